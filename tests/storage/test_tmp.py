from psoas_trainer.core.plan import *
from psoas_trainer.core.record import *
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.dose import *
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.database import *
from psoas_trainer.storage.people import *
from psoas_trainer.storage.stamp import *
from psoas_trainer.storage.sessions import *
from psoas_trainer.storage.session_queries import *
from psoas_trainer.storage.progress import *
from psoas_trainer.storage.day_totals import *
from psoas_trainer.storage.worker import *
def test_x(tmp_path):
    p=tmp_path/"psoas-trainer.sqlite3"
    w=DatabaseThread(lambda: open_database(p,had_data=False,today="2026-01-01"))
    w.wait_open()
    assert w.call(read_contract)==CONTRACT
    at=Moment(1_700_000_000_000,60,"2026-01-01")
    me=w.call(lambda c: default_person(c,at))
    d=ItemDose("psoas_march",None,Dose(DoseKind.REPS,10))
    u=new_uuid()
    w.call(lambda c: begin_session(c,u,me,SessionPlan("r",(PlanItem(d,d),)),Timing(),at))
    pr=Progress(at,5,"b",(SetRecord(SetKey(0,1,Side.LEFT),None,Tally(3,None)),))
    w.call(lambda c: save_progress(c,u,pr))
    w.call(lambda c: save_progress(c,u,pr))
    print(w.call(lambda c: open_session(c,me)), w.call(lambda c: day_totals(c,me,"2026-01-01","2027-01-01")))
    print(w.call(lambda c: list_sessions(c,me)))
    w.call(lambda c: delete_session(c,u,at))
    print(w.call(lambda c: day_totals(c,me,"2026-01-01","2027-01-01")))
    w.call(lambda c: restore_session(c,u,at))
    w.call(lambda c: end_session(c,u,SessionState.FINISHED,at,9))
    w.call(rebuild_day_totals)
    print(w.call(lambda c: day_totals(c,me,"2026-01-01","2027-01-01")))
    print(w.call(lambda c: read_session(c,u)))
    w.close()
    assert open_database(p,had_data=True,today="2026-01-01").pragma("integrity_check")=="ok"
