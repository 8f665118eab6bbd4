# SPDX-License-Identifier: GPL-3.0-or-later
"""Which settings belong to a person, and which to the computer that several people share."""

from typing import Any, Final

from psoas_trainer.core.settings import Settings

PERSONAL: Final = (
    "counting",
    "form_gate",
    "counts_spoken",
    "voice_rate",
    "flash",
    "half_time",
    "ten_seconds",
    "get_ready",
    "switch",
    "set_rest",
    "exercise_rest",
    "far_text",
    "side_colours",
    "skin_tone",
    "reduced_motion",
    "mirror_every_rep",
    "equipment",
    "offered",
    "reminded",
)
"""How a person trains, what they have and what they were asked; all others stay when the person changes."""


def with_personal(shared: Settings, own: Settings | None, person: int) -> Settings:
    """The computer's settings with that person's own in their place; the usual ones for who has none yet."""
    source = own or Settings()
    values: dict[str, Any] = {name: getattr(source, name) for name in PERSONAL}
    return shared._replace(**values, settings_of=person)
