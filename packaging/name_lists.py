"""Make the lists of names and words in resources/names from the sources that LEESMIJ.md names.

Run by hand, with `nl.dic` and `nl.aff` of Debian's hunspell-nl in one folder and the module of
Faker's nl_NL names: python packaging/name_lists.py FOLDER NL_NL.PY
"""

import ast
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from hunspell import Hunspell

CHECKOUT = Path(__file__).parents[1]
TARGET = CHECKOUT / "resources" / "names"
MUNICIPALITIES = CHECKOUT / "resources" / "municipalities" / "gemeenten.csv"
BY_HAND = Path(__file__).with_suffix(".toml")
WORD = re.compile(r"[^\W\d_]{2,24}")
PERSON = "PN"
PLACE = {"PI", "PK", "Ce", "Zc", "Zf"}
ADJECTIVE = {"Aa", "Ab"}
"""Flags of the word list: names that have a genitive, names of places, adjectives."""
STREET = re.compile(r"(?:straat|laan|plein|weg|gracht)$")
ENDINGS = ("se", "er", "ers", "aar", "aars", "en", "s", "e", "n")
"""As in `domain/privacy/identifying/word_lists.py`: such forms of a word need not be there."""
LONGEST_WORD, SHORTEST_COMPOUND, SHORTEST_PART, SHORTEST_FORM = 13, 7, 3, 5

Flags = Mapping[str, set[str]]


def main() -> None:
    """Write the lists."""
    folder, faker = Path(sys.argv[1]), Path(sys.argv[2])
    flags = _entries(folder / "nl.dic")
    words = set(_inflected(flags, folder / "nl.aff"))
    speller = Hunspell("nl", hunspell_data_dir=str(folder))
    by_hand = {
        key: set(text.split())
        for key, text in tomllib.loads(BY_HAND.read_text("utf-8")).items()
    }
    rows = MUNICIPALITIES.read_text("utf-8").splitlines()[1:]
    places = by_hand["others"] | {row.split(",")[1] for row in rows}
    first, last = _names_of_faker(faker)
    capitals = {word for word in flags if WORD.fullmatch(word) and word[0].isupper()}
    persons = {word for word in capitals if PERSON in flags[word]} | first | last
    first |= by_hand["first_names"] & persons
    adjectives = {word for word in flags if word[:1].isupper() and flags[word] & ADJECTIVE}
    elsewhere = {
        name
        for name in persons - first
        if name in places | adjectives or _is_place(name, flags, adjectives)
    }
    common = {name for name in persons if name.lower() in words or speller.spell(name.lower())}
    doubtful = (common - elsewhere) - (first - by_hand["also_words"])
    first -= by_hand["also_words"]
    things = {
        word
        for word in capitals - persons
        if not (word.lower() in words or word.isupper() or STREET.search(word))
    }
    _write("voornamen.txt", first)
    _write("namen.txt", persons - elsewhere - doubtful - first)
    _write("twijfelnamen.txt", doubtful)
    _write(
        "geen-namen.txt",
        elsewhere | {w for w in things if not (STREET.search(w) or w.isupper())},
    )
    _write("woorden.txt", _needed(words))


def _entries(path: Path) -> Flags:
    """Read the words with their flags; the two letters of ij stand apart."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    text = path.read_text("utf-8").replace("ĳ", "ij").replace("Ĳ", "IJ")
    for line in text.splitlines()[1:]:
        word, _, flags = line.strip().partition("/")
        found[word].update(re.findall("..", flags))
    return found


def _inflected(flags: Flags, rules: Path) -> Iterator[str]:
    """Give the words in lower case, and what the suffixes make of them."""
    suffixes = defaultdict(list)
    for line in rules.read_text("utf-8").replace("ĳ", "ij").splitlines():
        match line.split():
            case ["SFX", flag, strip, add, condition, *_] if not add.isdigit() or add == "0":
                made = add.split("/")[0].replace("0", "")
                when = re.compile(f"(?:{condition})$")
                suffixes[flag].append((strip.replace("0", ""), made, when))
    for word in [each for each in flags if WORD.fullmatch(each) and each.islower()]:
        yield word
        for strip, add, when in (rule for flag in flags[word] for rule in suffixes[flag]):
            form = word.removesuffix(strip) + add
            if word.endswith(strip) and when.search(word) and WORD.fullmatch(form):
                yield form


def _names_of_faker(path: Path) -> tuple[set[str], set[str]]:
    lists = {}
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple):
            lists[ast.unparse(node.targets[0])] = set(ast.literal_eval(node.value))
    first, last = lists["first_names_male"] | lists["first_names_female"], lists["last_names"]
    return {name for name in first if WORD.fullmatch(name)}, {
        name for name in last if WORD.fullmatch(name)
    }


def _is_place(name: str, flags: Flags, adjectives: set[str]) -> bool:
    """Say whether the word list has what belongs there: Drenthe, Drents."""
    forms = {f"{name}s", f"{name}is", f"{name[:-1]}s", f"{name[:-2]}s", f"{name}er"}
    known = flags.get(name, set()) & PLACE
    return bool(known or (len(name) > SHORTEST_PART and forms & adjectives))


def _needed(words: Iterable[str]) -> set[str]:
    """Leave out what is known by its parts, or is a form of a word that is there."""
    kept: set[str] = set()
    for word in sorted(words, key=lambda each: (len(each), each)):
        stems = (word.removesuffix(end) for end in ENDINGS if word.endswith(end))
        is_form = len(word) >= SHORTEST_FORM and any(stem in kept for stem in stems)
        if len(word) <= LONGEST_WORD and not is_form and not _is_compound(word, kept):
            kept.add(word)
    return kept


def _is_compound(word: str, words: set[str]) -> bool:
    cuts = range(SHORTEST_PART, len(word) - 2) if len(word) >= SHORTEST_COMPOUND else ()
    parts = ((word[:cut], word[cut:]) for cut in cuts)
    return any(
        second in words and (first in words or (first[-1] == "s" and first[:-1] in words))
        for first, second in parts
    )


def _write(name: str, words: Iterable[str]) -> None:
    (TARGET / name).write_text("\n".join(sorted(words)) + "\n", "utf-8", newline="\n")


if __name__ == "__main__":
    main()
