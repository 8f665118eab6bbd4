# SPDX-License-Identifier: GPL-3.0-or-later
"""A session of a routine with rests of its own rows, left and taken up again: the same steps."""

from test_trainer import House, no_to_everything

from psoas_trainer.core.routine import Routine, RoutineItem
from psoas_trainer.ui.play_request import PlayRequest


def test_own_rests_of_rows_come_back_with_the_session(qapp, tmp_path, content):
    rows = (RoutineItem("glute_bridge", rest=75), RoutineItem("psoas_march", rest=20), RoutineItem("dead_bug"))
    catalogue = content.catalogue._replace(routines={"own_mine": Routine("own_mine", None, rows)})
    house = House(tmp_path / "data.sqlite3", content._replace(catalogue=catalogue))
    try:
        house.trainer.note_screening(no_to_everything(content, "general"))
        house.trainer.start(PlayRequest("own_mine"))
        steps = house.player.session.steps
        pauses = [sum(s.seconds for s in steps if s.item == line and s.work is None) for line in (1, 2)]
        assert pauses == [75, 20]
        house.run(40)
        house.settle()
        house.player.unload()
        house.recorder.let_go()
        house.trainer.resume(house.ask(house.store.unfinished))
        assert house.player.session.steps == steps
    finally:
        house.close()
