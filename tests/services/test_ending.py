"""Bringing a relationship to an end: one step, one undo; before and after; the letter."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.domain.choices import EngagementState, PaymentKind, ReplyState, Standing
from journal.domain.filters import PaymentFilter
from journal.domain.ids import ClientId, EngagementId, IncidentId
from journal.domain.money import Money
from journal.domain.problems import Code, Refused
from journal.services import (
    clients,
    ending,
    ending_figures,
    ending_letter,
    engagements,
    history,
    hours,
    incidents,
    payments,
    replies,
    settings,
)
from journal.services.ending import Plan, _parted
from journal.storage.journal import Journal
from tests.services.conftest import Clock
from tests.services.make import TODAY, codes, engagement, entry, euros, incident, payment
from tests.storage.helpers import said


@pytest.fixture
def work_under_way(journal: Journal, ana: ClientId) -> ClientId:
    """Two open engagements, 300 and 100 euros paid with VAT, and a quarrel."""
    clients.edit(journal, replace(clients.get(journal, ana), refund_fee=Decimal("0.03"), language="es"))
    for title, paid in (("Logo", 300), ("Web", 100)):
        job = engagement(ana, title, agreed=euros(400), refundable=euros(paid // 2), started=date(2026, 8, 1))
        key = EngagementId(engagements.add(journal, job).made or "")
        payments.log(
            journal, payment(ana, paid, date(2026, 9, 1), engagement=key, vat=euros(paid * 21 // 100))
        )
    incidents.log(journal, incident(ana, datetime(2026, 11, 3, 9, tzinfo=UTC), toll=4), minutes=90)
    return ana


def test_the_settlement_is_reckoned_from_the_open_work_and_its_payments(
    journal: Journal, work_under_way: ClientId
) -> None:
    known = ending_figures.settlement(journal, work_under_way)
    assert known.agreed == euros(800)
    assert known.paid == euros(400)
    assert known.open == euros(400)
    assert known.refundable == euros(200)
    assert known.vat == euros(84)
    assert known.vat_on(euros(200)) == euros(42)
    assert known.fee_on(euros(200)) == euros(6)


def test_an_ending_does_everything_in_one_step_and_one_undo_takes_all_of_it_back(
    journal: Journal, work_under_way: ClientId
) -> None:
    before = said(journal)
    plan = Plan(
        client=work_under_way,
        on=TODAY,
        refund=euros(350),
        vat=euros("73.50"),
        fee=euros("10.50"),
        letter="Hola",
        hold_until=ending.overnight(journal),
        done=("refund", "data", "nonsense"),
        why="Fourteen messages on a Sunday",
    )
    receipt = ending.carry_through(journal, plan)
    assert receipt.step is not None
    client = clients.get(journal, work_under_way)
    assert client.standing is Standing.CLOSED
    assert {line.engagement.state for line in engagements.of_client(journal, client.id)} == {
        EngagementState.ENDED
    }
    back = payments.page(journal, PaymentFilter(client=client.id, kind=PaymentKind.REFUND)).lines
    assert sum(line.payment.amount.minor for line in back) == 35_000
    assert sum(line.payment.vat.minor for line in back if line.payment.vat) == 7_350
    assert sum(line.payment.fee.minor for line in back if line.payment.fee) == 1_050
    assert all(line.payment.engagement for line in back), "each with the work it was paid for"
    (waiting,) = replies.waiting(journal, client.id)
    assert waiting.reply.state is ReplyState.DRAFT
    assert waiting.reply.not_before == datetime(2026, 11, 23, 8, 0, tzinfo=UTC), (
        "nine in the morning in Madrid"
    )
    (kept,) = ending.endings(journal)
    assert kept.done == ("data", "refund")
    assert kept.refund == euros(350)
    history.undo(journal)
    assert said(journal) == before
    history.redo(journal)
    assert clients.get(journal, work_under_way).standing is Standing.CLOSED
    assert len(ending.endings(journal)) == 1


def test_work_that_was_finished_is_done_and_not_stopped(journal: Journal, work_under_way: ClientId) -> None:
    ending.carry_through(journal, Plan(client=work_under_way, on=TODAY, finished=True))
    lines = engagements.of_client(journal, work_under_way)
    assert {line.engagement.state for line in lines} == {EngagementState.DONE}
    assert not replies.waiting(journal)


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ({"refund": euros(401)}, {"refund": Code.OUT_OF_RANGE}),
        ({"refund": euros(-1)}, {"refund": Code.NEGATIVE}),
        ({"on": TODAY + timedelta(days=1)}, {"on": Code.DATE_IN_FUTURE}),
        ({"on": date(2026, 7, 1)}, {"ended": Code.END_BEFORE_START}),
    ],
)
def test_what_cannot_be_leaves_everything_as_it_was(
    journal: Journal, work_under_way: ClientId, plan: dict[str, object], expected: dict[str, Code]
) -> None:
    before = said(journal)
    with pytest.raises(Refused) as refused:
        ending.carry_through(journal, Plan(**{"client": work_under_way, "on": TODAY} | plan))  # type: ignore[arg-type]
    assert codes(refused.value) == expected
    assert said(journal) == before


def test_nobody_is_parted_with_twice(journal: Journal, ana: ClientId) -> None:
    ending.carry_through(journal, Plan(client=ana, on=TODAY, letter="Goodbye"))
    (kept,) = ending.endings(journal, ana)
    assert kept.letter == "Goodbye", "without an incident it waits with the ending alone"
    with pytest.raises(Refused) as refused:
        ending.carry_through(journal, Plan(client=ana, on=TODAY))
    assert codes(refused.value) == {"client": Code.ALREADY_CLOSED}


def test_before_and_after_are_months_with_and_without(
    journal: Journal, work_under_way: ClientId, bob: ClientId, clock: Clock
) -> None:
    hours.log(journal, entry(work_under_way, 10 * 3600, date(2026, 10, 1)))
    hours.log(journal, entry(bob, 5 * 3600, date(2026, 10, 1)))
    payments.log(journal, payment(bob, 500, date(2026, 10, 2)))
    ending.carry_through(journal, Plan(client=work_under_way, on=TODAY, refund=euros(100)))
    (kept,) = ending.endings(journal)
    first = ending_figures.before_and_after(journal, kept)
    assert first.after is None
    clock.move(days=61)
    hours.log(journal, entry(work_under_way, 3600, date(2026, 12, 1)))
    payments.log(journal, payment(bob, 200, date(2026, 12, 2)))
    found = ending_figures.before_and_after(journal, kept)
    scale = ending_figures.MONTH / found.before.days
    assert found.before.seconds == pytest.approx(11.5 * 3600 * scale)
    assert found.before.all_seconds == pytest.approx(16.5 * 3600 * scale)
    assert found.before.incidents == pytest.approx(scale)
    assert found.before.money == Money(round(40_000 * scale), "EUR")
    assert found.after is not None
    assert found.after.days == 61
    assert found.followed_up == 3600
    assert found.after.toll == 0
    assert found.after.all_money == Money(round(20_000 * ending_figures.MONTH / 61), "EUR")
    ending.look_back(journal, kept, again=False)
    assert ending.endings(journal)[0].again is False


@pytest.mark.parametrize(
    ("lang", "greeting", "amount"),
    [("en", "Dear Ana Pérez,", "€242.00"), ("es", "Hola, Ana Pérez:", "242,00 €")],
)
def test_the_letter_says_what_is_so_and_nothing_that_is_not(
    journal: Journal, work_under_way: ClientId, lang: str, greeting: str, amount: str
) -> None:
    settings.change(journal, "keeper", "Lucía Ferrer")
    known = ending_figures.settlement(journal, work_under_way)
    words = ending.propose_letter(journal, known, on=TODAY, refund=euros(200), vat=euros(42), lang=lang)
    assert words.startswith(greeting)
    assert amount.replace(" ", "\xa0") in words or amount in words
    assert "Logo, Web" in words
    assert words.endswith("Lucía Ferrer")
    assert "{" not in words
    for admission in ("sorry", "fault", "apolog", "culpa", "perdón", "disculp", "siento"):
        assert admission not in words.casefold()
    bare = ending.propose_letter(journal, known, on=TODAY, finished=True, lang=lang)
    assert amount not in bare
    assert "Logo, Web" in bare
    assert bare != words


def test_a_template_of_ones_own_is_used_and_an_empty_one_words_nothing(
    journal: Journal, work_under_way: ClientId
) -> None:
    known = ending_figures.settlement(journal, work_under_way)
    own = ending_letter.own_template(journal, "es")
    assert own.parent == journal.path.parent / "letters"
    own.write_text(
        own.read_text(encoding="utf-8").replace("Hola, {name}:", "Estimada {name}:"), encoding="utf-8"
    )
    assert ending.propose_letter(journal, known, on=TODAY).startswith("Estimada Ana Pérez:")
    assert ending_letter.own_template(journal, "es").read_text(encoding="utf-8").count("Estimada") == 1
    own.write_text("= nothing", encoding="utf-8")
    assert ending.propose_letter(journal, known, on=TODAY) == ""


def test_the_letter_is_a_pdf_in_either_language(
    journal: Journal, work_under_way: ClientId, tmp_path: Path
) -> None:
    import pypdfium2

    from journal.reports.ending import write_ending_letter

    known = ending_figures.settlement(journal, work_under_way)
    for lang, told in (("en", "Paid back in all"), ("es", "Hola, Ana Pérez:")):
        text = ending.propose_letter(journal, known, on=TODAY, refund=euros(200), vat=euros(42), lang=lang)
        values = {"letter": text + "\n\n😀 = #panic()", "on": TODAY, "refund": euros(200), "vat": euros(42)}
        out = write_ending_letter(journal, known, values, tmp_path / f"{lang}.pdf", lang=lang)
        document = pypdfium2.PdfDocument(out)
        page = document[0]
        found = " ".join(page.get_textpage().get_text_range().split())
        page.close()
        document.close()
        assert told in found
        assert "#panic()" in found, "what a person writes is never read as markup"


@given(
    amount=st.integers(0, 10**9),
    shares=st.lists(st.integers(1, 10**9), min_size=1, max_size=6),
)
def test_nothing_is_lost_in_parting_an_amount(amount: int, shares: list[int]) -> None:
    parts = _parted(Money(amount, "EUR"), [(None, share) for share in shares])
    assert sum(part.minor for part in parts if part) == amount


def test_the_letter_waits_with_an_open_incident_before_a_newer_settled_one(
    journal: Journal, work_under_way: ClientId
) -> None:
    from journal.domain.choices import Outcome

    late = IncidentId(incidents.log(journal, incident(work_under_way)).made or "")
    incidents.settle(journal, late, Outcome.AGREED)
    ending.carry_through(journal, Plan(client=work_under_way, on=TODAY, letter="Hola"))
    (line,) = replies.waiting(journal)
    assert line.reply.incident != late
