"""One month: hours, money, incidents, lessons, thanks."""

from journal.domain.choices import EntryKind
from journal.reports.blocks import Block, Document, Picture, Prose, Quote, Rows, Section, facts
from journal.reports.dossier import MonthDossier
from journal.reports.lines import (
    NOTHING,
    hours,
    incident_heading,
    incident_story,
    kinds_table,
    payments_table,
    signed,
    subtitle,
    sums,
)
from journal.reports.log import plain_incidents
from journal.wording import formats, translate


def month_document(dossier: MonthDossier, lang: str, *, private: bool) -> Document:
    """The month, section by section."""
    name = formats.month(dossier.month, lang)
    title = name[:1].upper() + name[1:]
    names = {str(client.id): client.name for client in dossier.clients}
    money: list[Block] = [payments_table(dossier.payments, lang, names)] if dossier.payments else []
    parts: list[tuple[str, str, list[Block]]] = [
        ("summary", translate("Reports", "In short", lang=lang), _summary(dossier, lang)),
        ("hours", translate("Reports", "Hours", lang=lang), _hours(dossier, lang, private=private)),
        ("money", translate("Reports", "Money", lang=lang), money),
        (
            "incidents",
            translate("Reports", "Incidents", lang=lang),
            _incidents(dossier, names, lang, private=private),
        ),
        ("lessons", translate("Reports", "Lessons", lang=lang), _lessons(dossier, names, lang)),
        ("thanks", translate("Reports", "Thanks", lang=lang), _thanks(dossier, names, lang)),
        (
            "charts",
            translate("Reports", "The twelve months up to this one", lang=lang),
            [Picture(values) for values in dossier.charts],
        ),
    ]
    sections = tuple(Section(key, words, tuple(blocks)) for key, words, blocks in parts if blocks)
    return Document(title, subtitle(dossier.frame, lang), sections)


def _summary(dossier: MonthDossier, lang: str) -> list[Block]:
    if not (dossier.hours or dossier.payments or dossier.incidents or dossier.thanks):
        return [Prose(translate("Reports", "Nothing was recorded in this month.", lang=lang), "lead")]
    moved = [amount for p in dossier.payments if (amount := signed(p)) is not None]
    seconds = sum(sum(line.seconds.values()) for line in dossier.hours)
    return [
        facts(
            (translate("Reports", "Hours", lang=lang), hours(seconds, lang)),
            (translate("Reports", "Balance of money", lang=lang), sums(moved, lang)),
            (translate("Reports", "Incidents", lang=lang), str(len(dossier.incidents))),
            (translate("Reports", "Thanks", lang=lang), len(dossier.thanks)),
        )
    ]


def _hours(dossier: MonthDossier, lang: str, *, private: bool) -> list[Block]:
    lines = [line for line in dossier.hours if sum(line.seconds.values())]
    if not lines:
        return []
    kinds: dict[EntryKind, int] = {}
    for line in lines:
        for kind, seconds in line.seconds.items():
            kinds[kind] = kinds.get(kind, 0) + seconds
    nobody = translate("Reports", "Without a client", lang=lang)
    rows = []
    for line in sorted(lines, key=lambda one: -sum(one.seconds.values())):
        whole = sum(line.seconds.values())
        paid = (hours(line.billable_seconds, lang),) if private else ()
        rows.append((line.client.name if line.client else nobody, *paid, hours(whole, lang)))
    paid_head = (translate("Reports", "Billable", lang=lang),) if private else ()
    heads = (translate("Reports", "Client", lang=lang), *paid_head, translate("Reports", "Hours", lang=lang))
    numeric = (False, *(True for _ in paid_head), True)
    table = Rows(heads, tuple(rows), numeric, (1, *(0 for _ in paid_head), 0))
    return [table, kinds_table(kinds, lang)] if private else [table]


def _incidents(dossier: MonthDossier, names: dict[str, str], lang: str, *, private: bool) -> list[Block]:
    if not private:
        return plain_incidents(dossier.incidents, lang, names)
    blocks: list[Block] = []
    for incident in dossier.incidents:
        story = incident_story(incident, lang)
        heading = incident_heading(incident, lang, name=names.get(incident.client, NOTHING))
        blocks += [heading, *story[1:]]
    return blocks


def _lessons(dossier: MonthDossier, names: dict[str, str], lang: str) -> list[Block]:
    del lang
    return [Quote(i.lesson, names.get(i.client, "")) for i in dossier.incidents if i.lesson]


def _thanks(dossier: MonthDossier, names: dict[str, str], lang: str) -> list[Block]:
    return [
        Quote(
            t.words, ", ".join(part for part in (names.get(t.client, ""), formats.date(t.on, lang)) if part)
        )
        for t in dossier.thanks
        if t.words
    ]
