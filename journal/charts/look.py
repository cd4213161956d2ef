"""The look: colours, type and spaces of one theme, read from `resources/themes/NAME.toml`."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from journal.home import resources

_SIZES = ("small", "body", "large", "heading", "title")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Colours as #RRGGBB, sizes in px at 100 %; `scale` is the system's font scale, `lang` "en" or "es"."""

    name: str
    dark: bool
    lang: str
    scale: float
    paper: str
    surface: str
    line: str
    ink: str
    muted: str
    accent: str
    accent_soft: str
    attention: str
    attention_soft: str
    good: str
    safety: str
    error: str
    series: tuple[str, ...]
    sans: str
    serif: str
    small: float
    body: float
    large: float
    heading: float
    title: float

    @classmethod
    def load(cls, theme_path: Path, lang: str, scale: float = 1.0) -> "Look":
        """Read a theme file. Raises OSError, TOMLDecodeError or KeyError: the file is ours or the user's own."""
        theme = tomllib.loads(theme_path.read_text(encoding="utf-8"))
        colours: dict[str, Any] = dict(theme["colours"])
        colours["series"] = tuple(colours["series"])
        kind = theme["type"]
        sizes: dict[str, Any] = {size: float(kind[size]) for size in _SIZES}
        return cls(
            name=theme["name"],
            dark=theme["dark"],
            lang=lang,
            scale=scale,
            sans=kind["sans"],
            serif=kind["serif"],
            **colours,
            **sizes,
        )

    @classmethod
    def named(cls, theme: str, lang: str, scale: float = 1.0) -> "Look":
        """Load one of our own looks: light, dark or paper."""
        return cls.load(theme_file(theme), lang, scale)


def theme_file(name: str) -> Path:
    """Where the tokens of the look called `name` are kept."""
    return resources() / "themes" / f"{name}.toml"


def font_files() -> list[Path]:
    """The fonts we ship, in a fixed order."""
    return sorted((resources() / "fonts").glob("*.ttf"))


def contrast(one: str, other: str) -> float:
    """Contrast of two #RRGGBB colours, 1..21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    def linear(byte: int) -> float:
        part = byte / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
