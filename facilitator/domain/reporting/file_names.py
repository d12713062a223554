"""Names for files that any laptop, stick and mail program takes."""

import unicodedata

LONGEST = 120
"""How many bytes of UTF-8 a file name may take."""
NAMELESS = "naamloos"
"""The name when no letter or digit was given."""

_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"}
)
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)


def file_name(*parts: str, suffix: str) -> str:
    """Give the name made of parts, `suffix` (as in ".docx") and all at most 120 bytes.

    The parts come in small letters and digits, without accents and with a hyphen for what
    lies between; empty ones are left out, and the longest is shortened when there is no room.
    """
    room = LONGEST - len(suffix.encode())
    name = "-".join(_fitting([plain for part in parts if (plain := _plain(part))], room))
    return (f"{name}_" if name in _DEVICES else name or NAMELESS) + suffix


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(each for each in apart if not unicodedata.combining(each))
    plain = unicodedata.normalize("NFC", letters.casefold()).translate(_LETTERS)
    return "-".join("".join(each if each.isalnum() else " " for each in plain).split())


def _fitting(parts: list[str], room: int) -> list[str]:
    while len("-".join(parts).encode()) > room:
        longest = max(range(len(parts)), key=lambda at: len(parts[at].encode()))
        parts[longest] = parts[longest][:-1].rstrip("-")
        parts = [part for part in parts if part]
    return parts
