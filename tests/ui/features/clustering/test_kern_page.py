"""One kern in a window: keys in; what is stored and shown out."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from facilitator.domain.clustering.board import ClusterContents
from facilitator.domain.clustering.records import PrintedWording
from facilitator.domain.clustering.sections import Section
from facilitator.domain.clustering.tags import Tags
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.changes import ChangeName, added, edited
from facilitator.domain.records.clearances import PRINTED_TEXT, ClearanceDecision, PrintedText
from facilitator.domain.records.ids import DeviceId
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.threads.layer import ThreadLayer
from facilitator.services.boards import BoardEditor, boards, read_tags
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.clustering.quotes_view import ClusterView
from facilitator.ui.features.clustering.view import BoardView
from facilitator.ui.features.report.view import ReportView
from facilitator.ui.theme import manager
from tests.editors import StillOrigins
from tests.ui.app_builder import Laptop
from tests.ui.drivers import ALT, has_focus
from tests.ui.features.clustering.samples import (
    acting,
    editor_of,
    make_kernen,
    notes_with,
    put_tables,
    the_board,
    the_view,
)
from tests.ui.features.clustering.test_board_page import choose

Key = Qt.Key


def kern(laptop: Laptop, number: int = 2, *, edited_words: str = "") -> ClusterView:
    """Open a kern of a board of six tables; its first note may have an edited wording."""
    store = laptop.context.store
    put_tables(store)
    if edited_words:
        item = notes_with(editor_of(store), "inlogcode")[0].item
        store.apply(edited(ChangeName.EDIT_ITEM, item, replace(item, edited=edited_words)))
    make_kernen(store, most=4)
    view = the_board(laptop)
    laptop.tab_to(view.clusters)
    laptop.type(f"{number}\n")
    return the_kern(laptop)


def the_kern(laptop: Laptop) -> ClusterView:
    """Give the page of a kern that is in front."""
    view = laptop.window.screen_in_front()
    assert isinstance(view, ClusterView)
    return view


def stored(laptop: Laptop, number: int = 2) -> ClusterContents:
    """Read a kern from the store."""
    return (
        editor_of(laptop.context.store).board.contents(Chapter.KNEL_KIEM).clusters[number - 1]
    )


def codes(laptop: Laptop) -> list[str]:
    """Read the codes of the notes in the second kern, in their order."""
    return [one.note.code for one in stored(laptop).notes]


def test_it_shows_what_will_be_printed_and_from_where(laptop: Laptop) -> None:
    view = kern(laptop)
    assert view.title_field.text() == "Eerst een formulier, dan pas een mens"
    assert view.hint.text() == "7 of at most 8 words"
    assert view.place.text() == "Knel and kiem · kern 2 of 5"
    [first, *others] = view.quotes.quotes.rows()
    assert first.heading == "In the report, in this order"
    assert first.facts == "⇄ dissenting"
    assert [row.number for row in (first, *others)] == ["1", "2", "3", "4"]
    assert has_focus(view.quotes)


def test_space_takes_a_quote_out_of_the_report_and_back(laptop: Laptop) -> None:
    view = kern(laptop)
    laptop.key(Key.Key_Space)
    rows = view.quotes.quotes.rows()
    assert [row.number for row in rows] == ["1", "2", "3", ""]
    assert rows[3].heading == "In the kern, not in the report · 1"
    assert [one.placement.printed for one in stored(laptop).notes] == [False, True, True, True]
    assert view.quotes.current() is rows[3]
    laptop.press(Command.UNDO)
    assert all(one.placement.printed for one in stored(laptop).notes)
    assert [row.number for row in view.quotes.quotes.rows()] == ["1", "2", "3", "4"]


def click(listed: QAbstractItemView, at: QPoint) -> None:
    """Press and release the left button in a list."""
    place = QPointF(at)
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    press, release = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease
    for kind, held in ((press, left), (release, none)):
        event = QMouseEvent(kind, place, place, left, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(listed.viewport(), event)


def test_a_tick_is_clicked_and_the_menu_has_the_rest(laptop: Laptop) -> None:
    view = kern(laptop)
    row = view.quotes.visualRect(view.quotes.model().index(1, 0))
    tick = QPoint(row.left() + manager.theme().px(18), row.center().y())
    click(view.quotes, tick)
    assert [one.placement.printed for one in stored(laptop).notes] == [True, False, True, True]
    click(view.quotes, row.center())
    assert [one.placement.printed for one in stored(laptop).notes] == [True, False, True, True]
    choose(laptop, view.quotes, 0, "Feature this quote")
    featured = editor_of(laptop.context.store).board.layer.featured()
    assert featured
    assert featured.item_id == stored(laptop).notes[0].note.item.id


def test_quotes_change_places_within_their_group(laptop: Laptop) -> None:
    kern(laptop)
    before = codes(laptop)
    laptop.key(Key.Key_Up, ALT)
    assert codes(laptop) == before
    laptop.key(Key.Key_Down, ALT)
    assert codes(laptop) == [before[1], before[0], *before[2:]]
    laptop.key(Key.Key_Down, ALT, times=5)
    assert codes(laptop) == [*before[1:], before[0]]


def test_letters_choose_wording_dissent_and_what_is_featured(laptop: Laptop) -> None:
    view = kern(laptop, edited_words="Ik kreeg een inlogcode.")
    assert view.quotes.quotes.rows()[0].wording == "edited"
    laptop.type("b")
    assert view.quotes.quotes.rows()[0].wording == "original"
    assert stored(laptop).notes[0].placement.wording is PrintedWording.VERBATIM
    laptop.type("t")
    assert not stored(laptop).notes[0].placement.counter
    laptop.type("u")
    featured = editor_of(laptop.context.store).board.layer.featured()
    assert featured
    assert featured.item_id == stored(laptop).notes[0].note.item.id
    laptop.key(Key.Key_Down)
    laptop.type("b")
    assert view.said.text() == "This note has one wording."
    laptop.type("u")
    assert view.said.text().startswith("Featured was T01-02. Now this one is")
    assert "★ featured" in view.quotes.quotes.rows()[1].facts
    laptop.type("u")
    assert editor_of(laptop.context.store).board.layer.featured() is None


def test_the_featured_quote_gets_a_short_wording_and_its_own_back(laptop: Laptop) -> None:
    view = kern(laptop)
    laptop.type("k")
    assert view.said.text() == "First feature this quote, with U."
    laptop.type("uk")
    assert view.line.field.text() == stored(laptop).notes[0].note.item.text
    laptop.type("Ik had twee vragen.\n")
    assert view.said.text() == "Leave words out, but use only those that were said."
    assert view.line.field.text() == "Ik had twee vragen."
    view.line.field.selectAll()
    laptop.type("Ik had één vraag.\n")
    featured = editor_of(laptop.context.store).board.layer.featured()
    assert featured
    assert (featured.text, has_focus(view.quotes)) == ("Ik had één vraag.", True)
    row = view.quotes.quotes.rows()[0]
    assert row.facts.startswith("★ featured · shortened: ‘Ik had één vraag.’")
    assert "inlogcode" in row.text
    laptop.type("k")
    laptop.key(Key.Key_Delete)
    laptop.type("\n")
    featured = editor_of(laptop.context.store).board.layer.featured()
    assert featured
    assert featured.text == ""
    laptop.press(Command.UNDO)
    featured = editor_of(laptop.context.store).board.layer.featured()
    assert featured
    assert featured.text == "Ik had één vraag."


def test_del_takes_a_note_out_and_esc_goes_back_to_the_board(laptop: Laptop) -> None:
    kern(laptop)
    gone = codes(laptop)[0]
    laptop.key(Key.Key_Delete)
    assert gone not in codes(laptop)
    laptop.key(Key.Key_Escape)
    board = the_view(laptop)
    assert gone in [note.code for note in board.notes.model_of_notes.notes()]
    laptop.press(Command.UNDO)
    assert gone in codes(laptop)


def test_title_explanation_and_memo_are_kept_when_they_are_left(laptop: Laptop) -> None:
    view = kern(laptop)
    laptop.tab_to(view.title_field)
    view.title_field.selectAll()
    laptop.type("Formulieren\n")
    assert stored(laptop).cluster.title == "Formulieren"
    laptop.tab_to(view.explanation)
    laptop.type(" En. Nog. Een. Zin.")
    laptop.press(Command.KEEP)
    assert stored(laptop).cluster.explanation.endswith("Een. Zin.")
    assert view.said.text().startswith("Kept. This is getting long for one kern")
    laptop.tab_to(view.source.memo)
    laptop.type("Bel Kampen.")
    laptop.key(Key.Key_Escape)
    assert stored(laptop).cluster.memo == "Bel Kampen."
    laptop.press(Command.UNDO, Command.UNDO, Command.UNDO)
    cluster = stored(laptop).cluster
    assert (cluster.title, cluster.memo) == ("Eerst een formulier, dan pas een mens", "")
    assert view.title_field.text() == cluster.title
    assert view.source.memo.text() == ""


def test_words_are_on_disk_soon_after_they_are_typed(laptop: Laptop) -> None:
    view = kern(laptop)
    laptop.tab_to(view.source.memo)
    laptop.type("half")
    laptop.wait(lambda: stored(laptop).cluster.memo == "half")
    assert has_focus(view.source.memo)
    laptop.type(" af")
    laptop.press(Command.GO_ON)
    assert view.title_field.text() == "De club drijft op drie mensen"
    assert stored(laptop).cluster.memo == "half af"


def test_what_changed_after_it_was_chosen_is_told(laptop: Laptop) -> None:
    kern(laptop)
    item = stored(laptop).notes[1].note.item
    laptop.context.store.apply(
        edited(
            ChangeName.EDIT_ITEM, item, replace(item, edited="Iets anders over een inlogcode.")
        )
    )
    laptop.press(Command.CLUSTERS)
    laptop.finish_tasks()
    board = the_view(laptop)
    assert "1 changed since chosen" in [
        mark.words for card in board.clusters.cards.rows() for mark in card.marks
    ]
    board.filters.mark.setCurrentIndex(board.filters.mark.findData("changed"))
    assert [note.item.id for note in board.notes.model_of_notes.notes()] == [item.id]
    laptop.tab_to(board.notes)
    laptop.key(Key.Key_Return)
    rows = the_kern(laptop).quotes.quotes.rows()
    assert "changed since chosen" in rows[1].facts
    laptop.key(Key.Key_Down)
    laptop.key(Key.Key_Space, times=2)
    assert "changed" not in "".join(row.facts for row in the_kern(laptop).quotes.quotes.rows())


def test_enter_goes_to_the_note_at_its_table(laptop: Laptop) -> None:
    kern(laptop)
    wanted = stored(laptop).notes[0].note
    laptop.key(Key.Key_Return)
    assert laptop.table_id == wanted.table
    assert laptop.capture.isVisible()


def test_the_key_of_the_board_leads_back_from_a_note_to_its_kern(laptop: Laptop) -> None:
    view = kern(laptop)
    laptop.key(Key.Key_Down)
    laptop.type("o")
    assert laptop.window.screen_in_front() is not view
    [_, note, *_] = stored(laptop).notes
    item = note.note.item
    laptop.context.store.apply(
        edited(ChangeName.EDIT_ITEM, item, replace(item, edited="Iets anders."))
    )
    laptop.press(Command.CLUSTERS)
    laptop.wait(lambda: laptop.window.screen_in_front() is view)
    row = view.quotes.current()
    assert row
    assert (row.item, "changed since chosen" in row.facts) == (item.id, True)
    laptop.press(Command.CLUSTERS)
    laptop.wait(lambda: laptop.window.screen_in_front() is the_view(laptop))


def test_in_a_narrow_window_where_it_comes_from_is_a_page_of_its_own(laptop: Laptop) -> None:
    view = kern(laptop)
    assert (view.source.isVisible(), view.source_button.isVisible()) == (True, False)
    laptop.window.resize(853, 480)
    laptop.wait(lambda: in_sight(view.quotes, view.scroll_area))
    assert (view.source.isVisible(), view.quotes.isVisible()) == (False, True)
    assert in_sight(view.title_field, view.scroll_area)
    laptop.push(view.source_button)
    assert (view.source.isVisible(), view.quotes.isVisible()) == (True, False)
    assert has_focus(view.source.memo)
    laptop.type("zie ook wonen")
    laptop.key(Key.Key_Escape)
    assert has_focus(view.quotes)
    assert stored(laptop).cluster.memo == "zie ook wonen"


def in_sight(part: QWidget, around: QWidget) -> bool:
    """Say whether a part is seen whole in what is around it."""
    top = part.mapTo(around, QPoint(0, 0))
    return around.rect().contains(QRect(top, part.size()))


def test_what_no_public_report_may_have_is_told(laptop: Laptop) -> None:
    kern(laptop)
    item = stored(laptop).notes[1].note.item
    out = PrintedText(item.id, PRINTED_TEXT, item.text)
    decided = out.decided(item.dialogue_id, ClearanceDecision.LEFT_OUT)
    laptop.context.store.apply(added(ChangeName.CLEAR, decided))
    laptop.press(Command.CLUSTERS)
    laptop.finish_tasks()
    board = the_view(laptop)
    assert "1 left out of openbaar" in [
        mark.words for mark in board.clusters.cards.rows()[1].marks
    ]
    board.filters.loose.setChecked(False)
    board.filters.mark.setCurrentIndex(board.filters.mark.findData("left_out"))
    [shown] = board.notes.model_of_notes.notes()
    assert shown.item.id == item.id
    laptop.tab_to(board.clusters)
    laptop.type("2\n")
    assert "left out of openbaar" in the_kern(laptop).quotes.quotes.rows()[1].facts


def test_the_report_is_a_key_away_and_leads_back_to_the_kern(laptop: Laptop) -> None:
    view = kern(laptop)
    laptop.press(Command.REPORT)
    laptop.wait(lambda: isinstance(laptop.window.screen_in_front(), ReportView))
    laptop.key(Key.Key_Escape)
    laptop.wait(lambda: laptop.window.screen_in_front() is view)
    assert view.title_field.text() == "Eerst een formulier, dan pas een mens"
    laptop.push(view.report_button)
    laptop.wait(lambda: isinstance(laptop.window.screen_in_front(), ReportView))
    editor = editor_of(laptop.context.store)
    editor.do(acting(editor).remove_cluster(stored(laptop).cluster.id))
    laptop.key(Key.Key_Escape)
    laptop.wait(lambda: laptop.window.screen_in_front() is the_view(laptop))


def test_an_empty_kern_says_so_and_a_kern_that_is_undone_leads_to_the_board(
    laptop: Laptop,
) -> None:
    put_tables(laptop.context.store)
    view = the_board(laptop)
    laptop.tab_to(view.clusters)
    laptop.type("n")
    laptop.type("Leeg\n")
    laptop.tab_to(view.clusters)
    laptop.key(Key.Key_Home)
    laptop.key(Key.Key_Return)
    page = the_kern(laptop)
    assert page.empty.text() == "No notes yet. It is printed without counts."
    assert has_focus(page.title_field)
    laptop.press(Command.UNDO)
    assert laptop.window.screen_in_front() is view
    assert [card.title for card in view.clusters.cards.rows()] == ["New kern"]


def test_a_note_gets_a_kern_of_its_own_and_the_rest_stays(laptop: Laptop) -> None:
    view = kern(laptop)
    before = codes(laptop)
    laptop.type("n")
    laptop.key(Key.Key_Return)
    assert view.said.text() == "Give the kern a title."
    laptop.key(Key.Key_Escape)
    assert has_focus(view.quotes)
    assert codes(laptop) == before
    laptop.type("nEen vraag te veel\n")
    assert has_focus(view.quotes)
    assert codes(laptop) == before[1:]
    assert [one.note.code for one in stored(laptop, 4).notes] == before[:1]
    assert stored(laptop, 4).cluster.title == "Een vraag te veel"
    laptop.press(Command.UNDO)
    assert codes(laptop) == before


def test_what_looks_like_it_is_taken_by_enter_and_put_away_by_del(laptop: Laptop) -> None:
    view = kern(laptop)
    alike = view.source.alike
    assert view.source.alike_heading.text() == "Looks like this · 2"
    first, second = alike.sentences.stringList()
    assert "T05-02). As T01-02: 10 of 12 words are the same." in first
    laptop.type("s")
    assert has_focus(alike)
    laptop.type("\n")
    assert codes(laptop)[-1] == "T05-02"
    assert alike.sentences.stringList() == [second]
    laptop.key(Key.Key_Delete)
    assert view.said.text().startswith("Not proposed again")
    assert alike.isHidden()
    assert has_focus(view.quotes)
    laptop.press(Command.UNDO)
    assert alike.sentences.stringList() == [second]
    laptop.press(Command.UNDO)
    assert codes(laptop)[-1] == "T04-02"
    assert len(alike.sentences.stringList()) == 2


def joined_in_threads(laptop: Laptop) -> list[tuple[str, int]]:
    """Give the title of each rode draad, and how many kernen are joined in it."""
    told = ThreadLayer(tags_of(laptop).layer)
    return [(one.title, len(told.clusters(one.id))) for one in told.threads.values()]


def alike_kernen(laptop: Laptop) -> tuple[BoardView, ClusterView]:
    """Open a kern that another of its chapter is like, and one of another theme."""
    put_tables(laptop.context.store, 2)
    put_tables(laptop.context.store, 2, theme="Wonen")
    store = laptop.context.store
    found = {one.title: one for one in boards(store)}
    kernen = (
        ("Samen leven", "Eerst een formulier, dan een mens"),
        ("Samen leven", "Dan een formulier, eerst een mens"),
        ("Wonen", "Eerst een formulier, dan een mens"),
    )
    for seed, (theme, title) in enumerate(kernen, start=1):
        editor = BoardEditor(store, found[theme], StillOrigins(seed))
        editor.do(acting(editor).make_cluster(Section.KNEL, title))
    board = the_board(laptop)
    laptop.tab_to(board.clusters)
    laptop.type("1\n")
    return board, the_kern(laptop)


def test_kernen_that_say_nearly_the_same_are_joined_or_put_away_for_good(
    laptop: Laptop,
) -> None:
    board, view = alike_kernen(laptop)
    alike = view.source.alike
    told = alike.sentences.stringList()
    assert told == [
        "Kern ‘Dan een formulier, eerst een mens’ (Knel and kiem). 5 of 5 words are the same.",
        "Kern ‘Eerst een formulier, dan een mens’ (another theme). 5 of 5 words are the same.",
    ]
    laptop.tab_to(alike)
    laptop.type("\n")
    assert alike.sentences.stringList() == told[1:]
    laptop.type("\n")
    assert view.said.text().startswith("In one rode draad with ‘Eerst een formulier")
    assert alike.isHidden()
    assert joined_in_threads(laptop) == [("Eerst een formulier, dan een mens", 2)]
    laptop.press(Command.UNDO)
    assert joined_in_threads(laptop) == []
    assert alike.sentences.stringList() == told[1:]
    laptop.tab_to(alike)
    laptop.key(Key.Key_Delete)
    assert alike.isHidden()
    laptop.key(Key.Key_Escape)
    the_board(laptop)
    laptop.tab_to(board.clusters)
    laptop.type("1\n")
    assert alike.isHidden(), "it is kept"


def test_how_far_coordinators_agree_stands_on_the_page_and_what_it_means(
    laptop: Laptop,
) -> None:
    store = laptop.context.store
    put_tables(store, 2)
    editor = make_kernen(store, most=1)
    first, second = editor.board.contents(Chapter.KNEL_KIEM).clusters[:2]
    elsewhere = editor.board.source.placement(second.cluster.id, first.notes[0].note, 9)
    vector = VersionVector.of({DeviceId("other"): 1})
    store.layers.merge(editor.tables.head, [Version(vector, elsewhere)])
    board = the_board(laptop)
    laptop.tab_to(board.clusters)
    laptop.type("1\n")
    assert the_kern(laptop).source.agreement.text() == (
        "2 people placed 1 notitie: 0 % the same (alpha 0,00). "
        "They do not mean the same: talk about this kern."
    )


def test_where_there_is_little_room_what_looks_like_it_has_the_page_while_it_has_the_keys(
    laptop: Laptop,
) -> None:
    view = kern(laptop)
    laptop.window.resize(853, 480)
    laptop.type("s")
    assert has_focus(view.source.alike)
    assert view.scroll_area.isHidden()
    laptop.key(Key.Key_Escape)
    assert has_focus(view.quotes)
    assert view.quotes.isVisible()


def tags_of(laptop: Laptop) -> Tags:
    store = laptop.context.store
    return read_tags(store, boards(store)[0].head.programme)


def test_a_note_and_the_kern_get_a_tag_here_and_lose_it_by_a_step_back(laptop: Laptop) -> None:
    view = kern(laptop)
    item = stored(laptop).notes[0].note.item
    laptop.type("d")
    assert has_focus(view.tag_line.field)
    assert view.tag_line.label.text() == "Tag of this note"
    laptop.type("loket\n")
    assert has_focus(view.quotes)
    assert [tag.name for tag in tags_of(laptop).of_note(item)] == ["loket"]
    row = view.quotes.quotes.rows()[0]
    assert row.facts == "⇄ dissenting · tags: loket"
    assert "tags: loket" in row.spoken
    assert view.said.text().startswith("Tag on: loket")
    laptop.type("g1")
    cluster = stored(laptop).cluster.id
    assert [tag.name for tag in tags_of(laptop).of_cluster(cluster)] == ["loket"]
    assert view.counts.text().endswith("tags: loket")
    laptop.press(Command.UNDO)
    assert view.said.text().startswith("Taken back: ")
    assert tags_of(laptop).of_cluster(cluster) == ()
    laptop.type("d1")
    assert view.said.text().startswith("Tag off: loket")
    assert tags_of(laptop).of_note(item) == ()


def test_a_tag_is_changed_from_here_and_the_quotes_come_back(laptop: Laptop) -> None:
    view = kern(laptop)
    laptop.type("dloket\n")
    laptop.type("d")
    laptop.key(Key.Key_F2)
    assert has_focus(view.tag_form.name)
    laptop.type("balie\n")
    assert [tag.name for tag in tags_of(laptop).made] == ["balie"]
    assert has_focus(view.quotes)
    assert view.quotes.quotes.rows()[0].facts.endswith("tags: balie")


def test_a_kern_without_notes_gets_a_tag_by_its_button(laptop: Laptop) -> None:
    view = kern(laptop)
    for _ in range(4):
        laptop.key(Key.Key_Delete)
    assert view.quotes.isHidden()
    laptop.push(view.tag_button)
    laptop.type("loket\n")
    cluster = stored(laptop).cluster.id
    assert [tag.name for tag in tags_of(laptop).of_cluster(cluster)] == ["loket"]
    assert has_focus(view.title_field)


def test_a_step_back_is_said_on_the_page_it_was_taken_on(laptop: Laptop) -> None:
    view = kern(laptop)
    laptop.type("t")
    laptop.press(Command.UNDO)
    assert view.said.text().startswith("Taken back: ")
    assert view.quotes.accessibleDescription() == view.said.text()
