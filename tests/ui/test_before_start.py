# SPDX-License-Identifier: GPL-3.0-or-later
"""Before a session: what is missing or held back is told with its reason, and played again when it can be had."""

import pytest
from fakes import fake_moment
from program import entered
from PySide6.QtCore import Qt

from psoas_trainer.core.feedback import PainStop
from psoas_trainer.core.pain import PainAnswer, PainKind
from psoas_trainer.storage.stamp import new_uuid
from psoas_trainer.ui.dialogs.before_start_dialog import BeforeStartDialog
from psoas_trainer.ui.dialogs.seek_help_dialog import SeekHelpDialog
from psoas_trainer.ui.play_request import PlayRequest

MARCH = PlayRequest(exercise_id="psoas_march")
ROUTINE = PlayRequest(routine_id="balance_a")
DESK = PlayRequest(routine_id="desk_break")
WITHOUT_BAND = ("chair", "mat", "roller", "support")


def asked(one) -> BeforeStartDialog | None:
    return next((each for each in one.window.findChildren(BeforeStartDialog) if each.isVisible()), None)


def play(one, request) -> BeforeStartDialog | None:
    one.app.starter.play(request)
    one.settle()
    return asked(one)


def leave(one):
    one.app.playing.player.stop()
    one.settle()


def playing(one) -> bool:
    return one.app.playing.trainer.running


def first(one):
    return one.app.playing.trainer.current_plan.items[0].chosen


def hurt(one, exercise_id, answer):
    stop = PainStop(new_uuid(), exercise_id, None, answer, fake_moment())
    one.app._ground.store.save_pain_stop(None, stop)
    one.settle()


def said(dialog) -> list[tuple[str, str, str]]:
    return [tuple(row) for row in dialog.rows]


def test_nothing_is_asked_where_all_is_as_planned(program):
    one = entered(program)
    assert play(one, MARCH) is None
    assert playing(one)


def test_nothing_is_asked_where_all_equipment_is_there(program):
    one = entered(program, equipment=("band", "mat"))
    assert play(one, MARCH) is None
    assert playing(one)


def test_what_is_missing_is_offered_with_what_takes_its_place(program):
    one = entered(program, equipment=("mat",))
    dialog = play(one, MARCH)
    assert said(dialog) == [("Psoas march", "Easier version: No band, heel taps", "Missing for it: loop band.")]
    assert [switch.accessibleName() for switch in dialog.switches.values()] == ["Loop band"]
    assert not playing(one), "nothing starts before it was told"
    assert dialog.start.hasFocus()
    assert dialog.start.accessibleDescription().startswith("Psoas march. Easier version: No band, heel taps. Missing")
    one.click(dialog.start)
    assert playing(one)
    assert first(one).variant_id == "no_band"


def test_it_is_told_once_for_each_set_of_missing_things(program):
    one = entered(program, equipment=("mat",))
    one.click(play(one, MARCH).start)
    leave(one)
    assert play(one, MARCH) is None, "told already"
    assert playing(one)
    leave(one)
    one.preferences.change(equipment=("towel",))
    assert play(one, MARCH) is None, "without a mat no version is possible: it is played as planned"


@pytest.mark.rest
def test_another_set_of_missing_things_is_told_anew(program):
    one = entered(program, equipment=WITHOUT_BAND)
    assert list(play(one, ROUTINE).switches) == ["band"]
    one.click(asked(one).start)
    leave(one)
    one.preferences.change(equipment=("bench", "chair", "roller"))
    assert "mat" in play(one, ROUTINE).switches
    one.click(asked(one).start)
    leave(one)
    assert play(one, ROUTINE) is None


@pytest.mark.rest
def test_not_now_and_escape_start_nothing_and_it_is_told_again(program):
    one = entered(program, equipment=("mat",))
    one.click(play(one, MARCH).not_now)
    assert not playing(one)
    one.qtbot.keyClick(play(one, MARCH).start, Qt.Key.Key_Escape)
    assert asked(one) is None
    assert not playing(one)
    assert play(one, MARCH) is not None
    assert one.preferences.settings.equipment == ("mat",)


@pytest.mark.rest
def test_i_have_it_after_all_plays_the_original_and_is_remembered(program):
    one = entered(program, equipment=("mat",))
    dialog = play(one, MARCH)
    one.click(dialog.switches["band"])
    one.click(dialog.start)
    assert playing(one)
    assert first(one).variant_id is None
    assert one.preferences.settings.equipment == ("band", "mat")
    leave(one)
    assert play(one, MARCH) is None


@pytest.mark.rest
def test_a_stand_in_is_named(program):
    one = entered(program, equipment=("mat", "chair"))
    answers = tuple((each, False) for each in one.app._ground.content.catalogue.screenings["roller"].questions)
    record = one.app._ground.store.save_screening("roller", 1, answers)
    one.app.playing.trainer.note_screening(record)
    dialog = play(one, PlayRequest(exercise_id="foam_roller_release"))
    assert said(dialog) == [("Foam-roller release", "Instead: Rest with legs up", "Missing for it: foam roller.")]


@pytest.mark.rest
def test_left_out_after_pain_it_says_why_and_the_rest_is_played(program):
    one = entered(program)
    hurt(one, "march_in_place", PainAnswer(2))
    dialog = play(one, DESK)
    assert {row[:2] for row in said(dialog)} == {("March in place", "Not played today")}
    assert "stopped for pain today" in dialog.rows[0].why
    assert not dialog.switches
    one.click(dialog.start)
    assert "march_in_place" not in {item.chosen.exercise_id for item in one.app.playing.trainer.current_plan.items}


@pytest.mark.rest
def test_after_pain_it_is_told_every_time(program):
    one = entered(program)
    hurt(one, "march_in_place", PainAnswer(2))
    one.click(play(one, DESK).start)
    leave(one)
    assert play(one, DESK) is not None


def test_a_stand_in_after_pain_is_told_too(program):
    one = entered(program, equipment=("mat", "chair", "roller"))
    hurt(one, "foam_roller_release", PainAnswer(2))
    dialog = play(one, PlayRequest(exercise_id="foam_roller_release"))
    ((name, instead, why),) = said(dialog)
    assert (name, instead) == ("Foam-roller release", "Instead: Rest with legs up")
    assert "stopped for pain today" in why
    assert dialog.help.isVisible()


@pytest.mark.rest
def test_all_left_out_starts_nothing_and_says_whom_to_ask(program):
    one = entered(program)
    hurt(one, "psoas_march", PainAnswer(7, kind=PainKind.SHARP))
    dialog = play(one, MARCH)
    assert dialog.accessibleName() == "Not today"
    assert dialog.not_now.text() == "Close"
    assert dialog.not_now.hasFocus()
    assert "less than a day ago" in dialog.rows[0].why
    one.click(dialog.help)
    page = one.window.findChild(SeekHelpDialog)
    assert page.isVisible()
    one.qtbot.keyClick(one.window.focusWidget(), Qt.Key.Key_Escape)
    one.click(dialog.not_now)
    assert asked(one) is None
    assert not playing(one)


def test_missing_and_left_out_are_told_together(program):
    one = entered(program, equipment=WITHOUT_BAND)
    hurt(one, "dead_bug", PainAnswer(2))
    dialog = play(one, ROUTINE)
    told = {name: instead for name, instead, _ in said(dialog)}
    assert told["Psoas march"].startswith("Easier version: ")
    assert told["Dead bug"] == "Not played today"
    assert list(dialog.switches) == ["band"]


@pytest.mark.rest
def test_the_list_of_what_was_told_never_grows_over_its_limit(program):
    full = tuple(f"kit:{number}" for number in range(100))
    one = entered(program, equipment=("mat",), offered=full)
    one.click(play(one, MARCH).start)
    offered = one.preferences.settings.offered
    assert (len(offered), offered[0], offered[-1]) == (100, "kit:1", "kit:psoas_march:band")


@pytest.mark.rest
@pytest.mark.parametrize("size", [(1280, 800), (1024, 600)])
def test_start_is_in_view_and_tab_stays_inside(program, size):
    one = entered(program, equipment=())
    one.window.resize(*size)
    hurt(one, "dead_bug", PainAnswer(4))
    dialog = play(one, ROUTINE)
    for button in (dialog.start, dialog.not_now, dialog.help):
        place = button.mapTo(one.window, button.rect().bottomRight())
        assert one.window.rect().contains(place)
        assert button.height() >= 44
    for _ in range(8):
        one.qtbot.keyClick(one.window.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.isAncestorOf(one.window.focusWidget())
