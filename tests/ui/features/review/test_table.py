"""One question at a time: arrows choose a side, Enter keeps it, and all can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.records.changes import ChangeName, added, edited
from facilitator.domain.records.ids import DialogueId, ItemId, StepId, derived_id
from facilitator.domain.records.items import Item, ItemKind, LinkKind
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.review.table_view import ConflictsView
from facilitator.ui.widgets.buttons import PlainButton
from tests.services.laptops import merge_files
from tests.ui.app_builder import Laptop
from tests.ui.features.review.second import Others, others_at, the_page

Key = Qt.Key


@pytest.fixture
def others(seated_down: Laptop, tmp_path: Path) -> Iterator[Others]:
    """A table with two notes, and others who may sit at it."""
    seated_down.note("De markt was dicht.", Command.SEAT_1)
    seated_down.note("Niemand kwam nog langs.", Command.SEAT_3)
    with others_at(seated_down, tmp_path) as found:
        yield found


def begin(laptop: Laptop) -> ConflictsView:
    laptop.press(Command.SETTLE)
    return the_page(laptop)


def reword_here(laptop: Laptop, text: str, other: str, **changes: object) -> None:
    item = next(each for each in laptop.items() if each.text == text)
    changed = replace(item, edited=other, **changes)  # type: ignore[arg-type]
    laptop.context.store.apply(edited(ChangeName.EDIT_ITEM, item, changed))


def disagree(laptop: Laptop, others: Others, **there: object) -> None:
    """Two laptops word one note each in its own way."""
    second = others.join("second")
    reword_here(laptop, "De markt was dicht.", "Hier anders.")
    second.reword("De markt was dicht.", "Daar anders.", **there)
    others.come_in(second)


def cards(view: ConflictsView) -> list[list[tuple[str, str]]]:
    return [
        [(card.title.text(), card.note.text()) for card in row.cards]
        for row in view.panel.rows
        if row.isVisible()
    ]


def said(view: ConflictsView) -> list[str]:
    """The words of the sides of the first choice, from left to right."""
    return [words for _, words in cards(view)[0]]


def first_text(laptop: Laptop) -> str:
    return laptop.items()[0].text


def test_both_sides_stand_beside_each_other_with_whose_they_are(
    laptop: Laptop, others: Others
) -> None:
    disagree(laptop, others)
    view = begin(laptop)
    assert view.panel.title.text() == "Two versions of deze notitie"
    assert view.panel.advice.text() == "Both changed the same field. Choose which one stays."
    assert view.place.text() == "1 of 1"
    assert [row.heading.text() for row in view.panel.rows] == ["Tekst"]
    assert sorted(said(view)) == ["“Daar anders.”", "“Hier anders.”"]
    by = {words: who for who, words in cards(view)[0]}
    assert by["“Hier anders.”"] == "This laptop"
    assert by["“Daar anders.”"] != "This laptop"
    left, right = view.panel.rows[0].cards
    assert left.isChecked()
    assert left.hasFocus()
    assert left.geometry().right() < right.geometry().left()
    assert (left.mark.text(), right.mark.text()) == ("✓ chosen", "not chosen")


@pytest.mark.parametrize("keys", [[], [Key.Key_Right], [Key.Key_Right, Key.Key_Left]])
def test_arrows_choose_and_enter_keeps(laptop: Laptop, others: Others, keys: list[Key]) -> None:
    disagree(laptop, others)
    view = begin(laptop)
    words = said(view)[1 if len(keys) == 1 else 0]
    for key in keys:
        laptop.key(key)
    laptop.key(Key.Key_Return)
    assert f"“{first_text(laptop)}”" == words
    assert laptop.context.store.versions.disputes_per_table() == {}
    assert view.done_words.text() == "You have gone through everything. Thank you."
    assert view.done.isVisible()
    assert not view.panel.accept_button.isVisible()
    assert view.back_button.hasFocus()


def test_undo_shows_both_again_and_redo_settles_again(laptop: Laptop, others: Others) -> None:
    disagree(laptop, others)
    view = begin(laptop)
    before = said(view)
    laptop.key(Key.Key_Right)
    laptop.key(Key.Key_Return)
    for _ in range(2):
        laptop.press(Command.UNDO)
        assert said(view) == before
        assert f"“{first_text(laptop)}”" == before[0]
        assert view.panel.rows[0].cards[0].hasFocus()
        laptop.press(Command.REDO)
        assert f"“{first_text(laptop)}”" == before[1]
        assert view.done.isVisible()


def test_several_fields_are_chosen_line_by_line(laptop: Laptop, others: Others) -> None:
    disagree(laptop, others, starred=True, kind=ItemKind.KIEM)
    view = begin(laptop)
    assert view.panel.advice.text().startswith("Changed beside each other.")
    assert [row.heading.text() for row in view.panel.rows] == ["Soort", "Tekst", "Ster"]
    words = said(view), [text for _, text in cards(view)[1]]
    laptop.key(Key.Key_Right)
    laptop.key(Key.Key_Down)
    laptop.key(Key.Key_Down)
    laptop.key(Key.Key_Right)
    laptop.key(Key.Key_Up)
    laptop.key(Key.Key_Return)
    [item, _] = laptop.items()
    assert item.kind.value == words[0][1]
    assert f"“{item.text}”" == words[1][0]
    assert item.starred == (words[0][1] == "kiem")


def test_what_was_removed_here_and_changed_there_stays_unless_somebody_says_so(
    laptop: Laptop, others: Others
) -> None:
    second = others.join("second")
    laptop.press(Command.TO_STREAM, Command.REMOVE_NOTE)
    second.reword("Niemand kwam nog langs.", "Wel iemand.", starred=True)
    others.come_in(second)
    view = begin(laptop)
    assert view.panel.advice.text().startswith("Removed by this laptop, changed by ")
    assert view.panel.rows[0].heading.text() == "Does it stay?"
    assert said(view)[0] == "“Wel iemand.”"
    laptop.key(Key.Key_Return)
    assert laptop.texts() == ["De markt was dicht.", "Wel iemand."]
    laptop.press(Command.UNDO)
    laptop.key(Key.Key_Right)
    laptop.key(Key.Key_Return)
    assert laptop.texts() == ["De markt was dicht."]
    assert view.done.isVisible()
    laptop.press(Command.UNDO)
    assert said(view)[0] == "“Wel iemand.”"


def test_three_laptops_give_three_sides(laptop: Laptop, others: Others) -> None:
    second, third = others.join("second"), others.join("third")
    reword_here(laptop, "De markt was dicht.", "een")
    second.reword("De markt was dicht.", "twee")
    third.reword("De markt was dicht.", "drie")
    others.come_in(second)
    others.come_in(third)
    view = begin(laptop)
    assert view.panel.title.text() == "Several versions of deze notitie"
    assert len({who for who, _ in cards(view)[0]}) == 3
    words = said(view)
    laptop.key(Key.Key_Right, times=4)
    laptop.key(Key.Key_Return)
    assert f"“{first_text(laptop)}”" == words[2]


def test_later_goes_on_to_the_next_and_comes_back(laptop: Laptop, others: Others) -> None:
    second = others.join("second")
    for text in ("De markt was dicht.", "Niemand kwam nog langs."):
        reword_here(laptop, text, f"{text} Hier.")
        second.reword(text, f"{text} Daar.")
    others.come_in(second)
    view = begin(laptop)
    first = said(view)
    laptop.key(Key.Key_L)
    assert view.place.text() == "2 of 2"
    assert said(view) != first
    laptop.key(Key.Key_L)
    assert (view.place.text(), said(view)) == ("1 of 2", first)
    assert laptop.context.store.versions.disputes_per_table() == {laptop.table_id: 2}
    laptop.key(Key.Key_Return)
    assert view.place.text() == "1 of 1"
    assert not view.panel.later_button.isVisible()


def same_note_there(laptop: Laptop, text: str) -> Item:
    here = laptop.items()[0]
    return replace(here, id=ItemId(derived_id("tests", "there", text)), verbatim=text)


@pytest.mark.parametrize("key", [None, Key.Key_Right])
def test_doubles_are_asked_about_and_one_is_shown(
    laptop: Laptop, others: Others, key: Key | None
) -> None:
    second = others.join("second")
    second.note(same_note_there(laptop, "De markt was dicht!"))
    others.come_in(second)
    view = begin(laptop)
    assert view.panel.title.text() == "Is this the same, noted twice?"
    assert sorted(said(view)) == ["“De markt was dicht!”", "“De markt was dicht.”"]
    assert "seat 1 · student" in view.panel.rows[0].cards[0].more.text()
    chosen = said(view)[1 if key else 0]
    if key:
        laptop.key(key)
    laptop.key(Key.Key_Return)
    [(kind, _, shown)] = laptop.links()
    assert (kind, f"“{shown}”") == (LinkKind.DOUBLE, chosen)
    assert len(laptop.texts()) == 3
    assert laptop.context.store.overview()[0].item_count == 2
    assert view.done.isVisible()
    laptop.press(Command.UNDO)
    assert laptop.links() == []
    assert view.panel.title.text() == "Is this the same, noted twice?"


def test_no_double_is_remembered_and_can_be_taken_back(laptop: Laptop, others: Others) -> None:
    second = others.join("second")
    second.note(same_note_there(laptop, "De markt was dicht!"))
    others.come_in(second)
    view = begin(laptop)
    laptop.key(Key.Key_N)
    assert view.done.isVisible()
    assert laptop.links() == []
    laptop.key(Key.Key_Escape)
    assert begin(laptop).done.isVisible()
    laptop.press(Command.UNDO)
    assert view.panel.title.text() == "Is this the same, noted twice?"


@pytest.fixture
def begun_apart(laptop: Laptop, others: Others) -> DialogueId:
    """A second laptop began the same table by itself, and said one thing."""
    head = laptop.stored().dialogue
    other = DialogueId(derived_id("tests", "apart"))
    store = others.post.store("apart")
    item = replace(laptop.items()[0], verbatim="Daar gezegd.", dialogue_id=other)
    said_there = replace(item, id=ItemId(derived_id("tests", "apart", "item")))
    steps = [
        replace(step, id=StepId(derived_id("apart", step.key)), dialogue_id=other)
        for step in laptop.stored().steps
    ]
    store.apply(added(ChangeName.PREPARE, replace(head, id=other), said_there, *steps))
    path = others.post.export(store, "apart", other)
    merge_files(laptop.context.store, path)
    return other


def test_the_same_table_is_proposed_joined_and_parted(
    laptop: Laptop, begun_apart: DialogueId
) -> None:
    laptop.application.tables.table(begun_apart)  # it was looked at before
    view = begin(laptop)
    assert view.panel.title.text() == "Is this the same table?"
    laptop.key(Key.Key_Return)
    assert view.done.isVisible()
    assert len(laptop.context.store.overview()) == 1
    assert begun_apart not in laptop.application.tables._tables
    assert "Daar gezegd." in laptop.texts()
    laptop.press(Command.CAPTURE_VIEW)
    assert laptop.capture.stream.notes.rowCount() == 3
    view = begin(laptop)
    part = view.parts.findChild(PlainButton)
    assert part
    laptop.push(part)
    assert len(laptop.context.store.overview()) == 2
    laptop.press(Command.UNDO)
    assert len(laptop.context.store.overview()) == 1
    laptop.press(Command.UNDO)
    assert len(laptop.context.store.overview()) == 2
    assert view.panel.title.text() == "Is this the same table?"
    laptop.key(Key.Key_N)
    assert view.done.isVisible()


def test_the_start_screen_says_how_much_there_is_and_leads_there(
    laptop: Laptop, others: Others
) -> None:
    disagree(laptop, others)
    table = laptop.table_id
    laptop.press(Command.BACK)
    rows = laptop.application.start.view.tables.list.tables.rows()
    assert [row.mark for row in rows] == ["1 difference(s) to go through"]
    laptop.press(Command.SETTLE)
    view = the_page(laptop)
    assert laptop.table_id == table
    laptop.key(Key.Key_Return)
    laptop.key(Key.Key_Escape)
    assert laptop.window.screen_in_front() is laptop.table.view
    assert view is not laptop.window.screen_in_front()
    laptop.press(Command.BACK)
    rows = laptop.application.start.view.tables.list.tables.rows()
    assert [row.mark for row in rows] == [""]


def test_nothing_to_go_through_is_said(laptop: Laptop, others: Others) -> None:
    assert others.count == 0
    view = begin(laptop)
    assert view.done_words.text() == "There is nothing to go through at this table."
    laptop.key(Key.Key_Return)
    assert laptop.window.screen_in_front() is laptop.table.view


def test_at_an_empty_start_screen_the_key_does_nothing(laptop: Laptop) -> None:
    laptop.press(Command.SETTLE)
    assert laptop.window.screen_in_front() is laptop.application.start.view
