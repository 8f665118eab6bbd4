# SPDX-License-Identifier: GPL-3.0-or-later
"""Balance, sides and the step that is offered in words: figures and plain sentences, no verdict."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QObject

from psoas_trainer.core.balance import Balance, BalanceReason, CoreCover, GluteCover, StrengthShare
from psoas_trainer.core.balance_addition import Addition
from psoas_trainer.core.content import Content
from psoas_trainer.core.dose_steps import Change, ChangeKind
from psoas_trainer.core.fill import fill
from psoas_trainer.core.left_right import Evenness, SideShares
from psoas_trainer.core.progression import Offer, OfferReason
from psoas_trainer.core.side import SideRule
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.widgets.balance_card import BalanceValue, CoverValue, ShareValue
from psoas_trainer.ui.widgets.offer_card import OfferValue
from psoas_trainer.ui.widgets.side_gap_card import SideGapValue

LONG, SHORT = "long", "short"
"""The ids of the two looks back."""


class BalanceText(QObject):
    """Whole sentences for the cards beside and below the session."""

    def __init__(self, content: Content, doses: DoseText, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exercises = content.catalogue.exercises
        self._words = content.words
        self._doses = doses

    def spans(self, short: int, long: int) -> tuple[tuple[str, str], ...]:
        """The ids and words of the looks back, the longer first."""
        return ((LONG, self.tr("%n days", "", long)), (SHORT, self.tr("%n days", "", short)))

    def balance(
        self, found: Balance, target: int, additions: Mapping[str, Addition], in_session: Collection[str] = ()
    ) -> BalanceValue:
        """The card; `additions` are by "strength", "glutes" and "core"; `in_session` names what today's session has."""
        return BalanceValue(
            ((LONG, self._share(found.long, target)), (SHORT, self._share(found.short, target))),
            self._glutes(found.glutes, there="glutes" in in_session),
            self._core(found.core, there="core" in in_session),
            *(self._add(additions.get(each)) for each in ("strength", "glutes", "core")),
        )

    def sides(self, shares: SideShares) -> SideGapValue:
        """The exercise whose sides differ most."""
        left, right = shares.left or 0, shares.right or 0
        words = self._words.exercises[shares.exercise_id]
        text = self.tr("%1, share of the plan in the last %n session(s)", "", shares.sessions)
        exercise = text.replace("%1", words.name)
        first = self.tr("The left side did less. To start with the left next time helps it to keep up.")
        if shares.evenness is Evenness.RIGHT_LESS:
            first = self.tr("The right side did less. To start with the right next time helps it to keep up.")
        percent = self.tr("%1 %", "a percentage")
        spoken = self.tr("%1: left %2 %, right %3 %").replace("%1", words.name)
        spoken = spoken.replace("%2", str(left)).replace("%3", str(right))
        return SideGapValue(
            exercise,
            left,
            right,
            percent.replace("%1", str(left)),
            percent.replace("%1", str(right)),
            first,
            spoken,
        )

    def offer(self, offer: Offer) -> OfferValue:
        """What is offered and exactly why."""
        name = self._words.exercises[offer.exercise_id].name
        title = self.tr("%1: a next step?") if offer.reason is OfferReason.READY else self.tr("%1: a step back?")
        return OfferValue(
            title.replace("%1", name), self._why(offer), tuple(self.change(offer, each) for each in offer.changes[:2])
        )

    def taken(self, offer: Offer, change: Change) -> str:
        """What holds from now on."""
        exercise = self._exercises[offer.exercise_id]
        amount = self._doses.of(exercise, change.to.dose)
        name, version = self._words.exercises[exercise.id].name, self._version_name(change)
        if version:
            return fill(
                self.tr("%1 from now on: %2, %3.", "an exercise, its version and amount"), name, version, amount
            )
        return fill(self.tr("%1 from now on: %2.", "an exercise and its amount"), name, amount)

    def change(self, offer: Offer, change: Change) -> str:
        """The words of the button that takes it."""
        exercise = self._exercises[offer.exercise_id]
        amount = self._doses.dose(exercise.side_rule, change.to.dose)
        version = self._version_name(change)
        match change.kind:
            case ChangeKind.MORE_REPS | ChangeKind.LONGER | ChangeKind.FEWER_REPS | ChangeKind.SHORTER:
                return self.tr("Take %1", "an amount: 11 reps each side").replace("%1", amount)
            case ChangeKind.MORE_SETS | ChangeKind.FEWER_SETS:
                return self.tr("Take %1", "an amount: 11 reps each side").replace("%1", amount)
            case ChangeKind.HARDER:
                return self._version(self.tr("Harder: %1", "a version"), self.tr("Take the full exercise"), version)
            case ChangeKind.EASIER:
                return self._version(self.tr("Easier: %1", "a version"), self.tr("Take the usual version"), version)
            case ChangeKind.AS_LAST_TIME:
                return self.tr("As last time: %1", "an amount").replace("%1", amount)
            case ChangeKind.RESTART:
                return self.tr("Start again with %1", "an amount").replace("%1", amount)

    def _version_name(self, change: Change) -> str:
        """The version that a change leads to, empty for the exercise itself."""
        to = change.to
        return self._words.exercises[to.exercise_id].variants[to.variant_id].name if to.variant_id is not None else ""

    def _version(self, named: str, itself: str, version: str) -> str:
        return named.replace("%1", version) if version else itself

    def _share(self, share: StrengthShare, target: int) -> ShareValue:
        strengthen, stretch = share.strengthen_percent, share.stretch_percent
        title = self.tr("target: %1 % or more", "of strengthening").replace("%1", str(target))
        if strengthen is None or stretch is None:
            sentence = self.tr("Nothing yet in these days.")
            return ShareValue(title, None, target, "", "", sentence, sentence)
        spoken = self.tr("Strengthening %1 %, stretch and release %2 %, target at least %3 %")
        for number, part in enumerate((strengthen, stretch, target), start=1):
            spoken = spoken.replace(f"%{number}", str(part))
        return ShareValue(
            title,
            strengthen,
            target,
            self.tr("Strengthen %1 %").replace("%1", str(strengthen)),
            self.tr("Stretch %1 %").replace("%1", str(stretch)),
            self._said(share.reason),
            spoken,
        )

    def _glutes(self, cover: GluteCover, *, there: bool) -> CoverValue:
        sets = self.tr("%n set(s)", "", cover.glute_sets)
        hips = self.tr("%n for the hips", "sets", cover.hip_flexor_sets)
        figure = self.tr("%1, %2", "sets for the glutes, sets for the hips").replace("%1", sets).replace("%2", hips)
        name = self.tr("Glutes, last %1 days").replace("%1", str(cover.days))
        return CoverValue(name, figure, self._said_of_cover(cover.reason, there=there), cover.light)

    def _core(self, cover: CoreCover, *, there: bool) -> CoverValue:
        figure = self.tr("%n set(s)", "", cover.core_sets)
        name = self.tr("Core, last %1 days").replace("%1", str(cover.days))
        return CoverValue(name, figure, self._said_of_cover(cover.reason, there=there), cover.light)

    def _said(self, reason: BalanceReason) -> str:
        match reason:
            case BalanceReason.LITTLE_STRENGTH:
                return self.tr("A little more stretch than strength. One more strengthening evens it out.")
            case BalanceReason.TOO_LITTLE_STRENGTH:
                return self.tr("More stretch than strength. Strengthening is what holds what you gain.")
            case BalanceReason.NO_STRENGTH:
                return self.tr("Only stretch and release in these days. They do not replace strengthening.")
        return self.tr("Well balanced. Keep both going.")

    def _said_of_cover(self, reason: BalanceReason, *, there: bool) -> str:
        match reason:
            case BalanceReason.NO_GLUTES if there:
                return self.tr("Nothing for the glutes in these days yet. Today's session has something for them.")
            case BalanceReason.NO_CORE if there:
                return self.tr("Nothing for the core in these days yet. Today's session has something for it.")
            case BalanceReason.FEW_GLUTES:
                return self.tr("The glutes do less than the hips. One more set a session is enough.")
            case BalanceReason.NO_GLUTES:
                return self.tr("Nothing for the glutes in these days. They hold the pelvis with the psoas.")
            case BalanceReason.NO_CORE:
                return self.tr("Nothing for the core in these days. One exercise a session is enough.")
        return ""

    def _add(self, addition: Addition | None) -> str:
        if addition is None:
            return ""
        if addition.item is not None:
            name = self._words.exercises[addition.item.exercise_id].name
        else:
            routine = self._words.routines.get(addition.routine_id or "")
            name = routine.name if routine is not None else ""
        return self.tr("Add %1", "an exercise or routine").replace("%1", name)

    def _why(self, offer: Offer) -> str:
        figures = offer.figures
        match offer.reason:
            case OfferReason.READY:
                together = self._exercises[offer.exercise_id].side_rule is SideRule.TOGETHER
                text = (
                    self.tr("%1 of %2 in the last %n session(s), effort OK, form held.", "", figures.sessions)
                    if together
                    else self.tr(
                        "%1 of %2 on both sides in the last %n session(s), effort OK, form held.", "", figures.sessions
                    )
                )
            case OfferReason.FORM_SLIPPED:
                text = self.tr("The form slipped in the last %n session(s).", "", figures.sessions)
            case OfferReason.BELOW_RANGE:
                text = self.tr("%1 of %2 was the least in the last %n session(s).", "", figures.sessions)
            case _:
                text = self.tr("%n day(s) without training.", "", figures.days or 0)
        return text.replace("%1", str(figures.lowest)).replace("%2", str(figures.target))
