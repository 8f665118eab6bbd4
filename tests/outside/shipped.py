# SPDX-License-Identifier: GPL-3.0-or-later
"""The content that ships as what a pack may refer to, and as a pack of its own under other ids."""

import json
from pathlib import Path
from typing import Any

from outside.pictures import png
from psoas_trainer.core.content import Content
from psoas_trainer.core.content_files import read_content
from psoas_trainer.core.outside.pack import Known, Pack, PackExercise, PackRoutine
from psoas_trainer.core.outside.pack_writer import contents
from psoas_trainer.core.outside.picture import read_picture

ASSETS = Path(__file__).parents[2] / "assets"
_FOLDERS = ("exercises", "routines", "warm_ups", "screening", "lang")


_IN_SAMPLE = ("low_lunge", "foam_roller_release", "glute_bridge")


class Shipped:
    """Read once, by the fixture of that name."""

    def __init__(self) -> None:
        files = [file for folder in _FOLDERS for file in sorted((ASSETS / folder).rglob("*.toml"))]
        texts = {file.relative_to(ASSETS).as_posix(): file.read_text(encoding="utf-8") for file in files}
        self.content: Content = read_content(texts)
        figures = [file.stem for file in sorted((ASSETS / "figure" / "movements").glob("*.json"))]
        self.known = Known.of(self.content, figures)

    def as_pack(self) -> Pack:
        """Every exercise and routine that ships, renamed; what a pack cannot say stands as the reader gives it."""
        catalogue, words = self.content.catalogue, self.content.words
        exercises = tuple(
            PackExercise(one._replace(id=f"my_{one.id}", order=number), words.exercises[one.id], figure=one.id)
            for number, one in enumerate(catalogue.exercises.values(), start=1)
        )
        routines = tuple(
            PackRoutine(
                one._replace(
                    id=f"my_{one.id}",
                    default=False,
                    order=number,
                    items=tuple(item._replace(exercise_id=f"my_{item.exercise_id}") for item in one.items),
                ),
                words.routines[one.id],
            )
            for number, one in enumerate(catalogue.routines.values(), start=1)
        )
        return Pack("All that ships", "en", exercises, routines)


def sample(shipped: Shipped) -> dict[str, bytes]:
    """The members of a small pack in which everything stands once: a stretch, the roller, a picture, a routine."""
    pack = shipped.as_pack()
    own = [each for each in pack.exercises if each.exercise.id.removeprefix("my_") in _IN_SAMPLE]
    own[0] = own[0]._replace(figure=None, picture=read_picture(png()))
    value = contents(Pack(pack.name, pack.language, tuple(own)))
    rows: list[dict[str, Any]] = [
        {"exercise": "my_low_lunge", "sets": 2, "amount": 20, "left": 30, "first_side": "right"},
        {"exercise": "foam_roller_release"},
        {"exercise": "my_glute_bridge", "variant": None, "amount": 12},
        {"exercise": "low_lunge"},
    ]
    rows[2].pop("variant")
    for row in value["exercises"]:  # one variant each: a short file is broken more often in the same time
        row["variants"] = row["variants"][:1]
        row["words"]["variants"] = {each["id"]: row["words"]["variants"][each["id"]] for each in row["variants"]}
    value["routines"] = [{"id": "mine", "name": "Mine", "warm_up": "short", "rounds": 1, "set_rest": 30, "rows": rows}]
    name = next(row["picture"] for row in value["exercises"] if "picture" in row)
    return {"pack.json": json.dumps(value).encode(), name: png()}
