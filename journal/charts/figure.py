"""The figure every chart is drawn on: fonts, light axes, the finding as title, marks that know their rows."""

import functools
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure
from matplotlib.ft2font import FT2Font

from journal.charts.glyphs import cleaned
from journal.charts.look import Look, font_files
from journal.charts.months import EndLabel
from journal.domain.statistics import Behind

DPI = 100
# Looked for on the machine when a name needs glyphs that ours lack; DejaVu Sans comes with matplotlib.
FALLBACKS = (
    "DejaVu Sans",
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Noto Sans Arabic",
    "WenQuanYi Zen Hei",
    "Microsoft YaHei",
    "PingFang SC",
    "Geeza Pro",
)


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """Something in a chart that can be pointed at: what it says, and the rows behind it."""

    gid: str
    artist: Artist
    text: str
    behind: Behind | None
    index: int | None = None  # which point of a line or collection; None: the whole artist


class ChartFigure(Figure):
    """A figure with its look and its marks, in reading order."""

    def __init__(self, look: Look, width: float = 7.2, height: float = 4.0, *, titled: bool = True) -> None:
        """Make an empty figure of `width` × `height` inches at 100 dpi; not `titled` where the finding stands beside it."""
        _set_up()
        super().__init__(figsize=(width, height), dpi=DPI, facecolor=look.surface, layout="constrained")
        self.look = look
        self.drawn: object = None  # what was drawn last, as `state` says
        self.marks: list[Mark] = []
        self.finding = ""
        self.titled = titled

    def add_mark(
        self, artist: Artist, text: str, behind: Behind | None = None, *, index: int | None = None
    ) -> None:
        """Let `artist` (or point `index` of it) be hovered and clicked."""
        gid = f"mark-{len(self.marks)}"
        if index is None:
            artist.set_gid(gid)
        artist.set_picker(True)
        self.marks.append(Mark(gid, artist, text, behind, index))

    def mark_box(self, mark: Mark) -> tuple[float, float, float, float]:
        """Where a mark is, in pixels from the lower left: left, foot, right, top."""
        artist: Any = mark.artist
        if mark.index is not None and isinstance(artist, PolyCollection):
            box = artist.get_paths()[mark.index].get_extents(artist.get_transform())
        elif mark.index is not None:
            x, y = artist.get_transform().transform(artist.get_xydata())[mark.index]
            return x - 6, y - 6, x + 6, y + 6
        else:
            box = artist.get_window_extent()
        return float(box.x0), float(box.y0), float(box.x1), float(box.y1)

    def state(self, values: object, look: Look) -> object:
        """What a drawing depends on: values, look, size, whether titled."""
        return values, look, tuple(self.get_size_inches()), self.titled

    def mark_at(self, event: Any) -> Mark | None:
        """Return the uppermost mark under a mouse event, if any."""
        for mark in reversed(self.marks):
            hit, found = mark.artist.contains(event)
            if hit and (mark.index is None or mark.index in found.get("ind", ())):
                return mark
        return None

    def wipe(self, look: Look) -> None:
        """Empty the figure to draw into it again; canvas and size stay."""
        self.clear()
        self.marks.clear()
        self.look = look
        self.set_facecolor(look.surface)
        self.set_layout_engine("constrained")

    def text_size(self, px: float) -> float:
        """Points for a size given in px at 100 %."""
        return px * self.look.scale * 72 / DPI

    def put_title(self, text: str) -> None:
        """Write the finding over the chart, wrapped to the figure's width."""
        self.finding = drawable(text)
        if not self.titled:
            return
        size = self.text_size(self.look.large)
        shown = _wrapped(self.finding, size, self.get_figwidth() - 0.3)
        self.suptitle(shown, x=0.015, ha="left", fontsize=size, fontweight=600, color=self.look.ink)

    def put_empty(self, text: str) -> None:
        """Say why there is nothing to see."""
        self.finding = text
        axes = self.add_subplot()
        axes.set_axis_off()
        size = self.text_size(self.look.body)
        shown = _wrapped(text, size, self.get_figwidth() - 0.6)
        axes.text(
            0.5,
            0.5,
            shown,
            ha="center",
            va="center",
            color=self.look.muted,
            fontsize=size,
            transform=axes.transAxes,
        )

    def light_axes(self, *, grid: str = "y", **place: Any) -> Axes:
        """Add axes without a frame, with hairlines across one direction ("x", "y" or "")."""
        axes = self.add_subplot(**place) if place else self.add_subplot()
        self.lighten(axes, grid=grid)
        return axes

    def lighten(self, axes: Axes, *, grid: str = "y") -> None:
        """Take the frame off `axes` and colour what stays."""
        axes.set_facecolor(self.look.surface)
        axes.spines[:].set_visible(False)
        axes.tick_params(length=0, labelsize=self.text_size(self.look.small), colors=self.look.muted, pad=4)
        axes.set_axisbelow(True)
        if grid:
            axes.grid(axis="x" if grid == "x" else "y", color=self.look.line, linewidth=0.8)

    def add_bars(
        self,
        axes: Axes,
        feet: Sequence[float],
        heights: Sequence[float],
        *,
        colour: str,
        hatch: str = "",
        parted: bool = False,
        width: float = 0.72,
    ) -> PolyCollection:
        """Draw upright bars at 0, 1, 2 … as one collection, which costs a tenth of as many rectangles.

        `parted` draws a hairline of the ground round each. Limits of the axes are left to the caller.
        """
        half = width / 2
        corners = [
            ((x - half, foot), (x - half, foot + high), (x + half, foot + high), (x + half, foot))
            for x, (foot, high) in enumerate(zip(feet, heights, strict=True))
        ]
        edge = self.look.surface if parted or hatch else "none"
        bars = PolyCollection(
            corners, facecolors=colour, edgecolors=edge, linewidths=0.8 if parted else 0, hatch=hatch or None
        )
        axes.add_collection(bars, autolim=False)
        return bars

    def end_labels(self, axes: Axes, labels: Sequence[EndLabel]) -> None:
        """Name things at the right edge, pushed apart where they meet."""
        low, high = axes.get_ylim()
        room = self.text_size(self.look.small) * 1.35 / 72 / (self.get_figheight() * 0.78)
        places = spread([(label.height - low) / (high - low) for label in labels], room)
        size = self.text_size(self.look.small)
        for place, (_, words, colour, swatch) in zip(places, labels, strict=True):
            at: dict[str, Any] = {"xycoords": "axes fraction", "textcoords": "offset points", "va": "center"}
            axes.annotate(swatch, (1, place), (4, 0), color=colour, fontsize=size, **at)
            axes.annotate(
                drawable(words), (1, place), (4 + size * 1.0, 0), color=self.look.ink, fontsize=size, **at
            )


def spread(places: Sequence[float], room: float) -> list[float]:
    """Move positions apart until neighbours are `room` from each other, keeping order and, if it fits, 0..1."""
    order = sorted(range(len(places)), key=lambda i: places[i])
    moved = [places[i] for i in order]
    for i in range(1, len(moved)):
        moved[i] = max(moved[i], moved[i - 1] + room)
    if moved and moved[-1] > 1:
        moved[-1] = max(1.0, room * (len(moved) - 1))
        for i in range(len(moved) - 2, -1, -1):
            moved[i] = min(moved[i], moved[i + 1] - room)
    result = [0.0] * len(places)
    for place, i in zip(moved, order, strict=True):
        result[i] = place
    return result


def drawable(text: str) -> str:
    """Text as the fonts can draw it: control characters dropped, what has no glyph shown as ▯."""
    _set_up()
    return cleaned(text, known_points())


def shortened(text: str, length: int = 24) -> str:
    """A name short enough for an axis, made drawable."""
    text = " ".join(drawable(text).split())
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


@functools.cache
def _set_up() -> None:
    """Give matplotlib our fonts, once; names are text, never mathematics."""
    for path in font_files():
        font_manager.fontManager.addfont(path)
    installed = set(font_manager.get_font_names())
    mpl.rcParams["font.family"] = ["Source Sans 3", *(name for name in FALLBACKS if name in installed)]
    # One weight less in a fallback font is no news to anybody.
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    mpl.rcParams["text.parse_math"] = False
    mpl.rcParams["text.hinting"] = "none"  # a quarter of the drawing time, and evenly spaced letters
    mpl.rcParams["svg.fonttype"] = "path"
    mpl.rcParams["pdf.fonttype"] = 42
    mpl.rcParams["axes.unicode_minus"] = True


@functools.cache
def known_points() -> frozenset[int]:
    """Code points that one of the families has a glyph for."""
    _set_up()
    points: set[int] = set()
    for name in mpl.rcParams["font.family"]:
        points.update(FT2Font(font_manager.findfont(name)).get_charmap())
    return frozenset(points)


@functools.cache
def _face() -> Any:
    return font_manager.get_font(
        font_manager.findfont(font_manager.FontProperties(family="Source Sans 3", weight=600))
    )


@functools.lru_cache(4096)
def text_width(text: str, points: float) -> float:
    """Width of one line of `text` in inches at `points`, in the semibold face."""
    face = _face()
    face.set_size(points, 72)
    own = face.get_charmap()
    face.set_text("".join(c if ord(c) in own else "m" for c in text))
    width, _ = face.get_width_height()
    return float(width) / 64 / 72


def _wrapped(text: str, points: float, inches: float) -> str:
    """Break `text` at spaces so that no line is wider than `inches`."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and text_width(longer, points) > inches:
            lines.append(line)
            line = word
        else:
            line = longer
    return "\n".join([*lines, line])
