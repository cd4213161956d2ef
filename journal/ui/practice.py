"""One scene being played: what is said, answers to choose from or one's own words, and what the advice says about them."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from journal.domain.ids import IncidentId
from journal.domain.moment import Choice, Scene
from journal.domain.records import SkillTry
from journal.ui.bits import Card, button, clear, label, row
from journal.ui.context import Context
from journal.ui.reply_tone import ToneNotice
from journal.wording import noop

SKILL_NAMES: dict[str, str] = {
    "listened": noop("Skills", "listen without interrupting"),
    "said_back": noop("Skills", "sum up before answering"),
    "waited": noop("Skills", "wait before replying"),
    "tone": noop("Skills", "not answer in the same tone"),
    "truth": noop("Skills", "find what was fair in it"),
    "limit": noop("Skills", "set a limit calmly"),
    "solved": noop("Skills", "solve instead of blaming"),
}


def skill_name(skill: str) -> str:
    """Return a skill as an aim, in the window's language."""
    return QCoreApplication.translate("Skills", SKILL_NAMES[skill]) if skill in SKILL_NAMES else skill


class SkillLine(QWidget):
    """The one thing that was picked for the next real call or reply: shown before it, ticked after it."""

    ticked = Signal()

    def __init__(self, context: Context) -> None:
        """Stand empty and hidden."""
        super().__init__()
        self.context = context
        self.picked: SkillTry | None = None
        self.setAccessibleName(self.tr("Picked for the next real call or reply"))
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def read_before(self) -> None:
        """Show it over what is about to be written, once it is read."""
        from journal.services import practice

        self.context.desk.ask(practice.picked_skill, self.show_before, owner=self, key=f"skill {id(self)}")

    def show_before(self, picked: SkillTry | None) -> None:
        """Show it, with nothing to press."""
        clear(self.box)
        self.picked = picked
        self.setVisible(picked is not None)
        if picked is not None:
            said = self.tr("This time: {0}.").format(skill_name(picked.skill))
            self.box.addWidget(label(said, "muted", wrap=True))

    def show_after(self, picked: SkillTry | None, incident: IncidentId) -> None:
        """Ask whether it was done; either answer will do."""
        if picked == self.picked:
            return  # not drawn anew under the hands of who is about to press
        clear(self.box)
        self.picked = picked
        self.setVisible(picked is not None)
        if picked is None:
            return
        card = Card("soft", margin=12)
        said = self.tr("You wanted to try: {0}.").format(skill_name(picked.skill))
        card.body.addWidget(label(said, wrap=True))
        done = button(self.tr("I did it"), partial(self._tick, picked, incident, done=True))
        not_now = button(self.tr("Not this time"), partial(self._tick, picked, incident, done=False), "quiet")
        card.body.addLayout(row(done, not_now, 1))
        self.box.addWidget(card)

    def _tick(self, picked: SkillTry, incident: IncidentId, *, done: bool) -> None:
        from journal.services import practice

        self.context.desk.act(
            lambda journal: practice.tick_skill(journal, picked.id, done=done, incident=incident)
        )
        self.ticked.emit()


class ScenePlayer(QWidget):
    """Plays a scene step by step. `finished` says whether it went by the advice."""

    finished = Signal(bool)
    left = Signal()

    def __init__(self, context: Context, scene: Scene) -> None:
        """Begin with the first step."""
        super().__init__()
        self.context, self.scene = context, scene
        self.step = 0
        self.good = 0
        self.shown: list[str] = []
        self.setAccessibleName(scene.title)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(12)
        self.leave_button = button(self.tr("Back to the scenes"), self.left.emit, "quiet")
        self.box.addLayout(row(self.leave_button, 1))
        title = self.tr("From my own past") if scene.own else scene.title  # what was said stands under it
        self.box.addWidget(label(title, "heading", wrap=True))
        if scene.situation:
            self.box.addWidget(label(scene.situation, "muted", wrap=True))
        self.part = QVBoxLayout()
        self.part.setSpacing(8)
        self.box.addLayout(self.part)
        self.box.addStretch(1)
        self.area: QPlainTextEdit | None = None
        self.tone: ToneNotice | None = None
        self.show_step()

    def take_keys(self) -> None:
        """Give the keys to the first thing that can be pressed or typed: what was pressed before is gone."""
        for each in self.findChildren(QWidget):
            if isinstance(each, QPushButton | QPlainTextEdit) and each is not self.leave_button:
                parent: QWidget | None = each
                while parent is not None and parent is not self:
                    parent.show()  # a layout shows it only later, and what is hidden gets no keys
                    parent = parent.parentWidget()
                each.setFocus()
                return

    def show_step(self) -> None:
        """Show what is said now and what can be answered."""
        from journal.services import practice

        clear(self.part)
        self.area = self.tone = None
        if self.step >= len(self.scene.steps):
            self._end()
            return
        step = self.scene.steps[self.step]
        self.part.addWidget(label(step.said, "large", wrap=True))
        if self.scene.worked:
            self._worked(next(choice for choice in step.choices if choice.skills))
            return
        for choice in practice.shuffled(step.choices, f"{self.scene.id}{self.step}"):
            card = Card(margin=8)
            say = button(self.tr("I choose this"), partial(self.answer, choice), "quiet", choice.text)
            said = label(choice.text, wrap=True)
            line = row(said, say)
            line.setStretch(0, 1)
            card.body.addLayout(line)
            self.part.addWidget(card)
        self._own_words(alone=not step.choices)

    def _worked(self, choice: Choice) -> None:
        card = Card("soft", margin=12)
        card.body.addWidget(label(choice.text, wrap=True))
        card.body.addWidget(label(choice.feedback, "small", wrap=True))
        self.part.addWidget(card)
        self.good += 1
        self.shown += choice.skills
        self.part.addLayout(row(button(self.tr("Read on"), self.next_step, "primary"), 1))

    def _own_words(self, *, alone: bool) -> None:
        self.part.addWidget(
            label(self.tr("In your own words") if alone else self.tr("Or in your own words"), "label")
        )
        self.area = QPlainTextEdit()
        self.area.setAccessibleName(self.tr("In your own words"))
        self.area.setTabChangesFocus(True)
        self.area.setMaximumHeight(self.context.theme.px(90))
        self.tone = ToneNotice(self.context, self.area)
        self.part.addWidget(self.area)
        self.part.addWidget(self.tone)
        self.part.addLayout(row(button(self.tr("I would say that"), self.answer_freely), 1))

    def answer(self, choice: Choice) -> None:
        """Take an answer, and say what the advice says about it."""
        clear(self.part)
        self.area = self.tone = None
        card = Card("soft" if choice.skills else "banner", margin=12)
        card.body.addWidget(label(choice.text, wrap=True))
        card.body.addWidget(label(choice.feedback, "good" if choice.skills else "attention", wrap=True))
        if choice.skills:
            self.good += 1
            self.shown += choice.skills
            told = ", ".join(skill_name(skill) for skill in choice.skills)
            card.body.addWidget(label(self.tr("That was: {0}").format(told), "small", wrap=True))
        self.part.addWidget(card)
        go_on = button(self.tr("Go on"), self.next_step, "primary")
        again = button(self.tr("Try another answer"), partial(self._again, bool(choice.skills)), "quiet")
        self.part.addLayout(row(go_on, again, 1))
        self.take_keys()

    def _again(self, was_good: bool) -> None:
        self.good -= was_good
        self.show_step()
        self.take_keys()

    def answer_freely(self) -> None:
        """Read a typed answer for its tone."""
        from journal.tone import check

        if self.area is None or not self.area.toPlainText().strip():
            return
        text = self.area.toPlainText()
        off = self.tone.off if self.tone is not None else frozenset()
        reading = check(text, off=off, why_in=self.context.words.lang)
        if reading.flagged:
            why = reading.findings[0].why if reading.findings else ""
            self.answer(Choice(text=text, feedback=why))
        else:
            self.answer(Choice(text=text, skills=("tone",), feedback=self.tr("Nothing here makes it worse.")))

    def next_step(self) -> None:
        """Go on to what is said next."""
        self.step += 1
        self.show_step()
        self.take_keys()

    def _end(self) -> None:
        skills = list(dict.fromkeys(self.shown))
        if skills:
            self.part.addWidget(label(self.tr("In this scene you practised:"), "label"))
            for skill in skills:
                self.part.addWidget(label(f"· {skill_name(skill)}", wrap=True))
        else:
            self.part.addWidget(label(self.tr("The scene comes back soon for another try."), wrap=True))
        self.part.addLayout(row(button(self.tr("Back to the scenes"), self.left.emit, "primary"), 1))
        self.finished.emit(self.good >= len(self.scene.steps))
