"""A reply that was released, and the ways out of the journal: copied, opened in the mail program, saved as a file."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from journal.domain.choices import ReplyState
from journal.domain.records import Reply
from journal.ui.bits import Banner, Card, Fold, button, label
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.flow import flow


class OldReply(Fold):
    """A reply that waits no more. Only a released one can leave."""

    def __init__(self, context: Context, reply: Reply) -> None:
        """Show it, open where it may go out."""
        released = reply.state is ReplyState.RELEASED
        content = Card()
        super().__init__(context.theme, "", content, opened=released)
        self.context, self.reply = context, reply
        if not released:
            self.set_text(self.tr("Reply, not sent"))
        elif reply.released is not None:
            when = context.words.instant(reply.released, context.journal.today())
            self.set_text(self.tr("Reply, released {0}").format(when))
        content.body.addWidget(label(reply.text, wrap=True))
        if reply.early_reason:
            said = self.tr("Earlier than planned: {0}").format(reply.early_reason)
            content.body.addWidget(label(said, "small", wrap=True))
        if released:
            from journal.services import spoken

            places = spoken.open_places(reply.text)
            if places:
                content.body.addWidget(Banner(self.tr("Still to fill in: {0}").format(", ".join(places))))
            copy = button(self.tr("Copy"), self.copy, "primary")
            mail = button(self.tr("Open in the mail program"), self.open_mail)
            save = button(self.tr("Save as .eml …"), self._ask_where)
            content.body.addWidget(flow(copy, mail, save))

    def copy(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self.reply.text)
        self.context.say(self.tr("Copied"))

    def open_mail(self) -> None:
        """Hand it to the mail program, which sends nothing by itself."""

        def read(journal: OpenJournal) -> tuple[str, str]:
            from journal.services import clients, incidents

            addresses = clients.get(journal, self.reply.client).emails
            return (addresses[0] if addresses else ""), incidents.get(journal, self.reply.incident).complaint

        def go(found: tuple[str, str]) -> None:
            address, subject = found
            url = mail_url(address, subject, self.reply.text)
            if not QDesktopServices.openUrl(url):
                self.context.say(
                    self.tr("No mail program answered. The text can be copied, or saved as a file.")
                )

        self.context.desk.ask(read, go, owner=self)

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save as .eml …"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("eml")
        dialog.setNameFilter(self.tr("E-mail (*.eml)"))
        dialog.selectFile(self._eml()[0])
        dialog.fileSelected.connect(lambda path: self.save_eml(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _eml(self) -> tuple[str, bytes]:
        from journal.services import eml

        return eml.of_reply(self.context.journal, self.reply.id)

    def save_eml(self, path: Path) -> None:
        """Write it as a file that the mail program opens as a draft."""
        from journal.domain.problems import Fault, FaultCode

        def write(_journal: OpenJournal) -> bool:
            try:
                path.write_bytes(self._eml()[1])
            except OSError as error:
                raise Fault(FaultCode.CANNOT_WRITE, path=str(path), detail=str(error)) from error
            return True

        if self.context.desk.act(write):
            self.context.say(self.tr("Saved: {0}").format(path.name))


def mail_url(address: str, subject: str, text: str) -> QUrl:
    """Return what opens a message in the mail program (RFC 6068: lines end with CR LF)."""

    def quoted(plain: str) -> str:
        return bytes(QUrl.toPercentEncoding(plain).data()).decode("ascii")

    lines = "\r\n".join(text.splitlines())
    return QUrl(f"mailto:{quoted(address)}?subject={quoted(subject)}&body={quoted(lines)}")
