# SPDX-License-Identifier: GPL-3.0-or-later
"""Each slot of a running session fails once: what was counted is safe, it is told once, the session goes on."""

import pytest
from faults import FaultError, Faults, Visit
from program import entered

from psoas_trainer import app, app_player
from psoas_trainer.core import session
from psoas_trainer.ui import (
    card_writer,
    cue_desk,
    cue_writer,
    figure_writer,
    last_write,
    pain_writer,
    player,
    recorder,
    screen_writer,
    sound,
    store,
    trainer,
)
from psoas_trainer.ui.awake import keep_awake, sleep_watch
from psoas_trainer.ui.views import (
    key_bindings,
    one_key_watch,
    pain_flow,
    player_actions,
    player_parts,
    player_questions,
    stage_figure,
    train_view,
)
from psoas_trainer.ui.voice import voice

OWNERS = (
    session.Session,
    player.Player,
    recorder.Recorder,
    cue_desk.CueDesk,
    pain_flow.PainFlow,
)
MORE_OWNERS = (
    last_write.FirstWrite,
    last_write.LastWrite,
    store.Store,
    cue_writer.CueWriter,
    sound.Sounds,
    voice.Voice,
    pain_writer.PainWriter,
    trainer.Trainer,
    app_player.AppPlayer,
    train_view.TrainView,
    player_actions.PlayerActions,
    player_parts.PlayerParts,
    player_questions.PlayerQuestions,
    stage_figure.StageFigure,
    one_key_watch.OneKeyWatch,
    key_bindings.KeyBindings,
    screen_writer.ScreenWriter,
    card_writer.CardWriter,
    figure_writer.FigureWriter,
    keep_awake.KeepAwake,
    sleep_watch.SleepWatch,
)
ENDS = (
    (trainer.Trainer, "end"),
    (last_write.LastWrite, "send"),
    (store.Store, "_deliver"),
)
MORE_ENDS = (
    (app.App, "_show_end"),
    (recorder.Recorder, "end"),
    (recorder.Recorder, "let_go"),
    (last_write.LastWrite, "_tried"),
    (store.Store, "end_session"),
    (app_player.AppPlayer, "_on_events"),
    (train_view.TrainView, "note"),
    (train_view.TrainView, "_leave_full_screen"),
    (cue_desk.CueDesk, "tell"),
    (keep_awake.KeepAwake, "over"),
    (app.App, "_show_summary"),
)


@pytest.fixture
def ended(program, monkeypatch, capsys):
    """Opens the program with faults in a class, and ends it whatever state it is in."""
    made = []

    def make(owner):
        faults = Faults(monkeypatch, owner)
        made.append(Visit(entered(program)))
        made[0].faults = faults
        return made[0]

    yield make
    for visit in made:
        visit.faults.armed = ""
        visit.end()
        visit.one.mishaps.uninstall()
    capsys.readouterr()


@pytest.fixture
def visit(ended, request):
    return ended(request.param)


def try_in_session(visit, name):
    """What is wrong after that method failed once in a running session."""
    faults = visit.faults
    if not visit.parts.trainer.running or visit.reps > 8:
        visit.end()
        visit.begin()
    visit.told, faults.armed = 0, name
    visit.use(until=lambda: not faults.armed)
    unreached, faults.armed = faults.armed, ""
    if unreached:
        return []
    wrong = [] if visit.goes_on() else [f"{name}: the session does not go on"]
    visit.one.settle()
    visit.do(visit.parts.recorder.write)
    if visit.stored() != visit.reps:
        wrong.append(f"{name}: {visit.reps} counted, {visit.stored()} stored")
    if visit.told != 1:
        wrong.append(f"{name}: told {visit.told} times")
    return wrong


def named(owner):
    return owner.__name__


@pytest.mark.some_of(3)
@pytest.mark.parametrize(
    "visit",
    [*OWNERS, *(pytest.param(owner, marks=pytest.mark.soak, id=named(owner)) for owner in MORE_OWNERS)],
    ids=named,
    indirect=True,
)
def test_a_fault_in_each_slot_of_a_running_session_costs_nothing(visit, note_figure):
    visit.begin()
    visit.faults.called.clear()
    visit.use()
    wrong = []
    for name in tuple(visit.faults.called):
        visit.one.mishaps._seen.clear()  # as in another run of the program
        wrong += try_in_session(visit, name)
    visit.end()
    note_figure("A fault in a slot of a running session", len(visit.faults.called), len(wrong))
    assert wrong == []


@pytest.mark.rest
@pytest.mark.parametrize(
    ("owner", "name"),
    [*ENDS, *(pytest.param(*end, marks=pytest.mark.soak) for end in MORE_ENDS)],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_a_fault_while_a_session_ends_loses_nothing_and_the_next_one_begins(ended, owner, name, note_figure):
    visit = ended(owner)
    visit.begin()
    visit.run(20)
    counted, uuid = visit.reps, visit.uuid
    assert counted > 2
    visit.faults.armed = name
    visit.end()
    visit.faults.armed = ""
    assert visit.stored() == counted
    assert visit.told <= 1
    visit.begin()
    assert visit.uuid != uuid
    assert visit.parts.trainer.running
    assert visit.goes_on()
    note_figure("A fault while a session ends", 1)


def test_a_fault_with_every_event_is_told_once_and_nothing_is_lost(ended, monkeypatch):
    visit = ended(cue_writer.CueWriter)

    def always(*_arguments):
        raise FaultError("cues")

    visit.begin()
    monkeypatch.setattr(cue_writer.CueWriter, "cues", always)
    visit.run(60)
    visit.one.settle()
    assert visit.told == 1
    assert visit.reps >= 9
    assert visit.stored() == visit.reps


@pytest.mark.rest
def test_a_fault_in_a_job_of_the_database_thread_is_made_up_for(ended, monkeypatch):
    visit = ended(store.Store)
    visit.begin()
    real, failed = store.save_progress, []

    def once(*arguments):
        if not failed:
            failed.append(True)
            raise FaultError("in the database's thread")
        return real(*arguments)

    monkeypatch.setattr(store, "save_progress", once)
    visit.run(20)
    visit.one.settle()
    visit.do(visit.parts.recorder.write)
    assert failed
    assert visit.stored() == visit.reps
