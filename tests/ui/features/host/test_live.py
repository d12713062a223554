"""The live host: new times, who was heard, hints, cards that were told; all by keys."""

from dataclasses import replace
from datetime import timedelta
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.domain.records.changes import ChangeName, edited
from facilitator.domain.records.dialogue import StepStatus
from facilitator.domain.records.items import ItemKind, Level
from facilitator.services import hosting
from facilitator.settings import FOLDER_VARIABLE, Settings, load_settings
from facilitator.ui.commands.shortcuts import PROMPTS, Command
from facilitator.ui.context.app_context import Preferences
from facilitator.ui.features.clear.view import ClearView
from facilitator.ui.features.host.cards_and_buttons import OpenCard
from facilitator.ui.features.host.view import HostView
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.builders import report_of
from tests.ui.app_builder import Laptop, sit_down

Key = Qt.Key


@pytest.fixture
def hosting_now(seated_down: Laptop) -> Laptop:
    """A host before their screen, in the second move."""
    seated_down.press(Command.HOST_VIEW)
    return seated_down


def aside(laptop: Laptop) -> str:
    return laptop.host.aside.says()


def minutes_left(laptop: Laptop) -> dict[str, int]:
    return {slot.step: slot.minutes for slot in hosting.slots(laptop.table.work.editor)}


def overrun(laptop: Laptop, minutes: float = 45) -> None:
    laptop.pass_time(minutes=minutes)
    laptop.wait(lambda: "Droom" in aside(laptop))


class TestTimeSaver:
    def test_an_overrun_is_answered_with_new_times_in_one_sentence(
        self, hosting_now: Laptop
    ) -> None:
        assert aside(hosting_now) == ""
        overrun(hosting_now)
        # the first move took no time: ten minutes are there to be used
        assert "Droom" in aside(hosting_now)
        assert "eerste stappen 30, slotronde 10" in aside(hosting_now)

    @pytest.fixture
    def hosting_now(self, seated_down: Laptop) -> Laptop:
        """A host who began late: what the first move used is used up."""
        seated_down.press(Command.HOST_VIEW, Command.PREVIOUS_STEP)
        seated_down.pass_time(minutes=10)
        seated_down.press(Command.NEXT_STEP)
        return seated_down

    def test_one_key_takes_the_new_times_and_undo_gives_them_back(
        self, hosting_now: Laptop
    ) -> None:
        laptop = hosting_now
        overrun(laptop)
        laptop.press(Command.SPREAD_TIME)
        assert minutes_left(laptop)["droom"] < 30
        assert minutes_left(laptop)["eerste_stappen"] == 30
        assert aside(laptop) == ""
        assert not laptop.host.aside.isVisible()
        laptop.press(Command.UNDO)
        assert minutes_left(laptop)["droom"] == 30
        laptop.wait(lambda: "Droom" in aside(laptop))

    def test_the_new_times_hold_the_end_that_was_agreed(self, hosting_now: Laptop) -> None:
        laptop = hosting_now
        agreed = laptop.host.time.end.text()
        overrun(laptop)
        assert laptop.host.time.end.text() != agreed
        assert agreed in laptop.host.time.agreed.text()
        laptop.press(Command.SPREAD_TIME)
        assert laptop.host.time.end.text() == agreed
        assert aside(laptop) == ""

    def test_minutes_are_divided_by_hand_with_keys_alone(self, hosting_now: Laptop) -> None:
        laptop = hosting_now
        laptop.press(Command.PLAN_TIME)
        plan = laptop.host.plan
        assert plan.isVisible()
        assert not laptop.host.place.isVisible()
        before = plan.end.text()
        laptop.tab_to(plan.spins["droom"])
        laptop.type("20")
        laptop.key(Key.Key_Tab)
        laptop.key(Key.Key_Up, times=2)
        assert plan.end.text() != before
        laptop.key(Key.Key_Return)
        assert not plan.isVisible()
        assert laptop.host.place.isVisible()
        assert minutes_left(laptop)["droom"] == 20
        assert minutes_left(laptop)["eerste_stappen"] == 32
        laptop.press(Command.UNDO)
        assert minutes_left(laptop)["droom"] == 30
        assert minutes_left(laptop)["eerste_stappen"] == 30

    def test_esc_and_the_same_key_leave_the_minutes_as_they_were(
        self, hosting_now: Laptop
    ) -> None:
        laptop = hosting_now
        before = laptop.stored().moments
        laptop.press(Command.PLAN_TIME)
        laptop.key(Key.Key_Up, times=9)
        laptop.key(Key.Key_Escape)
        laptop.press(Command.PLAN_TIME, Command.PLAN_TIME)
        laptop.press(Command.PLAN_TIME)
        laptop.push(laptop.host.plan.leave_button)
        assert laptop.host.place.isVisible()
        assert laptop.stored().moments == before

    def test_the_minutes_keep_the_focus_for_who_looks_at_the_notes_in_between(
        self, hosting_now: Laptop
    ) -> None:
        laptop = hosting_now
        laptop.press(Command.PLAN_TIME)
        plan = laptop.host.plan
        laptop.tab_to(plan.spins["eerste_stappen"])

        laptop.press(Command.CAPTURE_VIEW, Command.HOST_VIEW)

        assert plan.spins["eerste_stappen"].hasFocus()
        stops = (plan.spins["slotronde"], plan.take_button, plan.leave_button)
        for stop in stops:  # Tab goes its way through all of them
            laptop.key(Key.Key_Tab)
            assert stop.hasFocus()
        laptop.press(Command.CAPTURE_VIEW, Command.HOST_VIEW)
        assert plan.leave_button.hasFocus()
        laptop.press(Command.REPORT, Command.HOST_VIEW)
        assert plan.has_focus()
        laptop.key(Key.Key_Escape)
        assert laptop.host.buttons.next_button.hasFocus()

    def test_a_clicker_works_while_minutes_are_divided(self, hosting_now: Laptop) -> None:
        laptop = hosting_now
        laptop.press(Command.PLAN_TIME, Command.NEXT_STEP)
        assert not laptop.host.plan.isVisible()
        assert laptop.host.place.words().startswith(laptop.stored().steps[2].question)


class TestClicker:
    def test_it_works_wherever_the_focus_is(self, hosting_now: Laptop) -> None:
        laptop = hosting_now
        laptop.press(Command.PREVIOUS_STEP)
        for stop in range(4 + len(laptop.host.prompts.cards)):
            laptop.press(Command.PROMPT_2)
            host = laptop.host
            stops = [host.told, *host.buttons.large, *host.prompts.cards]
            stops[stop].setFocus()
            laptop.press(Command.NEXT_STEP)
            assert hosting.current_step(laptop.table.work.editor).key == "knel_kiem"
            laptop.press(Command.PREVIOUS_STEP)

    def test_it_moves_nothing_while_notes_are_taken(self, hosting_now: Laptop) -> None:
        laptop = hosting_now
        laptop.press(Command.CAPTURE_VIEW, Command.NEXT_STEP, Command.NEXT_STEP)
        assert hosting.current_step(laptop.table.work.editor).key == "knel_kiem"


class TestVoices:
    def test_who_was_not_heard_yet_is_named_by_number_and_role(
        self, hosting_now: Laptop
    ) -> None:
        laptop = hosting_now
        laptop.press(Command.CAPTURE_VIEW)
        for seat in (1, 2, 4, 5, 6, 7):
            laptop.note("Ik vond het lang.", Command[f"SEAT_{seat}"])
        laptop.press(Command.HOST_VIEW)
        voices = laptop.host.time.voices
        assert voices.words.text() == "Not yet: 3 gepensioneerd, 8 musicus"
        assert "3 gepensioneerd" in voices.accessibleName()
        assert not any(figure in voices.words.text() for figure in ("6", "7"))
        laptop.press(Command.CAPTURE_VIEW)
        laptop.note("Ik ook.", Command.SEAT_3)
        laptop.note("En ik.", Command.SEAT_8)
        laptop.press(Command.HOST_VIEW)
        assert voices.words.text() == "Everyone"

    def test_who_is_silent_for_a_while_is_said_in_one_more_sentence(
        self, hosting_now: Laptop
    ) -> None:
        laptop = hosting_now
        laptop.press(Command.CAPTURE_VIEW)
        for seat in range(1, 9):
            laptop.note("Kort.", Command[f"SEAT_{seat}"])
        laptop.pass_time(minutes=21)
        for seat in range(2, 9):
            laptop.note("Nog eens.", Command[f"SEAT_{seat}"])
        laptop.press(Command.HOST_VIEW)
        assert laptop.host.time.voices.more.text() == "Not for a while: 1 student"

    def test_in_the_closing_round_the_seats_without_a_line_are_named(
        self, hosting_now: Laptop
    ) -> None:
        laptop = hosting_now
        laptop.press(*[Command.NEXT_STEP] * 3, Command.CAPTURE_VIEW)
        for seat in range(1, 6):
            laptop.note("Ik neem moed mee.", Command[f"SEAT_{seat}"])
        laptop.press(Command.HOST_VIEW)
        voices = laptop.host.time.voices
        assert voices.heading.text() == "A line in this closing round"
        assert voices.words.text() == "Not yet: 6 scholier, 7 boer, 8 musicus"
        laptop.press(Command.NEXT_STEP)  # it may end without them
        assert isinstance(laptop.window.screen_in_front(), ClearView)  # what was noted is read


class TestHints:
    def knel(self, laptop: Laptop) -> None:
        laptop.press(Command.CAPTURE_VIEW)
        laptop.note("De zaak ging dicht.", Command.KNEL)
        laptop.note("Ik was alleen.", Command.KNEL)
        laptop.press(Command.HOST_VIEW)

    def test_only_knel_for_twenty_minutes_points_to_a_card_and_goes_by_itself(
        self, hosting_now: Laptop
    ) -> None:
        laptop = hosting_now
        self.knel(laptop)
        assert laptop.host.time.sides.text() == "knel 2 · kiem 0"
        assert aside(laptop) == ""
        laptop.pass_time(minutes=20.1)
        laptop.wait(lambda: "En ook …" in aside(laptop))
        assert "Ctrl+3" in aside(laptop)
        assert not laptop.host.aside.take_button.isVisible()
        laptop.press(Command.CAPTURE_VIEW)
        laptop.note("De straat werd een dorp.", Command.KIEM)
        laptop.press(Command.HOST_VIEW)
        assert aside(laptop) == ""
        assert laptop.host.time.sides.text() == "knel 2 · kiem 1"

    def test_hints_and_voices_can_be_switched_off_and_stay_off(
        self, hosting_now: Laptop
    ) -> None:
        laptop = hosting_now
        self.knel(laptop)
        laptop.pass_time(minutes=21)
        laptop.wait(lambda: aside(laptop))
        laptop.press(Command.HINTS)
        assert aside(laptop) == ""
        assert not laptop.host.time.voices.isVisible()
        assert not laptop.host.time.sides.isVisible()
        laptop.press(Command.NEXT_STEP, Command.PREVIOUS_STEP)
        assert aside(laptop) == ""
        laptop.press(Command.HINTS)
        assert "En ook …" in aside(laptop)
        assert laptop.host.time.voices.isVisible()

    def test_dreams_of_ones_own_life_point_to_the_card_that_widens(
        self, hosting_now: Laptop
    ) -> None:
        laptop = hosting_now
        laptop.press(Command.NEXT_STEP, Command.CAPTURE_VIEW)
        dream = laptop.note("Een tuin voor mij.", Command.DREAM)
        laptop.press(Command.HOST_VIEW)
        assert aside(laptop) == ""
        self.label(laptop, Level.OWN_LIFE)
        assert dream.kind is ItemKind.DREAM
        assert "Groot" in aside(laptop)
        assert "Ctrl+2" in aside(laptop)
        self.label(laptop, Level.SOCIETY)
        assert aside(laptop) == ""

    def label(self, laptop: Laptop, level: Level) -> None:
        [item] = laptop.items()
        labelled = replace(item, labels=replace(item.labels, level=level))
        laptop.table.work.editor.do(edited(ChangeName.LABEL_ITEM, item, labelled))

    def test_new_times_come_before_a_hint(self, hosting_now: Laptop) -> None:
        laptop = hosting_now
        self.knel(laptop)
        laptop.pass_time(minutes=60)
        laptop.wait(lambda: "slotronde 10" in aside(laptop))
        assert "En ook" not in aside(laptop)

    def test_the_choice_is_kept_for_this_computer(
        self, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert qapp is not None
        monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
        choices = Preferences(Settings())
        choices.hints.toggle()
        kept, problem = load_settings()
        assert problem is None
        assert not Preferences(kept).hints.shown


class TestCards:
    def test_a_card_of_the_programme_is_ticked_with_a_key_and_stays_ticked(
        self, hosting_now: Laptop
    ) -> None:
        laptop = hosting_now
        laptop.press(Command.PREVIOUS_STEP, Command.PROMPT_2)
        assert laptop.host.told.isVisible()
        assert not laptop.host.told.isChecked()
        laptop.press(Command.TOLD)
        assert laptop.host.told.isChecked()
        assert laptop.host.place.words().startswith("Doel en wat ermee gebeurt")
        closing = laptop.stored().closing
        assert closing is not None
        assert closing.purpose_told
        laptop.key(Key.Key_Escape)
        assert not laptop.host.told.isVisible()
        laptop.press(Command.PROMPT_2)
        assert laptop.host.told.isChecked()
        laptop.press(Command.UNDO)
        assert not laptop.host.told.isChecked()

    def test_the_tick_itself_works_too(self, hosting_now: Laptop) -> None:
        laptop = hosting_now
        laptop.press(*[Command.NEXT_STEP] * 3, Command.PROMPT_1)
        laptop.push(laptop.host.told)
        closing = laptop.stored().closing
        assert closing is not None
        assert closing.follow_up_told
        assert laptop.host.told.isChecked()
        laptop.key(Key.Key_Space)
        assert not laptop.host.told.isChecked()

    def test_other_cards_have_no_tick(self, hosting_now: Laptop) -> None:
        laptop = hosting_now
        before = laptop.stored().closing
        laptop.press(Command.PROMPT_1)
        assert not laptop.host.told.isVisible()
        laptop.press(Command.TOLD)
        assert laptop.stored().closing == before

    def test_every_card_of_a_move_opens_with_its_key(self, hosting_now: Laptop) -> None:
        laptop = hosting_now
        script = laptop.context.library.scripts["themadialoog"]
        for step in script.steps[1:]:
            for key, prompt in zip(PROMPTS, step.prompts, strict=False):
                laptop.press(key)
                assert laptop.host.place.words().startswith(prompt.title)
            laptop.press(Command.NEXT_STEP)

    def test_what_helps_is_within_reach_where_it_helps(self, laptop: Laptop) -> None:
        script = laptop.context.library.scripts["themadialoog"]
        keys = {step.key: [prompt.key for prompt in step.prompts] for step in script.steps}
        assert "doel" in keys["welkom"]
        assert {"vooruitkijken", "wens_achter_boosheid", "bedoelt_u"} <= set(keys["knel_kiem"])
        assert {"adempauze", "groot", "klein", "bedoelt_u"} <= set(keys["droom"])
        assert {"groot", "klein", "bedoelt_u"} <= set(keys["eerste_stappen"])
        assert "vervolg" in keys["slotronde"]
        assert all(len(prompts) <= len(PROMPTS) for prompts in keys.values())


class TestNotReached:
    def test_a_move_that_was_not_reached_ends_with_a_key_and_can_be_taken_back(
        self, hosting_now: Laptop
    ) -> None:
        laptop = hosting_now
        laptop.press(*[Command.NEXT_STEP] * 2, Command.NOT_REACHED)
        assert laptop.stored().steps[3].status is StepStatus.NOT_REACHED
        assert laptop.host.place.words().startswith(laptop.stored().steps[4].question)
        laptop.press(Command.UNDO)
        assert laptop.stored().steps[3].status is StepStatus.OPEN
        assert laptop.host.place.words().startswith(laptop.stored().steps[3].question)

    def test_the_report_says_so_without_alarm_and_tells_what_was_told(
        self, hosting_now: Laptop
    ) -> None:
        laptop = hosting_now
        laptop.press(Command.NEXT_STEP, Command.NEXT_STEP, Command.NOT_REACHED)
        laptop.press(Command.PROMPT_1, Command.TOLD)
        words = repr(report_of(laptop.stored()))
        assert "Eerste stappen (niet aan toegekomen)" in words
        assert "De tafel is niet toegekomen aan: " in words
        assert "hoe het verdergaat" in words

    def test_in_the_last_move_it_asks_to_close(self, hosting_now: Laptop) -> None:
        laptop = hosting_now
        laptop.press(*[Command.NEXT_STEP] * 3, Command.NOT_REACHED)
        assert laptop.stored().steps[4].status is StepStatus.NOT_REACHED
        assert laptop.window.screen_in_front() is laptop.table.closing_view


SIX = tuple(
    OpenCard(f"Wens achter de boosheid {number}", ("Wat zou u willen?",)) for number in range(6)
)


class TestRoom:
    """Six cards, seats, a sentence and an open tick leave the question its size."""

    @pytest.fixture
    def crowded(self, hosting_now: Laptop) -> Laptop:
        laptop = hosting_now
        laptop.window.resize(1366, 768)
        laptop.pass_time(minutes=60)
        laptop.wait(lambda: aside(laptop))
        laptop.host.show_cards(SIX)
        return laptop

    def test_at_100_percent_the_question_is_as_large_as_designed(self, crowded: Laptop) -> None:
        laptop = crowded
        laptop.qtbot.waitUntil(lambda: laptop.host.place.share() == 1.0)
        tops = {card.y() for card in laptop.host.prompts.cards}
        assert len(tops) == 1

    @pytest.mark.parametrize("percent", [125, 150, 175, 200])
    def test_at_every_size_all_is_in_sight_and_the_question_can_be_read(
        self, crowded: Laptop, percent: int
    ) -> None:
        laptop = crowded
        look().choose(Scheme.LIGHT, percent)
        laptop.qtbot.waitUntil(lambda: not outside(laptop.host))
        place = laptop.host.place
        assert place.verticalScrollBar().maximum() == 0
        assert laptop.window.height() <= 768


def outside(view: HostView) -> list[QWidget]:
    """Give what can be pressed and stands partly outside the view."""
    shown = (*view.prompts.cards, *view.buttons.large, view.aside.take_button, view.time.next)
    places = [(each, QRect(each.mapTo(view, QPoint(0, 0)), each.size())) for each in shown]
    return [
        each for each, place in places if each.isVisible() and not view.rect().contains(place)
    ]


def test_the_minutes_of_a_closed_table_are_not_divided(hosting_now: Laptop) -> None:
    laptop = hosting_now
    hosting.close(laptop.table.work.editor)
    laptop.press(Command.PLAN_TIME)
    assert not laptop.host.plan.isVisible()
    assert laptop.table.work.editor.clock().total_left == timedelta()


def test_an_overrun_says_plus_at_the_notes_too_and_a_closed_table_says_no_time(
    laptop: Laptop,
) -> None:
    laptop.press(Command.PRACTICE, Command.CAPTURE_VIEW)
    laptop.pass_time(minutes=60)
    now = laptop.table.presenter.capture.view.now
    laptop.wait(lambda: now.left.text().startswith("+"))
    hosting.close(laptop.table.work.editor)
    laptop.wait(lambda: now.left.text() == "–")


def test_on_the_start_screen_the_room_sees_no_table(laptop: Laptop) -> None:
    sit_down(laptop)
    laptop.press(Command.HOST_VIEW, Command.ROOM_SCREEN)
    rooms = laptop.table.presenter.rooms
    assert rooms.on
    laptop.press(Command.BACK)
    assert not rooms.on


def overlapping(host: HostView) -> list[str]:
    """Name the parts of the host's screen that stand over each other."""
    parts = [host.move_name, host.place, host.plan, host.told, host.aside, host.prompts]
    shown: list[QWidget] = [each for each in (*parts, *host.buttons.large) if each.isVisible()]
    shown.append(host.time)
    rects = [QRect(each.mapTo(host, QPoint(0, 0)), each.size()) for each in shown]
    return [
        f"{one} and {other}"
        for (one, here), (other, there) in combinations(zip(shown, rects, strict=True), 2)
        if here.intersects(there)
    ]


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_nothing_overlaps_when_time_is_over_or_a_table_was_closed(
    seated_down: Laptop, percent: int
) -> None:
    laptop = seated_down
    laptop.window.resize(1366, 768)
    look().choose(Scheme.LIGHT, percent)
    laptop.press(Command.HOST_VIEW)
    laptop.pass_time(minutes=300)

    def whole() -> bool:
        laptop.table.presenter.tick()
        return not outside(laptop.host) and not overlapping(laptop.host)

    laptop.wait(whole)
    editor = laptop.table.work.editor
    for change in (hosting.close, hosting.reopen):
        laptop.table.work.record(change(editor))
        laptop.wait(whole)
        laptop.press(Command.PROMPT_1)
        laptop.wait(whole)
        laptop.press(Command.PROMPT_1)
    assert (laptop.window.width(), laptop.window.height()) == (1366, 768)


@pytest.mark.parametrize("size", [(1366, 768), (1093, 596), (1093, 544), (911, 512)], ids=str)
def test_question_and_advice_of_every_move_are_in_sight(
    laptop: Laptop, size: tuple[int, int]
) -> None:
    laptop.press(Command.PRACTICE, Command.HOST_VIEW)
    laptop.window.resize(*size)
    place = laptop.host.place
    laptop.press(Command.PREVIOUS_STEP)
    for step in laptop.table.work.editor.dossier.steps:
        QApplication.processEvents()
        assert step.question in place.words()
        assert place.verticalScrollBar().maximum() == 0, step.title
        assert outside(laptop.host) == [], step.title
        laptop.press(Command.NEXT_STEP)


def test_the_buttons_stand_in_one_row_while_they_fit_without_their_keys(
    laptop: Laptop,
) -> None:
    laptop.press(Command.PRACTICE, Command.HOST_VIEW)
    laptop.window.resize(1093, 620)
    laptop.host.buttons.not_reached_button.setText("Nobody at all came to this in time")
    laptop.host.show_paused(paused=True)
    QApplication.processEvents()
    host = laptop.host
    row = {button.y() for button in (*host.buttons.large, host.buttons.not_reached_button)}
    assert len(row) == 1
    assert not host.move_name.isHidden()
