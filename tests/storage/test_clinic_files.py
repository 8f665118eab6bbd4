# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan goes home and the record comes back: shown first, all or nothing, and however often, nothing is doubled."""

import json
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw
import fastjsonschema
import pytest
from at_the_clinic import BERG, MARTA, PLAN
from clinic_and_home import CLINIC, MADE_BY, ClinicAndHome
from clinic_plans import POSSIBLE, some_plan
from stored import begun, moment

from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.clinic.plan_file import HandedTo, PlanFile, read_plan_file, write_plan_file
from psoas_trainer.core.clinic.seal import ClinicFileError, FileFault, sealed
from psoas_trainer.core.outside.refusal import OutsideError, Refusal
from psoas_trainer.core.record import SessionState
from psoas_trainer.storage.check import check
from psoas_trainer.storage.clinic_files import (
    Arrival,
    arrival,
    open_plan_file,
    open_record_file,
    owner_of,
    save_clinic_file,
    take_plan_file,
)
from psoas_trainer.storage.clinic_page import person_page
from psoas_trainer.storage.clinic_people import add_person, delete_person
from psoas_trainer.storage.clinic_people_index import Look
from psoas_trainer.storage.clinic_people_list import list_people
from psoas_trainer.storage.clinic_plans import plan_of, plan_versions, save_plan
from psoas_trainer.storage.clinic_record import NoClinicError, merge_record_file, read_record_head, write_record
from psoas_trainer.storage.clinic_sessions import followed_plan, give_session
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.export_file import TargetExistsError
from psoas_trainer.storage.session_queries import list_sessions, read_session
from psoas_trainer.storage.sessions import delete_session, end_session
from psoas_trainer.storage.tables import TABLES

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def both(tmp_path: Path) -> Iterator[ClinicAndHome]:
    made = ClinicAndHome(tmp_path)
    yield made
    made.close()


def everything(connection: apsw.Connection) -> list[object]:
    return [connection.execute(table.rows).fetchall() for table in TABLES]


def fault_of(read: Callable[[], object]) -> FileFault | Refusal:
    with pytest.raises(OutsideError) as caught:
        read()
    return caught.value.fault if isinstance(caught.value, ClinicFileError) else caught.value.refusal


def resealed(data: bytes, change: Callable[[dict[str, object]], None]) -> bytes:
    """The file with another content and a digest that is right for it."""
    value = json.loads(data)
    del value["digest"]
    change(value)
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return sealed(text[:-1])


def test_a_plan_file_says_what_it_is_and_from_whom(both: ClinicAndHome) -> None:
    file = read_plan_file(both.plan_file(), POSSIBLE)
    assert (file.clinic, file.person.name, file.person.birth_date) == (CLINIC, "Märta Olsen", "1971-03-12")
    assert (file.plan.plan, file.plan.version, file.plan.initials) == (PLAN, 1, "JB")
    assert both.plan_file() == both.plan_file()
    assert MARTA.note is not None
    assert MARTA.note.encode() not in both.plan_file(), "the clinic's note of a person stays there"


def test_any_plan_comes_over_as_it_is(both: ClinicAndHome) -> None:
    for seed in range(40):
        version = both.plan._replace(plan=some_plan(seed))
        data = write_plan_file(PlanFile(version, HandedTo("ab" * 16, "A"), None, "1"))
        assert read_plan_file(data, POSSIBLE).plan == version._replace(sent_to="ab" * 16)


def test_it_is_accepted_once(both: ClinicAndHome) -> None:
    file = read_plan_file(both.plan_file(), POSSIBLE)
    assert arrival(both.home, both.me, file) is Arrival.FIRST
    both.accept()
    assert plan_of(both.home, both.me) == both.plan._replace(sender=CLINIC, sent_to=file.person.uuid)
    before = everything(both.home)
    assert take_plan_file(both.home, both.me, file, By(moment(60))) is Arrival.SAME
    assert everything(both.home) == before
    both.plan = save_plan(both.clinic, both.marta, PLAN._replace(comfort=2), BERG, None, POSSIBLE)
    newer = read_plan_file(both.plan_file(), POSSIBLE)
    assert take_plan_file(both.home, both.me, newer, By(moment(61))) is Arrival.NEXT
    assert len(plan_versions(both.home, both.me)) == 2
    assert check(both.home).findings == ()


def test_a_plan_for_another_person_is_refused(both: ClinicAndHome) -> None:
    both.accept()
    lima = add_person(both.clinic, PersonCard("Tomas Lima", "Tomas"), BERG)
    both.marta, both.plan = lima, save_plan(both.clinic, lima, PLAN, BERG, None, POSSIBLE)
    file = read_plan_file(both.plan_file(), POSSIBLE)
    assert arrival(both.home, both.me, file) is Arrival.OTHER_PERSON
    assert owner_of(both.home, file) is None
    before = everything(both.home)
    assert fault_of(lambda: take_plan_file(both.home, both.me, file, BERG)) is FileFault.OTHER_PERSON
    assert everything(both.home) == before
    child = add_person(both.home, PersonCard("Tomas", "Tomas"), BERG)
    assert take_plan_file(both.home, child, file, BERG) is Arrival.FIRST
    assert owner_of(both.home, file) == child
    again = lambda: take_plan_file(both.home, both.me, file, BERG, although_other=True)  # noqa: E731
    assert fault_of(again) is FileFault.OTHER_PERSON, "it is known whose it is"


def damaged_files(data: bytes, format_name: str) -> list[tuple[bytes, FileFault]]:
    newer = data.replace(b'"version":1,', b'"version":2,', 1)
    other = b"psoas-trainer-record" if b"plan" in format_name.encode() else b"psoas-trainer-plan"
    return [
        (b"", FileFault.NOT_OURS),
        (b"PK\x03\x04 something else", FileFault.NOT_OURS),
        (b'{"format":"psoas-trainer-export","version":1,}', FileFault.NOT_OURS),
        (data.replace(format_name.encode(), other, 1), FileFault.NOT_OURS),
        (newer, FileFault.NEWER),
        (newer[: len(data) // 2], FileFault.NEWER),
        (data[: len(data) // 2], FileFault.CUT_OFF),
        (data[:-1], FileFault.CUT_OFF),
        (data + b" ", FileFault.CUT_OFF),
        (data.replace(b"Olsen", b"Olson", 1), FileFault.CHANGED),
        (data.replace(b"\n", b" ", 1), FileFault.CHANGED),
    ]


def test_each_trouble_of_a_plan_file_has_its_own_name(both: ClinicAndHome) -> None:
    for data, fault in damaged_files(both.plan_file(), "psoas-trainer-plan"):
        assert fault_of(lambda data=data: read_plan_file(data, POSSIBLE)) is fault, data[:60]


def test_a_plan_that_cannot_be_played_here_is_refused(both: ClinicAndHome) -> None:
    def gone(value: dict[str, object]) -> None:
        value["plan"]["rows"][0]["exercise"] = "own_exercise"  # type: ignore[index]

    def too_many(value: dict[str, object]) -> None:
        value["plan"]["rows"][0]["amount"] = 501  # type: ignore[index]

    def unknown(value: dict[str, object]) -> None:
        value["calories"] = 1

    data = both.plan_file()
    assert fault_of(lambda: read_plan_file(resealed(data, gone), POSSIBLE)) is Refusal.ID_UNKNOWN
    assert fault_of(lambda: read_plan_file(resealed(data, too_many), POSSIBLE)) is Refusal.OUT_OF_RANGE
    assert fault_of(lambda: read_plan_file(resealed(data, unknown), POSSIBLE)) is Refusal.UNKNOWN


def test_a_record_comes_back_and_twice_is_once(both: ClinicAndHome) -> None:
    both.accept()
    uuid = both.train()
    assert read_record_head(both.record()).person.name == "Me"
    data = both.record()
    assert data == both.record()
    returned = merge_record_file(both.clinic, data, By(moment(500), "RX"))
    assert (returned.person, returned.added, returned.nothing) == (both.marta, 1, False)
    here, there = read_session(both.clinic, uuid), read_session(both.home, uuid)
    assert here == there
    assert followed_plan(both.clinic, uuid) == both.plan.uuid
    page = person_page(both.clinic, both.marta, moment(date="2026-05-06"))
    assert [(week.planned, week.done) for week in page.weeks] == [(2, 1)]
    assert [each.text for each in page.notes] == ["Ünder the stairs"]
    assert [each.activity for each in page.ratings] == ["Climb stairs"]
    assert Look.RECORD in list_people(both.clinic, moment()).entries[0].looks
    before = everything(both.clinic)
    for _ in range(3):
        assert merge_record_file(both.clinic, data, By(moment(600))).nothing
    assert everything(both.clinic) == before
    both.train(200)
    later = merge_record_file(both.clinic, both.record(), By(moment(700)), both.marta)
    assert (later.added, later.left, later.others) == (1, 1, 1)
    assert merge_record_file(both.clinic, data, By(moment(800))).nothing, "an older record takes nothing away"
    assert check(both.clinic).findings == ()


def test_what_was_deleted_or_runs_or_is_older_stays_at_home(both: ClinicAndHome) -> None:
    older = begun(both.home, both.me, -900_000)
    both.home.execute("UPDATE session SET local_date = '2026-04-20' WHERE uuid = ?", (bytes.fromhex(older),))
    end_session(both.home, older, SessionState.FINISHED, moment(-899_000), 30)
    both.accept()
    deleted = both.train()
    delete_session(both.home, deleted, moment(300))
    running = begun(both.home, both.me, 400)
    neighbour = add_person(both.home, PersonCard("Neighbour", "N"), BERG)
    other = begun(both.home, neighbour, 410)
    end_session(both.home, other, SessionState.FINISHED, moment(420), 30)
    data = both.record()
    assert json.loads(data)["end"]["sessions"] == 0
    for uuid in (older, deleted, running, other):
        assert uuid.encode() not in data
    assert b"Neighbour" not in data
    assert merge_record_file(both.clinic, data, BERG).added == 0


def test_a_session_that_changed_hands_stays_with_who_has_it(both: ClinicAndHome) -> None:
    both.accept()
    uuid = both.train()
    merge_record_file(both.clinic, both.record(), BERG)
    lima = add_person(both.clinic, PersonCard("Tomas Lima", "Tomas"), BERG)
    give_session(both.clinic, uuid, lima, BERG)
    again = merge_record_file(both.clinic, both.record(), BERG)
    assert (again.elsewhere, again.nothing) == (1, True)
    assert len(list_sessions(both.clinic, lima).sessions) == 1


def test_each_trouble_of_a_record_has_its_own_name_and_changes_nothing(both: ClinicAndHome) -> None:
    both.accept()
    both.train()
    data = both.record().replace(b'"name":"Me"', b'"name":"Olsen"')
    data = resealed(data, lambda _value: None)
    before = everything(both.clinic)
    for spoilt, fault in damaged_files(data, "psoas-trainer-record"):
        if fault is FileFault.CHANGED and b"\n" not in data[:-100]:
            spoilt = data.replace(b"Olsen", b"Olson", 1)
        assert fault_of(lambda spoilt=spoilt: merge_record_file(both.clinic, spoilt, BERG)) is fault, spoilt[:60]
    stranger = add_person(both.clinic, PersonCard("Tomas Lima", "Tomas"), BERG)
    before = everything(both.clinic)
    assert fault_of(lambda: merge_record_file(both.clinic, data, BERG, stranger)) is FileFault.OTHER_PERSON

    def half(value: dict[str, object]) -> None:
        value["sessions"][0]["items"][-1]["planned_kind"] = "metres"  # type: ignore[index]

    def miscounted(value: dict[str, object]) -> None:
        value["end"]["sessions"] = 2  # type: ignore[index]

    def two_lines(value: dict[str, object]) -> None:
        value["activity_ratings"][0]["activity"] = "stairs\nand more"  # type: ignore[index]

    def somebody(value: dict[str, object]) -> None:
        value["person"]["uuid"] = "0" * 32  # type: ignore[index]

    assert fault_of(lambda: merge_record_file(both.clinic, resealed(data, half), BERG)) is Refusal.DOES_NOT_FIT
    assert fault_of(lambda: merge_record_file(both.clinic, resealed(data, miscounted), BERG)) is Refusal.MISSING
    assert fault_of(lambda: merge_record_file(both.clinic, resealed(data, two_lines), BERG)) is Refusal.LETTERS
    assert fault_of(lambda: merge_record_file(both.clinic, resealed(data, somebody), BERG)) is FileFault.OTHER_PERSON
    assert everything(both.clinic) == before
    assert check(both.clinic).findings == ()
    delete_person(both.clinic, both.marta, BERG)
    assert fault_of(lambda: merge_record_file(both.clinic, data, BERG)) is FileFault.OTHER_PERSON


def test_without_a_plan_of_a_clinic_there_is_nobody_to_give_a_record_to(both: ClinicAndHome) -> None:
    with pytest.raises(NoClinicError):
        write_record(both.home, both.me, "Me", MADE_BY)


def test_the_files_are_as_their_schemas_say(both: ClinicAndHome) -> None:
    both.accept()
    both.train()
    definitions = json.loads((DOCS / "export.schema.json").read_text(encoding="utf-8"))["definitions"]
    for name, data in (("psoasplan", both.plan_file()), ("psoasrecord", both.record())):
        text = (DOCS / f"{name}.schema.json").read_text(encoding="utf-8")
        schema = json.loads(text.replace("export.schema.json#", "#")) | {"definitions": definitions}
        valid, value = fastjsonschema.compile(schema), json.loads(data)
        valid(value)
        assert list(value) == [each for each in schema["properties"] if each in value], "in this order"
        for spoilt_value in ({**value, "more": 1}, {each: value[each] for each in value if each != "person"}):
            with pytest.raises(fastjsonschema.JsonSchemaException):
                valid(spoilt_value)


def test_files_are_for_their_owner_alone_and_replace_nothing(both: ClinicAndHome, tmp_path: Path) -> None:
    path = save_clinic_file(both.clinic, tmp_path / "märta.psoasplan", both.plan_file())
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert open_plan_file(path, POSSIBLE).plan.plan == PLAN
    with pytest.raises(TargetExistsError):
        save_clinic_file(both.clinic, path, b"other")
    assert save_clinic_file(both.clinic, path, b"other", replace=True).read_bytes() == b"other"
    assert fault_of(lambda: open_plan_file(path, POSSIBLE)) is FileFault.NOT_OURS
    assert fault_of(lambda: open_record_file(tmp_path)) is Refusal.NOT_A_FILE
    assert open_record_file(path) == b"other"
