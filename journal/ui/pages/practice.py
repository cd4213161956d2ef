"""Practice: one skill for the next real call, scenes to try, phrases, and a page for the evening where it is wanted."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from journal.domain.changes import Receipt, Topic
from journal.domain.moment import Scene
from journal.domain.records import Evening, SkillTry
from journal.ui.bits import Card, Fold, button, clear, label, row
from journal.ui.column import Column
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.fields import ScaleField, TextField
from journal.ui.forms import Form
from journal.ui.page import Head, Page
from journal.ui.phrase_ladder import PhraseLadder
from journal.ui.practice import SKILL_NAMES, ScenePlayer, skill_name

Read = tuple[list[Scene], SkillTry | None, Evening | None, list[Evening]]


class PracticePage(Page):
    """Everything that is tried before it is needed."""

    topics = Topic.PRACTICE | Topic.SETTINGS | Topic.INCIDENTS

    def __init__(self, context: Context) -> None:
        """Build the parts; scenes are read when it is shown."""
        super().__init__(context)
        self.scenes: list[Scene] = []
        self.player: ScenePlayer | None = None
        self.evening: EveningForm | None = None
        self.tries: dict[str, QPushButton] = {}  # the button of each scene
        self._played = ""
        self.column = Column(720)
        self.skill = Card()
        self.list = Card(spacing=4)
        ladder = PhraseLadder(context, lang=lambda: context.words.lang, situation="call", values=dict)
        self.phrases = Fold(context.theme, self.tr("Phrases for a call"), ladder)
        self.evening_place = QVBoxLayout()
        for part in (self.skill, self.list, self.phrases):
            self.column.body.addWidget(part)
        self.column.body.addLayout(self.evening_place)
        self.column.body.addStretch(1)
        self.playing = Column(720)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.column)
        self.stack.addWidget(self.playing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Head(self.tr("Practice")))
        layout.addWidget(self.stack, 1)

    def load(self) -> None:
        """Read the scenes, the skill picked and this evening's page."""
        lang = self.context.words.lang

        def read(journal: OpenJournal) -> Read:
            from journal.services import practice, settings

            wanted = settings.current(journal).ask_energy
            evening = practice.evening(journal) if wanted else None
            earlier = practice.earlier_evenings(journal) if wanted else []
            return practice.scenes(journal, lang), practice.picked_skill(journal), evening, earlier

        self.context.desk.ask(read, self._take, owner=self, key="practice")

    def _take(self, found: Read) -> None:
        self.scenes, picked, evening, earlier = found
        self._show_skill(picked)
        self._show_scenes()
        if evening is None:
            clear(self.evening_place)
            self.evening = None
        elif self.evening is None:
            self.evening = EveningForm(self.context, evening)
            card = Card()
            card.body.addWidget(self.evening)
            if earlier:
                before = Fold(self.context.theme, self.tr("Earlier evenings"), self._evenings(earlier))
                card.body.addWidget(before)
            self.evening_place.addWidget(card)

    def _evenings(self, pages: list[Evening]) -> QWidget:
        words, today = self.context.words, self.context.journal.today()
        made = QWidget()
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 0, 0, 0)
        for page in pages:
            energy = self.tr("energy: {0} of 5").format(page.energy) if page.energy else ""
            head = " · ".join(part for part in (words.relative(page.on, today), energy) if part)
            box.addWidget(label(head, "small"))
            for text in (page.went_well, page.learned):
                if text:
                    box.addWidget(label(text, wrap=True))
        return made

    # --- one skill

    def _show_skill(self, picked: SkillTry | None) -> None:
        had_keys = self.skill.isAncestorOf(QApplication.focusWidget() or self)
        clear(self.skill.body)
        self.skill.body.addWidget(label(self.tr("One thing for the next real call or reply"), "subheading"))
        if picked is not None:
            self.skill.body.addWidget(label(skill_name(picked.skill), "large", wrap=True))
            done = button(self.tr("I did it"), partial(tick, self.context, picked, done=True))
            not_now = button(
                self.tr("Not this time"), partial(tick, self.context, picked, done=False), "quiet"
            )
            self.skill.body.addLayout(row(done, not_now, 1))
            self._give_keys(done, had_keys)
            return
        self.skills = QComboBox()
        self.skills.setAccessibleName(self.tr("Skill"))
        for skill in SKILL_NAMES:
            self.skills.addItem(skill_name(skill), skill)
        self.skills.setCurrentIndex(1)
        self.skill.body.addLayout(row(self.skills, button(self.tr("I will try this"), self.pick), 1))
        self._give_keys(self.skills, had_keys)

    def _give_keys(self, to: QWidget, had: bool) -> None:
        """Keep the keys in the card that was drawn anew under them."""
        if had:
            to.show()  # a layout would show it only later, and what is hidden gets no keys
            to.setFocus()

    def pick(self) -> None:
        """Take the skill that is chosen."""
        from journal.services import practice

        skill = str(self.skills.currentData())
        self.context.desk.act(lambda journal: practice.pick_skill(journal, skill))

    # --- scenes

    def _show_scenes(self) -> None:
        had_keys = any(each.hasFocus() for each in self.tries.values())
        clear(self.list.body)
        self.tries = {}
        self.list.body.addWidget(label(self.tr("Scenes"), "subheading"))
        words, now = self.context.words, self.context.journal.now()
        for scene in self.scenes:
            if scene.worked:
                state = self.tr("an example to read")
            elif scene.due is None:
                state = self.tr("from my own past") if scene.own else scene.trade
            elif scene.due <= now:
                state = self.tr("worth another try")
            else:
                state = self.tr("again {0}").format(words.instant(scene.due, self.context.journal.today()))
            said = QWidget()
            box = QVBoxLayout(said)
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
            box.addWidget(label(scene.title, wrap=True))
            box.addWidget(label(state, "small"))
            text = self.tr("Read") if scene.worked else self.tr("Try")
            self.tries[scene.id] = button(text, partial(self.play, scene), "quiet", scene.title)
            line = row(said, self.tries[scene.id])
            line.setStretch(0, 1)
            self.list.body.addLayout(line)
        if had_keys and self._played in self.tries:
            self.tries[self._played].setFocus()

    def play(self, scene: Scene) -> None:
        """Play a scene in the place of the list."""
        from journal.services import practice

        clear(self.playing.body)
        self.player = ScenePlayer(self.context, scene)
        self.player.left.connect(self.back)
        self.player.finished.connect(
            lambda well: self.context.desk.act(lambda journal: practice.tried(journal, scene.id, well=well))
        )
        self.playing.body.addWidget(self.player)
        self._played = scene.id
        self.stack.setCurrentWidget(self.playing)
        self.player.take_keys()

    def back(self) -> None:
        """Show the list again."""
        clear(self.playing.body)
        self.player = None
        self.stack.setCurrentWidget(self.column)
        if self._played in self.tries:
            self.tries[self._played].setFocus()


def tick(context: Context, picked: SkillTry, *, done: bool) -> None:
    """Say whether the skill that was picked was used."""
    from journal.services import practice

    context.desk.act(lambda journal: practice.tick_skill(journal, picked.id, done=done))


class EveningForm(Form):
    """Three lines at the end of a day; none has to be filled in."""

    def __init__(self, context: Context, page: Evening) -> None:
        """Show what was written this evening."""
        super().__init__(context, "", inline=True)
        self.heading.setText(self.tr("This evening"))
        self.setAccessibleName(self.heading.text())
        self.close_button.hide()
        self.page = page
        self.add(ScaleField("energy", self.tr("Energy"), "", self.tr("empty"), self.tr("plenty")))
        self.add(TextField("went_well", self.tr("What went well")))
        self.add(TextField("learned", self.tr("One thing learned")))
        for field in self.fields:
            field.set_value(getattr(page, field.name))
        self.finish()

    def save(self, values: dict[str, Any]) -> Receipt | None:
        """Keep the page."""
        from journal.services import practice

        made = Evening(on=self.page.on, **values)
        receipt = self.context.desk.do(lambda journal: practice.keep_evening(journal, made))
        self.context.say(self.tr("Kept"))
        return receipt
