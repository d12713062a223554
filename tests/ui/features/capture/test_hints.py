"""What stands behind the cursor: a word of this table, or who a seat is; a key takes it."""

from tests.ui.features.capture.note_takers import Alt, Ctrl, Key, NoteTaker


def offered(taker: NoteTaker) -> str:
    """Give what the field offers."""
    return taker.view.entry.field.hint().words


def test_a_word_used_at_this_table_is_completed_by_a_key(taker: NoteTaker) -> None:
    taker.keep("De buurttuin is een ontmoetingsplek.")
    taker.type("Nog een ontm")
    assert offered(taker) == "oetingsplek"
    assert "oetingsplek" in taker.view.entry.field.accessibleDescription()
    taker.press(Key.Key_Period, Ctrl)
    assert (taker.field(), offered(taker)) == ("Nog een ontmoetingsplek", "")
    taker.press(Key.Key_Z, Ctrl)
    assert taker.field() == "Nog een ontm"


def test_roles_of_the_table_are_completed(taker: NoteTaker) -> None:
    taker.type("De gepe")
    taker.press(Key.Key_Period, Ctrl)
    assert taker.keep("").verbatim == "De gepensioneerd"


def test_where_nothing_fits_the_key_does_nothing(taker: NoteTaker) -> None:
    taker.type("Iets nieuws")
    taker.press(Key.Key_Period, Ctrl)
    assert (taker.field(), offered(taker)) == ("Iets nieuws", "")


def test_nothing_is_offered_in_the_middle_of_a_line(taker: NoteTaker) -> None:
    taker.keep("Een ontmoetingsplek.")
    taker.type("ontm x")
    for _ in range(2):
        taker.press(Key.Key_Left)
    assert offered(taker) == ""


def test_nothing_is_offered_where_the_line_has_no_room(taker: NoteTaker) -> None:
    long = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle"
    taker.keep(long)
    taker.type("Bij de Donau")
    assert offered(taker)
    taker.type("? " + "En zo nog wat. " * 3 + "Donau")
    assert offered(taker) == ""


def test_the_field_is_left_by_tab_also_when_a_word_is_offered(taker: NoteTaker) -> None:
    taker.keep("Een ontmoetingsplek.")
    taker.type("ontm")
    taker.press(Key.Key_Tab)
    assert not taker.view.field_has_focus()
    assert taker.field() == "ontm"


def test_who_a_seat_is_stands_behind_its_mark_and_is_kept(taker: NoteTaker) -> None:
    taker.type("Toen belde @4")
    assert offered(taker) == " → [vrijwilliger]"
    assert taker.field() == "Toen belde @4"
    taker.press(Key.Key_Period, Ctrl)
    assert taker.field() == "Toen belde @4"
    assert taker.keep(" mij.").verbatim == "Toen belde [vrijwilliger] mij."


def test_a_seat_that_is_not_there_has_no_role(taker: NoteTaker) -> None:
    taker.type("Toen belde @9")
    assert offered(taker) == ""


def test_a_hint_is_painted_in_the_field(taker: NoteTaker) -> None:
    taker.keep("Een ontmoetingsplek.")
    field = taker.view.entry.field
    taker.type("ont")
    plain = field.viewport().grab().toImage()
    taker.press(Key.Key_M)
    hinted = field.viewport().grab().toImage()
    taker.press(Key.Key_5, Alt)
    far = range(field.cursorRect().right() + 40, field.cursorRect().right() + 80)
    row = field.cursorRect().center().y()
    seen = [
        hinted.pixelColor(x, y) != plain.pixelColor(x, y) for x in far for y in (row, row + 1)
    ]
    assert any(seen)


def test_words_of_other_notes_are_learned_while_they_are_kept(taker: NoteTaker) -> None:
    taker.type("dorpso")
    assert offered(taker) == ""
    taker.press(Key.Key_A, Ctrl)
    taker.keep("Een dorpsondersteuner.")
    taker.type("dorpso")
    assert offered(taker) == "ndersteuner"
