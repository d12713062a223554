"""Which signs our fonts can show, and texts with no other signs in them.

A PDF for keeping may hold no sign that its fonts do not have, so Typst refuses one. What people
typed must never stop a document: an unknown sign comes out as �.
"""

import re
import struct
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from pathlib import Path

from facilitator import resources
from facilitator.domain.records.kinds import ItemKind

MORE = "aanvulling"
"""The folder of fonts that have what those of the screens do not."""
UNKNOWN = "\ufffd"

_LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029]")
_REFUSED = frozenset(map(chr, range(32))) | {"\ufeff"}
"""What some fonts have, and PDF/A does not."""
_TAB = "    "
_FONT_WIDE_TABLE = 12
"""The sort of table in a font that has all its signs, also those past U+FFFF."""


def font_folder() -> Path:
    """Give the folder with our fonts; those that the screens do without are in one in it."""
    return resources.path("fonts")


def shown(text: str) -> str:
    """Give a text as our fonts can show it; line ends become one sort, a tab four spaces."""
    known = _signs()
    text = _LINE_ENDS.sub("\n", text).replace("\t", _TAB)
    if known.issuperset(text):
        return text
    return "".join(sign if sign in known else _instead(sign) for sign in text)


def shown_in_drawing(text: str) -> str:
    """Give a text as an SVG in a PDF can show it: in the signs of one font, and of our kinds.

    Typst looks for the letters of a drawing in one font after the other, and does not find all
    that is there: it takes a letter apart, and what is put on it from elsewhere.
    """
    known = _signs_of_drawings()
    return "".join(
        sign if sign in known else _instead(sign)
        for sign in shown(unicodedata.normalize("NFC", text))
    )


def _instead(sign: str) -> str:
    """Nothing for what cannot be seen, such as controls; else a sign that says so."""
    return "" if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Mn"} else UNKNOWN


@lru_cache(maxsize=1)
def _signs() -> frozenset[str]:
    """All signs that each of the fonts of the screens has, or one of the others."""
    screens, more = (list(_fonts_in(*place)) for place in (("fonts",), ("fonts", MORE)))
    found = frozenset[str].intersection(*screens).union(*more)
    own = {sign for sign in found if unicodedata.category(sign) == "Co"}
    return found - own - _REFUSED | {"\n"}


@lru_cache(maxsize=1)
def _signs_of_drawings() -> frozenset[str]:
    own = frozenset(kind.spec.sign for kind in ItemKind)
    whole = frozenset[str].intersection(*_fonts_in("fonts")) | own | {UNKNOWN}
    return frozenset(sign for sign in whole if unicodedata.category(sign) != "Mn")


def _fonts_in(*place: str) -> Iterator[frozenset[str]]:
    for font in sorted(resources.path(*place).glob("*.ttf")):
        yield _signs_of(resources.read_bytes(*place, font.name))


def _signs_of(font: bytes) -> frozenset[str]:
    ranges = (range(start, end + 1) for start, end in _ranges(font))
    return frozenset(map(chr, chain.from_iterable(ranges)))


def _ranges(font: bytes) -> Iterator[tuple[int, int]]:
    """Read from a TrueType font the first and last of each row of signs that it has."""
    at = _table(font, b"cmap")
    for place in range(*struct.unpack_from(">H", font, at + 2)):
        (offset,) = struct.unpack_from(">I", font, at + 8 + 8 * place)
        sort, _, _, _, rows = struct.unpack_from(">HHIII", font, at + offset)
        if sort == _FONT_WIDE_TABLE:
            for start, end, _ in struct.iter_unpack(
                ">III", font[at + offset + 16 : at + offset + 16 + 12 * rows]
            ):
                yield start, end


def _table(font: bytes, name: bytes) -> int:
    """Give where a table of a font begins."""
    for place in range(*struct.unpack_from(">H", font, 4)):
        tag, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * place)
        if tag == name:
            return int(offset)
    message = f"the font has no table {name!r}"
    raise ValueError(message)
