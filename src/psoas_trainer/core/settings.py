# SPDX-License-Identifier: GPL-3.0-or-later
"""The person's settings: one field each, with the rule that it keeps, so that a page can build itself from them."""

from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeGuard

from psoas_trainer.core.step import Counting
from psoas_trainer.core.timing import Timing

SettingValue = str | bool | int | float | tuple[str, ...] | None
PlainValue = str | bool | int | float | list[str] | None


class SettingKind(StrEnum):
    """What a setting holds, and so which control shows it."""

    CHOICE = "choice"
    """One of the rule's `choices`: words, numbers of pictures, or factors that sizes are multiplied with."""
    SWITCH = "switch"
    """On or off."""
    SECONDS = "seconds"
    """Whole seconds from `minimum` to `maximum`; a control moves by `step`."""
    PERCENT = "percent"
    """Whole percent, likewise."""
    TEXT = "text"
    """Text of at most `maximum` characters."""
    IDS = "ids"
    """At most `maximum` ids of the catalogue, or None: not told yet."""


class SettingRule(NamedTuple):
    """What a setting accepts. `on_page` is False for what the program keeps for itself or shows elsewhere."""

    kind: SettingKind
    choices: tuple[str | int | float, ...] = ()
    minimum: int = 0
    maximum: int = 0
    step: int = 1
    on_page: bool = True

    def read(self, value: object) -> SettingValue:
        """The value as the setting keeps it. ValueError for a wrong type or one that is out of range."""
        if not self._accepts(value):
            raise ValueError(f"not a {self.kind}: {value!r}")
        kept: Any = value
        if self.kind is SettingKind.CHOICE:
            return self.choices[self.choices.index(kept)]  # 1 in a file is 1.0 here
        return tuple(kept) if isinstance(kept, list) else kept

    def _accepts(self, value: object) -> bool:
        match self.kind:
            case SettingKind.CHOICE:
                return not isinstance(value, bool) and value in self.choices
            case SettingKind.SWITCH:
                return isinstance(value, bool)
            case SettingKind.SECONDS | SettingKind.PERCENT:
                return type(value) is int and self.minimum <= value <= self.maximum
            case SettingKind.TEXT:
                return isinstance(value, str) and len(value) <= self.maximum
            case SettingKind.IDS:
                return value is None or (_is_list_of_ids(value) and len(value) <= self.maximum)


def _is_list_of_ids(value: object) -> TypeGuard[list[str] | tuple[str, ...]]:
    return isinstance(value, list | tuple) and all(isinstance(one, str) and one for one in value)


FAR_TEXT: Final = (1.0, 1.15, 1.3)
"""The sizes behind Aa (DESIGN.md section 3, far tier)."""
CLINIC_LETTERS: Final = 80
"""The longest name of a clinic."""
VOICE_RATES: Final = (0.75, 1.0, 1.25, 1.5)
"""How fast is spoken: slow, usual, quick, very quick."""
SKIN_TONES: Final = (0, 1, 2, 3, 4)
"""From the lightest to the darkest."""
BLUE_ORANGE: Final = "blue_orange"
TEAL_PLUM: Final = "teal_plum"
SIDE_COLOURS: Final = (BLUE_ORANGE, TEAL_PLUM)
"""The pairs of colours for left and right."""
SITTING_MINUTES: Final = (45, 50, 55, 60)
"""How long somebody sits before a nudge."""


class Settings(NamedTuple):
    """All settings. The seconds are those of `Timing` that a person may change, within training.md 4d-2."""

    theme: str = "system"
    """'system' or the name of a theme file."""
    language: str = "system"
    """'system' or the code of a language."""
    counting: Counting = Counting.PACED
    """How repetitions are counted and steps go on, where a session does not say otherwise."""
    form_gate: bool = False
    """Before the first set of an exercise the person says 'I'm in position'; nothing starts by itself."""
    sound: bool = True
    """Everything that is heard: off is mute."""
    tones: bool = True
    speech: bool = True
    counts_spoken: bool = True
    """The voice counts the repetitions."""
    volume: int = 80
    """Of tones and speech, in percent."""
    voice: str = ""
    """The id of a voice of this computer, or empty for the one that fits the language."""
    voice_rate: float = 1.0
    """How fast is spoken, as a factor."""
    letter_keys: bool = True
    """Whether single letters do something in the player."""
    keys: tuple[str, ...] | None = None
    """What was changed of the player's keys, as 'action=key'; None: nothing."""
    flash: bool = False
    """The player's edges light up with each tone."""
    half_time: bool = True
    """Half of a long hold is called out."""
    ten_seconds: bool = True
    """The last ten seconds of a long hold are called out."""
    get_ready: int = Timing().get_ready
    switch: int = Timing().switch
    set_rest: int = Timing().set_rest
    exercise_rest: int = Timing().exercise_rest
    far_text: float = 1.0
    """How much larger the player's text is, to be read from across a room."""
    side_colours: str = BLUE_ORANGE
    """In which colours left and right are shown; letter, word and shape say it too."""
    skin_tone: int = 1
    """Which of the five skin tones the drawn figure has."""
    reduced_motion: bool = False
    """Two still poses instead of a moving figure; nothing sweeps or glows."""
    mirror_every_rep: bool = False
    """A figure whose sides alternate turns round at every rep, instead of working with its other limb."""
    window_geometry: str = ""
    equipment: tuple[str, ...] | None = None
    """The ids of what the person has, or None: not told."""
    offered: tuple[str, ...] | None = None
    """The questionnaires that were put to the person by themselves; each is so only once."""
    had_data: bool = False
    """Data was kept once: an empty database is then a loss, not a first start."""
    reminders: bool = False
    """The person is reminded of a session of the day, once."""
    reminder_hour: int = 18
    reminder_minute: int = 0
    """The time of day of that; a calendar gets the sessions at the same time."""
    sitting_break: bool = False
    """The person is reminded to get up from time to time."""
    sitting_minutes: int = 50
    sitting_from: int = 9
    """The hour of the day from which that is done."""
    sitting_to: int = 17
    stay_in_tray: bool = False
    """A closed window leaves the program running, where the desktop shows a sign of it."""
    reminded: tuple[str, ...] | None = None
    """The local dates on which the person was reminded, as far as they still matter."""
    lock_minutes: int = 2
    """Where the data is encrypted: so long after the last key or movement of the mouse it is locked."""
    several_people: bool = False
    """More than one person uses this computer: there is a list of people, and one of them is chosen."""
    clinic_name: str = ""
    """What the clinic calls itself, on paper and in plan files; empty at home."""
    settings_of: int = 0
    """Whose settings these are, as far as they are a person's own; 0: of who is there while nobody is chosen."""
    calendar_revision: int = 0
    """Of the newest calendar file; seconds since 2025 where the clock was right."""

    @property
    def have(self) -> frozenset[str] | None:
        """The ids of what the person has, as the rules of the core take them; None: not told."""
        return None if self.equipment is None else frozenset(self.equipment)

    @property
    def timing(self) -> Timing:
        """The seconds between the work as the person wants them."""
        return Timing(
            get_ready=self.get_ready,
            switch=self.switch,
            set_rest=self.set_rest,
            exercise_rest=self.exercise_rest,
        )


def _seconds(minimum: int, maximum: int, step: int) -> SettingRule:
    return SettingRule(SettingKind.SECONDS, minimum=minimum, maximum=maximum, step=step)


RULES = MappingProxyType(
    {
        "theme": SettingRule(SettingKind.TEXT, maximum=40),
        "language": SettingRule(SettingKind.TEXT, maximum=35, on_page=False),
        "counting": SettingRule(SettingKind.CHOICE, choices=tuple(Counting)),
        "form_gate": SettingRule(SettingKind.SWITCH),
        "sound": SettingRule(SettingKind.SWITCH),
        "tones": SettingRule(SettingKind.SWITCH),
        "speech": SettingRule(SettingKind.SWITCH),
        "counts_spoken": SettingRule(SettingKind.SWITCH),
        "volume": SettingRule(SettingKind.PERCENT, minimum=10, maximum=100, step=10),
        "voice": SettingRule(SettingKind.TEXT, maximum=200),
        "voice_rate": SettingRule(SettingKind.CHOICE, choices=VOICE_RATES),
        "letter_keys": SettingRule(SettingKind.SWITCH),
        "keys": SettingRule(SettingKind.IDS, maximum=40),
        "flash": SettingRule(SettingKind.SWITCH),
        "half_time": SettingRule(SettingKind.SWITCH),
        "ten_seconds": SettingRule(SettingKind.SWITCH),
        "get_ready": _seconds(0, 60, 1),
        "switch": _seconds(0, 60, 1),
        "set_rest": _seconds(30, 120, 5),
        "exercise_rest": _seconds(0, 120, 5),
        "far_text": SettingRule(SettingKind.CHOICE, choices=FAR_TEXT),
        "side_colours": SettingRule(SettingKind.CHOICE, choices=SIDE_COLOURS),
        "skin_tone": SettingRule(SettingKind.CHOICE, choices=SKIN_TONES),
        "reduced_motion": SettingRule(SettingKind.SWITCH),
        "mirror_every_rep": SettingRule(SettingKind.SWITCH),
        "window_geometry": SettingRule(SettingKind.TEXT, maximum=4096, on_page=False),
        "equipment": SettingRule(SettingKind.IDS, maximum=100, on_page=False),
        "offered": SettingRule(SettingKind.IDS, maximum=100, on_page=False),
        "had_data": SettingRule(SettingKind.SWITCH, on_page=False),
        "reminders": SettingRule(SettingKind.SWITCH),
        "reminder_hour": SettingRule(SettingKind.CHOICE, choices=tuple(range(24))),
        "reminder_minute": SettingRule(SettingKind.CHOICE, choices=tuple(range(60))),
        "sitting_break": SettingRule(SettingKind.SWITCH),
        "sitting_minutes": SettingRule(SettingKind.CHOICE, choices=SITTING_MINUTES),
        "sitting_from": SettingRule(SettingKind.CHOICE, choices=tuple(range(24))),
        "sitting_to": SettingRule(SettingKind.CHOICE, choices=tuple(range(24))),
        "stay_in_tray": SettingRule(SettingKind.SWITCH),
        "reminded": SettingRule(SettingKind.IDS, maximum=7, on_page=False),
        "lock_minutes": SettingRule(SettingKind.CHOICE, choices=tuple(range(1, 16)), on_page=False),
        "several_people": SettingRule(SettingKind.SWITCH, on_page=False),
        "clinic_name": SettingRule(SettingKind.TEXT, maximum=CLINIC_LETTERS, on_page=False),
        "settings_of": SettingRule(SettingKind.SECONDS, maximum=2**31 - 1, on_page=False),
        "calendar_revision": SettingRule(SettingKind.SECONDS, maximum=2**31 - 1, on_page=False),
    }
)
"""What each field of Settings accepts."""


def setting_rules() -> tuple[tuple[str, SettingRule], ...]:
    """Each setting's name with its rule, in the order of the fields."""
    return tuple((name, RULES[name]) for name in Settings._fields)


def to_plain(settings: Settings) -> dict[str, PlainValue]:
    """The settings as plain values that a file can hold."""
    plain: dict[str, PlainValue] = {}
    for name, _ in setting_rules():
        value: SettingValue = getattr(settings, name)
        plain[name] = list(value) if isinstance(value, tuple) else value
    return plain


def from_plain(plain: dict[str, object]) -> Settings:
    """Settings from what a file held: an unknown name is ignored, and a value that breaks its rule is the default."""
    known: dict[str, Any] = {}
    for name, rule in setting_rules():
        if name in plain:
            try:
                known[name] = rule.read(plain[name])
            except ValueError:
                continue
    return Settings(**known)
