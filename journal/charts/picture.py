"""Pictures of charts for the window: matplotlib's Agg, with what text costs remembered from drawing to drawing.

Half of a drawing is text: finding the fonts, shaping the words, painting each letter. Words of charts are few and come
back in the next drawing, so each is shaped once, each letter painted once for a quarter of a pixel. All drawings for the
window go this way, so that a drawing does not depend on what was drawn before.
"""

import functools
import math
import threading
from typing import Any, NamedTuple

from matplotlib.backend_bases import GraphicsContextBase
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.font_manager import FontProperties, fontManager, get_font
from matplotlib.ft2font import LoadFlags, RenderMode
from matplotlib.text import Text

_PARTS = 4  # places of a letter within a pixel: finer is not seen
_ONE = 0x10000  # FreeType's 1.0
_FLAGS = LoadFlags.NO_HINTING  # as `text.hinting` "none", which `fonts.set_up` chooses


class Letter(NamedTuple):
    """A painted letter: its coverage, and where its lower left corner is from the point it was painted at."""

    coverage: Any
    left: int
    foot: int


class PictureRenderer(RendererAgg):
    """Draws as Agg does; text comes from memory where it was drawn before."""

    def draw_text(
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: Any = False,
        mtext: Text | None = None,
    ) -> None:
        """Draw one line of text; (x, y) is its lower left, y downwards."""
        if ismath or not gc.get_antialiased():
            super().draw_text(gc, x, y, s, prop, angle, ismath, mtext)  # type: ignore[no-untyped-call]
            return
        fonts, size = _fonts(prop), prop.get_size_in_points()
        cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        high, paint = int(self.height), self._renderer.draw_text_image
        for face, index, dx, dy in _shaped(s, fonts, size, self.dpi, threading.get_ident()):
            across = round((x + dx * cos - dy * sin) * _PARTS)
            up = round((self.height - y + dx * sin + dy * cos) * _PARTS)
            letter = _letter(
                face, index, size, self.dpi, angle, across % _PARTS, up % _PARTS, threading.get_ident()
            )
            if letter.coverage.size:
                left = letter.left + across // _PARTS
                paint(letter.coverage, left, high - letter.foot - up // _PARTS, 0, gc)

    def get_text_width_height_descent(
        self, s: str, prop: FontProperties, ismath: Any
    ) -> tuple[float, float, float]:
        """Measure one line of text, in pixels."""
        if ismath:
            wide, high, below = super().get_text_width_height_descent(s, prop, ismath)  # type: ignore[no-untyped-call]
            return wide, high, below
        return _measured(s, _fonts(prop), prop.get_size_in_points(), self.dpi)

    def _get_font_height_metrics(self, prop: FontProperties) -> tuple[float, float, float]:
        """Ascent, descent and line gap of a font in pixels; matplotlib's text asks for them for each line."""
        scale = prop.get_size_in_points() * self.dpi / 72
        up, down, gap = _heights(_fonts(prop))
        return up * scale, down * scale, gap * scale


class PictureCanvas(FigureCanvasAgg):
    """The canvas of figures that are shown in the window."""

    def get_renderer(self) -> PictureRenderer:
        """Return the renderer for the size of the figure, made anew only for another size."""
        wide, high = self.get_width_height(physical=True)
        key = wide, high, self.figure.dpi
        if self._lastKey != key:
            self.renderer = PictureRenderer(wide, high, self.figure.dpi)  # type: ignore[no-untyped-call]
            self._lastKey = key
        kept: PictureRenderer = self.renderer
        return kept


def _fonts(prop: FontProperties) -> tuple[Any, ...]:
    return _fonts_for(tuple(prop.get_family()), prop.get_weight(), prop.get_style())


@functools.lru_cache(64)
def _fonts_for(families: tuple[str, ...], weight: Any, style: Any) -> tuple[Any, ...]:
    """The font files of some families, the first that has a letter draws it."""
    wanted = FontProperties(family=list(families), weight=weight, style=style)
    return tuple(fontManager._find_fonts_by_props(wanted))  # noqa: SLF001 - as matplotlib's renderers do


@functools.lru_cache(64)
def _heights(fonts: tuple[Any, ...]) -> tuple[float, float, float]:
    """Ascent, descent and line gap, in parts of the type size."""
    face: Any = get_font(fonts)
    table: Any = face.get_sfnt_table("OS/2")
    names = ("sTypoAscender", "sTypoDescender", "sTypoLineGap")
    if table is None:
        table, names = face.get_sfnt_table("hhea"), ("ascent", "descent", "lineGap")
    unit = face.get_sfnt_table("head")["unitsPerEm"]
    up, down, gap = (table[name] / unit for name in names)
    return up, -down, gap


@functools.lru_cache(4096)
def _shaped(
    words: str, fonts: tuple[Any, ...], size: float, dpi: float, _thread: int
) -> tuple[tuple[Any, int, float, float], ...]:
    """The letters of a line: face, number of the glyph, place. Faces belong to the thread that opened them."""
    face = get_font(fonts)
    face.clear()
    face.set_size(size, dpi)
    return tuple(
        (item.ft_object, item.glyph_index, item.x, item.y)
        for item in face._layout(words, flags=_FLAGS)  # noqa: SLF001
    )


@functools.lru_cache(4096)
def _measured(words: str, fonts: tuple[Any, ...], size: float, dpi: float) -> tuple[float, float, float]:
    face = get_font(fonts)
    face.clear()
    face.set_size(size, dpi)
    face.set_text(words, 0.0, flags=_FLAGS)
    wide, high = face.get_width_height()
    return wide / 64, high / 64, face.get_descent() / 64


@functools.lru_cache(16384)
def _letter(
    face: Any, index: int, size: float, dpi: float, angle: float, across: int, up: int, _thread: int
) -> Letter:
    """Paint one letter, `across` and `up` quarters of a pixel from the origin."""
    cos, sin = (round(_ONE * f(math.radians(angle))) for f in (math.cos, math.sin))
    face.set_size(size, dpi)
    face._set_transform([[cos, -sin], [sin, cos]], [across * 64 // _PARTS, up * 64 // _PARTS])  # noqa: SLF001
    bitmap = face._render_glyph(index, _FLAGS, RenderMode.NORMAL)  # noqa: SLF001
    coverage = bitmap.buffer.copy()
    return Letter(coverage, bitmap.left, bitmap.top - coverage.shape[0])
