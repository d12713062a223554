"""Tags as they are shown and asked for, and the page that asks, as its presenter knows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import SignalInstance

from facilitator.domain.clustering.tag_records import TagColour


@dataclass(frozen=True, slots=True)
class TagMark:
    """A tag as it is shown: its name, and a colour that has a sign of its own."""

    name: str
    colour: TagColour


@dataclass(frozen=True, slots=True)
class TagChoice:
    """A tag that can be chosen: how often it is used, and whether all that is meant has it.

    One without a use that is not `on` is new.
    """

    mark: TagMark
    used: int = 0
    on: bool = False


@dataclass(frozen=True, slots=True)
class TagWords:
    """What can be changed of a tag."""

    name: str
    colour: TagColour
    definition: str = ""


@dataclass(frozen=True, slots=True)
class TagRequest:
    """A tag that is asked for, and the tags there are, those used most first."""

    label: str
    choices: Sequence[TagChoice]


class TagViewProtocol(Protocol):
    """Asks for a tag, and for the words of one; tells what was answered."""

    @property
    def tag_given(self) -> SignalInstance:
        """The tag that was asked for: its name."""

    @property
    def tag_opened(self) -> SignalInstance:
        """A tag is to be changed: its name."""

    @property
    def tag_edited(self) -> SignalInstance:
        """What a tag is to be from now on, as `TagWords`."""

    @property
    def tag_removed(self) -> SignalInstance:
        """The tag that was to be changed is to go."""

    def ask_tag(self, asked: TagRequest) -> None:
        """Ask for a tag."""

    def ask_tag_words(self, tag: TagWords) -> None:
        """Ask what a tag is to be."""

    def close_words(self) -> None:
        """Ask no longer, and give the keys back to the list."""

    def say(self, words: str) -> None:
        """Say what was done or went wrong."""
