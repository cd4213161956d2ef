"""Six short questions about a new client, and what became of the answers."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.domain.decisions import QUESTIONS, Intake
from journal.domain.ids import ClientId
from journal.ui.bits import button, clear, label, row
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.fields import ChoiceField, ScaleField
from journal.ui.forms import Form
from journal.wording import noop, translate

if TYPE_CHECKING:
    from journal.services.intake import Lesson, Since

_ASKED = {
    "clear": noop("Intake", "Do they know what they want?"),
    "decides": noop("Intake", "Does one person decide?"),
    "deposit": noop("Intake", "Is a deposit no trouble for them?"),
    "before": noop("Intake", "Do they speak well of whoever did it before?"),
    "deadline": noop("Intake", "Is there enough time?"),
    "gut": noop("Intake", "How good does it feel?"),
}
_ANSWERS = (noop("Intake", "no"), noop("Intake", "partly"), noop("Intake", "yes"))


def question(code: str, lang: str) -> str:
    """Return the words of a question."""
    return translate("Intake", _ASKED[code], lang=lang)


class IntakeForm(Form):
    """The six questions; each may be left open."""

    def __init__(self, context: Context, client: ClientId, known: Intake | None) -> None:
        """Show the answers given before."""
        super().__init__(context, "", inline=True)
        self.heading.setText(self.tr("Six questions about the beginning"))
        self.setAccessibleName(self.heading.text())
        self.client = client
        lang = context.words.lang
        answers = [(value, translate("Intake", words, lang=lang)) for value, words in enumerate(_ANSWERS)]
        for name in QUESTIONS:
            field = self.add(ChoiceField(name, question(name, lang), answers, empty=self.tr("not said")))
            field.set_value(getattr(known, name) if known is not None else None)
        gut = self.add(
            ScaleField("gut", question("gut", lang), low=self.tr("not at all"), high=self.tr("very"))
        )
        if known is not None:
            gut.set_value(known.gut)
        self.finish()

    def save(self, values: dict[str, Any]) -> Any:
        """Keep the answers."""
        from journal.services import intake

        given = Intake(client=self.client, on=self.context.journal.today(), **values)
        return self.context.desk.do(lambda journal: intake.answer(journal, given))


class IntakeBox(QWidget):
    """What was answered, what happened since, and the way to answer."""

    def __init__(self, context: Context, client: ClientId) -> None:
        """Read at once."""
        super().__init__()
        self.context = context
        self.client = client
        self.form: IntakeForm | None = None
        self.since: Since | None = None
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(20, 0, 0, 4)
        self.load()

    def load(self) -> None:
        """Read the answers and what happened."""
        client = self.client

        def read(journal: OpenJournal) -> "tuple[Since | None, list[Lesson]]":
            from journal.services import intake

            return intake.since(journal, client), intake.lessons(journal)

        self.context.desk.ask(read, self._take, owner=self)

    def _take(self, found: "tuple[Since | None, list[Lesson]]") -> None:
        self.since, told = found
        if self.form is not None:
            return
        clear(self.box)
        if self.since is None:
            text = self.tr("Answered at the start, they are compared with what happened a year later.")
            self.box.addWidget(label(text, "muted", wrap=True))
            self.box.addLayout(row(button(self.tr("Answer six questions"), self.ask), 1))
            return
        self._answers(self.since)
        self._compare(self.since)
        for lesson in told:
            self._lesson(lesson)
        self.box.addLayout(row(button(self.tr("Change the answers"), self.ask, "quiet"), 1))

    def _answers(self, since: "Since") -> None:
        lang, known = self.context.words.lang, since.intake
        for name in QUESTIONS:
            value = getattr(known, name)
            if value is not None:
                said = translate("Intake", _ANSWERS[value], lang=lang)
                self.box.addWidget(label(f"{question(name, lang)} {said}", wrap=True))
        if known.gut is not None:
            words = self.tr("{0} of 5").format(known.gut)
            self.box.addWidget(label(f"{question('gut', lang)} {words}", wrap=True))

    def _compare(self, since: "Since") -> None:
        words = self.context.words
        if since.due:
            text = self.tr("In the year after {0}: %n incident(s).", "", since.incidents)
        else:
            text = self.tr(
                "Since {0}: %n incident(s) so far. It is compared after a year.", "", since.incidents
            )
        text = text.format(words.day(since.intake.on))
        if since.toll is not None:
            text += " " + self.tr("They took {0} of 5 out of you on average.").format(
                words.number(since.toll, 1)
            )
        self.box.addWidget(label(text, "muted", wrap=True))

    def _lesson(self, lesson: "Lesson") -> None:
        words = self.context.words
        text = self.tr("“{0}” Where the answer was good: {1} incidents in the first year, else {2}.").format(
            question(lesson.question, words.lang),
            words.number(lesson.yes_incidents, 1),
            words.number(lesson.no_incidents, 1),
        )
        self.box.addWidget(label(text, wrap=True))

    def ask(self) -> None:
        """Ask in place."""
        clear(self.box)
        known = self.since.intake if self.since is not None else None
        self.form = IntakeForm(self.context, self.client, known)
        self.form.closed.connect(self._closed)
        self.form.saved.connect(self._closed)
        self.box.addWidget(self.form)
        self.form.focus_first()

    def _closed(self, _receipt: Any = None) -> None:
        self.form = None
        self.load()
