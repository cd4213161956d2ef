"""The window's style sheet, made from the tokens of a look. Widgets ask for a look by their `role` property."""

from journal.charts.look import Look


def style_sheet(look: Look, scale: float, arrow: str, tick: str) -> str:
    """Return the style sheet. `scale` enlarges every length; `arrow` and `tick` are files of icons."""

    def px(length: float) -> str:
        return f"{round(length * scale)}px"

    return f"""
QMainWindow, QDialog {{ background: {look.paper}; }}
QToolTip {{ background: {look.surface}; color: {look.ink}; border: 1px solid {look.line}; padding: {px(4)}; }}
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: {px(look.title)}; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: {px(look.heading)}; font-weight: 600; }}
QLabel[role="subheading"] {{ font-size: {px(look.large)}; font-weight: 600; }}
QLabel[role="sentence"] {{ font-size: {px(look.heading)}; }}
QLabel[role="large"] {{ font-size: {px(look.large)}; }}
QLabel[role="label"] {{ font-weight: 600; }}
QLabel[role="muted"] {{ color: {look.muted}; }}
QLabel[role="small"] {{ color: {look.muted}; font-size: {px(look.small + 1)}; }}
QLabel[role="good"] {{ color: {look.good}; }}
QLabel[role="attention"] {{ color: {look.attention}; }}
QLabel[role="safety"] {{ color: {look.safety}; }}
QLabel[role="problem"] {{ color: {look.error}; }}
QFrame[role="card"] {{ background: {look.surface}; border: 1px solid {look.line}; border-radius: {px(8)}; }}
QFrame[role="banner"] {{ background: {look.attention_soft}; border: none; border-radius: {px(8)}; }}
QFrame[role="banner"][edge="true"] {{ border-radius: 0; }}
QFrame[role="soft"] {{ background: {look.accent_soft}; border: none; border-radius: {px(8)}; }}
QFrame[role="hairline"] {{ background: {look.line}; border: none; max-height: 1px; min-height: 1px; }}
QWidget[role="side"] {{ background: {look.paper}; border-right: 1px solid {look.line}; }}
QWidget[role="top"] {{ background: {look.paper}; border-bottom: 1px solid {look.line}; }}
QWidget[role="plain"], QScrollArea[role="plain"] {{ background: transparent; border: none; }}
QScrollArea {{ border: none; background: transparent; }}
QScrollArea > QWidget > QWidget[role="plain"] {{ background: transparent; }}

QPushButton, QToolButton[role="button"] {{
  background: {look.surface}; color: {look.ink}; border: 1px solid {look.line}; border-radius: {px(6)};
  padding: {px(4)} {px(12)}; min-height: {px(20)}; }}
QPushButton:hover, QToolButton[role="button"]:hover {{ border-color: {look.muted}; }}
QPushButton:pressed, QToolButton[role="button"]:pressed {{ background: {look.accent_soft}; }}
QPushButton:focus, QToolButton[role="button"]:focus {{ border: 2px solid {look.accent}; padding: {px(3)} {px(11)}; }}
QPushButton:disabled {{ color: {look.muted}; background: {look.paper}; }}
QPushButton[role="primary"] {{ background: {look.accent}; color: {look.surface}; border: 1px solid {look.accent}; font-weight: 600; }}
QPushButton[role="primary"]:hover {{ background: {look.accent}; border-color: {look.ink}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {look.ink}; }}
QPushButton[role="primary"]:disabled {{ background: {look.line}; color: {look.muted}; border-color: {look.line}; }}
QPushButton[role="destructive"] {{ color: {look.error}; border-color: {look.error}; }}
QPushButton[role="quiet"], QToolButton[role="quiet"] {{ background: transparent; border: 1px solid transparent; color: {look.accent}; padding: {px(3)} {px(6)}; }}
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover {{ background: {look.accent_soft}; }}
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus {{ border: 2px solid {look.accent}; padding: {px(2)} {px(5)}; }}
QPushButton[role="day"], QPushButton[role="chosen day"] {{ padding: {px(2)} {px(2)}; }}
QPushButton[role="chosen day"] {{ font-weight: 600; }}
QPushButton[role="day"]:focus, QPushButton[role="chosen day"]:focus {{ padding: {px(1)} {px(1)}; }}
QPushButton[role="fold"] {{ background: transparent; border: 1px solid transparent; color: {look.ink}; text-align: left; font-weight: 600; padding: {px(3)} {px(4)}; }}
QPushButton[role="fold"]:focus {{ border: 2px solid {look.accent}; padding: {px(2)} {px(3)}; }}

QToolButton[role="side"] {{ background: transparent; color: {look.ink}; border: 2px solid transparent; border-radius: {px(6)};
  padding: {px(3)} {px(8)}; min-height: {px(22)}; text-align: left; }}
QToolButton[role="side"]:hover {{ background: {look.surface}; }}
QToolButton[role="side"]:checked {{ background: {look.accent_soft}; color: {look.accent}; font-weight: 600; }}
QToolButton[role="side"]:focus {{ border: 2px solid {look.accent}; }}
QToolButton[role="scale"] {{ background: {look.surface}; border: 1px solid {look.line}; border-radius: {px(6)}; min-width: {px(28)}; min-height: {px(24)}; }}
QToolButton[role="choice"] {{ background: {look.surface}; border: 1px solid {look.line}; border-radius: {px(6)}; min-height: {px(24)}; padding: {px(1)} {px(10)}; }}
QToolButton[role="choice"]:focus {{ border: 2px solid {look.accent}; padding: 0 {px(9)}; }}
QToolButton[role="choice"]:checked {{ background: {look.accent}; color: {look.surface}; border-color: {look.accent}; font-weight: 600; }}
QToolButton[role="choice"]:checked:focus {{ border-color: {look.ink}; }}
QToolButton[role="scale"]:checked {{ background: {look.accent}; color: {look.surface}; border-color: {look.accent}; font-weight: 600; }}

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {{
  background: {look.surface}; color: {look.ink}; border: 1px solid {look.line}; border-radius: {px(6)};
  padding: {px(4)} {px(8)}; selection-background-color: {look.accent}; selection-color: {look.surface}; }}
QLineEdit, QComboBox, QAbstractSpinBox {{ min-height: {px(20)}; }}
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover {{ border-color: {look.muted}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{
  border: 2px solid {look.accent}; padding: {px(3)} {px(7)}; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {{ border-color: {look.error}; }}
QComboBox::drop-down {{ border: none; width: {px(24)}; subcontrol-origin: padding; subcontrol-position: center right; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: {px(14)}; height: {px(14)}; }}
QComboBox QLineEdit, QComboBox QLineEdit:focus {{ border: none; padding: 0; background: transparent; }}
QComboBox QAbstractItemView, QListView[role="popup"] {{
  background: {look.surface}; border: 1px solid {look.line}; outline: none; padding: {px(4)};
  selection-background-color: {look.accent_soft}; selection-color: {look.ink}; }}
QComboBox QAbstractItemView::item {{ min-height: {px(26)}; padding-left: {px(4)}; }}

QTableView, QListView, QTreeView {{ background: {look.surface}; border: 1px solid {look.line}; border-radius: {px(8)}; padding: 1px;
  gridline-color: transparent; outline: none; alternate-background-color: {look.surface}; }}
QTableView:focus, QListView:focus {{ border: 2px solid {look.accent}; padding: 0; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QListWidget[role="texts"]::item {{ padding: {px(3)} {px(4)}; }}
QTableView::item {{ padding: 0 {px(8)}; border-bottom: 1px solid {look.line}; }}
QTableView::item:selected, QListView::item:selected {{ background: {look.accent_soft}; color: {look.ink}; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{ background: transparent; color: {look.muted}; border: none; border-bottom: 1px solid {look.line};
  padding: {px(6)} {px(11)}; font-weight: 400; }}
QTableCornerButton::section {{ background: {look.surface}; border: none; }}

QStatusBar {{ background: {look.paper}; border-top: 1px solid {look.line}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel[role="saved"] {{ color: {look.muted}; padding-right: {px(12)}; padding-left: {px(4)}; }}
QMenuBar {{ background: {look.paper}; }}
QMenuBar::item {{ padding: {px(4)} {px(8)}; background: transparent; border-radius: {px(4)}; }}
QMenuBar::item:selected {{ background: {look.accent_soft}; }}
QMenu {{ background: {look.surface}; border: 1px solid {look.line}; padding: {px(4)}; }}
QMenu::item {{ padding: {px(5)} {px(24)} {px(5)} {px(8)}; border-radius: {px(4)}; }}
QMenu::item:selected {{ background: {look.accent_soft}; color: {look.ink}; }}
QMenu::item:disabled {{ color: {look.muted}; }}
QMenu::separator {{ height: 1px; background: {look.line}; margin: {px(4)} {px(8)}; }}
QMenu::icon {{ padding-left: {px(8)}; }}
QSplitter::handle {{ background: transparent; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {look.line}; }}
QTabBar::tab {{ background: transparent; color: {look.muted}; padding: {px(6)} {px(12)}; border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {look.accent}; border-bottom: 2px solid {look.accent}; }}
QTabBar::tab:focus {{ color: {look.ink}; }}
QProgressBar {{ background: {look.line}; border: none; border-radius: {px(3)}; max-height: {px(6)}; }}
QProgressBar::chunk {{ background: {look.accent}; border-radius: {px(3)}; }}
QScrollBar:vertical {{ background: transparent; width: {px(12)}; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {px(12)}; margin: 0; }}
QScrollBar::handle {{ background: {look.line}; border-radius: {px(4)}; margin: {px(2)}; min-height: {px(28)}; min-width: {px(28)}; }}
QScrollBar::handle:hover {{ background: {look.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none; border: none; width: 0; height: 0; }}
QCheckBox, QRadioButton {{ spacing: {px(8)}; min-height: {px(24)}; border: 2px solid transparent; border-radius: {px(4)}; }}
QCheckBox::indicator, QTableView::indicator, QListView::indicator {{ width: {px(14)}; height: {px(14)};
  border: 1px solid {look.muted}; border-radius: {px(3)}; background: {look.surface}; }}
QCheckBox::indicator:checked, QTableView::indicator:checked, QListView::indicator:checked {{
  background: {look.accent}; border-color: {look.accent}; image: url("{tick}"); }}
QCheckBox::indicator:disabled {{ border-color: {look.line}; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {look.accent}; }}
"""
