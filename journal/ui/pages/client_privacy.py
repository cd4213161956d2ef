"""From the client card: everything held about a person given out, and a person forgotten, after it was said what that means."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from journal.domain.records import Client
from journal.ui.desk import OpenJournal
from journal.ui.dialogs import confirm
from journal.wording import privacy as words

if TYPE_CHECKING:
    from journal.services.privacy import Erased
    from journal.ui.pages.client_card import ClientCard


def disclose(card: "ClientCard", client: Client, *_: object) -> None:
    """Ask where to, and write everything held about the client."""
    title = QCoreApplication.translate("ClientCard", "Give out everything held")
    suggested = "".join(sign if sign.isalnum() or sign in " -_" else "_" for sign in client.name)
    chosen, _kind = QFileDialog.getSaveFileName(card, title, f"{suggested}.zip", "ZIP (*.zip)")
    if not chosen:
        return
    out = Path(chosen if chosen.casefold().endswith(".zip") else f"{chosen}.zip")
    context = card.context

    def work(journal: OpenJournal, _progress: Any, cancelled: Any) -> Path:
        from journal.services import privacy

        privacy.disclose(journal, client.id, out, lang=context.words.lang, cancelled=cancelled)
        return out

    def tell(path: Path) -> None:
        context.say(QCoreApplication.translate("ClientCard", "Written: {0}").format(path.name))

    context.desk.do_later(title, work, tell)


def forget(card: "ClientCard", client: Client, *_: object) -> None:
    """Say what goes and what stays; where that is wanted, forget the person."""
    from journal.services import backup, privacy

    context, lang = card.context, card.context.words.lang
    folder = backup.folder(Path(context.journal.path))
    copies = len(privacy.backups(context.journal))
    question = QCoreApplication.translate("ClientCard", "Forget {0}?").format(client.name)
    action = QCoreApplication.translate("ClientCard", "Forget")
    if not confirm(card, question, action, words.before(client.name, copies, folder, lang)):
        return

    def work(journal: OpenJournal, _progress: Any, _cancelled: Any) -> "Erased":
        return privacy.erase(journal, client.id, lang=lang)

    def tell(done: "Erased") -> None:
        said = words.after(done.name, done.mentions, len(done.backups), folder, lang, wiped=done.wiped)
        context.say(" ".join(said))

    context.desk.do_later(QCoreApplication.translate("ClientCard", "Forgetting"), work, tell)
