# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes assets/icons/phosphor.toml: the icons we use and their places in qtawesome's Phosphor font.

Run it after adding a name to NAMES: python packaging/make_icon_table.py
"""

import json
from importlib.util import find_spec
from pathlib import Path

FONT_VERSION = "1.3.0"
NAMES = [
    "armchair",
    "arrow-counter-clockwise",
    "arrow-down",
    "arrow-left",
    "arrow-right",
    "arrow-up",
    "arrows-left-right",
    "arrows-out-line-horizontal",
    "bandaids",
    "barbell",
    "barbell-fill",
    "bell",
    "book-open",
    "book-open-fill",
    "caret-down",
    "caret-left",
    "caret-right",
    "caret-up",
    "chart-bar",
    "chart-bar-fill",
    "chat-circle",
    "check",
    "check-circle",
    "check-circle-fill",
    "circles-three",
    "clock",
    "copy",
    "corners-out",
    "database",
    "dots-six-vertical",
    "download-simple",
    "fire-simple",
    "flag",
    "flame",
    "first-aid",
    "folder-open",
    "gear-six",
    "gear-six-fill",
    "hand-palm",
    "house",
    "house-fill",
    "info",
    "keyboard",
    "lightbulb",
    "lightning",
    "lock",
    "magnifying-glass",
    "minus",
    "note",
    "package",
    "pause-fill",
    "pencil-simple",
    "person-simple",
    "person-simple-run",
    "person-simple-walk",
    "play",
    "play-fill",
    "plus",
    "printer",
    "scales",
    "shield-check",
    "skip-back-fill",
    "skip-forward-fill",
    "sliders-horizontal",
    "smiley",
    "smiley-meh",
    "smiley-nervous",
    "smiley-wink",
    "speaker-high",
    "speaker-slash",
    "star",
    "star-fill",
    "target",
    "text-aa",
    "trash",
    "trend-up",
    "upload-simple",
    "user-plus",
    "users-three",
    "users-three-fill",
    "warning",
    "warning-circle",
    "x",
    "x-circle",
]


def charmap() -> dict[str, int]:
    """Every name of the installed font with its code point."""
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise SystemExit("qtawesome is not installed")
    path = Path(spec.origin).parent / "fonts" / f"phosphor-charmap-{FONT_VERSION}.json"
    return {name: int(point, 16) for name, point in json.loads(path.read_text(encoding="utf-8")).items()}


def table(points: dict[str, int]) -> str:
    """The text of the data file. Exits with the names the font lacks."""
    missing = [name for name in NAMES if name not in points]
    if missing:
        raise SystemExit(f"not in Phosphor {FONT_VERSION}: {', '.join(missing)}")
    head = f"# Written by packaging/make_icon_table.py from Phosphor {FONT_VERSION} (MIT licence).\n\n"
    return head + "".join(f"{name} = 0x{points[name]:X}\n" for name in sorted(NAMES))


def main() -> None:
    """Writes the file beside the other assets."""
    target = Path(__file__).parent.parent / "assets" / "icons" / "phosphor.toml"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(table(charmap()), encoding="utf-8")
    print(f"{len(NAMES)} icons in {target}")


if __name__ == "__main__":
    main()
