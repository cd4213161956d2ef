"""Forms about a client: the client, a boundary, a kind word, merging."""

import dataclasses
from typing import Any

from journal.domain.changes import Receipt
from journal.domain.choices import Alive, Kind, SaidHow
from journal.domain.ids import BoundaryId, ClientId, ThanksId
from journal.domain.problems import Code, refuse
from journal.domain.records import Boundary, Client, Thanks
from journal.ui.bits import label
from journal.ui.client_field import ClientField
from journal.ui.context import Context
from journal.ui.fields import CheckField, ChoiceField, NotesField, TextField
from journal.ui.forms import Form
from journal.ui.pages.contacts_field import ContactsField
from journal.ui.pages.money_forms import currency_of
from journal.ui.typed_fields import DateField, MoneyField


class ClientForm(Form):
    """Adds a client or edits one."""

    def __init__(self, context: Context, client: Client | None = None) -> None:
        """Open empty or with a client to edit."""
        super().__init__(context, "", draft_key=f"client:{client.id}" if client is not None else "client:new")
        self.heading.setText(self.tr("Add a client") if client is None else self.tr("Edit the client"))
        self.setAccessibleName(self.heading.text())
        self.client = client
        words = context.words
        currency = client.currency if client is not None else currency_of(context, None)
        self.add(TextField("name", self.tr("Name"), required=True))
        self.side_by_side(
            ChoiceField.of(Kind, "kind", self.tr("Person or organisation"), words),
            TextField("company", self.tr("Company")),
            stretches=(1, 1),
        )
        self.add(ContactsField(context, "contacts", self.tr("How to reach them")))
        self.currency = TextField("currency", self.tr("Currency"), self.tr("Three letters, such as EUR"))
        self.rate = MoneyField(context, "rate", self.tr("Rate per hour"), currency)
        self.side_by_side(self.currency, self.rate, stretches=(1, 1))
        self.currency.line.editingFinished.connect(self._follow)
        fold, inside = self.fold(self.tr("Tags, language, notes"))
        tags = TextField("tags", self.tr("Tags"), self.tr("Separated by commas"))
        language = ChoiceField(
            "language",
            self.tr("Language with them"),
            [("en", self.tr("English")), ("es", self.tr("Spanish"))],
            empty=self.tr("as the journal"),
        )
        self.side_by_side(tags, language, stretches=(1, 1), into=inside)
        alive = ChoiceField.of(Alive, "alive", self.tr("Will more work come?"), words)
        alive.set_value(Alive.UNKNOWN)
        self.add(alive, inside)
        inside.addWidget(label(self.tr("Write it so that they could read it."), "small"))
        self.add(NotesField("notes", self.tr("Notes")), inside)
        self.currency.set_value(currency)
        if client is not None:
            for field in self.fields:
                value = getattr(client, field.name)
                field.set_value(", ".join(value) if field.name == "tags" else value)
            language.set_value(client.language or None)
            fold.unfold(bool(client.notes or client.tags))
        self.finish()

    def _follow(self) -> None:
        code = self.currency.value().upper()
        if len(code) == 3:
            self.currency.set_value(code)
            self.rate.set_currency(code)

    def save(self, values: dict[str, Any]) -> Receipt | None:
        """Add or edit."""
        from journal.services import clients

        facts = dict(values)
        facts["currency"] = values["currency"].upper()
        facts["tags"] = tuple(tag.strip() for tag in values["tags"].split(",") if tag.strip())
        facts["language"] = values["language"] or ""
        if self.client is not None:
            edited = dataclasses.replace(self.client, **facts)
            return self.context.desk.do(lambda journal: clients.edit(journal, edited))
        made = Client(id=ClientId(""), **facts)
        return self.context.desk.do(lambda journal: clients.add(journal, made))


class BoundaryForm(Form):
    """A limit with a client: what, why, until when, how it was said."""

    def __init__(self, context: Context, client: ClientId, boundary: Boundary | None = None) -> None:
        """Open empty or with a boundary to edit."""
        super().__init__(context, "", draft_key=f"boundary:{boundary.id if boundary else client}")
        self.heading.setText(self.tr("Add a limit") if boundary is None else self.tr("Edit the limit"))
        self.setAccessibleName(self.heading.text())
        self.owner, self.boundary = client, boundary
        self.add(
            TextField(
                "what",
                self.tr("What is agreed or announced"),
                self.tr("For instance: in writing only"),
                required=True,
            )
        )
        self.add(TextField("why", self.tr("Why")))
        until = DateField(context, "until", self.tr("Until"), self.tr("Empty: open"), future=True)
        said = ChoiceField.of(SaidHow, "said_how", self.tr("How it was said"), context.words)
        self.side_by_side(until, said, stretches=(1, 1))
        self.add(CheckField("agreed", self.tr("They agreed")))
        if boundary is not None:
            for field in self.fields:
                field.set_value(getattr(boundary, field.name))
            self.extra_button(self.tr("Delete"), self._delete, "quiet")
        self.finish()

    def save(self, values: dict[str, Any]) -> Receipt | None:
        """Add or edit."""
        from journal.services import boundaries

        if self.boundary is not None:
            edited = dataclasses.replace(self.boundary, **values)
            return self.context.desk.do(lambda journal: boundaries.edit(journal, edited))
        made = Boundary(id=BoundaryId(""), client=self.owner, **values)
        return self.context.desk.do(lambda journal: boundaries.add(journal, made))

    def _delete(self) -> None:
        from journal.services import boundaries

        if self.boundary is not None:
            key = self.boundary.id
            receipt = self.context.desk.act(lambda journal: boundaries.delete(journal, key))
            if receipt is not None:
                self.forget_draft()
                self.saved.emit(receipt)


class ThanksForm(Form):
    """Keeps a kind word."""

    def __init__(
        self, context: Context, client: ClientId | None = None, thanks: Thanks | None = None
    ) -> None:
        """Open empty (for a client) or with a kind word to edit."""
        super().__init__(context, "", draft_key=f"thanks:{thanks.id}" if thanks is not None else "thanks:new")
        self.heading.setText(self.tr("Keep a kind word") if thanks is None else self.tr("Edit the kind word"))
        self.setAccessibleName(self.heading.text())
        self.thanks = thanks
        self.add(ClientField(context, "client", self.tr("Who said it")))
        self.add(NotesField("words", self.tr("Their words"), lines=3))
        self.side_by_side(
            DateField(context, "on", self.tr("Day"), required=True),
            TextField("source", self.tr("Where"), placeholder=self.tr("e-mail, call …")),
            stretches=(1, 1),
        )
        if thanks is None:
            self.field("client").set_value(client)
            self.field("on").set_value(context.journal.today())
        else:
            for field in self.fields:
                field.set_value(getattr(thanks, field.name))
            self.extra_button(self.tr("Delete"), self._delete, "quiet")
        self.finish()

    def save(self, values: dict[str, Any]) -> Receipt | None:
        """Add or edit."""
        from journal.services import thanks

        if self.thanks is not None:
            edited = dataclasses.replace(self.thanks, **values)
            return self.context.desk.do(lambda journal: thanks.edit(journal, edited))
        made = Thanks(id=ThanksId(""), **values)
        return self.context.desk.do(lambda journal: thanks.add(journal, made))

    def _delete(self) -> None:
        from journal.services import thanks

        if self.thanks is not None:
            key = self.thanks.id
            receipt = self.context.desk.act(lambda journal: thanks.delete(journal, key))
            if receipt is not None:
                self.forget_draft()
                self.saved.emit(receipt)


class MergeForm(Form):
    """Merges a client into another; everything moves, and one undo takes it back."""

    def __init__(self, context: Context, client: Client) -> None:
        """Ask for the other client."""
        super().__init__(context, "", save_text="")
        self.heading.setText(self.tr("Merge {0} into another client").format(client.name))
        self.setAccessibleName(self.heading.text())
        self.name_save(self.tr("Merge"))
        self.client = client
        self.add(
            ClientField(
                context,
                "into",
                self.tr("Into which client"),
                self.tr("Everything moves there. Undo takes it back."),
            )
        )
        self.finish()

    def save(self, values: dict[str, Any]) -> Receipt | None:
        """Merge."""
        from journal.services import clients

        if values["into"] == self.client.id:
            raise refuse("into", Code.SAME_CLIENT)
        return self.context.desk.do(lambda journal: clients.merge(journal, self.client.id, values["into"]))
