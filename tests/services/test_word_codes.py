"""Words that stand for keys are easy to tell apart, stay the same, and come by chance."""

import hashlib
import re
from collections import Counter

from facilitator import resources
from facilitator.services.word_codes import (
    fingerprint_words,
    new_passphrase,
    plain_passphrase,
    word_list,
)

SOUNDS_LIKE = (
    ("ch", "g"),
    ("ij", "ei"),
    ("ou", "au"),
    ("th", "t"),
    ("ph", "f"),
    ("ie", "i"),
    ("y", "i"),
    ("x", "ks"),
    ("qu", "kw"),
    ("z", "s"),
    ("v", "f"),
    ("ce", "se"),
    ("ci", "si"),
    ("c", "k"),
)


def sound(word: str) -> str:
    for written, heard in SOUNDS_LIKE:
        word = word.replace(written, heard)
    word = re.sub(r"(.)\1", r"\1", word)
    return word[:-1] + {"d": "t", "b": "p"}.get(word[-1], word[-1])


def one_sign_off(word: str) -> set[str]:
    """Give what is left of a word without one of its signs, and the whole of it."""
    return {word, *(word[:at] + "·" + word[at + 1 :] for at in range(len(word)))}


def test_there_are_enough_words_and_each_is_short_and_plain() -> None:
    words = word_list()
    assert len(words) >= 1296
    assert len(set(words)) == len(words)
    assert all(re.fullmatch("[a-z]{3,9}", word) for word in words)
    assert list(words) == sorted(words)


def test_no_two_words_sound_the_same() -> None:
    heard = Counter(map(sound, word_list()))
    assert [word for word, times in heard.items() if times > 1] == []


def test_no_two_words_differ_in_one_letter_only() -> None:
    near: dict[str, str] = {}
    for word in word_list():
        for form in one_sign_off(sound(word)):
            assert near.setdefault(form, word) == word
    lengths: dict[int, set[str]] = {}
    for word in word_list():
        lengths.setdefault(len(word), set()).add(word)
    for word in word_list():
        shorter = {word[:at] + word[at + 1 :] for at in range(len(word))}
        assert not shorter & lengths.get(len(word) - 1, set()), word


def test_the_list_is_the_one_that_keys_are_known_by() -> None:
    whole = resources.read_bytes("words", "woorden.txt").replace(b"\r\n", b"\n")
    assert (
        hashlib.sha256(whole).hexdigest()
        == "5c8057cebad53fa22fa0af8dee1b505059ac1b59bbe83cd2ba0cf169b7ed10db"
    )


def test_a_key_has_four_words_and_always_the_same() -> None:
    words = fingerprint_words("ab" * 32)
    assert words == fingerprint_words("ab" * 32)
    assert len(words.split()) == 4
    assert set(words.split()) <= set(word_list())
    assert words == "wasbeer wollig prisma rechter"


def test_other_keys_have_other_words() -> None:
    keys = [f"{number:064x}" for number in range(500)]
    assert len({fingerprint_words(key) for key in keys}) == len(keys)


def test_a_passphrase_is_six_words_by_chance() -> None:
    made = {new_passphrase() for _ in range(100)}
    assert len(made) == 100
    assert all(len(each.split()) == 6 for each in made)
    first, last = word_list()[0], word_list()[-1]
    assert new_passphrase(lambda _: 0) == " ".join([first] * 6)
    assert new_passphrase(lambda below: below - 1) == " ".join([last] * 6)


def test_a_passphrase_may_be_typed_with_capitals_and_more_spaces() -> None:
    assert plain_passphrase("  Anker  beer\tcake ") == "anker beer cake"
    assert plain_passphrase("één") == plain_passphrase("e\u0301e\u0301n")


def test_passphrases_hold_more_than_sixty_bits() -> None:
    assert len(word_list()) ** 6 > 2**60
