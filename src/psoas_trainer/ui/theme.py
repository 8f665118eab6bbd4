# SPDX-License-Identifier: GPL-3.0-or-later
"""The colours of the program by role, in one of the themes of assets/themes/, and the palette Qt's own parts use."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from psoas_trainer.core.settings import BLUE_ORANGE
from psoas_trainer.core.side import Side
from psoas_trainer.ui.resources import Resources

SYSTEM = "system"
LIGHT = "light"
DARK = "dark"
HIGH_CONTRAST = "high-contrast"


class _Loaded(NamedTuple):
    name: str
    dark: bool
    shadows: bool
    borders: bool
    colours: dict[str, QColor]


def _load(resources: Resources, name: str, sides: str) -> _Loaded:
    values = resources.table(f"themes/{name}.toml")
    colours: dict[str, QColor] = {}
    for role, value in values["colour"].items():
        if isinstance(value, list):
            colours |= {f"{role}-{step}": QColor(hexadecimal) for step, hexadecimal in enumerate(value)}
        else:
            colours[role] = QColor(value)
    # A theme that somebody made may know one pair only.
    colours |= {role: QColor(value) for role, value in values.get(sides, {}).items()}
    return _Loaded(name, values["dark"], values["shadows"], values["borders"], colours)


class Theme(QObject):
    """Which theme is shown, and its colours. Painted parts ask `colour(role)` while they paint."""

    changed = Signal()
    """Another theme is shown. Widgets need not listen: the new palette repaints them all."""

    def __init__(self, resources: Resources, parent: QObject | None = None) -> None:
        """Shows no theme yet and touches nothing: the caller applies the stored choice once."""
        super().__init__(parent)
        self._resources = resources
        self._choice = SYSTEM
        self._sides = BLUE_ORANGE
        self._shown: _Loaded | None = None
        self._previewed: dict[str, _Loaded] = {}
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    def names(self) -> list[str]:
        """What `apply` accepts: "system", then every theme there is a file for."""
        return [SYSTEM, *(name.removesuffix(".toml") for name in self._resources.names("themes"))]

    def apply(self, choice: str) -> None:
        """Shows that theme in the whole program. Raises ValueError for a name that is not in `names()`."""
        if choice not in self.names():
            raise ValueError(f"no theme named {choice}")
        self._choice = choice
        name = self._system_name() if choice == SYSTEM else choice
        if self._shown is not None and self._shown.name == name:
            return
        self._shown = _load(self._resources, name, self._sides)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(_palette(self._shown.colours))
        self.changed.emit()

    def apply_or_system(self, choice: str, sides: str = BLUE_ORANGE) -> None:
        """Shows that theme with that pair of side colours; the system's where there is no file for it any more."""
        other = sides != self._sides
        repaint = other and self._shown is not None
        if other:
            self._sides, self._shown = sides, None
            self._previewed.clear()
        self.apply(choice if choice in self.names() else SYSTEM)
        if repaint:  # the palette may be the same, and then nothing is painted anew by itself
            for widget in QApplication.allWidgets():
                widget.update()

    @property
    def choice(self) -> str:
        """What was chosen, "system" included."""
        return self._choice

    @property
    def name(self) -> str:
        """The theme that is shown, never "system"."""
        return self._now.name

    @property
    def kept_as(self) -> str:
        """What tells pictures in these colours from those in others."""
        return f"{self._now.name} {self._sides}"

    @property
    def other_sides(self) -> bool:
        """Whether the sides have other colours than the theme's first pair."""
        return self._sides != BLUE_ORANGE

    @property
    def is_dark(self) -> bool:
        """Whether the page is darker than its text."""
        return self._now.dark

    @property
    def high_contrast(self) -> bool:
        """Whether every card and control wears a border and nothing is said by a tint."""
        return self._now.borders

    @property
    def shadows(self) -> bool:
        """Whether cards lift by a shadow; where not, they wear a line."""
        return self._now.shadows

    def colour(self, role: str) -> QColor:
        """The colour of a role ("ink-2", "left-solid", "heat-0"); not to be changed. Raises KeyError for others."""
        return self._now.colours[role]

    def colour_in(self, name: str, role: str) -> QColor:
        """The colour of a role in that theme, shown or not (for previews); a file is read when it is first asked for.

        Raises KeyError for an unknown role and FileNotFoundError for an unknown theme.
        """
        if name not in self._previewed:
            self._previewed[name] = _load(self._resources, name, self._sides)
        return self._previewed[name].colours[role]

    def side_colour(self, side: Side, part: str = "") -> QColor:
        """A side's colour: for bars and rings (no part), or its "solid", "text" or "tint"."""
        return self.colour(f"{side.value}-{part}" if part else side.value)

    def on_side(self, side: Side) -> QColor:
        """Text and marks on the solid fill of a side."""
        return self.colour(f"on-{side.value}-solid")

    @property
    def _now(self) -> _Loaded:
        if self._shown is None:
            self.apply(self._choice)
        assert self._shown is not None
        return self._shown

    def _follow_system(self) -> None:
        if self._choice == SYSTEM:
            self.apply(SYSTEM)

    def _system_name(self) -> str:
        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return HIGH_CONTRAST
        return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def _palette(colours: dict[str, QColor]) -> QPalette:
    """Every palette role set by hand; Qt's own guesses vanish on dark pages."""
    role = QPalette.ColorRole
    palette = QPalette()
    for roles, name in (
        ((role.Window,), "bg"),
        ((role.Base, role.Button, role.ToolTipBase), "surface"),
        ((role.AlternateBase, role.Midlight), "sunken"),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText), "ink"),
        ((role.PlaceholderText,), "ink-3"),
        ((role.Highlight, role.Accent, role.Link), "primary"),
        ((role.HighlightedText,), "on-primary"),
        ((role.LinkVisited,), "primary-strong"),
        ((role.Light,), "surface"),
        ((role.Mid,), "line"),
        ((role.Dark, role.Shadow), "outline"),
    ):
        for each in roles:
            palette.setColor(each, colours[name])
    for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, colours["ink-3"])
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, colours["sunken"])
    return palette
