"""What the journal holds about a person: given out whole, or forgotten while the figures stay."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journal.domain.changes import Label, Receipt
from journal.domain.ids import ClientId
from journal.services.common import owner

if TYPE_CHECKING:
    from journal.storage.journal import Journal
    from journal.storage.reader import Reader

SUMMARY = "summary.txt"


@dataclass(frozen=True, slots=True)
class Erased(Receipt):
    """What came of forgetting a person. It cannot be taken back: `step` is None."""

    name: str = ""  # what the figures stand under now
    mentions: int = 0  # texts about others that still hold the name
    wiped: bool = True  # no byte is left in the file; False: another program was reading, `check` does it
    backups: tuple[Path, ...] = ()  # these copies still hold all of it


def disclose(
    journal: "Journal",
    client: ClientId,
    path: Path,
    *,
    lang: str = "en",
    cancelled: Callable[[], bool] = lambda: False,
) -> dict[str, int]:
    """Write everything held about a client to a zip: a summary to read, JSON, CSV, attachments, what was said before.

    Pages never to be sent are left out, as they are of every copy. Returns the rows of each table.

    Raises:
        Fault: CANNOT_WRITE, CANCELLED.
        Refused: there is no such client.
    """
    from journal.exchange.archive import write_archive
    from journal.services.privacy_summary import summary
    from journal.storage import dump, held, schema

    told = summary(journal, client, lang)
    with journal.read() as reader:
        owner(reader, client)
        tables: dict[str, Any] = {
            **dump.dump(reader, client=client),
            "history": held.earlier(reader, client),
            "draft": held.drafts_about(reader, client),
        }
        about = {
            "revision": schema.HEAD,
            "written": reader.now.isoformat(),
            "zone": journal.zone,
            "client": client,
            "everything_held": True,
        }
        files = dump.attachments(reader, client=client)
        return write_archive(path, tables, files, about=about, texts={SUMMARY: told}, cancelled=cancelled)


def backups(journal: "Journal") -> list[Path]:
    """Return the copies beside the journal, newest first; whoever is forgotten stays in them."""
    from journal.services import backup

    folder = backup.folder(journal.path)
    return (
        sorted((each for each in folder.iterdir() if each.is_file()), reverse=True) if folder.is_dir() else []
    )


def erase(journal: "Journal", client: ClientId, *, lang: str = "en") -> Erased:
    """Forget a person and keep the figures: hours, money, when incidents were, of what kind and how heavy.

    Gone are the name, how they are reached, every text, reply, draft and file, also from the history, the search and
    the bytes of the file. What stays is called "erased client 1", in the reports' language where one is set. The
    relationship rests from now on, so that it is still learned from. It cannot be undone; backups are not touched.

    Raises:
        Refused: there is no such client.
        Fault: the journal cannot be written, or there is no room to write it anew.
    """
    from journal.services import settings
    from journal.storage import erasure, scrub
    from journal.wording import translate

    spoken = settings.current(journal).report_language or lang

    def word(table: str, number: int) -> str:
        if table == "engagement":
            return translate("Erased", "engagement {number}", lang=spoken, number=number)
        return translate("Erased", "erased", lang=spoken)

    with journal.transaction(Label.ERASE_CLIENT) as work:
        owner(work, client)
        name = _free_name(work.query(), spoken)
        forgetting = erasure.Forgetting(work, client, name, word)
        forgetting.records()
        work.about = name
        work.finish()
        forgetting.rest()
        mentions = forgetting.mentions()
    done = work.receipt(client)
    return Erased(
        done.label,
        done.change,
        None,
        client,
        name=name,
        mentions=mentions,
        wiped=scrub.scrub(journal),
        backups=tuple(backups(journal)),
    )


def _free_name(reader: "Reader", lang: str) -> str:
    from journal.storage.queries import clients as queries
    from journal.wording import translate

    taken = {name for _, name in queries.names(reader)}
    names = (translate("Erased", "erased client {number}", lang=lang, number=number) for number in count(1))
    return next(name for name in names if name not in taken)
