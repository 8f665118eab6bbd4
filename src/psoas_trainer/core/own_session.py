# SPDX-License-Identifier: GPL-3.0-or-later
"""A routine as it is played by one person today: their length, doses and first side, and what they wish just now."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.day_limits import HipSeconds
from psoas_trainer.core.own_doses import may_skip_warm_up, with_doses, with_first_side, with_more
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.record import Moment
from psoas_trainer.core.routine import ItemDose, Routine
from psoas_trainer.core.session_length import SessionLength, Shortened, shortened
from psoas_trainer.core.side import Side
from psoas_trainer.core.training_block import lighter_routine


class Wish(NamedTuple):
    """What a person wants of one session; None is as usual. `added` are exercises on top of what the routine has."""

    length: SessionLength | None = None
    first_side: Side | None = None
    already_warm: bool = False
    added: tuple[ItemDose, ...] = ()


class Person(NamedTuple):
    """What is known of the person: what they decided, the steps they took, when they did each exercise last.

    `last_trained` is the newest day of training, `red` the newest stop for pain in the red row. `lighter` says that
    they took the lighter week that is now, `hips` how long these were stretched.
    """

    profile: Profile = Profile()
    doses: Mapping[str, ItemDose] = MappingProxyType({})
    last_done: Mapping[str, date] = MappingProxyType({})
    last_trained: date | None = None
    red: Moment | None = None
    lighter: bool = False
    hips: HipSeconds = HipSeconds()


def own_session(routine: Routine, catalogue: Catalogue, person: Person, wish: Wish) -> Shortened:
    """The routine that goes to `choose`, with its own id, and what the length leaves out.

    In a lighter week that was taken it has half of its sets. Who is warm already goes without the warm-up, unless a
    stretch would come first (training.md M6). A clinician's plan is as it is entered.
    """
    if routine.as_entered:
        return Shortened(routine, ())
    exercises, profile = catalogue.exercises, person.profile
    usual = with_doses(routine, person.doses, exercises)
    fitted = shortened(usual, catalogue, wish.length or profile.length, person.last_done)
    more = [each for each in wish.added if all(each.exercise_id != item.exercise_id for item in fitted.routine.items)]
    whole = with_first_side(
        with_more(fitted.routine, more, exercises), wish.first_side or profile.first_side, exercises
    )
    if wish.already_warm and may_skip_warm_up(whole, exercises):
        whole = whole._replace(warm_up=None)
    if person.lighter:
        whole = lighter_routine(whole, exercises)
    played = {item.exercise_id for item in whole.items}
    return Shortened(whole, tuple(each for each in fitted.left_out if each not in played))
