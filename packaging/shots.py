# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a picture of every page and every state of the player, in every theme: python packaging/dev.py shots DIR.

And the figure's review sheets (figure_sheet.py), and the player's states in grey (grey_sheet.py). The whole program
runs offscreen on a throw-away data folder with a clock that studio.py moves; what is played stands in scenes.py and
pain_scenes.py. Run by itself, with the environment's own Python, it takes names of scenes after DIR: only these.
"""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

import pain_scenes
import scenes
from figure_sheet import Sheets
from grey_sheet import write_grey_sheets
from studio import Studio

SCREEN = {
    "name": "laptop",
    "x": 0,
    "y": 0,
    "width": 1280,
    "height": 800,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}
"""The screen that the offscreen platform is told of: the design's size."""
SCENES = (
    scenes.first_start,
    scenes.pages,
    scenes.before_start,
    scenes.player,
    scenes.manners,
    scenes.ends,
    pain_scenes.stop,
    pain_scenes.next_steps,
    pain_scenes.held_back,
    pain_scenes.next_day,
    scenes.put_aside,
)


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="DIR", help="where the pictures go; made if it is not there")
    names = [scene.__name__ for scene in SCENES]
    parser.add_argument("scenes", nargs="*", metavar="SCENE", help=f"only these: {', '.join(names)}")
    given = parser.parse_args()
    if unknown := set(given.scenes) - set(names):
        parser.error(f"there is no scene {', '.join(sorted(unknown))}")
    given.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        screens = Path(folder, "screens.json")
        screens.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"
        app = QApplication(sys.argv[:1])
        app.setStyle("Fusion")
        studio = Studio(app, Path(folder), given.folder, frozenset(given.scenes))
        try:
            for scene in SCENES:
                studio.begin(scene.__name__)
                scene(studio)
            sheets = Sheets(studio.look, studio.content, given.folder).write() if not given.scenes else 0
            sheets += write_grey_sheets(studio.look, given.folder)
        finally:
            studio.program.close()
            studio.thread.close()
    print(f"{studio.taken} pictures and {sheets} sheets in {given.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
