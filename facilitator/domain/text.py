"""Words as people said them: cleaned of what no document can hold, and of nothing else."""

import re
import unicodedata

LONGEST_TEXT = 20_000
"""Signs that one text may have, some ten pages; a longer one fits in no file."""

_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\u0085\x0b\x0c]")
# Controls and non-characters break XML; bidi overrides and tags make a line read otherwise
# than it is stored (STANDARDS 5.3). Marks that languages need (ZWJ, ZWNJ, LRM) stay.
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)

_NO_TEXT = re.compile("[\ud800-\udfff]")
_BREAKS = re.compile(f" *(?:{_LINE_ENDS.pattern}|[\n\t])+ *")
NOT_SHOWN = re.compile(f"{_LINE_ENDS.pattern}|[\n\t]|{_UNWANTED.pattern}")
"""What does not stand in one line of text: line ends, tabs, and what no text can hold."""


def clean_text(text: str) -> str:
    """Give the text as it is kept: NFC, a line feed between lines, no control characters.

    Nothing a person can read is changed, and doing it twice changes nothing more.
    """
    return unicodedata.normalize("NFC", safe_text(text)).strip()


def safe_text(text: str) -> str:
    """Give the text without control characters, with a line feed between lines.

    For what comes from elsewhere: every other sign stays, so that everyone who takes in the
    same version holds the same text.
    """
    return _UNWANTED.sub("", _LINE_ENDS.sub("\n", text))


def is_written_as_text(name: str) -> bool:
    """Whether a file name is text; one that came from other letters than UTF-8 is not."""
    return not _NO_TEXT.search(name)


def shown_name(name: object) -> str:
    """Give the name of a file for people: one line, with a sign for what no text can hold."""
    return NOT_SHOWN.sub("\ufffd", str(name))


def shown_line(text: object) -> str:
    """Give a text from elsewhere for one line of a sentence, a terminal or a log.

    A line end is a space there; what no text can hold gets a sign, so that nothing hides.
    """
    return shown_name(_BREAKS.sub(" ", str(text)))


def clean_line(text: str) -> str:
    """Give a label or title: cleaned, on one line, with single spaces."""
    return " ".join(clean_text(text).split())
