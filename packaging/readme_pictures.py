# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the pictures of README.md and docs/pictures.md anew, light and dark: python packaging/dev.py pictures.

A few of the pages that shots.py photographs in full, as small files. On one computer every run gives the same bytes.
Run by itself, with the environment's own Python, it takes the folder that they are written to.
"""

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

import clinic_scenes
import page_scenes
from clinic_people import make_clinic
from picture_files import write_small
from psoas_trainer.core.content_files import read_content
from psoas_trainer.core.settings import Settings
from psoas_trainer.core.step import StepKind
from psoas_trainer.start import RESOURCES
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.resources import Resources
from shots import SCREEN
from studio import SETTINGS, Studio
from year_of_training import make_folder

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
AT_HOME: Final = ("today", "player", "exercises", "history")
IN_A_CLINIC: Final = ("people", "person")
THEMES: Final = ("light", "dark")
FILES: Final = tuple(f"{name}-{theme}.png" for name in (*AT_HOME, *IN_A_CLINIC) for theme in THEMES)
"""All pictures there are."""


class SmallStudio(Studio):
    """A studio that photographs at one size and in two themes."""

    def take(self, name: str, _page: object = None) -> None:
        """The window in both themes."""
        for theme in THEMES:
            self.look.theme.apply(theme)
            self.settle()
            write_small(self.window.grab().toImage(), self._target / f"{name}-{theme}.png")
        self.look.theme.apply(THEMES[0])


def write_pictures(app: QApplication, target: Path) -> None:
    """Writes all of them into that folder, which is made if it is not there."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        make_folder(Path(folder, "home"), page_scenes.DAYS, seed=1)
        make_folder(Path(folder, "clinic"), page_scenes.DAYS, seed=1)
        _at_home(_opened(app, Path(folder, "home"), target, SETTINGS))
        _fill_clinic(Path(folder, "clinic"))
        settings = SETTINGS._replace(several_people=True, clinic_name="Hill Street Clinic")
        _in_a_clinic(_opened(app, Path(folder, "clinic"), target, settings))


def _opened(app: QApplication, folder: Path, target: Path, settings: Settings) -> SmallStudio:
    studio = SmallStudio(app, folder, target, now=page_scenes.MONDAY, settings=settings)
    page_scenes.enter(studio)
    studio.window.resize(SCREEN["width"], SCREEN["height"])
    return studio


def _at_home(studio: SmallStudio) -> None:
    """A day with a session: before it, in it, and what was done until then."""
    window = studio.window
    window.show_page("today")
    studio.take("today")
    window.show_page("exercises")
    window.page("exercises").show_exercise("low_lunge")
    studio.take("exercises")
    window.show_page("history")
    studio.take("history")
    studio.play(PlayRequest("balance_a"))
    studio.run_to("supine_leg_raise", StepKind.WORK, 64.0)
    studio.take("player")
    studio.leave()
    studio.close()


def _in_a_clinic(studio: SmallStudio) -> None:
    """The list of people, and the page of one."""
    clinic = studio.program.people.clinic
    clinic.show_people()
    studio.settle()
    page = studio.window.page("people")
    studio.take("people")
    page.search.edit.setText(clinic_scenes.CARD.full_name)
    studio.settle()
    clinic.open_person(page.current.person)
    studio.take("person")
    studio.close()


def _fill_clinic(folder: Path) -> None:
    resources = Resources()
    resources.register(RESOURCES)
    catalogue = read_content(resources.content_texts()).catalogue
    make_clinic(folder / "psoas-trainer.sqlite3", catalogue, page_scenes.SUNDAY)


def main(arguments: list[str]) -> int:
    """The command line; 0 when all is well."""
    target = Path(arguments[0]) if arguments else FOLDER
    with tempfile.TemporaryDirectory() as folder:
        screens = Path(folder, "screens.json")
        screens.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"
        app = QApplication(sys.argv[:1])
        app.setStyle("Fusion")
        write_pictures(app, target)
    kilobytes = sum((target / each).stat().st_size for each in FILES) // 1000
    print(f"{len(FILES)} pictures, {kilobytes} kB, in {target}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
