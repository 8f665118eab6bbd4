# SPDX-License-Identifier: GPL-3.0-or-later
"""What the code may not do. Each rule takes a source tree and gives its complaints, none where all is well."""

import ast
import re
from collections.abc import Iterator, Sequence

from source_tree import Source, dotted

MOST_LINES = 300
MOST_FUNCTION_LINES = 40
CLOCKS_AND_FILES = {"time", "random", "secrets", "uuid", "os", "io", "pathlib", "shutil", "tempfile", "glob", "logging"}
NOW = re.compile(r"\.(now|utcnow|today)$")
SQL = re.compile(
    r"\b(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|PRAGMA|ATTACH|FROM|WHERE|VALUES|SET)\b"
    r"|^\s*(?i:select|insert into|update|delete from|create table|alter table|drop table|pragma|attach)\s"
)
DANGEROUS = {"eval", "exec", "compile", "__import__", "os.system", "os.popen"}
DANGEROUS_MODULES = {"pickle", "marshal", "shelve", "dbm"}
VAGUE = re.compile(r"manager|util|helper|common|misc")
# Calls whose result cannot change; so are our own frozen dataclasses, named tuples and enumerations.
UNCHANGING = {
    "MappingProxyType", "tuple", "frozenset", "range", "re.compile", "struct.Struct", "TypeVar", "NewType", "timedelta",
    "QT_TRANSLATE_NOOP",
}  # fmt: skip


def core_is_pure(tree: Sequence[Source]) -> list[str]:
    """The core is told the time, the texts and the chance; it never asks for them."""
    found = []
    for source in (source for source in tree if source.layer == "core"):
        for line, name in source.imports():
            if name.split(".")[0] in CLOCKS_AND_FILES:
                found.append(f"{source.path}:{line} imports {name}")
        for call in source.calls():
            name = dotted(call.func)
            if name in {"open", "Path", "print", "input"} or NOW.search(name):
                found.append(f"{source.path}:{call.lineno} calls {name}")
    return found


def no_globals(tree: Sequence[Source]) -> list[str]:
    """No `global`, no star import, no cache on a module's function, no module-level object that can change."""
    frozen = _makers_of_frozen_objects(tree)
    found = []
    for source in tree:
        for node in source.nodes:
            if isinstance(node, ast.Global):
                found.append(f"{source.path}:{node.lineno} uses global")
            elif isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
                found.append(f"{source.path}:{node.lineno} imports *")
        for node in source.tree.body:
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value and not _names_all(node):
                if not _cannot_change(node.value, frozen):
                    found.append(f"{source.path}:{node.lineno} makes a module-level object that can change")
            elif isinstance(node, ast.FunctionDef):
                decorators = {dotted(d.func if isinstance(d, ast.Call) else d) for d in node.decorator_list}
                if any(name.endswith("cache") for name in decorators):
                    found.append(f"{source.path}:{node.lineno} keeps a module-level cache")
    return found


def _names_all(node: ast.Assign | ast.AnnAssign) -> bool:
    return isinstance(node, ast.Assign) and dotted(node.targets[0]) == "__all__"


def _makers_of_frozen_objects(tree: Sequence[Source]) -> set[str]:
    """The names of our frozen classes, named tuples and enumerations, and of functions that return one of them."""
    nodes = [node for source in tree for node in source.nodes]
    classes = {
        node.name
        for node in nodes
        if isinstance(node, ast.ClassDef)
        and any(
            "frozen=True" in ast.unparse(part) or dotted(part).endswith(("NamedTuple", "Enum"))
            for part in (*node.decorator_list, *node.bases)
        )
    }
    functions = (node for node in nodes if isinstance(node, ast.FunctionDef) and node.returns)
    return classes | {node.name for node in functions if dotted(node.returns) in classes}


def _cannot_change(node: ast.expr, frozen: set[str]) -> bool:
    match node:
        case ast.Dict() | ast.List() | ast.Set() | ast.DictComp() | ast.ListComp() | ast.SetComp() | ast.GeneratorExp():
            return False
        case ast.Call():
            if dotted(node.func) not in UNCHANGING | frozen and _root(node.func) != "Path":
                return False
            inside = [*node.args, *(keyword.value for keyword in node.keywords)]
            return all(_cannot_change(part, frozen) for value in inside for part in _items(value))
        case ast.Tuple():
            return all(_cannot_change(part, frozen) for part in node.elts)
    return True


def _root(node: ast.expr) -> str:
    """The first word of a chain of attributes and calls: Path for Path(__file__).with_name("x")."""
    while isinstance(node, ast.Attribute | ast.Call):
        node = node.value if isinstance(node, ast.Attribute) else node.func
    return node.id if isinstance(node, ast.Name) else ""


def _items(node: ast.expr) -> Iterator[ast.expr]:
    """What a wrapper such as MappingProxyType({...}) holds; the display itself is fine there, as nobody else has it."""
    match node:
        case ast.Dict():
            yield from node.values
        case ast.List() | ast.Set():
            yield from node.elts
        case ast.DictComp():
            yield node.value
        case ast.ListComp() | ast.SetComp() | ast.GeneratorExp():
            yield node.elt
        case _:
            yield node


def short_enough(tree: Sequence[Source]) -> list[str]:
    """Files of at most 300 lines, functions of at most 40."""
    found = [
        f"{source.path} has {lines} lines" for source in tree if (lines := len(source.text.splitlines())) > MOST_LINES
    ]
    for source in tree:
        for node in source.nodes:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or 0) - node.lineno + 1
                if lines > MOST_FUNCTION_LINES:
                    found.append(f"{source.path}:{node.lineno} {node.name} has {lines} lines")
    return found


def no_code_from_data(tree: Sequence[Source]) -> list[str]:
    """No eval, no pickle, nothing that runs what it reads."""
    found = []
    for source in tree:
        found += [
            f"{source.path}:{call.lineno} calls {dotted(call.func)}"
            for call in source.calls()
            if dotted(call.func) in DANGEROUS
        ]
        found += [
            f"{source.path}:{line} imports {name}"
            for line, name in source.imports()
            if name.split(".")[0] in DANGEROUS_MODULES
        ]
    return found


def no_sql_from_parts(tree: Sequence[Source]) -> list[str]:
    """SQL is written out and values are parameters: no f-string, no +, %, format, join or replace makes a statement.

    Only whole constants of a module may be joined to another constant there.
    """
    found = []
    for source in (source for source in tree if source.layer == "storage"):
        constants = {
            id(part)
            for node in source.tree.body
            if isinstance(node, ast.Assign) and _fixed(node.value)
            for part in ast.walk(node)
        }
        found += [
            f"{source.path}:{node.lineno} makes SQL from parts"
            for node in source.nodes
            if id(node) not in constants and any(SQL.search(text) for text in _parts(node))
        ]
        grown = _grown_names(source.tree)
        found += [
            f"{source.path}:{call.lineno} executes a text made from parts"
            for call in source.calls()
            if dotted(call.func).rpartition(".")[2].startswith("execute") and call.args
            if _is_made(call.args[0]) or (isinstance(call.args[0], ast.Name) and call.args[0].id in grown)
        ]
    return found


def _grown_names(tree: ast.Module) -> set[str]:
    """The names that somewhere stand for a text made from parts."""
    names = set()
    for node in ast.walk(tree):
        match node:
            case ast.AugAssign(target=ast.Name(id=name), op=ast.Add() | ast.Mod(), value=value):
                if not isinstance(value, ast.Constant) or isinstance(value.value, str):
                    names.add(name)
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if _is_made(value):
                names.add(name)
            case ast.AnnAssign(target=ast.Name(id=name), value=value) if value is not None and _is_made(value):
                names.add(name)
            case ast.NamedExpr(target=ast.Name(id=name), value=value) if _is_made(value):
                names.add(name)
    return names


def _is_made(node: ast.AST) -> bool:
    """Whether the expression puts a text together out of anything but constants."""
    match node:
        case ast.BinOp(op=ast.Add() | ast.Mod()):
            return not _fixed(node)
        case ast.IfExp():
            return _is_made(node.body) or _is_made(node.orelse)
        case ast.Call(func=ast.Attribute(attr="substitute" | "safe_substitute")):
            return True
    return bool(_parts(node))


def _fixed(node: ast.expr) -> bool:
    """True for constants, names of constants, and sums of them."""
    match node:
        case ast.BinOp(op=ast.Add()):
            return _fixed(node.left) and _fixed(node.right)
        case ast.Name():
            return node.id.isupper()
    return isinstance(node, ast.Constant)


def _parts(node: ast.AST) -> list[str]:
    """The texts that are put together there; none where no text is made."""
    match node:
        case ast.JoinedStr():
            return [part.value for part in node.values if isinstance(part, ast.Constant)] or [""]
        case ast.BinOp(op=ast.Add() | ast.Mod()):
            return [*_text(node.left), *_text(node.right), *_parts(node.left), *_parts(node.right)]
        case ast.AugAssign(op=ast.Add() | ast.Mod(), value=value):
            return _text(value)
        case ast.Call(func=ast.Attribute(attr="format" | "join" | "replace" | "format_map", value=text)):
            parts = [each for part in node.args for each in _elements(part)]
            return [*_text(text), *(word for part in parts for word in _text(part))] or [""]
    return []


def _elements(node: ast.AST) -> list[ast.AST]:
    return list(node.elts) if isinstance(node, ast.List | ast.Tuple | ast.Set) else [node]


def _text(node: ast.AST) -> list[str]:
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def resource_paths(tree: Sequence[Source]) -> list[str]:
    """Paths that begin with ":/" stand in ui/resources.py alone."""
    return [
        f"{source.path}:{node.lineno} names a resource path"
        for source in tree
        if source.path != "ui/resources.py"
        for node in source.nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.match(r"(qrc)?:/", node.value)
    ]


def translatable(tree: Sequence[Source]) -> list[str]:
    """`self.tr` with the text itself inside: lupdate finds nothing else, and files another receiver under no class."""
    found = []
    for source in tree:
        for call in source.calls():
            name = dotted(call.func)
            if name.rpartition(".")[2] == "tr":
                literal = call.args and isinstance(call.args[0], ast.Constant)
                if name != "self.tr" or not literal:
                    found.append(f"{source.path}:{call.lineno} hides a text from the translators")
    return found


def named_and_licensed(tree: Sequence[Source]) -> list[str]:
    """Each file says its licence in the first line and what it is in a docstring, and its name says something."""
    found = []
    for source in tree:
        if not source.text.startswith("# SPDX-License-Identifier: GPL-3.0-or-later\n"):
            found.append(f"{source.path} does not begin with its licence")
        if not ast.get_docstring(source.tree):
            found.append(f"{source.path} has no docstring")
        if VAGUE.search(source.path):
            found.append(f"{source.path} has a vague name")
    return found


def tests_neither_wait_nor_skip(tree: Sequence[Source]) -> list[str]:
    """In tests: no sleep, no qtbot.wait(ms), no skipped test, no Mock where a plain function does."""
    found = []
    for source in tree:
        for node in source.nodes:
            name = dotted(node) if isinstance(node, ast.Attribute) else ""
            if name.endswith((".sleep", "qtbot.wait")) or re.search(r"(mark|pytest)\.(skip|skipif|xfail)$", name):
                found.append(f"{source.path}:{node.lineno} uses {name}")
        for line, name in source.imports():
            if name.startswith("unittest.mock"):
                found.append(f"{source.path}:{line} imports {name}")
    return found
