"""Words as people said them: cleaned of what no document can hold, and of nothing else."""

import re
import unicodedata
from collections.abc import Iterable

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
_LISTED = re.compile(r'\s*(?:"((?:[^"]|"")*)"\s*|([^,]*))(?:,|$)')
NOT_SHOWN = re.compile(f"{_LINE_ENDS.pattern}|[\n\t]|{_UNWANTED.pattern}")
"""What does not stand in one line of text: line ends, tabs, and what no text can hold."""


LOOKS_LATIN = dict(
    zip(
        "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u051b\u051d\u04cf"
        "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405\u04c0"
        "\u03bf\u03bd\u03b9\u03c1\u03b1\u03c5\u03c7\u03f2\u03f3"
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
        "\u0585\u057d\u0570\u0578\u0566\u0581\u0555\u054d",
        "aeopcyxijshdqwlABEKMHOPCTYXIJSIovipauxcjABEZHIKMNOPTYXouhnqgOU",
        strict=True,
    )
)
"""Cyrillic, Greek and Armenian letters with the Latin one as which they are drawn (UTS 39)."""


def clean_text(text: str) -> str:
    """Give the text as it is kept: NFC, a line feed between lines, no control characters.

    Nothing a person can read is changed, and doing it twice changes nothing more.
    """
    if text.isprintable() and unicodedata.is_normalized("NFC", text):  # as nearly always
        return text.strip()
    return unicodedata.normalize("NFC", safe_text(text)).strip()


def safe_text(text: str) -> str:
    """Give the text without control characters, with a line feed between lines.

    For what comes from elsewhere: every other sign stays, so that everyone who takes in the
    same version holds the same text.
    """
    return _UNWANTED.sub("", _LINE_ENDS.sub("\n", text))


def has_hidden_signs(text: str) -> bool:
    """Whether a text has signs that are taken out of it; line ends and tabs are none."""
    return not text.isprintable() and bool(_UNWANTED.search(_LINE_ENDS.sub("", text)))


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


UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u2060-\u2064"
    "\u206a-\u206f\u2800\u3164\uffa0\ufff9-\ufffb\U000e0100-\U000e01ef]"
    "|(?<=[A-Za-z0-9])[\u200c\u200d\ufe00-\ufe0f]"
)
"""Signs without a shape: joiners that no language puts between Latin letters, blank letters."""


def has_confusable_letters(name: str) -> bool:
    """Whether a name looks like another: letters that look like Latin ones, or signs unseen.

    A name that is wholly of another script, with letters of its own, is none.
    """
    if name.isascii():
        return False
    if UNSEEN.search(name):
        return True
    letters = [each for each in unicodedata.normalize("NFKC", name) if each.isalpha()]
    latin = [each for each in letters if unicodedata.name(each, "").startswith("LATIN")]
    alike = [each for each in letters if each in LOOKS_LATIN]
    return bool(alike) and (bool(latin) or len(alike) == len(letters))


def clean_line(text: str) -> str:
    """Give a label or title: cleaned, on one line, with single spaces."""
    return " ".join(clean_text(text).split())


def joined_words(words: Iterable[str]) -> str:
    """Give words with commas between them, each once, as `split_words` reads them.

    One with a comma, or that begins with a quotation mark, has quotation marks around it.
    """
    return ", ".join(map(_listed, dict.fromkeys(words)))


def _listed(word: str) -> str:
    if "," not in word and not word.startswith('"'):
        return word
    doubled = word.replace('"', '""')
    return f'"{doubled}"'


def split_words(line: str) -> tuple[str, ...]:
    """Give the words of a line with commas between them, each once.

    A comma within quotation marks around a whole word is part of it; a quotation mark that
    stands otherwise is a sign like any other.
    """
    found = (
        quoted.replace('""', '"') if quoted else bare for quoted, bare in _LISTED.findall(line)
    )
    return tuple(dict.fromkeys(filter(None, (word.strip() for word in found))))
