"""What stands beside a suggestion to end: the client's share of the income, whether it is too soon, what is still open."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from journal.domain.choices import EngagementState, ReplyState
from journal.domain.ids import ClientId
from journal.domain.records import Engagement, Incident, Reply
from journal.services import settings

if TYPE_CHECKING:
    from journal.storage.journal import Journal

YEAR = timedelta(days=365)
LARGE_SHARE = 0.25  # above it, "reduce step by step" is said first
COOLING = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """The facts beside a suggestion. `income_share` is 0..1 of what came in over the last 12 months, None without income."""

    income_share: float | None
    reply_waits: bool
    fresh_incident: bool
    open_engagements: tuple[Engagement, ...] = ()

    @property
    def folded(self) -> bool:
        """Whether a suggestion to end waits until tomorrow: a reply is held, or an incident is younger than a day."""
        return self.reply_waits or self.fresh_incident

    @property
    def large(self) -> bool:
        """Whether losing this client would take more than a quarter of the income."""
        return self.income_share is not None and self.income_share > LARGE_SHARE


def beside(journal: "Journal", client: ClientId) -> Beside:
    """Read the facts beside a suggestion about one client."""
    from journal.storage.queries import earnings

    with journal.read() as reader:
        home = settings.held(reader, reader.now).home_currency
        year = earnings.earned(reader, home, None, reader.today - YEAR, None)
        positive = {key: money.minor for key, money in year.items() if money is not None and money.minor > 0}
        total = sum(positive.values())
        drafts = reader.find(Reply, client=client, state=ReplyState.DRAFT)
        incidents = reader.find(Incident, client=client)
        engagements = reader.find(Engagement, client=client, state=EngagementState.OPEN)
        return Beside(
            income_share=positive.get(client, 0) / total if total else None,
            reply_waits=bool(drafts),
            fresh_incident=any(reader.now - each.at < COOLING for each in incidents),
            open_engagements=tuple(engagements),
        )
