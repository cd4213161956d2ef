"""The flags that say what an incident was; shared by `log incident` and `incident edit`."""

import argparse
from typing import TYPE_CHECKING, Any

from journal.domain.choices import Breakdown, Channel, Fair, IncidentState, Outcome
from journal.wording import translate

if TYPE_CHECKING:
    from journal.storage.journal import Journal

_TEXTS = ("complaint", "notes", "effect", "wish", "lesson")


def add_flags(parser: argparse.ArgumentParser, lang: str, *, required: bool) -> None:
    """Add the flags; `--complaint` must be given where `required`."""
    parser.add_argument(
        "--complaint",
        metavar="TEXT",
        required=required,
        help=translate("Cli", "the core of it, in one line", lang=lang),
    )
    parser.add_argument(
        "--at",
        metavar="T",
        help=translate("Cli", "when: 2026-03-04T16:07, a day, or 16:07 (default: now)", lang=lang),
    )
    parser.add_argument("--channel", choices=[channel.value for channel in Channel])
    parser.add_argument(
        "--severity",
        type=int,
        choices=range(1, 6),
        metavar="1-5",
        help=translate("Cli", "how serious for the work", lang=lang),
    )
    parser.add_argument(
        "--toll",
        type=int,
        choices=range(1, 6),
        metavar="1-5",
        help=translate("Cli", "what it took out of you", lang=lang),
    )
    parser.add_argument(
        "--abusive",
        action="store_true",
        default=None,
        help=translate("Cli", "insults, threats, harassment", lang=lang),
    )
    parser.add_argument(
        "--fair",
        choices=[fair.value for fair in Fair],
        help=translate("Cli", "how much of it was fair", lang=lang),
    )
    parser.add_argument(
        "--breakdown",
        choices=[where.value for where in Breakdown],
        help=translate("Cli", "where the communication broke", lang=lang),
    )
    if required:
        parser.add_argument(
            "--minutes",
            metavar="N",
            help=translate("Cli", "minutes it took; they become conflict hours", lang=lang),
        )
        parser.add_argument(
            "--concession",
            metavar="50",
            help=translate("Cli", "money not asked for because of it", lang=lang),
        )
    else:
        parser.add_argument("--state", choices=[state.value for state in IncidentState])
        parser.add_argument("--outcome", choices=[outcome.value for outcome in Outcome])
    parser.add_argument(
        "--continues", metavar="ID", help=translate("Cli", "the incident this one goes on from", lang=lang)
    )
    parser.add_argument("--effect", metavar="TEXT")
    parser.add_argument("--wish", metavar="TEXT")
    parser.add_argument("--lesson", metavar="TEXT")
    parser.add_argument(
        "--notes", metavar="TEXT|-", help=translate("Cli", "“-” reads them from standard input", lang=lang)
    )


def minutes(text: str | None) -> int | None:
    """Return whole minutes; negative or unreadable ones are refused."""
    from journal.domain.problems import Code, refuse

    if text is None or not text.strip():
        return None
    plain = text.strip().removesuffix("min").removesuffix("m").strip()
    if plain.startswith(("-", "−")):
        raise refuse("minutes", Code.NEGATIVE_DURATION, text=text)
    if not plain.isdecimal():
        raise refuse("minutes", Code.NOT_A_DURATION, text=text)
    if int(plain) > 60_000:
        raise refuse("minutes", Code.TOO_LARGE, text=text)
    return int(plain) or None


def changes(arguments: argparse.Namespace, journal: "Journal") -> dict[str, Any]:
    """Return the fields of an incident that the arguments name."""
    from journal.cli.values import free_text, instant
    from journal.domain.ids import IncidentId

    facts: dict[str, Any] = {}
    for field in _TEXTS:
        if getattr(arguments, field) is not None:
            facts[field] = free_text(getattr(arguments, field), or_input=field == "notes")
    if arguments.at is not None:
        facts["at"], facts["about"] = instant(arguments.at, journal)
        facts["zone"] = journal.zone
    for field in ("severity", "toll", "abusive"):
        if getattr(arguments, field) is not None:
            facts[field] = getattr(arguments, field)
    for field, choice in (
        ("channel", Channel),
        ("fair", Fair),
        ("breakdown", Breakdown),
        ("state", IncidentState),
        ("outcome", Outcome),
    ):
        if getattr(arguments, field, None) is not None:
            facts[field] = choice(getattr(arguments, field))
    if arguments.continues is not None:
        plain = arguments.continues.strip()
        facts["continues"] = IncidentId(plain) if plain else None
    return facts
