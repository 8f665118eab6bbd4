# SPDX-License-Identifier: GPL-3.0-or-later
"""Bundles assets/ into src/psoas_trainer/resources.rcc, and keeps the list resources.qrc that it is built from.

Standard library and our own core only: dev.py, the build hook and the tests all use it, each with its own Python.

    python packaging/build_resources.py          compiles, if something changed
    python packaging/build_resources.py --list   writes resources.qrc anew from the files in assets/
"""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any
from xml.etree import ElementTree as ET

PROJECT = Path(__file__).resolve().parent.parent
SOURCES = PROJECT / "src"
QRC = Path("resources.qrc")
RCC = Path("src", "psoas_trainer", "resources.rcc")
COMPILED = "build/compiled"
TABLES = ("themes/*.toml", "icons/*.toml", "lang/*/about.toml")
BUNDLED = (".toml", ".ttf", ".wav", ".svg", ".txt", ".json")

_HEAD = """<!DOCTYPE RCC>
<!-- Every read-only file that the program carries; CONTRIBUTING.md says how this list is written anew. -->
<RCC version="1.0">
  <qresource>
"""
_TAIL = "  </qresource>\n</RCC>\n"


class BuildError(Exception):
    """The resources could not be built; the text says why in words for a developer."""


def bundled_files(root: Path) -> dict[str, str]:
    """What should be bundled: path in the program (without ':/') to path in the project, in alphabetical order.

    A language's `ui.ts` is bundled as the `ui.qm` that is compiled from it, and beside the TOML files there is what
    `compile_data` makes of them.
    """
    found = {"licences/gnu-gpl-3.txt": "LICENSE"}
    for file in (root / "assets").rglob("*"):
        if file.suffix in BUNDLED or file.name == "ui.ts":
            path = file.relative_to(root).as_posix()
            path = f"{path.removesuffix('.ts')}.qm" if file.name == "ui.ts" else path
            found[path.removeprefix("assets/")] = path
    compiled = [_compiled(name) for name in found if _is_table(name)]
    compiled += [f"content/{language}.json" for language in _languages(found)]
    return dict(sorted((found | {f"compiled/{name}": f"{COMPILED}/{name}" for name in compiled}).items()))


def _is_table(name: str) -> bool:
    return any(PurePosixPath(name).match(pattern) for pattern in TABLES)


def _compiled(name: str) -> str:
    return f"{name.removesuffix('.toml')}.json"


def _languages(names: Iterable[str]) -> list[str]:
    """The languages that have words."""
    return sorted({name.split("/")[1] for name in names if name.startswith("lang/") and name.endswith(".toml")})


def listed_files(root: Path) -> dict[str, str]:
    """What resources.qrc lists, in the same form as `bundled_files`."""
    tree = ET.parse(root / QRC)
    return {file.get("alias", file.text or ""): file.text or "" for file in tree.iter("file")}


def write_list(root: Path) -> None:
    """Writes resources.qrc anew from the files in assets/."""
    lines = [f'    <file alias="{alias}">{path}</file>\n' for alias, path in bundled_files(root).items()]
    (root / QRC).write_text(_HEAD + "".join(lines) + _TAIL, encoding="utf-8", newline="\n")


def compile_resources(root: Path, tools: Path | None = None) -> bool:
    """Compiles languages, data and resources if anything they are made from changed; tells whether it did.

    `tools` is the folder of pyside6-rcc and pyside6-lrelease; without it they are looked for beside the running
    Python and on the PATH. Raises BuildError with what the tool said, or with the mistakes in the assets.
    """
    stamp = root / "build" / "resources.sha256"
    state = _state(root)
    if (root / RCC).exists() and stamp.exists() and stamp.read_text(encoding="ascii") == state:
        return False
    compile_data(root)
    for source in sorted((root / "assets" / "lang").glob("*/ui.ts")):
        run(root, tool("lrelease", tools), "-silent", str(source), "-qm", str(source.with_suffix(".qm")))
    # Beside the old file first: a running program never maps a half-written one. Uncompressed: it is read where it
    # lies, and wheels and installers compress anyway. Format 1 holds no times: equal input gives an equal file.
    fresh = root / RCC.with_suffix(".new")
    run(root, tool("rcc", tools), "--binary", "--no-compress", "--format-version", "1", str(QRC), "-o", str(fresh))
    os.replace(fresh, root / RCC)
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_text(state, encoding="ascii")
    return True


def compile_data(root: Path) -> None:
    """Writes the JSON files that the program reads at its start: parsing TOML would be a large part of it.

    They hold the tables as they are, and for each language the whole content, checked. Raises BuildError with every
    mistake in the files, each with its place: those of the figure too, which are bundled as they are.
    """
    if str(SOURCES) not in sys.path:
        sys.path.insert(0, str(SOURCES))
    from psoas_trainer.core.content_error import ContentError
    from psoas_trainer.core.content_files import read_content
    from psoas_trainer.core.content_pack import pack
    from psoas_trainer.core.toml_table import plain_toml

    assets = root / "assets"
    texts = {
        file.relative_to(assets).as_posix(): file.read_bytes().decode("utf-8", errors="replace")
        for file in sorted(assets.rglob("*.toml"))
    }
    try:
        tables = {_compiled(name): plain_toml(name, text) for name, text in texts.items() if _is_table(name)}
    except ContentError as error:
        raise BuildError(f"A file in assets/ cannot be used:\n{error}") from error
    contents = {f"content/{language}.json": read_content(texts, (language,)) for language in _languages(texts)}
    mistakes = dict.fromkeys(str(error) for content in contents.values() for error in content.errors)
    if mistakes:
        raise BuildError("\n".join(("The content in assets/ has mistakes:", *mistakes)))
    _check_seek_help(texts)
    _check_figure(assets, next((content.catalogue.exercises for content in contents.values()), {}))
    _write_json(root, tables | {name: pack(content) for name, content in contents.items()})


def _check_seek_help(texts: Mapping[str, str]) -> None:
    """Raises BuildError where the page "Stop and seek help" has a mistake in any language."""
    from psoas_trainer.core.content_error import ContentError
    from psoas_trainer.core.seek_help import read_seek_help
    from psoas_trainer.core.toml_table import read_toml

    try:
        pages = {name: read_toml(name, text) for name, text in texts.items() if name.endswith("/seek_help.toml")}
        english = pages.pop("lang/en/seek_help.toml", None)
        standard = read_seek_help(english) if english is not None else None
        for page in pages.values():
            read_seek_help(page, standard)
    except ContentError as error:
        raise BuildError(f"A file in assets/ cannot be used:\n{error}") from error


def _check_figure(assets: Path, exercises: Mapping[str, Any]) -> None:
    """Raises BuildError with every mistake in the files of the figure."""
    from psoas_trainer.core.figure.figure_files import figure_errors

    files = {
        file.relative_to(assets).as_posix(): file.read_bytes().decode("utf-8", errors="replace")
        for file in sorted((assets / "figure").rglob("*"))
        if file.suffix in BUNDLED
    }
    mistakes = figure_errors(files, exercises)
    if mistakes:
        raise BuildError("\n".join(("The figure in assets/ has mistakes:", *mistakes)))


def _write_json(root: Path, values: dict[str, Any]) -> None:
    for name, value in values.items():
        file = root / COMPILED / name
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        except (TypeError, ValueError) as error:  # a date, or a number that is none
            raise BuildError(f"{name.removesuffix('.json')}.toml in assets/ cannot be compiled: {error}") from error
        file.write_text(text, encoding="utf-8", newline="\n")


def _state(root: Path) -> str:
    """A fingerprint of the list, of every file it names, and of the code that compiles them."""
    digest = hashlib.sha256((root / QRC).read_bytes())
    for code in (Path(__file__), *sorted((SOURCES / "psoas_trainer" / "core").rglob("*.py"))):
        digest.update(code.read_bytes())
    for path in listed_files(root).values():
        if path.startswith(COMPILED):  # made from files that are listed themselves
            continue
        source = root / path
        if source.name == "ui.qm":
            source = source.with_suffix(".ts")
        if not source.exists():
            raise BuildError(f"{QRC} lists {path}, which is not there. Write the list anew: dev.py build-assets --list")
        digest.update(path.encode() + b"\0" + hashlib.sha256(source.read_bytes()).digest())
    return digest.hexdigest()


def tool(name: str, tools: Path | None) -> str:
    """The path of PySide6's tool of that name: in `tools`, else beside the running Python, else on the PATH."""
    folders = [str(tools)] if tools else [str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)]
    found = shutil.which(f"pyside6-{name}", path=os.pathsep.join(folders))
    if not found:
        raise BuildError(f"pyside6-{name} was not found: it comes with PySide6-Essentials.")
    return found


def run(root: Path, *command: str) -> None:
    """Runs a tool in the project's folder. Raises BuildError with what it said where it fails."""
    done = subprocess.run(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        raise BuildError(f"{Path(command[0]).name} failed:\n{done.stdout.strip()}")


def main(arguments: list[str], root: Path = PROJECT) -> int:
    """The command line; 0 when all is well, 1 with a sentence when not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", action="store_true", help="write resources.qrc anew first")
    try:
        if parser.parse_args(arguments).list:
            write_list(root)
        print(f"{RCC.as_posix()} is {'compiled' if compile_resources(root) else 'up to date'}.")
    except BuildError as error:
        print(error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
