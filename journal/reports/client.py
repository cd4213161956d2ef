"""One client: the whole story of a relationship."""

from collections import Counter
from collections.abc import Sequence

from journal.domain.choices import EntryKind
from journal.domain.records import Entry
from journal.reports.blocks import (
    Block,
    Document,
    Heading,
    Picture,
    Prose,
    Quote,
    Rows,
    Section,
    facts,
    without_empty,
)
from journal.reports.dossier import ClientDossier
from journal.reports.lines import (
    NOTHING,
    engagements_table,
    hours,
    incident_story,
    kinds_table,
    local_day,
    payments_table,
    signed,
    subtitle,
    suggestion_blocks,
    sums,
)
from journal.reports.log import plain_incidents
from journal.wording import formats, translate
from journal.wording.choices import title, word


def client_document(dossier: ClientDossier, lang: str, *, private: bool) -> Document:
    """One relationship, section by section; what has nothing in it is left out."""
    parts: list[tuple[str, str, Sequence[Block]]] = [
        ("summary", translate("Reports", "In short", lang=lang), _summary(dossier, lang, private=private)),
        (
            "suggestion",
            translate("Reports", "What the records suggest", lang=lang),
            _suggestion(dossier, lang),
        ),
        (
            "engagements",
            translate("Reports", "What was agreed", lang=lang),
            _engagements(dossier, lang, private=private),
        ),
        ("limits", translate("Reports", "Limits", lang=lang), _limits(dossier, lang, private=private)),
        (
            "incidents",
            translate("Reports", "Incidents", lang=lang),
            _incidents(dossier, lang, private=private),
        ),
        ("thanks", translate("Reports", "Thanks", lang=lang), _thanks(dossier, lang)),
        ("money", translate("Reports", "Money", lang=lang), _money(dossier, lang)),
        ("charts", translate("Reports", "Charts", lang=lang), [Picture(values) for values in dossier.charts]),
        ("replies", translate("Reports", "Replies", lang=lang), _replies(dossier, lang, private=private)),
        ("hours", translate("Reports", "Hours", lang=lang), _hours(dossier, lang, private=private)),
    ]
    sections = tuple(Section(name, words, tuple(blocks)) for name, words, blocks in parts if blocks)
    return Document(dossier.client.name, subtitle(dossier.frame, lang), sections)


def _summary(dossier: ClientDossier, lang: str, *, private: bool) -> list[Block]:
    client = dossier.client
    blocks: list[Block] = []
    nothing = not (dossier.entries or dossier.incidents or dossier.payments or dossier.engagements)
    if nothing:
        blocks.append(Prose(translate("Reports", "Nothing has been recorded here yet.", lang=lang), "lead"))
    contacts = "\n".join(c.value for c in client.contacts)
    rate = ""
    if client.rate:
        rate = translate("Reports", "{rate} an hour", lang=lang, rate=sums([client.rate], lang))
    first = sorted(client.standings, key=lambda s: s.since)
    since = formats.date(local_day(first[0].since, dossier.frame.zone), lang) if first else ""
    income = None if dossier.income_share is None else formats.share(dossier.income_share, lang)
    moved = [amount for p in dossier.payments if (amount := signed(p)) is not None]
    seconds = sum(e.seconds for e in dossier.entries)
    unpaid = sum(e.seconds for e in dossier.entries if not e.billable)
    rows: list[tuple[str, object]] = []
    if private:
        rows += [
            (translate("Reports", "Kind", lang=lang), word(client.kind, lang)),
            (translate("Reports", "Company", lang=lang), client.company),
            (translate("Reports", "Contact", lang=lang), contacts),
            (translate("Reports", "Tags", lang=lang), ", ".join(client.tags)),
            (translate("Reports", "Rate", lang=lang), rate),
            (translate("Reports", "Stands", lang=lang), word(client.standing, lang)),
            (translate("Reports", "Since", lang=lang), since),
            (translate("Reports", "Share of the income of 12 months", lang=lang), income),
            (translate("Reports", "Notes", lang=lang), client.notes),
        ]
    rows += [
        (translate("Reports", "Incidents", lang=lang), str(len(dossier.incidents))),
        (translate("Reports", "Hours", lang=lang), hours(seconds, lang)),
    ]
    if private:
        rows.append((translate("Reports", "Of them unpaid", lang=lang), hours(unpaid, lang)))
    rows.append((translate("Reports", "Balance of money", lang=lang), sums(moved, lang) if moved else None))
    blocks.append(facts(*rows))
    return blocks


def _suggestion(dossier: ClientDossier, lang: str) -> list[Block]:
    if dossier.suggestion is None:
        return []
    heading = dossier.suggestion.heading
    heading = heading[:1].upper() + heading[1:]
    return [Heading(heading), *suggestion_blocks(dossier.suggestion, lang)]


def _engagements(dossier: ClientDossier, lang: str, *, private: bool) -> list[Block]:
    if not dossier.engagements:
        return []
    blocks: list[Block] = [engagements_table(dossier.engagements, lang, private=private)]
    for e in dossier.engagements:
        if e.notes:
            blocks += [Heading(e.title or translate("Reports", "Engagement", lang=lang)), Prose(e.notes)]
    return blocks


def _limits(dossier: ClientDossier, lang: str, *, private: bool) -> list[Block]:
    rows = []
    for b in dossier.boundaries:
        said = word(b.said_how, lang) if private else ""  # how it was said stays here
        if private and b.agreed:
            said += " · " + translate("Reports", "agreed", lang=lang)
        what = f"{b.what} ({b.why})" if b.why else b.what
        since = formats.date_short(b.since, lang) if b.since else NOTHING
        rows.append((what, said, since, formats.date_short(b.until, lang) if b.until else NOTHING))
    if not rows:
        return []
    heads = (
        translate("Reports", "Limit", lang=lang),
        translate("Reports", "Said", lang=lang),
        translate("Reports", "From", lang=lang),
        translate("Reports", "Until", lang=lang),
    )
    return [without_empty(Rows(heads, tuple(rows), (False, False, False, False), (3, 2, 0, 0)))]


def _incidents(dossier: ClientDossier, lang: str, *, private: bool) -> list[Block]:
    if not private:
        return plain_incidents(dossier.incidents, lang)
    spent: Counter[str] = Counter()
    for entry in dossier.entries:
        if entry.incident:
            spent[entry.incident] += entry.seconds
    blocks: list[Block] = []
    names: dict[str, list[str]] = {}
    for file in dossier.attachments:
        if file.incident and file.name:
            names.setdefault(file.incident, []).append(file.name)
    for incident in dossier.incidents:
        blocks += incident_story(incident, lang, spent[incident.id])
        if incident.id in names:
            kept = translate("Reports", "Kept files: {names}", lang=lang, names=", ".join(names[incident.id]))
            blocks.append(Prose(kept, "note"))
    return blocks


def _thanks(dossier: ClientDossier, lang: str) -> list[Block]:
    blocks: list[Block] = []
    for kind in dossier.thanks:
        day = formats.date(kind.on, lang)
        blocks.append(
            Quote(kind.words, ", ".join(part for part in (day, kind.source) if part))
            if kind.words
            else Prose(day)
        )
    return blocks


def _money(dossier: ClientDossier, lang: str) -> list[Block]:
    return [payments_table(dossier.payments, lang)] if dossier.payments else []


def _replies(dossier: ClientDossier, lang: str, *, private: bool) -> list[Block]:
    blocks: list[Block] = []
    for reply in dossier.replies:
        at = reply.released or reply.created
        when = formats.instant(at, dossier.frame.zone, lang) if at else ""
        if reply.text:
            # A report for others knows of a reply's state only whether it went out.
            state = word(reply.state, lang) if private or not reply.released else ""
            blocks.append(Quote(reply.text, " · ".join(part for part in (state, when) if part)))
    return blocks


def _hours(dossier: ClientDossier, lang: str, *, private: bool) -> list[Block]:
    if not dossier.entries:
        return []
    seconds: dict[EntryKind, int] = {}
    for entry in dossier.entries:
        seconds[entry.kind] = seconds.get(entry.kind, 0) + entry.seconds
    blocks: list[Block] = [kinds_table(seconds, lang)] if private and any(seconds.values()) else []
    return [*blocks, _entries(dossier.entries, lang, private=private)]


def _entries(entries: tuple[Entry, ...], lang: str, *, private: bool) -> Rows:
    """Every entry, in order of time."""
    rows = []
    for e in entries:
        kind = (title(e.kind, lang),) if private else ()
        note = " · ".join(part for part in (e.note, e.worker) if part)
        rows.append((formats.date_short(e.day, lang), *kind, note, hours(e.seconds, lang)))
    kind_head = (translate("Reports", "Spent on", lang=lang),) if private else ()
    heads = (
        translate("Reports", "Day", lang=lang),
        *kind_head,
        translate("Reports", "Note", lang=lang),
        translate("Reports", "Hours", lang=lang),
    )
    whole = hours(sum(e.seconds for e in entries), lang)
    foot = (translate("Reports", "Together", lang=lang), *("" for _ in kind_head), "", whole)
    numeric = (False, *(False for _ in kind_head), False, True)
    widths = (0, *(0 for _ in kind_head), 1, 0)
    return without_empty(Rows(heads, tuple(rows), numeric, widths, foot, small=True))
