"""What must not matter to a verdict, and what must: random journals written to the database, changed, weighed again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.domain.changes import Label
from journal.domain.choices import EngagementState, EntryKind, Fair, PaymentKind
from journal.domain.ids import ClientId, EngagementId, EntryId, IncidentId, PaymentId
from journal.domain.money import Money
from journal.domain.records import Client, Engagement, Entry, Incident, Payment, WorkSetting
from journal.services import verdicts
from journal.storage.journal import Journal

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Story:
    """One client's records in plain figures: days ago, hours, money."""

    quarrels: tuple[tuple[int, int, int | None], ...]  # days ago, minutes, toll
    jobs: tuple[tuple[int, int, int], ...]  # days ago, fee, hours
    over: int  # unpaid hours
    open_fee: int


STORIES = st.lists(
    st.builds(
        Story,
        quarrels=st.lists(
            st.tuples(st.integers(1, 300), st.integers(0, 300), st.one_of(st.none(), st.integers(1, 5))), max_size=5
        ).map(tuple),
        jobs=st.lists(
            st.tuples(st.integers(5, 350), st.integers(50, 3000), st.integers(1, 60)), min_size=1, max_size=3
        ).map(tuple),
        over=st.integers(0, 20),
        open_fee=st.sampled_from([0, 0, 400]),
    ),
    min_size=1,
    max_size=4,
)  # fmt: skip


@dataclass(frozen=True)
class Telling:
    """How the same stories are written down."""

    currency: str = "EUR"
    scale: int = 1
    zone: str = "UTC"
    backwards: bool = False
    fair: Fair | None = None
    names: Callable[[int], str] = "Client {}".format
    extra_clients: int = 0
    loss: int = 0
    link: bool = True  # whether the minutes of a quarrel are linked to it


def records(number: int, story: Story, telling: Telling) -> list[Any]:
    """Return the records of one client; ids are the same in every telling, so that the draws are too."""
    client = ClientId(f"00000000-0000-7000-8000-{number:012}")

    def key(kind: str, k: int) -> str:
        return f"{client[:-12]}{number:04}{'iejpo'.index(kind):04}{k:04}"

    def money(amount: int) -> Money:
        return Money.of(amount * telling.scale, telling.currency)

    def day(ago: int) -> date:
        return (NOW - timedelta(days=ago)).date()

    found: list[Any] = [Client(id=client, name=telling.names(number), currency=telling.currency)]
    for k, (ago, minutes, toll) in enumerate(story.quarrels):
        at = NOW - timedelta(days=ago)
        quarrel = Incident(
            id=IncidentId(key("i", k)), client=client, at=at, zone=telling.zone, complaint="x", toll=toll, fair=telling.fair
        )  # fmt: skip
        found.append(quarrel)
        if minutes:
            found.append(
                Entry(
                    id=EntryId(key("e", k)), client=client, day=day(ago), seconds=minutes * 60, zone=telling.zone,
                    kind=EntryKind.CONFLICT, billable=False, incident=quarrel.id if telling.link else None,
                )
            )  # fmt: skip
    for k, (ago, fee, length) in enumerate(story.jobs):
        job = Engagement(
            id=EngagementId(key("j", k)), client=client, title="Job", agreed=money(fee), started=day(ago), ended=day(1),
            state=EngagementState.DONE,
        )  # fmt: skip
        found.append(job)
        found.append(
            Entry(
                id=EntryId(key("e", 100 + k)), client=client, day=day(ago - 2), seconds=length * 3600, zone=telling.zone,
                engagement=job.id,
            )
        )  # fmt: skip
        found.append(
            Payment(
                id=PaymentId(key("p", k)), client=client, kind=PaymentKind.RECEIVED, on=day(ago - 2), amount=money(fee),
                engagement=job.id,
            )
        )  # fmt: skip
    if story.over:
        found.append(
            Entry(
                id=EntryId(key("e", 200)), client=client, day=day(3), seconds=story.over * 3600, zone=telling.zone,
                billable=False,
            )
        )  # fmt: skip
    if story.open_fee:
        found.append(
            Engagement(
                id=EngagementId(key("o", 0)), client=client, title="Open", agreed=money(story.open_fee), started=day(4),
                seconds_left=10 * 3600,
            )
        )  # fmt: skip
    if telling.loss:
        found.append(
            Payment(
                id=PaymentId(key("p", 300)), client=client, kind=PaymentKind.COST, on=day(2), amount=money(telling.loss)
            )
        )  # fmt: skip
    return found


@contextmanager
def told(stories: list[Story], telling: Telling) -> Iterator[Journal]:
    """Write the stories into a journal."""
    with (
        TemporaryDirectory() as folder,
        Journal.open(Path(folder) / "j.sqlite", clock=lambda: NOW, zone=telling.zone) as journal,
    ):
        everything = [record for k, story in enumerate(stories) for record in records(k, story, telling)]
        everything += [
            Client(id=ClientId(""), name=f"Empty {k}", currency=telling.currency)
            for k in range(telling.extra_clients)
        ]
        if telling.backwards:
            everything.reverse()
        with journal.work(Label.SAMPLE) as work:
            values = {"home_currency": telling.currency, "own_rate": str(50 * telling.scale), "draws": "400"}
            for name, value in values.items():
                work.add(WorkSetting(name=name, value=value, since=NOW - timedelta(days=500)))
            for record in everything:
                work.add(record)
        yield journal


def weigh(stories: list[Story], **telling: Any) -> list[dict[str, Any]]:
    with told(stories, Telling(**telling)) as journal:
        rows: list[dict[str, Any]] = verdicts.weigh(journal).document()["clients"]
    return sorted((row for row in rows if row["id"].startswith("00000000")), key=lambda row: row["id"])


def figures(row: dict[str, Any]) -> dict[str, Any]:
    """Return what a verdict says but for its words and its client's name."""
    return {key: value for key, value in row.items() if key not in {"client", "text", "latch", "since"}}


SLOW = settings(max_examples=8)


@SLOW
@given(STORIES)
def test_the_order_of_writing_does_not_matter(stories: list[Story]) -> None:
    assert [figures(row) for row in weigh(stories)] == [
        figures(row) for row in weigh(stories, backwards=True)
    ]


@SLOW
@given(STORIES)
def test_names_do_not_matter(stories: list[Story]) -> None:
    renamed = weigh(stories, names="Somebody else {}".format)
    assert [figures(row) for row in weigh(stories)] == [figures(row) for row in renamed]


@SLOW
@given(STORIES, st.sampled_from([Fair.NONE, Fair.MOST, Fair.ALL]))
def test_who_was_right_changes_no_number(stories: list[Story], fair: Fair) -> None:
    assert [figures(row) for row in weigh(stories)] == [figures(row) for row in weigh(stories, fair=fair)]


@SLOW
@given(STORIES)
def test_a_past_loss_that_belongs_to_nothing_changes_nothing(stories: list[Story]) -> None:
    calm = [
        replace(story, jobs=tuple((max(ago, 60), fee, h) for ago, fee, h in story.jobs)) for story in stories
    ]
    assert [figures(row) for row in weigh(calm)] == [figures(row) for row in weigh(calm, loss=5000)]


@SLOW
@given(STORIES)
def test_another_currency_unit_scales_money_and_leaves_probabilities(stories: list[Story]) -> None:
    euros, cents = weigh(stories), weigh(stories, scale=100)
    for one, hundred in zip(euros, cents, strict=True):
        assert hundred["state"] == one["state"]
        assert hundred["p_end_right"] == pytest.approx(one["p_end_right"], abs=1e-9)
        for name, option in one["options"].items():
            assert hundred["options"][name]["mean"] == pytest.approx(option["mean"] * 100, rel=1e-6, abs=1e-4)


@SLOW
@given(STORIES)
def test_another_home_currency_with_the_same_figures_says_the_same(stories: list[Story]) -> None:
    assert [figures(row) for row in weigh(stories)] == [
        figures(row) for row in weigh(stories, currency="GBP")
    ]


@SLOW
@given(STORIES, st.sampled_from(["Asia/Tokyo", "America/Los_Angeles", "Europe/Madrid"]))
def test_the_time_zone_moves_ages_by_hours_at_most(stories: list[Story], zone: str) -> None:
    for one, other in zip(weigh(stories), weigh(stories, zone=zone), strict=True):
        assert other["incidents"] == one["incidents"]
        assert other["exposure_days"] == pytest.approx(one["exposure_days"], abs=1.0)


@SLOW
@given(STORIES)
def test_clients_without_a_record_add_no_verdict_but_their_own(stories: list[Story]) -> None:
    usual, beside = weigh(stories), weigh(stories, extra_clients=2)
    for one, other in zip(usual, beside, strict=True):
        assert other["incidents"] == one["incidents"]
        assert other["exposure_days"] == one["exposure_days"]


@SLOW
@given(STORIES)
def test_hours_move_between_a_quarrel_and_the_rest_without_being_lost(stories: list[Story]) -> None:
    def every_hour(**telling: Any) -> list[float]:
        with told(stories, Telling(**telling)) as journal:
            evidence = verdicts.read_basis(journal).evidence.clients
        return [
            sum(each.hours for each in client.incidents)
            + sum(each.hours for each in client.engagements)
            + client.over_hours
            for client in sorted(evidence, key=lambda each: each.id)
        ]

    assert every_hour(link=True) == pytest.approx(every_hour(link=False))
