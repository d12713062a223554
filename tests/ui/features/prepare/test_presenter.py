"""What the presenter of the form does, without a window: a fake view, a real store and data."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import SignalInstance

from facilitator.domain.records.dialogue import DialogueStatus, Dossier
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import seated
from facilitator.storage.store import Store
from facilitator.ui.context.editing import UndoableEditor
from facilitator.ui.features.prepare.form import (
    FormPart,
    ParticipantFields,
    SeatLine,
)
from facilitator.ui.features.prepare.presenter import PreparePresenter
from facilitator.ui.features.prepare.reading_form import NEW, PLACE
from tests.builders import a_dialogue, a_dossier, a_seat, an_item
from tests.editors import an_editor
from tests.ui.answers import Answers
from tests.ui.app_builder import a_context, a_work
from tests.ui.features.prepare.fake_view import ROWS, FakePrepareView


class Preparing:
    """A presenter over a store, and what it was answered and told."""

    def __init__(
        self, loop: asyncio.AbstractEventLoop, store: Store, *, sure: bool = True
    ) -> None:
        self.loop, self.store = loop, store
        self.view = FakePrepareView()
        self.context = a_context(store, Answers(yes=[sure]))
        self.done: list[tuple[DialogueId, bool]] = []
        self.left = 0

    def begin(self, work: UndoableEditor | None = None) -> "Preparing":
        """Come to the page."""
        self.presenter = PreparePresenter(
            self.view, self.context, work, lambda *told: self.done.append(told), self._leave
        )
        self.view.shown.emit()
        return self

    def _leave(self) -> None:
        self.left += 1

    def emit(self, signal: SignalInstance) -> None:
        """Ask for something, and wait until no work is left."""

        async def to_the_end() -> None:
            signal.emit()
            await self.context.tasks.all_done()

        self.loop.run_until_complete(asyncio.wait_for(to_the_end(), 60))

    def kept(self) -> Dossier:
        """Give what the store holds of the table that was kept."""
        return self.store.dossier(self.done[-1][0])


Prepares = Callable[..., Preparing]


@pytest.fixture
def prepares(loop: asyncio.AbstractEventLoop, store: Store) -> Iterator[Prepares]:
    made: list[Preparing] = []

    def prepare(*, sure: bool = True) -> Preparing:
        made.append(Preparing(loop, store, sure=sure))
        return made[-1]

    yield prepare
    for each in made:
        each.view.left.emit()  # writes what waits, while the store is open


@pytest.fixture
def preparing(prepares: Prepares) -> Preparing:
    return prepares().begin()


def a_table(store: Store, status: DialogueStatus = DialogueStatus.RUNNING) -> UndoableEditor:
    """Make a table at which the student spoke and the baker did not."""
    seats = [a_seat(1, "student"), a_seat(2, "bakker")]
    note = an_item("Er was niemand.", speaker=seated(seats[0].id))
    dialogue = a_dialogue(status=status, municipality="Goes")
    return a_work(an_editor(store, a_dossier(dialogue, seats=seats, items=[note])))


def test_type_and_theme_are_enough(preparing: Preparing) -> None:
    view = preparing.view
    assert (view.frame, view.again, view.faulty) == ("new", False, 0)
    assert view.stands.day == f"{view.today.day}-{view.today.month}-{view.today.year}"
    view.ready_asked.emit(False)
    assert view.complaints == [(FormPart.THEME, "Choose a theme first.", 0)]
    assert preparing.done == []

    view.choose(FormPart.THEME, "Gezondheid")
    assert view.reading.title == "Gezondheid"
    assert view.reading.moves
    view.ready_asked.emit(True)

    assert preparing.done[0][1] is True
    dialogue = preparing.kept().dialogue
    assert (dialogue.theme, dialogue.held_on) == ("Gezondheid", view.today)


def test_another_type_asks_and_offers_otherwise(preparing: Preparing) -> None:
    view = preparing.view
    view.choose(FormPart.THEME, "Gezondheid")
    view.choose(FormPart.SCRIPT, "focustafel")
    assert view.participants is ParticipantFields.ORGANISATIONS
    assert view.stands.theme == ""
    assert "Kwalitatieve leefomgeving" in {o.key for o in view.offered[FormPart.THEME].options}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("den haag", "In the list: 's-Gravenhage"),
        ("goes", ""),
        ("Regio Achterhoek", "Not in the list; that is fine."),
        (" ", ""),
    ],
)
def test_it_says_which_municipality_is_meant(
    preparing: Preparing, typed: str, said: str
) -> None:
    preparing.view.type(FormPart.MUNICIPALITY, typed)
    assert preparing.view.said[FormPart.MUNICIPALITY] == said


def test_a_municipality_is_suggested_and_enter_takes_the_only_one(preparing: Preparing) -> None:
    view = preparing.view
    view.type(FormPart.MUNICIPALITY, "Tilb")
    view.suggestions_asked.emit(FormPart.MUNICIPALITY)
    assert list(view.suggested[FormPart.MUNICIPALITY]) == ["Tilburg"]
    view.entered.emit(FormPart.MUNICIPALITY)
    assert view.stands.municipality == "Tilburg"
    view.type(FormPart.MUNICIPALITY, "Ber")
    view.entered.emit(FormPart.MUNICIPALITY)
    assert view.stands.municipality == "Ber"


def test_hosts_are_suggested_by_what_is_typed(preparing: Preparing) -> None:
    view = preparing.view
    assert len(view.suggested[FormPart.HOST]) > 1
    view.type(FormPart.HOST, "wethou")
    view.suggestions_asked.emit(FormPart.HOST)
    assert list(view.suggested[FormPart.HOST]) == ["wethouder"]


def test_a_day_is_read_back_and_what_is_none_is_refused(preparing: Preparing) -> None:
    view = preparing.view
    view.choose(FormPart.THEME, "Gezondheid")
    view.type(FormPart.DAY, "21-11-2026")
    assert view.said[FormPart.DAY] == "zaterdag 21 november 2026"
    view.type(FormPart.DAY, "nooit")
    assert view.said[FormPart.DAY] == ""
    view.ready_asked.emit(False)
    [(part, sentence, _seat)] = view.complaints
    assert part is FormPart.DAY
    assert sentence.startswith("This is no day.")


def test_what_is_left_half_filled_is_there_again_and_may_go(
    preparing: Preparing, prepares: Prepares
) -> None:
    preparing.view.fill_seat(2, SeatLine("bakker"))
    preparing.view.left.emit()
    preparing.emit(preparing.view.leave_asked)
    assert preparing.left == 1

    again = prepares().begin()
    assert again.view.again
    assert again.view.stands.seats[1] == SeatLine("bakker")
    again.emit(again.view.afresh_asked)

    assert not any(seat.filled for seat in again.view.stands.seats)
    assert (again.view.again, again.view.begun) == (False, 1)
    assert again.store.draft(NEW, PLACE) is None


def test_who_is_not_sure_keeps_what_was_filled_in(
    preparing: Preparing, prepares: Prepares
) -> None:
    preparing.view.fill_seat(2, SeatLine("bakker"))
    preparing.view.left.emit()
    again = prepares(sure=False).begin()
    again.emit(again.view.afresh_asked)
    assert again.view.stands.seats[1] == SeatLine("bakker")


def test_more_empty_rows_are_no_draft(preparing: Preparing) -> None:
    view = preparing.view
    view.stands = replace(view.stands, seats=(SeatLine(),) * (ROWS + 3))
    view.changed.emit()
    view.left.emit()
    assert preparing.store.draft(NEW, PLACE) is None


def test_a_known_table_is_changed_and_undone(prepares: Prepares, store: Store) -> None:
    work = a_table(store)
    changing = prepares().begin(work)
    view = changing.view
    assert view.frame == "known begun=True practice=False"
    assert view.offered[FormPart.SCRIPT].fixed
    assert view.offered[FormPart.PROGRAMME].fixed
    assert view.offered[FormPart.FOLLOWS].options == []
    view.type(FormPart.MUNICIPALITY, "Zutphen")
    view.ready_asked.emit(False)
    assert changing.done == [(work.editor.dossier.dialogue.id, True)]  # back to the table
    assert changing.kept().dialogue.municipality == "Zutphen"
    work.history.undo()
    assert changing.kept().dialogue.municipality == "Goes"


def test_a_table_that_did_not_begin_need_not(prepares: Prepares, store: Store) -> None:
    changing = prepares().begin(a_table(store, DialogueStatus.PREPARED))
    changing.view.ready_asked.emit(False)
    assert [begin for _table, begin in changing.done] == [False]


def test_a_seat_that_spoke_keeps_a_role(prepares: Prepares, store: Store) -> None:
    changing = prepares().begin(a_table(store))
    changing.view.fill_seat(2, SeatLine())
    changing.view.fill_seat(1, SeatLine())
    changing.view.ready_asked.emit(False)
    told = "There are notes of seat 1. Give it a role."
    assert changing.view.complaints == [(FormPart.SEATS, told, 1)]
    assert len(store.dossier(changing.context.store.overview()[0].dialogue.id).seats) == 2


def test_an_earlier_table_brings_its_seats_and_theme(prepares: Prepares, store: Store) -> None:
    seats = [a_seat(1, "", organisation="Waterschap", sort="organisatie")]
    dialogue = a_dialogue(
        "Kwalitatieve leefomgeving",
        kind="focustafel",
        script="focustafel",
        programme="nederland-na-de-crisis",
        status=DialogueStatus.FINISHED,
    )
    an_editor(store, a_dossier(dialogue, seats=seats))
    view = prepares().begin().view
    assert view.offered[FormPart.FOLLOWS].options == []  # of a table of citizens
    view.choose(FormPart.SCRIPT, "werkplaats")
    view.fill_seat(1, SeatLine(organisation="Gemeente"))

    view.choose(FormPart.FOLLOWS, str(dialogue.id))

    there = [seat.organisation for seat in view.stands.seats if seat.filled]
    assert there == ["Gemeente", "Waterschap"]
    assert view.stands.theme == "Kwalitatieve leefomgeving"
    view.choose(FormPart.FOLLOWS, "")
    assert [s.organisation for s in view.stands.seats if s.filled] == ["Gemeente"]
