"""Phrases with memory: those that ship and the user's own, on the ladder, ranked by what helped."""

import tomllib
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from journal.domain.changes import Label, Receipt
from journal.domain.ids import PhraseId
from journal.domain.problems import Code, refuse
from journal.domain.records import Phrase
from journal.domain.shorten import shortened
from journal.home import resources

if TYPE_CHECKING:
    from journal.storage.journal import Journal

RUNGS = ("acknowledge", "offer", "condition", "leave", "thank")
SITUATIONS = ("any", "call", "mail")
_LONGEST = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedPhrase:
    """A phrase as it is offered. `origin` is the id of one that ships, `id` the row that remembers about it."""

    rung: str
    situation: str
    text: str
    origin: str = ""
    id: PhraseId | None = None
    helped: int = 0
    did_not: int = 0

    @property
    def own(self) -> bool:
        """Whether the user wrote it."""
        return not self.origin

    @property
    def rank(self) -> float:
        """How often it helped, with one try of each kind added so that one success is not certainty."""
        return (self.helped + 1) / (self.helped + self.did_not + 2)


@lru_cache(maxsize=8)
def shipped(lang: str, address: str = "usted") -> tuple[OfferedPhrase, ...]:
    """Return the phrases that ship in `lang`, in the form of address where there is one."""
    name = lang if lang in {"en", "es"} else "en"
    rows = tomllib.loads((resources() / "phrases" / f"{name}.toml").read_text("utf-8"))["phrase"]
    return tuple(
        OfferedPhrase(
            rung=row["rung"],
            situation=row["when"],
            text=row.get(address, row["text"]),
            origin=row["id"],
        )
        for row in rows
    )


def offered(
    journal: "Journal", lang: str, *, address: str = "usted", situation: str = "", text: str = ""
) -> list[OfferedPhrase]:
    """Return the phrases up the ladder, on each rung those that helped first; `text` narrows by any of its words."""
    with journal.read() as reader:
        rows = reader.find(Phrase)
    known = {row.origin: row for row in rows if row.origin}
    found = []
    for phrase in shipped(lang, address):
        row = known.get(phrase.origin)
        if row is None:
            found.append(phrase)
        elif not row.hidden:
            found.append(replace(phrase, id=row.id, helped=row.helped, did_not=row.did_not))
    found += [
        OfferedPhrase(
            rung=row.rung,
            situation=row.situation,
            text=row.text,
            id=row.id,
            helped=row.helped,
            did_not=row.did_not,
        )
        for row in rows
        if not row.origin and not row.hidden and row.language in {"", lang}
    ]
    if situation:
        found = [each for each in found if each.situation in {"any", situation}]
    wanted = _plain(text).split()
    found = [each for each in found if all(word in _plain(each.text) for word in wanted)]
    return sorted(found, key=lambda each: (RUNGS.index(each.rung), -each.rank, not each.own))


def _plain(text: str) -> str:
    import unicodedata

    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))


def keep(journal: "Journal", phrase: Phrase) -> Receipt:
    """Keep a phrase of one's own.

    Raises:
        Refused: it is empty, too long, or on no rung of the ladder.
    """
    text = phrase.text.strip()
    if not text:
        raise refuse("text", Code.REQUIRED)
    if len(text) > _LONGEST:
        raise refuse("text", Code.TOO_LONG, limit=_LONGEST, length=len(text))
    if phrase.rung not in RUNGS or phrase.situation not in SITUATIONS:
        raise refuse("rung", Code.NOT_A_CHOICE, text=phrase.rung)
    with journal.work(Label.KEEP_PHRASE, about=shortened(text)) as work:
        tidy = replace(phrase, text=text, origin="")
        made = work.replace(tidy) if phrase.id else work.add(tidy)
    return work.receipt(made.id)


def edit(journal: "Journal", phrase: PhraseId, *, text: str, rung: str, situation: str) -> Receipt:
    """Write a phrase of one's own anew; what is known of it stays.

    Raises:
        Refused: as `keep`, or there is none.
    """
    with journal.read() as reader:
        known = reader.get(Phrase, phrase)
    return keep(journal, replace(known, text=text, rung=rung, situation=situation))


def hidden(journal: "Journal") -> int:
    """Return how many phrases that ship are not offered."""
    with journal.read() as reader:
        return len(reader.find(Phrase, hidden=True))


def offer_all(journal: "Journal") -> Receipt:
    """Offer those that ship again, all of them."""
    with journal.work(Label.KEEP_PHRASE) as work:
        work.replace_many([replace(row, hidden=False) for row in work.find(Phrase, hidden=True)])
    return work.receipt()


def rate(journal: "Journal", phrase: OfferedPhrase, *, helped: bool) -> Receipt:
    """Remember that a phrase helped, or did not: the better ones are offered first."""
    with journal.work(Label.RATE_PHRASE, about=shortened(phrase.text)) as work:
        rows = work.find(Phrase, origin=phrase.origin) if phrase.origin else []
        row = rows[0] if rows else None
        if row is None and phrase.id is not None:
            row = work.get(Phrase, phrase.id)
        if row is None:
            row = work.add(
                Phrase(id=PhraseId(""), rung=phrase.rung, situation=phrase.situation, origin=phrase.origin)
            )
        work.replace(replace(row, helped=row.helped + helped, did_not=row.did_not + (not helped)))
    return work.receipt(row.id)


def forget(journal: "Journal", phrase: OfferedPhrase) -> Receipt:
    """Delete a phrase of one's own, or offer one that ships no more; undo brings it back."""
    with journal.work(Label.DELETE_PHRASE, about=shortened(phrase.text)) as work:
        if phrase.own and phrase.id is not None:
            work.remove(Phrase, phrase.id)
        else:
            rows = work.find(Phrase, origin=phrase.origin)
            if rows:
                work.replace(replace(rows[0], hidden=True))
            else:
                work.add(
                    Phrase(
                        id=PhraseId(""),
                        rung=phrase.rung,
                        situation=phrase.situation,
                        origin=phrase.origin,
                        hidden=True,
                    )
                )
    return work.receipt()
