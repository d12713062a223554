"""Shows one kern: its words, and its quotes as they will be printed."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from facilitator.domain.clustering.actions import feature
from facilitator.domain.clustering.board import ClusterContents, PlacedNote
from facilitator.domain.clustering.records import (
    Cluster,
    ClusterId,
    LayerAction,
    LayerChange,
    LayerEdit,
    PrintedWording,
)
from facilitator.domain.clustering.sections import chapter_of
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.domain.records.items import Item, Wording
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.dutch import in_quotation_marks, is_abridged
from facilitator.services.messages import counted
from facilitator.ui.context.board_words import chapter_name
from facilitator.ui.context.editing import DraftTimer
from facilitator.ui.features.clustering import texts
from facilitator.ui.features.clustering.alike_presenter import AlikePresenter
from facilitator.ui.features.clustering.open_board import OpenBoard
from facilitator.ui.features.clustering.quotes_protocol import (
    ClusterState,
    ClusterViewProtocol,
    QuoteRow,
)
from facilitator.ui.features.clustering.tag_presenter import TagPresenter, marks
from facilitator.ui.features.clustering.texts import ClusteringTexts
from facilitator.ui.features.clustering.view_protocol import LineRequest

translate = QCoreApplication.translate

MOST_TABLES = 12
"""So many tables are named beside a kern; of more it says how many there are."""
MOST_SENTENCES = 4
"""An explanation of more sentences is long for one kern, and kept."""


class ClusterWay(Protocol):
    """Goes where a kern points."""

    def open_board(self) -> None:
        """Go back to the board."""

    def open_note(self, dialogue: DialogueId, item: ItemId) -> None:
        """Go to a note at its table."""

    def open_report(self) -> None:
        """Show what reports can be made of the theme."""

    def open_theme(self, contents: ClusterContents) -> None:
        """Make a theme of a kern."""


class ClusterPresenter:
    """Keeps the page and one kern together."""

    def __init__(self, view: ClusterViewProtocol, language: str, way: ClusterWay) -> None:
        self._view, self._way = view, way
        self._texts = ClusteringTexts(language)
        self._open: OpenBoard | None = None
        self._cluster: ClusterId | None = None
        self._chapter = Chapter.KNEL_KIEM
        self._before: Cluster | None = None
        self._given: Callable[[str], None] = lambda _words: None
        self._drafts = DraftTimer(self._write_words)
        self._alike = AlikePresenter(view, self._texts, self._do)
        self._tags = TagPresenter(view, self._texts, self._do)
        view.words_typed.connect(self._touch)
        view.words_kept.connect(self.keep)
        view.print_asked.connect(self._print)
        view.quote_moved.connect(self._move_quote)
        view.quote_taken_out.connect(self._take_out)
        view.quote_opened.connect(self._open_note)
        view.letter_typed.connect(self._type_letter)
        view.words_given.connect(self._give_words)
        view.words_left.connect(view.close_words)
        view.next_asked.connect(self._go_on)
        view.report_asked.connect(way.open_report)
        view.board_asked.connect(self._leave)
        view.theme_asked.connect(self.make_theme)
        view.tag_asked.connect(self._ask_tag_of_kern)

    def show(self, board: OpenBoard, cluster: ClusterId, chapter: Chapter) -> None:
        """Show a kern of a board that is open."""
        self._open, self._cluster, self._chapter = board, cluster, chapter
        self._before = None
        self._view.say("")
        self._refresh()

    def show_again(self, board: OpenBoard) -> bool:
        """Show the same kern of a board that was read anew; say whether it is still there."""
        self._open, self._before = board, None
        self._refresh()
        return self._contents is not None

    def follow(self, words: str) -> bool:
        """Show and say what is after a step back when the page is in front; tell whether."""
        if not self._view.in_front:
            return False
        self._before = None
        self._drafts.forget()
        if self._contents is None:
            self._way.open_board()
            return False
        self._refresh()
        self._view.say(words)
        return True

    @property
    def _contents(self) -> ClusterContents | None:
        return self._open.contents_of(self._cluster, self._chapter) if self._open else None

    def _refresh(self) -> None:
        contents, board = self._contents, self._open
        if contents is None or board is None:
            return
        cluster = contents.cluster
        self._view.show_cluster(
            ClusterState(
                self._texts.cluster(
                    board.board, contents, marks(board.tags.of_cluster(cluster.id))
                ),
                self._place(contents),
                cluster.title,
                cluster.explanation,
                cluster.memo,
                list(self._tables(contents))[:MOST_TABLES],
                self._more(contents),
                self._agreement(contents),
            )
        )
        self._view.show_quotes(list(self._rows(contents)))
        self._alike.show(board, contents)

    def _place(self, contents: ClusterContents) -> str:
        assert self._open is not None
        words = translate("Clusters", "{chapter} · kern {number} of {count}")
        return words.format(
            chapter=chapter_name(self._chapter),
            number=contents.number,
            count=len(self._open.board.contents(self._chapter).clusters),
        )

    def _tables(self, contents: ClusterContents) -> Iterator[tuple[str, str, str]]:
        counts = Counter(one.note.table for one in contents.notes)
        heads = {one.note.table: one.note.dossier.dialogue for one in contents.notes}
        for table in sorted(counts, key=lambda one: (heads[one].number or 1_000_000, one)):
            words = translate("Clusters", "dialogue {number}")
            number = heads[table].number
            name = words.format(number=number) if number else translate("Clusters", "no number")
            yield name, heads[table].municipality, str(counts[table])

    def _more(self, contents: ClusterContents) -> str:
        more = len(contents.tables) - MOST_TABLES
        words = translate("Clusters", "and {tables} more")
        tables = counted(more, "tables", self._texts.language)
        return words.format(tables=tables) if more > 0 else ""

    def _agreement(self, contents: ClusterContents) -> str:
        found = self._open.agreements.get(contents.cluster.id) if self._open else None
        return self._texts.agreement(found) if found else ""

    def _rows(self, contents: ClusterContents) -> Iterator[QuoteRow]:
        for number, one in enumerate(_in_report(contents), start=1):
            heading = translate("Clusters", "In the report, in this order")
            yield self._row(one, str(number), heading if number == 1 else "")
        behind = [one for one in contents.notes if not one.placement.printed]
        heading = translate("Clusters", "In the kern, not in the report · {number}")
        for at, one in enumerate(behind):
            yield self._row(one, "", heading.format(number=len(behind)) if at == 0 else "")

    def _row(self, one: PlacedNote, number: str, heading: str) -> QuoteRow:
        item = one.note.item
        text, facts = self._printed(item, one), " · ".join(filter(None, self._facts(one)))
        said_by, wording = self._texts.source_line(one.note), _wording_words(one)
        printed = (
            translate("Clusters", "in the report, {number}").format(number=number)
            if number
            else translate("Clusters", "not in the report")
        )
        spoken = f"{', '.join(filter(None, (printed, wording, facts)))}: {text} {said_by}"
        return QuoteRow(item.id, text, said_by, number, facts, wording, heading, spoken)

    def _printed(self, item: Item, one: PlacedNote) -> str:
        """Give the words as they will be printed."""
        text = printed_text(item, one.placement.wording)
        return in_quotation_marks(text) if item.wording is Wording.VERBATIM else text

    def _facts(self, one: PlacedNote) -> Iterator[str]:
        featured = self._open.board.layer.featured() if self._open else None
        if featured is not None and featured.item_id == one.note.item.id:
            yield translate("Clusters", "★ featured")
            if featured.text:
                words = translate("Clusters", "shortened: {text}")
                yield words.format(text=in_quotation_marks(featured.text, "‘’"))
        if one.placement.counter:
            yield translate("Clusters", "⇄ dissenting")
        if one.note.item.sensitive:
            yield translate("Clusters", "sensitive")
        if one.changed:
            yield translate("Clusters", "changed since chosen")
        if self._open:
            if one.note.item.id in self._open.board.source.left_out:
                yield texts.left_out_words()
            yield texts.tag_words(marks(self._open.tags.of_note(one.note.item)))

    def _do(self, change: LayerChange, words: str) -> None:
        if self._open is not None and change.edits and self._open.do(change):
            self._refresh()
            self._view.say(texts.with_the_way_back(words))

    def _placed(self, item: ItemId) -> PlacedNote | None:
        contents = self._contents
        found = (one for one in (contents.notes if contents else ()))
        return next((one for one in found if one.note.item.id == item), None)

    def _edit(self, item: ItemId, words: str, **marks: object) -> None:
        one = self._placed(item)
        if one is not None and self._open is not None and self._cluster is not None:
            acting = self._open.acting(self._chapter)
            self._do(acting.edit_quote(one.note, self._cluster, **marks), words)

    def _print(self, item: ItemId) -> None:
        one = self._placed(item)
        if one is not None:
            printed = not one.placement.printed
            words = (
                translate("Clusters", "Comes into the report")
                if printed
                else translate("Clusters", "Stays out of the report")
            )
            self._edit(item, words, printed=printed)

    def _type_letter(self, letter: str, item: ItemId) -> None:
        do: dict[str, Callable[[ItemId], None]] = {
            "b": self._other_wording,
            "t": self._dissent,
            "u": self._feature,
            "k": self._ask_short,
            "o": self._open_note,
            "n": self._ask_split,
            "d": self._ask_tag,
            "g": lambda _: self._ask_tag_of_kern(),
            "s": lambda _: self._view.go_to_alike(),
        }
        if letter in do:
            do[letter](item)

    def _other_wording(self, item: ItemId) -> None:
        """Print the other wording, where there are two."""
        one = self._placed(item)
        if one is None:
            return
        if not has_two_wordings(one.note.item):
            self._view.say(translate("Clusters", "This note has one wording."))
            return
        edited = printed_text(one.note.item, one.placement.wording) == one.note.item.edited
        wording = PrintedWording.VERBATIM if edited else PrintedWording.EDITED
        words = (
            translate("Clusters", "The original words are printed")
            if edited
            else translate("Clusters", "The edited words are printed")
        )
        self._edit(item, words, wording=wording)

    def _dissent(self, item: ItemId) -> None:
        one = self._placed(item)
        if one is not None:
            counter = not one.placement.counter
            words = (
                translate("Clusters", "This note says the opposite")
                if counter
                else translate("Clusters", "This note says the same")
            )
            self._edit(item, words, counter=counter)

    def _feature(self, item: ItemId) -> None:
        """Feature a quote, one for the theme; the same one again features none."""
        one, board = self._placed(item), self._open
        if one is None or board is None:
            return
        before = board.board.layer.featured()
        if before is not None and before.item_id == item:
            self._do(feature(board.board, None), translate("Clusters", "No quote is featured"))
            return
        other = board.board.source.notes.get(before.item_id) if before else None
        words = translate("Clusters", "This quote is featured")
        if other is not None:
            words = translate("Clusters", "Featured was {code}. Now this one is")
            words = words.format(code=other.code)
        self._do(feature(board.board, one.note), words)

    def _give_words(self, words: str) -> None:
        self._given(words)

    def _ask_short(self, item: ItemId) -> None:
        """Ask for a short wording of the quote that is featured."""
        one, board = self._placed(item), self._open
        featured = board.board.layer.featured() if board else None
        if one is None or featured is None or featured.item_id != item:
            self._view.say(translate("Clusters", "First feature this quote, with U."))
            return
        text = featured.text or " ".join(printed_text(one.note.item).split())
        label = translate("Clusters", "Short wording for the summary; the quote itself stays")
        self._given = lambda words: self._shorten(item, words)
        self._view.ask_words(LineRequest(label, text))

    def _shorten(self, item: ItemId, text: str) -> None:
        """Print the featured quote shorter; with its own words or none it is whole again."""
        one, board = self._placed(item), self._open
        if one is None or board is None:
            return
        said = printed_text(one.note.item)
        if not is_abridged(text, said):
            self._view.say(
                translate("Clusters", "Leave words out, but use only those that were said.")
            )
            return
        whole = text in {"", " ".join(said.split())}
        words = (
            translate("Clusters", "The featured quote is printed whole")
            if whole
            else translate("Clusters", "The featured quote is printed shorter")
        )
        self._do(feature(board.board, one.note, "" if whole else text), words)
        self._view.close_words()

    def _move_quote(self, item: ItemId, by: int) -> None:
        """Move a quote past its neighbour as it is shown, within its group."""
        one, contents = self._placed(item), self._contents
        if one is None or contents is None or self._open is None or self._cluster is None:
            return
        group = [
            each for each in contents.notes if each.placement.printed == one.placement.printed
        ]
        at = group.index(one) + by
        if not 0 <= at < len(group):
            return
        order = list(contents.notes)
        apart = order.index(group[at]) - order.index(one)
        change = self._open.acting(self._chapter).move_quote(one.note, self._cluster, apart)
        self._do(change, translate("Clusters", "Other order"))

    def _take_out(self, item: ItemId) -> None:
        one = self._placed(item)
        if one is not None and self._open is not None:
            change = self._open.acting(self._chapter).take_out([one.note], self._cluster)
            self._do(change, translate("Clusters", "Out of this kern"))

    def _ask_split(self, item: ItemId) -> None:
        """Ask for the title of a kern of its own for a note."""
        self._given = lambda words: self._split(item, words)
        label = translate("Clusters", "New kern of this note: its title")
        self._view.ask_words(LineRequest(label, advised=texts.ADVISED_WORDS))

    def _split(self, item: ItemId, title: str) -> None:
        one = self._placed(item)
        if not title:
            self._view.say(translate("Clusters", "Give the kern a title."))
        elif one is not None and self._open is not None and self._cluster is not None:
            acting = self._open.acting(self._chapter)
            change = acting.split_cluster(self._cluster, [one.note], title)
            self._do(change, translate("Clusters", "New kern made"))
            self._view.close_words()

    def _ask_tag(self, item: ItemId) -> None:
        """Ask for a tag of a note."""
        one = self._placed(item)
        if one is not None and self._open is not None:
            self._tags.show(self._open)
            self._tags.ask_of_notes([one.note])

    def _ask_tag_of_kern(self) -> None:
        """Ask for a tag of the kern itself."""
        self.keep()
        contents = self._contents
        if contents is not None and self._open is not None:
            self._tags.show(self._open)
            self._tags.ask_of_cluster(contents)

    def _open_note(self, item: ItemId) -> None:
        one = self._placed(item)
        if one is not None:
            self._way.open_note(one.note.table, item)

    def _touch(self) -> None:
        """Remember what stood there before the first key, and write soon."""
        contents = self._contents
        if contents is not None:
            self._before = self._before or contents.cluster
            self._drafts.touch()

    def _write_words(self) -> None:
        """Write what is typed so far, so that a crash loses nothing; it is no step yet."""
        contents = self._contents
        if contents is None or self._open is None:
            return
        title, explanation, memo = self._view.words()
        change = self._open.acting(self._chapter).edit_cluster(
            contents.cluster.id,
            title=title.strip() or contents.cluster.title,
            explanation=explanation.strip(),
            memo=memo.strip(),
        )
        if change.edits:
            self._open.do(change, remember=False)

    def keep(self) -> None:
        """Make of all that was typed one step, when a field is left."""
        self._drafts.flush()
        before, self._before = self._before, None
        contents = self._contents
        if before is None or contents is None or self._open is None:
            return
        if before != contents.cluster:
            edit = LayerEdit(before, contents.cluster)
            self._open.work.record(LayerChange(LayerAction.EDIT_CLUSTER, (edit,)))
            self._refresh()
            long = _sentences(contents.cluster.explanation) > MOST_SENTENCES
            kept = translate("Clusters", "Kept")
            words = translate("Clusters", "Kept. This is getting long for one kern")
            self._view.say(texts.with_the_way_back(words if long else kept))

    def _go_on(self, by: int) -> None:
        """Show the next kern, or the one before."""
        self.keep()
        contents = self._contents
        if contents is None or self._open is None:
            return
        every = self._open.board.contents(self._chapter).clusters
        at = min(max(contents.number - 1 + by, 0), len(every) - 1)
        self.show(self._open, every[at].cluster.id, chapter_of(every[at].cluster.section))

    def make_theme(self) -> None:
        """Go to the theme that is made of the kern in front."""
        self.keep()
        contents = self._contents
        if contents is not None:
            self._way.open_theme(contents)

    def _leave(self) -> None:
        self.keep()
        self._way.open_board()


def _in_report(contents: ClusterContents) -> Sequence[PlacedNote]:
    return [one for one in contents.notes if one.placement.printed]


def has_two_wordings(item: Item) -> bool:
    """Say whether a note has an edited wording beside its original one."""
    return bool(item.edited) and item.edited != item.verbatim


def printed_text(item: Item, wording: PrintedWording = PrintedWording.TABLE) -> str:
    """Give the words of a note that the report takes."""
    if wording is PrintedWording.VERBATIM:
        return item.verbatim
    if wording is PrintedWording.EDITED:
        return item.edited or item.verbatim
    return item.text


def _wording_words(one: PlacedNote) -> str:
    """Say which of two wordings is printed."""
    item = one.note.item
    if not has_two_wordings(item):
        return ""
    edited = printed_text(item, one.placement.wording) == item.edited
    return translate("Clusters", "edited") if edited else translate("Clusters", "original")


def _sentences(text: str) -> int:
    return sum(text.count(end) for end in ".!?")
