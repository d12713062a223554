"""The practice table: an invented talk with which a newcomer tries the program."""

from dataclasses import dataclass

SPEAKER_WORDS = ("", "host", "groep")
"""Speakers that are not a seat: unknown, the host, the group."""


@dataclass(frozen=True, slots=True)
class InventedHead:
    """The head of an invented table: the keys of what it is made from, its place, its roles."""

    version: int
    script: str
    theme: str
    municipality: str
    host_function: str
    form: str
    seats: tuple[str, ...]
    programme: str = ""


@dataclass(frozen=True, slots=True)
class PracticeNote:
    """One invented note, with the labels that its kind asks for; empty means not set.

    `speaker` is a seat number as text, `host`, `groep` or empty; `links` names the keys of
    the notes that a tension holds together.
    """

    step: str
    kind: str
    text: str
    key: str = ""
    speaker: str = ""
    title: str = ""
    aim: str = ""
    actors: tuple[str, ...] = ()
    existing: bool = False
    nature: str = ""
    level: str = ""
    tension: str = ""
    way_out: str = ""
    links: tuple[str, ...] = ()
    pledged_by: str = ""
    pledged_when: str = ""
    wish_behind: str = ""
    starred: bool = False
    sensitive: bool = False


@dataclass(frozen=True, slots=True)
class PracticeTable:
    """The whole practice table: its head, notes that are there and notes to type."""

    head: InventedHead
    notes: tuple[PracticeNote, ...]
    live_notes: tuple[PracticeNote, ...]
