"""What the room may see: never a word of a note, never a name, whatever the table holds."""

import dataclasses
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.records.dialogue import DialogueStatus, Dossier, MomentKind
from facilitator.domain.records.items import ItemKind, Labels, ReadBack, seated
from facilitator.domain.table.clock import read_clock
from facilitator.domain.table.room import RoomContent, RoomSeat, RoomStop
from facilitator.domain.table.script import Theme
from facilitator.services.room import RoomSource, minutes_left, photos, seats_to_speak
from tests.builders import EVENING, a_dialogue, a_dossier, a_moment, a_seat, an_item, the_steps
from tests.services.marked import MARK, full_dossiers

THEME = Theme("gezondheid", 1, "Gezondheid", "burgers", "", ("Een alinea.", "En nog een."))


def a_source(dossier: Dossier, minutes: float = 0, theme: Theme | None = THEME) -> RoomSource:
    now = EVENING + timedelta(minutes=minutes)
    return RoomSource(
        dossier=lambda: dossier,
        clock=lambda: read_clock(dossier.steps, dossier.moments, now),
        theme_of=lambda _name: theme,
        script=None,
        photo_of=lambda _photo: b"photo",
    )


@given(full_dossiers(), st.booleans())
def test_no_word_of_a_note_and_no_name_ever_reaches_the_room(
    dossier: Dossier, time: bool
) -> None:
    source = a_source(dossier)
    assert MARK in repr(dossier)
    for stop in source.stops():
        assert MARK not in repr(source.picture(stop, time=time))


@given(full_dossiers())
def test_nothing_but_the_round_itself_sets_lines_to_read_back(dossier: Dossier) -> None:
    source = a_source(dossier)
    pictures = [source.picture(stop) for stop in source.stops()]
    assert RoomContent.READ_BACK not in {picture.content for picture in pictures}
    assert {(picture.lines_of, picture.lines) for picture in pictures} == {("", ())}


def at_the_closing_round(**kept: object) -> Dossier:
    seats = [a_seat(1, "student", first_name="Fatima"), a_seat(2, "huisarts")]
    return a_dossier(
        a_dialogue(status=DialogueStatus.RUNNING),
        seats=seats,
        items=kept.get("items", ()),  # type: ignore[arg-type]
        moments=[a_moment(step="slotronde")],
    )


def test_the_question_is_first_and_always_there() -> None:
    dossier = a_dossier(seats=[a_seat(1)], moments=[a_moment(step="knel_kiem")])
    assert a_source(dossier, theme=None).stops() == (RoomStop(),)
    picture = a_source(dossier).picture(RoomStop())
    assert (picture.content, picture.question) == (
        RoomContent.QUESTION,
        "Wat kwam in de knel, en wat ontkiemde?",
    )
    assert (picture.move, picture.move_number, picture.moves) == ("Knel en kiem", 2, 5)
    assert (picture.theme, picture.place) == ("Gezondheid", "Goes")
    assert picture.paragraphs == ()
    assert picture.minutes_left is None


def test_before_the_table_begins_the_first_question_is_there() -> None:
    assert a_source(a_dossier()).picture(RoomStop()).question == "Wie bent u?"


def test_the_text_of_the_theme_comes_when_it_is_chosen() -> None:
    source = a_source(a_dossier())
    stop = RoomStop(RoomContent.THEME)
    assert stop in source.stops()
    assert source.picture(stop).paragraphs == THEME.paragraphs


def test_in_the_closing_round_the_seats_still_to_speak_come_by_number_and_role() -> None:
    stop = RoomStop(RoomContent.SEATS)
    assert stop in a_source(at_the_closing_round()).stops()
    picture = a_source(at_the_closing_round()).picture(stop)
    assert picture.seats == (RoomSeat(1, "student"), RoomSeat(2, "huisarts"))
    assert stop not in a_source(a_dossier(seats=[a_seat(1)])).stops()


def test_a_seat_with_its_closing_line_leaves_its_place_empty() -> None:
    line = an_item("Ik ga bellen.", ItemKind.CLOSING_LINE, speaker=seated(a_seat(1).id))
    other = an_item("Dat was mooi.", ItemKind.DREAM, speaker=seated(a_seat(2, "huisarts").id))
    dossier = at_the_closing_round(items=[line, other])
    assert seats_to_speak(dossier) == (None, RoomSeat(2, "huisarts"))


def test_the_more_general_role_is_shown_where_one_was_chosen() -> None:
    seat = a_seat(1, "burgemeester van Goes", public_role_label="bestuurder")
    assert seats_to_speak(a_dossier(seats=[seat])) == (RoomSeat(1, "bestuurder"),)


def a_dream(photo: str, position: int = 1, **changes: object) -> object:
    dream = an_item("Vogels.", ItemKind.DREAM, position=position, labels=Labels(photo=photo))
    return dataclasses.replace(dream, **changes)  # type: ignore[arg-type]


def test_photos_of_dreams_come_each_once_and_none_that_is_sensitive_or_withheld() -> None:
    items = [
        a_dream("aa", 1),
        a_dream("bb", 2, sensitive=True),
        a_dream("cc", 3, read_back=ReadBack.WITHHELD),
        a_dream("dd", 4),
        a_dream("aa", 5),
        a_dream("ee", 6, kind=ItemKind.IDEA),
        a_dream("", 7),
    ]
    dossier = a_dossier(items=items)  # type: ignore[arg-type]
    assert photos(dossier) == ("aa", "dd")
    stop = RoomStop(RoomContent.PHOTO, "aa")
    assert stop in a_source(dossier).stops()
    assert a_source(dossier).picture(stop).photo == b"photo"
    assert a_source(dossier).picture(RoomStop()).photo is None


@pytest.mark.parametrize(
    ("minutes", "left"), [(0, 40), (0.5, 40), (39.5, 1), (40, None), (60, None)]
)
def test_time_is_whole_minutes_and_goes_when_it_is_up(minutes: float, left: int | None) -> None:
    dossier = a_dossier(moments=[a_moment(step="knel_kiem")])
    source = a_source(dossier, minutes)
    assert source.picture(RoomStop(), time=True).minutes_left == left
    assert source.picture(RoomStop()).minutes_left is None


@pytest.mark.parametrize("kinds", [[], [MomentKind.BEGIN, MomentKind.END]])
def test_there_is_no_time_before_the_beginning_and_after_the_end(
    kinds: list[MomentKind],
) -> None:
    later = [EVENING + timedelta(minutes=place) for place, _ in enumerate(kinds)]
    moments = [a_moment(kind, at, "welkom") for kind, at in zip(kinds, later, strict=True)]
    reading = read_clock(the_steps(), moments, EVENING + timedelta(minutes=3))
    assert minutes_left(reading) is None
