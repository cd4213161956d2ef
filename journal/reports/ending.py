"""The letter of an ending, gathered from what was entered: text, address, settlement."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journal.domain.choices import ContactKind
from journal.domain.money import Money
from journal.reports.dossier import Paper
from journal.reports.gather import frame_of
from journal.reports.letter import Letter, write_letter
from journal.services.ending_letter import template
from journal.wording import formats, translate

if TYPE_CHECKING:
    from journal.services.ending_figures import Settlement
    from journal.storage.journal import Journal


def write_ending_letter(
    journal: "Journal",
    known: "Settlement",
    values: Mapping[str, Any],
    out: Path,
    *,
    lang: str,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Write the letter; `values` has its `letter`, the day `on`, and `refund` and `vat` as Money or None.

    Raises:
        Fault: it cannot be set or written, or was cancelled.
    """
    from journal.services import settings

    client = known.client
    address = [c.value for c in client.contacts if c.kind is ContactKind.ADDRESS][:1]
    letter = Letter(
        frame=frame_of(journal),
        to=tuple(
            line for part in (client.name, client.company, *address) for line in part.splitlines() if line
        ),
        day=values["on"],
        text=values["letter"],
        rows=settlement_rows(known, values.get("refund"), values.get("vat"), lang),
    )
    paper = Paper(settings.current(journal).report_paper)
    return write_letter(letter, template(journal, lang), out, lang=lang, paper=paper, cancelled=cancelled)


def settlement_rows(
    known: "Settlement", refund: Money | None, vat: Money | None, lang: str
) -> tuple[tuple[str, str], ...]:
    """Word the figures under the letter; what is nothing is left out."""
    whole = refund + vat if refund and vat else None
    rows = (
        (translate("Letter", "Agreed", lang=lang), known.agreed),
        (translate("Letter", "Paid so far", lang=lang), known.paid),
        (translate("Letter", "Paid back", lang=lang), refund),
        (translate("Letter", "VAT paid back", lang=lang), vat if refund else None),
        (translate("Letter", "Paid back in all", lang=lang), whole),
    )
    return tuple((words, formats.money(amount, lang)) for words, amount in rows if amount and amount.minor)
