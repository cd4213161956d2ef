"""The figure every chart is drawn on: fonts, light axes, the finding as title, marks that know their rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure, FigureBase
from matplotlib.layout_engine import LayoutEngine
from matplotlib.text import Text

from journal.charts.fonts import drawable, set_up, wrapped
from journal.charts.look import Look
from journal.charts.months import EndLabel
from journal.domain.statistics import Behind

DPI = 100
_START = (0.12, 0.1, 0.74, 0.78)


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """Something in a chart that can be pointed at: what it says, and the rows behind it."""

    gid: str
    artist: Artist
    text: str
    behind: Behind | None
    index: int | None = None  # which point of a line or collection; None: the whole artist


class OnePass(LayoutEngine):
    """Places single axes so that all their words fit: one measuring where constrained layout takes two and a solver."""

    _adjust_compatible = True
    _colorbar_gridspec = True

    def execute(self, fig: FigureBase) -> None:
        """Measure what stands round the axes and the title's height, and give the axes the rest."""
        figure = fig.figure
        if not isinstance(figure, ChartFigure) or len(figure.axes) != 1:
            return
        (axes,) = figure.axes
        for axis in (axes.xaxis, axes.yaxis):
            if not axis.get_label_text():
                axis.set_label_coords(0.5, 0.5)  # what has no name need not measure its ticks to place it
        renderer = figure._get_renderer()  # type: ignore[attr-defined]  # noqa: SLF001 - as matplotlib's engines do
        axes.set_position(_START)  # always from the same place, so that the same values make the same picture
        inner = axes.get_window_extent(renderer)
        outer = axes.get_tightbbox(renderer, for_layout_only=True)
        pad = figure.dpi * 0.05
        wide, high = figure.bbox.width, figure.bbox.height
        title = 0.0
        if figure.heading is not None and figure.heading.get_text():
            figure.heading.set_y(1 - pad / high)
            title = figure.heading.get_window_extent(renderer).height + pad
        left = pad + (inner.x0 - outer.x0 if outer else 0)
        foot = pad + (inner.y0 - outer.y0 if outer else 0)
        right = wide - pad - (outer.x1 - inner.x1 if outer else 0)
        top = high - pad - title - (outer.y1 - inner.y1 if outer else 0)
        if right - left > wide * 0.1 and top - foot > high * 0.1:
            axes.set_position((left / wide, foot / high, (right - left) / wide, (top - foot) / high))
            axes.set_in_layout(True)


class ChartFigure(Figure):
    """A figure with its look and its marks, in reading order."""

    def __init__(self, look: Look, width: float = 7.2, height: float = 4.0, *, titled: bool = True) -> None:
        """Make an empty figure of `width` × `height` inches at 100 dpi; not `titled` where the finding stands beside it."""
        set_up()
        super().__init__(figsize=(width, height), dpi=DPI, facecolor=look.surface)
        self.set_layout_engine(OnePass())
        self._spare: Axes | None = None
        self.heading: Text | None = None
        self.look = look
        self.drawn: object = None  # what was drawn last, as `state` says
        self.marks: list[Mark] = []
        self.finding = ""
        self.empty = False  # nothing was drawn but why
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
        """Empty the figure to draw the same chart into it again; canvas, size and single axes stay.

        Making axes and their ticks anew would cost a third of a drawing.
        """
        self._spare = None
        self.empty = False
        if len(self.axes) == 1 and look == self.look and self.axes[0].axison:
            axes = self.axes[0]
            for artist in (*axes.lines, *axes.collections, *axes.patches, *axes.texts, *axes.artists):
                artist.remove()
            axes.relim()
            self._spare = axes
        else:
            self.clear()
            self.heading = None
            self.set_layout_engine(OnePass())
        if self.heading is not None:
            self.heading.set_text("")
        self.marks.clear()
        self.look = look
        self.set_facecolor(look.surface)

    def text_size(self, px: float) -> float:
        """Points for a size given in px at 100 %."""
        return px * self.look.scale * 72 / DPI

    def put_title(self, text: str) -> None:
        """Write the finding over the chart, wrapped to the figure's width."""
        self.finding = drawable(text)
        if not self.titled:
            return
        size = self.text_size(self.look.large)
        shown = wrapped(self.finding, size, self.get_figwidth() - 0.3)
        self.heading = self.suptitle(
            shown, x=0.015, ha="left", fontsize=size, fontweight=600, color=self.look.ink
        )

    def put_empty(self, text: str) -> None:
        """Say why there is nothing to see."""
        self.finding = text
        self.clear()
        self.heading = None
        self.empty = True
        axes = self.add_subplot()
        axes.set_axis_off()
        size = self.text_size(self.look.body)
        shown = wrapped(text, size, self.get_figwidth() - 0.6)
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

    def light_axes(self, *, grid: str = "y") -> Axes:
        """Add axes without a frame, with hairlines across one direction ("x", "y" or "")."""
        if self._spare is not None:
            return self._spare
        axes = self.add_subplot()
        self.lighten(axes, grid=grid)
        return axes

    def lighten(self, axes: Axes, *, grid: str = "y") -> None:
        """Take the frame off `axes` and colour what stays."""
        axes.set_facecolor(self.look.surface)
        axes.spines[:].set_visible(False)
        axes.tick_params(length=0, labelsize=self.text_size(self.look.small), colors=self.look.muted, pad=4)
        axes.set_axisbelow(True)
        if grid:
            thin = 0.5 if self.look.name == "paper" else 0.8
            axes.grid(axis="x" if grid == "x" else "y", color=self.look.line, linewidth=thin)

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

        A height of 0 draws no bar: the third that is drawn is path 2, wherever it stands. `parted` draws a hairline of
        the ground round each. Limits of the axes are left to the caller.
        """
        half = width / 2
        corners = [
            ((x - half, foot), (x - half, foot + high), (x + half, foot + high), (x + half, foot))
            for x, (foot, high) in enumerate(zip(feet, heights, strict=True))
            if high
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
            large = (
                size if swatch == "■" else size * 0.72
            )  # a hatched one comes from a font that draws it larger
            axes.annotate(swatch, (1, place), (4, 0), color=colour, fontsize=large, **at)
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
