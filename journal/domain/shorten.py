"""Texts cut short where there is room for a few words only."""


def shortened(text: str, most: int = 80) -> str:
    """Return `text` on one line, cut behind a word with an ellipsis where it has more than `most` letters."""
    plain = " ".join(text.split())
    if len(plain) <= most:
        return plain
    words = plain[:most].rpartition(" ")[0]
    # One long word, such as an address, or a script without blanks: better a part of it than next to nothing.
    return (words if len(words) * 2 > most else plain[: most - 1]).rstrip(" ,;:.·–-…") + "…"
