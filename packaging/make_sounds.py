# SPDX-License-Identifier: GPL-3.0-or-later
"""Synthesises assets/sounds/*.wav: the same tones, byte for byte, each time it runs.

Run it after changing a tone: python packaging/make_sounds.py
"""

import io
import math
import wave
from pathlib import Path
from typing import NamedTuple

RATE = 22050  # samples a second
ATTACK = 0.008  # seconds: short, but no click
RELEASE = 0.012


class Tone(NamedTuple):
    """A sine with a quiet octave above it, which dies away: start and length in seconds, pitch in Hz, peak 0 to 1."""

    start: float
    length: float
    pitch: float
    peak: float


SOUNDS = {
    "tick": (Tone(0, 0.09, 660, 0.30),),
    # The beat of paced reps: so soft that it can be heard hundreds of times.
    "beat": (Tone(0, 0.05, 392, 0.14),),
    "go": (Tone(0, 0.30, 990, 0.45),),
    # Low is left, high is right (DESIGN.md section 6): an octave and more apart, so that nobody has to compare.
    "switch_left": (Tone(0, 0.20, 330, 0.50), Tone(0.22, 0.30, 262, 0.50)),
    "switch_right": (Tone(0, 0.20, 784, 0.42), Tone(0.22, 0.30, 988, 0.42)),
    # One bell for the half, two close ones for the last ten seconds: to be told apart by their number.
    "half": (Tone(0, 0.42, 587, 0.38),),
    "ten_seconds": (Tone(0, 0.16, 587, 0.36), Tone(0.18, 0.30, 587, 0.36)),
    "rest_over": (Tone(0, 0.14, 523, 0.42), Tone(0.15, 0.28, 784, 0.42)),
    "done": (Tone(0, 0.24, 523, 0.36), Tone(0.12, 0.28, 659, 0.36), Tone(0.24, 0.42, 784, 0.40)),
}


def wav(tones: tuple[Tone, ...]) -> bytes:
    """A WAV file of those tones: 16 bit, mono, 22050 samples a second."""
    count = round(RATE * max(tone.start + tone.length for tone in tones))
    levels = (sum(_level(tone, index / RATE - tone.start) for tone in tones) for index in range(count))
    samples = b"".join(round(32767 * level).to_bytes(2, "little", signed=True) for level in levels)
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(RATE)
        writer.writeframes(samples)
    return file.getvalue()


def _level(tone: Tone, at: float) -> float:
    """The tone's level, -1 to 1, at that many seconds after it began."""
    if not 0 <= at < tone.length:
        return 0.0
    swell = min(1.0, at / ATTACK, (tone.length - at) / RELEASE)
    fade = math.exp(-4 * at / tone.length)
    angle = 2 * math.pi * tone.pitch * at
    return tone.peak * swell * fade * (0.85 * math.sin(angle) + 0.15 * math.sin(2 * angle))


def main() -> None:
    """Writes every sound beside the other assets."""
    folder = Path(__file__).resolve().parent.parent / "assets" / "sounds"
    folder.mkdir(parents=True, exist_ok=True)
    for name, tones in SOUNDS.items():
        (folder / f"{name}.wav").write_bytes(wav(tones))
        print(f"{name}.wav")


if __name__ == "__main__":
    main()
