"""Money: payments and engagements."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QTabWidget, QVBoxLayout, QWidget

from journal.domain.changes import Topic
from journal.domain.choices import PaymentKind
from journal.domain.filters import PaymentFilter
from journal.domain.ids import ClientId, PaymentId
from journal.domain.lines import EngagementLine, PaymentLine
from journal.domain.paging import Page as LinePage
from journal.domain.records import Engagement, Payment
from journal.ui.bits import EmptyState, button, label, row
from journal.ui.context import Context
from journal.ui.desk import OpenJournal
from journal.ui.list_page import ListPage
from journal.ui.pages.money_forms import EngagementForm, PaymentForm
from journal.ui.table_view import Table
from journal.ui.tables import Column, LinesModel, PagedModel, Stack

_OUTGOING = {PaymentKind.REFUND, PaymentKind.CHARGEBACK, PaymentKind.COST}


class MoneyPage(ListPage):
    """What came in, what went out, and what was agreed."""

    topics = Topic.MONEY | Topic.ENGAGEMENTS | Topic.CLIENTS | Topic.HOURS

    def __init__(self, context: Context) -> None:
        """Build both lists; nothing is read yet."""
        super().__init__(context, self.tr("Money"), self.tr("Filter payments"))
        self.only: PaymentFilter | None = None
        self._wanted: PaymentId | None = None
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind of payment"))
        self.kind.addItem(self.tr("Every kind"))
        for kind in PaymentKind:
            self.kind.addItem(context.words.choice(kind))
        self.with_done = QCheckBox(self.tr("Done ones too"))
        self.with_done.setAccessibleName(self.with_done.text())
        self.engagement_button = button(
            self.tr("Add an engagement"), self.new_engagement, "", self.tr("Add an engagement (Ctrl+E)")
        )
        self.new_button = button(
            self.tr("Log a payment"), self.new, "primary", self.tr("Log a payment (Ctrl+M)")
        )
        self.all_button = button(self.tr("Show all again"), self.narrow, "quiet")
        self.all_button.hide()
        self.head.add(
            self.all_button, self.text, self.kind, self.with_done, self.engagement_button, self.new_button
        )
        self.sums = label("", "muted")
        self.payments = self._payment_table()
        self.engagements = self._engagement_table()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Money"))
        payments = QWidget()
        inside = QVBoxLayout(payments)
        inside.setContentsMargins(0, 8, 0, 0)
        inside.addLayout(row(self.sums, 1))
        inside.addWidget(self.payments)
        self.tabs.addTab(payments, self.tr("Payments"))
        engagements = QWidget()
        inside = QVBoxLayout(engagements)
        inside.setContentsMargins(0, 8, 0, 0)
        inside.addWidget(self.engagements)
        self.tabs.addTab(engagements, self.tr("Engagements"))
        self.tabs.currentChanged.connect(lambda _index: self._fit_head())
        empty = EmptyState(
            self.tr(
                "Say what each client pays, and the journal can tell what an hour with them brings. Without money it stays silent."
            ),
            (self.tr("Log a payment"), self.new),
            (self.tr("Add an engagement"), self.new_engagement),
        )
        self.lay_out(self.tabs, "money", empty)
        self.kind.activated.connect(lambda _index: self.narrow())
        self.with_done.toggled.connect(lambda _on: self.load())
        self._fit_head()

    def first_focus(self) -> Table:
        """Begin in the list that is shown."""
        return self.payments if self.tabs.currentIndex() == 0 else self.engagements

    def _payment_table(self) -> Table:
        words = self.context.words

        def amount(line: PaymentLine) -> str:
            sign = "−" if line.payment.kind in _OUTGOING else ""
            return sign + words.money(line.payment.amount)

        columns = (
            Column(
                self.tr("Day"),
                lambda line: words.relative(line.payment.on, self.context.journal.today(), short=True),
                "on",
                colour=lambda _line: "muted",
            ),
            Column(self.tr("Client"), lambda line: line.client_name, "client"),
            Column(self.tr("Note"), lambda line: line.payment.note, "note", stretch=True),
            Column(self.tr("Engagement"), lambda line: line.engagement_title, lesser=True),
            Column(self.tr("What it is"), lambda line: words.word(line.payment.kind), "kind", lesser=True),
            Column(self.tr("Amount"), amount, "amount", right=True),
        )
        self.model = PagedModel(
            self.context.theme, self.context.desk, columns, self._filter, self._fetch, "on", descending=True
        )
        self.model.loaded.connect(self._loaded)
        stack = Stack(1, (0, 4, 2), right=5)
        table = Table(self.context.theme, self.model, self.tr("Payments"), several=True, stack=stack)
        table.sortable(0, Qt.SortOrder.DescendingOrder)
        table.opened.connect(lambda line: self.edit(line.payment))
        table.delete_asked.connect(self._delete_payments)
        return table

    def _engagement_table(self) -> Table:
        words = self.context.words

        def due(line: EngagementLine) -> str:
            day = line.engagement.due
            return words.relative(day, self.context.journal.today(), short=True) if day else ""

        def late(line: EngagementLine) -> str:
            day = line.engagement.due
            return "attention" if day is not None and day <= self.context.journal.today() else "muted"

        columns = (
            Column(self.tr("Client"), lambda line: line.client_name),
            Column(self.tr("What it is about"), lambda line: line.engagement.title, stretch=True),
            Column(self.tr("How it is paid"), lambda line: words.word(line.engagement.terms), lesser=True),
            Column(
                self.tr("Agreed"),
                lambda line: words.money(line.engagement.agreed),
                right=True,
                lesser=True,
                key=lambda line: line.engagement.agreed.minor if line.engagement.agreed else -1,
            ),
            Column(
                self.tr("Paid"),
                lambda line: words.money(line.paid),
                right=True,
                lesser=True,
                key=lambda line: line.paid.minor,
            ),
            Column(
                self.tr("Open"),
                lambda line: words.money(line.open),
                right=True,
                key=lambda line: line.open.minor if line.open else -1,
            ),
            Column(
                self.tr("Hours"),
                lambda line: words.hours(line.seconds),
                right=True,
                lesser=True,
                key=lambda line: line.seconds,
            ),
            Column(self.tr("Due"), due, colour=late, key=lambda line: str(line.engagement.due or "9999")),
            Column(self.tr("State"), lambda line: words.word(line.engagement.state), lesser=True),
        )
        self.engagement_model = LinesModel(self.context.theme, columns)
        stack = Stack(1, (7, 0), right=5)
        table = Table(self.context.theme, self.engagement_model, self.tr("Engagements"), stack=stack)
        table.setSortingEnabled(True)
        table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.opened.connect(lambda line: self.edit_engagement(line.engagement))
        table.delete_asked.connect(lambda lines: self._delete_engagement(lines[0].engagement))
        return table

    # --- what is shown

    def _filter(self) -> PaymentFilter:
        if self.only is not None:
            return self.only
        index = self.kind.currentIndex()
        return PaymentFilter(
            text=self.text.text().strip(), kind=list(PaymentKind)[index - 1] if index else None
        )

    def _fetch(
        self, journal: OpenJournal, chosen: Any, sort: str, descending: bool, offset: int, limit: int
    ) -> LinePage[Any]:
        from journal.services import payments

        return payments.page(journal, chosen, sort=sort, descending=descending, offset=offset, limit=limit)

    def load(self) -> None:
        """Read both lists again."""
        self.model.reload()
        with_done = self.with_done.isChecked()

        def read(journal: OpenJournal) -> list[EngagementLine]:
            from journal.services import clients, engagements

            if not with_done:
                return engagements.all_open(journal)
            found = []
            for client, _name in clients.names(journal):
                found += engagements.of_client(journal, client)
            return found

        self.context.desk.ask(read, self._take_engagements, owner=self, key="engagements")

    def _take_engagements(self, lines: list[EngagementLine]) -> None:
        self.engagement_model.set_lines(lines)
        self.tabs.setTabText(
            1, self.tr("Engagements ({0})").format(len(lines)) if lines else self.tr("Engagements")
        )
        self._fit()

    def _loaded(self, page: Any) -> None:
        words = self.context.words
        sums = " · ".join(words.money(amount) for amount in page.sums.values())
        self.sums.setText(self.tr("{0} net in all").format(sums) if sums else "")
        if self._wanted is not None:
            wanted = self._wanted
            self.payments.choose(lambda line: line.payment.id == wanted)
            self._wanted = None
        self._fit()

    def _fit(self) -> None:
        """Show the empty state only where there is neither a payment nor an engagement, and nothing is filtered."""
        some = self.model.rowCount() or self.engagement_model.rowCount() or self._filter() != PaymentFilter()
        shown = bool(some) or self.both.current is not None or self.with_done.isChecked()
        self.show_some(shown, self.text, self.kind, self.with_done, self.engagement_button, self.new_button)
        if shown:
            self._fit_head()

    def _fit_head(self) -> None:
        first = self.tabs.currentIndex() == 0
        self.text.setVisible(first)
        self.kind.setVisible(first)
        self.with_done.setVisible(not first)
        self.engagement_button.show()
        self.new_button.show()

    def narrow(self) -> None:
        """Read the payments that the filter lets through."""
        self.only = None
        self.all_button.hide()
        self.model.reload()

    def reveal(self, **target: Any) -> None:
        """Show one payment (`payment=`), a filter (`chosen=`), an engagement (`engagement=`), or log for a client."""
        if "payment" in target:
            from journal.services import payments

            self.tabs.setCurrentIndex(0)
            self.edit(payments.get(self.context.journal, PaymentId(target["payment"])))
        if "engagement" in target:
            from journal.services import engagements

            self.tabs.setCurrentIndex(1)
            self.edit_engagement(engagements.get(self.context.journal, target["engagement"]))
        if "chosen" in target:
            self.tabs.setCurrentIndex(0)
            self.only = target["chosen"]
            self.all_button.show()
            self.model.reload()
        if "new_for" in target:
            self.new(target["new_for"])
        if "engagement_for" in target:
            self.new_engagement(target["engagement_for"])

    # --- actions

    def new(self, client: ClientId | None = None) -> None:
        """Log a payment."""
        self.tabs.setCurrentIndex(0)
        self.open_form(PaymentForm(self.context, None, client))

    def edit(self, payment: Payment) -> None:
        """Edit a payment."""
        self.open_form(PaymentForm(self.context, payment))

    def new_engagement(self, client: ClientId | None = None) -> None:
        """Add an engagement."""
        self.tabs.setCurrentIndex(1)
        self.open_form(EngagementForm(self.context, None, client))

    def edit_engagement(self, engagement: Engagement) -> None:
        """Edit an engagement."""
        self.open_form(EngagementForm(self.context, engagement))

    def _delete_payments(self, lines: list[PaymentLine]) -> None:
        from journal.services import payments

        chosen = [line.payment.id for line in lines]
        self.context.desk.act(lambda journal: payments.delete(journal, *chosen))

    def _delete_engagement(self, engagement: Engagement) -> None:
        from journal.services import engagements

        self.context.desk.act(lambda journal: engagements.delete(journal, engagement.id))
