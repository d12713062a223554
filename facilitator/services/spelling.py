"""Dutch spelling: finds a word list on this computer, and tells of words whether it has them.

Decision: Hunspell in a process of its own
    Context: a wrong word is underlined where a Dutch word list is there, and no key may wait
    for that. Decision: chunspell (Hunspell itself; 20 MB and 0.8 s for the Dutch list) runs in
    a second process of this program, which reads words and writes answers. Cost: one more
    process while somebody types. Alternatives, measured with Debian's list of 2021: chunspell
    in a thread (it lets no other thread go on: the screen stood still for 0.8 s at the start
    and 0.2 s for each suggestion), spylls (168 MB, 7.6 s), pyenchant (37 MB on Windows, and a
    library of the system elsewhere), word lists of our own (compounds make Dutch).
"""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from facilitator.settings import data_folder

OPTION = "--spell"
"""With this option and a word list the program answers which words it has."""
FOLDER = "woordenboek"
NAMES = ("nl_NL", "nl-NL", "nl")
ASK = "?"
"""Before a word: which words may be meant by it."""
MOST = 6
"""No more words than this are suggested."""


def find_word_list(folders: Iterable[Path] | None = None) -> Path | None:
    """Give the Dutch word list (`.dic`, with its `.aff` beside it) that is found first."""
    for folder in usual_folders() if folders is None else folders:
        for name in NAMES:
            found = folder / f"{name}.dic"
            if found.is_file() and found.with_suffix(".aff").is_file():
                return found
    return None


def usual_folders() -> Iterator[Path]:
    """Give where word lists lie: our own folder, those of the system, those of LibreOffice."""
    yield data_folder() / FOLDER
    if sys.platform == "win32":
        programs = (os.environ.get(name, "") for name in ("ProgramFiles", "ProgramFiles(x86)"))
        offices = [Path(each, "LibreOffice") for each in programs if each]
    else:
        shared = Path("/usr/share")
        yield from (shared / "hunspell", shared / "myspell" / "dicts", shared / "myspell")
        yield Path("/usr/local/share/hunspell")
        offices = [Path("/usr/lib/libreoffice"), Path("/usr/lib64/libreoffice")]
        offices += sorted(Path("/opt").glob("libreoffice*"))
    yield from (office / "share" / "extensions" / "dict-nl" for office in offices)


def serve(word_list: Path, asked: BinaryIO, told: BinaryIO) -> int:
    """Answer word by word until nobody asks any more: `word 1`, `word 0`, `?word this that`.

    Words are lines of UTF-8, answers have tabs between their parts. Gives 1 without Hunspell.
    """
    try:
        from hunspell import Hunspell  # noqa: PLC0415 - only here: this process is for it
    except ImportError:
        return 1
    speller = Hunspell(word_list.stem, hunspell_data_dir=str(word_list.parent))
    for line in asked:
        word = line.decode("utf-8").rstrip("\n")
        told.write(f"{_answer(speller, word)}\n".encode())
        told.flush()
    return 0


class _Speller(Protocol):
    """What of Hunspell is used here."""

    def spell(self, word: str) -> bool:
        """Say whether a word is in the list."""

    def suggest(self, word: str) -> tuple[str, ...]:
        """Give words that may be meant."""


def _answer(speller: _Speller, word: str) -> str:
    try:
        if word.startswith(ASK):
            meant = speller.suggest(word.removeprefix(ASK))
            return "\t".join((word, *meant[:MOST]))
        return f"{word}\t{int(speller.spell(word))}"
    except UnicodeEncodeError:  # a letter that the word list does not know at all
        return word if word.startswith(ASK) else f"{word}\t1"
