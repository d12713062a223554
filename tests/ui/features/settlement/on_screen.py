"""The page for what waits with something on it, for tests of every screen."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import ItemKind
from facilitator.services.settlement import settle, waiting
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.settlement.view import SettlementView
from tests.services.laptops import laptops
from tests.ui.app_builder import Laptop, a_plan, sit_down
from tests.ui.features.settlement.waiting import Stranger

translate = QCoreApplication.translate

LONG = "Ik vond het een lang jaar, en de wachtkamer was altijd leeg. " * 4


def _two_notes(laptop: Laptop) -> DialogueId:
    sit_down(laptop, a_plan(laptop.context, number=12, municipality="Zoeterwoude-Rijndijk"))
    laptop.note(LONG.strip(), Command.SEAT_1)
    laptop.note("De markt was maandenlang dicht.", Command.SEAT_2)
    return laptop.table_id


def open_page(laptop: Laptop) -> SettlementView:
    """Open the page, and give it."""
    laptop.application.review.open_settlement()
    view = laptop.window.screen_in_front()
    assert isinstance(view, SettlementView)
    laptop.finish_tasks()
    return view


def a_change_that_waits(laptop: Laptop) -> QWidget:
    """A long note that somebody else words in another way, with more behind it."""
    table, store = _two_notes(laptop), laptop.context.store
    with laptops(store.path.parent / "others") as post:
        stranger = Stranger(post, store, table)
        stranger.reword(LONG.strip(), f"{LONG}Nee.", kind=ItemKind.KIEM, sensitive=True)
        stranger.remove("De markt was maandenlang dicht.")
        stranger.come_in()
    open_page(laptop)
    return laptop.window


def added_by_a_guest(laptop: Laptop) -> QWidget:
    """Notes that somebody added who was not invited."""
    table, store = _two_notes(laptop), laptop.context.store
    with laptops(store.path.parent / "others") as post:
        stranger = Stranger(post, store, table)
        stranger.add(laptop.items()[0], "De bus reed niet meer.", LONG.strip() + "!")
        stranger.come_in()
    open_page(laptop)
    return laptop.window


def erased_but_in_copies(laptop: Laptop) -> QWidget:
    """Nothing waits, but copies hold what files erased before this start."""
    table, store = _two_notes(laptop), laptop.context.store
    with laptops(store.path.parent / "others") as post:
        stranger = Stranger(post, store, table)
        stranger.erase("De markt was maandenlang dicht.")
        stranger.come_in()
    settle(store, [one for each in waiting(store) for one in each.ids], accepted=True)
    start_anew(laptop)
    open_page(laptop)
    return laptop.window


def start_anew(laptop: Laptop) -> None:
    """Let what was merged be of an earlier start: the store is opened again, later."""
    store = laptop.context.store
    whole = store.path.with_name("whole.sqlite")
    store.file.database.execute("VACUUM INTO ?", (str(whole),))
    store.give_place_to(whole)
    laptop.application.tables.read_all_again()


def much_is_answered(laptop: Laptop) -> QWidget:
    """Half of an answer to very much is done: how far it is, and the way to stop it."""
    a_change_that_waits(laptop)
    view = laptop.window.screen_in_front()
    assert isinstance(view, SettlementView)
    words = translate("Settlement", "Doing what you answered … {done} of {total}")
    view.show_busy(words.format(done=5200, total=10000), 5200, 10000, can_stop=True)
    return laptop.window
