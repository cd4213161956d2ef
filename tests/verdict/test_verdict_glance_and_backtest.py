"""The list screen agrees with the full weighing; past forecasts are scored; the command line of the room; the words."""

import json
import subprocess
import sys
from dataclasses import replace

import pytest
from verdict_worked import CASES, HERE, SIXTY, quiet_portfolio, weigh_among_quiet, worked

from journal.verdict import (
    ClientEvidence,
    Option,
    PastEngagement,
    PastIncident,
    amount,
    learn,
    say,
    screen,
    weigh,
)
from journal.verdict.backtest import backtest, came

PROJECT = HERE.parents[1]


def test_the_list_screen_says_what_the_full_weighing_says():
    portfolio = [*quiet_portfolio(), *(replace(worked(name), id=name) for name in sorted(CASES["clients"]))]
    learned = learn(portfolio, SIXTY)
    full = weigh(portfolio, SIXTY, learned=learned).clients
    for line, verdict in zip(screen(portfolio, SIXTY, learned), full, strict=True):
        assert (line.client, line.state, line.action) == (verdict.client, verdict.state, verdict.action)
        assert line.go == pytest.approx(verdict.options[Option.CONTINUE].mean, rel=0.1, abs=25)
        assert line.end == pytest.approx(verdict.options[Option.REFUND_END].mean, rel=0.02, abs=5)
        assert line.cost_per_incident == pytest.approx(verdict.cost_per_incident)
        assert line.expected_incidents == pytest.approx(verdict.expected_incidents, rel=0.1, abs=0.02)


def test_what_came_counts_jobs_incidents_and_unpaid_hours_of_that_time_only():
    client = ClientEvidence(
        "a",
        T=200,
        over_hours=4,
        incidents=(PastIncident(150, 1, 0, 3), PastIncident(50, 2, 10, 4)),
        engagements=(PastEngagement(180, 400, 5), PastEngagement(60, 300, 4)),
    )
    assert came(client, 100, 100, SIXTY, 36.0) == pytest.approx(
        300 - 36 * 4 - (36 * (2 + 2) + 10) - 36 * 4 * 0.5
    )


def test_past_forecasts_are_scored_and_those_of_ended_clients_are_not():
    portfolio = quiet_portfolio()
    found = backtest(portfolio, SIXTY)
    assert found.scored >= 12
    assert 0 <= found.held80 <= found.held90 <= found.scored
    without = backtest(portfolio, SIXTY, ended={"p0": 10.0})
    assert all(each.client != "p0" or each.days_ago - each.horizon >= 10 for each in without.forecasts)
    assert without.scored < found.scored
    assert backtest([], SIXTY).scored == 0


def run(text: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "journal.verdict", "-"],
        input=text,
        capture_output=True,
        text=True,
        check=False,
        cwd=PROJECT,
        encoding="utf-8",
    )


def test_the_command_prints_the_document_that_was_promised():
    asked = {
        "settings": {"own_rate": 60},
        "clients": [CASES["clients"]["E2E-01"]],
        "draws": 1000,
        "as_of": "2026-11-22T10:00:00+00:00",
    }
    done = run(json.dumps(asked))
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert found["schema"] == 1
    row = found["clients"][0]
    promised = [
        "client",
        "state",
        "action",
        "since",
        "grade",
        "data_share",
        "incidents",
        "exposure_days",
        "p_end_right",
        "p_end_better",
        "ratio",
        "evpi",
        "value_of_waiting",
        "break_even_refund",
        "break_even_band",
        "expected_incidents",
        "follow_ups",
        "cost_per_incident",
        "options",
        "drivers",
        "tornado",
        "robust",
        "safety",
        "flags",
        "text",
        "latch",
    ]
    assert set(promised) <= set(row)
    assert set(row["options"]["continue"]) == {"mean", "low80", "high80", "low90", "high90", "offered"}
    assert row["latch"] == {"ending": True, "since_days": 0.0, "pending_days": None}
    assert row["since"] == "2026-11-22"
    assert {"clients", "without_incident_90d", "share_healthy", "net_value", "flagged"} <= set(
        found["portfolio"]
    )
    assert found["portfolio"]["flagged"] == ["e2e-01"]


@pytest.mark.parametrize("text", ["", "[]", '{"clients": 3}', '{"clients": [3]}', "{", "\x00"])
def test_unusable_input_is_one_sentence_and_exit_code_1(text):
    done = run(text)
    assert done.returncode == 1
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


def test_importing_the_room_loads_neither_numpy_nor_scipy():
    code = (
        "import sys, journal.verdict; print(any(m.split('.')[0] in ('numpy', 'scipy') for m in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PROJECT
    )
    assert done.stdout.strip() == "False"


class TestWords:
    def test_amounts_are_rounded_and_written_as_the_language_does(self):
        assert amount(-1713.2, "en", "EUR") == "−€1,710"
        assert amount(1713.2, "es", "EUR") == "1.710 €"
        assert amount(-1713.2, "es", "EUR") == "−1.710 €"
        assert amount(173.4, "en", "CHF", 2) == "CHF 170"
        assert amount(-55.6, "en", "GBP", 2) == "−£56"
        assert amount(0.3, "en", "USD") == "$0"

    def test_the_example_in_english(self):
        words = say(weigh_among_quiet(worked("E2E-01")), "en", "EUR")
        assert words.first_sentence.startswith(
            "The records suggest that ending may cost less: paying back €150"
        )
        assert words.next_step == "refund_end"
        for part in (
            "Over the next 365 days I expect about 9 more incidents with this client, each costing you about €170",
            "About 1 of the 7 so far looks like a follow-up of an earlier quarrel.",
            "In about 9 of 10 cases like this, parting now would have left you better off.",
            "Parting beats going on as long as the refund stays below €1,",
            "Money and time already spent are not part of this sum.",
            "you may end this regardless of the numbers",
        ):
            assert part in words.rest

    def test_the_example_in_spanish(self):
        words = say(weigh_among_quiet(worked("E2E-01")), "es", "EUR")
        assert words.first_sentence.startswith(
            "Los registros sugieren que terminar puede costar menos: devolver 150 €"
        )
        assert "unas 9 incidencias más" in words.rest
        assert "En unos 9 de cada 10 casos como este" in words.rest

    def test_fair_complaints_come_first_and_offer_a_change_on_my_side(self):
        incidents = [{**each, "justified": True} for each in CASES["clients"]["E2E-01"]["incidents"]]
        words = say(weigh_among_quiet(worked("E2E-01", incidents=incidents)), "en", "EUR")
        assert words.first_sentence.startswith("By your own account 7 of the 7 complaints were mostly fair")
        assert words.next_step == "change_my_side"

    def test_nothing_refundable_is_worded_as_parting(self):
        words = say(weigh_among_quiet(worked("E2E-01", refundable=0)), "en", "EUR")
        assert "parting now costs about" in words.first_sentence
        assert words.next_step == "part_now"


def test_options_that_need_facts_are_offered_when_switched_on():
    asked = worked("E2E-01", options=["raise_price", "partial_refund_end", "hand_over"], avoidable=0.6)
    found = weigh_among_quiet(asked)
    names = {option.value for option, figures in found.options.items() if figures.offered}
    assert names == {
        "continue",
        "boundary",
        "raise_price",
        "change_my_side",
        "finish_then_part",
        "refund_end",
        "partial_refund_end",
        "hand_over",
    }
    go, change = (found.options[each].mean for each in (Option.CONTINUE, Option.CHANGE_MY_SIDE))
    assert change - go == pytest.approx(0.6 * found.conflict_cost - 1.5 * found.hour, rel=0.05)
    assert found.options[Option.PARTIAL_REFUND_END].mean < found.options[Option.REFUND_END].mean + 75
