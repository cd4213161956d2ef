"""One outlined set of icons, drawn in the colour a theme gives."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from journal.home import resources


@lru_cache(maxsize=128)
def svg(name: str) -> str:
    """Return the drawing called `name`. Raises OSError for a name we do not ship: that is a bug."""
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def coloured_svg(name: str, colour: str) -> bytes:
    """Return the drawing in `colour` (#RRGGBB)."""
    return svg(name).replace("currentColor", colour).encode()


@cache  # as many as there are drawings, colours of two looks and sizes
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Draw an icon at `size` device-independent pixels."""
    side = round(size * ratio)
    image = QPixmap(QSize(side, side))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    _renderer(name, colour).render(painter, QRectF(0, 0, side, side))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


@lru_cache(maxsize=8)  # one icon in all its sizes
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(coloured_svg(name, colour)))


@cache
def icon(name: str, colour: str, size: int, ratio: float, *, active: str = "", disabled: str = "") -> QIcon:
    """Return an icon for buttons and menus: `active` colours the checked state, `disabled` the greyed one."""
    made = QIcon()
    made.addPixmap(pixmap(name, colour, size, ratio), QIcon.Mode.Normal, QIcon.State.Off)
    if active:
        made.addPixmap(pixmap(name, active, size, ratio), QIcon.Mode.Normal, QIcon.State.On)
    if disabled:
        made.addPixmap(pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled, QIcon.State.Off)
    return made


def forget() -> None:
    """Drop what was drawn: it must not outlive the application (its tests make several)."""
    icon.cache_clear()
    pixmap.cache_clear()
    _renderer.cache_clear()
