"""By keys: until when tables may be here, what goes when they may not, and leaving."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.records.changes import ChangeName, added
from facilitator.services import retention
from facilitator.services.backups import restorable_copies
from facilitator.storage.made_invitations import MadeInvitation
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.overview.view import OverviewView
from facilitator.ui.features.start.view import StartView
from facilitator.ui.shell import opening
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.builders import EVENING
from tests.services.test_canary import found, mark
from tests.ui.accessibility import cut_words, nameless, words_on
from tests.ui.app_builder import Laptop
from tests.ui.features.retention.on_screen import (
    IDS,
    MARKS,
    PROGRAMME,
    handed_in,
    heads,
    leaving,
    let_be_over,
    note,
    over,
    retention_page,
    say_yes,
    some_tables,
    the_days,
    told_at_the_start,
    what_would_go,
    wipe,
    wiped,
    wiping_page,
)

Key = Qt.Key


def left(laptop: Laptop) -> set[str]:
    """Give the marks that are anywhere beside the store."""
    data = laptop.context.store.path.parent
    here = [data / "backups", *data.glob("*.sqlite*"), *data.glob(".*")]
    return {name for place in here for name in found(place, *MARKS)}


def days(laptop: Laptop) -> dict[str, date]:
    return dict(laptop.context.store.retention.dates())


def test_a_day_is_typed_at_its_programme_and_taken_away(laptop: Laptop) -> None:
    some_tables(laptop)
    laptop.choose_line(laptop.window.table_menu, "How long tables may be here")
    view = retention_page(laptop)
    laptop.tab_to(view.table)
    assert [row[1:] for row in view.table.rows.rows()] == [("4", "–", "no day set")]
    laptop.key(Key.Key_Return)
    laptop.compose("ooit")
    laptop.key(Key.Key_Return)
    assert days(laptop) == {}
    assert "Type a day" in view.day_line.said.text()
    laptop.key(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    laptop.compose("9-4-2027")
    laptop.press(Command.KEEP)
    assert days(laptop) == {PROGRAMME: date(2027, 4, 9)}
    assert "2027" in view.said.text()
    laptop.push(view.no_day_button)
    assert days(laptop) == {}
    laptop.press(Command.BACK)
    assert laptop.application.start.in_front


def test_the_overview_says_until_when_and_leads_there(laptop: Laptop) -> None:
    some_tables(laptop)
    laptop.press(Command.OVERVIEW)
    laptop.finish_tasks()
    view = laptop.window.screen_in_front()
    assert isinstance(view, OverviewView)
    assert view.retention_button.text() == "How long tables may be here …"
    laptop.context.store.retention.keep_until(PROGRAMME, date(2027, 4, 9))
    laptop.press(Command.BACK, Command.OVERVIEW)
    laptop.finish_tasks()
    assert "2027" in view.retention_button.text()
    laptop.push(view.retention_button)
    assert retention_page(laptop).table.rows.rows()[0][3] == "may stay"


def test_what_is_over_is_told_at_the_start_and_enter_opens_it(laptop: Laptop) -> None:
    some_tables(laptop)
    start: StartView = laptop.application.start.view
    assert start.tables.due.isHidden()
    let_be_over(laptop)
    words = start.tables.due.sentence.text()
    assert "1 programme" in words
    assert "4 table" in words
    laptop.tab_to(start.tables.due.button)
    laptop.key(Key.Key_Return)
    view = wiping_page(laptop)
    assert [row[0] for row in view.table.rows.rows()] == [
        head.theme for head in _sorted(laptop)
    ]
    assert not view.table.rows.has_ticks
    assert len(heads(laptop)) == 4  # nothing goes by itself
    laptop.press(Command.BACK)
    assert len(heads(laptop)) == 4


def _sorted(laptop: Laptop) -> list:  # type: ignore[type-arg]
    return sorted(heads(laptop), key=lambda head: head.theme)


def test_the_usual_answer_is_no(laptop: Laptop) -> None:
    what_would_go(laptop)
    laptop.push(wiping_page(laptop).wipe_button)
    laptop.dialog()
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    assert len(heads(laptop)) == 4
    assert laptop.context.store.retention.receipts() == ()


def test_one_yes_wipes_it_from_everywhere(laptop: Laptop) -> None:
    over(laptop)
    laptop.application.tables.show(IDS[0])  # open, and closed by the wipe
    laptop.application.retention.open_due()
    assert left(laptop) == {"markt"}
    view = wipe(laptop)
    assert heads(laptop) == []
    assert left(laptop) == set()
    assert laptop.application.tables._tables == {}
    [copy] = restorable_copies(laptop.context.store.path, laptop.context.now())
    assert copy.tables == 0
    assert "4 tafels" in view.said.text()
    laptop.press(Command.BACK)
    laptop.finish_tasks()
    assert laptop.application.start.view.tables.due.isHidden()


def test_who_leaves_the_page_while_the_copies_are_emptied_meets_no_error(
    laptop: Laptop, caplog: pytest.LogCaptureFixture
) -> None:
    what_would_go(laptop)
    laptop.push(wiping_page(laptop).wipe_button)
    say_yes(laptop)
    laptop.press(Command.BACK)
    laptop.finish_tasks()
    assert isinstance(laptop.window.screen_in_front(), StartView)
    assert caplog.messages == []
    (receipt,) = laptop.context.store.retention.receipts()
    assert receipt.copies_emptied_at


def test_another_page_that_is_opened_stops_no_emptying(laptop: Laptop) -> None:
    what_would_go(laptop)
    laptop.push(wiping_page(laptop).wipe_button)
    say_yes(laptop)
    laptop.application.retention.open_leaving()
    laptop.finish_tasks()
    (receipt,) = laptop.context.store.retention.receipts()
    assert receipt.copies_emptied_at
    assert left(laptop) == set()


def test_the_receipt_is_saved_and_shown_again_later(laptop: Laptop, tmp_path: Path) -> None:
    what_would_go(laptop)
    view = wipe(laptop)
    assert "Gewiste tafels: 4" in view.goes.sentences.stringList()
    places = [tmp_path / "bewijs.txt", tmp_path / "nog-een-keer.txt"]
    laptop.places.paths += places
    assert laptop.window.focusWidget() is view.save_button
    laptop.key(Key.Key_Space)
    laptop.finish_tasks()
    assert "Bewijs van wissen" in places[0].read_text()
    laptop.press(Command.BACK)
    laptop.choose_line(laptop.window.table_menu, "How long tables may be here")
    laptop.tab_to(retention_page(laptop).receipts)
    laptop.key(Key.Key_Return)
    assert "Gewiste tafels: 4" in words_on(laptop.dialog())
    laptop.tab_to_name("Save …")
    laptop.key(Key.Key_Space)
    laptop.finish_tasks()
    assert places[1].read_bytes() == places[0].read_bytes()


def test_only_tables_handed_in_for_sure_are_ticked_and_lost_ones_cannot_be(
    laptop: Laptop,
) -> None:
    leaving(laptop)
    view = wiping_page(laptop)
    shown = {row[0]: row[-1] for row in view.table.rows.rows()}
    ticks = dict(zip(shown, view.table.rows._ticks, strict=True))
    assert ticks == {"Gezondheid": True, "Wonen": False, "Samen leven": None, "Meepraten": None}
    assert "hand it in again" in shown["Samen leven"]
    assert shown["Meepraten"] == "not handed in yet"
    assert "not sealed" in shown["Wonen"]
    place = list(shown).index("Meepraten")
    laptop.tab_to(view.table)
    laptop.key(Key.Key_Down, times=place)
    laptop.key(Key.Key_Space)
    assert view.said.text() == "not handed in yet"
    assert view.table.rows._ticks[place] is None


def test_what_is_ticked_leaves_and_the_rest_stays(laptop: Laptop) -> None:
    leaving(laptop)
    view = wiping_page(laptop)
    place = [row[0] for row in view.table.rows.rows()].index("Wonen")
    laptop.tab_to(view.table)
    laptop.key(Key.Key_Down, times=place)
    laptop.key(Key.Key_Space)
    wipe(laptop)
    assert {head.id for head in heads(laptop)} == {IDS[1], IDS[3]}
    (receipt,) = laptop.context.store.retention.receipts()
    assert receipt.ids == {IDS[0], IDS[2]}


def test_with_nothing_ticked_nothing_can_be_asked(laptop: Laptop) -> None:
    leaving(laptop)
    view = wiping_page(laptop)
    laptop.tab_to(view.table)
    laptop.key(Key.Key_Space)
    assert not view.wipe_button.isEnabled()


def test_what_is_noted_while_the_page_is_open_stays(laptop: Laptop) -> None:
    leaving(laptop)
    laptop.context.store.apply(added(ChangeName.KEEP_ITEM, note(IDS[0], "plek", 3)))
    view = wiping_page(laptop)
    laptop.push(view.wipe_button)
    say_yes(laptop)
    assert "na het inleveren nog veranderd" in words_on(laptop.dialog())
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    assert len(heads(laptop)) == 4


def test_handed_in_tables_are_told_at_the_start_and_in_the_menu(laptop: Laptop) -> None:
    handed_in(laptop)
    line = laptop.application.start.view.tables.handed_in
    assert "2 table" in line.sentence.text()
    laptop.tab_to(line.button)
    laptop.key(Key.Key_Return)
    assert wiping_page(laptop).title.text() == "Empty this laptop"
    laptop.press(Command.BACK)
    laptop.choose_line(laptop.window.table_menu, "Empty this laptop")
    assert wiping_page(laptop).title.text() == "Empty this laptop"


def test_copies_that_were_not_done_are_done_at_the_next_start(laptop: Laptop) -> None:
    what_would_go(laptop)
    context = laptop.context
    plan = retention.plan_of_programmes(context.store, [PROGRAMME])
    retention.wipe(context.store, plan, context.library, context.now())  # and killed here
    assert left(laptop) == {"markt"}
    context.tasks.start(opening._finish_copies(context), "copies")
    laptop.finish_tasks()
    assert left(laptop) == set()
    (receipt,) = context.store.retention.receipts()
    assert receipt.copies_emptied_at


def test_what_was_only_invited_is_told_and_goes_too(laptop: Laptop) -> None:
    invited = MadeInvitation(
        IDS[0], "themadialoog", "Gezondheid", 5, None, mark("plek"), "a", EVENING
    )
    content = f'{{"programme": {{"id": "{PROGRAMME}"}}}}'
    laptop.context.store.made_invitations.keep([(invited, content)])
    let_be_over(laptop)
    start = laptop.application.start.view
    assert start.tables.due.sentence.text() == "The last day of 1 programme(s) is over."
    laptop.tab_to(start.tables.due.button)
    laptop.key(Key.Key_Return)
    view = wipe(laptop)
    assert "1 uitnodiging." in view.said.text()
    assert laptop.context.store.made_invitations.all() == ()


@pytest.mark.parametrize("show", [told_at_the_start, the_days, what_would_go, leaving, wiped])
def test_it_is_spoken_and_read_at_any_size(laptop: Laptop, show) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    show(laptop)
    assert nameless(laptop.window) == []
    look().choose(Scheme.LIGHT, 200)
    laptop.window.resize(853, 480)
    laptop.qtbot.wait(1)
    assert cut_words(laptop.window) == []
