"""Puts tags on notes and kernen of a board, and takes them off; tells which there are."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.domain.clustering.board import BoardNote, ClusterContents
from facilitator.domain.clustering.ids import ClusterId
from facilitator.domain.clustering.records import LayerChange
from facilitator.domain.clustering.tag_records import Tag
from facilitator.domain.clustering.tags import Tags
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.ids import ItemId
from facilitator.domain.table.script import fold
from facilitator.services.messages import counted, sentence
from facilitator.ui.features.clustering.open_board import OpenBoard
from facilitator.ui.features.clustering.tag_protocol import (
    TagChoice,
    TagMark,
    TagRequest,
    TagViewProtocol,
    TagWords,
)
from facilitator.ui.features.clustering.texts import ClusteringTexts
from facilitator.ui.features.clustering.view_protocol import BoardChoices

translate = QCoreApplication.translate


class TagPresenter:
    """The tags of the board in front, on any page of it; `done` carries out and says so."""

    def __init__(
        self,
        view: TagViewProtocol,
        texts: ClusteringTexts,
        done: Callable[[LayerChange, str], None],
    ) -> None:
        self._view, self._texts, self._done = view, texts, done
        self._open: OpenBoard | None = None
        self._notes: Sequence[BoardNote] = ()
        self._cluster: ClusterId | None = None
        self._counted: tuple[Tags | None, Sequence[tuple[Tag, int]]] = (None, ())
        self._edited: Tag | None = None
        view.tag_given.connect(self._give)
        view.tag_opened.connect(self._ask_words)
        view.tag_edited.connect(self._edit)
        view.tag_removed.connect(self._remove)

    def show(self, board: OpenBoard) -> bool:
        """Take the tags of a board; say whether they are others than before."""
        if self._open is board and self._counted[0] is board.tags:
            return False
        self._open = board
        counts = board.tags.counted(note.item for note in board.board.source.notes.values())
        counts.update(Counter(dict.fromkeys(board.tags.made, 0)))
        used = sorted(counts.items(), key=lambda one: (-one[1], fold(one[0].name)))
        self._counted = board.tags, used
        return True

    def offered(self) -> BoardChoices:
        """Give the tags that something has, by name, with how often."""
        some = sorted(self._counted[1], key=lambda one: fold(one[0].name))
        return [(str(tag.id), f"{tag.name} · {number}") for tag, number in some if number]

    def of_note(self, note: BoardNote) -> tuple[TagMark, ...]:
        """Give the tags of a note as they are shown."""
        return marks(self._open.tags.of_note(note.item)) if self._open else ()

    def of_cluster(self, cluster: ClusterId) -> tuple[TagMark, ...]:
        """Give the tags of a kern as they are shown."""
        return marks(self._open.tags.of_cluster(cluster)) if self._open else ()

    def among(self, notes: Sequence[BoardNote], tag: str) -> Sequence[BoardNote]:
        """Give the notes that have a tag, by its id; all of them for none."""
        if self._open is None or not tag:
            return notes
        tags = self._open.tags
        return [
            note for note in notes if any(str(one.id) == tag for one in tags.of_note(note.item))
        ]

    def ask_of_notes(self, notes: Sequence[BoardNote]) -> None:
        """Ask for a tag of some notes."""
        if notes and self._open:
            self._notes, self._cluster = notes, None
            number = counted(len(notes), "notes", self._texts.language)
            one = translate("Clusters", "Tag of this note")
            some = translate("Clusters", "Tag of {notes}").format(notes=number)
            self._ask(one if len(notes) == 1 else some)

    def ask_of_cluster(self, contents: ClusterContents) -> None:
        """Ask for a tag of a kern."""
        self._notes, self._cluster = (), contents.cluster.id
        label = translate("Clusters", "Tag of {kern}")
        self._ask(label.format(kern=self._texts.titled(contents)))

    def _ask(self, label: str) -> None:
        assert self._open is not None
        choices = [
            TagChoice(TagMark(tag.name, tag.colour), used, on=self._is_on(tag))
            for tag, used in self._counted[1]
        ]
        self._view.ask_tag(TagRequest(label, choices))

    def _is_on(self, tag: Tag) -> bool:
        """Say whether all that is meant has a tag."""
        assert self._open is not None
        tags = self._open.tags
        if self._cluster is not None:
            return tag in tags.of_cluster(self._cluster)
        return all(tag in tags.of_note(note.item) for note in self._notes)

    def _give(self, name: str) -> None:
        """Put a tag on what is meant; where all of it has it, take it off."""
        if self._open is None:
            return
        items: list[ItemId] = [note.item.id for note in self._notes]
        kernen = [self._cluster] if self._cluster else []
        known = next((tag for tag, _ in self._counted[1] if fold(tag.name) == fold(name)), None)
        acting = self._open.tagging
        if known and self._is_on(known):
            change = acting.take_off(known, items, kernen)
            words = translate("Clusters", "Tag off: {tag}")
        else:
            try:
                change = acting.put(name, items, kernen)
            except RefusedInputError:
                self._view.say(
                    translate("Clusters", "A tag has at least one letter or figure.")
                )
                return
            words = translate("Clusters", "Tag on: {tag}")
        self._view.close_words()
        if change.edits:
            self._done(change, words.format(tag=known.name if known else name))
        else:
            self._view.say(
                translate("Clusters", "The table itself gave it this tag; it stays.")
            )

    def _ask_words(self, name: str) -> None:
        """Ask what a tag is to be."""
        self._edited = next((tag for tag, _ in self._counted[1] if tag.name == name), None)
        if self._edited is not None:
            tag = self._edited
            self._view.ask_tag_words(TagWords(tag.name, tag.colour, tag.definition))

    def _edit(self, words: TagWords) -> None:
        """Change the tag that is asked about, where no other has its name."""
        if self._edited is None or self._open is None:
            return
        name = " ".join(words.name.split())
        try:
            change = self._open.tagging.edit(
                self._edited, name=name, colour=words.colour, definition=words.definition
            )
        except RefusedInputError as error:
            self._view.say(sentence(error.code, error.data, self._texts.language))
            return
        self._view.close_words()
        self._done(change, translate("Clusters", "Changed: {tag}").format(tag=name))

    def _remove(self) -> None:
        """Take the tag that is asked about off everything; what tables gave stays."""
        if self._edited is None or self._open is None:
            return
        change = self._open.tagging.remove(self._edited)
        self._view.close_words()
        words = translate("Clusters", "Removed: {tag}")
        self._done(change, words.format(tag=self._edited.name))


def marks(tags: Iterable[Tag]) -> tuple[TagMark, ...]:
    """Give tags as they are shown."""
    return tuple(TagMark(tag.name, tag.colour) for tag in tags)
