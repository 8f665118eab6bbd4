# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a picture of every page and every state of the player, in every theme: python packaging/dev.py shots DIR.

And the figure's review sheets (figure_sheet.py), and the player's states in grey (grey_sheet.py). The whole program
runs offscreen on throw-away data folders with a clock that studio.py moves. What is played stands in scenes.py and
pain_scenes.py; page_scenes.py has what is shown of twelve weeks of training, clinic_scenes.py what of that at a clinic.
Run by itself, with the environment's own Python, it takes names of scenes after DIR: only these.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

import clinic_scenes
import page_scenes
import pain_scenes
import scenes
from clinic_people import make_clinic
from figure_sheet import Sheets
from grey_sheet import write_grey_sheets
from psoas_trainer.core.content_files import read_content
from psoas_trainer.start import RESOURCES
from psoas_trainer.ui.resources import Resources
from studio import SETTINGS, Studio
from year_of_training import make_folder

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
LATER = (
    page_scenes.today,
    page_scenes.routines,
    page_scenes.history,
    page_scenes.learn,
    page_scenes.settings,
    page_scenes.questions,
)
"""Scenes of somebody who has trained for some weeks: the last is that far from the first."""
CLINIC = (
    clinic_scenes.people,
    clinic_scenes.person_page,
    clinic_scenes.plan_editor,
    clinic_scenes.paper,
    clinic_scenes.start_here,
    clinic_scenes.lock,
)
"""Scenes of a clinic, where that person is one of several."""


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="DIR", help="where the pictures go; made if it is not there")
    names = [scene.__name__ for scene in (*SCENES, *LATER, *CLINIC)]
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
        taken, sheets = _take(app, Path(folder), given.folder, frozenset(given.scenes))
    print(f"{taken} pictures and {sheets} sheets in {given.folder}")
    return 0


def _take(app: QApplication, folder: Path, target: Path, wanted: frozenset[str]) -> tuple[int, int]:
    """All scenes, or those that are wanted; how many pictures and sheets there are."""
    taken = sheets = 0
    if not wanted or wanted & {scene.__name__ for scene in SCENES}:
        (folder / "new").mkdir()
        studio = Studio(app, folder / "new", target, wanted)
        try:
            _play(studio, SCENES)
            sheets = Sheets(studio.look, studio.content, target).write() if not wanted else 0
            sheets += write_grey_sheets(studio.look, target)
        finally:
            studio.close()
        taken += studio.taken
    if not wanted or wanted & {scene.__name__ for scene in LATER}:
        make_folder(folder / "later", page_scenes.DAYS, seed=1)
        studio = Studio(app, folder / "later", target, wanted, page_scenes.SUNDAY)
        try:
            page_scenes.enter(studio)
            _play(studio, LATER)
        finally:
            studio.close()
        taken += studio.taken
    if not wanted or wanted & {scene.__name__ for scene in CLINIC}:
        taken += _take_clinic(app, folder / "clinic", target, wanted)
    return taken, sheets


def _take_clinic(app: QApplication, folder: Path, target: Path, wanted: frozenset[str]) -> int:
    """The scenes of a clinic; how many pictures there are."""
    make_folder(folder, page_scenes.DAYS, seed=1)
    resources = Resources()
    resources.register(RESOURCES)
    catalogue = read_content(resources.content_texts()).catalogue
    make_clinic(folder / "psoas-trainer.sqlite3", catalogue, page_scenes.SUNDAY)
    settings = SETTINGS._replace(several_people=True, clinic_name="Hill Street Clinic")
    studio = Studio(app, folder, target, wanted, page_scenes.SUNDAY, settings)
    try:
        page_scenes.enter(studio)
        _play(studio, CLINIC)
    finally:
        studio.close()
    return studio.taken


def _play(studio: Studio, scenes_in_order: tuple[Callable[[Studio], None], ...]) -> None:
    for scene in scenes_in_order:
        studio.begin(scene.__name__)
        scene(studio)


if __name__ == "__main__":
    sys.exit(main())
