"""Pictures for the window: what is remembered from drawing to drawing never shows."""

from collections.abc import Callable
from typing import Any

import chart_samples as samples
import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from journal.charts import picture
from journal.charts.catalogue import CATALOGUE
from journal.charts.figure import ChartFigure
from journal.charts.look import Look
from journal.charts.picture import PictureCanvas

LIGHT = Look.named("light", "en")
NAMES = list(CATALOGUE)


def pixels(canvas: Any) -> Any:
    canvas.draw()
    return np.array(canvas.buffer_rgba()).astype(int)


def figure_of(name: str, seed: int = 7, look: Look = LIGHT) -> ChartFigure:
    return CATALOGUE[name].draw(samples.year(seed)[name], look, width=5, height=3.3)


def forget() -> None:
    remembering: tuple[Callable[..., Any], ...] = (picture._letter, picture._shaped, picture._measured)
    for each in (*remembering, picture._fonts_for, picture._heights):
        each.cache_clear()  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", NAMES)
def test_drawing_again_is_drawing_afresh_pixel_for_pixel(name: str) -> None:
    canvas = PictureCanvas(figure_of(name, 9))
    canvas.draw()
    CATALOGUE[name].update(canvas.figure, samples.year(7)[name], LIGHT)
    again = pixels(canvas)
    forget()
    assert np.array_equal(again, pixels(PictureCanvas(figure_of(name))))


@pytest.mark.parametrize("name", NAMES)
def test_a_look_drawn_after_another_leaves_nothing_of_it(name: str) -> None:
    dark = Look.named("dark", "es", 1.25)
    canvas = PictureCanvas(figure_of(name))
    canvas.draw()
    CATALOGUE[name].update(canvas.figure, samples.year(7)[name], dark)
    assert np.array_equal(pixels(canvas), pixels(PictureCanvas(figure_of(name, look=dark))))


@pytest.mark.parametrize("name", NAMES)
def test_everything_stands_where_matplotlib_itself_would_put_it(name: str) -> None:
    ours, plain = figure_of(name), figure_of(name)
    one, other = pixels(PictureCanvas(ours)), pixels(FigureCanvasAgg(plain))
    for mine, its in zip(ours.axes, plain.axes, strict=True):
        assert np.allclose(mine.get_position().bounds, its.get_position().bounds)
    # Letters are up to an eighth of a pixel away: no more than a breath of grey.
    assert np.abs(one - other).mean() < 1.5


def test_names_in_other_scripts_are_drawn_by_the_fonts_that_have_them() -> None:
    figure = ChartFigure(LIGHT, 4, 1)
    for place, name in enumerate(("Γιάννης", "Иван", "→ ▤ ▨", "שלום")):
        figure.text(0.05 + place * 0.22, 0.4, name)
    figure.text(0.95, 0.1, "Höhe", rotation=90)
    plain = ChartFigure(LIGHT, 4, 1)
    for place, name in enumerate(("Γιάννης", "Иван", "→ ▤ ▨", "שלום")):
        plain.text(0.05 + place * 0.22, 0.4, name)
    plain.text(0.95, 0.1, "Höhe", rotation=90)
    one, other = pixels(PictureCanvas(figure)), pixels(FigureCanvasAgg(plain))
    ink = (255 * 3 - one[..., :3].sum(axis=2)).sum(), (255 * 3 - other[..., :3].sum(axis=2)).sum()
    assert ink[0] == pytest.approx(ink[1], rel=0.02)
    assert np.abs(one - other).mean() < 1.5
