# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogue that ships, for rules whose numbers are about it."""

from pathlib import Path

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.catalogue_files import read_catalogue
from psoas_trainer.core.thresholds import Thresholds

_ASSETS = Path(__file__).parents[2] / "assets"
_FOLDERS = ("exercises", "routines", "warm_ups", "screening")


def _read() -> Catalogue:
    files = [file for folder in _FOLDERS for file in (_ASSETS / folder).glob("*.toml")]
    texts = {file.relative_to(_ASSETS).as_posix(): file.read_text(encoding="utf-8") for file in files}
    catalogue, errors = read_catalogue(texts)
    assert not errors
    return catalogue


CATALOGUE = _read()
USUAL = Thresholds()
EVERYTHING = frozenset(
    kit
    for exercise in CATALOGUE.exercises.values()
    for kit in (
        *exercise.equipment,
        *exercise.optional_equipment,
        *(one for variant in exercise.variants for one in variant.equipment or ()),
    )
)
