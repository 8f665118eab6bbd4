# SPDX-License-Identifier: GPL-3.0-or-later
"""Plan files and record files that were spoilt by chance do no harm."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import apsw
import pytest
from at_the_clinic import BERG
from clinic_and_home import ClinicAndHome
from clinic_plans import POSSIBLE

from psoas_trainer.core.clinic.plan_file import read_plan_file
from psoas_trainer.core.clinic.seal import sealed
from psoas_trainer.core.outside.refusal import OutsideError
from psoas_trainer.storage.check import check
from psoas_trainer.storage.clinic_record import merge_record_file
from psoas_trainer.storage.tables import TABLES


@pytest.fixture
def both(tmp_path: Path) -> Iterator[ClinicAndHome]:
    made = ClinicAndHome(tmp_path)
    yield made
    made.close()


def everything(connection: apsw.Connection) -> list[object]:
    return [connection.execute(table.rows).fetchall() for table in TABLES]


def spoilt(data: bytes, chance: Random) -> bytes:
    """The bytes with something changed, cut, doubled or put in; half of them with a digest that is right again."""
    body = bytearray(data[: data.rindex(b',\n"digest"')])
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(body))
        match chance.randrange(5):
            case 0:
                body[place] = chance.randrange(256)
            case 1:
                del body[place : place + chance.randint(1, 40)]
            case 2:
                body[place:place] = body[place : place + chance.randint(1, 40)]
            case 3:
                body[place:place] = chance.choice(
                    [b"[" * 50, b"9" * 50, b"null", b"-1", b'"', b"\\u0000", b"{}", b"1e9"]
                )
            case 4:
                number = body.find(b":", place) + 1
                body[number : number + 1] = chance.choice([b"-", b"9", b"0", b'"', b"[", b"true"])
    if chance.random() < 0.2:
        return bytes(body)
    try:
        return sealed(body.decode())
    except UnicodeDecodeError:
        return bytes(body)


@pytest.mark.parametrize("tries", [300, pytest.param(20_000, marks=pytest.mark.soak)])
def test_no_spoilt_file_does_harm(both: ClinicAndHome, tries: int, note_figure: Callable[..., None]) -> None:
    """A file that was spoilt is refused whole, or it is another whole file: never an exception, never half of it."""
    both.accept()
    both.train()
    plan, record = both.plan_file(), both.record()
    state, refused = everything(both.clinic), 0
    for number in range(tries):
        chance = Random(number)
        try:
            if number % 2:
                read_plan_file(spoilt(plan, chance), POSSIBLE)
            else:
                merge_record_file(both.clinic, spoilt(record, chance), BERG)
                state = everything(both.clinic)
                assert check(both.clinic).findings == ()
        except OutsideError:
            refused += 1
            assert number % 2 or everything(both.clinic) == state, number
    assert refused > tries * 0.8
    assert check(both.clinic).findings == ()
    note_figure("A spoilt plan or record file", tries, 0, "an exception, or half of it taken")
