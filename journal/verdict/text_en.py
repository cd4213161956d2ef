"""The verdict's sentences in English. A pair is (one, several)."""


def number(value: int) -> str:
    """Return a whole number with thousands separated."""
    return f"{value:,}".replace("-", "−")


def money(value: int, symbol: str | None, code: str) -> str:
    """Return a whole amount: €1,710, −€1,710, CHF 1,710."""
    sign = "−" if value < 0 else ""
    before = symbol or (f"{code} " if code else "")
    return f"{sign}{before}{abs(value):,}"


SENTENCES: dict[str, str | tuple[str, str]] = {
    "refund": "The records suggest that ending may cost less: paying back {refund} and parting costs about {end}, going on about {go}.",
    "partial": "The records suggest that ending may cost less: offering part of {refund} and parting costs about {end}, going on about {go}.",
    "part": "The records suggest that ending may cost less: parting now costs about {end}, going on about {go}.",
    "finish_then_part": "The records suggest finishing the open work and then parting: worth about {end} to you, against {go} for going on.",
    "hand_over": "The records suggest handing this client over: worth about {end} to you, against {go} for going on.",
    "partial_refund_end": "The records suggest offering part of the money back and parting: worth about {end}, against {go} for going on.",
    "boundary": "The records suggest that a limit may help: going on with one is worth about {gain} more over the next {days} days.",
    "raise_price": "The records suggest looking at the price: a rise is worth about {gain} more to you over the next {days} days.",
    "change_my_side": "The records suggest changing something on your side: worth about {gain} more to you over the next {days} days.",
    "review_terms": "The records suggest looking at price and scope: going on as it is is worth about {go} over the next {days} days.",
    "watch": (
        "The records suggest keeping an eye on this: about {n} more incident in the next {days} days, costing you about {each}.",
        "The records suggest keeping an eye on this: about {n} more incidents in the next {days} days, each costing you about {each}.",
    ),
    "watch_rare": "The records suggest keeping an eye on this: fewer than 1 more incident in the next {days} days, costing about {each}.",
    "healthy": "The records suggest this is going well: going on is worth about {go} to you over the next {days} days.",
    "nothing": "The records suggest nothing to decide here.",
    "fair": (
        "By your own account the one complaint was mostly fair; changing something on your side may help most.",
        "By your own account {fair} of the {n} complaints were mostly fair; changing something on your side may help most.",
    ),
    "no_money": "It is too early to say: no money is recorded for this client yet.",
    "no_exchange": "It is too early to say: money in {currencies} cannot be counted yet, its exchange rate is not entered.",
    "no_rate": "It is too early to say: what an hour of your work earns is not entered yet.",
    "too_early": "It is too early to say: {incidents} {days} recorded so far.",
    "incidents": ("1 incident", "{n} incidents"),
    "in_days": ("in 1 day", "in {n} days"),
    "mostly_settings": "The figures rest mostly on general settings, not on this client.",
    "then_it_speaks": "Once it is entered, the sum can be made.",
    "forecast": (
        "Over the next {days} days I expect about {n} more incident with this client, costing you about {each} in time, money and strain.",
        "Over the next {days} days I expect about {n} more incidents with this client, each costing you about {each} in time, money and strain.",
    ),
    "forecast_rare": "Over the next {days} days I expect fewer than 1 more incident with this client; one costs you about {each} in time, money and strain.",
    "follow_ups": (
        "About 1 of the {all} so far looks like a follow-up of an earlier quarrel.",
        "About {n} of the {all} so far look like follow-ups of an earlier quarrel.",
    ),
    "going_on": "Going on is worth about {go} to you from today (8 in 10 chance between {low} and {high}).",
    "compare": "Going on is worth about {go} to you from today (8 in 10 chance between {low} and {high}); parting now about {end}.",
    "compare_refund": "Going on is worth about {go} to you from today (8 in 10 chance between {low} and {high}); paying back {refund} and parting about {end}.",
    "best_finish_then_part": "Finishing the open work and then parting comes out best, at about {best}.",
    "best_hand_over": "Handing over comes out best, at about {best}.",
    "best_partial_refund_end": "Offering part of the money back comes out best, at about {best}.",
    "best_boundary": "With a limit, going on is worth about {best}.",
    "in_few": "In fewer than 1 of 10 cases like this, parting now would have left you better off.",
    "in_some": "In about {n} of 10 cases like this, parting now would have left you better off.",
    "in_most": "In more than 9 of 10 cases like this, parting now would have left you better off.",
    "break_even": "Parting beats going on as long as the refund stays below {refund}.",
    "steady": "The verdict is the same whether your hour is worth little or a lot, and even if stress counts for nothing.",
    "depends": "The verdict depends on what your hour is worth or on how much stress counts.",
    "risks": "Risks such as a bad review are not entered, and count as nothing.",
    "not_in_sum": "Money and time already spent are not part of this sum.",
    "safety": "At least one incident was marked abusive: you may end this regardless of the numbers.",
    "reason": (
        "About {n} more incident in the next {days} days, costing about {each}.",
        "About {n} more incidents in the next {days} days, each costing about {each}.",
    ),
    "reason_rare": "Fewer than 1 more incident in the next {days} days; one costs about {each}.",
    "reason_healthy": "Going on is worth about {go}.",
    "reason_terms": "The work brings in less than it takes, without conflict.",
    "reason_no_money": "No money recorded yet.",
    "reason_no_exchange": "No exchange rate for {currencies} yet.",
    "reason_no_rate": "The worth of your hour is not entered yet.",
    "reason_few": "Few records so far.",
}
