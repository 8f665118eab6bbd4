# SPDX-License-Identifier: GPL-3.0-or-later
"""The kinds of data that a writer can change; it announces them and each view decides what to read again."""

from enum import StrEnum


class Change(StrEnum):
    """One kind of kept data."""

    SESSIONS = "sessions"
    FAVOURITES = "favourites"
    SCREENINGS = "screenings"
    SETTINGS = "settings"
    PAIN_STOPS = "pain_stops"
    FEEDBACK = "feedback"
    """What was said after a session, or on a later day."""
    PROFILE = "profile"
    """What a person decided about their training."""
    OWN_CONTENT = "own_content"
    """Exercises and routines that a person made."""
    PLANNED_DAYS = "planned_days"
    """A session was moved to another day, or back."""
    DOSES = "doses"
    """A step in a dose was taken, or an offer answered."""
    PEOPLE = "people"
    """Who is known here: a card, an archived, deleted or returned person, what was noted about one."""
    PLANS = "plans"
    """A plan, its draft or a template."""
