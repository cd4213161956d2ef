"""Clients, engagements, incidents, hours, money and the timer from the command line."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.cli.conftest import Cli

Made = Callable[[str], str]


def test_a_client_is_added_listed_and_found_without_case_and_accents(cli: Cli) -> None:
    cli(
        "client",
        "add",
        "Pérez García",
        "--email",
        "p@x.example",
        "--phone",
        "+34 600 000 000",
        "--tag",
        "web",
        "--tag",
        "vip",
        "--company",
        "Pérez S. L.",
        "--currency",
        "EUR",
        "--rate",
        "60",
    )
    (client,) = cli.json("client", "list")["clients"]
    assert client.pop("id")
    assert client == {
        "name": "Pérez García",
        "company": "Pérez S. L.",
        "emails": ["p@x.example"],
        "phones": ["+34 600 000 000"],
        "tags": ["web", "vip"],
        "currency": "EUR",
        "standing": "active",
    }
    cli("log", "hours", "perez garcia", "1h30")
    assert cli.json("hours")["total_seconds"] == 5400


def test_an_edited_client_keeps_what_was_not_named(cli: Cli) -> None:
    cli("client", "add", "Rossi", "--email", "a@x.example", "--phone", "600", "--tag", "web")
    cli("client", "edit", "Rossi", "--email", "b@x.example", "--email", "c@x.example", "--name", "Rossi & Co")
    (client,) = cli.json("client", "list")["clients"]
    assert client["name"] == "Rossi & Co"
    assert client["emails"] == ["b@x.example", "c@x.example"]
    assert client["phones"] == ["600"]
    assert client["tags"] == ["web"]


def test_a_relationship_is_paused_closed_and_reopened(cli: Cli) -> None:
    cli("client", "add", "Rossi")
    for verb, standing in (("pause", "paused"), ("reopen", "active"), ("close", "closed")):
        cli("client", verb, "Rossi")
        assert cli.json("client", "list")["clients"][0]["standing"] == standing
    assert "Rossi" not in cli("client", "list")
    assert "Rossi" in cli("client", "list", "--all")


def test_merging_moves_everything_and_is_one_step(cli: Cli) -> None:
    cli("client", "add", "Rossi")
    cli("client", "add", "Rosi")
    cli("log", "hours", "Rosi", "2h")
    cli("client", "merge", "Rosi", "Rossi")
    assert cli.json("hours")["rows"] == [
        {"client": "Rossi", "seconds": 7200, "billable_seconds": 7200, "value": None}
    ]
    cli("undo")
    assert [c["name"] for c in cli.json("client", "list")["clients"]] == ["Rosi", "Rossi"]


def test_an_incident_with_minutes_and_a_concession_is_one_step(cli: Cli, made: Made) -> None:
    cli("client", "add", "Rossi")
    identifier = made(
        cli("log", "incident", "Rossi", "--complaint", "Late again", "--at", "2026-03-04T16:07", "--channel", "phone",
            "--severity", "3", "--toll", "4", "--abusive", "--fair", "part", "--breakdown", "deadline", "--minutes", "40",
            "--concession", "50", "--notes", "-", stdin="What was said\nand done\n")
    )  # fmt: skip
    (incident,) = cli.json("incidents")["incidents"]
    assert incident["at"].startswith("2026-03-04T16:07:00")
    assert incident | {"at": ""} == {
        "id": identifier,
        "client": "Rossi",
        "at": "",
        "channel": "phone",
        "severity": 3,
        "toll": 4,
        "abusive": True,
        "fair": "part",
        "breakdown": "deadline",
        "complaint": "Late again",
        "state": "open",
        "outcome": None,
        "seconds": 2400,
    }
    assert cli.json("hours", "--by", "kind")["rows"][0]["kind"] == "conflict"
    assert cli.json("search", "what was")["total"] == 1
    cli("undo")
    assert cli.json("incidents")["incidents"] == []
    assert cli.json("hours")["total_seconds"] == 0


def test_an_incident_is_edited_settled_listed_and_deleted(cli: Cli, made: Made) -> None:
    cli("client", "add", "Rossi")
    identifier = made(cli("log", "incident", "Rossi", "--complaint", "Too dear"))
    cli("incident", "edit", identifier, "--toll", "2", "--state", "settled", "--outcome", "agreed")
    (incident,) = cli.json("incidents")["incidents"]
    assert (incident["toll"], incident["state"], incident["outcome"]) == (2, "settled", "agreed")
    assert incident["complaint"] == "Too dear"
    assert cli.json("incidents", "--open")["incidents"] == []
    cli("incident", "delete", identifier)
    assert cli.json("incidents")["incidents"] == []


@pytest.mark.parametrize(
    ("typed", "seconds"), [("1h30", 5400), ("90m", 5400), ("1:30", 5400), ("1.5", 5400), ("1,5", 5400)]
)
def test_durations_are_taken_as_people_write_them(cli: Cli, typed: str, seconds: int) -> None:
    cli("client", "add", "Rossi")
    cli("log", "hours", "Rossi", typed)
    assert cli.json("hours")["total_seconds"] == seconds


def test_delivery_is_billable_and_the_other_kinds_are_not_unless_told(cli: Cli) -> None:
    cli("client", "add", "Rossi", "--rate", "60")
    cli("log", "hours", "Rossi", "1h")
    cli("log", "hours", "Rossi", "1h", "--kind", "admin")
    cli("log", "hours", "Rossi", "1h", "--kind", "communication", "--billable")
    cli("log", "hours", "Rossi", "1h", "--unbillable")
    (row,) = cli.json("hours")["rows"]
    assert row == {
        "client": "Rossi",
        "seconds": 4 * 3600,
        "billable_seconds": 2 * 3600,
        "value": {"minor": 12000, "currency": "EUR"},
    }


def test_the_last_day_named_is_included_and_the_next_is_not(cli: Cli) -> None:
    cli("client", "add", "Rossi")
    for day in ("2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"):
        cli("log", "hours", "Rossi", "1h", "--on", day)
    march = cli.json("hours", "--by", "client,month", "--from", "2026-03-01", "--to", "2026-03-31")
    assert march["rows"] == [
        {"client": "Rossi", "month": "2026-03", "seconds": 7200, "billable_seconds": 7200, "value": None}
    ]


def test_totals_come_as_csv_with_formulas_guarded(cli: Cli) -> None:
    cli("client", "add", "=Rossi()")
    cli("log", "hours", "=Rossi()", "1h")
    assert cli("hours", "--csv").splitlines() == [
        "client,seconds,billable_seconds,value,currency",
        "'=Rossi(),3600,3600,,",
    ]


def test_a_span_is_logged_by_its_ends(cli: Cli) -> None:
    cli("client", "add", "Rossi")
    cli("log", "hours", "Rossi", "2h", "--on", "2026-03-04", "--from", "09:00", "--to", "11:00")
    assert cli.json("hours", "--by", "day")["rows"][0]["day"] == "2026-03-04"
    assert (
        "end"
        in cli.refused(
            "log", "hours", "Rossi", "2h", "--from", "11:00", "--to", "09:00", "--on", "2026-03-04"
        ).lower()
    )


def test_a_span_needs_no_duration_and_its_hours_may_have_one_digit(cli: Cli) -> None:
    cli("client", "add", "Rossi")
    cli("log", "hours", "Rossi", "--on", "2026-03-04", "--from", "9:00", "--to", "11:30")
    assert cli.json("hours", "--by", "day")["rows"] == [
        {"day": "2026-03-04", "seconds": 9000, "billable_seconds": 9000, "value": None}
    ]
    assert cli.run("log", "hours", "Rossi") == 2
    assert "DURATION" in cli.err


def test_hours_and_money_belong_to_the_one_open_engagement(cli: Cli) -> None:
    cli("client", "add", "Rossi")
    cli("engagement", "add", "Rossi", "Web", "--fee", "1200", "--paid", "300", "--hours-left", "20", "--due",
        (date.today() + timedelta(days=30)).isoformat(), "--refundable", "300")  # fmt: skip  # noqa: DTZ011
    cli("log", "hours", "Rossi", "3h")
    cli("log", "hours", "Rossi", "1h", "--kind", "communication")
    cli("log", "payment", "Rossi", "300")
    (web,) = cli.json("engagement", "list", "Rossi")["engagements"]
    assert (web["fee"]["minor"], web["paid"]["minor"], web["open"]["minor"]) == (120_000, 60_000, 60_000)
    assert (web["seconds"], web["seconds_left"]) == (3 * 3600, 20 * 3600)
    cli("engagement", "edit", web["id"], "--hours-left", "5", "--title", "Web and shop")
    (web,) = cli.json("engagement", "list")["engagements"]
    assert (web["title"], web["seconds_left"]) == ("Web and shop", 5 * 3600)
    cli("engagement", "end", web["id"])
    assert cli.json("engagement", "list")["engagements"] == []


def test_the_timer_runs_is_shown_and_makes_hours(cli: Cli) -> None:
    cli("client", "add", "Rossi")
    assert cli.json("status")["timer"] is None
    cli("start", "Rossi", "--note", "logo")
    timer = cli.json("status")["timer"]
    assert (timer["client"], timer["kind"], timer["note"]) == ("Rossi", "delivery", "logo")
    assert "Rossi" in cli.refused("start", "Rossi")
    cli("stop", "--discard")
    assert "timer" in cli.refused("stop")


def test_a_kind_word_a_limit_and_a_card(cli: Cli) -> None:
    cli("client", "add", "Rossi", "--notes", "Prefers the phone")
    cli("thanks", "Rossi", "Best site we ever had", "--on", "2026-03-04")
    cli("boundary", "Rossi", "In writing only", "--until", "2030-01-01", "--why", "Calls are forgotten")
    card = cli.json("client", "show", "rossi")["client"]
    assert card["boundaries"][0]["what"] == "In writing only"
    assert {item["kind"] for item in card["latest"]} >= {"thanks", "boundary"}
    text = cli("client", "show", "rossi")
    assert "Prefers the phone" in text
    assert "In writing only" in text
    assert cli.json("reply", "list")["replies"] == []


def test_undo_names_what_it_takes_back_and_lists_the_past(cli: Cli) -> None:
    assert "undo" in cli.refused("undo").lower()
    cli("client", "add", "Rossi")
    cli("log", "hours", "Rossi", "1h")
    assert "log hours" in cli("undo")
    assert cli.json("hours")["total_seconds"] == 0
    listed = cli("undo", "--list")
    assert "Log hours" in listed
    assert "taken back" in listed


def test_quiet_says_nothing_and_json_says_nothing_else(cli: Cli) -> None:
    assert cli("--quiet", "client", "add", "Rossi") == ""
    assert cli("log", "hours", "Rossi", "1h", "--quiet") == ""
    assert cli.json("client", "list", "--quiet")["clients"]


def test_it_speaks_spanish(cli: Cli) -> None:
    cli("client", "add", "Rossi")
    assert cli.run("--lang", "es", "log", "hours", "Rosi", "1h") == 1
    assert "Rosi" in cli.err
    assert "client" in cli.err
    assert cli.err != cli.refused("log", "hours", "Rosi", "1h")


def test_search_finds_without_accents(cli: Cli) -> None:
    cli("client", "add", "Rossi")
    cli("log", "incident", "Rossi", "--complaint", "La reclamación llegó tarde")
    found = cli.json("search", "reclamacion")
    assert found["total"] == 1
    hit = found["hits"][0]
    assert (hit["kind"], hit["client"]) == ("incident", "Rossi")
    assert set(hit) == {"kind", "id", "client", "at", "title", "excerpt"}


@pytest.mark.parametrize(
    ("locale", "currency"),
    [("es_MX.UTF-8", "MXN"), ("en_GB", "GBP"), ("C", "EUR"), ("es", "EUR"), ("", "EUR")],
)
def test_a_new_journal_counts_in_the_currency_of_the_systems_region(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, locale: str, currency: str
) -> None:
    monkeypatch.setenv("LANG", locale)
    cli("client", "add", "Rossi")  # and says nothing on standard error: it is no terminal
    monkeypatch.setenv("LANG", "en_US.UTF-8")  # later the journal keeps its own
    cli("client", "add", "Ana")
    assert {each["currency"] for each in cli.json("client", "list")["clients"]} == {currency}
    cli("undo")
    cli("undo")
    assert cli.run("undo") == 1  # what the program did by itself is no one's action


def test_a_named_currency_is_taken_whatever_the_region(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "es_MX.UTF-8")
    cli("client", "add", "Rossi", "--currency", "EUR")
    (client,) = cli.json("client", "list")["clients"]
    assert client["currency"] == "EUR"
