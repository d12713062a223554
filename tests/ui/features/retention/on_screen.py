"""Tables that may no longer be here, and tables that were handed in, for two pages."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId, StepId, derived_id
from facilitator.domain.records.items import Item
from facilitator.services.export import export_table
from facilitator.storage.backups import back_up, backup_folder
from facilitator.ui.features.retention.view import RetentionView
from facilitator.ui.features.retention.wiping_view import WipingView
from facilitator.ui.widgets.dialogs import MessageDialog
from tests.builders import DIALOGUE_ID, a_dialogue, an_item, the_steps
from tests.exchange.invitation_samples import COORDINATOR, DEPUTY
from tests.services.test_canary import mark
from tests.ui.app_builder import Laptop

PROGRAMME = "nederland-na-de-crisis"
MARKS = ("markt", "eten", "plek")
IDS = (DIALOGUE_ID, *(DialogueId(derived_id("tests", name)) for name in ("b", "c", "d")))


def some_tables(laptop: Laptop) -> None:
    """Keep four tables of one programme, with a copy of them."""
    store = laptop.context.store
    for number, (key, theme) in enumerate(
        zip(IDS, ("Gezondheid", "Samen leven", "Wonen", "Meepraten"), strict=True), 1
    ):
        head = a_dialogue(theme, id=key, number=number, municipality="Zoeterwoude-Rijndijk")
        steps = [
            replace(step, id=StepId(derived_id(str(key), step.key)), dialogue_id=key)
            for step in the_steps()
        ]
        store.apply(added(ChangeName.PREPARE, head, *steps, note(key)))
    back_up(store, backup_folder(store), laptop.context.now())
    laptop.application.start.open()
    laptop.finish_tasks()


def note(table: DialogueId, text: str = "markt", position: int = 1) -> Item:
    """Give a note of a table that is found again in any file."""
    return an_item(mark(text), dialogue_id=table, position=position)


def over(laptop: Laptop) -> None:
    """Let the last day of their programme be over, and come to the start screen."""
    some_tables(laptop)
    let_be_over(laptop)


def let_be_over(laptop: Laptop) -> None:
    """Set a last day that is over, and come to the start screen."""
    laptop.context.store.retention.keep_until(PROGRAMME, date(2020, 4, 9))
    laptop.application.start.open()
    laptop.finish_tasks()


def handed_in(laptop: Laptop) -> None:
    """Hand three of them in, of which one for nobody, and change one of them after that."""
    some_tables(laptop)
    store, folder = laptop.context.store, Path(laptop.context.store.path.parent / "stick")
    for key, keys in ((IDS[0], (COORDINATOR, DEPUTY)), (IDS[1], (COORDINATOR,)), (IDS[2], ())):
        export_table(store, key, folder, laptop.context.now(), [one.public for one in keys])
    store.apply(added(ChangeName.KEEP_ITEM, note(IDS[1], "eten", 2)))
    laptop.application.start.open()
    laptop.finish_tasks()


def heads(laptop: Laptop) -> list[Dialogue]:
    """Give the tables that are here."""
    return [one.dialogue for one in laptop.context.store.overview()]


def retention_page(laptop: Laptop) -> RetentionView:
    """Give the page of days and receipts, which is in front."""
    view = laptop.window.screen_in_front()
    assert isinstance(view, RetentionView)
    return view


def wiping_page(laptop: Laptop) -> WipingView:
    """Give the page of what would go, which is in front."""
    laptop.finish_tasks()
    view = laptop.window.screen_in_front()
    assert isinstance(view, WipingView)
    return view


def wipe(laptop: Laptop) -> WipingView:
    """Say yes on the page of what would go, by keys."""
    view = wiping_page(laptop)
    laptop.push(view.wipe_button)
    say_yes(laptop)
    laptop.finish_tasks()
    return view


def say_yes(laptop: Laptop) -> None:
    """Give the answer that is not the usual one."""
    dialog = laptop.dialog()
    assert isinstance(dialog, MessageDialog)
    [yes] = [each for each in dialog.buttons.buttons() if not each.hasFocus()]
    laptop.push(yes)


def told_at_the_start(laptop: Laptop) -> QWidget:
    """The start screen, with tables that may go for two reasons."""
    handed_in(laptop)
    let_be_over(laptop)
    return laptop.window


def the_days(laptop: Laptop) -> QWidget:
    """The page of days and receipts, of which there is one."""
    handed_in(laptop)
    laptop.application.retention.open_leaving()
    wipe(laptop)
    laptop.context.store.retention.keep_until(PROGRAMME, date(2027, 4, 9))
    laptop.application.retention.open()
    return laptop.window


def what_would_go(laptop: Laptop) -> QWidget:
    """The page of what is over."""
    over(laptop)
    laptop.application.retention.open_due()
    laptop.finish_tasks()
    return laptop.window


def leaving(laptop: Laptop) -> QWidget:
    """The page on which a laptop is emptied."""
    handed_in(laptop)
    laptop.application.retention.open_leaving()
    laptop.finish_tasks()
    return laptop.window


def asked_for_the_yes(laptop: Laptop) -> QWidget:
    """The one question before tables go."""
    leaving(laptop)
    view = wiping_page(laptop)
    laptop.push(view.wipe_button)
    return laptop.dialog()


def wiped(laptop: Laptop) -> QWidget:
    """The page after a wipe."""
    what_would_go(laptop)
    wipe(laptop)
    return laptop.window
