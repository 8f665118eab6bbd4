# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a data folder with a year of somebody's training, for pictures, measuring and tests.

    python packaging/year_of_training.py FOLDER [--years N] [--seed S] [--until YYYY-MM-DD]

Nothing is written by hand: each session is chosen, unfolded and played by the program's own engine on a clock that
runs in no time, and kept by the program's own storage, rep by rep. Two runs with the same options make the same
training; identities (random in every file) differ. What the person of this story does:

- trains on Monday, Wednesday and Friday, and on some other days a little; misses about one day in six;
- stays away for two to four weeks once a year, and begins with shorter sessions after it;
- finds the left leg weaker: less of each set on the left at first, and nearly even after some months;
- says after most sessions how hard it was, sometimes that the form slipped and in which exercise, sometimes a note;
- stops for pain now and then, and the session ends there;
- trains at about seven in the evening, by the clocks of one place, and for a week or so each year of another.

A year takes about a minute. The folder must hold no data yet. The program opens it: psoas-trainer --data-dir FOLDER.
"""

import argparse
import sys
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))
from psoas_trainer.core.settings import Settings
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.paths import DataFolder, make_private_folder
from psoas_trainer.storage.settings_file import save_settings
from training_life import Life, live

ROOT = Path(__file__).resolve().parent.parent
UNTIL = date(2026, 11, 22)


def make_folder(folder: Path, days: int, seed: int, until: date = UNTIL) -> Life:
    """Fills a new folder with that many days up to and with `until`; returns what was done in them."""
    data = DataFolder(folder)
    make_private_folder(folder)
    if data.database.exists():
        raise FileExistsError(f"there is data in {folder} already")
    connection = open_database(data.database, had_data=False)
    # Thrown away where the power goes; the program itself opens it as carefully as ever.
    connection.execute("PRAGMA synchronous = OFF")
    try:
        life = live(connection, ROOT / "assets", until - timedelta(days=days - 1), days, seed)
    finally:
        close_database(connection)
    save_settings(data.settings, Settings(had_data=True))
    return life


def main() -> int:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description="Makes a data folder with a year, or more, of somebody's training.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--years", type=int, default=1, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    parser.add_argument("--until", type=date.fromisoformat, default=UNTIL, metavar="YYYY-MM-DD")
    given = parser.parse_args()
    life = make_folder(given.folder, 365 * given.years, given.seed, given.until)
    print(f"{given.folder}: {life.sessions} sessions, {life.stops} stops for pain, {life.notes} notes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
