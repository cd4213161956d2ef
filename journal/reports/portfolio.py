"""The portfolio: the state of all relationships, with charts and suggestions and their reasons."""

from journal.charts.words import share, whole_money
from journal.domain.choices import VerdictState
from journal.domain.money import Money
from journal.reports.blocks import Block, Document, Heading, Picture, Prose, Quote, Rows, Section, facts
from journal.reports.dossier import PortfolioDossier, Relationship
from journal.reports.lines import NOTHING, hours, money, subtitle, suggestion_blocks, sums
from journal.wording import formats, translate
from journal.wording.quarter import went_well

_QUIET = {VerdictState.HEALTHY, VerdictState.NOT_ENOUGH_DATA}


def portfolio_document(dossier: PortfolioDossier, lang: str, *, private: bool) -> Document:
    """All relationships."""
    title = translate("Reports", "All relationships", lang=lang)
    sections = [
        Section(
            "summary",
            translate("Reports", "In short", lang=lang),
            tuple(_summary(dossier, lang, private=private)),
        )
    ]
    if dossier.relationships:
        table = _table(dossier.relationships, lang) if private else _plain_table(dossier.relationships, lang)
        name = translate("Reports", "Relationships", lang=lang)
        sections.append(Section("relationships", name, (table,)))
    loud = [r for r in dossier.relationships if r.suggestion and r.suggestion.state not in _QUIET]
    if loud:
        name = translate("Reports", "What the records suggest", lang=lang)
        sections.append(Section("suggestions", name, tuple(_suggestions(loud, lang))))
    if dossier.charts:
        name = translate("Reports", "Charts", lang=lang)
        sections.append(Section("charts", name, tuple(Picture(values) for values in dossier.charts)))
    return Document(title, subtitle(dossier.frame, lang), tuple(sections))


def _summary(dossier: PortfolioDossier, lang: str, *, private: bool) -> list[Block]:
    if not dossier.relationships:
        words = translate("Reports", "No clients yet. Add one, or import hours or contacts.", lang=lang)
        return [Prose(words, "lead")]
    blocks: list[Block] = []
    if dossier.clients_90d:
        words = went_well(dossier.without_incident_90d, dossier.clients_90d, lang)
        blocks.append(Prose(words, "lead"))
    if dossier.last_thanks:
        client, thanks = dossier.last_thanks
        blocks.append(Quote(thanks.words, f"{client.name}, {formats.date(thanks.on, lang)}"))
    lines = dossier.relationships
    seconds = sum(r.seconds for r in lines)
    rows: list[tuple[str, object]] = [
        (translate("Reports", "Clients", lang=lang), len(lines)),
        (translate("Reports", "Hours", lang=lang), hours(seconds, lang)),
        (translate("Reports", "Earned", lang=lang), sums((r.earned for r in lines if r.earned), lang)),
    ]
    if private:
        unpaid = hours(sum(r.unpaid_seconds for r in lines), lang)
        rows.insert(2, (translate("Reports", "Of them unpaid", lang=lang), unpaid))
        rows.append((translate("Reports", "Incidents", lang=lang), str(sum(r.incidents for r in lines))))
    return [*blocks, facts(*rows)]


def _per_hour(line: Relationship, lang: str) -> str:
    if line.earned is None or not line.seconds:
        return NOTHING
    rate = Money(round(line.earned.minor * 3600 / line.seconds), line.earned.currency)
    return whole_money(float(rate.major), rate.currency, lang)


def _table(lines: tuple[Relationship, ...], lang: str) -> Rows:
    rows = [
        (
            r.client.name,
            r.suggestion.heading if r.suggestion else NOTHING,
            formats.hours_decimal(r.seconds, lang, 1),
            formats.hours_decimal(r.unpaid_seconds, lang, 1),
            whole_money(float(r.earned.major), r.earned.currency, lang) if r.earned else NOTHING,
            _per_hour(r, lang),
            NOTHING if r.income_share is None else formats.share(r.income_share, lang),
            str(r.incidents),
            formats.date_short(r.last_incident, lang) if r.last_incident else NOTHING,
        )
        for r in lines
    ]
    heads = (
        translate("Reports", "Client", lang=lang),
        translate("Reports", "The records suggest", lang=lang),
        translate("Reports", "Hours", lang=lang),
        translate("Reports", "Unpaid", lang=lang),
        translate("Reports", "Earned", lang=lang),
        translate("Reports", "Per hour", lang=lang),
        translate("Reports", "Share", lang=lang),
        translate("Reports", "Inc.", lang=lang),
        translate("Reports", "Last", lang=lang),
    )
    numeric = (False, False, True, True, True, True, True, True, True)
    return Rows(heads, tuple(rows), numeric, (5, 4, 0, 0, 0, 0, 0, 0, 0), small=True)


def _plain_table(lines: tuple[Relationship, ...], lang: str) -> Rows:
    rows = [
        (r.client.name, hours(r.seconds, lang), money(r.earned, lang) if r.earned else NOTHING) for r in lines
    ]
    heads = (
        translate("Reports", "Client", lang=lang),
        translate("Reports", "Hours", lang=lang),
        translate("Reports", "Earned", lang=lang),
    )
    return Rows(heads, tuple(rows), (False, True, True), (1, 0, 0))


def _suggestions(lines: list[Relationship], lang: str) -> list[Block]:
    blocks: list[Block] = []
    for line in lines:
        if line.suggestion is None:
            continue
        blocks.append(Heading(f"{line.client.name} — {line.suggestion.heading}"))
        if line.income_share is not None and line.income_share > 0.25:
            words = translate(
                "Reports",
                "{share} of the income of the last 12 months came from here: reduce step by step.",
                lang=lang,
                share=share(line.income_share, lang),
            )
            blocks.append(Prose(words))
        blocks += suggestion_blocks(line.suggestion, lang)
    return blocks
