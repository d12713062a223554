"""The practice table plays in the real windows, and tells kindly what was caught."""

from datetime import timedelta

import pytest

from facilitator.domain.records.items import ItemKind
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.simulation.presenter import SimulationPresenter
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from facilitator.ui.widgets.dialogs import MessageDialog
from tests.ui.accessibility import words_on
from tests.ui.app_builder import Laptop
from tests.ui.two_hours import the_recording

SAID = the_recording().utterances


@pytest.fixture
def playing(laptop: Laptop) -> SimulationPresenter:
    """The strip of the practice table that plays, opened from the menu, notes in front."""
    laptop.choose_line(laptop.window.table_menu, "Practice table that plays")
    laptop.press(Command.CAPTURE_VIEW)
    rehearsing = laptop.table.simulation
    assert rehearsing is not None
    assert rehearsing.strip.isVisible()
    return rehearsing


def wait(laptop: Laptop, seconds: float) -> None:
    """Let time pass, and let the strip look at the clock."""
    laptop.origins.clock.now += timedelta(seconds=seconds)
    assert laptop.table.simulation is not None
    laptop.table.simulation.tick()


@pytest.mark.usefixtures("playing")
def test_it_says_how_to_begin_and_that_it_is_practice(laptop: Laptop) -> None:
    words = words_on(laptop.window)
    assert "Press Play, and take notes as at a real table." in words
    assert laptop.table.view.ribbon.isVisible()
    assert laptop.table.dialogue.practice
    assert laptop.window.windowTitle().startswith("Practice table")


def test_who_speaks_and_the_words_appear_at_their_pace(
    laptop: Laptop, playing: SimulationPresenter
) -> None:
    laptop.press(Command.PLAY_TABLE)
    strip, second = playing.strip, SAID[1]
    wait(laptop, second.at + second.seconds / 2)
    assert strip.who.text() == "seat 1 · buschauffeur"
    said = strip.words.text()
    assert second.text.startswith(said)
    assert 0 < len(said) < len(second.text)
    assert laptop.table.work.editor.clock().step == "welkom", "an invented host begins"
    wait(laptop, second.seconds / 2)
    assert strip.words.text() == second.text
    assert strip.who.text() == "a moment of silence"


def test_it_pauses_and_goes_faster_and_slower_by_keys(
    laptop: Laptop, playing: SimulationPresenter
) -> None:
    laptop.press(Command.PLAY_TABLE, Command.PLAY_FASTER)
    assert playing.strip.speed.text() == "double speed"
    wait(laptop, 10)
    assert playing.playback.position == pytest.approx(20, abs=0.2)
    laptop.press(Command.PLAY_SLOWER, Command.PLAY_SLOWER)
    assert playing.strip.speed.text() == "half speed"
    laptop.press(Command.PLAY_TABLE)
    assert playing.strip.play_button.text() == "Play"
    wait(laptop, 100)
    assert playing.playback.position == pytest.approx(20, abs=0.2)
    laptop.press(Command.PLAY_NEXT)
    assert playing.playback.position == SAID[0].at


@pytest.mark.usefixtures("playing")
def test_a_new_move_begins_by_itself_for_the_note_taker(laptop: Laptop) -> None:
    laptop.press(Command.PLAY_TABLE)
    dream = next(each for each in SAID if each.step == "droom")
    wait(laptop, dream.at + 1)
    assert laptop.table.work.editor.clock().step == "droom"


def test_the_talk_waits_for_a_host_who_practises(
    laptop: Laptop, playing: SimulationPresenter
) -> None:
    laptop.press(Command.HOST_VIEW, Command.PLAY_TABLE)
    playing.tick()
    assert playing.strip.words.text() == "They wait for you. Begin with: Welkom (PgDn)."
    laptop.press(Command.NEXT_STEP)
    wait(laptop, SAID[0].at + 3)
    assert playing.strip.who.text() == "the host"
    laptop.press(Command.NEXT_STEP)
    wait(laptop, 1)
    heard = playing.playback.listen(host=True).utterance
    assert heard is not None
    assert heard.step == "knel_kiem"


@pytest.mark.usefixtures("playing")
def test_looking_back_is_kind_and_keeps_nothing(laptop: Laptop) -> None:
    laptop.press(Command.PLAY_TABLE)
    wait(laptop, SAID[1].until + 1)
    laptop.note(SAID[1].text, shortcuts.SEATS[0], Command.KNEL)
    wait(laptop, SAID[2].until - SAID[1].until)
    before = laptop.stored()
    laptop.press(Command.PLAY_RESULT)
    dialog = laptop.dialog()
    assert isinstance(dialog, MessageDialog)
    words = words_on(dialog)
    assert "1 of the 3 things that were said are in your notes." in words
    assert "In 1 of 1 notes, the speaker is the one who said it." in words
    assert f"– {' '.join(SAID[2].text.split()[:12])} …" in words
    assert "Welkom" in words
    dialog.reject()
    assert laptop.stored() == before
    assert ItemKind(SAID[1].kind) is before.items[0].kind


@pytest.mark.usefixtures("playing")
def test_before_anybody_spoke_there_is_nothing_to_look_back_on(laptop: Laptop) -> None:
    laptop.press(Command.PLAY_RESULT)
    assert "Nobody has said anything yet." in words_on(laptop.dialog())
    laptop.dialog().reject()


def test_in_the_end_the_talk_is_over(laptop: Laptop, playing: SimulationPresenter) -> None:
    laptop.press(Command.PLAY_TABLE)
    wait(laptop, 7300)
    assert playing.strip.words.text() == "The talk is over. Look back on what you noted."
    laptop.press(Command.PLAY_RESULT)
    words = words_on(laptop.dialog())
    assert f"And {len(SAID) - 12} more." in words
    laptop.dialog().reject()


@pytest.mark.usefixtures("playing")
def test_other_tables_do_not_play_and_each_practice_is_found_again(laptop: Laptop) -> None:
    table = laptop.table_id
    laptop.press(Command.BACK, Command.PRACTICE)
    assert laptop.table_id != table
    assert laptop.table.simulation is None
    laptop.choose_line(laptop.window.table_menu, "Practice table that plays")
    assert laptop.table_id == table


@pytest.mark.usefixtures("playing")
def test_in_the_largest_type_the_field_keeps_its_room(laptop: Laptop) -> None:
    look().choose(Scheme.LIGHT, 200)
    laptop.window.resize(1366, 768)
    entry = laptop.table.presenter.capture.view.entry
    laptop.wait(lambda: entry.height() >= entry.heightForWidth(entry.width()))
    assert entry.geometry().bottom() <= laptop.table.presenter.capture.view.rect().bottom()
    look().choose(Scheme.LIGHT, 100)
    laptop.wait(entry.marks.isVisible)
