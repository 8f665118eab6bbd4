# SPDX-License-Identifier: GPL-3.0-or-later
"""The page Learn as tests use it: with the words of the source tree, and what it asked for."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from psoas_trainer.ui.learn_source import load_anatomy, load_learn
from psoas_trainer.ui.print.sheet_printer import SheetPrinter
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.views.learn_view import LearnView

WIDE, NARROW, STACKED = (1192, 800), (936, 600), (600, 560)
ASSETS = Path(__file__).parents[2] / "assets"


class SourceResources(Resources):
    """Reads the lessons from the source tree, and from `instead` what a test wants otherwise."""

    def __init__(self, instead=None):
        super().__init__()
        self.instead = instead or {}

    def bytes(self, name):
        if name in self.instead:
            return self.instead[name].encode()
        if name.startswith("learn/") or name.endswith("/learn.toml"):
            return (ASSETS / name).read_bytes()
        return super().bytes(name)

    def names(self, folder):
        own = [name.rpartition("/")[2] for name in self.instead if name.rpartition("/")[0] == folder]
        return sorted({*super().names(folder), *own})


class LearnPage:
    """The page with everything that it was given, and what it asked for."""

    def __init__(self, look, content, **asking):
        asking = {"ask_file": lambda *_: "", "ask_printer": lambda *_: None, **asking}
        resources = SourceResources()
        self.learn = load_learn(resources, "en")
        self.anatomies = {view: load_anatomy(resources, view) for view in ("front", "side")}
        self.printer = SheetPrinter(look.fonts, "The footer.", **asking)
        muscles = content.words.terms["muscle"]
        self.view = LearnView(look, self.learn, self.anatomies, muscles, self.printer)
        self.picture, self.overview, self.pane = self.view.picture, self.view.overview, self.view.pane
        self.asked = []
        self.view.link_requested.connect(self.asked.append)


def open_learn(qtbot, look, content, size=WIDE, **asking):
    """The page in a window of its own, shown and with the keyboard."""
    page = LearnPage(look, content, **asking)
    qtbot.addWidget(page.view)
    page.view.resize(*size)
    page.view.show()
    page.view.activateWindow()
    settle()
    return page


def settle():
    for _ in range(4):
        QApplication.processEvents()
