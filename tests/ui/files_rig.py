# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are dropped on the whole program's window in a test, and what it then asks."""

from fakes import fake_moment
from plan_samples import PLAN
from program import entered
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel

from psoas_trainer.core.clinic.plan import PlanVersion
from psoas_trainer.core.clinic.plan_file import HandedTo, PlanFile, write_plan_file
from psoas_trainer.storage.clinic_plans import plan_versions
from psoas_trainer.ui.dialogs.plan_file_dialog import PlanFileDialog

CLINIC = "Hill Street Clinic"


def plan_file(uuid="4b" * 16, number=3, name="Märta Olsen", version="7a", plan=PLAN):
    saved = PlanVersion(version * 16, number, plan, fake_moment().utc_ms, "2026-05-04", "JB", "Second visit")
    return write_plan_file(PlanFile(saved, HandedTo(uuid, name, "1971-03-12"), CLINIC, "1.2.3"))


class Home:
    """A program that files are dropped on."""

    def __init__(self, program, folder):
        self.one = entered(program)
        self.folder = folder

    def bring(self, data, name="plan.psoasplan"):
        path = self.folder / name
        path.write_bytes(data)
        self.drop(path)

    def drop(self, path):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        entering = QDragEnterEvent(QPoint(50, 50), copy, data, left, none)
        QApplication.sendEvent(self.one.window, entering)
        assert entering.isAccepted()
        QApplication.sendEvent(self.one.window, QDropEvent(QPointF(50, 50), copy, data, left, none))
        self.one.settle()

    def asked(self, kind=PlanFileDialog):
        return next((each for each in self.one.window.findChildren(kind) if each.isVisible()), None)

    def said(self, kind=PlanFileDialog):
        return [each.text() for each in self.asked(kind).findChildren(QLabel) if each.text()]

    def take(self):
        self.one.click(self.asked().take)

    @property
    def versions(self):
        person = self.one.app._ground.store.person
        return [each.version for each in self.one.thread.call(lambda connection: plan_versions(connection, person))]
