# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text is shown as it stands: nothing in the program lets Qt guess that a name is a page with pictures.

Rules in the manner of code_rules.py: each takes a source tree and gives its complaints.
"""

import ast
from collections.abc import Iterable, Iterator, Sequence

from source_tree import Source, dotted

LABEL = "ui/widgets/label.py"
TOOLTIP = "ui/tooltip.py"
# What lays out HTML or Markdown, or guesses that it should.
GUESSES = {
    "QErrorMessage", "QGraphicsTextItem", "QInputDialog", "QProgressDialog", "QSplashScreen", "QStaticText",
    "QTextBrowser", "QTextDocument", "QTextDocumentFragment", "QTextDocumentWriter", "QTextEdit", "QToolTip",
    "QWhatsThis", "QWizard", "QWizardPage",
}  # fmt: skip
RICH = {
    "AutoText", "MarkdownText", "RichText", "appendHtml", "insertHtml", "insertMarkdown", "setHtml", "setMarkdown",
    "setOpenExternalLinks", "setToolTipsVisible", "setWhatsThis", "toHtml", "toMarkdown",
}  # fmt: skip
ASKS_AT_ONCE = {"about", "aboutQt", "critical", "information", "question", "warning"}


def no_rich_text(tree: Sequence[Source]) -> list[str]:
    """No class that lays out HTML, no call that takes it, no format but plain."""
    return [
        f"{source.path}:{node.lineno} uses {name}"
        for source in tree
        for node, name in _names(source.nodes)
        if name in GUESSES | RICH
    ]


def house_label(tree: Sequence[Source]) -> list[str]:
    """One class of labels, which shows plain text; nobody else touches QLabel."""
    found = []
    for source in tree:
        touches = [node for node, name in _names(source.nodes) if name == "QLabel"]
        if source.path != LABEL:
            found += [f"{source.path}:{node.lineno} uses QLabel" for node in touches]
        elif touches and not _sets_plain(source.tree):
            found.append(f"{source.path} does not say that its text is plain")
    return found


def house_tooltip(tree: Sequence[Source]) -> list[str]:
    """Tooltips are set by `set_tooltip`; a model hands out what `plain_tooltip` gives."""
    found = []
    for source in (source for source in tree if source.path != TOOLTIP):
        found += [
            f"{source.path}:{call.lineno} sets a tooltip by itself"
            for call in source.calls()
            if dotted(call.func).rpartition(".")[2] == "setToolTip"
        ]
        found += [
            f"{source.path}:{node.body[0].lineno} gives a tooltip that may be guessed at"
            for node in source.nodes
            if isinstance(node, ast.If | ast.match_case) and _mentions(_asked(node), "ToolTipRole")
            if not all(_mentions(given, "plain_tooltip") for given in _given(node.body))
        ]
    return found


def plain_message_boxes(tree: Sequence[Source]) -> list[str]:
    """A message box is made without its text, then told that texts are plain, then given one."""
    found = []
    for source in tree:
        functions = [node for node in source.nodes if isinstance(node, ast.FunctionDef)]
        plain = {id(call) for function in functions if _sets_plain(function) for call in ast.walk(function)}
        for call in source.calls():
            name = dotted(call.func)
            if name.rpartition(".")[0].endswith("QMessageBox") and name.rpartition(".")[2] in ASKS_AT_ONCE:
                found.append(f"{source.path}:{call.lineno} asks at once")
            elif name.rpartition(".")[2] == "QMessageBox" and (id(call) not in plain or _has_text(call)):
                found.append(f"{source.path}:{call.lineno} makes a message box that may guess")
    return found


def _names(nodes: Iterable[ast.AST]) -> Iterator[tuple[ast.expr, str]]:
    for node in nodes:
        if isinstance(node, ast.Name):
            yield node, node.id
        elif isinstance(node, ast.Attribute):
            yield node, node.attr


def _mentions(node: ast.AST, wanted: str) -> bool:
    return any(name == wanted for _, name in _names(ast.walk(node)))


def _sets_plain(tree: ast.AST) -> bool:
    return any(
        dotted(call.func).endswith(".setTextFormat") and any(_mentions(part, "PlainText") for part in call.args)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
    )


def _asked(node: ast.If | ast.match_case) -> ast.AST:
    return node.test if isinstance(node, ast.If) else node.pattern


def _given(body: Sequence[ast.stmt]) -> list[ast.expr]:
    """What is returned inside, but for None."""
    returned = (node.value for part in body for node in ast.walk(part) if isinstance(node, ast.Return))
    return [value for value in returned if value is not None and not _is_none(value)]


def _is_none(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value is None


def _has_text(call: ast.Call) -> bool:
    """Whether the third argument, or `text=`, is more than nothing."""
    texts = [
        *call.args[2:3],
        *(keyword.value for keyword in call.keywords if keyword.arg in ("text", "informativeText")),
    ]
    return any(not (isinstance(text, ast.Constant) and text.value == "") for text in texts)


TEXT_RULES = (no_rich_text, house_label, house_tooltip, plain_message_boxes)
