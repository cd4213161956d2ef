"""The quick line for hours: "1h30 Rossi logo", "ayer 45m Pérez llamada", "yesterday 2h admin".

A duration, a day where one is named, a client where the words name one, and the rest is the note.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from journal.domain.ids import ClientId
from journal.domain.lines import QuickEntry
from journal.domain.names import fold
from journal.domain.problems import Code, Refused, refuse
from journal.domain.text_input import parse_date, parse_duration

_DAYS_AGO = {
    "today": 0,
    "hoy": 0,
    "yesterday": 1,
    "ayer": 1,
    "anteayer": 2,
    "antier": 2,
}
_WEEKDAY_NAMES = (
    ("monday", "lunes"),
    ("tuesday", "martes"),
    ("wednesday", "miercoles"),
    ("thursday", "jueves"),
    ("friday", "viernes"),
    ("saturday", "sabado"),
    ("sunday", "domingo"),
)
_WEEKDAYS = {name: number for number, names in enumerate(_WEEKDAY_NAMES) for name in names}
_LEADS = {"on", "el", "last", "pasado", "for", "para", "con", "with"}
_DATE_LIKE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")
_BARE_NUMBER = re.compile(r"\d+")
_HAS_UNIT = re.compile(r"\d+(?:[.,]\d+)?(?:h\d*\w*|m\w*)|\d+:\d\d(?::\d\d)?|\d*[.,]\d+", re.IGNORECASE)
_UNIT = re.compile(r"(?:h|hours?|horas?|hrs?|m|min|mins|minutes?|minutos?)", re.IGNORECASE)
_MINUTES = re.compile(r"\d+(?:m|min|mins|minutes?|minutos?)?", re.IGNORECASE)


def parse_quick(text: str, today: date, named: Sequence[tuple[ClientId, str]]) -> QuickEntry:
    """Return what the line `text` says. Where several clients could be meant they are the candidates and none is taken.

    Raises:
        Refused: no duration in it, or a day that cannot be.
    """
    words = text.split()
    day, words = _take_day(words, today)
    seconds, words = _take_duration(words, text)
    client, name, candidates, words = _take_client(words, named)
    return QuickEntry(
        text=text,
        day=day,
        seconds=seconds,
        client=client,
        client_name=name,
        note=" ".join(words),
        candidates=candidates,
    )


def _take_day(words: list[str], today: date) -> tuple[date, list[str]]:
    """Take the first word that names a day, at either end of the line, so that a note may still say "Monday's logo"."""
    for index in dict.fromkeys((0, 1, len(words) - 1)):
        if not 0 <= index < len(words):
            continue
        word = words[index].strip(",;:")
        key = fold(word)
        lead = 1 if index and fold(words[index - 1]) in {"on", "el", "last"} else 0
        rest = words[: index - lead] + words[index + 1 :]
        if key in _DAYS_AGO:
            return today - timedelta(days=_DAYS_AGO[key]), rest
        if key in _WEEKDAYS:
            back = (today.weekday() - _WEEKDAYS[key]) % 7
            return today - timedelta(days=back), rest
        if _DATE_LIKE.fullmatch(word):
            return parse_date(word, today, field="day"), rest
    return today, words


def _take_duration(words: list[str], text: str) -> tuple[int, list[str]]:
    """Take the duration: one word ("1h30", "1,5"), or a number and its unit ("1 h 30 min", "45 min")."""
    for index, word in enumerate(words):
        if word.startswith(("-", "−")) and _HAS_UNIT.fullmatch(word[1:]):
            raise refuse("quick", Code.NEGATIVE_DURATION, text=word)
        has_unit = _HAS_UNIT.fullmatch(word) is not None
        unit_follows = (
            _BARE_NUMBER.fullmatch(word) is not None
            and index + 1 < len(words)
            and _UNIT.fullmatch(words[index + 1]) is not None
        )
        bare_first = index == 0 and _BARE_NUMBER.fullmatch(word) is not None
        if not (has_unit or unit_follows or bare_first):
            continue
        # The longest run of words that is a duration as a whole wins: "1 h 30 min" over "1 h".
        for length in (4, 3, 2, 1):
            run = words[index : index + length]
            if len(run) < length or not _belong_together(run):
                continue
            try:
                seconds = parse_duration(" ".join(run), field="quick")
            except Refused as refused:
                if length == 1 and has_unit and refused.problems[0].code is not Code.NOT_A_DURATION:
                    raise
                continue
            return seconds, words[:index] + words[index + length :]
    raise refuse("quick", Code.NOT_A_DURATION, text=text)


def _belong_together(run: list[str]) -> bool:
    """Say whether every word after the first is a unit or minutes, so that "2h 3 logos" does not lose its 3."""
    if len(run) == 1:
        return True
    hours = run[0] + (run[1] if _UNIT.fullmatch(run[1]) else "")
    if not re.search(r"\d\s*(?:h|m)", hours, re.IGNORECASE):
        return False
    tail = run[2:] if _UNIT.fullmatch(run[1]) else run[1:]
    if not tail:
        return True
    if not re.search("h", hours, re.IGNORECASE):
        return False
    joined = "".join(tail)
    return _MINUTES.fullmatch(joined) is not None and not joined.isdigit()


def _take_client(
    words: list[str], named: Sequence[tuple[ClientId, str]]
) -> tuple[ClientId | None, str, tuple[tuple[ClientId, str], ...], list[str]]:
    """Find the client: the longest run of words that is a name, else a first word that belongs to one name alone."""
    while words and fold(words[0]) in _LEADS:
        words = words[1:]
    folded = [fold(word.strip(",;:")) for word in words]
    by_name: dict[str, list[tuple[ClientId, str]]] = {}
    by_word: dict[str, list[tuple[ClientId, str]]] = {}
    for each in named:
        key = fold(each[1])
        by_name.setdefault(key, []).append(each)
        for part in set(re.split(r"[\s,.]+", key)):
            by_word.setdefault(part, []).append(each)
    for length in range(min(len(words), 8), 0, -1):
        for start in range(len(words) - length + 1):
            found = by_name.get(" ".join(folded[start : start + length]))
            if found:
                rest = words[:start] + words[start + length :]
                return _settle(found, rest)
    if folded and len(folded[0]) > 1:
        for length in range(min(len(words), 4), 0, -1):
            sets = [{each[0] for each in by_word.get(word, [])} for word in folded[:length]]
            common = set.intersection(*sets)
            if common:
                found = [each for each in by_word[folded[0]] if each[0] in common]
                return _settle(found, words[length:])
    return None, "", (), words


def _settle(
    found: list[tuple[ClientId, str]], rest: list[str]
) -> tuple[ClientId | None, str, tuple[tuple[ClientId, str], ...], list[str]]:
    if len(found) == 1:
        return found[0][0], found[0][1], (), rest
    return None, "", tuple(sorted(found, key=lambda each: each[1])), rest
