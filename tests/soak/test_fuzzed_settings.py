# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten thousand damaged settings files: the program starts with whole settings, and each bad file is kept."""

import json
import random

from psoas_trainer.core.settings import Settings, from_plain, to_plain
from psoas_trainer.storage.settings_file import load_settings

FILES = 10_000


def damaged(chance: random.Random, whole: bytes) -> bytes:
    """Cut off, with bytes turned, doubled, or zeroed as a power cut leaves them."""
    text = bytearray(whole)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(text) + 1)
        match chance.randrange(5):
            case 0:
                del text[at:]
            case 1:
                text[at : at + 1] = bytes([chance.randrange(256)])
            case 2:
                text[at:at] = text[: chance.randrange(80)]
            case 3:
                text[at : at + 64] = bytes(64)
            case 4:
                del text[at : at + chance.randrange(40)]
    return bytes(text)


def test_no_settings_file_stops_the_start(tmp_path, note_figure):
    chance = random.Random(2026)
    whole = json.dumps(to_plain(Settings(volume=30, equipment=("mat",), had_data=True)), indent=1).encode()
    file, bad = tmp_path / "settings.json", tmp_path / "settings.json.bad"
    lost = []
    for number in range(FILES):
        text = damaged(chance, whole)
        file.write_bytes(text)
        settings, problem = load_settings(file)
        sound = from_plain(to_plain(settings)) == settings
        kept = bad.read_bytes() == text if problem is not None else file.read_bytes() == text
        if not (sound and kept):
            lost.append(number)
        bad.unlink(missing_ok=True)
    note_figure("Settings files, damaged", FILES, len(lost))
    assert lost == []
