# SPDX-License-Identifier: GPL-3.0-or-later
"""The program shows every text as it stands, and each rule that holds it to that is seen to fail."""

from pathlib import Path

import pytest

import text_rules
from source_tree import made_tree

ROOT = Path(__file__).resolve().parent.parent
PLAIN = "box.setTextFormat(Qt.TextFormat.PlainText)"

# Rule, path and text of a file that breaks it, and what the complaint must say.
BROKEN = (
    (text_rules.no_rich_text, "ui/a.py", "x.setHtml(name)", "uses setHtml"),
    (text_rules.no_rich_text, "ui/a.py", "edit.appendHtml(name)", "uses appendHtml"),
    (text_rules.no_rich_text, "ui/a.py", "x.setTextFormat(Qt.TextFormat.RichText)", "uses RichText"),
    (text_rules.no_rich_text, "ui/a.py", "x.setTextFormat(Qt.AutoText)", "uses AutoText"),
    (text_rules.no_rich_text, "ui/a.py", "d = QTextDocument()", "uses QTextDocument"),
    (text_rules.no_rich_text, "ui/a.py", "class A(QtWidgets.QTextEdit): pass", "uses QTextEdit"),
    (text_rules.no_rich_text, "ui/a.py", "QToolTip.showText(p, name)", "uses QToolTip"),
    (text_rules.no_rich_text, "ui/a.py", "menu.setToolTipsVisible(True)", "uses setToolTipsVisible"),
    (text_rules.house_label, "ui/views/a.py", "x = QLabel(name)", "a.py:1 uses QLabel"),
    (text_rules.house_label, "ui/views/a.py", "class A(QtWidgets.QLabel): pass", "uses QLabel"),
    (text_rules.house_label, text_rules.LABEL, "class TextLabel(QLabel): pass", "does not say"),
    (text_rules.house_tooltip, "ui/a.py", "def f(self):\n    self.setToolTip(name)", "a.py:2 sets a tooltip"),
    (
        text_rules.house_tooltip,
        "ui/models/a.py",
        "def data(self, role):\n    if role == Qt.ItemDataRole.ToolTipRole:\n        return self.name",
        "a.py:3 gives a tooltip",
    ),
    (
        text_rules.house_tooltip,
        "ui/models/a.py",
        "def data(self, role):\n    match role:\n        case Qt.ToolTipRole:\n            return name",
        "gives a tooltip",
    ),
    (text_rules.plain_message_boxes, "a.py", "QMessageBox.warning(None, 'x', text)", "asks at once"),
    (text_rules.plain_message_boxes, "a.py", "def f():\n    box = QMessageBox()\n    box.setText(t)", "may guess"),
    (
        text_rules.plain_message_boxes,
        "a.py",
        f"def f():\n    box = QMessageBox(i, 'x', text)\n    {PLAIN}",
        "may guess",
    ),
    (text_rules.plain_message_boxes, "a.py", f"def f():\n    box = QMessageBox(text=t)\n    {PLAIN}", "may guess"),
)


@pytest.mark.parametrize(("rule", "path", "text", "complaint"), BROKEN)
def test_the_rule_is_seen_to_fail(rule, path, text, complaint):
    assert any(complaint in line for line in rule(made_tree({path: text})))


def test_every_rule_has_a_bad_source():
    assert {rule for rule, *_ in BROKEN} == set(text_rules.TEXT_RULES)


def test_what_is_allowed_passes():
    good = made_tree(
        {
            text_rules.LABEL: "class TextLabel(QLabel):\n    def f(self):\n        self.setTextFormat(Qt.PlainText)",
            text_rules.TOOLTIP: "def set_tooltip(w, t):\n    w.setToolTip(plain_tooltip(t))",
            "ui/a.py": f"def f():\n    box = QMessageBox(icon, 'x', '')\n    {PLAIN}\n    box.setText(text)",
            "ui/models/a.py": "def data(s, role):\n    if role == ToolTipRole:\n        return plain_tooltip(s.name)",
            "ui/b.py": "edit = QPlainTextEdit(text)\nlabel = TextLabel(look, 'body', text=name)",
        }
    )
    assert [line for rule in text_rules.TEXT_RULES for line in rule(good)] == []
