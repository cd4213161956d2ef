"""The form for hours: a duration on a day, or from … to …."""

import dataclasses
from datetime import date, datetime, timedelta
from typing import Any

from journal.domain.changes import Receipt
from journal.domain.choices import EntryKind
from journal.domain.ids import ClientId, EntryId
from journal.domain.problems import Code, refuse
from journal.domain.records import Entry
from journal.ui.client_field import ClientField
from journal.ui.context import Context
from journal.ui.fields import CheckField, ChoiceField, NotesField, TextField
from journal.ui.forms import Form
from journal.ui.typed_fields import DateField, DurationField, MoneyField, TimeField, instant


class EntryForm(Form):
    """Logs hours or edits them."""

    def __init__(
        self,
        context: Context,
        entry: Entry | None = None,
        *,
        client: ClientId | None = None,
        day: date | None = None,
    ) -> None:
        """Open empty (for a client or a day) or with hours to edit."""
        super().__init__(context, "", draft_key=f"entry:{entry.id}" if entry is not None else "entry:new")
        self.heading.setText(self.tr("Log hours") if entry is None else self.tr("Edit the hours"))
        self.setAccessibleName(self.heading.text())
        self.entry = entry
        words = context.words
        self.client = ClientField(
            context, "client", self.tr("Client"), self.tr("Empty: without a client"), optional=True
        )
        self.add(self.client)
        self.duration = DurationField(context, "duration", self.tr("Duration"))
        day_field = DateField(context, "day", self.tr("Day"), required=True)
        self.side_by_side(self.duration, day_field, stretches=(1, 1))
        self.kind = ChoiceField.of(EntryKind, "kind", self.tr("Kind"), words)
        self.billable = CheckField("billable", self.tr("Billable"))
        self.side_by_side(self.kind, self.billable, stretches=(1, 1))
        self.kind.changed.connect(self._kind_changed)
        self.add(NotesField("note", self.tr("Note"), lines=2))
        fold, inside = self.fold(self.tr("From and to, rate, who worked"))
        self.side_by_side(
            TimeField("from", self.tr("From")), TimeField("to", self.tr("To")), stretches=(1, 1), into=inside
        )
        rate = MoneyField(context, "rate", self.tr("Rate per hour"), self._currency(entry))
        billed = DurationField(context, "billed", self.tr("Billed duration"), self.tr("Empty: as worked"))
        self.side_by_side(rate, billed, stretches=(1, 1), into=inside)
        self.add(TextField("worker", self.tr("Who worked"), self.tr("Empty: you")), inside)
        self._show(entry, client, day)
        if entry is not None:
            fold.unfold(entry.start is not None or entry.rate is not None or bool(entry.worker))
        self.finish()

    def _currency(self, entry: Entry | None) -> str:
        if entry is not None and entry.rate is not None:
            return entry.rate.currency
        from journal.services import settings

        return settings.current(self.context.journal).home_currency

    def _show(self, entry: Entry | None, client: ClientId | None, day: date | None) -> None:
        if entry is None:
            self.client.set_value(client)
            self.field("day").set_value(day or self.context.journal.today())
            self.billable.set_value(True)
            return
        words = self.context.words
        shown = {
            "client": entry.client,
            "duration": entry.seconds,
            "day": entry.day,
            "kind": entry.kind,
            "billable": entry.billable,
            "note": entry.note,
            "rate": entry.rate,
            "billed": entry.billed_seconds,
            "worker": entry.worker,
            "from": words.local(entry.start).time() if entry.start else None,
            "to": words.local(entry.end).time() if entry.end else None,
        }
        for name, value in shown.items():
            self.field(name).set_value(value)
        self._span_shown = (self.field("from").draft(), self.field("to").draft(), self.field("day").draft())
        self._duration_shown = self.duration.draft()

    def _kind_changed(self) -> None:
        from journal.services import hours

        self.billable.set_value(hours.billable_by_default(self.kind.value()))

    def _span(self, values: dict[str, Any]) -> tuple[datetime | None, datetime | None]:
        """Return start and end where both are typed; an end before the start is after midnight."""
        start, end = values["from"], values["to"]
        if start is None and end is None:
            return None, None
        if start is None or end is None:
            raise refuse("from" if start is None else "to", Code.REQUIRED)
        zone = self.context.journal.zone
        if self.entry is not None and self.entry.start is not None and self._unmoved():
            return self.entry.start, self.entry.end
        last = values["day"] + timedelta(days=1) if end <= start else values["day"]
        return instant(values["day"], start, zone), instant(last, end, zone)

    def _unmoved(self) -> bool:
        """Say whether from, to and day are as they were shown: then the seconds below the minute are kept."""
        return self._span_shown == (
            self.field("from").draft(),
            self.field("to").draft(),
            self.field("day").draft(),
        )

    def save(self, values: dict[str, Any]) -> Receipt | None:
        """Log or edit."""
        from journal.services import hours

        start, end = self._span(values)
        changed_duration = self.entry is not None and self.duration.draft() != self._duration_shown
        if self.entry is not None and self.entry.start is not None and changed_duration and self._unmoved():
            start = end = None  # the person gave the duration the last word
        seconds = values["duration"]
        if seconds is None and start is None:
            raise refuse("duration", Code.REQUIRED)
        if start is not None and end is not None:
            seconds = int((end - start).total_seconds())
        facts: dict[str, Any] = {
            name: values[name] for name in ("client", "day", "kind", "billable", "note", "rate", "worker")
        }
        facts |= {"seconds": seconds, "start": start, "end": end, "billed_seconds": values["billed"]}
        if self.entry is not None:
            edited = dataclasses.replace(self.entry, **facts)
            return self.context.desk.do(lambda journal: hours.edit(journal, edited))
        made = Entry(id=EntryId(""), zone=self.context.journal.zone, **facts)
        return self.context.desk.do(lambda journal: hours.log(journal, made))
