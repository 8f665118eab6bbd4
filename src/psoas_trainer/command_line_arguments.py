# SPDX-License-Identifier: GPL-3.0-or-later
"""What may be said after `export` and `import` on the command line."""

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
    command.add_argument("--force", action="store_true", help="replace the file where it is there already")
    text = "merge a JSON file that was exported with the data, which is backed up first"
    command = commands.add_parser("import", help=text, description=text)
    command.add_argument("path", metavar="FILE")
