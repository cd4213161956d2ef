"""Bringing a relationship to an end: what is easily forgotten, the settlement, the letter; one step, one undo."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QGridLayout, QWidget

from journal.domain.ids import ClientId
from journal.domain.money import Money
from journal.domain.problems import Fault, FaultCode, Problem, Refused
from journal.services import ending
from journal.ui.bits import Banner, button, clear, label, row
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.fields import CheckField, ChoiceField, NotesField, TextField
from journal.ui.forms import Form
from journal.ui.pages.ending_words import LANGUAGES, steps
from journal.ui.typed_fields import DateField, MoneyField
from journal.wording import formats, language

if TYPE_CHECKING:
    from journal.services.ending_figures import Settlement
    from journal.services.parting import Beside


@dataclass(frozen=True)
class Leaving:
    """What the form was given: the settlement, the facts beside it, and until when the letter would wait."""

    settlement: "Settlement"
    beside: "Beside"
    overnight: Any  # datetime
    letter: str


def read(journal: OpenJournal, client: ClientId) -> Leaving:
    """Read what the form needs."""
    from journal.services import ending_figures, parting

    known = ending_figures.settlement(journal, client)
    back = known.refundable if known.refundable.minor else None
    words = ending.propose_letter(
        journal, known, on=journal.today(), refund=back, vat=known.vat_on(back) if back else None
    )
    return Leaving(known, parting.beside(journal, client), ending.overnight(journal), words)


class EndingForm(Form):
    """The form beside the list."""

    def __init__(self, context: Context, leaving: Leaving) -> None:
        """Show what is known; nothing is decided."""
        client = leaving.settlement.client
        super().__init__(context, "", draft_key=f"ending:{client.id}")
        self.heading.setText(self.tr("Parting with {0}").format(client.name))
        self.setAccessibleName(self.heading.text())
        self.name_save(self.tr("Bring it to an end"))
        self.leaving = leaving
        self.client = client
        self._own_vat = self._own_fee = self._own_letter = False
        self._filling = True
        self._questions()
        self._settlement()
        self._steps()
        self._letter()
        self.add(NotesField("why", self.tr("Why, for myself"), lines=2))
        note = self.tr(
            "One step: the refund is recorded, open work ends, the letter waits, the client is closed. Undo takes it back."
        )
        self.area.addWidget(label(note, "muted", wrap=True))
        self.finish()
        self._filling = False

    # --- building

    def _questions(self) -> None:
        if self.leaving.beside.large:
            share = formats.percent(self.leaving.beside.income_share or 0, self.context.words.lang)
            text = self.tr("This client is {0} of your income of the last 12 months: reduce step by step.")
            self.area.addWidget(Banner(text.format(share)))
        questions = self.tr(
            "Before deciding: does a contract bind you? Is there a notice period, a deposit, data to return?"
        )
        self.area.addWidget(label(questions, "muted", wrap=True))

    def _settlement(self) -> None:
        words, known = self.context.words, self.leaving.settlement
        self.area.addWidget(label(self.tr("Settlement"), "subheading"))
        facts = [
            (self.tr("Open work"), ", ".join(line.engagement.title for line in known.running)),
            (self.tr("Agreed"), words.money(known.agreed) if known.agreed.minor else ""),
            (self.tr("Paid so far"), words.money(known.paid) if known.running else ""),
            (self.tr("Not yet paid"), words.money(known.open) if known.open.minor else ""),
        ]
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(1, 1)
        for place, (name, text) in enumerate(each for each in facts if each[1]):
            grid.addWidget(label(name, "muted"), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(text, wrap=True), place, 1)
        self.area.addWidget(holder)
        day = self.add(DateField(self.context, "on", self.tr("Ends on"), required=True))
        day.set_value(self.context.journal.today())
        if known.running:
            self.add(CheckField("finished", self.tr("The open work is finished; else it stops here")))
        currency = self.client.currency
        back = MoneyField(self.context, "refund", self.tr("Paid back, net"), currency)
        vat = MoneyField(self.context, "vat", self.tr("VAT paid back with it"), currency)
        fee = MoneyField(self.context, "fee", self.tr("Fee that is lost"), currency)
        for amount in (back, vat, fee):  # one below the other: the words are long, the window may be small
            self.add(amount)
        if known.refundable.minor:
            back.set_value(known.refundable)
            self._reckon()
        back.changed.connect(self._reckon)
        back.changed.connect(self._reword)
        vat.changed.connect(self._vat_typed)
        fee.changed.connect(self._fee_typed)
        for name in ("on", "finished"):
            for field in self.fields:
                if field.name == name:
                    field.changed.connect(self._reword)

    def _steps(self) -> None:
        fold, inside = self.fold(self.tr("What is easily forgotten"))
        fold.unfold()
        for code, text in steps(self.context.words.lang):
            self.add(CheckField(f"step_{code}", text), inside)
        returns = self.add(
            TextField("returns", self.tr("What I return"), placeholder=self.tr("keys, drafts, access data")),
            inside,
        )
        returns.changed.connect(self._reword)

    def _letter(self) -> None:
        self.area.addWidget(label(self.tr("The last message"), "subheading"))
        advice = self.tr("Template, not legal advice. It admits no fault.")
        self.area.addWidget(label(advice, "muted", wrap=True))
        lang = self.add(ChoiceField("lang", self.tr("Language of the letter"), LANGUAGES))
        lang.set_value(language(self.client.language or self.context.words.lang))
        self.letter = NotesField("letter", self.tr("Letter"), lines=12)
        self.add(self.letter)
        self.letter.set_value(self.leaving.letter)
        lang.changed.connect(self._reword_anyway)
        self.letter.changed.connect(self._letter_typed)
        until = self.context.words.instant(self.leaving.overnight, self.context.journal.today())
        wait = self.tr("It waits as a reply until {0}. It is sent by nobody but you.").format(until)
        self.area.addWidget(label(wait, "muted", wrap=True))
        self.pdf = button(self.tr("Letter as PDF …"), self.save_letter)
        again = button(self.tr("Word it again"), self._reword_anyway, "quiet")
        change = button(self.tr("Change the template"), self._open_template, "quiet")
        self.area.addLayout(row(self.pdf, 1))
        self.area.addLayout(row(again, change, 1))
        self.told = label("", "muted", wrap=True)
        self.area.addWidget(self.told)
        self._reword_anyway()

    # --- reckoning

    def _money(self, name: str) -> Money | None:
        try:
            value = self.field(name).value()
        except Refused:
            return None
        return value if isinstance(value, Money) else None

    def _reckon(self) -> None:
        """Propose the VAT and the fee that go with the refund, until they were typed."""
        back = self._money("refund")
        known = self.leaving.settlement
        filling, self._filling = self._filling, True
        for name, own, amount in (
            ("vat", self._own_vat, known.vat_on(back) if back else None),
            ("fee", self._own_fee, known.fee_on(back) if back else None),
        ):
            if not own:
                self.field(name).set_value(amount if amount is not None and amount.minor else None)
        self._filling = filling

    def _vat_typed(self) -> None:
        self._own_vat = self._own_vat or not self._filling
        self._reword()

    def _fee_typed(self) -> None:
        self._own_fee = self._own_fee or not self._filling

    def _letter_typed(self) -> None:
        self._own_letter = self._own_letter or not self._filling

    def _reword(self) -> None:
        """Word the letter for what is entered, unless somebody wrote in it."""
        if not self._own_letter and not self._filling:
            self._reword_anyway()

    def _reword_anyway(self) -> None:
        known, lang = self.leaving.settlement, str(self.field("lang").value())
        finished = any(field.name == "finished" and field.value() for field in self.fields)
        try:
            on = self.field("on").value() or self.context.journal.today()
        except Refused:
            on = self.context.journal.today()
        words = ending.propose_letter(
            self.context.journal,
            known,
            on=on,
            finished=finished,
            refund=self._money("refund"),
            vat=self._money("vat"),
            returns=str(self.field("returns").value()),
            lang=lang,
        )
        filling, self._filling = self._filling, True
        self.letter.set_value(words)
        self._filling = filling
        self._own_letter = False

    # --- the letter

    def save_letter(self) -> None:
        """Ask for a file and write the letter to it."""
        name = f"{self.tr('letter')}-{self.client.name}".replace("/", "-")
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), f"{name}.pdf", self.tr("PDF (*.pdf)")
        )
        if path:
            self.write_letter(Path(path))

    def write_letter(self, out: Path) -> None:
        """Write the letter as it stands, with the settlement under it."""
        try:
            values = self.values()
        except Refused as refused:
            self.show_problems(refused.problems)
            return
        lang, known = str(values["lang"]), self.leaving.settlement

        def work(journal: OpenJournal, _progress: Any, cancelled: Any) -> Path:
            from journal.reports.ending import write_ending_letter

            return write_ending_letter(journal, known, values, out, lang=lang, cancelled=cancelled)

        self.context.desk.do_later(self.tr("Setting the letter"), work, self._written)

    def _written(self, path: Path) -> None:
        self.told.setText(self.tr("Written: {0}").format(path))

    def _open_template(self) -> None:
        from journal.services import ending_letter

        try:
            path = ending_letter.own_template(self.context.journal, str(self.field("lang").value()))
        except OSError as error:
            self.context.desk.failed.emit(Fault(FaultCode.CANNOT_WRITE, path="letters", reason=str(error)))
            return
        self.told.setText(self.tr("The template is {0}. Change it, then word the letter again.").format(path))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    # --- saving

    def plan(self, values: dict[str, Any]) -> "ending.Plan":
        """Return the plan that the fields say."""
        return ending.Plan(
            client=ClientId(self.client.id),
            on=values["on"],
            finished=bool(values.get("finished")),
            refund=values["refund"],
            vat=values["vat"] if values["refund"] else None,
            fee=values["fee"] if values["refund"] else None,
            letter=values["letter"],
            hold_until=self.leaving.overnight,
            why=values["why"],
            done=tuple(code for code, _ in steps("en") if values[f"step_{code}"]),
        )

    def save(self, values: dict[str, Any]) -> Any:
        """Carry it through."""
        plan = self.plan(values)
        return self.context.desk.do(lambda journal: ending.carry_through(journal, plan))

    def show_problems(self, problems: Any) -> None:
        """Show problems of payments and work beside the fields they come from."""
        near = {"amount": "refund", "ended": "on"}
        clear(self.notices)
        super().show_problems(
            [
                Problem(near.get(each.field, each.field), each.code, each.values, each.line)
                for each in problems
            ]
        )
