"""What the page shows of one question: the words of it, and the sides to choose from."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ConflictSide:
    """What one side says: who, the words, and softly what else is known of them."""

    who: str
    words: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class ConflictChoice:
    """Something to choose one side of; `name` is what the choice is known by."""

    name: str
    heading: str
    sides: tuple[ConflictSide, ...]
    proposed: int = 0


@dataclass(frozen=True, slots=True)
class ConflictPage:
    """One question: what it is about, what to choose, and what the buttons say.

    The other choices count only while the one named by `only_when` has its first side.
    """

    key: object
    title: str
    advice: str
    choices: tuple[ConflictChoice, ...] = ()
    lines: tuple[str, ...] = ()
    accept: str = ""
    refuse: str = ""
    only_when: str = ""


Chosen = Mapping[str, int]
"""For each choice by its name the place of the side that was chosen."""
