# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings survive everything that a file can hold, and are replaced in one step or not at all."""

import errno
import json
import os
import stat
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from psoas_trainer.core.settings import SettingKind, Settings, from_plain, setting_rules, to_plain
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.settings_file import load_settings, save_settings

OTHER = Settings(
    theme="dark",
    language="de_DE",
    sound=False,
    get_ready=0,
    switch=60,
    set_rest=30,
    exercise_rest=120,
    far_text=1.3,
    skin_tone=4,
    reduced_motion=True,
    mirror_every_rep=True,
    window_geometry="AdnQywAD",
    equipment=("mat", "chair"),
    had_data=True,
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_the_defaults_are_those_of_the_timing() -> None:
    assert Settings().timing == Timing()
    assert OTHER.timing == Timing(get_ready=0, switch=60, set_rest=30, exercise_rest=120)


def test_every_default_keeps_its_own_rule_and_every_rule_makes_sense() -> None:
    for name, rule in setting_rules():
        assert rule.read(getattr(Settings(), name)) == getattr(Settings(), name)
        assert (rule.kind is SettingKind.CHOICE) == bool(rule.choices)
        if rule.kind in (SettingKind.SECONDS, SettingKind.PERCENT):
            assert 0 <= rule.minimum < rule.maximum
            assert (getattr(Settings(), name) - rule.minimum) % rule.step == 0


def test_the_page_shows_what_a_person_changes() -> None:
    shown = [name for name, rule in setting_rules() if rule.on_page]
    seconds = ["get_ready", "switch", "set_rest", "exercise_rest"]
    figure = ["side_colours", "skin_tone", "reduced_motion", "mirror_every_rep"]
    heard = ["sound", "tones", "speech", "counts_spoken", "volume", "voice", "voice_rate"]
    called = ["flash", "half_time", "ten_seconds"]
    way, keys = ["counting", "form_gate"], ["letter_keys", "keys"]
    told = ["reminders", "reminder_hour", "reminder_minute", "sitting_break", "sitting_minutes"]
    told += ["sitting_from", "sitting_to", "stay_in_tray"]
    assert shown == ["theme", *way, *heard, *keys, *called, *seconds, "far_text", *figure, *told]


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("theme", ["x" * 41, None, 1, ["dark"]]),
        ("language", ["x" * 36, 3, None, []]),
        ("sound", [1, 0, "yes", None]),
        ("counting", ["fast", 1, None, True]),
        ("form_gate", [1, "on", None]),
        ("tones", [0, "off", None]),
        ("speech", [0, "off", None]),
        ("counts_spoken", [0, "off", None]),
        ("volume", [9, 101, 50.0, "50", True, None]),
        ("voice", ["x" * 201, None, 3]),
        ("voice_rate", [0, 2.0, "1", True, None]),
        ("letter_keys", [1, "on", None]),
        ("keys", [[1], "pain=P", ["k=K"] * 41, [""]]),
        ("flash", [1, "on", None]),
        ("half_time", [1, "on", None]),
        ("ten_seconds", [0, "off", []]),
        ("get_ready", [-1, 61, 10.0, "10", True, None, 10**30]),
        ("switch", [-1, 61]),
        ("set_rest", [29, 121]),
        ("exercise_rest", [-1, 121]),
        ("far_text", [True, 1.2, float("nan"), "1.0", None]),
        ("side_colours", ["blue", "", 1, None]),
        ("skin_tone", [-1, 5, 1.5, True, "1", None, [1], float("nan")]),
        ("reduced_motion", [1, 0, "false", None]),
        ("mirror_every_rep", [1, "on", []]),
        ("window_geometry", ["x" * 4097, 1]),
        ("equipment", ["mat", [""], [1], ["mat", None], ["x"] * 101, {}]),
        ("had_data", ["true", 1]),
    ],
)
def test_a_value_that_breaks_its_rule_is_the_default_and_the_others_stay(name: str, wrong: list[object]) -> None:
    for value in wrong:
        expected = OTHER._replace(**{name: getattr(Settings(), name)})
        assert from_plain({**to_plain(OTHER), name: value}) == expected


@pytest.mark.parametrize(
    ("name", "edges"), [("get_ready", (0, 60)), ("set_rest", (30, 120)), ("exercise_rest", (0, 120))]
)
def test_the_edges_are_allowed(name: str, edges: tuple[int, int]) -> None:
    assert tuple(getattr(from_plain({name: edge}), name) for edge in edges) == edges


def test_a_whole_factor_is_kept_as_a_factor() -> None:
    assert isinstance(from_plain({"far_text": 1}).far_text, float)


def test_there_are_five_skin_tones_and_each_is_kept_as_a_whole_number() -> None:
    tones = [from_plain({"skin_tone": tone}).skin_tone for tone in (0, 1.0, 2, 3.0, 4)]
    assert tones == [0, 1, 2, 3, 4]
    assert all(type(tone) is int for tone in tones)


def test_an_unknown_name_is_ignored() -> None:
    assert from_plain({"of_a_later_version": 1, "theme": "dark"}) == Settings(theme="dark")


def test_no_file_is_no_problem(file: Path) -> None:
    assert load_settings(file) == (Settings(), None)


def test_what_is_saved_is_what_is_loaded(file: Path) -> None:
    for settings in (Settings(), OTHER, OTHER._replace(equipment=())):
        save_settings(file, settings)
        assert load_settings(file) == (settings, None)
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_the_file_is_private_and_readable(file: Path) -> None:
    save_settings(file, OTHER)
    assert stat.S_IMODE(file.stat().st_mode) == (0o600 if os.name == "posix" else 0o666)
    assert set(json.loads(file.read_text(encoding="utf-8"))) == set(OTHER._fields)


@pytest.mark.parametrize(
    "text",
    [b"", b"{", b"[]", b"null", b"12", b'"text"', b"\xff\xfe", b"{}x", b"[" * 200_000, b" " * 1_000_001, b"1" * 5000],
)
def test_a_damaged_file_is_kept_and_the_defaults_stand_in(file: Path, text: bytes) -> None:
    file.write_bytes(text)
    settings, problem = load_settings(file)
    # Not a first start: an empty database beside it has to be asked about.
    assert settings == Settings(had_data=True)
    assert problem is not None
    assert (problem.kind, problem.path) == (Trouble.DAMAGED, file)
    assert file.with_name("settings.json.bad").read_bytes() == text
    assert not file.exists()
    save_settings(file, settings)
    assert load_settings(file) == (settings, None)


def test_a_file_that_cannot_be_read_is_told(file: Path) -> None:
    file.mkdir()
    settings, problem = load_settings(file)
    assert settings == Settings(had_data=True)
    assert problem is not None
    assert problem.kind in {Trouble.IO, Trouble.FOLDER_NOT_WRITABLE}  # by system


@hypothesis_settings(deadline=None)
@given(st.binary(max_size=300) | anything.map(lambda value: json.dumps(value).encode()))
def test_no_content_stops_the_start(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "settings.json"
        file.write_bytes(content)
        settings, problem = load_settings(file)
        assert from_plain(to_plain(settings)) == settings
        assert (problem is not None) == file.with_name("settings.json.bad").exists()


@given(st.dictionaries(st.sampled_from([name for name, _ in setting_rules()]) | st.text(), anything))
def test_no_value_gets_past_its_rule(plain: dict[str, object]) -> None:
    settings = from_plain(plain)
    for name, rule in setting_rules():
        assert rule.read(getattr(settings, name)) == getattr(settings, name)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "settings.json"
        save_settings(file, settings)
        assert load_settings(file) == (settings, None)


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_full_disk_keeps_the_old_file_and_leaves_no_rubbish(
    file: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    save_settings(file, OTHER)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, failing, full)
    with pytest.raises(StorageError) as caught:
        save_settings(file, Settings())
    monkeypatch.undo()
    assert (caught.value.kind, caught.value.path) == (Trouble.DISK_FULL, file)
    assert load_settings(file) == (OTHER, None)
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        save_settings(tmp_path / "gone" / "settings.json", Settings())
    assert caught.value.kind is Trouble.FOLDER_NOT_WRITABLE
