"""The forms for payments and engagements."""

import dataclasses
from typing import Any

from journal.domain.changes import Receipt
from journal.domain.choices import EngagementState, PaymentKind, Terms
from journal.domain.ids import ClientId, EngagementId, PaymentId
from journal.domain.lines import EngagementLine
from journal.domain.problems import Code, Refused, refuse
from journal.domain.records import Engagement, Payment
from journal.ui.client_field import ClientField
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.fields import ChoiceField, NotesField, TextField
from journal.ui.forms import Form
from journal.ui.moment_recall import RecallPanel
from journal.ui.typed_fields import DateField, DecimalField, DurationField, MoneyField


def currency_of(context: Context, client: ClientId | None) -> str:
    """Return a client's currency, else the home currency."""
    from journal.services import clients, settings

    if client:
        try:
            return clients.get(context.journal, client).currency
        except Refused:
            pass
    return settings.current(context.journal).home_currency


class _OfClient(Form):
    """A form whose amounts follow the currency of the client chosen."""

    client: ClientField

    def _follow(self) -> None:
        try:
            client = self.client.value()
        except Refused:
            return
        currency = currency_of(self.context, client)
        for field in self.fields:
            if isinstance(field, MoneyField):
                field.set_currency(currency)
        self._client_known(client)

    def _client_known(self, client: ClientId | None) -> None:
        """React to the client; subclasses that need it say how."""

    def _listen(self) -> None:
        self.client.chosen.connect(lambda _client: self._follow())


class PaymentForm(_OfClient):
    """Logs a payment, a refund, a cost, a concession; or edits one."""

    def __init__(
        self, context: Context, payment: Payment | None = None, client: ClientId | None = None
    ) -> None:
        """Open empty (for a client) or with a payment to edit."""
        super().__init__(
            context, "", draft_key=f"payment:{payment.id}" if payment is not None else "payment:new"
        )
        self.heading.setText(self.tr("Log a payment") if payment is None else self.tr("Edit the payment"))
        self.setAccessibleName(self.heading.text())
        self.payment = payment
        owner = payment.client if payment is not None else client
        currency = payment.amount.currency if payment is not None else currency_of(context, owner)
        self.client = ClientField(context, "client", self.tr("Client"))
        self.add(self.client)
        amount = MoneyField(
            context, "amount", self.tr("Amount"), currency, self.tr("Net of VAT, before withholding")
        )
        self.side_by_side(
            ChoiceField.of(PaymentKind, "kind", self.tr("What it is"), context.words),
            amount,
            stretches=(1, 1),
        )
        self.engagement = ChoiceField("engagement", self.tr("Engagement"), [], empty=self.tr("none"))
        self.side_by_side(
            DateField(context, "on", self.tr("Day"), required=True), self.engagement, stretches=(1, 2)
        )
        self.add(TextField("note", self.tr("Note")))
        fold, inside = self.fold(self.tr("VAT, withholding, fee, reference"))
        vat = MoneyField(context, "vat", self.tr("VAT"), currency)
        withheld = MoneyField(context, "withheld", self.tr("Withheld"), currency)
        self.side_by_side(vat, withheld, stretches=(1, 1), into=inside)
        fee = MoneyField(context, "fee", self.tr("Kept by the processor"), currency)
        self.side_by_side(fee, TextField("reference", self.tr("Reference")), stretches=(1, 1), into=inside)
        self._engagement_wanted = payment.engagement if payment is not None else None
        if payment is None:
            self.client.set_value(client)
            self.field("on").set_value(context.journal.today())
        else:
            for field in self.fields:
                if field is not self.engagement:
                    field.set_value(getattr(payment, field.name))
            fold.unfold(payment.vat is not None or payment.withheld is not None or payment.fee is not None)
        self._listen()
        self._client_known(owner)
        self.finish()

    def _client_known(self, client: ClientId | None) -> None:
        def read(journal: OpenJournal) -> list[EngagementLine]:
            from journal.services import engagements

            return engagements.of_client(journal, client) if client else []

        def take(lines: list[EngagementLine]) -> None:
            kept = self.engagement.value() or self._engagement_wanted
            offered = [(line.engagement.id, line.engagement.title) for line in lines]
            self.engagement.offer(offered, self.tr("none"))
            self.engagement.set_value(kept)

        self.context.desk.ask(read, take, owner=self, key=f"engagements {id(self)}")

    def save(self, values: dict[str, Any]) -> Receipt | None:
        """Log or edit."""
        from journal.services import payments

        if values["amount"] is None:
            raise refuse("amount", Code.REQUIRED)
        if self.payment is not None:
            edited = dataclasses.replace(self.payment, **values)
            return self.context.desk.do(lambda journal: payments.edit(journal, edited))
        made = Payment(id=PaymentId(""), **values)
        return self.context.desk.do(lambda journal: payments.log(journal, made))


class EngagementForm(_OfClient):
    """What was agreed: a fee, a rate, a retainer, or a quantity at a price."""

    def __init__(
        self, context: Context, engagement: Engagement | None = None, client: ClientId | None = None
    ) -> None:
        """Open empty (for a client) or with an engagement to edit."""
        key = f"engagement:{engagement.id}" if engagement is not None else "engagement:new"
        super().__init__(context, "", draft_key=key)
        self.heading.setText(
            self.tr("Add an engagement") if engagement is None else self.tr("Edit the engagement")
        )
        self.setAccessibleName(self.heading.text())
        self.engagement = engagement
        words = context.words
        currency = self._currency(engagement, client)
        self.client = ClientField(context, "client", self.tr("Client"))
        self.add(self.client)
        if engagement is None:  # before one agrees to more, what the last times taught
            self.recall = RecallPanel(context, self, client)
            self.area.addWidget(self.recall)
            self.client.chosen.connect(self.recall.show_for)
        self.add(TextField("title", self.tr("What it is about"), required=True))
        self.terms = ChoiceField.of(Terms, "terms", self.tr("How it is paid"), words)
        self.agreed = MoneyField(context, "agreed", self.tr("Fee agreed, net of VAT"), currency)
        self.rate = MoneyField(context, "rate", self.tr("Rate per hour"), currency)
        self.side_by_side(self.terms, self.agreed, self.rate, stretches=(1, 1, 1))
        self.quantity = DecimalField("quantity", self.tr("Quantity"))
        self.unit = TextField("unit", self.tr("Of what"), placeholder=self.tr("words, sessions …"))
        self.unit_price = MoneyField(context, "unit_price", self.tr("Price of one"), currency)
        self.side_by_side(self.quantity, self.unit, self.unit_price, stretches=(1, 1, 1))
        due = DateField(context, "due", self.tr("Due"), future=True)
        left = DurationField(context, "seconds_left", self.tr("Work left"), self.tr("Hours still to be done"))
        self.side_by_side(due, left, stretches=(1, 1))
        fold, inside = self.fold(self.tr("Refundable, started, state, notes"))
        refundable = MoneyField(context, "refundable", self.tr("Refundable"), currency)
        started = DateField(context, "started", self.tr("Started"), future=True)
        self.side_by_side(refundable, started, stretches=(1, 1), into=inside)
        state = ChoiceField.of(EngagementState, "state", self.tr("State"), words)
        ended = DateField(context, "ended", self.tr("Ended"), future=True)
        self.side_by_side(state, ended, stretches=(1, 1), into=inside)
        self.add(NotesField("notes", self.tr("Notes"), lines=2), inside)
        if engagement is None:
            self.client.set_value(client)
            self.field("started").set_value(context.journal.today())
        else:
            for field in self.fields:
                field.set_value(getattr(engagement, field.name))
            fold.unfold(bool(engagement.notes) or engagement.refundable is not None)
        self.terms.changed.connect(self._fit)
        self._fit()
        self._listen()
        self.finish()

    def _currency(self, engagement: Engagement | None, client: ClientId | None) -> str:
        if engagement is not None:
            for amount in (engagement.agreed, engagement.rate, engagement.unit_price, engagement.refundable):
                if amount is not None:
                    return amount.currency
            return currency_of(self.context, engagement.client)
        return currency_of(self.context, client)

    def _fit(self) -> None:
        """Show the fields that the terms need."""
        terms = self.terms.value()
        self.agreed.setVisible(terms in {Terms.FIXED, Terms.RETAINER})
        self.rate.setVisible(terms in {Terms.HOURLY, Terms.RETAINER})
        for field in (self.quantity, self.unit, self.unit_price):
            field.setVisible(terms is Terms.QUANTITY)

    def save(self, values: dict[str, Any]) -> Receipt | None:
        """Add or edit."""
        from journal.services import engagements

        if self.engagement is not None:
            edited = dataclasses.replace(self.engagement, **values)
            return self.context.desk.do(lambda journal: engagements.edit(journal, edited))
        made = Engagement(id=EngagementId(""), **values)
        return self.context.desk.do(lambda journal: engagements.add(journal, made))
