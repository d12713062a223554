"""Texts of a CSV file that a spreadsheet would take for a formula: after an apostrophe."""

import re

_BEGINS = "=+-@\t\r\n＝＋－＠"
_SIGNS = frozenset(f"'{_BEGINS}")
_FORMULA = re.compile(f"'*[{re.escape(_BEGINS)}]")
_GUARDED = re.compile(f"'+[{re.escape(_BEGINS)}]")


def guarded(text: str) -> str:
    """Give a text as it may stand in a CSV file; `unguarded` gives it back."""
    return f"'{text}" if text[:1] in _SIGNS and _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Give the text that was guarded; any other stays as it is."""
    return text[1:] if _GUARDED.match(text) else text
