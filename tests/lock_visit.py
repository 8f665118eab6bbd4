# SPDX-License-Identifier: GPL-3.0-or-later
"""A process of its own: data is encrypted in the real window, locked, tried at and opened again; what was seen is told.

Arguments: the data folder, and a file that gets the findings as JSON.
"""

import json
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

import psoas_trainer.start as start
from psoas_trainer.app_files import AppFiles
from psoas_trainer.core.recovery_key import grouped
from psoas_trainer.start_file import start_with_file
from psoas_trainer.ui.views.convert_view import ConvertView
from psoas_trainer.ui.views.lock_view import LockView

CANARY = "ZZCANARY"
PASSPHRASE = "seven brown teapots sing"


class Visit:
    """Goes from step to step; each is tried every few milliseconds until it says that it is done."""

    def __init__(self, found: Path) -> None:
        self.found = found
        self.seen: dict[str, object] = {}
        self.program = None
        self.windows = 0
        self.steps: list[Callable[[], bool]] = [
            self.ask, self.give_passphrase, self.type_back, self.go_on, self.copy_and_lock, self.look, self.wrong,
            self.told, self.bring, self.brought, self.right, self.inside,
        ]  # fmt: skip
        self.bringing: threading.Thread | None = None
        self.opened: list[str] = []
        AppFiles.open = lambda _files, path: self.opened.append(path.name)
        self.timer = QTimer()
        self.timer.setInterval(5)
        self.timer.timeout.connect(self.step)

    def painted(self, program) -> None:
        self.program, self.windows = program, self.windows + 1
        self.seen[f"window_{self.windows}"] = time.monotonic()

    def step(self) -> None:
        if self.steps and self.steps[0]():
            self.steps.pop(0)
        if not self.steps:
            self.timer.stop()
            self.found.write_text(json.dumps(self.seen), encoding="utf-8")
            QApplication.closeAllWindows()

    def ask(self) -> bool:
        if self.windows < 1:
            return False
        if self.program.window.alone is not None:
            self.program.accept_safety_note()
        self.program.locking.lock.turn_on()
        return True

    def give_passphrase(self) -> bool:
        dialog = self.program.locking.lock.ways.asking
        dialog.new.first.edit.setText(PASSPHRASE)
        dialog.new.second.edit.setText(PASSPHRASE)
        dialog.action.click()
        return True

    def type_back(self) -> bool:
        dialog = self.program.locking.lock.ways.showing
        if dialog is None:
            return False
        groups = dialog.shown.text().split("-")
        self.seen["key"] = grouped("".join(groups))
        for number, field in dialog.fields:
            field.edit.setText(groups[number].lower())
        self.program = None
        dialog.action.click()
        return True

    def go_on(self) -> bool:
        page = shown(ConvertView)
        if page is None or page.go_on.isHidden():
            return False
        self.seen["news"] = [label.text() for label in page.news]
        page.go_on.click()
        return True

    def copy_and_lock(self) -> bool:
        if self.windows < 2 or not self.program.window.page("people").isVisible():
            return False
        QGuiApplication.clipboard().setText(f"{CANARY} Smith")
        self.program.window.setWindowTitle(f"{CANARY} Smith")
        self.program.window.toast.show_message(f"{CANARY} Smith is deleted.")
        field = QLineEdit(f"{CANARY} Smith", self.program.window)
        field.setAccessibleName(f"{CANARY} Smith")
        self.seen["before"] = len(canaries())
        self.program.locking.lock.lock()
        self.program = None
        return True

    def look(self) -> bool:
        page = shown(LockView)
        if page is None:
            return False
        self.seen["locked"] = canaries()
        self.seen["tops"] = [type(each).__name__ for each in QApplication.topLevelWidgets() if each.isVisible()]
        self.seen["focus"] = page.focusWidget() is page.passphrase.edit
        return True

    def wrong(self) -> bool:
        page = shown(LockView)
        page.passphrase.edit.setText("seven brown teapots sang")
        page.unlock.click()
        return True

    def told(self) -> bool:
        page = shown(LockView)
        self.seen["wrong"] = page.passphrase.field.problem.text()
        return bool(self.seen["wrong"])

    def bring(self) -> bool:
        """Somebody clicks a file twice while the page stands: another start of the program has it."""
        file, folder = Path("from a friend.psoasrecord"), sys.argv[1]
        self.bringing = threading.Thread(target=lambda: self.seen.update(status=start_with_file(file, folder)))
        self.bringing.start()
        return True

    def brought(self) -> bool:
        if self.bringing.is_alive():
            return False
        self.seen["opened while locked"] = list(self.opened)
        return True

    def right(self) -> bool:
        page = shown(LockView)
        page.passphrase.edit.setText(PASSPHRASE)
        self.seen["asked"] = time.monotonic()
        page.unlock.click()
        return True

    def inside(self) -> bool:
        if self.windows < 3 or not self.opened:
            return False
        self.seen["opened"] = self.opened
        self.seen["seconds"] = self.seen["window_3"] - self.seen["asked"]
        window = self.program.window
        self.seen["search"] = window.focusWidget() is window.page("people").search.edit
        return True


def shown(kind):
    return next((each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()), None)


def canaries() -> list[str]:
    """Where the name can be read: in any widget, shown or not, in what a screen reader is told, on the clipboard."""
    found = []
    for widget in QApplication.allWidgets():
        for name in ("windowTitle", "text", "toPlainText", "accessibleName", "accessibleDescription", "toolTip"):
            read = getattr(widget, name, None)
            if callable(read) and CANARY in str(read()):
                found.append(f"{type(widget).__name__}.{name}")
        if isinstance(widget, QWidget) and widget.isVisible():
            spoken = QAccessible.queryAccessibleInterface(widget)
            if spoken is not None and CANARY in spoken.text(QAccessible.Text.Name):
                found.append(f"{type(widget).__name__} is spoken of")
    if CANARY in QGuiApplication.clipboard().text():
        found.append("clipboard")
    return found


def main() -> int:
    visit = None
    real_stage, real_paint = start._make_stage, start._after_first_paint

    def stage():
        nonlocal visit
        made = real_stage()
        visit = Visit(Path(sys.argv[2]))
        visit.timer.start()
        return made

    def paint(program) -> None:
        real_paint(program)
        visit.painted(program)

    start._make_stage, start._after_first_paint = stage, paint
    return start.start(sys.argv[1])


if __name__ == "__main__":
    sys.exit(main())
