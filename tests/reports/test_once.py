"""What a reader would stumble over: a thing said twice, a page of nothing, headings without a text, no room to sign."""

import dataclasses
from pathlib import Path

import pypdfium2
import pytest
import report_samples as samples

from journal.domain.choices import Direction, PaymentKind
from journal.domain.records import Incident
from journal.reports.blocks import Facts, Gap, Heading, Prose, Quote, Rows
from journal.reports.documents import document
from journal.reports.dossier import Audience, Report
from journal.reports.others import for_others
from journal.reports.writing import write

EMPTY = samples.chart_samples.empty()


def blocks_of(
    report: Report, dossier: object, section: str, audience: Audience = Audience.OTHERS
) -> list[object]:
    made = document(report, dossier, lang="en", audience=audience)  # type: ignore[arg-type]
    (found,) = [part for part in made.sections if part.name == section]
    return list(found.blocks)


def test_charts_with_nothing_in_them_are_one_sentence(tmp_path: Path) -> None:
    names = ("cost_against_value", "earned_per_hour", "hours_by_kind_and_month", "incidents_by_breakdown")
    dossier = dataclasses.replace(samples.portfolio_dossier(), charts=tuple(EMPTY[name] for name in names))
    dossier = dataclasses.replace(dossier, relationships=dossier.relationships[1:2])
    (file,) = write(Report.PORTFOLIO, dossier, tmp_path / "empty.pdf", lang="en").files
    with pypdfium2.PdfDocument(file) as pdf:
        assert len(pdf) == 1
        text = " ".join(pdf[0].get_textpage().get_text_bounded().split())
    for words in ("No money recorded", "No hours in this period yet", "No incidents in this period"):
        assert text.count(words) == 1


def bare() -> tuple[Incident, ...]:
    """Incidents with nothing agreed, so that a report for others says only when they were."""
    return tuple(dataclasses.replace(samples.incident(n), mine="", theirs="", by_when=None) for n in range(4))


@pytest.mark.parametrize("report", [Report.CLIENT, Report.MONTH])
def test_incidents_without_a_text_to_show_are_lines_of_a_table(report: Report) -> None:
    whole = samples.believable()[report]
    dossier = for_others(dataclasses.replace(whole, incidents=bare()))  # type: ignore[call-arg]
    (table,) = blocks_of(report, dossier, "incidents")
    assert isinstance(table, Rows)
    assert len(table.rows) == 4
    assert "Mar 2026" in table.rows[0][0]
    assert table.rows[0][-1] == "e-mail"


def test_an_incident_with_a_text_has_its_heading_below_the_table() -> None:
    frame = dataclasses.replace(samples.FRAME, may_show=frozenset({("i2", "complaint")}))
    dossier = for_others(dataclasses.replace(samples.client_dossier(frame=frame), incidents=bare()))
    table, heading, *_ = blocks_of(Report.CLIENT, dossier, "incidents")
    assert isinstance(table, Rows)
    assert len(table.rows) == 4
    assert isinstance(heading, Heading)
    assert heading.text.startswith(table.rows[2][0])


def test_incidents_that_all_have_a_text_need_no_table() -> None:
    told = blocks_of(Report.CLIENT, for_others(samples.client_dossier()), "incidents")
    assert not any(isinstance(block, Rows) for block in told)
    assert sum(isinstance(block, Heading) for block in told) == 5


def test_what_a_client_said_stands_in_the_quotes_of_the_language() -> None:
    frame = dataclasses.replace(samples.FRAME, may_show=frozenset({("i0", "complaint")}))
    dossier = for_others(samples.client_dossier(1, frame=frame))
    for lang, quotes in (("en", "“”"), ("es", "«»")):
        made = document(Report.CLIENT, dossier, lang=lang, audience=Audience.OTHERS)
        (said,) = [
            block
            for part in made.sections
            if part.name == "incidents"
            for block in part.blocks
            if isinstance(block, Quote)
        ]
        assert said.text[0] + said.text[-1] == quotes


def test_others_are_told_nothing_false_of_a_limit_or_a_reply() -> None:
    """What may not leave the house is left out, not filled in with what a new record would say."""
    frame = dataclasses.replace(
        samples.FRAME, may_show=frozenset({("b0", "what"), ("b0", "why"), ("r0", "text")})
    )
    dossier = for_others(samples.client_dossier(frame=frame))
    (limits,) = blocks_of(Report.CLIENT, dossier, "limits")
    assert isinstance(limits, Rows)
    assert limits.headers == ("Limit", "From", "Until")
    assert "In writing only" in limits.rows[0][0]
    (reply,) = blocks_of(Report.CLIENT, dossier, "replies")
    assert isinstance(reply, Quote)
    assert reply.source == "22 Nov 2026, 10:30"


def test_who_spoke_first_is_answered_with_who() -> None:
    one = dataclasses.replace(samples.client_dossier(1), incidents=(samples.incident(0),))
    for direction, words in ((Direction.INCOMING, "la otra parte"), (Direction.OUTGOING, "yo")):
        incident = dataclasses.replace(one.incidents[0], direction=direction)
        made = document(Report.CLIENT, dataclasses.replace(one, incidents=(incident,)), lang="es")
        facts = dict(
            row
            for part in made.sections
            if part.name == "incidents"
            for block in part.blocks
            if isinstance(block, Facts)
            for row in block.rows
        )
        assert facts["Quién habló primero"] == words


def test_a_settlement_says_whether_the_money_went_back_already() -> None:
    dossier = samples.settlement_dossier()
    assert dossier.refund is not None

    def labels() -> list[str]:
        (facts,) = blocks_of(Report.SETTLEMENT, dossier, "summary")
        assert isinstance(facts, Facts)
        return [label for label, _ in facts.rows]

    assert "To be paid back" in labels()
    back = dataclasses.replace(dossier.payments[0], kind=PaymentKind.REFUND, amount=dossier.refund)
    dossier = dataclasses.replace(dossier, payments=(*dossier.payments, back))
    assert "Paid back" in labels()


def test_a_settlement_leaves_room_above_each_line_to_sign() -> None:
    told = blocks_of(Report.SETTLEMENT, samples.settlement_dossier(), "close")
    lines = [n for n, block in enumerate(told) if isinstance(block, Prose) and block.text.startswith("____")]
    assert len(lines) == 2
    for line in lines:
        room = told[line - 1]
        assert isinstance(room, Gap)
        assert room.size >= 24
