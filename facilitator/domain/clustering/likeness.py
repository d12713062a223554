"""Whether two titles or notes say nearly the same, by their words and letters, and why."""

from dataclasses import dataclass

from facilitator.domain.merge.row_matching import likeness
from facilitator.domain.table.script import fold

ENOUGH = 0.6
"""From this share of all their words on (0 to 1) two texts say nearly the same."""
FEWEST = 3
"""Two texts have at least so many words together, or nothing can be said of them."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two texts are: `shared` of `words` words, or where those differ the letters.

    `letters` is a percentage, 0 where the words tell enough.
    """

    shared: int
    words: int
    letters: int = 0

    @property
    def share(self) -> float:
        """How alike they are, 0 to 1."""
        return self.letters / 100 if self.letters else self.shared / self.words


def words_of(text: str) -> frozenset[str]:
    """Give the words of a text without case and accents, each once."""
    return frozenset(fold(text).split())


def alike_in_words(one: frozenset[str], other: frozenset[str]) -> Likeness | None:
    """Say how alike two texts are by their words; None for texts that are not."""
    shared, words = len(one & other), len(one | other)
    if words < FEWEST or shared < ENOUGH * words:
        return None
    return Likeness(shared, words)


def alike(one: str, other: str) -> Likeness | None:
    """Say how alike two titles are by their words or letters; None for what is not alike."""
    mine, theirs = words_of(one), words_of(other)
    found = alike_in_words(mine, theirs)
    if found or not (mine and theirs):
        return found
    letters = round(100 * likeness(one, other))
    return Likeness(len(mine & theirs), len(mine | theirs), letters) if letters else None
