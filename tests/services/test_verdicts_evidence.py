"""From records to evidence, line by line of VERDICT.md's table."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain.choices import EngagementState, EntryKind, Fair, PaymentKind, Standing, Terms
from journal.domain.ids import BoundaryId, ClientId, EngagementId, EntryId, IncidentId, PaymentId
from journal.domain.money import Money
from journal.domain.records import Client, Engagement, Entry, Incident, Payment, StandingSince
from journal.services.evidence import Facts, gather
from journal.storage.queries.earnings import Rates
from journal.storage.queries.evidence import summed
from journal.verdict import ClientEvidence

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ZONE = "UTC"
ROSSI = ClientId("rossi")
NO_RATES = Rates("EUR", {}, {})


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def euros(amount: int | str) -> Money:
    return Money.of(amount, "EUR")


def client(**facts: object) -> Client:
    return Client(id=ROSSI, name="Rossi", currency="EUR", **facts)  # type: ignore[arg-type]


def incident(name: str, days: float, **facts: object) -> Incident:
    return Incident(id=IncidentId(name), client=ROSSI, at=ago(days), zone=ZONE, **facts)  # type: ignore[arg-type]


def hours(days: float, length: float, **facts: object) -> Entry:
    day = ago(days).date()
    return Entry(id=EntryId(""), client=ROSSI, day=day, seconds=round(length * 3600), zone=ZONE, **facts)  # type: ignore[arg-type]


def payment(days: float, amount: int, kind: PaymentKind = PaymentKind.RECEIVED, **facts: object) -> Payment:
    return Payment(
        id=PaymentId(f"{kind}{days}"), client=ROSSI, kind=kind, on=ago(days).date(), amount=euros(amount), **facts  # type: ignore[arg-type]
    )  # fmt: skip


def job(name: str, days: float, **facts: object) -> Engagement:
    return Engagement(
        id=EngagementId(name), client=ROSSI, title=name, started=ago(days).date(), **facts  # type: ignore[arg-type]
    )  # fmt: skip


def evidence(
    who: Client | None = None,
    *,
    jobs: tuple[Engagement, ...] = (),
    incidents: tuple[Incident, ...] = (),
    payments: tuple[Payment, ...] = (),
    entries: tuple[Entry, ...] = (),
    rates: Rates = NO_RATES,
) -> ClientEvidence:
    facts = Facts(who or client(), jobs, incidents, payments, tuple(summed(entries, ZONE)))
    return gather([facts], at=NOW, zone=ZONE, rates=rates, also=[ROSSI]).clients[0]


class TestTime:
    def test_exposure_begins_with_the_first_thing_recorded(self) -> None:
        assert pytest.approx(40) == evidence(incidents=(incident("a", 40),)).T
        assert pytest.approx(50) == evidence(payments=(payment(50, 10),), incidents=(incident("a", 40),)).T
        assert pytest.approx(60) == evidence(entries=(hours(60, 1),), payments=(payment(50, 10),)).T
        assert pytest.approx(70) == evidence(jobs=(job("web", 70),), entries=(hours(60, 1),)).T
        assert evidence().T == 0

    def test_time_paused_or_closed_does_not_count(self) -> None:
        paused = client(
            standings=(
                StandingSince(standing=Standing.ACTIVE, since=ago(200)),
                StandingSince(standing=Standing.PAUSED, since=ago(100)),
                StandingSince(standing=Standing.ACTIVE, since=ago(40)),
            )
        )
        found = evidence(paused, incidents=(incident("a", 150), incident("b", 20)))
        assert pytest.approx(150 - 60) == found.T
        assert sorted(each.age for each in found.incidents) == pytest.approx([20, 90])

    def test_a_client_paused_now_stands_still(self) -> None:
        still = client(
            standing=Standing.PAUSED,
            standings=(StandingSince(standing=Standing.PAUSED, since=ago(30)),),
        )
        assert pytest.approx(20) == evidence(still, incidents=(incident("a", 50),)).T

    def test_closed_clients_leave_the_portfolio_unless_asked_for(self) -> None:
        facts = Facts(client(standing=Standing.CLOSED))
        assert gather([facts], at=NOW, zone=ZONE, rates=NO_RATES).clients == ()
        assert gather([facts], at=NOW, zone=ZONE, rates=NO_RATES, also=[ROSSI]).clients

    def test_what_lies_ahead_is_left_out(self) -> None:
        found = evidence(incidents=(incident("a", -3),), payments=(payment(-3, 10),))
        assert found.incidents == ()
        assert found.paid_ok == 0


class TestIncidents:
    def test_hours_and_concessions_linked_to_it_are_its_own(self) -> None:
        found = evidence(
            incidents=(incident("a", 10, toll=4, abusive=True, complaint="Late"),),
            entries=(hours(10, 1.5, incident=IncidentId("a"), kind=EntryKind.CONFLICT, billable=False),),
            payments=(payment(10, 50, PaymentKind.CONCESSION, incident=IncidentId("a")),),
        )
        (one,) = found.incidents
        assert (one.age, one.hours, one.money, one.toll) == (pytest.approx(10), 1.5, 50.0, 4.0)
        assert one.abusive
        assert one.complaint == "Late"
        assert found.over_hours == 0
        assert found.engagements == ()

    def test_an_empty_toll_is_unknown_not_zero(self) -> None:
        assert evidence(incidents=(incident("a", 10),)).incidents[0].toll is None

    @pytest.mark.parametrize(
        ("fair", "justified"),
        [(None, False), (Fair.NONE, False), (Fair.PART, False), (Fair.MOST, True), (Fair.ALL, True)],
    )
    def test_mostly_fair_is_justified(self, fair: Fair | None, justified: bool) -> None:
        assert evidence(incidents=(incident("a", 10, fair=fair),)).incidents[0].justified is justified

    def test_what_continues_on_the_same_day_counts_once(self) -> None:
        found = evidence(
            incidents=(
                incident("a", 10, toll=2),
                incident("b", 9.9, toll=4, continues=IncidentId("a")),
                incident("c", 9, continues=IncidentId("b")),
                incident("d", 10),
            ),
            entries=(
                hours(10, 1, incident=IncidentId("a")),
                hours(10, 2, incident=IncidentId("b")),
            ),
        )
        assert len(found.incidents) == 3
        first = max(found.incidents, key=lambda each: each.hours)
        assert (first.hours, first.toll) == (3.0, 4.0)

    def test_a_circle_of_continuations_ends(self) -> None:
        found = evidence(
            incidents=(
                incident("a", 10, continues=IncidentId("b")),
                incident("b", 10, continues=IncidentId("a")),
            )
        )
        assert 1 <= len(found.incidents) <= 2

    def test_only_unfair_crossings_count_against_a_boundary(self) -> None:
        limit = BoundaryId("writing")
        found = evidence(
            incidents=(
                incident("a", 10, crossed=limit),
                incident("b", 9, crossed=limit, fair=Fair.PART),
                incident("c", 8, crossed=limit, fair=Fair.MOST),
                incident("d", 7),
            )
        )
        assert found.boundary_fail == 2


class TestJobs:
    def test_instalments_of_one_job_are_one_engagement(self) -> None:
        web = job("web", 100, agreed=euros(1200), state=EngagementState.DONE)
        found = evidence(
            jobs=(web,),
            payments=(payment(90, 600, engagement=web.id), payment(60, 600, engagement=web.id)),
            entries=(hours(80, 12, engagement=web.id),),
        )
        (one,) = found.engagements
        assert (one.age, one.net, one.hours) == (pytest.approx(100), 1200.0, 12.0)
        assert found.paid_ok == 2
        assert found.money_known

    def test_direct_cost_and_processors_fees_come_off(self) -> None:
        web = job("web", 100, agreed=euros(1000), state=EngagementState.DONE)
        found = evidence(
            jobs=(web,),
            payments=(
                payment(90, 1000, engagement=web.id, fee=euros(30)),
                payment(95, 120, PaymentKind.COST, engagement=web.id),
            ),
        )
        assert found.engagements[0].net == 850.0

    def test_money_and_billable_hours_without_a_job_make_one_for_each_month(self) -> None:
        found = evidence(
            entries=(hours(100, 4), hours(98, 2), hours(50, 3), hours(50, 1, billable=False)),
            payments=(payment(95, 500),),
        )
        months = sorted(found.engagements, key=lambda each: -each.age)
        assert [(each.net, each.hours) for each in months] == [(500.0, 6.0), (None, 3.0)]
        assert found.over_hours == 1.0

    def test_hours_without_money_are_unknown_money_not_none(self) -> None:
        found = evidence(entries=(hours(50, 3),))
        assert found.engagements[0].net is None
        assert not found.money_known

    def test_a_rate_the_user_gave_the_client_prices_hours_nobody_paid_yet(self) -> None:
        found = evidence(client(rate=euros(60)), entries=(hours(50, 3),))
        assert found.engagements[0].net == 180.0
        assert found.money_known

    def test_a_rate_out_of_another_program_is_no_money(self) -> None:
        assert not evidence(entries=(hours(50, 3, rate=euros(1000)),)).money_known

    def test_a_payment_that_names_no_job_goes_to_the_one_that_waits_for_it(self) -> None:
        web = job("web", 100, agreed=euros(1200))
        found = evidence(jobs=(web,), payments=(payment(90, 700), payment(30, 700)))
        assert found.open_amount == 0
        assert sorted(each.net or 0 for each in found.engagements) == [200.0, 1200.0]

    def test_unbillable_hours_of_a_job_are_the_jobs(self) -> None:
        web = job("web", 100, agreed=euros(1200))
        found = evidence(jobs=(web,), entries=(hours(50, 3, billable=False, engagement=web.id),))
        assert found.engagements[0].hours == 3.0
        assert found.over_hours == 0

    def test_what_stopped_early_brought_what_was_paid(self) -> None:
        web = job("web", 100, agreed=euros(1200), state=EngagementState.ENDED)
        found = evidence(
            jobs=(web,),
            payments=(
                payment(90, 600, engagement=web.id),
                payment(10, 200, PaymentKind.REFUND, engagement=web.id),
            ),
        )
        assert found.engagements[0].net == 400.0
        assert found.open_amount == 0

    def test_work_by_the_hour_is_worth_its_hours(self) -> None:
        support = job("support", 100, rate=euros(50), terms=Terms.HOURLY, seconds_left=4 * 3600)
        found = evidence(jobs=(support,), entries=(hours(50, 6, engagement=support.id),))
        assert found.engagements[0].net == 500.0
        assert (found.open_amount, found.open_hours) == (200.0, 4.0)

    def test_quantity_times_price(self) -> None:
        words = job("words", 10, quantity=Decimal(2000), unit_price=euros("0.08"), terms=Terms.QUANTITY)
        assert evidence(jobs=(words,)).engagements[0].net == 160.0


class TestOpenWork:
    def test_open_is_what_is_agreed_and_not_paid(self) -> None:
        web = job(
            "web",
            40,
            agreed=euros(1200),
            seconds_left=20 * 3600,
            due=(NOW + timedelta(days=25)).date(),
            refundable=euros(600),
        )
        found = evidence(
            client(refund_fee=Decimal("0.03")),
            jobs=(web,),
            payments=(payment(35, 300, engagement=web.id),),
            entries=(hours(20, 5, engagement=web.id),),
        )
        assert (found.open_amount, found.open_hours, found.open_days) == (900.0, 20.0, 25.0)
        assert found.refundable == 300.0  # no more than was paid can go back
        assert found.refund_fee == pytest.approx(0.03)
        assert found.open_age == pytest.approx(40)
        assert found.engagements[0].hours == 25.0

    def test_a_delivered_job_has_nothing_open(self) -> None:
        web = job("web", 40, agreed=euros(1200), state=EngagementState.DONE, refundable=euros(600))
        found = evidence(jobs=(web,), payments=(payment(35, 600, engagement=web.id),))
        assert (found.open_amount, found.open_hours, found.refundable) == (0.0, 0.0, 0.0)

    def test_what_begins_next_week_is_agreed_today(self) -> None:
        found = evidence(jobs=(job("web", -7, agreed=euros(1200), seconds_left=3600),))
        assert (found.open_amount, found.open_hours, found.T) == (1200.0, 1.0, 0.0)
        assert found.money_known

    def test_a_due_day_in_the_past_says_nothing(self) -> None:
        web = job("web", 40, agreed=euros(1200), due=ago(10).date())
        assert evidence(jobs=(web,)).open_days == ClientEvidence("x").open_days

    def test_what_was_conceded_is_no_longer_open(self) -> None:
        web = job("web", 40, agreed=euros(1200))
        found = evidence(jobs=(web,), payments=(payment(5, 200, PaymentKind.CONCESSION, engagement=web.id),))
        assert found.open_amount == 1000.0
        assert found.engagements[0].net == 1000.0


class TestMoney:
    def test_risks_come_from_the_user_alone(self) -> None:
        assert not evidence().risk_user_set
        told = evidence(client(risk_end=euros(0), referral=euros(80)))
        assert told.risk_user_set
        assert (told.risk_end, told.referral) == (0.0, 80.0)

    def test_payments_that_came_and_payments_that_did_not(self) -> None:
        found = evidence(payments=(payment(50, 10), payment(40, 10), payment(30, 10, PaymentKind.CHARGEBACK)))
        assert (found.paid_ok, found.paid_bad) == (2.0, 1.0)

    def test_a_loss_that_belongs_to_nothing_has_no_field_to_enter_through(self) -> None:
        web = job("web", 100, agreed=euros(1200), state=EngagementState.DONE)
        usual = {"jobs": (web,), "incidents": (incident("a", 10),)}
        loss = payment(60, 5000, PaymentKind.COST)
        assert evidence(**usual, payments=(loss,)) == evidence(**usual)  # type: ignore[arg-type]

    def test_another_currency_enters_only_with_a_rate_the_user_entered(self) -> None:
        pounds = Money.of(100, "GBP")
        paid = replace(payment(50, 10), amount=pounds)
        assert not evidence(payments=(paid,)).money_known
        rates = Rates("EUR", {"GBP": [date(2026, 1, 1)]}, {"GBP": [Decimal("1.20")]})
        found = evidence(payments=(paid,), rates=rates)
        assert found.money_known
        assert found.engagements[0].net == 120.0

    def test_a_missing_rate_is_named(self) -> None:
        facts = Facts(client(), payments=(replace(payment(50, 10), amount=Money.of(100, "GBP")),))
        found = gather([facts], at=NOW, zone=ZONE, rates=NO_RATES)
        assert found.flags == ("no_exchange_rate_GBP",)

    def test_it_is_named_for_the_client_whose_money_it_is(self) -> None:
        pounds = Facts(client(), payments=(replace(payment(50, 10), amount=Money.of(100, "GBP")),))
        other = replace(client(), id=ClientId("other"))
        found = gather([pounds, Facts(other)], at=NOW, zone=ZONE, rates=NO_RATES)
        assert {each.id: each.rates_missing for each in found.clients} == {
            str(client().id): ("GBP",),
            "other": (),
        }


@given(
    st.lists(
        st.tuples(
            st.integers(0, 300),
            st.integers(1, 40_000),
            st.booleans(),
            st.sampled_from(["", "web", "gone"]),
            st.sampled_from(["", "a", "gone"]),
        ),
        max_size=30,
    )
)
def test_every_hour_enters_exactly_once(rows: list[tuple[int, int, bool, str, str]]) -> None:
    entries = tuple(
        Entry(
            id=EntryId(str(k)),
            client=ROSSI,
            day=ago(days).date(),
            seconds=seconds,
            zone=ZONE,
            billable=billable,
            engagement=EngagementId(engagement) if engagement else None,
            incident=IncidentId(quarrel) if quarrel else None,
        )
        for k, (days, seconds, billable, engagement, quarrel) in enumerate(rows)
    )
    found = evidence(
        jobs=(job("web", 301, agreed=euros(10)),), incidents=(incident("a", 301),), entries=entries
    )
    counted = (
        sum(each.hours for each in found.incidents)
        + sum(each.hours for each in found.engagements)
        + found.over_hours
    )
    worked = sum(entry.seconds for entry in entries if entry.day <= NOW.date()) / 3600
    assert counted == pytest.approx(worked)
