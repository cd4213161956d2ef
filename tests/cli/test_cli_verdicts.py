"""Verdicts, charts, reports, backups and the tone check from the command line."""

import json
import shutil
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from journal.services import sample, settings
from journal.storage.journal import Journal
from journal.ui.settings import FILE_NAMES, LOGO, MachineSettings
from tests.cli.conftest import Cli

CLIENT_KEYS = {
    "client", "state", "action", "since", "grade", "data_share", "incidents", "exposure_days", "p_end_right",
    "p_end_better", "ratio", "evpi", "value_of_waiting", "break_even_refund", "break_even_band", "expected_incidents",
    "follow_ups", "cost_per_incident", "options", "drivers", "tornado", "robust", "safety", "flags", "text",
}  # fmt: skip


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("year") / "sample.sqlite"
    sample.make(path)
    return path


@pytest.fixture
def sampled(cli: Cli, year: Path) -> Cli:
    """Return the command line on the sample year."""
    cli.journal = year
    return cli


@pytest.mark.parametrize(("lang", "said"), [("en", "Money in COP"), ("es", "dinero en COP")])
def test_money_without_an_exchange_rate_is_named_and_not_called_missing(
    cli: Cli, lang: str, said: str
) -> None:
    cli("client", "add", "Muñoz", "--currency", "COP")
    cli("log", "payment", "Muñoz", "350000", "--currency", "COP")
    assert said in cli("--lang", lang, "verdicts")
    assert said in cli("--lang", lang, "verdicts", "--client", "Muñoz")
    assert cli.json("verdicts")["clients"]


def test_verdicts_are_the_promised_document(sampled: Cli) -> None:
    document = sampled.json("verdicts")
    assert set(document) >= {"schema", "as_of", "currency", "settings", "clients", "portfolio"}
    assert set(document["portfolio"]) >= {
        "clients",
        "without_incident_90d",
        "share_healthy",
        "net_value",
        "flagged",
    }
    assert len(document["portfolio"]["flagged"]) == 3
    for client in document["clients"]:
        assert set(client) >= CLIENT_KEYS
        assert client["drivers"]
        total = sum(each["amount"] for each in client["drivers"])
        options = client["options"]
        assert total == pytest.approx(options["refund_end"]["mean"] - options["continue"]["mean"], abs=1e-6)


def test_one_client_in_words_and_in_spanish(sampled: Cli) -> None:
    english = sampled("verdicts", "--client", "reformas penalver")
    assert "Ending may cost less" in english or "ending may cost less" in english
    assert "Los registros" in sampled("--lang", "es", "verdicts", "--client", "reformas penalver")
    assert len(sampled.json("verdicts", "--client", "reformas penalver")["clients"]) == 1


def test_other_settings_are_tried_and_not_stored(sampled: Cli) -> None:
    document = sampled.json("verdicts", "--set", "own_rate=90", "--set", "psi=0")
    assert (document["settings"]["own_rate"], document["settings"]["psi"]) == (90.0, 0.0)
    assert sampled.json("verdicts")["settings"]["own_rate"] == 42.0


def test_as_of_a_day_before_anything_was_recorded_nobody_is_weighed(sampled: Cli) -> None:
    assert sampled.json("verdicts", "--as-of", "2020-01-01")["clients"] == []


def test_past_forecasts_are_scored(sampled: Cli, cli: Cli, tmp_path: Path) -> None:
    document = sampled.json("verdicts", "--backtest")
    assert document["scored"] == len(document["forecasts"]) > 20
    assert document["held80"] <= document["held90"] <= document["scored"]
    held = sum(each["low80"] <= each["came"] <= each["high80"] for each in document["forecasts"])
    assert held == document["held80"]
    assert f"{held} of {document['scored']}" in sampled("verdicts", "--backtest")
    cli.journal = tmp_path / "new.sqlite"
    assert "too little" in cli("verdicts", "--backtest")


def test_those_with_something_to_decide_come_first(sampled: Cli) -> None:
    lines = sampled("verdicts").splitlines()
    assert lines[0].startswith("Reformas Peñalver: ending may cost less.")
    assert "90 days" in lines[-1]


def test_charts_are_listed_and_drawn(sampled: Cli, tmp_path: Path) -> None:
    assert "earned_per_hour" in sampled("chart", "--list")
    for ending, begins in ((".png", b"\x89PNG"), (".svg", b"<?xml"), (".pdf", b"%PDF")):
        out = tmp_path / f"chart{ending}"
        sampled("chart", "hours_by_kind_and_month", "--out", str(out), "--theme", "dark")
        assert out.read_bytes().startswith(begins)
    out = tmp_path / "one.png"
    sampled("chart", "unpaid_share", "--client", "Delmar Eventos", "--from", "2026-01-01", "--out", str(out))
    assert out.exists()


@pytest.mark.parametrize("kind", ["portfolio", "client", "incidents", "month", "settlement"])
def test_reports_are_typeset(sampled: Cli, tmp_path: Path, kind: str) -> None:
    out = tmp_path / f"{kind}.pdf"
    words = ["--client", "Reformas Peñalver"] if kind in {"client", "settlement"} else []
    sampled("report", kind, *words, "--out", str(out))
    with pikepdf.open(out) as pdf:
        assert len(pdf.pages) >= 1
        assert "/StructTreeRoot" in pdf.Root


def test_a_report_fit_for_an_archive_says_so_in_the_file(sampled: Cli, tmp_path: Path) -> None:
    import pikepdf

    out = tmp_path / "month.pdf"
    sampled("report", "month", "--archive", "--out", str(out))
    with pikepdf.open(out) as document, document.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfuaid:part"]) == ("2", "1")


def test_a_report_that_cannot_be_written_leaves_nothing(sampled: Cli, tmp_path: Path) -> None:
    out = tmp_path / "absent" / "month.pdf"
    assert sampled.run("report", "month", "--out", str(out)) == 1
    assert sampled.err.startswith("error: ")
    assert not out.parent.exists()


def test_backup_check_and_restore(cli: Cli, tmp_path: Path) -> None:
    cli("client", "add", "Rossi")
    cli("backup", "--to", str(tmp_path / "safe"))
    (kept,) = (tmp_path / "safe").iterdir()
    cli("client", "add", "Pérez")
    whole = cli.json("check")
    assert whole["ok"] is True
    assert whole["problems"] == []
    assert whole["encrypted"] is False
    assert whole["counts"]["client"] == 2
    assert whole["schema_revision"]
    cli("restore", str(kept))
    assert [each["name"] for each in cli.json("client", "list")["clients"]] == ["Rossi"]


def test_encrypting_says_that_earlier_backups_are_not_encrypted(cli: Cli, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("open sesame\n", encoding="utf-8")
    cli("client", "add", "Rossi")
    assert "not encrypted" not in cli("--passphrase-file", str(secret), "encrypt")
    cli("--passphrase-file", str(secret), "decrypt")
    cli("backup")
    assert "not encrypted" in cli("--passphrase-file", str(secret), "encrypt")


def test_a_passphrase_locks_changes_and_unlocks(cli: Cli, tmp_path: Path) -> None:
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text("open sesame\n", encoding="utf-8")
    second.write_text("another one\n", encoding="utf-8")
    cli("client", "add", "Rossi")
    cli("--passphrase-file", str(first), "encrypt")
    assert b"SQLite format 3" not in cli.journal.read_bytes()[:16]
    assert cli.run("client", "list") == 1
    assert "passphrase" in cli.err.lower()
    assert cli.run("--passphrase-file", str(second), "client", "list") == 1
    assert "Rossi" in cli("--passphrase-file", str(first), "client", "list")
    cli("--passphrase-file", str(first), "passphrase", "--new-passphrase-file", str(second))
    assert cli.json("check", "--passphrase-file", str(second))["encrypted"] is True
    cli("--passphrase-file", str(second), "decrypt")
    assert "Rossi" in cli("client", "list")


def test_the_tone_of_a_draft(cli: Cli, tmp_path: Path) -> None:
    calm = cli("tone", "-", stdin="Thank you for your message. I will look at it tomorrow.")
    assert "Nothing here" in calm
    document = json.loads(cli("tone", "-", "--json", stdin="As I am sure you remember, this is your fault."))
    assert document["lang"] == "en"
    assert document["flagged"] is True
    assert 0 <= document["score"] <= 1
    finding = document["findings"][0]
    assert set(finding) == {"rule", "start", "end", "text", "why", "instead"}
    drafts = tmp_path / "drafts.jsonl"
    drafts.write_text(
        '{"text": "Gracias por su mensaje.", "lang": "es"}\n\n{"text": "This is your fault."}\n',
        encoding="utf-8",
    )
    results = [json.loads(line) for line in cli("tone", str(drafts), "--jsonl").splitlines()]
    assert [each["lang"] for each in results] == ["es", "en"]
    assert [each["flagged"] for each in results] == [False, True]
    drafts.write_text('{"text": "fine"}\nnot JSON\n', encoding="utf-8")
    assert cli.run("tone", str(drafts), "--jsonl") == 1
    assert "line 2" in cli.err


def test_the_demo_without_a_window_prints_verdicts_and_hands_the_pictures_on(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from journal.cli.handover import Handover
    from journal.cli.run import run

    monkeypatch.setenv("CLIENT_JOURNAL", str(cli.journal))
    handed = run(["demo", "--out", str(tmp_path / "out")])
    assert isinstance(handed, Handover)
    assert handed.kind == "tour"
    assert handed.out == tmp_path / "out"
    assert handed.journal != cli.journal
    assert "Reformas Peñalver" in capsys.readouterr().out
    assert not cli.journal.exists()


@pytest.mark.parametrize("lang", ["en", "es"])
def test_money_that_only_lacks_a_rate_is_not_called_missing(cli: Cli, lang: str) -> None:
    cli("client", "add", "Rossi", "--currency", "USD")
    cli("log", "payment", "Rossi", "900", "--on", "2026-01-05")
    (found,) = cli.json("--lang", lang, "verdicts")["clients"]
    assert "no_exchange_rate_USD" in found["flags"]
    assert "USD" in found["text"]
    assert "no money is recorded" not in found["text"]
    assert "no hay dinero anotado" not in found["text"]


def test_a_report_looks_and_is_named_as_in_the_window(
    sampled: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    logo = tmp_path / 'año; "1".svg'
    logo.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    )
    kept = MachineSettings(tmp_path / "settings.ini")
    kept.set_text(LOGO, str(logo))
    kept.set_text(FILE_NAMES, "{client}, {report} – ñ {day}")
    kept.language = "es"
    kept.sync()
    monkeypatch.setenv("CLIENT_JOURNAL_SETTINGS", str(tmp_path / "settings.ini"))
    sampled.journal = Path(shutil.copy(sampled.journal, tmp_path / "own.sqlite"))
    with Journal.open(sampled.journal) as journal:
        settings.change(journal, "report_footer", "Taller Ferrer, Madrid")
        settings.change(journal, "report_paper", "letter")
        today = journal.today()
    said = sampled("report", "client", "--client", "reformas penalver", "--out", str(tmp_path))
    out = tmp_path / f"Reformas Peñalver, cliente – ñ {today}.pdf"
    assert str(out) in said
    with pikepdf.open(out) as pdf:
        assert [float(edge) for edge in pdf.pages[0].mediabox] == [0, 0, 612, 792]
        assert "/Figure" in {str(o.get("/S")) for o in pdf.objects if isinstance(o, pikepdf.Dictionary)}
    with pypdfium2.PdfDocument(out) as pdf:
        text = pdf[0].get_textpage().get_text_bounded()
    assert "Taller Ferrer, Madrid" in text
    assert "Privado" in text
    logo.unlink()
    sampled("--lang", "en", "report", "month", "--paper", "a4", "--out", str(tmp_path / "m.pdf"))
    with pikepdf.open(tmp_path / "m.pdf") as pdf:
        assert round(float(pdf.pages[0].mediabox[3])) == 842
        assert str(pdf.Root.Lang).startswith("en")


def test_the_language_chosen_in_the_window_is_spoken(
    sampled: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = MachineSettings(tmp_path / "settings.ini")
    kept.language = "es"
    kept.sync()
    monkeypatch.setenv("CLIENT_JOURNAL_SETTINGS", str(tmp_path / "settings.ini"))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    out = tmp_path / "month.pdf"
    assert f"Escrito: {out}" in sampled("report", "month", "--out", str(out))
