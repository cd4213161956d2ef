"""The currency of the region that this system is set to, as a first proposal for a new journal."""

import os
import re
from collections.abc import Mapping

from journal.domain.money import is_currency

# What decides how the system writes money (POSIX): the first that says anything.
_VARIABLES = ("LC_ALL", "LC_MONETARY", "LANG")
_REGION = re.compile(r"^[A-Za-z]{2,3}(?:[_-][A-Za-z]{4})?[_-]([A-Za-z]{2})(?:[.@].*)?$")


def system_locale(environment: Mapping[str, str] | None = None) -> str:
    """Return the locale for money that the environment names; empty where it names none."""
    held = os.environ if environment is None else environment
    return next((held[name] for name in _VARIABLES if held.get(name)), "")


def region_currency(locale: str) -> str | None:
    """Return the currency of a locale's region ("es_MX.UTF-8": MXN); None where it names no region, as "C" or "es"."""
    found = _REGION.match(locale.strip())
    if found is None:
        return None
    from babel.core import get_global

    # Babel keeps the currencies of every region with their days (CLDR); only those in use today count.
    if found[1].upper() not in get_global("territory_currencies"):
        return None
    from babel.numbers import get_territory_currencies

    used = [each for each in get_territory_currencies(found[1].upper()) if is_currency(each)]
    return used[0] if used else None
