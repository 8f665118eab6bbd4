# SPDX-License-Identifier: GPL-3.0-or-later
"""The rests that single lines of a plan have: as an edit of the steps that the stored plan gives."""

from collections.abc import Mapping

from psoas_trainer.core.edits import Edit, rests
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.step import Counting
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.unfold import unfold


def own_rests(
    plan: SessionPlan, exercises: Mapping[str, Exercise], timing: Timing, counting: Counting = Counting.PACED
) -> tuple[Edit, ...]:
    """What leads from the steps of the stored plan, which knows no rests of single lines, to those of this one."""
    bare = plan._replace(items=tuple(item._replace(set_rest=None, rest=None) for item in plan.items))
    if bare == plan:
        return ()
    edit = rests(unfold(bare, exercises, timing, counting), unfold(plan, exercises, timing, counting))
    return () if edit is None else (edit,)
