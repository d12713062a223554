"""Two laptops with the same table: they share an invitation, work apart, and meet by merge."""

from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt

from facilitator.domain.records.dialogue import DialogueStatus, Dossier
from facilitator.domain.records.items import ItemKind
from facilitator.domain.table.clock import read_clock
from facilitator.exchange.invitations.file import END
from facilitator.services.export import UNSEALED
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.invitations.view import InvitationsView
from facilitator.ui.features.review.table_view import ConflictsView
from tests.exchange.dialogue_file_samples import unpacked
from tests.ui.accessibility import words_on
from tests.ui.app_builder import NAMES, Laptop
from tests.ui.devices import RING, Laptops, sit_at, take_in, with_key
from tests.ui.features.review.second import the_page

Key = Qt.Key
AT_TABLE = {role: NAMES[role] for role in ("student", "bakker", "gepensioneerd")}


def invite(office: Laptop, folder: Path) -> Path:
    """Make the invitation for one table on the coordinator's page."""
    folder.mkdir()
    office.places.paths.append(folder)
    office.application.invitations.open_invitations()
    view = office.window.screen_in_front()
    assert isinstance(view, InvitationsView)
    office.tab_to(view.theme)
    office.type("Gezond")
    for field, text in ((view.number, "4"), (view.municipality, "Goes")):
        office.tab_to(field)
        office.compose(text)
    office.key(Key.Key_Escape)  # the suggestions
    office.press(Command.KEEP)
    office.finish_tasks()
    [made] = folder.glob(f"*{END}")
    return made


def join(laptop: Laptop, invitation: Path, roles: dict[str, str]) -> None:
    """Open the invitation, say who sits at the table, and begin."""
    laptop.places.paths.append(invitation)
    laptop.press(Command.OPEN_INVITATION)
    laptop.dialog()
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    page = laptop.page
    for (role_field, name_field, *_rest), role in zip(page.seats.rows, roles, strict=False):
        for field, text in ((role_field, role), (name_field, roles[role])):
            laptop.tab_to(field)
            laptop.compose(text)
    laptop.push(page.begin_button)


def hand_in(laptop: Laptop, folder: Path) -> Path:
    """Hand the table in front over, though it goes on: a folder, no question about keys."""
    laptop.places.paths.append(folder)
    laptop.press(Command.HAND_OVER)
    assert "still in progress" in words_on(laptop.dialog())
    laptop.key(Key.Key_Return)
    laptop.wait(lambda: "Nothing has been sent." in words_on(laptop.dialog()))
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()
    [made] = folder.iterdir()
    return made


def an_evening(laptops: Laptops, folder: Path) -> tuple[Laptop, Laptop, Laptop]:
    """Invite a table, hold it at two laptops and hand it in; the office has the files."""
    office, host, notes = laptops("office"), laptops("host"), laptops("notes")
    clock = host.origins.clock
    invitation = invite(with_key(sit_at(office)), folder / "invitation")
    join(sit_at(host), invitation, AT_TABLE)
    join(sit_at(notes), invitation, AT_TABLE)
    clock.advance(minutes=10)
    sit_at(host).press(Command.NEXT_STEP)
    sit_at(notes).press(Command.NEXT_STEP, Command.CAPTURE_VIEW)
    notes.note("De markt bleef leeg.", Command.SEAT_1, Command.KNEL)
    notes.note("Buren deden boodschappen.", Command.SEAT_3, Command.KIEM)
    clock.advance(minutes=20)
    sit_at(host).press(Command.NEXT_STEP, Command.CAPTURE_VIEW)
    host.note("Aan tafel werd het stil.", Command.SPEAKER_HOST)
    hand_in(host, folder / "post" / "host")
    hand_in(sit_at(notes), folder / "post" / "notes")
    return sit_at(office), host, notes


def test_host_and_note_taker_meet_in_the_office(laptops: Laptops, tmp_path: Path) -> None:
    office, host, notes = an_evening(laptops, tmp_path)
    for file in (tmp_path / "post").rglob("*.dialoog"):
        assert UNSEALED not in file.name
        inside = b"".join(unpacked(RING.open(file.read_bytes())).values())
        assert b"gepensioneerd" in inside
        assert not [name for name in AT_TABLE.values() if name.encode() in inside]

    view = take_in(office, tmp_path / "post")
    assert [row[1] for row in view.table.rows.rows()] == ["nieuw", "nieuwer"]
    [table] = office.context.store.overview()
    met = office.context.store.dossier(table.dialogue.id)
    assert (table.dialogue.number, table.dialogue.participants, table.seats) == (4, 3, 3)
    assert [seat.role_label for seat in met.seats] == list(AT_TABLE)
    assert said_at(met) == [
        ("De markt bleef leeg.", "knel_kiem", "student"),
        ("Buren deden boodschappen.", "knel_kiem", "gepensioneerd"),
        ("Aan tafel werd het stil.", "droom", ""),
    ]
    assert office.context.store.versions.disputes_per_table() == {}
    assert met.dialogue.status is DialogueStatus.RUNNING
    assert met.steps == host.stored().steps == notes.stored().steps
    now = host.origins.clock.now
    assert clock_of(met, now) == clock_of(host.stored(), now)
    assert clock_of(met, now) == {"welkom": 10, "knel_kiem": 20}


def said_at(met: Dossier) -> list[tuple[str, str, str]]:
    """Give of every note its words, its move and the role of who spoke."""
    seats = {seat.id: seat.role_label for seat in met.seats}
    return [
        (
            note.text,
            note.step,
            seats.get(note.speaker.seat_id, "") if note.speaker.seat_id else "",
        )
        for note in met.items
    ]


def clock_of(met: Dossier, now: datetime) -> dict[str, int]:
    """Give the whole minutes that moves took."""
    used = read_clock(met.steps, met.moments, now).used_by_step
    minutes = {step: round(time / timedelta(minutes=1)) for step, time in used.items()}
    return {step: count for step, count in minutes.items() if count}


def test_what_was_written_of_a_seat_differently_is_asked_about(
    laptops: Laptops, tmp_path: Path
) -> None:
    office, host, notes = laptops("office"), laptops("host"), laptops("notes")
    invitation = invite(with_key(sit_at(office)), tmp_path / "invitation")
    join(sit_at(host), invitation, {"student": "", "bakker": ""})
    hand_in(host, tmp_path / "post" / "host")
    join(sit_at(notes), invitation, {"studente": "", "bakker": ""})
    hand_in(notes, tmp_path / "post" / "notes")

    view = take_in(sit_at(office), tmp_path / "post")
    assert [row[1] for row in view.table.rows.rows()] == ["nieuw", "verschillen"]
    [table] = office.context.store.overview()
    assert table.seats == 2
    assert office.context.store.versions.disputes_per_table()


def both_note(host: Laptop, notes: Laptop, one: str, other: str) -> None:
    """Let both laptops note the same thing, in nearly the same words."""
    host.origins.clock.advance(minutes=10)
    sit_at(host).press(Command.NEXT_STEP, Command.CAPTURE_VIEW)
    host.note(one, Command.SEAT_1, Command.KNEL)
    sit_at(notes).press(Command.NEXT_STEP, Command.CAPTURE_VIEW)
    notes.note(other, Command.SEAT_1, Command.KNEL)


def go_through(office: Laptop) -> ConflictsView:
    """Open the one table of the office, and what there is to look at."""
    office.press(Command.BACK)
    office.key(Key.Key_Home)
    office.key(Key.Key_Return)
    office.press(Command.SETTLE)
    return the_page(office)


def test_two_note_takers_are_one_table_and_nothing_is_chosen_for_them(
    laptops: Laptops, tmp_path: Path
) -> None:
    """F48: doubles are proposed and joined by a person; what is changed later comes along."""
    office, host, notes = laptops("office"), laptops("host"), laptops("notes")
    invitation = invite(with_key(sit_at(office)), tmp_path / "invitation")
    join(sit_at(host), invitation, AT_TABLE)
    join(sit_at(notes), invitation, AT_TABLE)
    both_note(
        host, notes, "De markt op zaterdag bleef leeg.", "De markt op zaterdag bleef leeg!"
    )
    hand_in(notes, tmp_path / "post" / "notes")
    hand_in(sit_at(host), tmp_path / "post" / "host")

    take_in(sit_at(office), tmp_path / "post")
    [table] = office.context.store.overview()
    assert table.items == {ItemKind.KNEL: 2}
    view = go_through(office)
    assert view.panel.title.text() == "Is this the same, noted twice?"
    office.key(Key.Key_Return)
    [table] = office.context.store.overview()
    assert table.items == {ItemKind.KNEL: 1}
    assert len(office.items()) == 2

    sit_at(notes).press(Command.TO_STREAM, Command.EDIT_NOTE)
    notes.type(" Al maanden.")
    notes.press(Command.KEEP)
    hand_in(notes, tmp_path / "post" / "later")
    view_of_files = take_in(sit_at(office), tmp_path / "post")
    assert [row[1] for row in view_of_files.table.rows.rows()].count("nieuwer") == 1
    assert office.context.store.versions.disputes_per_table() == {}
    assert "De markt op zaterdag bleef leeg! Al maanden." in [
        item.text for item in office.context.store.dossier(table.dialogue.id).items
    ]
