# SPDX-License-Identifier: GPL-3.0-or-later
"""What is typed, pasted or stands in the settings breaks no page, and a note comes back as it was written (S01)."""

import pytest
from program import entered

from hostile_texts import LONG, PIECES, hostile_texts
from psoas_trainer.core.feedback import LONGEST_NOTE, Feedback
from psoas_trainer.core.player_keys import keys_in_force
from psoas_trainer.core.search import Filter, blocking, find
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.widgets.note_field import NoteField

TEXTS = hostile_texts()


@pytest.fixture
def fields(qtbot, look):
    made = NoteField(look, "Note", LONGEST_NOTE), NoteField(look, "Note", LONGEST_NOTE)
    for field in made:
        qtbot.addWidget(field)
    return made


@pytest.mark.rest
def test_a_note_goes_from_the_field_to_the_disk_and_back(program, fields):
    one = entered(program)
    one.app.starter.play(PlayRequest(exercise_id="supine_leg_raise"))
    one.run(14)
    uuid, store = one.app.playing.trainer.uuid, one.app._ground.store
    one.thread.call(lambda connection: connection.pragma("synchronous", 0))
    typed, shown = fields
    for text in (*PIECES, *TEXTS[-200:]):
        typed.edit.setPlainText(text)
        kept, failed = [], []
        store.save_feedback(uuid, Feedback(note=typed.note), failed.append)
        store.feedback(uuid, kept.append)
        one.settle()
        assert (kept, failed) == ([Feedback(note=typed.note)], [None]), ascii(text)
        shown.set_note(kept[0].note)
        assert shown.note == typed.note


@pytest.mark.rest
def test_the_field_keeps_what_is_typed_but_half_characters_and_ends(fields):
    field, _ = fields
    # A text that begins with the mark of the other byte order is turned round on its way from Python into Qt.
    for text in (text for text in TEXTS if len(text) < LONG and not text.startswith("\ufffe")):
        field.edit.setPlainText(text)
        assert (field.note or "").strip() == as_kept(text).strip(), ascii(text)


def as_kept(text):
    """What Qt's fields leave of a text: whole characters, one kind of line end, no byte order mark before it."""
    ends = ("\r\n", "\r", "\u2029", "\ufdd0", "\ufdd1")
    whole = text.removeprefix("\ufeff").encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    whole = whole.replace("\0", "")
    for each in ends:
        whole = whole.replace(each, "\n")
    return whole.lstrip("\ufeff\ufffe")


def test_what_is_too_long_is_cut_and_said(fields):
    field, _ = fields
    field.edit.insertPlainText("\U0001f600" * LONG)
    assert len(field.note.encode("utf-16-le")) // 2 <= LONGEST_NOTE
    assert set(field.note) == {"\U0001f600"}
    assert str(LONGEST_NOTE) in field.room.text()


def test_no_typed_text_breaks_the_search(content):
    for text in (*PIECES, *TEXTS[-200:], TEXTS[len(PIECES)]):
        wanted = Filter(text=text)
        found = find(content.catalogue, content.words, wanted)
        assert found or blocking(content.catalogue, content.words, wanted)


@pytest.mark.parametrize("text", ["%", "_", "% _", "*", "?"])
def test_signs_alone_are_looked_for_as_they_stand(content, text):
    assert find(content.catalogue, content.words, Filter(text=text)) == ()
    known = content.words.exercises["psoas_march"]
    named = {**content.words.exercises, "psoas_march": known._replace(name=f"March at 50 {text} of it")}
    words = content.words._replace(exercises=named)
    assert find(content.catalogue, words, Filter(text=text)) == ("psoas_march",)


@pytest.mark.parametrize("text", ["p%s", "p_oas", "ps%", "psoas' OR '1'='1", "*march*", "[a-z]", "psoas%march%x"])
def test_no_sign_is_a_wild_card(content, text):
    plain = "".join(letter if letter.isalnum() else " " for letter in text)
    assert find(content.catalogue, content.words, Filter(text=text)) == find(
        content.catalogue, content.words, Filter(text=plain)
    )


@pytest.mark.rest
def test_the_page_stands_whatever_is_searched_for(program):
    one = entered(program)
    search = one.window.page("exercises").browser.search
    for text in PIECES[::3]:
        search.edit.setText(text)
        one.window.page("exercises").grab()
    search.clear()
    assert one.window.page("exercises").browser.grid.isVisible()


@pytest.mark.some_of(3)
@pytest.mark.parametrize(
    "text", ["'; DROP TABLE session; --", "../../etc/passwd", "<img src=x>\0%s%n\u202e", "\ud800=\udc00=="]
)
def test_settings_of_another_hand_stop_nothing(program, text):
    odd = dict.fromkeys(("theme", "language", "voice", "window_geometry"), text)
    one = entered(program, **odd, keys=(text, f"back={text}", f"{text}=Space"), equipment=(text,), offered=(text,))
    for page in ("exercises", "history", "settings"):
        one.window.show_page(page)
        one.settle()
        one.window.grab()
    one.app.starter.play(PlayRequest(exercise_id="supine_leg_raise"))
    one.run(14)
    one.window.grab()
    assert one.app.playing.trainer.running


def test_no_key_of_another_hand_stops_the_player():
    for text in TEXTS[:1000]:
        assert keys_in_force(letter_keys=True, keys=(text, f"back={text}", f"{text}=Space"))["back"]
