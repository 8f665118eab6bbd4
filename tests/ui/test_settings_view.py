# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of settings, through its controls: each change applies and is saved at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit
from settings_page import ABOUT, FOLDER, LICENCES, VOICES, open_settings, tab_stops

from psoas_trainer.core.settings import Settings, setting_rules


@pytest.fixture
def saved():
    """What was saved, in order."""
    return []


@pytest.fixture
def open_page(qtbot, look, saved):
    return lambda *args, **kwargs: open_settings(qtbot, look, saved, *args, **kwargs)


def test_a_theme_is_chosen_by_click_and_by_arrow_key(open_page, qtbot, saved):
    page = open_page()
    themes = page.look_section.themes
    assert themes.current == "system"
    qtbot.mouseClick(themes.button("dark"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(themes.button("dark"), Qt.Key.Key_Right)
    assert [each.theme for each in saved] == ["dark", "high-contrast"]
    assert themes.current == "high-contrast"


def test_every_theme_there_is_can_be_chosen(open_page, look):
    page = open_page()
    for name in look.theme.names():
        page.look_section.themes.set_current(name)
    with pytest.raises(KeyError):
        look.theme.colour_in("light", "no such role")


def test_a_theme_that_is_gone_is_shown_as_the_systems(open_page):
    page = open_page(Settings(theme="gone"))
    assert page.look_section.themes.current == "system"


def test_previews_are_painted_in_their_own_colours(open_page, look, grab, share_of):
    page = open_page()
    for theme in ("light", "dark", "high-contrast"):
        picture = grab(page.look_section.themes.button(theme))
        assert share_of(picture, look.theme.colour_in(theme, "bg")) > 0.2
        assert share_of(picture, look.theme.colour_in(theme, "primary")) > 0.05


def test_size_of_the_far_text(open_page, qtbot, saved):
    page = open_page()
    sizes = page.look_section.far_text
    for size in dict(setting_rules())["far_text"].choices:
        qtbot.mouseClick(sizes.button(str(size)), Qt.MouseButton.LeftButton)
    assert [each.far_text for each in saved] == [1.15, 1.3]


@pytest.mark.rest
def test_a_skin_tone_is_chosen_by_click_and_by_arrow_keys(open_page, qtbot, saved):
    page = open_page()
    tones = page.figure_section.tones
    assert tones.current == "1"
    qtbot.mouseClick(tones.button("3"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(tones.button("3"), Qt.Key.Key_Right)
    qtbot.keyClick(tones.button("4"), Qt.Key.Key_Right)
    qtbot.keyClick(tones.button("4"), Qt.Key.Key_Up)
    assert [each.skin_tone for each in saved] == [3, 4, 3]
    assert tones.current == "3"
    assert page.focusWidget() is tones.button("3")


@pytest.mark.rest
def test_arrow_keys_go_the_way_that_is_read(open_page, qapp, qtbot, saved):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page = open_page()
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    tones = page.figure_section.tones
    assert tones.button("0").x() > tones.button("4").x()
    qtbot.keyClick(tones.button("1"), Qt.Key.Key_Left)
    assert [each.skin_tone for each in saved] == [2]


@pytest.mark.rest
@pytest.mark.some_of(3)
@pytest.mark.parametrize("tone", range(5))
def test_tab_stops_at_the_tone_and_the_theme_that_are_chosen(open_page, tone):
    page = open_page(Settings(skin_tone=tone, theme="dark"))
    tones, themes = page.figure_section.tones, page.look_section.themes
    stops = [stop for stop in tab_stops(page.sections.button("look")) if stop.parentWidget() in (tones, themes)]
    assert stops == [themes.button("dark"), tones.button(str(tone))]


@pytest.mark.rest
@pytest.mark.parametrize(
    ("section", "control", "name"),
    [("look_section", "reduced_motion", "reduced_motion"), ("figure_section", "mirror", "mirror_every_rep")],
)
def test_switches_of_the_figure(open_page, qtbot, saved, section, control, name):
    page = open_page()
    switch = getattr(getattr(page, section), control)
    assert not switch.isChecked()
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert saved == [Settings()._replace(**{name: True}), Settings()]


@pytest.mark.rest
@pytest.mark.parametrize("name", ["get_ready", "switch", "set_rest", "exercise_rest"])
def test_seconds_keep_their_range_and_go_back_to_the_standard(open_page, qtbot, saved, name):
    page = open_page()
    rule = dict(setting_rules())[name]
    stepper, row = page.player_section.steppers[name], page.player_section.rows[name]
    assert (stepper.field.minimum(), stepper.field.maximum()) == (rule.minimum, rule.maximum)
    assert not row.reset.isVisible()
    qtbot.keyClick(stepper.field, Qt.Key.Key_Up)
    assert getattr(saved[-1], name) == getattr(Settings(), name) + rule.step
    assert row.reset.isVisible()
    qtbot.mouseClick(row.reset, Qt.MouseButton.LeftButton)
    assert saved[-1] == Settings()
    assert stepper.value() == getattr(Settings(), name)
    assert not row.reset.isVisible()


@pytest.mark.rest
def test_what_is_changed_elsewhere_is_shown(open_page, saved):
    page = open_page()
    page.preferences.change(sound=False, theme="dark", switch=20, far_text=1.3)
    page.preferences.change(skin_tone=0, reduced_motion=True, mirror_every_rep=True)
    assert not page.sound_section.switches["sound"].isChecked()
    assert page.look_section.themes.current == "dark"
    assert page.look_section.far_text.current == "1.3"
    assert page.player_section.steppers["switch"].value() == 20
    assert page.figure_section.tones.current == "0"
    assert page.look_section.reduced_motion.isChecked()
    assert page.figure_section.mirror.isChecked()
    assert len(saved) == 2


@pytest.mark.rest
def test_the_colours_of_the_sides_are_chosen_by_their_words(open_page, qtbot, saved):
    page = open_page()
    pair = page.look_section.sides
    qtbot.mouseClick(pair.button("teal_plum"), Qt.MouseButton.LeftButton)
    assert [each.side_colours for each in saved] == ["teal_plum"]
    page.preferences.change(side_colours="blue_orange")
    assert pair.current == "blue_orange"


@pytest.mark.rest
def test_every_setting_of_the_page_has_its_control(open_page):
    page = open_page()
    shown = {"theme", "far_text", "side_colours", "skin_tone", "reduced_motion", "mirror_every_rep"}
    shown |= {"counting", "form_gate", *page.player_section.steppers}
    shown |= {*page.sound_section.switches, "volume", "voice", "voice_rate"}
    shown |= {"letter_keys", "keys", *page.reminder_section.switches}
    shown |= {"reminder_hour", "reminder_minute", "sitting_minutes", "sitting_from", "sitting_to"}
    assert shown == {name for name, rule in setting_rules() if rule.on_page}


@pytest.mark.rest
def test_folder_can_be_read_copied_and_opened(open_page, qtbot):
    page = open_page()
    path = page.data_section.path
    assert (path.text(), path.isReadOnly()) == (str(FOLDER), True)
    path.selectAll()
    assert path.selectedText() == str(FOLDER)
    with qtbot.waitSignal(page.open_folder_requested):
        qtbot.mouseClick(page.data_section.open_folder, Qt.MouseButton.LeftButton)


@pytest.mark.rest
def test_about_shows_its_texts_as_plain_text(open_page):
    page = open_page()
    labels = page.about_section.findChildren(QLabel)
    texts = [label.text() for label in labels]
    assert {"Psoas Trainer 1.2.3", ABOUT.intended_purpose, ABOUT.article, "First line of one.", "Second."} <= set(texts)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


@pytest.mark.rest
def test_a_licence_opens_in_its_place_and_closes(open_page, qtbot):
    page = open_page()
    licence = page.about_section.licences["Inter"]
    assert page.findChildren(QPlainTextEdit) == []
    qtbot.keyClick(licence.line, Qt.Key.Key_Return)
    text = licence.findChild(QPlainTextEdit)
    assert text.isVisible()
    assert text.toPlainText() == LICENCES["Inter"]
    assert text.verticalScrollBar().maximum() > 0
    qtbot.keyClick(licence.line, Qt.Key.Key_Return)
    assert not text.isVisible()


@pytest.mark.rest
def test_sections_bring_their_card_to_the_top(open_page, qtbot):
    page = open_page(size=(936, 600))
    qtbot.keyClick(page.sections.button("look"), Qt.Key.Key_Down)
    assert page.sections.current == "plan"
    bar = page.pane.verticalScrollBar()
    assert bar.value() == page.plan_section.y() > 0
    qtbot.mouseClick(page.sections.button("about"), Qt.MouseButton.LeftButton)
    assert page.sections.current == "about"
    assert page.about_section.y() - bar.value() < page.height()


@pytest.mark.rest
@pytest.mark.some_of(3)
@pytest.mark.parametrize("section", ["plan", "reminders", "player", "sound", "keyboard"])
@pytest.mark.parametrize("shown", [False, True])
def test_another_part_can_lead_to_a_section(open_page, section, shown):
    page = open_page(size=(936, 600), shown=shown)
    page.show_section(section)
    page.show()
    assert page.sections.current == section
    card = page.reminder_section if section == "reminders" else getattr(page, f"{section}_section")
    assert page.pane.verticalScrollBar().value() == card.y() > 0
    with pytest.raises(KeyError):
        page.show_section("no such section")


@pytest.mark.rest
def test_the_section_that_is_read_is_marked(open_page, qtbot):
    page = open_page(size=(936, 600))
    qtbot.keyClick(page, Qt.Key.Key_End)
    assert page.sections.current == "about"
    qtbot.keyClick(page, Qt.Key.Key_Home)
    assert page.sections.current == "look"
    page.pane.verticalScrollBar().setValue(page.data_section.y())
    assert page.sections.current == "data"


@pytest.mark.rest
def test_every_control_can_be_reached_by_tab_and_has_a_name(open_page):
    page = open_page(Settings(switch=20, keys=("mute=X",)))
    page.sound_section.show_voices(VOICES)
    stops = tab_stops(page.sections.button("look"))
    nameless = [
        stop for stop in stops if not (stop.accessibleName() or (isinstance(stop, QAbstractButton) and stop.text()))
    ]
    assert nameless == []
    wanted = [
        page.look_section.themes.button("system"),
        page.look_section.far_text.button("1.0"),
        page.look_section.reduced_motion,
        page.figure_section.tones.button("1"),
        page.figure_section.mirror,
        page.player_section.counting.button("paced"),
        page.player_section.form_gate,
        page.player_section.rows["switch"].reset,
        *(stepper.field for stepper in page.player_section.steppers.values()),
        *page.sound_section.switches.values(),
        page.sound_section.volume.field,
        page.sound_section.voice,
        page.sound_section.speed.button("1.0"),
        page.sound_section.test_sound,
        page.keyboard_section.letter_keys,
        page.keyboard_section.rows["mute"].reset,
        *(row.field for row in page.keyboard_section.rows.values()),
        page.keyboard_section.reset_all,
        page.data_section.path,
        page.data_section.open_folder,
        *(licence.line for licence in page.about_section.licences.values()),
    ]
    assert set(wanted) <= set(stops)


@pytest.mark.rest
@pytest.mark.parametrize("size", [(1192, 800), (936, 600)])
@pytest.mark.parametrize("mirrored", [False, True])
def test_nothing_is_wider_than_the_page(open_page, qapp, size, mirrored):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    page = open_page(size=size)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert page.width() == size[0]
    assert page.pane.widget().width() <= page.pane.width()
    page.sound_section.show_voices(VOICES)
    page.sound_section.show_sound(available=False)
    cards = (page.look_section, page.figure_section, page.player_section, page.sound_section)
    cards += (page.plan_section, page.reminder_section)
    cards += (page.keyboard_section, page.data_section, page.about_section)
    for card in cards:
        assert card.minimumSizeHint().width() <= card.width()
