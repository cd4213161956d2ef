"""What comes back before a call, a reply or a new engagement: lessons, what calmed them, what was agreed; and one good story."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.domain.ids import ClientId, IncidentId
from journal.domain.moment import Recall, Story
from journal.ui.bits import Card, clear, label
from journal.ui.context import Context
from journal.ui.desk import OpenJournal


class RecallPanel(QWidget):
    """Shows what is worth remembering about a client; nothing where there is nothing."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        client: ClientId | None = None,
        *,
        but: IncidentId | None = None,
        story: bool = False,
    ) -> None:
        """Read what came before; `story` tells one good story too."""
        super().__init__(parent)
        self.context, self.but, self.story = context, but, story
        self.client = client
        self.recall = Recall()
        self.setAccessibleName(self.tr("From the last times"))
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(8)
        self.hide()
        self.show_for(client)

    def show_for(self, client: ClientId | None) -> None:
        """Show another client's."""
        self.client = client
        but, wants_story = self.but, self.story

        def read(journal: OpenJournal) -> tuple[Recall, list[Story]]:
            from journal.services import lessons

            told = lessons.stories(journal, 1) if wants_story else []
            return lessons.recall(journal, client, but=but), told

        self.context.desk.ask(read, self._take, owner=self, key=f"recall {id(self)}")

    def _take(self, found: tuple[Recall, list[Story]]) -> None:
        recall, stories = found
        self.recall = recall
        clear(self.box)
        if stories:
            self.box.addWidget(story_label(self.context, stories[0]))
        lines = self._lines(recall)
        if lines:
            card = Card("soft", margin=8, spacing=4)
            card.body.addWidget(label(self.tr("From the last times"), "label"))
            for text in lines:
                card.body.addWidget(label(text, wrap=True))
            self.box.addWidget(card)
        self.setVisible(bool(lines or stories))

    def _lines(self, recall: Recall) -> list[str]:
        words, today = self.context.words, self.context.journal.today()
        lines = []
        for past in recall.lessons:
            day = words.relative(words.local(past.at).date(), today)
            true = []
            if past.fair is not None:
                true.append(self.tr("How much was fair, {0}: {1}").format(day, words.word(past.fair)))
            if past.breakdown is not None:
                true.append(self.tr("Where it broke, {0}: {1}").format(day, words.word(past.breakdown)))
            if len(true) == 2 and past.breakdown is not None:
                true[1] = self.tr("where it broke: {0}").format(words.word(past.breakdown))
            if true:
                lines.append(" · ".join(true))
            if past.lesson:
                lines.append(self.tr("Learned, {0}: {1}").format(day, past.lesson))
        lines += [self.tr("Calmed them: {0}").format(text) for text in recall.calmed]
        lines += [self.tr("Better not said: {0}").format(text) for text in recall.avoid]
        lines += [self.tr("Agreed: {0}").format(limit.what) for limit in recall.boundaries]
        for promise in recall.promises:
            what = promise.mine or promise.theirs
            if promise.by_when == date.max:
                lines.append(self.tr("Promised: {0}").format(what))
            else:
                due = words.relative(promise.by_when, today)
                lines.append(self.tr("Promised, {0}: {1}").format(due, what))
        lines += [self.tr("For everyone: {0}").format(text) for text in recall.for_all]
        return lines


def story_label(context: Context, story: Story) -> QWidget:
    """Tell one story: the words, then who and when."""
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    day = context.words.relative(story.on, context.journal.today())
    if story.turned:
        said = QCoreApplication.translate("Stories", "It turned with {0}: {1}").format(
            story.client_name, story.words
        )
        box.addWidget(label(said, "good", wrap=True))
        box.addWidget(label(day, "small", wrap=True))
    else:
        box.addWidget(label(context.words.quoted(story.words), "good", wrap=True))
        box.addWidget(label(f"{story.client_name}, {day}", "small", wrap=True))
    return holder
