# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of ARCHITECTURE.md hold, and each rule is seen to fail on a small bad source made for it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import code_rules
import layer_rules
import text_rules
from source_tree import Source, made_tree

ROOT = Path(__file__).resolve().parent.parent
Rule = Callable[[Sequence[Source]], list[str]]

PROGRAM_RULES: tuple[Rule, ...] = (
    layer_rules.layers,
    layer_rules.dependencies,
    layer_rules.parts_of_the_window,
    layer_rules.one_owner,
    layer_rules.no_network_no_other_database,
    layer_rules.no_python_layouts,
    code_rules.core_is_pure,
    code_rules.no_globals,
    code_rules.no_code_from_data,
    code_rules.no_sql_from_parts,
    code_rules.resource_paths,
    code_rules.translatable,
    *text_rules.TEXT_RULES,  # seen to fail in test_plain_text.py: read here, where the sources are read anyway
)
RULES_FOR_ALL: tuple[Rule, ...] = (code_rules.short_enough, code_rules.named_and_licensed)
TEST_RULES: tuple[Rule, ...] = (code_rules.tests_neither_wait_nor_skip,)

# Rule, path and text of a file that breaks it, and what the complaint must say.
BROKEN: tuple[tuple[Rule, str, str, str], ...] = (
    (layer_rules.layers, "core/a.py", "from psoas_trainer.storage import database", "imports storage.database"),
    (layer_rules.layers, "storage/a.py", "def f():\n    import psoas_trainer.ui.store", "a.py:2 imports ui.store"),
    (layer_rules.layers, "ui/a.py", "if TYPE_CHECKING:\n    from psoas_trainer import app", "imports app"),
    (layer_rules.layers, "command_line.py", "from psoas_trainer.app import App", "imports app"),
    (layer_rules.layers, "command_line.py", "from psoas_trainer.app_player import A", "imports app_player"),
    (layer_rules.layers, "core/a.py", "from . import b", "relative"),
    (layer_rules.layers, "clinic/a.py", "", "no layer"),
    (layer_rules.dependencies, "core/a.py", "import PySide6.QtCore", "imports PySide6.QtCore"),
    (layer_rules.dependencies, "storage/a.py", "from PySide6 import QtCore", "imports PySide6"),
    (layer_rules.dependencies, "ui/a.py", "import apsw", "imports apsw"),
    (layer_rules.dependencies, "app.py", "import requests", "imports requests"),
    (layer_rules.parts_of_the_window, "ui/widgets/a.py", "from psoas_trainer.ui.store import Store", "ui.store"),
    (layer_rules.parts_of_the_window, "ui/widgets/a.py", "import psoas_trainer.storage.paths", "storage.paths"),
    (layer_rules.parts_of_the_window, "ui/widgets/a.py", "from psoas_trainer.ui.views import b", "ui.views.b"),
    (layer_rules.parts_of_the_window, "ui/views/a.py", "from psoas_trainer.ui.views.b_view import B", "b_view"),
    (layer_rules.parts_of_the_window, "ui/models/a.py", "from psoas_trainer.ui.views.a_view import A", "a_view"),
    (layer_rules.one_owner, "ui/theme.py", "import qtawesome", "imports qtawesome"),
    (layer_rules.one_owner, "ui/theme.py", "from PySide6.QtCore import QResource", "QResource"),
    (layer_rules.one_owner, "ui/theme.py", "import socket", "imports socket"),
    (layer_rules.one_owner, "app.py", "from PySide6.QtNetwork import QLocalServer", "QtNetwork"),
    (layer_rules.no_network_no_other_database, "ui/a.py", "from urllib.request import urlopen", "urllib.request"),
    (layer_rules.no_network_no_other_database, "storage/a.py", "import sqlite3", "sqlite3"),
    (layer_rules.no_network_no_other_database, "ui/a.py", "from PySide6.QtSql import QSqlDatabase", "QtSql"),
    (layer_rules.no_network_no_other_database, "ui/a.py", "from PySide6 import QtWebEngineCore", "QtWebEngineCore"),
    (code_rules.core_is_pure, "core/a.py", "import time", "imports time"),
    (code_rules.core_is_pure, "core/a.py", "from pathlib import Path", "imports pathlib"),
    (layer_rules.no_python_layouts, "ui/a.py", "class Flow(QLayout): pass", "derives from QLayout"),
    (code_rules.core_is_pure, "core/a.py", "def f():\n    import random", "imports random"),
    (code_rules.core_is_pure, "core/a.py", "def f(p):\n    return open(p)", "calls open"),
    (
        code_rules.core_is_pure,
        "core/a.py",
        "def f():\n    return datetime.datetime.now()",
        "calls datetime.datetime.now",
    ),
    (code_rules.core_is_pure, "core/a.py", "def f():\n    return date.today()", "calls date.today"),
    (code_rules.no_globals, "ui/a.py", "def f():\n    global x", "global"),
    (code_rules.no_globals, "ui/a.py", "from b import *", "imports *"),
    (code_rules.no_globals, "ui/a.py", "SEEN = []", "can change"),
    (code_rules.no_globals, "ui/a.py", "WORDS: dict[str, str] = {}", "can change"),
    (code_rules.no_globals, "ui/a.py", "SIZES = {n: n for n in (1, 2)}", "can change"),
    (code_rules.no_globals, "ui/a.py", "STORE = Store()", "can change"),
    (code_rules.no_globals, "ui/a.py", "PAIRS = (1, [])", "can change"),
    (code_rules.no_globals, "ui/a.py", "WORDS = MappingProxyType({'a': []})", "can change"),
    (code_rules.no_globals, "ui/a.py", "@lru_cache(maxsize=None)\ndef f(): pass", "cache"),
    (code_rules.no_code_from_data, "ui/a.py", "x = eval('1')", "calls eval"),
    (code_rules.no_code_from_data, "storage/a.py", "import pickle", "imports pickle"),
    (code_rules.no_sql_from_parts, "storage/a.py", "sql = f'SELECT * FROM {table}'", "from parts"),
    (code_rules.no_sql_from_parts, "storage/a.py", "def f(y):\n    sql = 'DELETE FROM x WHERE y = ' + y", "from parts"),
    (code_rules.no_sql_from_parts, "storage/a.py", "sql = 'PRAGMA user_version = %d' % n", "from parts"),
    (code_rules.no_sql_from_parts, "storage/a.py", "sql = 'SELECT {}'.format(x)", "from parts"),
    (code_rules.no_sql_from_parts, "storage/a.py", "db.execute(f'{sql}')", "executes"),
    (code_rules.no_sql_from_parts, "storage/a.py", "db.execute(sql + more)", "executes"),
    (code_rules.no_sql_from_parts, "storage/a.py", "db.executemany(sql % names)", "executes"),
    (code_rules.no_sql_from_parts, "storage/a.py", "db.execute(a if b else c.format(d))", "executes"),
    (code_rules.no_sql_from_parts, "storage/a.py", "db.execute(template.substitute(x=y))", "executes"),
    (code_rules.no_sql_from_parts, "storage/a.py", "def f(x):\n    s = x.join(y)\n    db.execute(s)", "executes"),
    (code_rules.no_sql_from_parts, "storage/a.py", "def f(s):\n    s += x\n    db.execute(s)", "executes"),
    (code_rules.no_sql_from_parts, "storage/a.py", "def f(s):\n    s += ' WHERE x = 1'", "from parts"),
    (code_rules.no_sql_from_parts, "storage/a.py", "sql = ' '.join(['SELECT', x])", "from parts"),
    (code_rules.no_sql_from_parts, "storage/a.py", "sql = f'select * from {table}'", "from parts"),
    (code_rules.no_sql_from_parts, "storage/a.py", "sql = 'SELECT x'.replace('x', y)", "from parts"),
    (code_rules.resource_paths, "ui/a.py", "icon = ':/app.svg'", "resource path"),
    (code_rules.translatable, "ui/a.py", "self.tr(f'{n} reps')", "translators"),
    (code_rules.translatable, "ui/a.py", "self.tr(text)", "translators"),
    (code_rules.translatable, "ui/a.py", "parent.tr('Start')", "translators"),
    (code_rules.short_enough, "ui/a.py", "x = 1\n" * 301, "301 lines"),
    (code_rules.short_enough, "ui/a.py", "def f():\n" + "    x = 1\n" * 40, "f has 41 lines"),
    (code_rules.named_and_licensed, "ui/a.py", '"""Doc."""', "licence"),
    (code_rules.named_and_licensed, "ui/a.py", "# SPDX-License-Identifier: GPL-3.0-or-later\n", "no docstring"),
    (code_rules.named_and_licensed, "ui/session_manager.py", "", "vague"),
    (code_rules.tests_neither_wait_nor_skip, "a.py", "time.sleep(1)", "sleep"),
    (code_rules.tests_neither_wait_nor_skip, "a.py", "qtbot.wait(50)", "qtbot.wait"),
    (code_rules.tests_neither_wait_nor_skip, "a.py", "@pytest.mark.skipif(1)\ndef test_a(): pass", "skipif"),
    (code_rules.tests_neither_wait_nor_skip, "a.py", "from unittest.mock import Mock", "unittest.mock"),
)


@pytest.fixture(scope="session")
def program(sources_below) -> list[Source]:
    return sources_below("src/psoas_trainer")


@pytest.fixture(scope="session")
def tests(sources_below) -> list[Source]:
    return sources_below("tests")


def test_there_is_a_program_to_look_at(program, tests):
    assert {"core", "storage", "ui", "app", "start", "__main__"} <= {source.layer for source in program}
    assert "test_architecture.py" in {source.path for source in tests}


@pytest.mark.parametrize("rule", PROGRAM_RULES + RULES_FOR_ALL, ids=lambda rule: rule.__name__)
def test_the_program_keeps_the_rule(rule, program):
    complaints = rule(program)
    assert not complaints, "\n".join(complaints)


@pytest.mark.parametrize("rule", RULES_FOR_ALL, ids=lambda rule: rule.__name__)
@pytest.mark.parametrize("folder", ["tests", "packaging"])
def test_tests_and_packaging_keep_it_too(rule, folder, sources_below):
    complaints = rule(sources_below(folder))
    assert not complaints, "\n".join(complaints)


@pytest.mark.parametrize("rule", TEST_RULES, ids=lambda rule: rule.__name__)
def test_the_tests_keep_their_own_rule(rule, tests):
    # The bad sources above are texts; only what the tests themselves do counts.
    complaints = rule(tests)
    assert not complaints, "\n".join(complaints)


@pytest.mark.parametrize(("rule", "path", "text", "complaint"), BROKEN)
def test_the_rule_is_seen_to_fail(rule, path, text, complaint):
    assert any(complaint in line for line in rule(made_tree({path: text})))


def test_every_rule_has_a_bad_source():
    bad = {rule for rule, *_ in BROKEN} | {*text_rules.TEXT_RULES}  # these have theirs in test_plain_text.py
    assert bad == {*PROGRAM_RULES, *RULES_FOR_ALL, *TEST_RULES}


def test_a_view_is_known_by_its_class_whatever_its_file_is_called():
    bad = {
        "ui/views/one.py": "class OneView: pass",
        "ui/views/two.py": "from psoas_trainer.ui.views.one import OneView",
    }
    assert layer_rules.parts_of_the_window(made_tree(bad)) == ["ui/views/two.py:1 imports ui.views.one"]


def test_what_is_allowed_passes():
    good = made_tree(
        {
            "core/a.py": "from psoas_trainer.core.b import B\nSIZES = (1, 2)\nWORDS = MappingProxyType({'a': ('b',)})",
            "core/b.py": "@dataclass(frozen=True)\nclass B:\n    n: int\nFIRST = B(1)\nALL = frozenset({'a'})",
            "storage/a.py": "import apsw\nA = 'SELECT ? FROM t'\nB = A + ' LIMIT' + ' 1'\ndef f(d):\n    d.execute(B)",
            "ui/views/a_view.py": "from psoas_trainer.ui.views.row import Row\n__all__ = ['Row']\nclass AView: pass",
            "ui/views/row.py": "class Row: pass",
            "ui/views/__init__.py": "from psoas_trainer.ui.views.a_view import AView",
            "__main__.py": "from psoas_trainer import command_line, start\nHERE = Path(__file__).with_name('x')",
        }
    )
    assert [line for rule in PROGRAM_RULES for line in rule(good)] == []
