"""The afwegingskader of a programme: read from the store, written, and its lists of words.

How a page uses it: `read_framework_in_slices(store, chosen, library)` gives a `Framework`, of
which `insights` are all that can be placed and `in_quadrant(None)` those that are open. A
`FrameworkEditor` writes what `place_insight` and `label_insight` of `domain.framework.actions`
give, and has the result in `framework`; in a window it is the `do` of an `UndoableWork`, which
takes back a `LayerChange` by its `inverse()` as on the other pages. `vocabulary_of` has the
choices of an aspect, `value_of` what is kept of what was typed, `value_name` what is shown.
"""

from collections.abc import Callable, Iterable
from uuid import UUID

from facilitator.domain.clustering.framework_records import Aspect, Quadrant
from facilitator.domain.clustering.records import LayerChange
from facilitator.domain.clustering.versions import board_over_themes
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.framework.actions import label_insight, place_insight
from facilitator.domain.framework.board import Framework
from facilitator.domain.table.script import Vocabulary, fold
from facilitator.domain.text import clean_line
from facilitator.exchange.data_files.library import Library
from facilitator.jobs import Slices, at_once
from facilitator.services.threads import ProgrammeBoards, read_threads_in_slices
from facilitator.storage.store import Store

__all__ = ["Aspect", "Framework", "Quadrant"]

_LISTS = {
    Aspect.DEPARTMENT: "departments",
    Aspect.RECOVERY_TASK: "recovery_tasks",
    Aspect.CLASSIFICATION: "classifications",
    Aspect.PROSPERITY: "prosperity",
    Aspect.GROUP: "groups",
    Aspect.DOMAIN: "domains",
}
"""The word list of each aspect, by its name in `resources/vocabularies`."""


def vocabulary_of(library: Library, aspect: Aspect) -> Vocabulary:
    """Give the list of words of an aspect; its `title` is what the aspect is called."""
    return library.vocabularies[_LISTS[aspect]]


def value_name(library: Library, aspect: Aspect, value: str) -> str:
    """Give what is shown of a word of an aspect: its name in the list, or the own words."""
    return vocabulary_of(library, aspect).name(value)


def value_of(library: Library, aspect: Aspect, typed: str) -> str:
    """Give what is kept of a word that was typed: the key of its list, or the own words.

    Raises RefusedInputError `framework_word_unknown` for a word of no list where an aspect
    takes no own words, and for no word at all.
    """
    words, choices = clean_line(typed), vocabulary_of(library, aspect).choices
    for choice in choices:
        if fold(words) in {fold(choice.key), fold(choice.name)}:
            return choice.key
    if not (fold(words) and aspect.takes_own_words):
        allowed = [choice.name for choice in choices]
        raise RefusedInputError("framework_word_unknown", word=words, allowed=allowed)
    return words


def read_framework(store: Store, given: ProgrammeBoards, library: Library) -> Framework:
    """Read the afwegingskader of the boards of a programme."""
    return at_once(read_framework_in_slices(store, given, library))


def read_framework_in_slices(
    store: Store, given: ProgrammeBoards, library: Library
) -> Slices[Framework]:
    """Do what `read_framework` does, so that a window stays awake."""
    threads = yield from read_threads_in_slices(store, given, library)
    made = Framework(threads)
    yield None
    _ = made.insights
    return made


class FrameworkEditor:
    """The afwegingskader of a programme at work: it writes a change and holds the result.

    `read` is what `read_framework` gave. A change that cannot be written raises
    StoreUnavailableError; nothing changes then.
    """

    def __init__(self, store: Store, given: ProgrammeBoards, read: Framework) -> None:
        self._store = store
        self._head = board_over_themes(given.programme)
        self.framework = read
        self._listeners: list[Callable[[LayerChange], None]] = []

    def listen(self, listener: Callable[[LayerChange], None]) -> None:
        """Call the listener after every change, with that change."""
        self._listeners.append(listener)

    def place(self, key: UUID, quadrant: Quadrant | None) -> LayerChange:
        """Place an insight in a quadrant, or leave it open again; give what was written."""
        return self.do(place_insight(self.framework, key, quadrant))

    def label(self, key: UUID, aspect: Aspect, values: Iterable[str]) -> LayerChange:
        """Let an insight have these words of an aspect; give what was written."""
        return self.do(label_insight(self.framework, key, aspect, values))

    def do(self, change: LayerChange) -> LayerChange:
        """Write a change and show it; one without edits is not written."""
        if change.edits:
            self._store.layers.write(self._head, change.edits)
            self.framework = self.framework.changed(change.edits)
            for listener in self._listeners:
                listener(change)
        return change
