# SPDX-License-Identifier: GPL-3.0-or-later
"""What the steps ahead in a session say of the one that is shown."""

from psoas_trainer.core.position import Position
from psoas_trainer.core.session import Session
from psoas_trainer.core.step import Step, Work


def follows_later(session: Session, switch: Step) -> bool:
    """Whether the side that worked before this change of sides has more of the same set to do behind it."""
    here = (switch.item, switch.set_number)
    ahead = [each for each in session.steps[session.cursor.index :] if (each.item, each.set_number) == here]
    return any(each.work is not None and each.work.side is not switch.side for each in ahead)


def work_at(session: Session, position: Position) -> Work | None:
    """The work that runs or comes next."""
    return next((step.work for step in session.steps[position.index :] if step.work is not None), None)
