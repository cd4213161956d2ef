"""One clear sentence for each problem and fault: what is wrong, and what to do about it."""

import datetime as dt
import re
from collections.abc import Iterable
from decimal import Decimal

from journal.domain.money import Money
from journal.domain.problems import Code, Fault, FaultCode, Problem, Refused
from journal.wording import formats, noop, translate
from journal.wording.problem_texts import FAULTS, FIELDS, PROBLEMS

_CODES = "Problem"
_PLACE = re.compile(r"\{(\w+)\}")


def sentence(problem: Problem, lang: str) -> str:
    """Return the sentence of a problem, to show under its field."""
    return _worded(_CODES, PROBLEMS[problem.code], problem.values, lang)


def field_name(field: str, lang: str) -> str:
    """Return the user's word for a field, in lower case; a column name of a foreign file stays as it is."""
    known = FIELDS.get(field)
    return translate("Field", known, lang=lang) if known else field


def full_sentence(problem: Problem, lang: str) -> str:
    """Return the sentence with its place before it (`line 12, duration: …`), for lists and the command line."""
    places = []
    if problem.line is not None:
        places.append(translate(_CODES, noop("Problem", "line {line}"), lang=lang, line=problem.line))
    if problem.field and problem.field not in _PLACELESS:
        places.append(field_name(problem.field, lang))
    said = sentence(problem, lang)
    return f"{', '.join(places)}: {said}" if places else said


# Fields that name nothing the user typed: the sentence says all of it.
_PLACELESS = {
    *(
        "archive",
        "batch",
        "card",
        "client",
        "columns",
        "file",
        "format",
        "id",
        "journal",
        "passphrase_file",
        "quick",
    ),
    *("record", "redo", "reply", "row", "setting", "step", "timer", "undo", "version"),
}
# Values that rooms give under another name than the sentences use.
_ALIASES = (("known", "choices"), ("name", "file"), ("path", "file"), ("example", "text"))


def refusal(refused: Refused, lang: str) -> str:
    """Return every sentence of a refusal on one line."""
    return " ".join(full_sentence(problem, lang) for problem in refused.problems)


def fault(failure: Fault, lang: str) -> str:
    """Return the sentence of a fault: what failed, that nothing was lost, what to do."""
    return _worded("Fault", FAULTS[failure.code], failure.values, lang)


def fault_sentence(code: FaultCode, lang: str, **values: object) -> str:
    """Return the sentence of a fault by its code."""
    return _worded("Fault", FAULTS[code], values, lang)


def code_sentence(code: Code, lang: str, **values: object) -> str:
    """Return the sentence of a problem by its code."""
    return _worded(_CODES, PROBLEMS[code], values, lang)


def _worded(context: str, variants: tuple[str, ...], values: dict[str, object], lang: str) -> str:
    """Choose the first variant whose values are all given; the last one needs none."""
    # A list of what there is to choose from is ours, not a person's text, and of no use cut short.
    given = {
        name: value if name == "choices" and isinstance(value, str) else _shown(value, lang)
        for name, value in values.items()
    }
    if "missing" in given:
        given["missing"] = _columns(given["missing"], lang)
    given = {name: text for name, text in given.items() if text}
    for alias, name in _ALIASES:
        if alias in given:
            given.setdefault(name, given[alias])
    chosen = next(
        text for text in variants if set(_PLACE.findall(text)) <= set(given) or text is variants[-1]
    )
    told = translate(context, chosen, lang=lang)
    return _PLACE.sub(lambda found: given.get(found[1], found[0]), told)


# What a table must say, where any name for it will do; headings that must be called so stay as they are.
_KINDS = {name: name for name in ("amount", "client", "date", "duration", "name")} | {"e-mail": "email"}


def _columns(missing: str, lang: str) -> str:
    """Name the columns that are missing in the language, `date, duration / amount` piece by piece."""
    pieces = re.split(r"(, | / )", missing)
    if not set(pieces[::2]) <= set(_KINDS):
        return missing
    return "".join(field_name(_KINDS[piece], lang) if piece in _KINDS else piece for piece in pieces)


def _shown(value: object, lang: str) -> str:
    """Write a value as people do."""
    if value is None:
        return ""
    if isinstance(value, Money):
        return formats.money(value, lang)
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, int | float | Decimal):
        return formats.number(value, lang)
    if isinstance(value, dt.datetime):
        return f"{formats.date_short(value.date(), lang)}, {value:%H:%M}"
    if isinstance(value, dt.date):
        return formats.date(value, lang)
    if isinstance(value, str):
        return value if len(value) <= 120 else value[:119] + "…"
    if isinstance(value, Iterable):
        return ", ".join(_shown(item, lang) for item in value)
    return str(value)
