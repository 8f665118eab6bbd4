# SPDX-License-Identifier: GPL-3.0-or-later
"""The system's own questions, in the form that Qt gives them where a system has none."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QWidget

from psoas_trainer.ui.print.ask import NoPrinterError, ask_for_file, ask_for_printer


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def test_a_file_gets_its_suffix(window, tmp_path):
    def answer():
        dialog = window.findChild(QFileDialog)
        assert dialog.windowTitle() == "Save as PDF"
        assert dialog.selectedFiles() == [str(tmp_path / "Help.pdf")]
        dialog.selectFile(str(tmp_path / "other"))
        dialog.accept()

    QTimer.singleShot(0, window, answer)
    chosen = ask_for_file(window, "Save as PDF", str(tmp_path / "Help.pdf"), "PDF files (*.pdf)")
    assert chosen == str(tmp_path / "other.pdf")


def test_who_cancels_chooses_nothing(window, tmp_path):
    QTimer.singleShot(0, window, lambda: window.findChild(QFileDialog).reject())
    assert ask_for_file(window, "Save as PDF", str(tmp_path / "Help.pdf"), "PDF files (*.pdf)") == ""


def test_no_printer_is_told_apart_from_no_answer(window, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    with pytest.raises(NoPrinterError):
        ask_for_printer(window, "Print")
