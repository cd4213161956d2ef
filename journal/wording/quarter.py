"""How many clients of the last 90 days went well: one sentence for Today and for the report."""

from journal.wording import translate


def went_well(well: int, clients: int, lang: str) -> str:
    """Return the sentence; `clients` is at least one."""
    if clients == 1:
        if well:
            return translate("Quarter", "The one client of the last 90 days went well.", lang=lang)
        return translate("Quarter", "There was one client in the last 90 days.", lang=lang)
    if well == clients:
        return translate(
            "Quarter", "All {all} clients of the last 90 days went well.", lang=lang, all=clients
        )
    return translate(
        "Quarter",
        "{well} of the {all} clients of the last 90 days went well.",
        lang=lang,
        well=well,
        all=clients,
    )
