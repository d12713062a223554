"""Shows a board, and does what is asked of it by keys, figures and dragging."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from facilitator.domain.clustering.board import (
    Board,
    BoardNote,
    ChapterContents,
    ClusterContents,
)
from facilitator.domain.clustering.joined_clusters import follow_merge
from facilitator.domain.clustering.records import ClusterId, LayerChange
from facilitator.domain.clustering.sections import CHAPTER_OF_KIND, Section, sections_of
from facilitator.domain.clustering.tags import Tags
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.table.script import Theme
from facilitator.services.board_quality import agreements_in_slices
from facilitator.services.boards import (
    BoardEditor,
    BoardTables,
    boards,
    read_board_in_slices,
    read_tags_in_slices,
)
from facilitator.services.cluster_proposals import ClusterProposal
from facilitator.services.messages import counted
from facilitator.services.near_equal import AlikeNote, put_away_note
from facilitator.services.suspected_tables import suspected_tables_in_slices
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.board_words import chapter_name, section_name
from facilitator.ui.context.editing import History, UndoStep
from facilitator.ui.features.clustering import texts
from facilitator.ui.features.clustering.account_texts import theme_words
from facilitator.ui.features.clustering.asked_notes import (
    asked_notes,
    homes_of,
    places_of_note,
    why_none,
    with_held,
)
from facilitator.ui.features.clustering.open_board import OpenBoard
from facilitator.ui.features.clustering.tag_presenter import TagPresenter
from facilitator.ui.features.clustering.texts import ClusteringTexts
from facilitator.ui.features.clustering.view_protocol import (
    BoardViewProtocol,
    ClusterCard,
    LineRequest,
    NoteCard,
    NoteQuery,
)
from facilitator.ui.platform.tasks import in_slices, without_collecting

translate = QCoreApplication.translate

READING, SEARCHING = "board", "words of a board"

LineGiven = Callable[[str, Section | None], None]


class BoardWay(Protocol):
    """Goes where the board points."""

    def open_start(self) -> None:
        """Show the start screen."""

    def open_cluster(self, cluster: ClusterId) -> None:
        """Show a kern with its quotes."""

    def open_note(self, dialogue: DialogueId, item: ItemId) -> None:
        """Go to a note at its table."""

    def open_texts(self) -> None:
        """Show the texts of the report."""

    def open_account(self) -> None:
        """Show how far one can rely on the board."""

    def open_report(self) -> None:
        """Show what reports can be made of the theme in front."""


class BoardPresenter:
    """Keeps the page and the board together.

    `followers` show and say a step that was taken back on other pages of the board, where
    theirs is in front; each tells whether it is.
    """

    def __init__(self, view: BoardViewProtocol, context: AppContext, way: BoardWay) -> None:
        self._view, self._context, self._way = view, context, way
        self.texts = ClusteringTexts(context.language)
        self.history = History(self._reload)
        self._boards: tuple[BoardTables, ...] = ()
        self.open: OpenBoard | None = None
        self.followers: list[Callable[[str], bool]] = []
        self._chapter = Chapter.KNEL_KIEM
        self._typed = ""
        self._twins = 0
        self._holds = self._showing = False
        self._held: BoardNote | None = None
        self._marked: set[ItemId] = set()
        self._line: LineGiven | None = None
        self._cards: dict[ClusterId, tuple[ClusterContents, ClusterCard]] = {}
        self.tags = TagPresenter(view, self.texts, self._do)
        view.show_proposals(shown=context.proposals.shown)
        self._connect()

    def _connect(self) -> None:
        view = self._view
        view.board_chosen.connect(self._choose_board)
        view.chapter_chosen.connect(self._choose_chapter)
        view.chapter_left.connect(self._step_chapter)
        view.asked.connect(self._ask)
        view.figure_typed.connect(self._type_figure)
        view.letter_typed.connect(self._type_letter)
        view.confirmed.connect(self._confirm)
        view.marked.connect(self._mark)
        view.moved.connect(self._move)
        view.taken_out.connect(self._loosen)
        view.dropped.connect(self._drop)
        view.card_opened.connect(self._open_card)
        view.card_moved.connect(self._move_card)
        view.card_merged.connect(self._ask_merge)
        view.card_removed.connect(self._remove_card)
        view.card_tagged.connect(self._tag_card)
        view.words_given.connect(self._give_line)
        view.words_left.connect(self._leave_line)
        view.texts_asked.connect(self._way.open_texts)
        view.account_asked.connect(self._way.open_account)
        view.report_asked.connect(self._way.open_report)
        view.leave_asked.connect(self._way.open_start)

    @property
    def chapter(self) -> Chapter:
        """The chapter in front."""
        return self._chapter

    def theme(self) -> Theme | None:
        """Give the theme of the board in front, as this computer knows it."""
        title = self.open.editor.tables.title if self.open else ""
        return self._context.library.theme(title)

    def show(self, then: Callable[[], None] = lambda: None) -> None:
        """Read the boards there are, and the one in front anew; `then` is called after it."""
        self._context.tasks.start_instead(self._read(None, then), READING)

    async def _read(self, wanted: str | None, then: Callable[[], None] = lambda: None) -> None:
        if self.open is None:
            self._view.show_busy(translate("Clusters", "One moment …"))
        self._boards = boards(self._context.store)
        found = self._found(wanted)
        if found is None:
            self._show_nothing()
            then()
            return
        with without_collecting():
            board = await in_slices(read_board_in_slices(self._context.store, found))
            programme = found.head.programme
            tags = await in_slices(read_tags_in_slices(self._context.store, programme))
        self._take(found, board, tags)
        then()
        if self.open is not None:
            self._context.tasks.start_instead(self._prepare(self.open), SEARCHING)

    async def _prepare(self, board: OpenBoard) -> None:
        """Make the words of all notes ready; then there are proposals."""
        await in_slices(board.search.prepare())
        await in_slices(board.proposals.prepare(board.board))
        await in_slices(board.near.prepare(board.board))
        store, head = self._context.store, board.editor.tables.head
        every = store.layers.clusters_of(head.programme)
        board.elsewhere = [one for one in every if one.board_id != head.id]
        board.agreements = await in_slices(agreements_in_slices(store, board.board))
        self._ask()
        twins = await in_slices(suspected_tables_in_slices(self._context.store))
        self._tell_twins(board, len(twins.tables & {one.id for one in board.tables}))

    def _tell_twins(self, board: OpenBoard, twins: int) -> None:
        """Say how many tables may be one: what they brought is counted for each till then."""
        if twins and board is self.open:
            self._twins = twins
            self._view.show_head(*self._head())
            words = translate(
                "Clusters", "{tables} may be double. Look first: Table, After merging."
            )
            tables = counted(twins, "tables", self._context.language)
            self._view.say(words.format(tables=tables))

    def _head(self) -> tuple[str, str]:
        """Say how large the theme is, and how much is still loose."""
        assert self.open is not None
        board = self.open.board
        size = self.texts.size(board, self._twins)
        return size, self.texts.progress(board, board.source.chapters)

    def _found(self, wanted: str | None) -> BoardTables | None:
        """Give the board that is wanted, else the one in front, else the first."""
        before = self.open.editor.tables.head.id if self.open else None
        key = wanted or str(before)
        same = (one for one in self._boards if str(one.head.id) == key)
        return next(same, self._boards[0] if self._boards else None)

    def _take(self, found: BoardTables, board: Board, tags: Tags) -> None:
        """Show a board that was read; steps back reach only over what is as it was."""
        before, store = self.open, self._context.store
        if before is None or _is_other(before, board, tags):
            self.history.clear()
        editor = BoardEditor(store, found, self._context.origins, board, tags)
        self.open = OpenBoard(editor, self.history, self._context.errors.show, self._stepped)
        if before is None or before.editor.tables.head.id != found.head.id:
            self._chapter = board.source.chapters[0].chapter
            self._forget()
        self._cards.clear()
        self._twins = 0
        offered = texts.boards_offered(self._boards)
        self._view.show_boards(offered, str(found.head.id))
        self._view.show_theme(theme_words(self.theme()))
        self._view.show_filters(self.texts.tables(board), self.texts.kinds(board))
        self.refresh()
        if before is None:
            self._view.begin()

    def _show_nothing(self) -> None:
        self._view.show_boards([], "")
        self._view.show_head("", "")
        empty = translate("Clusters", "Kernen come from tables that were held. There are none.")
        self._view.show_notes((), self._row, empty)
        self._view.begin()

    def _reload(self) -> None:
        """Read the board again after a step failed."""
        if self.open is not None:
            self.open.editor.reload()
            self.refresh()

    def _stepped(self, stepped: OpenBoard, step: UndoStep[LayerChange]) -> None:
        """Show what was taken back or made again."""
        words = (
            translate("Clusters", "Taken back: {step}")
            if step.undone
            else translate("Clusters", "Made again: {step}")
        )
        self._forget()
        if self.open is not stepped and self.open is not None:
            self.open.editor.follow(step.change)
        self.refresh()
        if self.open is stepped:
            item = _item_of(step.change)
            if item is not None and step.undone:
                self._view.go_to_note(item)
        told = words.format(step=step.name)
        if not any(follow(told) for follow in self.followers):
            self._view.say(told)

    def _forget(self) -> None:
        """Let go of what was half typed, held and marked."""
        self._typed, self._holds, self._held = "", False, None
        self._marked.clear()

    @property
    def _contents(self) -> ChapterContents:
        assert self.open is not None
        return self.open.board.contents(self._chapter)

    def refresh(self) -> None:
        """Show the board as it is now."""
        if self.open is None:
            return
        board, chapters = self.open.board, self.open.board.source.chapters
        if self.tags.show(self.open):
            self._view.show_tags(self.tags.offered())
        self._view.show_head(*self._head())
        tabs = [self.texts.tab(board, chapter) for chapter in chapters]
        self._view.show_chapters(tabs, self._chapter)
        self._ask()
        new = self.texts.new_card()
        self._view.show_clusters([*map(self._card, self._contents.clusters), new])

    def _card(self, contents: ClusterContents) -> ClusterCard:
        """Tell a kern in words, once for as long as it is the same."""
        assert self.open is not None
        known = self._cards.get(contents.cluster.id)
        tags = self.tags.of_cluster(contents.cluster.id)
        if known is None or known[0] is not contents or known[1].tags != tags:
            known = contents, self.texts.cluster(self.open.board, contents, tags)
            self._cards[contents.cluster.id] = known
        return known[1]

    def _ask(self) -> None:
        """Show the notes that are asked for."""
        if self.open is None:
            return
        self._showing = True
        asked = self._view.query()
        self._context.proposals.choose(asked.proposals)
        empty = why_none(self.open.board, self._chapter, asked)
        self._view.show_notes(self._asked(asked), self._row, empty)
        self._showing = False

    def _asked(self, asked: NoteQuery) -> Sequence[BoardNote]:
        assert self.open is not None
        notes = self.tags.among(asked_notes(self.open, self._chapter, asked), asked.tag)
        return with_held(self.open.board, notes, self._held)

    def _row(self, note: BoardNote) -> NoteCard:
        """Tell a note in words, with where it lies."""
        assert self.open is not None
        lies_in = " · ".join(places_of_note(self.open.board, self._chapter, note))
        front = self._view.current_note() is note  # only there a proposal is shown
        hint, marked = self._hint(note) if front else "", note.item.id in self._marked
        return self.texts.note(note, lies_in, hint, self.tags.of_note(note), marked=marked)

    def _proposal(self, note: BoardNote) -> AlikeNote | ClusterProposal | None:
        """Give the kern in which a note seems to belong, first by a note that is like it."""
        if self.open is None or not self._view.query().proposals:
            return None
        board, here = self.open.board, self._contents
        near = self.open.near.of_note(board, note, here)
        return near or self.open.proposals.of(note, here, board.layer)

    def _hint(self, note: BoardNote) -> str:
        """Say in which kern a note seems to belong, and why."""
        match self._proposal(note):
            case AlikeNote(other=other, cluster=kern, likeness=likeness):
                words = translate("Clusters", "looks like {code} in kern {number}: {reason}")
                why = self.texts.reason(likeness)
                return words.format(code=other.code, number=kern.number, reason=why)
            case ClusterProposal(contents=kern, words=shared):
                words = translate("Clusters", "looks like kern {number}: {words}")
                return words.format(number=kern.number, words=", ".join(shared))
            case _:
                return ""

    def _take_proposal(self) -> None:
        """Place the note in front where it seems to belong."""
        current = self._view.current_note()
        proposal = self._proposal(current) if current else None
        if current is None or proposal is None:
            self._view.say(translate("Clusters", "There is no proposal for this note."))
        else:
            self._place([current], _kern_of(proposal))

    def _put_proposal_away(self) -> None:
        """Propose the kern of the note in front no more; the next proposal comes."""
        current = self._view.current_note()
        proposal = self._proposal(current) if current else None
        if current is None or proposal is None or self.open is None:
            self._view.say(translate("Clusters", "There is no proposal for this note."))
            return
        change = put_away_note(self.open.board, current, _kern_of(proposal).cluster.id)
        self._do(change, translate("Clusters", "Not proposed again"))

    def _choose_board(self, board: str) -> None:
        self._context.tasks.start_instead(self._read(board), READING)

    def _choose_chapter(self, chapter: Chapter) -> None:
        self._chapter = chapter
        self._forget()
        self.refresh()

    def _step_chapter(self, by: int) -> None:
        if self.open is None:
            return
        chapters = [one.chapter for one in self.open.board.source.chapters]
        at = min(max(chapters.index(self._chapter) + by, 0), len(chapters) - 1)
        self._choose_chapter(chapters[at])
        self._view.say(chapter_name(self._chapter))

    def _targets(self) -> Sequence[BoardNote]:
        """Give the notes that were marked, else the one in front."""
        assert self.open is not None
        if self._marked:
            notes = self.open.board.source.notes
            return [notes[item] for item in notes if item in self._marked]
        current = self._view.current_note()
        return [current] if current else []

    def _type_figure(self, figure: int) -> None:
        """Place by the number of a kern; where a longer one is possible, wait for the rest."""
        if self.open is None:
            return
        typed = f"{self._typed}{figure}"
        number, many = int(typed), len(self._contents.clusters)
        self._typed = ""
        if not number:
            self._loosen()
        elif number * 10 <= many:
            self._typed = typed
            words = translate("Clusters", "Kern {number} … a second figure, or Enter")
            self._view.say(words.format(number=typed))
        else:
            self._place_by_number(number)

    def _confirm(self) -> None:
        """Take the number that waits; else open the first kern of the note in front."""
        typed, self._typed = self._typed, ""
        if typed:
            self._place_by_number(int(typed))
            return
        current = self._view.current_note()
        if current is None or self.open is None:
            return
        found = next(homes_of(self.open.board, self._chapter, current), None)
        if found is not None:
            chapter, contents = found
            if chapter is not self._chapter:
                self._choose_chapter(chapter)
            self._way.open_cluster(contents.cluster.id)

    def _place_by_number(self, number: int) -> None:
        clusters = self._contents.clusters
        if number > len(clusters):
            words = translate("Clusters", "There is no kern {number}.")
            self._view.say(words.format(number=number))
            return
        self._place(self._targets(), clusters[number - 1])

    def _place(self, notes: Sequence[BoardNote], contents: ClusterContents) -> None:
        if self.open is None or not notes:
            return
        change = self.open.acting(self._chapter).place(notes, contents.cluster.id)
        if not change.edits:
            self._view.say(translate("Clusters", "It lies there already."))
            return
        if self._holds:
            self._holds, self._held = False, notes[0]
        else:
            self._held = None
        words = translate("Clusters", "Placed in {kern}")
        self._do(change, words.format(kern=self.texts.titled(contents)))

    def _do(self, change: LayerChange, words: str) -> None:
        """Carry a change out, show it, and say how it is taken back."""
        assert self.open is not None
        if self.open.do(change):
            self._marked.clear()
            self.refresh()
            self._view.say(texts.with_the_way_back(words))

    def _type_letter(self, letter: str) -> None:
        do = {
            "h": self._hold,
            "x": self._ask_reason,
            "n": self._ask_title,
            "s": self._take_proposal,
            "t": self._ask_tag,
            "o": self._open_note,
            "w": self._put_proposal_away,
            "v": self._way.open_account,
        }.get(letter)
        if do is not None and self.open is not None:
            self._typed = ""
            do()

    def _open_note(self) -> None:
        """Go to the note in front at its table; the key of the board leads back."""
        current = self._view.current_note()
        if current is not None:
            self._way.open_note(current.table, current.item.id)

    def _hold(self) -> None:
        """Hold the note in front, or no longer."""
        current = self._view.current_note()
        if current is None:
            return
        self._holds = not self._holds
        self._held = current if self._holds else None
        words = (
            translate("Clusters", "Stays in front: two figures place it in two kernen.")
            if self._holds
            else translate("Clusters", "Does not stay in front.")
        )
        self._view.say(words)

    def _move(self) -> None:
        """Let go of what was half typed or held, when another note comes to the front."""
        if self._showing:
            return
        self._typed = ""
        current = self._view.current_note()
        if current is not None:
            self._view.note_again(current.item.id)
        if self._held is not None and current is not self._held:
            self._holds, self._held = False, None
            self._ask()
            if current is not None:
                self._view.go_to_note(current.item.id)

    def _mark(self) -> None:
        current = self._view.current_note()
        if current is None:
            return
        self._marked ^= {current.item.id}
        self._view.note_again(current.item.id)
        words = translate("Clusters", "Marked: {number}")
        self._view.say(words.format(number=len(self._marked)))

    def _loosen(self) -> None:
        """Take notes out of all kernen of their chapter, and back from what was set apart."""
        notes = self._targets() if self.open else ()
        if not notes or self.open is None:
            return
        chapter = CHAPTER_OF_KIND.get(notes[0].item.kind, self._chapter)
        lies_here = any(notes[0].item.id in one.items for one in self._contents.clusters)
        acting = self.open.acting(self._chapter if lies_here else chapter)
        change = acting.take_out(notes)
        if not change.edits:
            self._view.say(translate("Clusters", "It is loose already."))
            return
        self._held = None
        self._do(change, translate("Clusters", "Loose again"))

    def _request(self, request: LineRequest, given: LineGiven) -> None:
        self._line = given
        self._view.ask_words(request)

    def _give_line(self, words: str, section: Section | None) -> None:
        if self._line is not None:
            self._line(words, section)

    def _leave_line(self) -> None:
        self._line = None
        self._view.close_words()

    def _ask_reason(self) -> None:
        notes = self._targets()
        if notes:
            label = translate("Clusters", "Why is it set apart?")
            self._request(LineRequest(label), lambda words, _: self._set_aside(notes, words))

    def _set_aside(self, notes: Sequence[BoardNote], reason: str) -> None:
        assert self.open is not None
        if not reason:
            self._view.say(translate("Clusters", "Give a reason, so that others know why."))
            return
        chapter = CHAPTER_OF_KIND.get(notes[0].item.kind, self._chapter)
        change = self.open.acting(chapter).set_aside(notes, reason)
        self._leave_line()
        self._held = None
        self._do(change, translate("Clusters", "Set apart, and still counted"))

    def _ask_title(self) -> None:
        self._request_kern(self._targets())

    def _request_kern(self, notes: Sequence[BoardNote]) -> None:
        """Ask for the title of a new kern, with these notes in it."""
        sections = self._contents.chapter.sections
        usual = sections_of(notes[0].item.kind)[:1] if notes else ()
        label = (
            translate("Clusters", "New kern of this note: its title")
            if notes
            else translate("Clusters", "New kern, without notes as yet: its title")
        )
        language = self._context.language
        request = LineRequest(
            label,
            advised=texts.ADVISED_WORDS,
            sections=[(one, section_name(one, language)) for one in sections],
            section=next((one for one in usual if one in sections), sections[0]),
        )
        self._request(request, lambda words, section: self._make(notes, words, section))

    def _make(self, notes: Sequence[BoardNote], title: str, section: Section | None) -> None:
        assert self.open is not None
        if not title:
            self._view.say(translate("Clusters", "Give the kern a title."))
            return
        section = section or self._contents.chapter.sections[0]
        change = self.open.acting(self._chapter).make_cluster(section, title, notes)
        self._leave_line()
        self._held = None
        self._do(change, translate("Clusters", "New kern made"))

    def _drop(self, item: ItemId, cluster: ClusterId | None) -> None:
        """Do with a note that was dragged what its figure would do."""
        note = self.open.board.source.notes.get(item) if self.open else None
        if note is None:
            return
        notes = self._targets() if item in self._marked else [note]
        contents = self._contents_of(cluster)
        if contents is None:
            self._request_kern(notes)
        else:
            self._place(notes, contents)

    def _contents_of(self, cluster: ClusterId | None) -> ClusterContents | None:
        return self.open.contents_of(cluster, self._chapter) if self.open else None

    def _open_card(self, cluster: ClusterId | None) -> None:
        if self.open is None:
            return
        if cluster is None:
            self._request_kern(())
        else:
            self._way.open_cluster(cluster)

    def _move_card(self, cluster: ClusterId, by: int) -> None:
        assert self.open is not None
        change = self.open.acting(self._chapter).move_cluster(cluster, by)
        if change.edits:
            self._do(change, translate("Clusters", "Other order"))
            self._view.go_to_cluster(cluster)

    def _ask_merge(self, cluster: ClusterId) -> None:
        contents = self._contents_of(cluster)
        if contents is not None:
            label = translate("Clusters", "Which kern comes into {kern}? Its number")
            request = LineRequest(label.format(kern=self.texts.titled(contents)))
            self._request(request, lambda words, _: self._merge(contents, words))

    def _merge(self, kept: ClusterContents, number: str) -> None:
        assert self.open is not None
        found = [one for one in self._contents.clusters if str(one.number) == number]
        if not found or found[0].cluster.id == kept.cluster.id:
            words = translate("Clusters", "Type the number of another kern.")
            self._view.say(words)
            return
        acting = self.open.acting(self._chapter)
        change = acting.merge_clusters(kept.cluster.id, found[0].cluster.id)
        along = follow_merge(self.open.tags.layer, kept.cluster.id, found[0].cluster.id)
        change = replace(change, edits=(*change.edits, *along))
        self._leave_line()
        words = translate("Clusters", "{gone} is now in {kept}")
        gone, into = self.texts.titled(found[0]), self.texts.titled(kept)
        self._do(change, words.format(gone=gone, kept=into))
        self._view.go_to_cluster(kept.cluster.id)

    def _ask_tag(self) -> None:
        self.tags.ask_of_notes(self._targets())

    def _tag_card(self, cluster: ClusterId) -> None:
        contents = self._contents_of(cluster)
        if contents is not None:
            self.tags.ask_of_cluster(contents)

    def _remove_card(self, cluster: ClusterId) -> None:
        contents = self._contents_of(cluster)
        if contents is None or self.open is None:
            return
        change = self.open.acting(self._chapter).remove_cluster(cluster)
        words = translate("Clusters", "Removed: {kern}. Its notes are loose again")
        self._do(change, words.format(kern=self.texts.titled(contents)))


def _kern_of(proposal: AlikeNote | ClusterProposal) -> ClusterContents:
    return proposal.cluster if isinstance(proposal, AlikeNote) else proposal.contents


def _is_other(opened: OpenBoard, after: Board, tags: Tags) -> bool:
    """Say whether steps back would meet something that is no longer as it was."""
    before = opened.board
    if opened.tags.layer != tags.layer:
        return opened.tags.layer.board_id == tags.layer.board_id
    if before.layer.board_id != after.layer.board_id:
        return False
    gone = before.source.notes.keys() - after.source.notes.keys()
    return bool(gone) or before.layer.records != after.layer.records


def _item_of(change: LayerChange) -> ItemId | None:
    """Give the first note that a change is about."""
    about = (getattr(edit.record, "item_id", None) for edit in change.edits)
    return next((item for item in about if item is not None), None)
