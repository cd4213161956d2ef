"""`client show`: one client on one screen."""

import argparse
from typing import TYPE_CHECKING, Any

from journal.wording import translate

if TYPE_CHECKING:
    from journal.cli.console import Console
    from journal.domain.lines import TimelineItem

_LATEST = 12


def run(console: "Console", arguments: argparse.Namespace) -> int:
    """Show a client: how to reach them, what is agreed, what was said, what happened last."""
    from journal.cli import values
    from journal.cli.clients import as_json
    from journal.cli.engagements import as_json as engagement_json
    from journal.services import boundaries, clients, engagements, timeline

    with console.journal() as journal:
        client = values.client(journal, arguments.name)
        line = clients.line(journal, client.id)
        agreed = engagements.of_client(journal, client.id)
        limits = boundaries.of_client(journal, client.id)
        latest = timeline.of_client(journal, client.id, limit=_LATEST)
    if arguments.json:
        return console.json(
            {
                "client": as_json(client)
                | {
                    "rate": client.rate,
                    "language": client.language,
                    "notes": client.notes,
                    "verdict": line.verdict_state.value if line.verdict_state else None,
                    "since": line.verdict_since,
                    "seconds_month": line.seconds_month,
                    "earned_per_hour": line.earned_per_hour,
                    "engagements": [engagement_json(each, client.name) for each in agreed],
                    "boundaries": [
                        {"id": each.id, "what": each.what, "since": each.since, "until": each.until}
                        for each in limits
                    ],
                    "latest": [_item(each) for each in latest],
                }
            }
        )
    from journal.wording.choices import word
    from journal.wording.formats import date_short, hours, money
    from journal.wording.suggestions import heading

    lang = console.lang
    console.show(
        f"{client.name}"
        + (f" · {client.company}" if client.company else "")
        + f" · {word(client.standing, lang)}"
    )
    for text in (
        ", ".join(contact.value for contact in client.contacts),
        ", ".join(client.tags),
        client.notes,
    ):
        if text:
            console.show(f"  {text}")
    facts = [translate("Cli", "This month: {hours}", lang=lang, hours=hours(line.seconds_month, lang))]
    if line.earned_per_hour is not None:
        facts.append(
            translate("Cli", "earned per hour: {money}", lang=lang, money=money(line.earned_per_hour, lang))
        )
    if line.verdict_state is not None:
        facts.append(heading(line.verdict_state, line.verdict_action, lang))
    console.show("  " + " · ".join(facts))
    for limit in limits:
        console.show("  " + translate("Cli", "Limit: {what}", lang=lang, what=limit.what))
    for each in agreed:
        fee = money(each.engagement.agreed, lang) if each.engagement.agreed else ""
        console.show(
            "  " + " · ".join(filter(None, [each.engagement.title, fee, word(each.engagement.state, lang)]))
        )
    for item in latest:
        length = hours(item.seconds, lang) if item.seconds else ""
        amount = money(item.money, lang) if item.money else ""
        console.show(
            "    "
            + "  ".join(
                filter(None, [date_short(item.day, lang), " ".join(item.text.split()), length, amount])
            )
        )
    return 0


def _item(item: "TimelineItem") -> dict[str, Any]:
    return {
        "kind": item.kind.value,
        "id": item.id,
        "at": item.at.isoformat(),
        "text": item.text,
        "seconds": item.seconds,
        "money": item.money,
    }
