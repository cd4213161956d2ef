"""What several reports say the same way: sums, incidents, payments, the period."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from journal.charts.words import minus, share, whole_money
from journal.domain.choices import Direction, EntryKind, PaymentKind
from journal.domain.money import Money, sums_by_currency
from journal.domain.records import Engagement, Incident, Payment
from journal.domain.statistics import Period
from journal.reports.blocks import Block, Heading, Picture, Prose, Quote, Rows, facts, without_empty
from journal.reports.dossier import Frame, Suggestion
from journal.wording import formats, noop, translate
from journal.wording.choices import title, word

NOTHING = "–"
# Their own words, to answer "who" in every language.
_FIRST = {
    Direction.INCOMING: noop("Reports", "they wrote or called"),
    Direction.OUTGOING: noop("Reports", "I wrote or called"),
}
_LEAVES = {PaymentKind.REFUND, PaymentKind.CHARGEBACK, PaymentKind.COST}


def period_words(period: Period | None, lang: str) -> str:
    """The days a report is about."""
    if period is None:
        return translate("Reports", "Everything recorded so far", lang=lang)
    return translate(
        "Reports",
        "{first} to {last}",
        lang=lang,
        first=formats.date(period.since, lang),
        last=formats.date(period.until - timedelta(1), lang),
    )


def local_day(at: datetime, zone: str) -> date:
    """The local day of an instant."""
    return at.astimezone(ZoneInfo(zone)).date()


def money(amount: Money, lang: str) -> str:
    """Recorded money, exactly."""
    return minus(formats.money(amount, lang))


def sums(amounts: Iterable[Money], lang: str) -> str:
    """Sums, one for each currency."""
    totals = sums_by_currency(amounts)
    return " · ".join(money(total, lang) for _, total in sorted(totals.items())) or NOTHING


def signed(payment: Payment) -> Money | None:
    """What a payment did to the account: received is positive, what left negative, a concession nothing."""
    if payment.kind is PaymentKind.CONCESSION:
        return None
    return -payment.amount if payment.kind in _LEAVES else payment.amount


def hours(seconds: int, lang: str) -> str:
    """A duration in hours and minutes."""
    return formats.hours(seconds, lang)


def payments_table(payments: Iterable[Payment], lang: str, names: dict[str, str] | None = None) -> Rows:
    """Payments as a table with their balance; with `names` (by client id) a column says whose."""
    rows, moved = [], []
    for p in payments:
        amount = signed(p)
        if amount is not None:
            moved.append(amount)
        whose = () if names is None else (names.get(p.client, NOTHING),)
        note = " · ".join(part for part in (p.reference, p.note) if part)
        shown = money(p.amount if amount is None else amount, lang)
        rows.append((formats.date_short(p.on, lang), *whose, title(p.kind, lang), note, shown))
    whose_head = () if names is None else (translate("Reports", "Client", lang=lang),)
    heads = (
        translate("Reports", "Day", lang=lang),
        *whose_head,
        translate("Reports", "Kind", lang=lang),
        translate("Reports", "Reference", lang=lang),
        translate("Reports", "Amount", lang=lang),
    )
    gap = ("",) * len(whose_head)
    foot = (translate("Reports", "Balance", lang=lang), *gap, "", "", sums(moved, lang))
    widths = (0, *(2 for _ in whose_head), 0, 3, 0)
    numeric = (False, *(False for _ in whose_head), False, False, True)
    return without_empty(Rows(heads, tuple(rows), numeric, widths, foot))


def kinds_table(seconds: dict[EntryKind, int], lang: str) -> Rows:
    """Hours by what they were spent on."""
    whole = sum(seconds.values())
    rows = tuple(
        (title(kind, lang), share(seconds[kind] / whole, lang), hours(seconds[kind], lang))
        for kind in EntryKind
        if seconds.get(kind)
    )
    heads = (
        translate("Reports", "Spent on", lang=lang),
        translate("Reports", "Share", lang=lang),
        translate("Reports", "Hours", lang=lang),
    )
    foot = (translate("Reports", "Together", lang=lang), "", hours(whole, lang))
    return Rows(heads, rows, (False, True, True), (1, 0, 0), foot)


def engagements_table(engagements: Iterable[Engagement], lang: str, *, private: bool = True) -> Rows:
    """What was agreed; how it stands is for me only."""
    rows = []
    for number, e in enumerate(engagements, 1):
        terms = e.agreed and money(e.agreed, lang)
        if not terms and e.rate:
            terms = translate("Reports", "{rate} an hour", lang=lang, rate=money(e.rate, lang))
        if not terms and e.unit_price and e.quantity is not None:
            terms = f"{formats.number(e.quantity, lang)} {e.unit} × {money(e.unit_price, lang)}".replace(
                "  ", " "
            )
        rows.append(
            (
                e.title or translate("Reports", "Engagement {number}", lang=lang, number=number),
                word(e.state, lang) if private else "",
                formats.date_short(e.started, lang) if e.started else NOTHING,
                formats.date_short(e.due, lang) if e.due else NOTHING,
                terms or NOTHING,
            )
        )
    heads = (
        translate("Reports", "Engagement", lang=lang),
        translate("Reports", "State", lang=lang),
        translate("Reports", "Begun", lang=lang),
        translate("Reports", "Due", lang=lang),
        translate("Reports", "Agreed", lang=lang),
    )
    return without_empty(Rows(heads, tuple(rows), (False, False, False, False, True), (3, 2, 0, 0, 0)))


def incident_heading(incident: Incident, lang: str, *, name: str = "") -> Heading:
    """When and how it happened, as a heading."""
    when = incident_day(incident, lang)
    return Heading(" · ".join(part for part in (when, name, word(incident.channel, lang)) if part))


def incident_day(incident: Incident, lang: str) -> str:
    """When it happened, as exactly as it is known."""
    if incident.about:
        about = formats.month(local_day(incident.at, incident.zone), lang)
        return translate("Reports", "about {month}", lang=lang, month=about)
    return formats.instant(incident.at, incident.zone, lang)


def incident_story(incident: Incident, lang: str, seconds: int = 0) -> list[Block]:
    """One incident with everything noted about it."""
    blocks: list[Block] = [incident_heading(incident, lang)]
    if incident.complaint:
        blocks.append(Quote(incident.complaint, translate("Reports", "Core complaint", lang=lang)))
    promise = ""
    if incident.by_when:
        promise = formats.date(incident.by_when, lang)
    level = None if incident.severity is None else _of_five(incident.severity, lang)
    toll = None if incident.toll is None else _of_five(incident.toll, lang)
    blocks.append(
        facts(
            (
                translate("Reports", "Who spoke first", lang=lang),
                translate("Reports", _FIRST[incident.direction], lang=lang),
            ),
            (translate("Reports", "Effect", lang=lang), incident.effect),
            (translate("Reports", "What was wished", lang=lang), incident.wish),
            (translate("Reports", "Said back", lang=lang), incident.said_back),
            (translate("Reports", "How serious for the work", lang=lang), level),
            (translate("Reports", "What it took out of me", lang=lang), toll),
            (
                translate("Reports", "How much was fair", lang=lang),
                incident.fair and word(incident.fair, lang),
            ),
            (
                translate("Reports", "Where it broke", lang=lang),
                incident.breakdown and word(incident.breakdown, lang),
            ),
            (translate("Reports", "Hours", lang=lang), hours(seconds, lang) if seconds else None),
            (translate("Reports", "What I will do", lang=lang), incident.mine),
            (translate("Reports", "What they will do", lang=lang), incident.theirs),
            (translate("Reports", "By when", lang=lang), promise),
            (translate("Reports", "Now", lang=lang), _now(incident, lang)),
            (translate("Reports", "What turned it", lang=lang), incident.what_turned),
            (translate("Reports", "Lesson", lang=lang), incident.lesson),
            (translate("Reports", "Notes", lang=lang), incident.notes),
        )
    )
    if incident.abusive:
        blocks.append(Prose(translate("Reports", "This was noted as abusive.", lang=lang), "note"))
    return blocks


def _of_five(value: int, lang: str) -> str:
    return translate("Reports", "{value} of 5", lang=lang, value=value)


def _now(incident: Incident, lang: str) -> str:
    parts = [word(incident.state, lang)]
    if incident.outcome:
        parts.append(word(incident.outcome, lang))
    if incident.turned_around:
        parts.append(translate("Reports", "turned around", lang=lang))
    return " · ".join(parts)


def suggestion_blocks(suggestion: Suggestion, lang: str) -> list[Block]:
    """What a verdict says: the sentence, the ways on, the reasons."""
    blocks: list[Block] = [Prose(suggestion.sentence, "lead")]
    if suggestion.safety:
        blocks.append(
            Prose(translate("Reports", "You may end this regardless of the numbers.", lang=lang), "text")
        )
    if suggestion.text:
        blocks.append(Prose(suggestion.text))
    if suggestion.options is not None and suggestion.options.options:
        blocks.append(Picture(suggestion.options, 2.6))
    if suggestion.drivers:
        heads = (
            translate("Reports", "What speaks for parting (+) or going on (−)", lang=lang),
            translate("Reports", "Amount", lang=lang),
        )
        rows = tuple((d.term, whole_money(d.amount, suggestion.currency, lang)) for d in suggestion.drivers)
        whole = whole_money(sum(d.amount for d in suggestion.drivers), suggestion.currency, lang)
        foot = (translate("Reports", "Together", lang=lang), whole)
        blocks.append(Rows(heads, rows, (False, True), (1, 0), foot))
    told = facts(
        (translate("Reports", "Since", lang=lang), suggestion.since and formats.date(suggestion.since, lang)),
        (translate("Reports", "How much rests on own records", lang=lang), suggestion.grade),
    )
    if told.rows:
        blocks.append(told)
    return blocks


def subtitle(frame: Frame, lang: str) -> str:
    """The line under a report's title."""
    made = formats.date(local_day(frame.made, frame.zone), lang)
    return translate(
        "Reports", "{period} · made on {day}", lang=lang, period=period_words(frame.period, lang), day=made
    )
