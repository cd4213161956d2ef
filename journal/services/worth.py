"""What charts and pages draw of verdicts already weighed: options with their bands, cost against value."""

from typing import TYPE_CHECKING

from journal.domain.ids import ClientId
from journal.domain.money import Money
from journal.domain.problems import Code, refuse
from journal.domain.statistics import ClientWorth, CostAgainstValue, Option, OptionBand, VerdictOptions

if TYPE_CHECKING:
    from journal.services.verdicts import Weighed

_DRAWN = {option.value for option in Option}


def options_of(weighed: "Weighed", client: ClientId) -> VerdictOptions:
    """Return the offered options of one client with their bands.

    Raises:
        Refused: the client was not weighed.
    """
    verdict = weighed.of(client)
    if verdict is None:
        raise refuse("client", Code.UNKNOWN_CLIENT, name=client)
    return VerdictOptions(
        client=client,
        name=weighed.names.get(client, ""),
        currency=weighed.portfolio.currency,
        horizon_days=round(weighed.portfolio.settings.horizon),
        options=tuple(
            OptionBand(
                option=Option(option.value),
                mean=each.mean,
                low80=each.low80,
                high80=each.high80,
                low90=each.low90,
                high90=each.high90,
            )
            for option, each in verdict.options.items()
            if each.offered and verdict.reckoned and option.value in _DRAWN
        ),
    )


def cost_against_value(weighed: "Weighed") -> CostAgainstValue:
    """Return what going on with each client is expected to bring and to cost; those too early to say are left out."""
    currency = weighed.portfolio.currency

    def money(amount: float) -> Money:
        return Money.of(str(round(amount, 2)), currency)

    return CostAgainstValue(
        currency=currency,
        horizon_days=round(weighed.portfolio.settings.horizon),
        clients=tuple(
            ClientWorth(
                client=ClientId(each.client),
                name=weighed.names.get(each.client, ""),
                value=money(each.before_conflict),
                cost=money(each.conflict_cost),
                state=each.state,
            )
            for each in weighed.portfolio.clients
            if each.reckoned
        ),
    )
