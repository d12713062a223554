"""The page says by keys who was invited and what came, and goes on with the numbers."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from facilitator.exchange.invitations.file import read_invitation_path
from facilitator.services.invitation_register import InvitationState, register
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.invitations.register_part import RegisterPart
from facilitator.ui.features.invitations.view import InvitationsView
from tests.ui.accessibility import words_on
from tests.ui.app_builder import Laptop
from tests.ui.features.invitations.test_making import (
    choose_theme,
    fill,
    made_in,
    page_of,
    with_key,
)

Key = Qt.Key
STATE = InvitationState


def states(laptop: Laptop) -> list[InvitationState]:
    today = laptop.context.now().astimezone().date()
    return [line.state for line in register(laptop.context.store, today)]


def sentences(part: RegisterPart) -> list[str]:
    return part.lines.sentences.stringList()


@pytest.fixture
def page(laptop: Laptop, shown: list[Path], folder: Path) -> InvitationsView:
    """The page after three invitations for yesterday, one of them held here."""
    assert shown == []
    with_key(laptop)
    view = page_of(laptop)
    fill(laptop, view, amount="3", number="5", day="20-11-2026", municipality="Goes")
    laptop.press(Command.KEEP)
    laptop.finish_tasks()
    assert len(made_in(folder)) == 3
    return view


def test_before_the_first_invitation_there_is_no_list(laptop: Laptop) -> None:
    assert not page_of(laptop).register.isVisible()


def test_what_was_made_stands_below_the_form(page: InvitationsView) -> None:
    part = page.register
    assert part.isVisible()
    assert (
        part.counted.text() == "3 invitation(s) made. 0 table(s) handed in. 3 table(s) missing."
    )
    first = (
        "Gezondheid · dialogue 5 · Friday 20 November 2026 · Goes: MISSING: nothing came yet"
    )
    assert sentences(part)[0] == first
    at = part.lines.sentences.index(0)
    assert at.data(Qt.ItemDataRole.DisplayRole) == first


def test_the_next_batch_goes_on_with_the_next_number(
    laptop: Laptop, page: InvitationsView, folder: Path
) -> None:
    assert page.number.text() == "8"
    assert "In use: 5–7. The next one is 8." in words_on(page)
    assert page.number.accessibleDescription() == "In use: 5–7. The next one is 8."
    laptop.places.paths.append(folder)
    laptop.press(Command.KEEP)
    laptop.finish_tasks()
    assert [each.number for each in made_in(folder)] == [5, 6, 7, 8, 9, 10]
    laptop.press(Command.BACK)
    assert page_of(laptop).number.text() == "11"


def test_another_theme_has_numbers_of_its_own(laptop: Laptop, page: InvitationsView) -> None:
    choose_theme(laptop, page, "Samen leven")
    assert (page.number.text(), page.number.accessibleDescription()) == ("", "")
    choose_theme(laptop, page, "Gezondheid")
    assert page.number.text() == "8"


def test_no_number_is_given_twice_unasked(
    laptop: Laptop, page: InvitationsView, folder: Path
) -> None:
    laptop.tab_to(page.number)
    laptop.key(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    laptop.type("6")
    laptop.press(Command.KEEP)
    assert "with these numbers: 6–7" in words_on(laptop.dialog())
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()
    assert len(made_in(folder)) == 3
    laptop.places.paths.append(folder)
    laptop.press(Command.KEEP)
    laptop.dialog()
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    assert [each.number for each in made_in(folder)] == [5, 6, 6, 7, 7, 8]


def test_a_table_is_given_up_and_expected_again_by_delete(
    laptop: Laptop, page: InvitationsView
) -> None:
    laptop.tab_to(page.register.lines)
    laptop.key(Key.Key_Down)
    laptop.key(Key.Key_Delete)
    assert states(laptop) == [STATE.MISSING, STATE.GIVEN_UP, STATE.MISSING]
    assert "We no longer wait for Gezondheid · dialogue 6" in page.said.text()
    assert sentences(page.register)[1].endswith("we do not wait for it")
    assert page.register.give_up_button.text() == "Wait for it again"
    laptop.key(Key.Key_Delete)
    assert states(laptop) == [STATE.MISSING] * 3


def test_only_the_missing_ones_are_shown_when_asked(
    laptop: Laptop, page: InvitationsView
) -> None:
    laptop.push(page.register.only_missing)
    assert len(sentences(page.register)) == 3
    laptop.tab_to(page.register.lines)
    laptop.key(Key.Key_Delete, times=3)
    assert states(laptop) == [STATE.GIVEN_UP] * 3
    assert "No table is missing." in words_on(page)
    assert page.register.only_missing.hasFocus()
    laptop.key(Key.Key_Space)
    assert len(sentences(page.register)) == 3


def test_an_invitation_is_written_again_by_enter(
    laptop: Laptop, page: InvitationsView, tmp_path: Path, folder: Path, shown: list[Path]
) -> None:
    again = tmp_path / "opnieuw"
    again.mkdir()
    laptop.places.paths.append(again)
    laptop.tab_to(page.register.lines)
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    [file] = again.iterdir()
    assert read_invitation_path(file).invitation.number == 5
    assert file.read_bytes() == (folder / file.name).read_bytes()
    assert file.name in page.said.text()
    assert shown[-1] == again


def test_a_folder_that_is_gone_is_told(laptop: Laptop, page: InvitationsView) -> None:
    laptop.places.paths.append(Path("/nergens/te/vinden"))
    laptop.push(page.register.write_button)
    assert "niet opgeslagen" in words_on(laptop.dialog())
