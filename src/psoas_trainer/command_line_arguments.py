# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be said after `export`, `import` and `handout` on the command line."""

from typing import Any

FORMATS = ("json", "csv", "pdf")


def export_arguments(commands: Any) -> None:
    """Makes both commands known to the parser of the command line."""
    text = "write the data into a file: JSON (complete), CSV (a row for each set and side) or a PDF report"
    command = commands.add_parser("export", help=text, description=text)
    command.add_argument("--format", choices=FORMATS, required=True, help="kind of file")
    command.add_argument(
        "--from", dest="first", metavar="DATE", help="first day, as 2026-05-31; default: the first there is"
    )
    command.add_argument("--to", dest="last", metavar="DATE", help="last day; default: the last there is")
    command.add_argument("--out", metavar="FILE", required=True, help="the file to write")
    _person_argument(command, "whose table or report; needed where the data has several people (JSON has everyone)")
    command.add_argument("--force", action="store_true", help="replace the file where it is there already")
    text = "merge a JSON file that was exported with the data, which is backed up first"
    command = commands.add_parser("import", help=text, description=text)
    command.add_argument("path", metavar="FILE")


def handout_arguments(commands: Any) -> None:
    """Makes the command known to the parser of the command line."""
    text = "write a routine as a handout to print: a PDF with figures, numbers for each side and boxes to tick"
    command = commands.add_parser("handout", help=text, description=text)
    command.add_argument("routine", metavar="ROUTINE", help="id or name of a routine")
    command.add_argument("--out", metavar="FILE", required=True, help="the file to write")
    command.add_argument("--paper", choices=("a4", "letter"), help="default: the paper of this country")
    command.add_argument("--large", action="store_true", help="large print")
    command.add_argument("--weeks", type=int, metavar="N", default=3, help="weeks of boxes to tick, 0 to 8; default: 3")
    command.add_argument("--name", default="", help="a name to stand on it; default: none")
    _person_argument(command, "whose amounts and routines; needed where the data has several people")
    command.add_argument("--force", action="store_true", help="replace the file where it is there already")


def _person_argument(command: Any, text: str) -> None:
    command.add_argument("--person", metavar="WHO", help=f"{text}: a number or a whole name from the list of people")
