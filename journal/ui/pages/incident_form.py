"""The incident form: client, complaint, toll and minutes by keyboard; the rest unfolds and nothing blocks saving."""

import dataclasses
from typing import Any

from journal.domain.changes import Receipt
from journal.domain.choices import Channel, Direction, Fair
from journal.domain.filters import IncidentFilter
from journal.domain.ids import ClientId, IncidentId
from journal.domain.records import Incident
from journal.ui.bits import label
from journal.ui.client_field import ClientField
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.fields import CheckField, ChoiceField, NotesField, ScaleField, TextField, breakdown_field
from journal.ui.forms import Form
from journal.ui.typed_fields import DateField, DurationField, MoneyField, TimeField, instant

_EARLIER = 20
_TEXTS = ("effect", "wish", "said_back", "notes", "mine", "theirs", "lesson")


class IncidentForm(Form):
    """Logs a new incident, or edits one."""

    def __init__(
        self, context: Context, incident: Incident | None = None, client: ClientId | None = None
    ) -> None:
        """Open empty (for `client` where one is given) or with an incident to edit."""
        key = f"incident:{incident.id}" if incident is not None else "incident:new"
        super().__init__(context, "", draft_key=key)
        self.heading.setText(self.tr("Log an incident") if incident is None else self.tr("Edit the incident"))
        self.setAccessibleName(self.heading.text())
        self.incident = incident
        self._known: ClientId | None = None
        self._essentials()
        self._when()
        self._said()
        self._next()
        self._show(incident, client)
        self.finish()

    def _essentials(self) -> None:
        words = self.context.words
        self.client = ClientField(self.context, "client", self.tr("Client"))
        self.channel = ChoiceField.of(Channel, "channel", self.tr("How it came"), words)
        self.minutes = DurationField(self.context, "minutes", self.tr("Minutes it took"), bare="minutes")
        self.side_by_side(self.client, self.channel, stretches=(3, 2))
        self.complaint = TextField(
            "complaint", self.tr("Core complaint"), self.tr("What it is about, in one line.")
        )
        self.add(self.complaint)
        self.toll = ScaleField(
            "toll",
            self.tr("Toll"),
            self.tr("What it took out of you. Empty is unknown."),
            self.tr("hardly anything"),
            self.tr("very much"),
        )
        self.side_by_side(self.toll, self.minutes, stretches=(3, 2))
        if self.incident is not None:
            self.minutes.hide()

    def _when(self) -> None:
        words = self.context.words
        fold, inside = self.fold(self.tr("When, how serious"))
        self.when_fold = fold
        day = DateField(self.context, "day", self.tr("Day"), required=True)
        clock = TimeField("time", self.tr("Time"))
        self.side_by_side(day, clock, stretches=(2, 1), into=inside)
        self.add(CheckField("about", self.tr("About then, I do not remember exactly")), inside)
        direction = ChoiceField.of(Direction, "direction", self.tr("Who spoke first"), words)
        severity = ScaleField(
            "severity",
            self.tr("How serious for the work"),
            "",
            self.tr("a trifle"),
            self.tr("the work is at risk"),
        )
        self.side_by_side(direction, severity, stretches=(1, 1), into=inside)
        self.add(CheckField("abusive", self.tr("It was abusive")), inside)
        self.continues = ChoiceField(
            "continues", self.tr("Continues an earlier one"), [], empty=self.tr("no")
        )
        self.add(self.continues, inside)
        self.crossed = ChoiceField("crossed", self.tr("Crossed a limit"), [], empty=self.tr("no"))
        self.engagement = ChoiceField("engagement", self.tr("Engagement"), [], empty=self.tr("none"))
        self.side_by_side(self.crossed, self.engagement, stretches=(1, 1), into=inside)
        self.client.chosen.connect(self._client_known)

    def _said(self) -> None:
        fold, inside = self.fold(self.tr("What was said"))
        self.said_fold = fold
        inside.addWidget(label(self.tr("Write it so that they could read it."), "small"))
        self.add(NotesField("effect", self.tr("What it causes them"), lines=2), inside)
        self.add(NotesField("wish", self.tr("What they wish for"), lines=2), inside)
        self.add(NotesField("said_back", self.tr("Said back to them"), lines=2), inside)
        self.add(NotesField("notes", self.tr("Notes")), inside)

    def _next(self) -> None:
        words = self.context.words
        fold, inside = self.fold(self.tr("What was fair, what comes next"))
        self.next_fold = fold
        fair = ChoiceField.of(
            Fair, "fair", self.tr("How much of it was fair"), words, empty=self.tr("not said yet")
        )
        broke = breakdown_field("breakdown", self.tr("Where it broke"), words, self.tr("not said yet"))
        self.side_by_side(fair, broke, stretches=(1, 1), into=inside)
        self.add(TextField("mine", self.tr("What I will do")), inside)
        self.add(TextField("theirs", self.tr("What they will do")), inside)
        by_when = DateField(self.context, "by_when", self.tr("By when"), future=True)
        self.concession = MoneyField(
            self.context, "concession", self.tr("Given up, in money"), self._currency()
        )
        self.side_by_side(by_when, self.concession, stretches=(1, 1), into=inside)
        if self.incident is not None:
            self.concession.hide()
        self.add(NotesField("lesson", self.tr("Lesson for next time"), lines=2), inside)
        self.add(CheckField("lesson_for_all", self.tr("A lesson for all clients")), inside)

    def _currency(self) -> str:
        from journal.services import settings

        return settings.current(self.context.journal).home_currency

    def _client_known(self, client: ClientId | None) -> None:
        """Offer what belongs to the client: earlier incidents, limits, engagements."""
        if client is None or client == self._known:
            return
        self._known = client

        def read(journal: OpenJournal) -> tuple[list[Any], list[Any], list[Any]]:
            from journal.services import boundaries, engagements, incidents

            earlier = incidents.page(journal, IncidentFilter(client=client), limit=_EARLIER).lines
            return (
                [line.incident for line in earlier],
                boundaries.of_client(journal, client),
                [line.engagement for line in engagements.of_client(journal, client)],
            )

        self.context.desk.ask(read, self._offer, owner=self, key=f"incident form {id(self)}")

    def _offer(self, found: tuple[list[Any], list[Any], list[Any]]) -> None:
        words, today = self.context.words, self.context.journal.today()
        earlier, limits, engagements = found
        here = self.incident
        names = []
        for each in earlier:
            if here is None or each.id != here.id:
                day = words.relative(words.local(each.at).date(), today, short=True)
                names.append((each.id, f"{day}: {each.complaint or words.none}"))
        for field, offered, empty in (
            (self.continues, names, self.tr("no")),
            (self.crossed, [(each.id, each.what) for each in limits], self.tr("no")),
            (self.engagement, [(each.id, each.title) for each in engagements], self.tr("none")),
        ):
            kept = field.value() or (getattr(here, field.name) if here is not None else None)
            field.offer(offered, empty)
            field.set_value(kept)
            field.setEnabled(bool(offered))

    def _show(self, incident: Incident | None, client: ClientId | None) -> None:
        local = self.context.words.local(incident.at if incident is not None else self.context.journal.now())
        self.field("day").set_value(local.date())
        self.field("time").set_value(local.time())
        self.channel.set_value(Channel.EMAIL)
        if incident is None:
            self.client.set_value(client)
            self._client_known(client)
            self._opened_at = (local.date(), local.time().replace(second=0, microsecond=0))
            return
        for field in self.fields:
            if hasattr(incident, field.name):
                field.set_value(getattr(incident, field.name))
        self._client_known(incident.client)
        self._opened_at = (local.date(), local.time().replace(second=0, microsecond=0))
        self.said_fold.unfold(
            any(getattr(incident, name) for name in ("effect", "wish", "said_back", "notes"))
        )
        self.next_fold.unfold(incident.fair is not None or bool(incident.mine or incident.lesson))

    def draft(self) -> dict[str, Any]:
        """Keep what is typed, but not the moment when it is still the one of opening: it should be that of the morning."""
        kept = super().draft()
        kept.pop("day", None)
        kept.pop("time", None)
        return kept

    def save(self, values: dict[str, Any]) -> Receipt | None:
        """Log or edit."""
        from journal.services import incidents

        at, zone = self._moment(values)
        facts: dict[str, Any] = {name: values[name] for name in _TEXTS}
        for name in (
            "client",
            "channel",
            "complaint",
            "toll",
            "about",
            "direction",
            "severity",
            "abusive",
            "fair",
        ):
            facts[name] = values[name]
        for name in ("breakdown", "by_when", "lesson_for_all", "continues", "crossed", "engagement"):
            facts[name] = values[name]
        if self.incident is not None:
            edited = dataclasses.replace(self.incident, at=at, zone=zone, **facts)
            return self.context.desk.do(lambda journal: incidents.edit(journal, edited))
        made = Incident(id=IncidentId(""), at=at, zone=zone, **facts)
        minutes = values["minutes"] // 60 if values["minutes"] else None
        concession = values["concession"]
        return self.context.desk.do(
            lambda journal: incidents.log(journal, made, minutes=minutes, concession=concession)
        )

    def _moment(self, values: dict[str, Any]) -> tuple[Any, str]:
        """Return the instant. An untouched day and time is now (or, when editing, what it was, seconds and all)."""
        journal = self.context.journal
        day, clock = values["day"], values["time"]
        if self.incident is not None:
            if (day, clock) == self._opened_at:
                return self.incident.at, self.incident.zone
        elif (day, clock) == self._opened_at:
            return journal.now(), journal.zone
        from datetime import time

        return instant(day, clock if clock is not None else time(12), journal.zone), journal.zone
