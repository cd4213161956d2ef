"""The listen card: kept as it is typed, closed as one incident with its minutes, its limit and its wait."""

import math
from dataclasses import asdict, fields, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from journal.domain.changes import Label, Receipt
from journal.domain.choices import Channel, Direction, IncidentState, SaidHow
from journal.domain.ids import BoundaryId, ClientId, IncidentId, ReplyId
from journal.domain.moment import Call, UnfinishedCall
from journal.domain.problems import Code, Refused, refuse
from journal.domain.records import Boundary, Incident, Reply
from journal.domain.shorten import shortened
from journal.services import checks, drafts, incidents, replies, settings, spoken
from journal.services.common import owner

if TYPE_CHECKING:
    from journal.storage.journal import Journal

_KEY = "listen:"
REVIEW_DAYS = 90  # after which a limit that an abuse exit proposed is looked at again
_LINE = 200
_PAUSE = timedelta(minutes=15)  # who comes back sooner may still be on the telephone


def begin(journal: "Journal", client: ClientId | None = None, channel: Channel = Channel.PHONE) -> Call:
    """Return a fresh card. Nothing is written until something is typed."""
    now = journal.now()
    return Call(key=f"{_KEY}{now.isoformat()}", started=now, client=client, channel=channel)


def keep(journal: "Journal", call: Call) -> None:
    """Keep the card as it stands now: neither a crash nor a wrong click loses it."""
    body = {name: _plain(value) for name, value in asdict(call).items()}
    drafts.save(journal, call.key, body)


def load(journal: "Journal", key: str) -> Call | None:
    """Return a card that was not closed. Its clock goes on if it was left a moment ago, else it stopped then."""
    body = drafts.load(journal, key)
    if body is None:
        return None
    call, left = _call(body), drafts.kept_at(journal, key)
    if call.stopped is None and left is not None and journal.now() - left > _PAUSE:
        return replace(call, stopped=max(left, call.started))
    return call


def unfinished(journal: "Journal") -> list[UnfinishedCall]:
    """Return the cards not closed, the newest first; they wait on Today."""
    from journal.services import clients

    found = []
    for key in drafts.waiting(journal, _KEY):
        call = load(journal, key)
        if call is None:
            continue
        name = ""
        if call.client is not None:
            try:
                name = clients.get(journal, call.client).name
            except Refused:
                name = ""
        line = call.complaint or next((each for each in call.notes.splitlines() if each.strip()), "")
        found.append(UnfinishedCall(key=key, client_name=name, started=call.started, line=line[:_LINE]))
    return sorted(found, key=lambda each: each.started, reverse=True)


def discard(journal: "Journal", key: str) -> None:
    """Throw a card away."""
    drafts.clear(journal, key)


def minutes_of(journal: "Journal", call: Call) -> int:
    """Return how long the call took, in whole minutes, a begun one counting; at most a day."""
    end = call.stopped or journal.now()
    return min(24 * 60, max(1, math.ceil((end - call.started).total_seconds() / 60)))


def proposed_boundary(journal: "Journal", *, lang: str, address: str = "usted") -> tuple[str, date]:
    """Return the limit that an abuse exit proposes, and when to look at it again."""
    return spoken.sentence(lang, address, "leave", "boundary"), journal.today() + timedelta(days=REVIEW_DAYS)


def close(
    journal: "Journal",
    call: Call,
    *,
    minutes: int | None = None,
    at: datetime | None = None,
    lang: str = "en",
) -> Receipt:
    """Close the card: one incident with its minutes; after an abuse exit also the limit and a reply that waits. One step.

    `at` and `minutes` say the real time of a call noted on paper; the card's own clock otherwise.

    Raises:
        Refused: there is no client yet, or the time lies ahead.
    """
    if call.client is None:
        raise refuse("client", Code.REQUIRED)
    took = minutes_of(journal, call) if minutes is None else minutes
    complaint, notes = _first_line(call)
    held = settings.current(journal)
    address = held.address
    with journal.work(Label.LOG_INCIDENT, about=shortened(complaint)) as work:
        owner(work, call.client)
        if call.boundary.strip():
            day = (at or call.started).astimezone(ZoneInfo(journal.zone)).date()
            why = spoken.fill(spoken.sentence(lang, address, "leave", "why"), date=day.isoformat())
            limit = Boundary(
                id=BoundaryId(""),
                client=call.client,
                what=call.boundary.strip(),
                why=why,
                since=journal.today(),
                until=call.boundary_until,
                said_how=SaidHow.PHONE if call.channel is Channel.PHONE else SaidHow.NOT_YET,
            )
            checks.demand(checks.boundary(limit))
            work.add(limit)
        incident = Incident(
            id=IncidentId(""),
            client=call.client,
            at=at or call.started,
            zone=journal.zone,
            channel=call.channel,
            direction=Direction.INCOMING,
            complaint=complaint,
            effect=call.effect,
            wish=call.wish,
            said_back=call.said_back,
            notes=notes,
            abusive=call.abusive or call.threatened,
            mine=call.mine,
            theirs=call.theirs,
            by_when=call.by_when,
            state=IncidentState.WAITING if call.abusive else IncidentState.OPEN,
        )
        made = incidents.put(work, incident, journal.zone, minutes=took)
        if call.abusive and not call.threatened:
            # Who feels threatened answers nothing; who was shouted at answers in writing, after a night.
            text = spoken.sentence(lang, address, "leave", "reply")
            wait = replies.waits(journal)["tomorrow"]
            work.add(Reply(id=ReplyId(""), incident=made.id, client=made.client, text=text, not_before=wait))
    drafts.clear(journal, call.key)
    return work.receipt(made.id)


def _first_line(call: Call) -> tuple[str, str]:
    """Return complaint and notes; without a complaint the first line of the notes stands in for it."""
    if call.complaint.strip():
        return call.complaint.strip()[:_LINE], call.notes
    first = next((line.strip(' >»“”"') for line in call.notes.splitlines() if line.strip()), "")
    return first[:_LINE], call.notes


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _call(body: dict[str, Any]) -> Call:
    known = {each.name for each in fields(Call)}
    values = {name: value for name, value in body.items() if name in known}
    for name in ("started", "stopped"):
        values[name] = datetime.fromisoformat(values[name]) if values.get(name) else None
    for name in ("by_when", "boundary_until"):
        values[name] = date.fromisoformat(values[name]) if values.get(name) else None
    values["channel"] = Channel(values.get("channel", Channel.PHONE))
    return Call(**values)


def stop(journal: "Journal", call: Call) -> Call:
    """Stop the clock."""
    return call if call.stopped else replace(call, stopped=journal.now())
