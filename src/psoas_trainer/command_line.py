# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: the window's options, the content as lists, the data; loaded only when there are arguments."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from psoas_trainer import __version__
from psoas_trainer.command_line_arguments import export_arguments, handout_arguments
from psoas_trainer.core.content import Content
from psoas_trainer.core.content_json import exercise_values, routine_values
from psoas_trainer.ui.content_source import read_shipped_content
from psoas_trainer.ui.resources import Resources

DATA_COMMANDS = ("check", "backup", "restore")
EXPORT_COMMANDS = ("export", "import")
OTHER_COMMANDS = ("exercises", "routines", "handout")
OPENED = (".psoasplan", ".psoasrecord", ".psoaspack")
"""Files that the window opens: a double click gives such a path as the only argument."""
RESOURCES = Path(__file__).with_name("resources.rcc")


def run(arguments: Sequence[str]) -> int:
    """Does what the arguments say and returns the exit status; argparse itself ends with 2 on a wrong one."""
    file = _file_in(arguments)
    options = _parser().parse_args(arguments if file is None else arguments[:-1])
    if options.self_test:
        from psoas_trainer.self_test import run_self_test

        return run_self_test()
    if file is not None:
        from psoas_trainer.start_file import start_with_file

        return start_with_file(file, options.data_dir)
    if options.command is None:
        from psoas_trainer.start_import import put_plain_import_back

        put_plain_import_back()
        from psoas_trainer.start import start

        return start(options.data_dir)
    if options.command in DATA_COMMANDS:
        from psoas_trainer.command_line_data import run_data_command

        return run_data_command(options.command, getattr(options, "path", None), options.data_dir)
    if options.command in EXPORT_COMMANDS:
        from psoas_trainer.command_line_export import run_export_command

        return run_export_command(options)
    if options.command == "handout":
        from psoas_trainer.command_line_handout import run_handout_command

        return run_handout_command(options)
    content = _content()
    for error in content.errors:
        sys.stderr.write(f"{error}\n")
    values = exercise_values(content) if options.command == "exercises" else routine_values(content)
    sys.stdout.write(_as_json(values) if options.json else _as_lines(values))
    return 1 if content.errors else 0


def _file_in(arguments: Sequence[str]) -> Path | None:
    """The file that the window is to open, or None."""
    commands = {*DATA_COMMANDS, *EXPORT_COMMANDS, *OTHER_COMMANDS}
    if not arguments or not arguments[-1].lower().endswith(OPENED) or commands & set(arguments):
        return None
    return Path(arguments[-1]).absolute()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="psoas-trainer",
        description="Guided strengthening, stretching and release for the psoas and hip flexors.",
        epilog="A plan (.psoasplan), record (.psoasrecord) or pack (.psoaspack) in the place of COMMAND is opened.",
    )
    parser.add_argument("--version", action="version", version=f"Psoas Trainer {__version__}")
    parser.add_argument("--data-dir", metavar="DIR", help="keep history and settings in this folder")
    parser.add_argument(
        "--self-test", action="store_true", help="try whether the program works here, on data that is thrown away"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, text in (("exercises", "print all exercises"), ("routines", "print the routines that ship")):
        command = commands.add_parser(name, help=text, description=text)
        command.add_argument("--json", action="store_true", help="as a JSON list of objects")
    for name, what, text in (
        ("check", "", "read all data and say whether it is as it was written (status 0 or 1)"),
        ("backup", "FILE", "make a backup under a name that is not taken, and read it back"),
        ("restore", "FILE", "put a backup in the place of the data, which is backed up first"),
    ):
        command = commands.add_parser(name, help=text, description=text)
        if what:
            command.add_argument("path", metavar=what)
    export_arguments(commands)
    handout_arguments(commands)
    return parser


def _content() -> Content:
    resources = Resources()
    resources.register(RESOURCES)
    return read_shipped_content(resources, "en")


def _as_json(values: list[dict[str, Any]]) -> str:
    return json.dumps(values, indent=2, ensure_ascii=False) + "\n"


def _as_lines(values: list[dict[str, Any]]) -> str:
    return "".join(f"{value['id']:<24}{value['name']}\n" for value in values)
