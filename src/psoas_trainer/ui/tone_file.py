# SPDX-License-Identifier: GPL-3.0-or-later
"""A tone at another volume: small programs that play a file cannot all be told how loud."""

import io
import sys
import wave
from array import array


def scaled(tone: bytes, percent: int) -> bytes:
    """The WAV file (16 bit) with each of its samples at that many percent."""
    with wave.open(io.BytesIO(tone)) as reader:
        shape, frames = reader.getparams(), reader.readframes(reader.getnframes())
    samples = array("h", frames)
    _to_or_from_file_order(samples)
    quieter = array("h", (sample * percent // 100 for sample in samples))
    _to_or_from_file_order(quieter)
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setparams(shape)
        writer.writeframes(quieter.tobytes())
    return file.getvalue()


def _to_or_from_file_order(samples: "array[int]") -> None:
    if sys.byteorder == "big":
        samples.byteswap()
