"""The Today page: first what goes well, then what runs, is due, waits."""

from datetime import timedelta
from typing import TYPE_CHECKING

from journal.domain.lines import TodaySummary
from journal.domain.records import Client, Timer
from journal.services import overrule, settings

if TYPE_CHECKING:
    from journal.storage.journal import Journal

SHOWN = 20  # lines of each list
AHEAD = timedelta(days=7)  # what is due within a week is shown


def summary(journal: "Journal") -> TodaySummary:
    """Return what the Today page shows, all read from one state of the journal."""
    from journal.storage.queries import engagements, hours, incidents, replies
    from journal.storage.queries import today as queries

    with journal.read() as reader:
        day = reader.today
        active, quarrels = queries.active_clients(reader)
        drafts = replies.drafts(reader)
        thanks = replies.latest_thanks(reader, 1)
        running = reader.find(Timer)
        timer = running[0] if running else None
        first = settings.held(reader, reader.now).week_start
        monday = day - timedelta(days=(day.isoweekday() - first) % 7)
        return TodaySummary(
            day=day,
            clients=queries.count_clients(reader),
            clients_90d=len(active),
            clients_without_difficulty_90d=len(active - quarrels),
            last_thanks=thanks[0] if thanks else None,
            timer=timer,
            timer_client=reader.get(Client, timer.client).name if timer and timer.client else "",
            replies_waiting=tuple(line for line in drafts if not line.ready),
            replies_ready=tuple(line for line in drafts if line.ready),
            promises_due=tuple(queries.promises(reader, day + AHEAD, SHOWN)),
            engagements_due=tuple(engagements.due_by(reader, day + AHEAD, SHOWN)),
            unfinished_incidents=tuple(incidents.unfinished(reader, SHOWN)),
            suggestions=tuple(
                overrule.not_overruled(
                    reader, queries.suggestions(reader, {line.reply.client for line in drafts}, SHOWN)
                )
            ),
            hours_today_seconds=hours.seconds_between(reader, day, day + timedelta(days=1)),
            hours_week_seconds=hours.seconds_between(reader, monday, day + timedelta(days=1)),
        )
