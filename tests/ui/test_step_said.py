# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of a step that was taken: the amount, and the version where it is another one than usual."""

import pytest

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.dose_steps import Change, ChangeKind
from psoas_trainer.core.progression import Figures, Offer, OfferReason
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.models.balance_text import BalanceText

TEN = Dose(DoseKind.REPS, 10, 1)


@pytest.mark.parametrize(
    ("kind", "variant", "said"),
    [
        (ChangeKind.EASIER, "no_band", "Psoas march from now on: No band, heel taps, 10 rep(s) each side."),
        (ChangeKind.FEWER_REPS, None, "Psoas march from now on: 10 rep(s) each side."),
    ],
)
def test_the_version_is_named_where_it_is_not_the_usual_one(content, qapp, kind, variant, said):
    now = ItemDose("psoas_march", None, TEN)
    change = Change(kind, now._replace(variant_id=variant))
    offer = Offer("psoas_march", now, OfferReason.LONG_GAP, Figures(days=19), (change,))
    assert BalanceText(content, DoseText()).taken(offer, change) == said
