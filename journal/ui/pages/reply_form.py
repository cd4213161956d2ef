"""The text of a reply and its wait; what was learned before stands over it, the tone and the phrases under it."""

import dataclasses
from datetime import datetime, time
from typing import Any

from journal.domain.changes import Receipt
from journal.domain.ids import ReplyId
from journal.domain.problems import Code, refuse
from journal.domain.records import Client, Incident, Reply
from journal.ui.bits import Fold
from journal.ui.context import Context
from journal.ui.fields import ChoiceField, NotesField
from journal.ui.forms import Form
from journal.ui.moment_recall import RecallPanel
from journal.ui.phrase_ladder import PhraseLadder
from journal.ui.phrases import PhraseCompleter, insert_phrase
from journal.ui.practice import SkillLine
from journal.ui.reply_tone import ToneNotice
from journal.ui.typed_fields import DateField, TimeField, instant
from journal.ui.words import sentence_case


class ReplyForm(Form):
    """The text of a reply, and how long it waits. Tomorrow comes first."""

    def __init__(self, context: Context, incident: Incident, reply: Reply | None, client: Client) -> None:
        """Open empty or with a draft. What was learned before stands over it, the tone under it."""
        key = f"reply:{reply.id}" if reply is not None else f"reply:new:{incident.id}"
        super().__init__(context, "", draft_key=key, inline=True)
        self.heading.setText(self.tr("Draft a reply") if reply is None else self.tr("Edit the reply"))
        self.setAccessibleName(self.heading.text())
        self.incident, self.reply, self.client = incident, reply, client
        self.recall = RecallPanel(context, self, incident.client, but=incident.id, story=True)
        self.area.addWidget(self.recall)
        self.skill = SkillLine(context)
        self.skill.read_before()
        self.area.addWidget(self.skill)
        text = NotesField(
            "text",
            self.tr("Reply"),
            self.tr("Nothing is sent from here. Ctrl+Enter keeps it; :: finds a phrase."),
            lines=7,
        )
        self.add(text)
        self.tone = ToneNotice(context, text.area, lambda: self.client.language or None)
        self.area.addWidget(self.tone)
        self.phrases = PhraseCompleter(
            context, text.area, lang=self._lang, situation="mail", values=self._known
        )
        ladder = PhraseLadder(
            context,
            lang=self._lang,
            situation="mail",
            values=self._known,
            put=lambda said: insert_phrase(text.area, text.area.textCursor(), said),
        )
        self.area.addWidget(Fold(context.theme, self.tr("Phrases"), ladder))
        self.wait = ChoiceField("wait", self.tr("Not before"), self._choices())
        self.pick_day = DateField(context, "pick_day", self.tr("Day"), future=True)
        self.pick_time = TimeField("pick_time", self.tr("Time"))
        self.side_by_side(self.wait, self.pick_day, self.pick_time, stretches=(2, 1, 1))
        self.wait.changed.connect(self.show_pick)
        if reply is not None:
            self.field("text").set_value(reply.text)
            if reply.not_before is not None:
                local = context.words.local(reply.not_before)
                self.wait.set_value("pick")
                self.pick_day.set_value(local.date())
                self.pick_time.set_value(local.time())
        self.show_pick()
        self.finish()

    def _lang(self) -> str:
        return self.client.language or self.context.words.lang

    def _known(self) -> dict[str, str]:
        from journal.services import settings

        keeper = settings.current(self.context.journal).keeper
        return {"name": self.client.name, "complaint": self.incident.complaint, "me": keeper}

    def _choices(self) -> list[tuple[Any, str]]:
        from journal.services import replies

        words, journal = self.context.words, self.context.journal
        waits = replies.waits(journal)
        self.waits = waits
        names = {"tomorrow": "", "short": self.tr("A short while"), "monday": self.tr("Monday")}
        offered = []
        for key, name in names.items():
            if key in waits:
                when = words.instant(waits[key], journal.today())
                offered.append((key, f"{name}: {when}" if name else sentence_case(when)))
        return [*offered, ("pick", self.tr("Pick …")), ("none", self.tr("No wait"))]

    def show_pick(self) -> None:
        """Show day and time only where they are to be picked."""
        picking = self.wait.value() == "pick"
        self.pick_day.setVisible(picking)
        self.pick_time.setVisible(picking)

    def _until(self, values: dict[str, Any]) -> datetime | None:
        choice = values["wait"]
        if choice == "pick":
            if values["pick_day"] is None:
                raise refuse("pick_day", Code.REQUIRED)
            return instant(values["pick_day"], values["pick_time"] or time(9), self.context.journal.zone)
        return self.waits.get(choice)

    def save(self, values: dict[str, Any]) -> Receipt | None:
        """Keep the draft with its wait."""
        from journal.services import replies

        until = self._until(values)
        if self.reply is not None:
            edited = dataclasses.replace(self.reply, text=values["text"], not_before=until)
            return self.context.desk.do(lambda journal: replies.edit(journal, edited))
        made = Reply(
            id=ReplyId(""),
            incident=self.incident.id,
            client=self.incident.client,
            text=values["text"],
            not_before=until,
        )
        return self.context.desk.do(lambda journal: replies.draft(journal, made))
