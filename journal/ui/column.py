"""A scrolling column: as wide as text is read well, as high as its words need at that width."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget


class _Sheet(QWidget):
    """What a column scrolls: as high as its words need at the width it has, not at the narrowest it could have."""

    def minimumSizeHint(self) -> QSize:
        """Ask for a width alone; the scroll area asks for the height at that width."""
        least = super().minimumSizeHint()
        return QSize(least.width(), 0) if self.hasHeightForWidth() else least


class _Across(QHBoxLayout):
    """Lays out what a column scrolls. New contents are as high as they need at once: the sheet grows under them later."""

    def setGeometry(self, rect: QRect) -> None:
        """Run over the end of a sheet that is still too low, rather than squeeze the words for a moment."""
        needed = QSize(rect.width(), self.heightForWidth(rect.width()))
        super().setGeometry(rect.united(QRect(rect.topLeft(), needed)))


class Column(QScrollArea):
    """A scrolling column of widgets, at most as wide as text is read well."""

    def __init__(self, width: int = 760, margin: int = 24, spacing: int = 16) -> None:
        """Make an empty column of at most `width` px."""
        super().__init__()
        self.setWidgetResizable(True)
        self.setProperty("role", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = _Sheet()
        outer.setProperty("role", "plain")
        across = _Across(outer)
        across.setContentsMargins(margin, min(margin, 8), margin, margin)
        inner = QWidget()
        inner.setProperty("role", "plain")
        inner.setMaximumWidth(width)
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(spacing)
        across.addWidget(inner, 100)
        across.addStretch(1)
        self.setWidget(outer)
