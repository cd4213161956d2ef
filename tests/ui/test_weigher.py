"""After a change: whom it touched is seen at once, everybody else once things are quiet, and nothing goes stale."""

import dataclasses
import json
import threading
from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from journal.domain.choices import PaymentKind
from journal.domain.ids import ClientId, IncidentId, PaymentId
from journal.domain.money import Money
from journal.domain.problems import Fault, FaultCode
from journal.domain.records import Client, Incident, Payment
from journal.services import clients, incidents, payments, reweighing, settings, verdicts
from journal.ui.languages import Languages
from journal.ui.weigher import Weigher, weigher_of
from journal.ui.window import MainWindow
from journal.ui.words import Words


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, frozenset[str]]]:
    """Note who is weighed: ("all", …) by a full weighing, ("touched", clients) after a change."""
    noted: list[tuple[str, frozenset[str]]] = []
    full, few = verdicts.weigh, reweighing.reweigh

    def weigh(*args: Any, **rest: Any) -> Any:
        noted.append(("all", frozenset()))
        return full(*args, **rest)

    def reweigh(journal: Any, before: Any, touched: Collection[ClientId]) -> Any:
        noted.append(("touched", frozenset(touched)))
        return few(journal, before, touched)

    monkeypatch.setattr(verdicts, "weigh", weigh)
    monkeypatch.setattr(reweighing, "reweigh", reweigh)
    return noted


def quarrel(window: MainWindow, client: ClientId) -> None:
    at = window.desk.journal.now() - timedelta(hours=2)
    made = Incident(id=IncidentId(""), client=client, at=at, zone="", complaint="The colours", toll=3)
    window.desk.do(lambda journal: incidents.log(journal, made, minutes=60))


def started(window: MainWindow) -> Weigher:
    weigher = weigher_of(window.context)
    weigher.start()
    assert weigher.latest is not None
    return weigher


def figures(weighed: verdicts.Weighed) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in weighed.document()["clients"]}


def test_whom_a_change_touched_is_weighed_at_once_and_the_others_when_things_are_quiet(
    make_window: Callable[..., MainWindow], year: Any, asked: list[Any]
) -> None:
    window = make_window("en", journal=year)
    weigher = started(window)
    before = weigher.latest
    who = ClientId(before.portfolio.clients[0].client)
    other = before.portfolio.clients[1].client
    asked.clear()
    quarrel(window, who)
    weigher.reweigh()
    assert asked == [("touched", {who})]
    assert weigher.latest.of(who).incidents == before.of(who).incidents + 1
    assert weigher.latest.of(other) == before.of(other)
    assert weigher.busy, "the others learn from it: everybody follows"
    assert year.today() in [record.on for record in verdicts.stored(year, who)]
    weigher.start()
    assert asked[-1] == ("all", frozenset())
    whole = verdicts.weigh(year)
    assert figures(weigher.latest) == figures(whole)
    assert not weigher.busy


def test_the_page_shows_the_new_verdict_at_once(
    make_window: Callable[..., MainWindow], year: Any, asked: list[Any]
) -> None:
    window = make_window("en", journal=year)
    window.do("go_verdicts")
    page = window.pages["verdicts"]
    who = ClientId(page.weighed.portfolio.clients[0].client)
    asked.clear()
    window.desk.do(lambda journal: clients.close(journal, who))
    page.weigher.reweigh()
    shown = {page.model.line(row).client for row in range(page.model.rowCount())}
    assert who not in shown
    assert asked == [("touched", {who})], "and nobody is weighed for the pictures"


def test_what_concerns_only_one_client_is_followed_by_no_full_weighing(
    make_window: Callable[..., MainWindow], year: Any, asked: list[Any]
) -> None:
    from dataclasses import replace

    window = make_window("en", journal=year)
    weigher = started(window)
    who = ClientId(weigher.latest.portfolio.clients[0].client)
    asked.clear()
    client = clients.get(year, who)
    window.desk.do(lambda journal: clients.edit(journal, replace(client, name="Casa Nueva")))
    weigher.reweigh()
    assert asked == [("touched", {who})]
    assert weigher.latest.names[who] == "Casa Nueva"
    assert not weigher.busy


def test_another_setting_concerns_everybody(
    make_window: Callable[..., MainWindow], year: Any, asked: list[Any]
) -> None:
    window = make_window("en", journal=year)
    weigher = started(window)
    asked.clear()
    window.desk.do(lambda journal: settings.change(journal, "kappa", "3"))
    weigher.reweigh()
    assert asked == []
    assert weigher.busy


def test_a_newer_change_takes_the_place_of_a_full_weighing_under_way(
    make_window: Callable[..., MainWindow], year: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window("en", inline=False, journal=year)
    weigher = weigher_of(window.context)
    entered, given_up = threading.Event(), threading.Event()
    real = verdicts.weigh

    def slow(journal: Any, *, lang: str, progress: Any) -> Any:
        entered.set()
        try:
            while True:
                progress(0, 1)
                threading.Event().wait(0.005)
        except Fault:
            given_up.set()
            raise

    with monkeypatch.context() as patch:
        patch.setattr(verdicts, "weigh", slow)
        weigher.start()
        qtbot.waitUntil(entered.is_set)
    said: list[object] = []
    weigher.failed.connect(lambda: said.append("failed"))
    monkeypatch.setattr(verdicts, "weigh", real)
    weigher.start()
    qtbot.waitUntil(given_up.is_set)
    qtbot.waitUntil(lambda: not weigher._running)
    assert weigher.busy, "it begins again by itself"
    weigher.start()
    qtbot.waitUntil(lambda: weigher.latest is not None and not window.desk.busy)
    assert not said
    assert not weigher.busy


def test_what_changed_while_everybody_was_weighed_is_weighed_again(
    make_window: Callable[..., MainWindow], year: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window("en", inline=False, journal=year)
    weigher = weigher_of(window.context)
    weigher.start()
    qtbot.waitUntil(lambda: weigher.latest is not None and not window.desk.busy)
    who = ClientId(weigher.latest.portfolio.clients[0].client)
    count = weigher.latest.of(who).incidents
    old, real = weigher.latest, verdicts.weigh
    read, go_on = threading.Event(), threading.Event()

    def late(*args: Any, **rest: Any) -> Any:
        found = real(*args, **rest)
        read.set()
        go_on.wait(20)
        return found

    monkeypatch.setattr(verdicts, "weigh", late)
    weigher.start()
    qtbot.waitUntil(read.is_set)
    quarrel(window, who)
    weigher.reweigh()
    qtbot.waitUntil(lambda: weigher.latest is not old)
    assert weigher.latest.of(who).incidents == count + 1
    go_on.set()
    qtbot.waitUntil(lambda: not weigher._running)
    weigher.reweigh()
    qtbot.waitUntil(lambda: weigher.latest.of(who).incidents == count + 1 and not window.desk.busy)


def test_what_the_window_stored_on_two_days_is_what_a_look_back_says(window: MainWindow, clock: Any) -> None:
    journal = window.desk.journal
    names = ("Ana", "Bruno", "Carla")
    ana, *others = (
        ClientId(clients.add(journal, Client(id=ClientId(""), name=name, currency="")).made or "")
        for name in names
    )
    for who in (ana, *others):
        for ago in (90, 50, 10):
            day = journal.today() - timedelta(days=ago)
            payment = Payment(
                id=PaymentId(""), client=who, kind=PaymentKind.RECEIVED, on=day, amount=Money.of(400, "EUR")
            )
            payments.log(journal, payment)
    weigher = started(window)
    moments = []
    for _ in range(2):
        clock.move(days=3, minutes=5)
        quarrel(window, ana)
        weigher.reweigh()
        clock.move(minutes=1)
        weigher.start()
        moments.append(clock.at)
    clock.move(days=30)
    stored = {each.on: json.loads(each.document) for each in verdicts.stored(journal, ana)}
    for at in moments:
        document = stored[at.date()]
        assert datetime.fromisoformat(document.pop("as_of")) == at
        document.pop("currency")
        assert document in verdicts.weigh(journal, as_of=at).document()["clients"]


def test_a_verdict_that_cannot_be_stored_ends_no_weighing_under_way(
    make_window: Callable[..., MainWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window("en", inline=False)
    weigher = weigher_of(window.context)
    clients.add(window.desk.journal, Client(id=ClientId(""), name="Ann", currency="EUR"))
    told: list[Fault] = []
    window.desk.failed.disconnect()
    window.desk.failed.connect(told.append)
    go_on = threading.Event()

    def full(*_args: Any, **_rest: Any) -> Any:
        raise Fault(FaultCode.FULL, path="x")

    monkeypatch.setattr(verdicts, "store", full)
    weigh = verdicts.weigh

    def slow(*args: Any, **rest: Any) -> Any:
        assert go_on.wait(20)
        return weigh(*args, **rest)

    weigher.start()
    qtbot.waitUntil(lambda: weigher.latest is not None, timeout=20_000)
    monkeypatch.setattr(verdicts, "weigh", slow)
    weigher.start()
    qtbot.waitUntil(lambda: len(told) == 1, timeout=20_000)
    assert weigher.busy, "the one under way goes on"
    go_on.set()
    qtbot.waitUntil(lambda: not weigher.busy, timeout=20_000)


def test_the_work_is_named_in_the_language_of_the_window(window: MainWindow) -> None:
    started(window)
    spoken = dataclasses.replace(window.context, words=Words("es", "Europe/Madrid"))
    titles: list[str] = []
    window.desk.job_started.connect(lambda job: titles.append(job.title))
    languages = Languages()
    languages.speak("es")
    try:
        weigher_of(spoken)
    finally:
        languages.release()
    assert titles
    assert "Weighing the relationships" not in titles
