"""The tokens of the looks: readable, complete, and nothing red for people."""

import colorsys
import tomllib
from pathlib import Path

import pytest

from journal.charts.look import Look, contrast, font_files, theme_file
from journal.domain.choices import EntryKind
from journal.home import resources

THEMES = ("light", "dark", "paper")
TEXTS = ("ink", "muted", "accent", "attention", "good", "safety", "error")


@pytest.fixture(params=THEMES)
def look(request: pytest.FixtureRequest) -> Look:
    return Look.named(request.param, "en")


@pytest.mark.parametrize("token", TEXTS)
def test_every_text_colour_can_be_read_on_every_ground(look: Look, token: str) -> None:
    for ground in (look.paper, look.surface):
        assert contrast(getattr(look, token), ground) >= 4.5


def test_texts_can_be_read_on_their_soft_grounds(look: Look) -> None:
    for token, ground in (("accent", look.accent_soft), ("attention", look.attention_soft)):
        assert contrast(getattr(look, token), ground) >= 4.5
        assert contrast(look.ink, ground) >= 4.5


def test_marks_stand_out_from_their_ground(look: Look) -> None:
    assert len(look.series) == 6
    assert len(set(look.series)) == 6
    assert all(contrast(colour, look.surface) >= 3 for colour in look.series)


def test_all_themes_have_the_same_tokens() -> None:
    shapes = []
    for name in THEMES:
        theme = tomllib.loads(theme_file(name).read_text(encoding="utf-8"))
        assert theme["name"] == name
        shapes.append({group: sorted(theme[group]) for group in ("colours", "type", "space")})
    assert shapes[0] == shapes[1] == shapes[2]


def test_no_kind_of_hours_is_red(look: Look) -> None:
    from journal.charts.hours import kind_colours

    colours = kind_colours(look)
    assert set(colours) == set(EntryKind)
    assert look.error not in colours.values()
    for colour in colours.values():
        red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
        hue, _, saturation = colorsys.rgb_to_hls(red, green, blue)
        assert not ((hue < 0.03 or hue > 0.96) and saturation > 0.4)


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_fonts_have_their_licences_and_figures_of_one_width() -> None:
    from fontTools.ttLib import TTFont

    assert len(font_files()) == 5
    assert len(list((resources() / "fonts").glob("LICENSE*"))) == 2
    for path in font_files():
        font = TTFont(path)
        points = font.getBestCmap()
        widths = {font["hmtx"][points[ord(figure)]][0] for figure in "0123456789"}
        assert len(widths) == 1
        assert all(ord(letter) in points for letter in "ñÑçßŁőαΩжЯ€–−")


def test_the_character_table_of_a_font_is_read_as_a_font_library_reads_it() -> None:
    import matplotlib as mpl
    from fontTools.ttLib import TTFont

    from journal.charts.cmap import code_points

    dejavu = Path(mpl.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"
    for path in (*font_files(), dejavu):
        assert code_points(path) == set(TTFont(path).getBestCmap())
