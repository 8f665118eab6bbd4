# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the pictures into the AppStream metainfo, where it is known at which address they lie.

AppStream knows screenshots by a network address only, and the project has none. So the file in the repository names no
picture; a release is told by its environment where its files lie, and the pictures are among them. Run as a program,
it prints the names of the pictures, as `dev.py shots` calls them.
"""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

METAINFO = Path(__file__).with_name("linux") / "psoas-trainer.metainfo.xml"
ADDRESS = "PSOAS_TRAINER_PICTURES_AT"
"""The environment variable that says where the pictures lie: an https address of a folder."""


class Picture(NamedTuple):
    """A picture of `dev.py shots`, and what is said below it."""

    scene: str
    caption: str
    theme: str = "light"

    @property
    def file(self) -> str:
        """Its name."""
        return f"{self.scene}-{self.theme}.png"


PICTURES = (
    Picture("today", "What is on today, with minutes, equipment and the week so far"),
    Picture("player-10-hold-left", "A stretch is held: the countdown, the side and the drawn person"),
    Picture("exercises", "All exercises, with search and filters"),
    Picture("history-weeks", "What was done: a calendar, minutes a week, left and right"),
    Picture("learn", "The muscles and ten short lessons"),
    Picture("player-08-lower-left", "A session in the dark theme", theme="dark"),
)
"""The first is the one that software centres show in lists."""


class AddressError(ValueError):
    """That is no address of pictures."""


def metainfo(environment: Mapping[str, str] = os.environ) -> str:
    """The metainfo file, with its pictures if the environment says where they lie. Raises AddressError."""
    text = METAINFO.read_text(encoding="utf-8")
    address = environment.get(ADDRESS, "").rstrip("/")
    return with_pictures(text, address) if address else text


def with_pictures(text: str, address: str) -> str:
    """The file's text with all pictures in that folder of the network. Raises AddressError."""
    if not re.fullmatch(r"https://[^\s<>\"&]+", address):
        raise AddressError(f"{ADDRESS} must be an https address; {address!r} is not.")
    lines = ["  <screenshots>"]
    for number, picture in enumerate(PICTURES):
        lines.append('    <screenshot type="default">' if number == 0 else "    <screenshot>")
        lines.append(f"      <caption>{escape(picture.caption)}</caption>")
        lines.append(f'      <image type="source" width="1280" height="800">{address}/{picture.file}</image>')
        lines.append("    </screenshot>")
    lines.append("  </screenshots>")
    before, mark, after = text.partition("  <icon type=")
    return before + "\n".join(lines) + "\n" + mark + after


if __name__ == "__main__":
    print(*(picture.file for picture in PICTURES), sep="\n")
