"""How much of a text fits in lines of some width, and what is left when it is cut to fit.

Widths are in ems of the letters themselves, with room to spare, so that what fits here fits in
whichever letters a writer uses.
"""

ELLIPSIS = "…"
_SPACE, _USUAL, _CAPITAL, _UNKNOWN = 0.24, 0.53, 0.66, 1.05
_LAST_LATIN = "\u024f"
_WIDTHS = {
    **dict.fromkeys(" \u00a0", _SPACE),
    **dict.fromkeys("ijlI.,:;'’‘|!·", 0.28),
    **dict.fromkeys("frtJ()-", 0.36),
    **dict.fromkeys('sczL/"“”', 0.44),
    **dict.fromkeys("mw%&…", 0.8),
    **dict.fromkeys("MW@—", 0.92),
}


def width(text: str) -> float:
    """Give how wide a text is on one line, in ems."""
    return sum(map(_letter, text))


def lines_of(text: str, room: float) -> int:
    """Count the lines of a text that is set `room` ems wide."""
    lines, used = 0, room
    for word in text.split():
        needed = width(word)
        if used + _SPACE + needed <= room:
            used += _SPACE + needed
        else:
            whole, used = divmod(needed, room)
            lines += int(whole) + 1
    return lines


def cut(text: str, room: float, lines: int) -> str:
    """Give as many words of a text, on one line, as fit in some lines of `room` ems.

    What was cut ends in `…`, and so does a word that is longer than a line.
    """
    words = [_fitted(word, room) for word in text.split()]
    if lines_of(" ".join(words), room) <= lines:
        return " ".join(words)
    shown = ""
    for word in words:
        longer = f"{shown} {word}".strip()
        if lines_of(f"{longer} {ELLIPSIS}", room) > lines:
            break
        shown = longer
    return f"{shown} {ELLIPSIS}".strip()


def broken(text: str, room: float) -> list[str]:
    """Break a text into lines of `room` ems; a word that is longer has a line of its own."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _letter(letter: str) -> float:
    if letter in _WIDTHS:
        return _WIDTHS[letter]
    if letter > _LAST_LATIN:
        return _UNKNOWN
    return _CAPITAL if letter.isupper() else _USUAL


def _fitted(word: str, room: float) -> str:
    """Give a word, or as many of its letters as fit on a line with another beside them."""
    if width(word) <= room:
        return word
    used = width(ELLIPSIS) * 2
    for place, letter in enumerate(word):
        used += _letter(letter)
        if used > room:
            return word[:place] + ELLIPSIS
    return word
