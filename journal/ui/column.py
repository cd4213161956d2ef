"""A scrolling column: as wide as text is read well, as high as its words need at that width."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget


class _Sheet(QWidget):
    """What a column scrolls: as high as its words need at the width it has, not at the narrowest it could have."""

    def minimumSizeHint(self) -> QSize:
        """Ask for a width alone; the scroll area asks for the height at that width."""
        least = super().minimumSizeHint()
        return QSize(least.width(), 0) if self.hasHeightForWidth() else least


class _Across(QHBoxLayout):
    """Lays out what a column scrolls. New contents have their height at once, before they are painted or scrolled to."""

    def setGeometry(self, rect: QRect) -> None:
        """Let a sheet that is too low grow now, rather than squeeze the words until the scroll area lets it."""
        needed = self.heightForWidth(rect.width())
        super().setGeometry(rect.united(QRect(rect.topLeft(), QSize(rect.width(), needed))))
        sheet = self.parentWidget()
        if sheet is not None and needed > sheet.height():
            sheet.resize(sheet.width(), needed)


class Column(QScrollArea):
    """A scrolling column of widgets, at most as wide as text is read well."""

    def __init__(self, width: int | None = 760, margin: int = 24, spacing: int = 16) -> None:
        """Make an empty column of at most `width` px; None fills its place."""
        super().__init__()
        self.setWidgetResizable(True)
        self.setProperty("role", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet = _Sheet()
        self.sheet.setProperty("role", "plain")
        across = _Across(self.sheet)
        across.setContentsMargins(margin, min(margin, 8), margin, margin)
        inner = QWidget()
        inner.setProperty("role", "plain")
        if width is not None:
            inner.setMaximumWidth(width)
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(spacing)
        across.addWidget(inner, 100)
        if width is not None:
            across.addStretch(1)
        self.setWidget(self.sheet)


class FittedColumn(Column):
    """A column no higher than its contents: what stands under it has the rest, and where both lack room it scrolls."""

    def __init__(self, spacing: int = 8) -> None:
        """Make an empty column as wide as its place."""
        super().__init__(None, margin=0, spacing=spacing)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        """Ask for the height of the contents at the width of the moment."""
        asked = self.sheet.sizeHint()
        if self.sheet.hasHeightForWidth():
            asked.setHeight(self.sheet.heightForWidth(self.width()))
        return asked

    def minimumSizeHint(self) -> QSize:
        """Need no more than the contents do."""
        height = min(super().minimumSizeHint().height(), self.sizeHint().height())
        return QSize(self.sheet.minimumSizeHint().width(), height)

    def event(self, event: QEvent) -> bool:
        """Ask again when the contents changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask again at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
