"""What forgetting a person means, said before it is done and after."""

from pathlib import Path

from journal.wording import translate


def before(name: str, backups: int, folder: Path, lang: str) -> str:
    """Return what is about to go and what stays, the copies included."""
    return " ".join(
        (
            translate(
                "Erased",
                "The name of {name}, how to reach them and every text, reply and file about them go, from the history too.",
                lang=lang,
                name=name,
            ),
            translate("Erased", "Hours, money and when incidents were stay, without a name.", lang=lang),
            translate("Erased", "This cannot be undone.", lang=lang),
            *([copies(backups, folder, lang)] if backups else ()),
        )
    )


def after(name: str, mentions: int, backups: int, folder: Path, lang: str, *, wiped: bool) -> list[str]:
    """Return what was done and what is left to do, a sentence each."""
    said = [translate("Erased", "Forgotten. The figures stay under “{name}”.", lang=lang, name=name)]
    if mentions:
        said.append(
            translate(
                "Erased",
                "%n text(s) about others still hold the name; a search finds most of them.",
                mentions,
                lang=lang,
            )
        )
    if backups:
        said.append(copies(backups, folder, lang))
    if not wiped:
        said.append(
            translate(
                "Erased",
                "Another program had the journal open: check the journal once it is closed, so that no byte is left in the file.",
                lang=lang,
            )
        )
    return said


def copies(backups: int, folder: Path, lang: str) -> str:
    """Return that backups still hold everything, and where they lie."""
    return translate(
        "Erased",
        "%n backup(s) in {folder} still hold everything, until they are deleted or replaced.",
        backups,
        lang=lang,
        folder=folder,
    )
