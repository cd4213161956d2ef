"""Identifiers that any machine can make alone and that sort by time."""

import os
from datetime import UTC, datetime, timedelta
from itertools import islice
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from journal.domain.ids import time_ordered_id, time_ordered_series

_instants = st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds


@given(_instants, st.integers(1, 300))
def test_a_series_sorts_is_unique_and_is_version_seven(at: datetime, count: int) -> None:
    ids = list(islice(time_ordered_series(at, os.urandom), count))
    assert ids == sorted(set(ids))
    assert all(str(UUID(each)) == each and UUID(each).version == 7 for each in ids)
    assert {UUID(each).int >> 80 for each in ids} == {int(at.timestamp() * 1000)}


def test_the_count_goes_on_past_what_one_group_holds() -> None:
    at = datetime(2026, 11, 22, tzinfo=UTC)
    ids = list(islice(time_ordered_series(at, lambda n: b"\xff" * n), (1 << 18) - 2, (1 << 18) + 2))
    assert ids == sorted(set(ids))


@given(_instants, st.binary(min_size=10, max_size=10))
def test_a_later_identifier_sorts_later(at: datetime, random: bytes) -> None:
    assert time_ordered_id(at, b"\xff" * 10) < time_ordered_id(at + timedelta(milliseconds=2), random)
