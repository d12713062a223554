"""What a note-taker caught of the talk at the practice table: which words, kinds and speakers.

A note and an utterance belong together when they share enough words that matter and the note
was made while it was said or soon after. Each note goes with one utterance at most.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.domain.table.script import fold
from facilitator.domain.training.simulation import Utterance

SOON = 300.0
"""Seconds of the talk within which a note about something that was said is made."""
ENOUGH_WORDS, ENOUGH_SHARE = 2, 1 / 3
"""How many words that matter, and how much of them, a note shares with what was said."""

_WORD = re.compile(r"[a-z0-9]+")
_SMALL_WORDS = frozenset(
    _WORD.findall(
        "als ben dan dat deze die dit door een eens eerst elke heb hebben heeft heel het "
        "hij hoe iets iemand ieder iedereen jaar kan kun kunnen maar meer met mijn moet naar "
        "niet niks nog omdat onder ons onze ook over toch toen tot uit van veel voor was "
        "want wat weer wel wie wij wil word wordt worden zegt zei zelf zich zijn zij zit zou"
    )
)
_SHORTEST, _STEM = 3, 5
"""Letters of a word that matters, and those that count: wachten is like wachtte."""
_SIDES = frozenset({"knel", "kiem"})


@dataclass(frozen=True, slots=True)
class KeptNote:
    """A note as it was kept: its words, its kind, who said it, and when in the talk."""

    text: str
    kind: str
    speaker: str
    at: float


@dataclass(frozen=True, slots=True)
class UtteranceNote:
    """An utterance with the note about it; None when there is no note."""

    utterance: Utterance
    jotting: KeptNote | None = None

    @property
    def right_kind(self) -> bool:
        """Whether the note has the kind of what was said; `beide` goes with either side."""
        return self.jotting is not None and _same_kind(self.utterance.kind, self.jotting.kind)

    @property
    def right_speaker(self) -> bool:
        """Whether the note has the speaker."""
        return self.jotting is not None and self.jotting.speaker == self.utterance.speaker


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was said, with what was noted of it."""

    caught: tuple[UtteranceNote, ...]

    @property
    def said(self) -> int:
        """How many things were said."""
        return len(self.caught)

    @property
    def noted(self) -> tuple[UtteranceNote, ...]:
        """What has a note of its kind."""
        return tuple(each for each in self.caught if each.right_kind)

    @property
    def other_kind(self) -> tuple[UtteranceNote, ...]:
        """What has a note of another kind."""
        return tuple(each for each in self.caught if each.jotting and not each.right_kind)

    @property
    def missed(self) -> tuple[Utterance, ...]:
        """What has no note."""
        return tuple(each.utterance for each in self.caught if each.jotting is None)

    @property
    def with_speaker(self) -> tuple[UtteranceNote, ...]:
        """What somebody said and has a note, whatever its kind."""
        return tuple(each for each in self.caught if each.jotting and each.utterance.speaker)

    @property
    def right_speakers(self) -> int:
        """How many of those notes have the speaker who said it."""
        return sum(each.right_speaker for each in self.with_speaker)


def compare(said: Sequence[Utterance], jottings: Iterable[KeptNote]) -> Comparison:
    """Find for everything that was said the note about it."""
    left = list(jottings)
    pairs = sorted(
        (
            (_likeness(utterance, jotting), -place, -number)
            for place, utterance in enumerate(said)
            for number, jotting in enumerate(left)
            if _belong(utterance, jotting)
        ),
        reverse=True,
    )
    found: dict[int, int] = {}
    for _, place, number in pairs:
        if -place not in found and -number not in found.values():
            found[-place] = -number
    return Comparison(
        tuple(
            UtteranceNote(utterance, left[found[place]] if place in found else None)
            for place, utterance in enumerate(said)
        )
    )


def words_that_matter(text: str) -> frozenset[str]:
    """Give the beginnings of the words of a text, without the small ones, for comparing."""
    words = _WORD.findall(fold(text))
    return frozenset(
        word[:_STEM] for word in words if len(word) >= _SHORTEST and word not in _SMALL_WORDS
    )


def _likeness(utterance: Utterance, jotting: KeptNote) -> tuple[int, bool]:
    shared = words_that_matter(utterance.text) & words_that_matter(jotting.text)
    return len(shared), _same_kind(utterance.kind, jotting.kind)


def _belong(utterance: Utterance, jotting: KeptNote) -> bool:
    if not utterance.at <= jotting.at <= utterance.until + SOON:
        return False
    noted = words_that_matter(jotting.text)
    shared = len(noted & words_that_matter(utterance.text))
    return 0 < len(noted) * ENOUGH_SHARE <= shared >= min(ENOUGH_WORDS, len(noted))


def _same_kind(said: str, noted: str) -> bool:
    if "beide" in (said, noted):
        return {said, noted} - {"beide"} <= _SIDES
    return said == noted
