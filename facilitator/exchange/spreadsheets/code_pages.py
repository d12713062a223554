"""Which letters the bytes of a text file stand for: told by what can be Dutch, never guessed.

Decision: a code page is what leaves only Dutch, or the file is refused
    Context: an older Excel writes the page of its computer (Windows-1252), "CSV (MS-DOS)" that
    of DOS, a Mac its own, and nothing in a file says which; read as another page, `één` becomes
    `‚‚n` without a word. Decision: each sign that is not ASCII is judged by its neighbours: it
    is usual there, it may be, or it cannot be. A page on which something cannot be is out; of
    the others the one with the least doubt is taken, and when two read differently with as
    little doubt, the file is refused with its line and both readings. Cost: a file with one
    `…` between two spaces asks to be saved as UTF-8. Alternatives: Windows-1252 for all (was
    here, and wrong in silence), counting letters (guesses on few).
"""

import codecs
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.domain.errors import RefusedInputError

PAGES = ("cp1252", "cp858", "cp437", "mac_roman")
"""What programs in use here write, the likeliest first: Windows, DOS with a euro, DOS, Mac."""

USUAL, POSSIBLE, IMPOSSIBLE = 0, 1, 8
"""How much doubt there is about a sign at its place."""

MOST_ODD = 0.05
"""So large a part of the places may be odd when every other page is far worse."""
FAR_WORSE = 4

_SHORTEST_SAMPLE = 4_000
_UTF_16 = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_HIGH = re.compile(rb"[\x80-\xff]")

_SMALL = r"(?:.a|[^A]A)\|[^0A].|.[^aA0]\|a."
_ALONE = r".[^aA0]\|[^aA0]."
_CAPITAL = r".A\|[^a0].|.[^aA0]\|[aA]."
_OPENS = r".[^aA0=]\|[aA0.]."
_CLOSES = r".[^_]\|[^aA0]."
_NEVER = r"(?!)"
_RULES: Sequence[tuple[str, str, str]] = (
    ("éèêáó", _SMALL, _ALONE),
    ("ëï", rf"(?:{_SMALL}).[aeiouéêAEIOU]", _SMALL),  # geïnd, ideeën
    ("öäüç", r"(?:.a|[^A]A|.[^aA0])\|a.", _SMALL),
    ("à", r".[^aA0]\|_[aA0]|..\|[^aA0]..[lj]", f"{_SMALL}|{_ALONE}"),  # à la, voilà
    ("â", rf"(?:{_SMALL}).lân", _SMALL),  # Fryslân
    ("í", _NEVER, f"{_SMALL}|{_ALONE}"),
    ("ôûîñúåøæœšžßõã", _NEVER, _SMALL),
    ("É", _CAPITAL, _NEVER),
    ("ËÈÖÏÜÇÊÁÓÄ", r".A\|[^a0].|.[^aA0]\|A.", _CAPITAL),
    ("ÅØŠŽÂÔÛÎÑÚÍÀÆ", _NEVER, _CAPITAL),
    ("“‘", rf"(?:{_OPENS})...[^.,;]", _NEVER),
    ("‚", _NEVER, _OPENS),
    ("’", rf".{{8}}[sntrkm]|.[^aA0]\|0.|{_CLOSES}", r"..\|[aA0]."),  # zo’n, ’80
    ("”", _CLOSES, r".[^aA0]\|[aA0]."),
    ("»", _CLOSES, _NEVER),
    ("–—", r".[^=]\|[^=].|.[^aA]\|[^aA].", _NEVER),
    ("…", r"..\|[^aA0].|.[^aA0]\|..", r".{5}"),
    ("\xa0", r".[^=_]\|[^=_].", r".[^=]\|[^=]."),
    ("€", r".[^aA0]\|[^a].", _NEVER),
    ("£§•©±", r".[^aA0]\|..", _NEVER),
    ("«¿¡„", r".[^aA0]\|[aA0].", _NEVER),
    ("²³", r"..\|[^aA]..[mM]", _NEVER),
    ("½¼¾", r".[^aA]\|[^aA][^0]", r".[^aA]\|[^aA]0"),
    ("°×÷µ‰", r"(?:.0|0_)\|..", _NEVER),
    ("·¨´≤≥≈", _NEVER, r".[^aA0]\|.."),
    ("®™", r".[aA0]\|[^aA].", _NEVER),
)
"""Signs with where they are usual, and where they may be; elsewhere, and others, cannot be.

A pattern is of the four neighbours, the sign itself a bar, and may go on with all five as they
are: `a` and `A` are letters, `0` a digit, `_` a space, `=` the same sign, `.` any other.
"""
_PATTERNS = {
    sign: (re.compile(usual, re.DOTALL), re.compile(possible, re.DOTALL))
    for signs, usual, possible in _RULES
    for sign in signs
}
_NEITHER = re.compile(_NEVER)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a page makes of a file: its doubt, how many places cannot be, and each place."""

    page: str
    doubt: int
    odd: int
    places: tuple[str, ...]


_BROKEN = re.compile("[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|\ufffd")
"""Letters that were read as others before the file was written: é, ’, and what was none."""


def text_of(file: str, data: bytes) -> str:
    """Give the text of a file.

    Raises RefusedInputError `sheet_letters` for letters that are broken, `sheet_not_text` for
    what is no text, `sheet_code_page` when its letters can be read in two ways.
    """
    page = _unicode_page(data)
    try:
        text = data.decode(page or "utf-8-sig")
    except UnicodeDecodeError as error:
        if page or _is_damaged_utf8(data):
            raise _damaged(file, data.count(b"\n", 0, error.start)) from error
        return data.decode(_told_page(file, data))
    if broken := _BROKEN.search(text):
        raise _damaged(file, text.count("\n", 0, broken.start()))
    return text


def check_letters(file: str, line: int, cells: Iterable[str]) -> None:
    """Raise RefusedInputError `sheet_letters` for broken letters in a row of a workbook.

    A workbook says itself which letters it holds; what was broken before came along.
    """
    if any(map(_BROKEN.search, cells)):
        raise _damaged(file, line - 1)


def _damaged(file: str, lines_before: int) -> RefusedInputError:
    return RefusedInputError("sheet_letters", file=file, line=lines_before + 1)


def beginning_of(data: bytes) -> str:
    """Give the beginning of a file as text, well enough to know the names of its columns."""
    page = _unicode_page(data) or "utf-8-sig"
    return data[: len(data) // 2 * 2].decode(page, "replace")


def _unicode_page(data: bytes) -> str:
    """Name the page that a mark tells, or that every other byte tells, which is empty."""
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    for mark, page in _UTF_16.items():
        if data.startswith(mark):
            return page
    sample = data[:_SHORTEST_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    most = len(sample) // 2
    if odd > most * 0.8 and not even:
        return "utf-16-le"
    return "utf-16-be" if even > most * 0.8 and not odd else ""


def _is_damaged_utf8(data: bytes) -> bool:
    """Say whether most letters outside ASCII are UTF-8: on another page they would be noise."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    return sum(not letter.isascii() for letter in text) - bad > bad


def _told_page(file: str, data: bytes) -> str:
    """Name the only page that leaves Dutch; raise RefusedInputError when there is none."""
    if b"\0" in data:
        raise RefusedInputError("sheet_not_text", file=file)
    places = _places(data)
    found = [each for page in PAGES if (each := _reading(page, places))]
    if not found:
        raise RefusedInputError("sheet_not_text", file=file)
    best, *others = sorted(found, key=lambda each: each.doubt)
    others = [each for each in others if each.places != best.places]
    if not best.odd and all(each.doubt > best.doubt for each in others):
        return best.page
    far = all(each.doubt > best.doubt * FAR_WORSE for each in others)
    if best.odd <= MOST_ODD * len(places) and far:
        return best.page
    if best.odd or not others:
        raise RefusedInputError("sheet_letters", file=file, line=_line(data, places[0]))
    raise _two_readings(file, data, places, (best, others[0]))


def _two_readings(
    file: str, data: bytes, places: Sequence[bytes], both: Sequence[_Reading]
) -> RefusedInputError:
    """Give what to raise for a file that reads in two ways, with the first place of these."""
    one, other = (each.places for each in both)
    at = next(at for at in range(len(places)) if one[at] != other[at])
    facts = {"first": one[at].strip(), "second": other[at].strip()}
    return RefusedInputError(
        "sheet_code_page", file=file, line=_line(data, places[at]), **facts
    )


def _places(data: bytes) -> list[bytes]:
    """Give every byte outside ASCII with its neighbours, each sort of place once."""
    whole = b"\n\n" + data + b"\n\n"
    found = (whole[match.start() - 2 : match.end() + 2] for match in _HIGH.finditer(whole))
    return list(dict.fromkeys(found))


def _line(data: bytes, place: bytes) -> int:
    at = (b"\n\n" + data + b"\n\n").find(place)
    return data.count(b"\n", 0, max(at, 0)) + 1


def _reading(page: str, places: Iterable[bytes]) -> _Reading | None:
    """Give what a page makes of the places; None when it has no sign for one."""
    try:
        texts = tuple(place.decode(page) for place in places)
    except UnicodeDecodeError:
        return None
    found = [judged(text) for text in texts]
    middle = {text[2] for text in texts}
    never_opened = "”" in middle and not middle & {"“", "„"}
    doubt = sum(found) + (POSSIBLE if never_opened else USUAL)
    return _Reading(page, doubt, found.count(IMPOSSIBLE), texts)


def judged(place: str) -> int:
    """Say how much doubt there is about the sign in the middle of five in a Dutch text."""
    sign = place[2]
    shape = "".join(_class_of(each, sign) for each in place)
    usual, possible = _PATTERNS.get(sign, (_NEITHER, _NEITHER))
    whole = f"{shape[:2]}|{shape[3:]}{place}"
    if usual.match(whole):
        return USUAL
    return POSSIBLE if possible.match(whole) else IMPOSSIBLE


def _class_of(neighbour: str, sign: str) -> str:
    if neighbour.isalpha():
        return "A" if neighbour.isupper() else "a"
    if neighbour == sign:
        return "="
    return "0" if neighbour.isdigit() else "_" if neighbour.isspace() else "."
