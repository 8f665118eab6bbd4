# SPDX-License-Identifier: GPL-3.0-or-later
"""The language files know every text of the code, and English says one rep and two reps."""

import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from build_resources import compile_resources, write_list
from update_texts import update_texts

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = sorted((ROOT / "assets" / "lang").glob("*/ui.ts"))

PAGE = """
class Page(QWidget):
    def show(self, n):
        self.label.setText(self.tr("%n rep(s)", "", n))
        self.other.setText(self.tr("Start"))
"""


def test_the_language_files_know_every_text(tmp_path):
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("*.rcc", "__pycache__"))
    for file in LANGUAGES:
        copy = tmp_path / file.relative_to(ROOT)
        copy.parent.mkdir(parents=True)
        shutil.copy(file, copy)
    update_texts(tmp_path)
    for file in LANGUAGES:
        updated = (tmp_path / file.relative_to(ROOT)).read_text("utf-8")
        assert file.read_text("utf-8") == updated, "bring it up to date with: python3 packaging/dev.py texts"


def test_english_is_complete():
    assert ROOT / "assets" / "lang" / "en" / "ui.ts" in LANGUAGES
    english = ET.parse(ROOT / "assets" / "lang" / "en" / "ui.ts")
    assert [message.findtext("source") for message in english.iter("message") if not _complete(message)] == []


def _complete(message: ET.Element) -> bool:
    translation = message.find("translation")
    return translation is not None and "type" not in translation.attrib and all(form.text for form in translation)


@pytest.fixture
def project(tmp_path):
    """A project with one page and one language that has no texts yet."""
    (tmp_path / "src" / "psoas_trainer").mkdir(parents=True)
    (tmp_path / "src" / "psoas_trainer" / "page.py").write_text(PAGE)
    (tmp_path / "assets" / "lang" / "en").mkdir(parents=True)
    (tmp_path / "LICENSE").write_text("Licence")
    return tmp_path


def test_a_new_plural_is_written_and_said(project):
    update_texts(project)
    write_list(project)
    compile_resources(project)
    translator = QTranslator()
    assert translator.load(str(project / "assets" / "lang" / "en" / "ui.qm"))
    said = [translator.translate("Page", "%n rep(s)", None, number) for number in (0, 1, 2)]
    assert said == ["%n reps", "%n rep", "%n reps"]


@pytest.mark.rest
def test_what_is_written_by_hand_stays(project):
    [file] = update_texts(project)
    file.write_text(file.read_text("utf-8").replace("%n rep<", "one single rep<"), "utf-8")
    update_texts(project)
    assert "one single rep<" in file.read_text("utf-8")
