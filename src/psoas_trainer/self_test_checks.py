# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks of the self-test in their order: what is bundled, the encryption, a session, its record, the pages."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from psoas_trainer.self_test import Check
from psoas_trainer.self_test_crypto import check_crypto
from psoas_trainer.self_test_pages import check_lock_page, clinic_pages, detail_pages, plain_pages
from psoas_trainer.self_test_parts import Parts
from psoas_trainer.self_test_program import TrialProgram
from psoas_trainer.self_test_session import TrialSession
from psoas_trainer.self_test_stored import check_stored


def all_checks(app: QApplication, folder: Path, pace: int) -> Iterator[Check]:
    """Every check; those that follow can rely on those before having been tried."""
    parts = Parts(app)
    yield Check("resources", parts.resources)
    yield Check("fonts", parts.fonts)
    yield Check("icons", parts.icons)
    yield Check("figures", parts.figures)
    yield Check("sounds", parts.sounds)
    yield Check("languages", parts.languages)
    yield Check("encryption", lambda: check_crypto(folder / "encrypted"))
    program = TrialProgram(app, parts, folder / "data", pace)
    try:
        yield Check("database and window", program.open)
        yield from (Check(name, run) for name, run in plain_pages(program))
        yield from (Check(name, run) for name, run in detail_pages(program))
        session = TrialSession(program)
        yield Check("routine begins", session.begin)
        yield Check("session player", session.draw)
        yield Check(f"routine at {pace}x", session.play)
        yield Check("summary", session.draw_summary)
        yield Check("history of it", session.draw_history)
        yield from (Check(name, run) for name, run in clinic_pages(program))
        yield Check("lock page", lambda: check_lock_page(program, folder / "encrypted"))
        yield Check("close", program.close)
        yield Check("read back", lambda: check_stored(folder / "data", session))
    finally:
        program.end()
