# SPDX-License-Identifier: GPL-3.0-or-later
"""Thousands of broken settings files: the program has settings, and what it cannot use is kept beside (R28)."""

import json
import random
from pathlib import Path

import pytest

from outside.mutations import as_text, mutated_bytes, mutated_value
from psoas_trainer.core.settings import Settings, setting_rules, to_plain
from psoas_trainer.storage.settings_file import load_settings, save_settings

SAMPLE = Settings(
    theme="dark", language="de_DE", volume=40, voice="de+f2", keys=("pain=P",), set_rest=45, far_text=1.3,
    window_geometry="AdnQywADAAA", equipment=("mat", "chair"), offered=("roller",), had_data=True,
)  # fmt: skip


@pytest.mark.parametrize("tries", [300, pytest.param(10_000, marks=pytest.mark.soak)])
def test_a_broken_settings_file_stops_no_start(tmp_path: Path, note_figure, tries: int) -> None:
    file, bad = tmp_path / "settings.json", tmp_path / "settings.json.bad"
    save_settings(file, SAMPLE)
    whole, value = file.read_bytes(), to_plain(SAMPLE)
    unhandled, put_aside = [], 0
    for number in range(tries):
        chance = random.Random(number)
        by_bytes = chance.random() < 0.5
        data = mutated_bytes(whole, chance) if by_bytes else as_text(mutated_value(value, chance), chance)
        file.write_bytes(data)
        try:
            settings, problem = load_settings(file)
        except Exception as error:  # noqa: BLE001  counted, and told all at once
            unhandled.append((number, repr(error)))
            continue
        kept = bad.read_bytes() if bad.exists() else None
        if problem is None:
            wrong = kept is not None or not all(keeps(rule, getattr(settings, name)) for name, rule in setting_rules())
        else:
            put_aside += 1
            wrong = kept != data or settings != Settings(had_data=True) or file.exists()
        if wrong:
            unhandled.append((number, "not as promised"))
        bad.unlink(missing_ok=True)
    note_figure("Broken settings files", tries, len(unhandled), f"{put_aside:,} kept as .bad, the rest read in part")
    assert unhandled == []
    assert 0 < put_aside < tries
    assert {one.name for one in tmp_path.iterdir()} <= {"settings.json"}


def keeps(rule, value: object) -> bool:
    json.dumps(value, ensure_ascii=False).encode()
    return bool(rule.read(value) == value)


def test_half_a_letter_is_damage(tmp_path: Path) -> None:
    """No other program could be told the name of such a voice."""
    file = tmp_path / "settings.json"
    file.write_bytes(b'{"voice": "\\ud800"}')
    settings, problem = load_settings(file)
    assert settings == Settings(had_data=True)
    assert problem is not None
