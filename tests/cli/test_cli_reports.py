"""What of a report is wanted, and what others may read, said on the command line."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from tests.cli.conftest import Cli


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pdf).split())


@pytest.fixture
def late(cli: Cli, made: Callable[[str], str]) -> str:
    """A client with an incident of two texts and a note beside some hours; the incident's id."""
    cli("client", "add", "Rossi Arredamenti")
    cli("log", "hours", "Rossi Arredamenti", "1h", "--note", "Second draft")
    return made(
        cli(
            "log",
            "incident",
            "Rossi Arredamenti",
            "--complaint",
            "The draft came late",
            "--notes",
            "Line one\nLine two",
        )
    )


ABOUT = ("report", "client", "--client", "Rossi Arredamenti")


@pytest.mark.usefixtures("late")
def test_only_the_sections_named_are_written(cli: Cli, tmp_path: Path) -> None:
    out = tmp_path / "some.pdf"
    cli("--lang", "en", *ABOUT, "--sections", "hours, Summary", "--out", str(out))
    text = text_of(out)
    assert "In short" in text
    assert "Second draft" in text
    assert "The draft came late" not in text


@pytest.mark.usefixtures("late")
@pytest.mark.parametrize("audience", ["me", "others"])
def test_a_wrong_section_is_answered_with_those_there_are(cli: Cli, tmp_path: Path, audience: str) -> None:
    out = tmp_path / "some.pdf"
    for wrong, named in (("summary,hrs", "hrs"), (" ,", " ,")):
        said = cli.refused("--lang", "en", *ABOUT, "--for", audience, "--sections", wrong, "--out", str(out))
        assert f"“{named}” is not one of the choices: summary, " in said
        assert "hours" in said
        assert ("suggestion" in said) == (audience == "me")
    assert not out.exists()


@pytest.mark.usefixtures("late")
def test_nothing_is_shown_to_others_unless_named(cli: Cli, tmp_path: Path) -> None:
    out = tmp_path / "others.pdf"
    said = cli("--lang", "en", *ABOUT, "--for", "others", "--out", str(out))
    assert said.splitlines() == [f"Written: {out}"]
    text = text_of(out)
    assert not any(words in text for words in ("The draft came late", "Line one", "Second draft", "Rossi"))


def test_the_texts_of_an_incident_can_be_shown_and_are_read_out_first(
    cli: Cli, late: str, tmp_path: Path
) -> None:
    out = tmp_path / "others.pdf"
    said = cli("--lang", "en", *ABOUT, "--for", "others", "--show", late, "--out", str(out))
    assert said.splitlines() == [
        "Texts that will be in the report:",
        "  core complaint: The draft came late",
        "  notes: Line one",
        "    Line two",
        f"Written: {out}",
    ]
    text = text_of(out)
    assert "“The draft came late”" in text
    assert "Line two" in text
    assert "Second draft" not in text
    assert "Rossi" not in text


def test_one_text_of_an_incident_can_be_shown(cli: Cli, late: str, tmp_path: Path) -> None:
    out = tmp_path / "others.pdf"
    cli(
        "--lang", "en", "report", "incidents", "--for", "others", "--show", f"{late}.notes", "--out", str(out)
    )
    text = text_of(out)
    assert "Line two" in text
    assert "The draft came late" not in text


@pytest.mark.usefixtures("late")
def test_all_texts_can_be_shown(cli: Cli, tmp_path: Path) -> None:
    out = tmp_path / "others.pdf"
    cli("--lang", "en", *ABOUT, "--for", "others", "--show", "all", "--out", str(out))
    text = text_of(out)
    assert all(words in text for words in ("The draft came late", "Line one", "Second draft"))
    assert "Rossi" not in text


def test_the_list_says_what_each_text_is_called_and_shows_none(cli: Cli, late: str, tmp_path: Path) -> None:
    out = tmp_path / "others.pdf"
    said = cli("--lang", "es", *ABOUT, "--for", "others", "--show", "list", "--out", str(out))
    lines = said.splitlines()
    assert lines[0] == "Textos que se pueden mostrar:"
    assert f"  {late}.complaint: The draft came late" in lines
    (hours,) = [line.split(":")[0].strip() for line in lines if "Second draft" in line]
    assert "The draft came late" not in text_of(out)
    cli(*ABOUT, "--for", "others", "--show", hours, "--out", str(out))
    assert "Second draft" in text_of(out)


def test_texts_that_are_not_there_are_refused(cli: Cli, late: str, tmp_path: Path) -> None:
    out = ("--out", str(tmp_path / "others.pdf"))
    said = cli.refused("--lang", "en", *ABOUT, "--for", "others", "--show", "nobody", *out)
    assert "“nobody” is not one of the choices: all, none, list" in said
    said = cli.refused("--lang", "en", *ABOUT, "--for", "others", "--show", f"{late}.toll", *out)
    assert f"{late}.complaint, {late}.notes" in said
    said = cli.refused("--lang", "en", *ABOUT, "--show", "all", *out)
    assert "“me” is not one of the choices: others" in said
    assert not (tmp_path / "others.pdf").exists()
