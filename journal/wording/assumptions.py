"""Every assumption of the verdict in plain words, with its reason: the expert sheet of the settings."""

from journal.wording import noop, translate

_ASSUMPTIONS: dict[str, tuple[str, str]] = {
    "psi": (noop("Assumptions", "How much stress counts (0 switches it off)"), noop("Assumptions", "An hour of recovery is worth as much as an hour of work.")),
    "toll_hours": (noop("Assumptions", "Hours to recover from a toll of 1 to 5"), noop("Assumptions", "Nothing for a small one, half a working day for the worst.")),
    "review": (noop("Assumptions", "Days until you look again"), noop("Assumptions", "Once a month is what most people keep up.")),
    "disc": (noop("Assumptions", "What a year's delay takes off money"), noop("Assumptions", "Future income is less certain than today's.")),
    "kappa": (noop("Assumptions", "How many times the gain of ending must outweigh the loss"), noop("Assumptions", "Ending is hard to take back: 1 bold, 2 normal, 3 cautious.")),
    "material": (noop("Assumptions", "Own hours that a difference must be worth"), noop("Assumptions", "Less than an hour is noise.")),
    "watch_share": (noop("Assumptions", "Share of the value that conflict may eat before it is worth an eye"), noop("Assumptions", "A fifth is felt in the month's result.")),
    "clear_ratio": (noop("Assumptions", "From which ratio a case is clear at once"), noop("Assumptions", "Six to one leaves little to wait for.")),
    "exit_ratio": (noop("Assumptions", "Below which ratio the suggestion to end is dropped"), noop("Assumptions", "Lower than the way in, so that it does not flicker.")),
    "dwell": (noop("Assumptions", "Days a change must last to be believed"), noop("Assumptions", "Two weeks outlast a bad day.")),
    "wind_days": (noop("Assumptions", "Days it takes to wind down"), noop("Assumptions", "Two weeks for handing over and last questions.")),
    "wind_share": (noop("Assumptions", "Share of incidents that still come while winding down"), noop("Assumptions", "About half: the reason is gone, the contact is not.")),
    "exit_hours": (noop("Assumptions", "Hours that ending takes"), noop("Assumptions", "A letter, an invoice, a handover.")),
    "boundary_hours": (noop("Assumptions", "Hours that setting a limit takes"), noop("Assumptions", "Thinking it over, saying it, writing it down.")),
    "boundary_a": (noop("Assumptions", "A limit works: weight of success"), noop("Assumptions", "With the next one: a limit stops about a third of incidents at first.")),
    "boundary_b": (noop("Assumptions", "A limit works: weight of failure"), noop("Assumptions", "Each crossed limit adds one.")),
    "boundary_leave": (noop("Assumptions", "Share that leaves when told a limit"), noop("Assumptions", "One in ten.")),
    "raise_by": (noop("Assumptions", "A price rise"), noop("Assumptions", "Large enough to matter, small enough to be taken.")),
    "raise_leave": (noop("Assumptions", "Share that leaves after a price rise"), noop("Assumptions", "One in five.")),
    "raise_hours": (noop("Assumptions", "Hours that a price rise takes"), noop("Assumptions", "One message and one call.")),
    "partial_share": (noop("Assumptions", "Share of the money offered back"), noop("Assumptions", "Half is the usual first offer.")),
    "partial_accept": (noop("Assumptions", "Share that takes a partial refund"), noop("Assumptions", "Somewhat more than half.")),
    "hand_accept": (noop("Assumptions", "Share of handovers that are taken"), noop("Assumptions", "Somewhat more than half find somebody.")),
    "hand_fee": (noop("Assumptions", "What a handover brings, as a share of the open money"), noop("Assumptions", "A common finder's fee.")),
    "hand_hours": (noop("Assumptions", "Hours that a handover takes"), noop("Assumptions", "Finding somebody, explaining the work.")),
    "change_hours": (noop("Assumptions", "Hours that changing something on my side takes"), noop("Assumptions", "As much as setting a limit.")),
    "pay_a": (noop("Assumptions", "Open money comes: weight of paid"), noop("Assumptions", "With the next one: nine of ten invoices are paid.")),
    "pay_b": (noop("Assumptions", "Open money comes: weight of unpaid"), noop("Assumptions", "Each unpaid invoice of this client adds one.")),
    "m0": (noop("Assumptions", "Incidents a client and day before anything is known"), noop("Assumptions", "About one a year; your own journal soon outweighs it.")),
    "m_sd": (noop("Assumptions", "How unsure that is"), noop("Assumptions", "Trades differ by a factor of three either way.")),
    "r0": (noop("Assumptions", "How unlike clients are"), noop("Assumptions", "Most have none, a few have many.")),
    "r_sd": (noop("Assumptions", "How unsure that is"), noop("Assumptions", "Learned from your own journal.")),
    "eta_grid": (noop("Assumptions", "How strongly a quarrel may breed the next: values tried"), noop("Assumptions", "From not at all to three of four.")),
    "eta_prior": (noop("Assumptions", "How likely each of these is at first"), noop("Assumptions", "Little clustering is the safer guess.")),
    "tau_grid": (noop("Assumptions", "Days a quarrel echoes: values tried"), noop("Assumptions", "A week, three weeks, two months.")),
    "pseudo_incidents": (noop("Assumptions", "Imagined incidents that everything starts from"), noop("Assumptions", "Five are soon outweighed by real ones.")),
    "pseudo_hours": (noop("Assumptions", "Hours of an imagined incident"), noop("Assumptions", "Reading, answering, putting right.")),
    "pseudo_money": (noop("Assumptions", "Money of an imagined incident"), noop("Assumptions", "Most cost time only.")),
    "pseudo_toll": (noop("Assumptions", "Toll of an imagined incident"), noop("Assumptions", "The middle of the scale.")),
    "k_incident": (noop("Assumptions", "How soon a client's own incidents count"), noop("Assumptions", "Four of them count as much as all others together.")),
    "cv_incident": (noop("Assumptions", "How unlike incidents are in cost"), noop("Assumptions", "Spread about as large as the mean.")),
    "k_engagement": (noop("Assumptions", "How soon a client's own jobs count"), noop("Assumptions", "Two of them count as much as all others together.")),
    "cv_engagement": (noop("Assumptions", "How unlike jobs are in size"), noop("Assumptions", "Spread somewhat smaller than the mean.")),
    "bg_prior": (noop("Assumptions", "Repeat work before anything is known (BG/NBD)"), noop("Assumptions", "A job every few months, one in four the last one.")),
    "bg_sd": (noop("Assumptions", "How unsure that is"), noop("Assumptions", "Learned from three clients on.")),
    "overhead_days": (noop("Assumptions", "Days until a client's own unpaid hours count fully"), noop("Assumptions", "Two months show the habit.")),
    "overhead_sd": (noop("Assumptions", "How unsure unpaid hours are"), noop("Assumptions", "About a third either way.")),
    "hyper_sd": (noop("Assumptions", "How unsure your own average is with few clients"), noop("Assumptions", "About a half with one client, less with each more.")),
}  # fmt: skip


def names() -> tuple[str, ...]:
    """Return the names of the assumptions in the order they are shown."""
    return tuple(_ASSUMPTIONS)


def title(name: str, lang: str) -> str:
    """Return what an assumption is about."""
    return translate("Assumptions", _ASSUMPTIONS[name][0], lang=lang)


def reason(name: str, lang: str) -> str:
    """Return why its default is what it is."""
    return translate("Assumptions", _ASSUMPTIONS[name][1], lang=lang)
