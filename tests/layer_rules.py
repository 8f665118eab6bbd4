# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may import whom. Each rule takes a source tree and gives its complaints, none where all is well."""

import ast
import sys
from collections.abc import Sequence
from types import MappingProxyType

from source_tree import PACKAGE, Source, dotted, layer_of

# Each layer may import those of its own line: the window's parts know nothing of app, app nothing of start.
MAY_IMPORT = MappingProxyType(
    {
        "core": {"core"},
        "storage": {"core", "storage"},
        "ui": {"core", "storage", "ui"},
        "app": {"core", "storage", "ui", "app"},
        "instance": {"core", "storage", "instance"},
        "start": {"core", "storage", "ui", "app", "instance", "start"},
        "command_line": {"core", "storage", "ui", "instance", "start", "self_test", "command_line"},
        "self_test": {"core", "storage", "ui", "app", "self_test", "__init__"},
        "__main__": {"start", "command_line"},
        "__init__": set(),
    }
)
MAY_DEPEND_ON = MappingProxyType(
    {
        "core": set(),
        "storage": {"apsw", "argon2", "platformdirs"},
        "ui": {"PySide6"},
        "app": {"PySide6"},
        "instance": {"PySide6"},
        "start": {"PySide6"},
        "command_line": set(),
        "self_test": {"PySide6"},
        "__main__": set(),
        "__init__": set(),
    }
)
QT_MODULES = {"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtSvgWidgets", "QtPrintSupport", "QtDBus", "QtNetwork"}
NETWORK = {"http", "urllib", "ssl", "ftplib", "smtplib", "imaplib", "poplib", "socketserver", "xmlrpc", "asyncio"}
# A socket or Qt's network module is for this computer only (a second start, a signal): the files that may have one.
LOCAL_SOCKET_FILES: frozenset[str] = frozenset({"instance_client.py", "instance_door.py", "instance_pipe.py"})


def layers(tree: Sequence[Source]) -> list[str]:
    """Imports go one way: core, storage, ui, app, start; a new module beside them must be placed here first."""
    found = []
    for source in tree:
        if source.layer not in MAY_IMPORT:
            found.append(f"{source.path} belongs to no layer")
            continue
        for line, name in source.imports():
            if name.startswith("."):
                found.append(f"{source.path}:{line} is a relative import")
        for line, name in source.own_imports():
            target = layer_of(name)
            if target in MAY_IMPORT and target not in MAY_IMPORT[source.layer]:
                found.append(f"{source.path}:{line} imports {name}")
    return found


def dependencies(tree: Sequence[Source]) -> list[str]:
    """Each layer uses the standard library and the packages that are named for it, nothing else."""
    found = []
    for source in tree:
        allowed = {PACKAGE, *sys.stdlib_module_names, *MAY_DEPEND_ON.get(source.layer, set())}
        for line, name in source.imports():
            if not name.startswith(".") and name.split(".")[0] not in allowed:
                found.append(f"{source.path}:{line} imports {name}")
    return found


def parts_of_the_window(tree: Sequence[Source]) -> list[str]:
    """Widgets know no store and no view, views no other view, models and dialogs no view; parts of a page neither."""
    views = _views(tree)
    found = []
    for source in tree:
        part, _, rest = source.path.removeprefix("ui/").partition("/")
        if not source.path.startswith("ui/") or not rest or source.path == "ui/views/__init__.py":
            continue
        for line, name in source.own_imports():
            knows_a_view = name in views or (name.endswith("_view") and name.startswith("ui.views."))
            reaches_data = part == "widgets" and (f"{name}.".startswith(("ui.store.", "ui.views.", "storage.")))
            if knows_a_view or reaches_data:
                found.append(f"{source.path}:{line} imports {name}")
    return found


def _views(tree: Sequence[Source]) -> set[str]:
    """The modules in ui/views that define a page of their own: a class named ...View."""
    return {
        source.path.removesuffix(".py").replace("/", ".")
        for source in tree
        if source.path.startswith("ui/views/")
        and any(isinstance(node, ast.ClassDef) and node.name.endswith("View") for node in source.tree.body)
    }


def one_owner(tree: Sequence[Source]) -> list[str]:
    """qtawesome is known to ui/icons.py alone, QResource to ui/resources.py, sockets to the files named above."""
    found = []
    for source in tree:
        for line, name in source.imports():
            last, first = name.split(".")[-1], name.split(".")[0]
            if (
                (first == "qtawesome" and source.path != "ui/icons.py")
                or (last == "QResource" and source.path != "ui/resources.py")
                or (
                    (first in ("socket", "_socket") or name == "PySide6.QtNetwork")
                    and source.path not in LOCAL_SOCKET_FILES
                )
            ):
                found.append(f"{source.path}:{line} imports {name}")
    return found


def no_network_no_other_database(tree: Sequence[Source]) -> list[str]:
    """Nothing goes out of this computer, only apsw opens the database, only light parts of Qt are used."""
    found = []
    for source in tree:
        for line, name in source.imports():
            parts = name.split(".")
            heavy_qt = parts[0] == "PySide6" and len(parts) > 1 and parts[1] not in QT_MODULES
            if parts[0] in NETWORK or parts[0] == "sqlite3" or heavy_qt:
                found.append(f"{source.path}:{line} imports {name}")
    return found


def no_python_layouts(tree: Sequence[Source]) -> list[str]:
    """Only own_layout.py derives from QLayout: items that a Python layout keeps end the program (see there)."""
    found = []
    for source in tree:
        for node in source.nodes:
            bases = [dotted(base) for base in node.bases] if isinstance(node, ast.ClassDef) else []
            if any(base.endswith("QLayout") for base in bases) and not source.path.endswith("own_layout.py"):
                found.append(f"{source.path}:{node.lineno} derives from QLayout")
    return found
