"""The user's words, English and Spanish, for everything below the window: enums, problems, reports, the command line.

`translate` reads the same Qt Linguist files (`resources/i18n/journal_{en,es}.ts`) that the window's `tr()` uses. English
texts are the source and need no file, except for plurals. `packaging/translations.py` collects every call written with
constants.
"""

import re
from typing import Literal

from journal.wording.catalogue import messages

Language = Literal["en", "es"]
LANGUAGES: tuple[Language, ...] = ("en", "es")
_VALUE = re.compile(r"\{(\w+)\}")


def language(tag: str | None) -> Language:
    """Return the language of ours that serves a tag such as `es_MX.UTF-8`, `es-AR`, `en_GB` or None."""
    return "es" if (tag or "").lower().startswith("es") else "en"


def noop(context: str, text: str) -> str:
    """Mark a constant `text` for translation in `context` and return it unchanged, for tables read by `translate`."""
    del context
    return text


def translate(context: str, text: str, /, n: int | None = None, *, lang: str, **values: object) -> str:
    """Return `text` in the language `lang` ("en", "es"), or the English text where no translation is known.

    With `n`, `%n` becomes the number and the plural form is chosen by it. `{name}` is filled from `values`; a name that
    is not given stays as it is. Context and text are written as constants, or as a constant marked by `noop`.
    """
    chosen = language(lang)
    if n is not None:
        forms = messages(chosen).get((context, text))
        if forms:
            text = forms[0] if n == 1 or len(forms) == 1 else forms[1]
        text = text.replace("%n", str(n))
    elif chosen != "en":
        forms = messages(chosen).get((context, text))
        if forms:
            text = forms[0]
    if values and "{" in text:
        text = _VALUE.sub(lambda found: str(values.get(found[1], found[0])), text)
    return text
