"""A table on the screen: hosting it by keys, its head, its clock and its two views."""

from datetime import timedelta

from PySide6.QtCore import Qt

from facilitator.domain.records.dialogue import MomentKind
from facilitator.domain.records.items import UNKNOWN, ItemKind
from facilitator.ui.commands.shortcuts import Command
from tests.ui.accessibility import words_on
from tests.ui.app_builder import Laptop

Key = Qt.Key


class TestHosting:
    def test_the_host_reads_one_question_the_move_and_the_time_left(
        self, seated_down: Laptop
    ) -> None:
        laptop = seated_down
        laptop.press(Command.HOST_VIEW)
        laptop.pass_time(minutes=10)
        laptop.wait(lambda: laptop.host.time.left.text() == "30:00")

        step = laptop.stored().steps[1]
        words = words_on(laptop.table.view)
        assert laptop.host.place.words().startswith(step.question)
        assert laptop.host.place.words().count("?") <= 2  # one question, and perhaps an example
        assert step.title in laptop.table.view.head.steps.accessibleName()
        assert "left for this move" in words
        others = [other.question for other in laptop.stored().steps if other != step]
        assert [question for question in others if question in words] == []

    def test_next_and_back_go_through_the_moves_and_lose_nothing(
        self, seated_down: Laptop
    ) -> None:
        laptop = seated_down
        laptop.note("Wij hielden afstand.", Command.SEAT_1)
        laptop.type("half een zin")

        laptop.press(Command.HOST_VIEW, Command.NEXT_STEP)
        third = laptop.host.place.words()
        laptop.press(Command.PREVIOUS_STEP)
        second = laptop.host.place.words()

        steps = laptop.stored().steps
        assert third.startswith(steps[2].question)
        assert second.startswith(steps[1].question)
        laptop.press(Command.CAPTURE_VIEW)
        assert laptop.texts() == ["Wij hielden afstand."]
        assert laptop.capture.entry.field.text() == "half een zin"

    def test_time_that_is_over_is_said_calmly_and_nothing_moves_on(
        self, seated_down: Laptop
    ) -> None:
        laptop = seated_down
        laptop.press(Command.HOST_VIEW)
        moments = laptop.stored().moments

        laptop.pass_time(minutes=40.5)
        said = laptop.host.time.said
        laptop.wait(lambda: "past the planned time" in said.text())

        assert "That is fine" in said.text()
        assert laptop.host.time.left.text().startswith("+0:30")
        assert laptop.host.place.words().startswith(laptop.stored().steps[1].question)
        assert laptop.stored().moments == moments
        laptop.pass_time(minutes=60)
        laptop.wait(lambda: laptop.host.time.left.text().startswith("+60:30"))
        assert laptop.stored().moments == moments

    def test_five_minutes_more_move_the_end(self, seated_down: Laptop) -> None:
        laptop = seated_down
        laptop.press(Command.HOST_VIEW)
        before = laptop.table.work.editor.clock().expected_end
        shown = laptop.host.time.end.text()

        laptop.press(Command.MORE_TIME)

        later = laptop.table.work.editor.clock().expected_end
        assert (
            timedelta(minutes=4, seconds=59) < later - before < timedelta(minutes=5, seconds=1)
        )
        assert laptop.host.time.end.text() != shown
        assert laptop.host.time.left.text() == "45:00"

    def test_a_pause_stops_the_clock_until_the_host_goes_on(self, seated_down: Laptop) -> None:
        laptop = seated_down
        laptop.press(Command.HOST_VIEW, Command.PAUSE)
        laptop.pass_time(minutes=15)
        laptop.wait(lambda: "paused" in laptop.host.time.said.text())
        laptop.press(Command.PAUSE)

        assert laptop.host.time.left.text() == "40:00"
        kinds = [moment.kind for moment in laptop.stored().moments]
        assert kinds[-2:] == [MomentKind.PAUSE, MomentKind.RESUME]

    def test_looking_ahead_gives_a_question_and_the_point_is_parked(
        self, seated_down: Laptop
    ) -> None:
        laptop = seated_down
        laptop.press(Command.HOST_VIEW, Command.PROMPT_1)
        step = laptop.context.library.scripts["themadialoog"].step("knel_kiem")
        assert step is not None
        card = step.prompts[0]
        assert card.title == "Vooruitkijken"
        assert laptop.host.place.words() == "\n".join((card.title, *card.questions))
        laptop.press(Command.CAPTURE_VIEW)

        laptop.choose_other_kind(ItemKind.PARKED)
        item = laptop.note("Over de regels van nu praten we later.")

        assert (item.kind, item.speaker) == (ItemKind.PARKED, UNKNOWN)
        laptop.press(Command.HOST_VIEW)
        laptop.key(Key.Key_Escape)
        assert laptop.host.place.words().startswith(laptop.stored().steps[1].question)

    def test_the_wish_behind_anger_is_asked_for_and_written_down(
        self, seated_down: Laptop
    ) -> None:
        laptop = seated_down
        laptop.press(Command.HOST_VIEW, Command.PROMPT_2)
        assert laptop.host.place.words().startswith("Wens achter de boosheid")
        laptop.press(Command.CAPTURE_VIEW)

        laptop.type("Niemand belde ons terug!")
        laptop.press(Command.DETAILS)
        laptop.type("gehoord worden")
        laptop.press(Command.KEEP)

        [item] = laptop.items()
        assert item.labels.wish_behind == "gehoord worden"
