"""The log of incidents: numbered, dated, with sources and later changes, and the checksum of the records."""

from collections.abc import Mapping, Sequence

from journal.domain.records import Incident
from journal.reports.blocks import Block, Document, Heading, Prose, Quote, Rows, Section, facts
from journal.reports.dossier import IncidentsDossier, LoggedIncident
from journal.reports.lines import (
    NOTHING,
    hours,
    incident_day,
    incident_heading,
    incident_story,
    subtitle,
    sums,
)
from journal.wording import formats, noop, translate
from journal.wording.choices import word
from journal.wording.problems import field_name

# What the client said, in quotes when it is shown at all; the rest are the keeper's words.
_THEIR_WORDS = ("complaint", "wish")
_MY_WORDS = ("effect", "said_back", "notes", "lesson", "what_turned")


_FIELD_WORDS = {
    "direction": noop("Reports", "Who spoke first"),
    "effect": noop("Reports", "Effect"),
    "wish": noop("Reports", "What was wished"),
    "said_back": noop("Reports", "Said back"),
    "mine": noop("Reports", "What I will do"),
    "theirs": noop("Reports", "What they will do"),
    "lesson": noop("Reports", "Lesson"),
    "state": noop("Reports", "Now"),
    "outcome": noop("Reports", "Now"),
    "turned_around": noop("Reports", "What turned it"),
    "what_turned": noop("Reports", "What turned it"),
    "words": noop("Reports", "Thanks"),
    "source": noop("Reports", "Where it was said"),
    "reference": noop("Reports", "Reference"),
    "why": noop("Reports", "Why"),
    "note": noop("Reports", "Note"),
}
# Changes of these say nothing about what happened.
_HOUSEKEEPING = {"version", "created", "changed", "truth_asked", "id"}


def incidents_document(dossier: IncidentsDossier, lang: str, *, private: bool) -> Document:
    """Every incident in order of time."""
    title = translate("Reports", "Log of incidents", lang=lang)
    sections = [
        Section(
            "log", translate("Reports", "Incidents", lang=lang), tuple(_log(dossier, lang, private=private))
        )
    ]
    if dossier.log or dossier.checksum:
        name = translate("Reports", "Checksum", lang=lang)
        sections.append(Section("checksum", name, tuple(_checksum(dossier, lang))))
    return Document(title, subtitle(dossier.frame, lang), tuple(sections))


def _log(dossier: IncidentsDossier, lang: str, *, private: bool) -> list[Block]:
    if not dossier.log:
        return [Prose(translate("Reports", "No incidents in this period.", lang=lang), "lead")]
    blocks: list[Block] = []
    for number, line in enumerate(dossier.log, 1):
        story = incident_story(line.incident, lang, line.seconds) if private else _shared(line, lang)
        first = incident_heading(line.incident, lang, name=line.client.name)
        blocks += [
            Heading(f"{number}. {first.text}"),
            *story[1:],
            *_provenance(line, dossier.frame.zone, lang),
        ]
    return blocks


def _shared(line: LoggedIncident, lang: str) -> list[Block]:
    blocks = plain_incident(line.incident, lang, line.seconds)
    if line.conceded:
        name = translate("Reports", "Conceded", lang=lang)
        blocks.append(facts((name, sums(line.conceded, lang))))
    return blocks


def plain_incident(incident: Incident, lang: str, seconds: int) -> list[Block]:
    """An incident for others: what was agreed, and texts that may be shown, the client's in quotes."""
    blocks: list[Block] = [incident_heading(incident, lang)]
    for name in _THEIR_WORDS:
        said = getattr(incident, name)
        if said:
            # By hand, not by a filled text: what a client said may hold braces.
            left, right = translate("Reports", "“…”", lang=lang).split("…")
            source = translate("Reports", "The client, as noted by the keeper", lang=lang)
            blocks.append(Quote(f"{left}{said}{right}", source))
    blocks += [Prose(getattr(incident, name)) for name in _MY_WORDS if getattr(incident, name)]
    told = facts(
        (translate("Reports", "Hours", lang=lang), hours(seconds, lang) if seconds else None),
        (translate("Reports", "Agreed: the keeper will", lang=lang), incident.mine),
        (translate("Reports", "Agreed: the client will", lang=lang), incident.theirs),
        (
            translate("Reports", "By when", lang=lang),
            incident.by_when and formats.date(incident.by_when, lang),
        ),
    )
    if told.rows:
        blocks.append(told)
    return blocks


def plain_incidents(
    incidents: Sequence[Incident], lang: str, names: Mapping[str, str] | None = None
) -> list[Block]:
    """Incidents for others; a table says when all were where some have nothing else that may be shown.

    With `names` (by client id) each says whose it is.
    """
    stories = [plain_incident(incident, lang, 0) for incident in incidents]
    blocks: list[Block] = []
    if any(len(story) == 1 for story in stories):
        whose = () if names is None else (translate("Reports", "Client", lang=lang),)
        heads = (translate("Reports", "When", lang=lang), *whose, translate("Reports", "Channel", lang=lang))
        rows = tuple(
            (
                incident_day(incident, lang),
                *(() if names is None else (names.get(incident.client, NOTHING),)),
                word(incident.channel, lang),
            )
            for incident in incidents
        )
        blocks.append(Rows(heads, rows, (False,) * len(heads), (2, *(2 for _ in whose), 3)))
    for incident, story in zip(incidents, stories, strict=True):
        if len(story) > 1:
            name = "" if names is None else names.get(incident.client, NOTHING)
            blocks += [incident_heading(incident, lang, name=name), *story[1:]]
    return blocks


def _provenance(line: LoggedIncident, zone: str, lang: str) -> list[Block]:
    """Sources, later changes and the record's own checksum, small under each incident."""
    parts = []
    sources = [source.name or source.digest[:16] for source in line.sources if source.name or source.digest]
    if sources:
        parts.append(translate("Reports", "Sources: {names}", lang=lang, names=", ".join(sources)))
    for change in line.changes:
        when = formats.instant(change.at, zone, lang)
        fields = ", ".join(
            dict.fromkeys(field_words(n, lang) for n in change.fields if n not in _HOUSEKEEPING)
        )
        if fields:
            words = translate("Reports", "Changed on {when}: {fields}", lang=lang, when=when, fields=fields)
        else:
            words = translate("Reports", "Changed on {when}", lang=lang, when=when)
        parts.append(words)
    if line.digest:
        parts.append(translate("Reports", "Record {digest}", lang=lang, digest=line.digest[:16]))
    return [Prose("\n".join(parts), "note")] if parts else []


def field_words(name: str, lang: str) -> str:
    """A field in words, in lower case."""
    if name in _FIELD_WORDS:
        words = translate("Reports", _FIELD_WORDS[name], lang=lang)
        return words[:1].lower() + words[1:]
    return field_name("at" if name == "about" else name, lang).replace("_", " ")


def _checksum(dossier: IncidentsDossier, lang: str) -> list[Block]:
    count = translate("Reports", "%n incident(s) in this log", len(dossier.log), lang=lang)
    blocks: list[Block] = [
        facts((translate("Reports", "Records", lang=lang), count), ("SHA-256", dossier.checksum))
    ]
    words = translate(
        "Reports",
        "The checksum is taken over the records as they stand in the journal. It shows whether a copy was altered.",
        lang=lang,
    )
    return [*blocks, Prose(words, "note")]
