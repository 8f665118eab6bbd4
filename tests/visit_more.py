# SPDX-License-Identifier: GPL-3.0-or-later
"""The rest of a person's visit: a disk that takes nothing for a while, backup, export, check, restore, the day after.

The name in it stands in notes, so it is in the data. Everything else is looked through for it afterwards.
"""

import time

PATIENCE = 40.0
"""Seconds; what the program tries again by itself comes back every 2 s."""


def wait_for(app, what, so_far=lambda: None):
    """Lets the program work until that is so."""
    end = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < end, "it never came about"
        so_far()
        app.processEvents()


def note(page, text):
    """Writes it into the note of the page after a session."""
    from psoas_trainer.ui.widgets.note_field import NoteField

    field = page.findChild(NoteField)
    field.edit.setPlainText(text)
    field.tell()


def refused_for_a_while(program, clock, app, seen, name):
    """A session during which the database takes nothing, and a note on it; then it takes everything again."""
    from psoas_trainer.storage.paths import log_folder
    from psoas_trainer.ui.play_request import PlayRequest

    thread, player = program._ground.store._thread, program.playing.player
    program.window.show_page("exercises")
    program.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    _train(clock, player, app, 20)
    thread.call(lambda connection: connection.pragma("query_only", 1))
    _train(clock, player, app, 20)

    def logs():
        return list(log_folder().glob("unsaved-*"))

    wait_for(app, logs)
    seen.emergency = [[oct(path.stat().st_mode), oct(path.parent.stat().st_mode)] for path in logs()]
    player.stop()
    wait_for(app, lambda: program.window.alone is None and program.window.current in ("summary", "history"))
    if program.window.current == "summary":
        note(program.window.page("summary"), f"{name}: it could not be saved at first")
    seen.look(app)
    thread.call(lambda connection: connection.pragma("query_only", 0))
    wait_for(app, lambda: not program.playing.recorder.owed and not logs())


def look_after_the_data(program, app, seen, folder):
    """Backup, export, check, restore and its undo, as the card in the settings does it."""
    from psoas_trainer.app_export import AppExport
    from psoas_trainer.storage.export_range import DateRange
    from psoas_trainer.ui.export_desk import Format, Wanted

    program.window.show_page("settings")
    desk, news = program.data.desk, []
    desk.news.connect(news.append)

    def done(verb):
        before = len(news)
        verb()
        wait_for(app, lambda: len(news) > before and not desk.busy)
        assert not news[-1].trouble, news[-1]
        return news[-1]

    exported = folder.parent / "exported"
    exported.mkdir(mode=0o700)
    done(desk.back_up)
    exports, ended = AppExport(program._ground, program).desk, []
    for kind in Format:
        exports.export(Wanted(kind, DateRange(), exported / f"all.{kind}"), ended.append)
        wait_for(app, lambda: ended)
        assert ended.pop() == exported / f"all.{kind}"
    done(desk.check)
    newest = max((folder / "backups").glob("*.sqlite3"))
    undo = done(lambda: desk.restore(newest)).undo
    done(lambda: desk.restore(undo))
    done(desk.check)
    seen.look(app)


def the_day_after(program, app, seen, name):
    """A second start: what went wrong is shown and copied, the history with its note is read, something is searched."""
    from psoas_trainer.ui.dialogs.crash_dialog import CrashDialog
    from psoas_trainer.ui.widgets.crash_bar import CrashBar

    bar = program.window.findChild(CrashBar)
    bar.look_at.click()
    dialog = program.window.findChild(CrashDialog)
    seen.report = dialog.report.edit.toPlainText()
    dialog.report.copy.click()
    seen.look(app)
    dialog.answer("close")
    program.window.show_page("history")
    history = program.window.page("history")
    wait_for(app, lambda: history.model.rowCount() > 0 and name in _texts(history))
    seen.look(app)
    program.window.show_page("exercises")
    search = program.window.page("exercises").browser.search
    search.edit.setText(name)
    app.processEvents()
    search.clear()
    seen.look(app)


def _train(clock, player, app, seconds):
    for _ in range(seconds):
        clock.now += 1.0
        player.tick()
        app.processEvents()


def _texts(page):
    from PySide6.QtWidgets import QLabel

    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
