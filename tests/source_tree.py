# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's source as syntax trees, for the rules of test_architecture.py; a small made-up tree works the same."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

PACKAGE = "psoas_trainer"
GROWN = ("app", "start", "instance", "command_line", "self_test")


@dataclass(frozen=True)
class Source:
    """One file: its path inside the tree ("core/dose.py"), its text and its syntax tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def layer(self) -> str:
        """Where the file belongs: "core", "storage", "ui", "app", "__main__" ..."""
        return layer_of(self.path.removesuffix(".py").replace("/", "."))

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """All that stands in the file: walked through once, for all rules."""
        return tuple(ast.walk(self.tree))

    def calls(self) -> Iterator[ast.Call]:
        """Every call in the file."""
        return (node for node in self.nodes if isinstance(node, ast.Call))

    def imports(self) -> Iterator[tuple[int, str]]:
        """Line and full dotted name of everything imported, inside functions and under TYPE_CHECKING too.

        `from a import b` gives both "a" and "a.b", because b may be a module. Relative imports begin with a dot.
        """
        for node in self.nodes:
            if isinstance(node, ast.Import):
                yield from ((node.lineno, name.name) for name in node.names)
            elif isinstance(node, ast.ImportFrom):
                module = "." * node.level + (node.module or "")
                yield node.lineno, module
                yield from ((node.lineno, f"{module}.{name.name}") for name in node.names)

    def own_imports(self) -> Iterator[tuple[int, str]]:
        """The same for our own package only, without its name: "core.dose", "ui.views.history"."""
        for line, name in self.imports():
            if name.startswith(f"{PACKAGE}."):
                yield line, name.removeprefix(f"{PACKAGE}.")


def layer_of(name: str) -> str:
    """The first word of a module's name; what app.py and others gave away when they grew (app_player) is theirs."""
    first = name.split(".", maxsplit=1)[0]
    return next((layer for layer in GROWN if first.startswith(f"{layer}_")), first)


def read_tree(folder: Path) -> list[Source]:
    """Every Python file below the folder, in alphabetical order."""
    files = sorted(file for file in folder.rglob("*.py") if "__pycache__" not in file.parts)
    return made_tree({file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in files})


def made_tree(texts: Mapping[str, str]) -> list[Source]:
    """A tree from paths and texts."""
    return [Source(path, text, ast.parse(text)) for path, text in texts.items()]


def dotted(node: ast.expr) -> str:
    """The words of a name or attribute chain ("self.tr"); empty for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return ""
