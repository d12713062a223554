"""Tags on the board in a window: keys in, what is stored, shown and spoken out."""

from dataclasses import replace

from PySide6.QtCore import Qt

from facilitator.domain.clustering.board import BoardNote
from facilitator.domain.clustering.tag_records import TagColour
from facilitator.domain.clustering.tags import Tags
from facilitator.domain.records.changes import ChangeName, edited
from facilitator.domain.records.items import Labels
from facilitator.domain.records.kinds import Chapter
from facilitator.services.boards import boards, read_tags
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.clustering.view import BoardView
from facilitator.ui.widgets.row_list import ROW
from tests.ui.app_builder import Laptop
from tests.ui.drivers import has_focus
from tests.ui.features.clustering.samples import (
    editor_of,
    make_kernen,
    notes_with,
    put_tables,
    the_board,
)

Key = Qt.Key


def board(laptop: Laptop, tables: int = 2) -> BoardView:
    """Open a board of some tables with kernen, of which notes lie in some."""
    put_tables(laptop.context.store, tables)
    make_kernen(laptop.context.store, most=1)
    return the_board(laptop)


def stored(laptop: Laptop) -> Tags:
    store = laptop.context.store
    return read_tags(store, boards(store)[0].head.programme)


def front(view: BoardView) -> BoardNote:
    note = view.current_note()
    assert note
    return note


def names_on_front(laptop: Laptop, view: BoardView) -> list[str]:
    return [tag.name for tag in stored(laptop).of_note(front(view).item)]


def offered(view: BoardView) -> list[str]:
    return [button.choice.mark.name for button in view.tag_line.buttons]


def tag(laptop: Laptop, name: str) -> None:
    """Type a new tag at what is in front."""
    laptop.type("t")
    laptop.type(f"{name}\n")


def test_t_makes_a_tag_and_gives_the_keys_back_and_it_is_shown_and_spoken(
    laptop: Laptop,
) -> None:
    view = board(laptop)
    laptop.type("t")
    assert has_focus(view.tag_line.field)
    laptop.type("loket")
    assert offered(view) == ["loket"]
    laptop.type("\n")
    assert has_focus(view.notes)
    assert names_on_front(laptop, view) == ["loket"]
    card = view.notes.currentIndex().data(ROW)
    assert [one.name for one in card.tags] == ["loket"]
    assert "tags: loket" in card.spoken
    assert view.said.text().startswith("Tag on: loket")
    laptop.press(Command.UNDO)
    assert names_on_front(laptop, view) == []
    assert stored(laptop).made == ()


def test_a_figure_takes_what_is_used_most_and_the_same_one_again_takes_it_off(
    laptop: Laptop,
) -> None:
    view = board(laptop)
    for name in ("stilte", "loket", "loket"):
        tag(laptop, name)
        laptop.key(Key.Key_Down)
    laptop.type("t")
    assert offered(view) == ["loket", "stilte"]
    laptop.type("1")
    assert names_on_front(laptop, view) == ["loket"]
    laptop.type("t1")
    assert names_on_front(laptop, view) == []
    assert view.said.text().startswith("Tag off: loket")


def test_what_is_typed_finds_a_tag_in_any_spelling_and_arrows_go_to_a_new_one(
    laptop: Laptop,
) -> None:
    view = board(laptop)
    tag(laptop, "Loket en formulier")
    laptop.key(Key.Key_Down)
    laptop.type("t")
    laptop.type("form")
    assert offered(view) == ["Loket en formulier", "form"]
    laptop.type("\n")
    assert names_on_front(laptop, view) == ["Loket en formulier"]
    laptop.type("t")
    laptop.type("form")
    laptop.key(Key.Key_Down)
    laptop.type("\n")
    assert names_on_front(laptop, view) == ["form", "Loket en formulier"]
    laptop.type("t")
    laptop.type("!")
    laptop.type("\n")
    assert view.said.text() == "A tag has at least one letter or figure."
    laptop.key(Key.Key_Escape)
    assert has_focus(view.notes)


def test_several_notes_and_a_kern_get_a_tag_and_a_kern_that_is_joined_takes_its_tags_along(
    laptop: Laptop,
) -> None:
    view = board(laptop)
    laptop.key(Key.Key_Space)
    laptop.key(Key.Key_Down)
    laptop.key(Key.Key_Space)
    tag(laptop, "loket")
    assert len(stored(laptop).layer.records) == 3
    laptop.tab_to(view.clusters)
    laptop.type("2")
    tag(laptop, "balie")
    assert has_focus(view.clusters)
    card = view.clusters.current()
    assert card
    assert [one.name for one in card.tags] == ["balie"]
    assert card.spoken.endswith("tags: balie")
    laptop.type("1")
    laptop.type("m2\n")
    first = editor_of(laptop.context.store).board.contents(Chapter.KNEL_KIEM).clusters[0]
    assert [one.name for one in stored(laptop).of_cluster(first.cluster.id)] == ["balie"]
    laptop.press(Command.UNDO)
    assert stored(laptop).of_cluster(first.cluster.id) == ()


def test_notes_are_asked_by_tag_also_by_one_that_the_table_gave(laptop: Laptop) -> None:
    store = laptop.context.store
    put_tables(store, 2)
    [note, *_] = notes_with(editor_of(store), "bankje")
    told = replace(note.item, labels=Labels(tags=("ontmoeten",)))
    store.apply(edited(ChangeName.EDIT_ITEM, note.item, told))
    view = the_board(laptop)
    laptop.key(Key.Key_Down)
    tag(laptop, "Ontmoeten")
    box = view.filters.tag
    assert [box.itemText(at) for at in range(box.count())] == [
        "all tags",
        "ontmoeten · 2",
    ]
    box.setCurrentIndex(1)
    assert len(view.notes.model_of_notes.notes()) == 2
    laptop.key(Key.Key_Home)
    laptop.type("t1")
    assert view.said.text() == "The table itself gave it this tag; it stays."


def test_a_step_back_after_another_theme_was_chosen_is_seen_there(laptop: Laptop) -> None:
    store = laptop.context.store
    put_tables(store, 1)
    put_tables(store, 1, theme="Wonen")
    view = the_board(laptop)
    tag(laptop, "loket")
    first = front(view).item.dialogue_id
    laptop.tab_to(view.theme_box)
    laptop.key(Key.Key_Down)
    laptop.wait(lambda: front(view).item.dialogue_id != first)
    laptop.tab_to(view.notes)
    laptop.type("t")
    assert offered(view) == ["loket"]
    laptop.key(Key.Key_Escape)
    laptop.press(Command.UNDO)
    laptop.type("t")
    assert offered(view) == []


def test_f2_changes_name_colour_and_meaning_of_a_tag_and_no_other_has_its_name(
    laptop: Laptop,
) -> None:
    view = board(laptop)
    for name in ("loket", "balie"):
        tag(laptop, name)
    laptop.type("t")
    laptop.type("lok")
    laptop.key(Key.Key_F2)
    form = view.tag_form
    assert has_focus(form.name)
    laptop.type("Balie\n")
    assert view.said.text().startswith("Er is al een trefwoord balie.")
    form.name.selectAll()
    laptop.type("Loket en formulier")
    laptop.tab_to(form.definition)
    laptop.type("Wie hulp zoekt.")
    laptop.tab_to(form.colour)
    form.colour.setCurrentIndex(form.colour.findData(TagColour.PURPLE.value))
    laptop.tab_to(form.give_button)
    laptop.key(Key.Key_Space)
    [_, changed] = stored(laptop).made
    assert (changed.name, changed.colour) == ("Loket en formulier", TagColour.PURPLE)
    assert changed.definition == "Wie hulp zoekt."
    assert names_on_front(laptop, view) == ["balie", "Loket en formulier"]
    assert has_focus(view.notes)
    laptop.type("t")
    laptop.type("balie")
    laptop.key(Key.Key_F2)
    laptop.tab_to(form.remove_button)
    laptop.key(Key.Key_Space)
    assert names_on_front(laptop, view) == ["Loket en formulier"]
    laptop.press(Command.UNDO, Command.UNDO)
    assert names_on_front(laptop, view) == ["balie", "loket"]


def test_where_there_is_little_room_the_words_of_a_tag_stand_whole(laptop: Laptop) -> None:
    view = board(laptop)
    tag(laptop, "loket")
    laptop.window.resize(853, 480)
    laptop.type("t")
    laptop.key(Key.Key_F2)
    form = view.tag_form
    for part in (form.definition, form.colour, form.remove_button):
        laptop.tab_to(part)
        assert part.visibleRegion().boundingRect() == part.rect()
    laptop.tab_to(form.name)
    laptop.key(Key.Key_Escape)
    assert view.clusters.isVisible()
    assert has_focus(view.notes)
