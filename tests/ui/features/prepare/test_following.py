"""A table of a series goes on from an earlier one: its organisations and ideas come along."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.domain.records.dialogue import DialogueStatus, Dossier
from facilitator.domain.records.items import ItemKind
from facilitator.storage.store import Store
from tests.builders import a_dialogue, a_dossier, a_seat, an_item
from tests.editors import an_editor
from tests.ui.accessibility import cut_words, nameless, press, words_on
from tests.ui.features.prepare.pages import Opens, choose, keep, replace_text


def a_focus_table(store: Store, *, practice: bool = False) -> Dossier:
    """Keep a finished table of two organisations with a question."""
    dialogue = a_dialogue(
        "Kwalitatieve leefomgeving",
        kind="focustafel",
        script="focustafel",
        programme="nederland-na-de-crisis",
        status=DialogueStatus.FINISHED,
        practice=practice,
    )
    seats = [
        a_seat(
            number,
            "voorzitter",
            organisation=organisation,
            full_name=name,
            name_agreed=True,
            sort="organisatie",
        )
        for number, (organisation, name) in enumerate(
            [("Waterschap", "Anja de Wit"), ("Buurtkracht", "Karim Bos")], start=1
        )
    ]
    question = an_item("Hoe kunnen we samen groen planten?", kind=ItemKind.QUESTION)
    return an_editor(store, a_dossier(dialogue, seats=seats, items=[question])).dossier


def test_organisations_come_back_and_names_are_asked_anew(
    qtbot: QtBot, opens: Opens, store: Store
) -> None:
    earlier = a_focus_table(store)
    page = opens(None)
    head = page.view.head
    assert not head.follows.isVisible()
    choose(head.script, "Verdiepingstafel")
    replace_text(page.view.seats.rows[0][1], "Gemeente")

    choose(head.follows, "Focustafel")

    assert page.view.form().theme == "Kwalitatieve leefomgeving"
    qtbot.waitUntil(lambda: "samen groen planten" in words_on(page.view.reading))
    assert (cut_words(page.view), nameless(page.view)) == ([], [])
    keep(qtbot, page)
    dossier = page.kept()
    told = [(s.organisation, s.full_name, s.name_agreed) for s in dossier.seats]
    assert told == [
        ("Gemeente", "", False),
        ("Waterschap", "Anja de Wit", False),
        ("Buurtkracht", "Karim Bos", False),
    ]
    assert dossier.dialogue.series == "Kwalitatieve leefomgeving"
    assert dossier.items == ()
    assert store.dossier(earlier.dialogue.id) == earlier


def test_choosing_none_takes_the_rows_away_again(opens: Opens, store: Store) -> None:
    a_focus_table(store)
    page = opens(None)
    choose(page.view.head.script, "Werkplaats")
    replace_text(page.view.seats.rows[0][0], "Wie al stond")
    choose(page.view.head.follows, "Focustafel")
    assert sum(line.filled for line in page.view.form().seats) == 3

    choose(page.view.head.follows, "no earlier table")

    assert [line.name for line in page.view.form().seats if line.filled] == ["Wie al stond"]


def test_citizens_are_not_carried_over_and_practice_is_no_series(
    opens: Opens, store: Store
) -> None:
    a_focus_table(store, practice=True)
    an_editor(store, a_dossier(a_dialogue(programme="nederland-na-de-crisis", number=9)))
    page = opens(None)

    choose(page.view.head.script, "Werkplaats")

    assert not page.view.head.follows.isVisible()


def test_another_programme_has_other_series(opens: Opens, store: Store) -> None:
    a_focus_table(store)
    page = opens(None)
    choose(page.view.head.script, "Focustafel")
    assert page.view.head.follows.isVisible()

    choose(page.view.head.programme, "Dialoogtafel in uw gemeente")
    press(Qt.Key.Key_Tab)

    assert not page.view.head.follows.isVisible()
    assert page.view.form().follows == ""
