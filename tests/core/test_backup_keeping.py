# SPDX-License-Identifier: GPL-3.0-or-later
"""Which backups go: never the newest, none of two days, and of the past there are days, weeks and months left."""

from hypothesis import given
from hypothesis import strategies as st

from psoas_trainer.core.backup_keeping import DAY_MS, backups_to_remove

NOW = 20_000 * DAY_MS + 43_200_000
HOUR = DAY_MS // 24
backups = st.lists(st.integers(NOW - 900 * DAY_MS, NOW + 3 * DAY_MS), max_size=120).map(
    lambda times: [*enumerate(times)]
)


@given(backups)
def test_the_newest_and_all_of_two_days_stay(made: list[tuple[int, int]]) -> None:
    gone = backups_to_remove(made, NOW)
    if made:
        assert any(at == max(at for _, at in made) and key not in gone for key, at in made)
    assert not [at for key, at in made if key in gone and at >= NOW - 2 * DAY_MS]


@given(backups)
def test_at_most_31_older_ones_stay_and_a_second_look_removes_nothing(made: list[tuple[int, int]]) -> None:
    left = [(key, at) for key, at in made if key not in backups_to_remove(made, NOW)]
    assert len([at for _, at in left if at < NOW - 2 * DAY_MS]) <= 12 + 10 + 9 + 1  # and the newest of all
    assert backups_to_remove(left, NOW) == frozenset()


@given(st.lists(st.integers(0, 40 * 24).map(lambda hours: NOW - hours * HOUR), min_size=1, max_size=60, unique=True))
def test_each_of_the_last_twelve_days_with_a_backup_keeps_its_newest(times: list[int]) -> None:
    gone = backups_to_remove(list(zip(times, times, strict=True)), NOW)
    older = sorted({at // DAY_MS for at in times if at < NOW - 2 * DAY_MS and at != max(times)}, reverse=True)
    for day in older[:12]:
        assert max(at for at in times if at // DAY_MS == day and at < NOW - 2 * DAY_MS and at != max(times)) not in gone


def test_after_two_years_of_three_backups_a_day_there_are_days_weeks_and_months() -> None:
    kept: list[tuple[int, int]] = []
    for number in range(3 * 730):
        at = NOW + number * 8 * HOUR
        kept.append((at, at))
        gone = backups_to_remove(kept, at)
        kept = [backup for backup in kept if backup[0] not in gone]
    ages = [(at - backup) / DAY_MS for _, backup in kept]
    assert len([age for age in ages if age <= 2]) == 7
    assert len([age for age in ages if 2 < age <= 14]) == 12
    assert len(kept) == 7 + 12 + 10 + 9
    assert max(ages) > 300, "nine months behind the weeks"
    gaps = [late - early for early, late in zip(ages[1:], ages, strict=False)]
    assert max(gaps) <= 60


def test_without_backups_nothing_goes() -> None:
    assert backups_to_remove([], NOW) == frozenset()
