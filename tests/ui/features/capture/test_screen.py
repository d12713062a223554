"""The screen itself: reached by Tab, named for a screen reader, whole at every size."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QListView, QWidget
from pytestqt.modeltest import ModelTester

from facilitator.domain.records.changes import ChangeName, edited
from facilitator.domain.records.items import (
    CITIZEN_KINDS,
    HOST,
    Item,
    ItemKind,
    Labels,
    Speaker,
    SpeakerKind,
)
from facilitator.services import capture, hosting
from facilitator.services.capture import Entry
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.storage.store import Store
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture.entry_parts import with_letters
from facilitator.ui.features.capture.list_models import (
    MARKED,
    ItemsModel,
    NoteRow,
    SeatsModel,
    SpeakerRow,
)
from facilitator.ui.theme.manager import ThemeManager, look
from facilitator.ui.theme.tokens import Scheme
from tests.builders import a_dossier, an_item
from tests.editors import an_editor
from tests.ui.accessibility import cut_words, nameless, stops, words_on
from tests.ui.features.capture.note_takers import Alt, Ctrl, Key, NoteTaker

Seat = Callable[[DialogueEditor], NoteTaker]

SIZES = [(1366, 690, 100), (1366, 690, 200), (1280, 600, 200), (1024, 560, 100)]


def described(item: Item) -> NoteRow:
    """Say an item in the fewest words."""
    return NoteRow(item.kind, item.kind.value, item.text, "", "", item.text)


def a_seat_row(sign: str, speaker: Speaker, count: int = 0) -> SpeakerRow:
    return SpeakerRow(speaker, sign, sign, count, f"{sign}, {count}")


@pytest.fixture
def usual_size() -> Iterator[None]:
    yield
    look().choose(Scheme.LIGHT, 100)


def test_tab_reaches_every_part_from_the_field_and_comes_back(taker: NoteTaker) -> None:
    taker.keep("De wachtkamer was leeg.")
    entry, seen = taker.view.entry, []
    taker.press(Key.Key_Tab)
    while not taker.view.field_has_focus():
        seen.append(taker.focus())
        taker.press(Key.Key_Tab)
    marks = [*entry.marks.buttons.values(), entry.marks.keep]
    kinds = [*entry.kinds.chips.values(), entry.kinds.more]
    seats = taker.view.seats
    assert seen == [*marks, seats.map.tiles[0], seats.list, taker.view.stream, *kinds]


@pytest.mark.parametrize("kind", CITIZEN_KINDS)
def test_tab_walks_through_the_details_of_every_kind_from_top_to_bottom(
    taker: NoteTaker, kind: ItemKind
) -> None:
    taker.presenter.choices.choose_kind(kind)
    taker.press(Key.Key_D, Alt)
    page = taker.view.details
    tops = [stop.mapTo(page, QPoint(0, 0)).y() for stop in stops(page)]
    assert tops
    assert tops == sorted(tops)
    assert taker.focus() is stops(page)[0]


def test_everything_that_takes_the_focus_has_a_name(taker: NoteTaker) -> None:
    taker.keep("De wachtkamer was leeg.")
    assert nameless(taker.view) == []
    for kind in CITIZEN_KINDS:
        taker.presenter.choices.choose_kind(kind)
        taker.presenter.toggle_details()
        assert nameless(taker.view) == []
        taker.presenter.toggle_details()


def test_a_space_on_a_button_does_what_its_key_does(taker: NoteTaker) -> None:
    taker.view.entry.kinds.chips[ItemKind.IDEA].setFocus()
    taker.press(Key.Key_Space)
    taker.view.entry.marks.buttons[Command.STAR].setFocus()
    taker.press(Key.Key_Space)
    taker.press(Key.Key_Escape)
    item = taker.keep("Zo.")
    assert (item.kind, item.starred) == (ItemKind.IDEA, True)


def test_the_chips_show_what_is_chosen(taker: NoteTaker) -> None:
    kinds = taker.view.entry.kinds
    taker.press(Key.Key_F3)
    assert [kind for kind, chip in kinds.chips.items() if chip.isChecked()] == [ItemKind.KIEM]
    taker.choose_more("slotzin")
    assert not any(chip.isChecked() for chip in kinds.chips.values())
    assert (kinds.more.text(), kinds.more.isChecked()) == ("slotzin", True)


def test_every_word_of_the_menu_has_a_letter_of_its_own() -> None:
    assert with_letters(["spanning", "slotzin", "ss"]) == ["&spanning", "s&lotzin", "&ss"]


def test_the_question_and_the_time_are_beside_the_notes(taker: NoteTaker) -> None:
    reading = replace(taker.editor.clock(), left=timedelta(minutes=18, seconds=24))
    taker.presenter.tick(reading)
    said = words_on(taker.view.now)
    assert "18:24" in said
    assert hosting.current_step(taker.editor).question in said
    assert "left for this move · end " in said


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"paused": True}, "left, paused"),
        ({"left": timedelta()}, "past the planned time"),
        ({"ended": True}, "the table is closed"),
        ({"step": ""}, "for the whole table"),
    ],
)
@pytest.mark.parametrize("width", [1366, 1024])
def test_the_time_says_what_it_is_the_time_of(
    taker: NoteTaker, changes: dict[str, object], words: str, width: int
) -> None:
    taker.window.resize(width, 640)
    taker.presenter.tick(replace(taker.editor.clock(), **changes))  # type: ignore[arg-type]
    assert words in words_on(taker.view.now)


@pytest.mark.usefixtures("usual_size")
@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.HIGH_CONTRAST])
def test_nothing_is_cut_off_at_any_size(
    taker: NoteTaker, width: int, height: int, percent: int, scheme: Scheme
) -> None:
    taker.keep("De wachtkamer was leeg, maar de telefoon stond roodgloeiend.")
    taker.type("Half")
    look().choose(scheme, percent)
    taker.window.resize(width, height)
    taker.qtbot.waitUntil(lambda: taker.window.size().width() == width)
    assert cut_words(taker.view) == []
    assert [each.text() for each in buttons(taker) if not whole(each)] == []
    assert not overlaps(taker)
    assert not taker.view.stream.horizontalScrollBar().isVisible()


def buttons(taker: NoteTaker) -> list[QAbstractButton]:
    """Give all buttons in sight."""
    found = taker.view.entry.findChildren(QAbstractButton)
    return [button for button in found if button.isVisible()]


def whole(button: QAbstractButton) -> bool:
    """Say whether a button is in sight with all its words."""
    window = button.window()
    place = QRect(button.mapTo(window, QPoint(0, 0)), button.size())
    needed = button.minimumSizeHint()
    roomy = button.width() >= needed.width() and button.height() >= needed.height()
    return window.rect().contains(place) and roomy


def overlaps(taker: NoteTaker) -> bool:
    """Say whether the field covers a button."""
    entry = taker.view.entry
    field = entry.field.geometry()
    places = (QRect(each.mapTo(entry, QPoint(0, 0)), each.size()) for each in buttons(taker))
    return any(place.intersects(field) for place in places)


@pytest.mark.usefixtures("usual_size")
def test_in_large_type_the_details_take_the_place_of_the_notes(taker: NoteTaker) -> None:
    look().choose(Scheme.LIGHT, 200)
    taker.press(Key.Key_D, Alt)
    assert taker.view.details.isVisible()
    assert not taker.view.stream.isVisible()
    taker.press(Key.Key_Escape)
    assert not taker.view.details.isVisible()


def test_a_table_without_notes_says_where_they_come(taker: NoteTaker) -> None:
    assert "What is said at the table comes here." in words_on(taker.view)
    taker.press(Key.Key_Up, Alt)
    assert taker.view.field_has_focus()
    taker.keep("Zo.")
    assert "What is said at the table comes here." not in words_on(taker.view)


def test_an_empty_list_of_removed_notes_says_so(taker: NoteTaker) -> None:
    taker.presenter.show_removed()
    assert "No note was removed." in words_on(taker.view)
    taker.press(Key.Key_Escape)
    assert not taker.view.removed_open


def test_who_is_at_the_table_is_listed_with_the_signs_of_their_keys(taker: NoteTaker) -> None:
    rows = taker.view.seats.list.seats.rows()
    assert [row.sign for row in rows] == ["H", *"123456", "P", "B", "0"]
    assert rows[0].name == "wethouder"
    assert rows[4].spoken == "4, vrijwilliger, 0 notes"


def test_the_list_shows_who_was_chosen_by_key(taker: NoteTaker) -> None:
    taker.press(Key.Key_H, Alt)
    seats = taker.view.seats.list
    assert seats.seats.row_at(seats.currentIndex()).speaker == HOST
    taker.press(Key.Key_B, Alt)
    chosen = seats.seats.row_at(seats.currentIndex())
    assert chosen.speaker.kind is SpeakerKind.SUBGROUP


def test_notes_of_another_laptop_are_shown_in_their_place(store: Store, seat_at: Seat) -> None:
    items = [an_item(f"Notitie {number}.", position=number) for number in (1, 3)]
    editor = an_editor(store, a_dossier(items=items))
    taker = seat_at(editor)
    taker.presenter.show()
    capture.keep(editor, Entry("Nieuw.", ItemKind.IDEA))
    assert taker.rows() == [
        "knel: “Notitie 1.”",
        "knel: “Notitie 3.”",
        "idee: Nieuw.",
    ]


def test_the_items_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = ItemsModel(described)
    qtmodeltester.check(model)
    one, two, three = (an_item(f"{number}", position=number) for number in (1, 2, 3))
    QAbstractItemModelTester(model)
    model.set_items([three, one])
    model.put(two)
    model.put(replace(two, starred=True))
    model.mark({two.id})
    model.refresh(two.id)
    model.refresh(an_item("weg").id)
    model.refresh_all()
    assert [item.text for item in model.items()] == ["1", "2", "3"]
    assert model.index(1).data(MARKED)
    model.take(one.id)
    model.take(one.id)
    model.mark(())
    assert not model.index(0).data(MARKED)
    assert model.items()[0].starred
    qtmodeltester.check(model)


def test_a_row_is_told_anew_only_when_its_note_changed() -> None:
    told: list[str] = []

    def describe(item: Item) -> NoteRow:
        told.append(item.text)
        return described(item)

    model = ItemsModel(describe)
    one, two = an_item("een", position=1), an_item("twee", position=2)
    model.set_items([one, two])
    for row in (0, 1, 0, 1):
        assert model.index(row).data()
    model.put(replace(one, starred=True))
    assert model.index(0).data()
    assert model.index(1).data()
    assert told == ["een", "twee", "een"]


def test_the_seats_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = SeatsModel()
    QAbstractItemModelTester(model)
    group = Speaker(SpeakerKind.GROUP)
    model.set_rows([a_seat_row("H", HOST), a_seat_row("P", group)])
    model.set_rows([a_seat_row("H", HOST, 1), a_seat_row("P", group)])
    assert model.index_of(HOST).data() == "H, 1"
    model.set_rows([a_seat_row("P", group)])
    assert not model.index_of(HOST).isValid()
    qtmodeltester.check(model)


def test_a_long_role_is_shown_whole(store: Store, seat_at: Seat) -> None:
    taker = seat_at(an_editor(store))
    seats: QListView = taker.view.seats.list
    short = seats.visualRect(seats.model().index(1, 0)).height()
    taker.window.resize(1024, 640)
    renamed = replace(taker.editor.dossier.seats[0], role_label="ervaringsdeskundige " * 3)
    taker.editor.dossier = replace(
        taker.editor.dossier, seats=(renamed, *taker.editor.dossier.seats[1:])
    )
    taker.presenter.show()
    taker.qtbot.waitUntil(
        lambda: seats.visualRect(seats.model().index(1, 0)).height() >= 2 * short
    )


def test_the_field_stays_where_it_is_while_notes_come(taker: NoteTaker) -> None:
    def bottom(widget: QWidget) -> int:
        return widget.mapTo(taker.window, QPoint(0, widget.height())).y()

    before = bottom(taker.view.entry.field)
    for number in range(8):
        taker.keep(f"Notitie {number}.")
    taker.type("Een regel\nen nog een\nen nog een\nen nog een")
    taker.qtbot.waitUntil(lambda: bottom(taker.view.entry.field) == before)
    taker.press(Key.Key_Return, Ctrl)
    taker.qtbot.waitUntil(lambda: bottom(taker.view.entry.field) == before)


def test_the_keys_of_this_screen_are_not_taken_twice(taker: NoteTaker) -> None:
    sequences = [
        sequence.toString()
        for action in taker.window.findChildren(QWidget)
        for each in action.actions()
        if each.shortcutContext() is Qt.ShortcutContext.WindowShortcut
        for sequence in each.shortcuts()
    ]
    assert len(sequences) == len(set(sequences))


def test_a_pledge_says_by_whom_when_that_is_not_the_speaker(taker: NoteTaker) -> None:
    taker.press(Key.Key_4, Alt)
    own = Labels(pledged_by="vrijwilliger", pledged_when="in mei")
    taker.presenter.choices.label(own)
    taker.keep("Ik bel.")
    taker.presenter.choices.label(replace(own, pledged_by="de wethouder"))
    taker.keep("Er wordt gebeld.")
    model = taker.view.stream.notes
    facts = [model.row(item).facts for item in taker.items()]
    assert facts == [("in mei",), ("promised by de wethouder", "in mei")]


def test_a_screen_reader_hears_which_notes_are_marked(taker: NoteTaker) -> None:
    taker.keep("Zo.")
    taker.go_to_stream()
    taker.press(Key.Key_Space)
    assert taker.rows() == ["knel: “Zo.”, marked"]


def test_the_speaker_stands_beside_the_kinds_where_there_is_room(taker: NoteTaker) -> None:
    taker.press(Key.Key_5, Alt)
    speaker = taker.view.entry.speaker
    assert (speaker.text(), speaker.isVisible()) == ("5 · huisarts", True)
    seat = taker.editor.dossier.seats[4]
    longer = replace(seat, role_label="ervaringsdeskundige in de wijkverpleging")
    taker.editor.do(edited(ChangeName.EDIT_SEATS, seat, longer))
    assert not speaker.isVisible()


def test_a_seat_that_gets_another_role_is_called_so_on_every_note(taker: NoteTaker) -> None:
    taker.press(Key.Key_5, Alt)
    taker.keep("Zo.")
    seat = taker.editor.dossier.seats[4]
    renamed = replace(seat, role_label="arts")
    taker.editor.do(edited(ChangeName.EDIT_SEATS, seat, renamed))
    assert taker.rows() == ["knel, arts: “Zo.”"]


@pytest.mark.parametrize("percent", [100, 200])
def test_every_mark_is_whole_and_takes_two_rows_at_most(
    seat_at: Callable[[DialogueEditor], NoteTaker],
    looks: ThemeManager,
    editor: DialogueEditor,
    percent: int,
) -> None:
    taker = seat_at(editor)
    looks.choose(Scheme.LIGHT, percent)
    taker.qtbot.waitUntil(lambda: taker.view.entry.marks.height() > 0)
    entry = taker.view.entry
    buttons = [*entry.marks.buttons.values(), entry.marks.keep]
    tops = {button.mapTo(entry, QPoint(0, 0)).y() for button in buttons[:-1]}
    assert len(tops) <= 2
    for button in buttons:
        place = button.mapTo(entry, QPoint(0, 0))
        assert button.isVisible()
        assert button.width() >= button.sizeHint().width()
        assert entry.rect().contains(button.rect().translated(place))
