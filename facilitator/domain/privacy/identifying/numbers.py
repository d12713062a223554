"""Numbers that reach one person, found by their form and by the check they carry."""

import re
from collections.abc import Iterator
from functools import partial

from facilitator.domain.privacy.identifying.findings import FindingKind, Hit

_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}(?:@|\s?[(\[]\s?(?:at|apenstaart(?:je)?)\s?[)\]]\s?|\s(?:at|apenstaartje)\s)"
    r"(?:[\w-]{1,63}(?:\.|\s?[(\[](?:punt|dot)[)\]]\s?|\spunt\s)){1,5}[a-z]{2,24}(?!\w)",
    re.IGNORECASE,
)
_BETWEEN = r"[\s().–—/-]{0,3}"
_PHONE = re.compile(
    rf"(?<![\w+])(?:(?:\(?\+|00)\s?31\)?[\s.–-]{{0,3}}(?:\(0\)\s?)?|\(?0)[1-9](?:{_BETWEEN}\d){{8}}(?!\d)"
    rf"|(?<![\w+])\+(?!31)[1-9]\d{{0,2}}(?:{_BETWEEN}\d){{7,11}}(?!\d)"
)
_SERVICE = re.compile(r"0(?:800|90\d)")
_NINE = re.compile(r"(?<![\w.,+-])\d(?:[ .-]?\d){7,8}(?!\w|[.,-]\d)")
_BSN_TOLD = re.compile(r"\b(?:bsn|burgerservicenummer|sofi-?nummer)\b", re.IGNORECASE)
_IBAN = re.compile(r"(?<![^\W_])[A-Z]{2}\d{2}(?=[ .-]?[A-Z0-9])", re.IGNORECASE)
_IBAN_LENGTH = {
    "NL": 18, "BE": 16, "DE": 22, "FR": 27, "GB": 22, "LU": 20, "ES": 24, "IT": 27, "PT": 25,
    "PL": 28, "TR": 26, "RO": 24, "BG": 22, "HU": 28, "IE": 22, "AT": 20, "CH": 21, "DK": 18,
    "SE": 24, "NO": 15, "FI": 18, "CZ": 24, "GR": 27, "LT": 20, "LV": 21, "EE": 20, "UA": 29,
}  # fmt: skip
HOUSE = r"\d{1,5}(?:\s?-?\s?(?:[a-zA-Z]|bis|hs|[IVX]{1,4}))?(?![\w])"
_POSTCODE = re.compile(
    rf"(?<![\w-])[1-9]\d{{3}}(?:\s?(?P<upper>[A-Z]{{2}})|(?P<close>[a-z]{{2}})|\s(?P<lower>[a-z]{{2}}))"
    rf"(?!\w)(?P<house>[\s,]{{1,3}}(?:nr\.?\s|nummer\s|huisnummer\s)?{HOUSE})?"
)
_NO_POSTCODE = re.compile("EU|VN|VS|TV|EK|WK|OS|KM|CM|MM|ML|KG|GB|MB|NL|BV|NV|SA|SD|SS|AD|VC")
"""What may stand behind a year in capitals; three of them are in no postcode at all."""
_TWO_LETTERS = re.compile("en|in|op|of|is|de|na|we|om|te|ze|al|ik|je|er|nu|km|cm|ml|kg|eu")


def number_hit(kind: FindingKind, instead: str, start: int, end: int) -> Hit:
    """Make a hit whose reason is its kind; `instead` is said between brackets."""
    return Hit(start, end, kind, f"[{instead}]", f"found_{kind}")


_email = partial(number_hit, FindingKind.EMAIL, "e-mailadres")
_phone = partial(number_hit, FindingKind.PHONE, "telefoonnummer")
_bsn = partial(number_hit, FindingKind.BSN, "nummer")
_iban = partial(number_hit, FindingKind.IBAN, "rekeningnummer")
_postcode = partial(number_hit, FindingKind.POSTCODE, "postcode")


def emails(sentence: str) -> Iterator[Hit]:
    """Find addresses of e-mail, also spelled out (`an at bijvoorbeeld punt nl`)."""
    if "@" in sentence or "at" in sentence.lower() or "apenstaart" in sentence:
        for found in _EMAIL.finditer(sentence):
            yield _email(*found.span())


def phones(sentence: str) -> Iterator[Hit]:
    """Find numbers of telephones, Dutch ones in all forms, others with their country."""
    for found in _PHONE.finditer(sentence):
        if not _SERVICE.match("".join(filter(str.isdigit, found[0]))):
            yield _phone(*found.span())


def bsns(sentence: str) -> Iterator[Hit]:
    """Find the numbers of citizens that pass their own test (the 11-proef)."""
    told = _BSN_TOLD.search(sentence)
    for found in _NINE.finditer(sentence):
        digits = "".join(filter(str.isdigit, found[0]))
        if (len(digits) == 9 or told) and passes_eleven_test(digits):
            yield _bsn(*found.span())


def passes_eleven_test(digits: str) -> bool:
    """Say whether digits are a number of a citizen; one of eight has a zero before it."""
    numbers = [int(digit) for digit in digits.zfill(9)]
    total = sum(
        n * weight for n, weight in zip(numbers, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True)
    )
    return any(numbers) and total % 11 == 0


def ibans(sentence: str) -> Iterator[Hit]:
    """Find numbers of accounts whose length and check digits are right."""
    for found in _IBAN.finditer(sentence):
        length = _IBAN_LENGTH.get(found[0][:2].upper())
        end = _end_of(sentence, found.start(), length) if length else None
        if end and _is_iban(re.sub(r"[ .-]", "", sentence[found.start() : end])):
            yield _iban(found.start(), end)


def _end_of(sentence: str, start: int, length: int) -> int | None:
    """Give where so many letters and digits end, with no more than one sign between them."""
    at, left = start, length
    while at < len(sentence):
        if sentence[at].isascii() and sentence[at].isalnum():
            left -= 1
        elif sentence[at] not in " .-" or sentence[at - 1] in " .-":
            return None
        at += 1
        if not left:
            return None if sentence[at : at + 1].isalnum() else at
    return None


def _is_iban(number: str) -> bool:
    """Say whether an account number is one: it is 1 modulo 97 with its first part last."""
    return int("".join(str(int(sign, 36)) for sign in number[4:] + number[:4])) % 97 == 1


def postcodes(sentence: str) -> Iterator[Hit]:
    """Find Dutch postcodes, with the number of the house where it is told."""
    told = "postcode" in sentence.lower()
    for found in _POSTCODE.finditer(sentence):
        told_or_house = told or bool(found["house"])
        upper, apart, close = found["upper"], found["lower"], found["close"]
        is_year = upper and _NO_POSTCODE.fullmatch(upper) and not told_or_house
        is_words = apart and (_TWO_LETTERS.fullmatch(apart) or not told_or_house)
        if not (is_year or is_words or (close and _TWO_LETTERS.fullmatch(close))):
            yield _postcode(*found.span())
