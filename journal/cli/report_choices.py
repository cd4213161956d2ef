"""What of a report is wanted: `--sections` and, for others, the texts that `--show` ticks."""

import argparse
import dataclasses
from typing import TYPE_CHECKING

from journal.cli.parser import lang_of
from journal.wording import translate

if TYPE_CHECKING:
    from journal.cli.console import Console
    from journal.reports.dossier import Audience, Dossier, Report
    from journal.reports.others import FreeText

_NONE, _ALL, _LIST = "none", "all", "list"


def define(parser: argparse.ArgumentParser) -> None:
    """Add both arguments."""
    lang = lang_of(parser)
    parser.add_argument(
        "--sections",
        metavar="NAME[,NAME…]",
        help=translate(
            "Cli", "only these sections; a wrong name is answered with those there are", lang=lang
        ),
    )
    parser.add_argument(
        "--show",
        default=_NONE,
        metavar="all|none|list|ID[.FIELD][,…]",
        help=translate(
            "Cli",
            "with --for others: the texts that may be shown, all of them or those of an incident or another record; "
            "“list” shows none and says what each is called",
            lang=lang,
        ),
    )


def sections(
    wanted: str | None, report: "Report", dossier: "Dossier", audience: "Audience"
) -> tuple[str, ...]:
    """Return the sections wanted by name; none where the whole report is.

    Raises:
        Refused: the report has no section of that name; it says which there are.
    """
    from journal.domain.problems import Code, refuse
    from journal.reports.documents import section_names

    if wanted is None:
        return ()
    there = [name for name, _ in section_names(report, dossier, lang="en", audience=audience)]
    names = tuple(part.strip().casefold() for part in wanted.split(",") if part.strip())
    for name in names or (wanted,):
        if name not in there:
            raise refuse("--sections", Code.NOT_A_CHOICE, text=name, choices=", ".join(there))
    return names


def ticked(console: "Console", wanted: str, dossier: "Dossier", audience: "Audience") -> "Dossier":
    """Return the dossier with the texts ticked that `--show` names; print in full what will be in it.

    Raises:
        Refused: texts are named for a report for me, which holds all of them; or there is no such text.
    """
    from journal.domain.problems import Code, refuse
    from journal.reports.dossier import Audience
    from journal.reports.others import for_others, free_texts, may_be_ticked

    if wanted == _NONE:
        return dossier
    if audience is not Audience.OTHERS:
        raise refuse("--for", Code.NOT_A_CHOICE, text=audience.value, choices=Audience.OTHERS.value)
    texts = [text for text in free_texts(dossier) if may_be_ticked(text)]
    if wanted == _LIST:
        console.say(translate("Cli", "Texts that can be shown:", lang=console.lang))
        _print(console, texts, named=True)
        return dossier
    names = [part.strip() for part in wanted.split(",") if part.strip()]
    chosen = (
        texts
        if wanted == _ALL
        else [text for name in names or [wanted] for text in _named(name, texts, console)]
    )
    frame = dataclasses.replace(
        dossier.frame, may_show=frozenset((text.record, text.field) for text in chosen)
    )
    dossier = dataclasses.replace(dossier, frame=frame)
    console.say(translate("Cli", "Texts that will be in the report:", lang=console.lang))
    _print(console, free_texts(for_others(dossier)), named=False)
    return dossier


def _named(name: str, texts: "list[FreeText]", console: "Console") -> "list[FreeText]":
    from journal.domain.problems import Code, refuse

    record, _, field = name.partition(".")
    own = [text for text in texts if text.record == record]
    found = [text for text in own if field in {"", text.field}]
    if not found:
        choices = ", ".join(f"{text.record}.{text.field}" for text in own) or translate(
            "Cli", "all, none, list, and the names that “list” tells", lang=console.lang
        )
        raise refuse("--show", Code.NOT_A_CHOICE, text=name, choices=choices)
    return found


def _print(console: "Console", texts: "list[FreeText]", *, named: bool) -> None:
    from journal.reports.log import field_words

    for text in texts:
        name = f"{text.record}.{text.field}" if named else field_words(text.field, console.lang)
        console.say(f"  {name}: " + "\n    ".join(text.text.splitlines()))
