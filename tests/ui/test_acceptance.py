"""What a person can do, from the start screen on and by keys alone, on a real store."""

from itertools import pairwise

from PySide6.QtCore import Qt

from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.domain.records.items import (
    HOST,
    UNKNOWN,
    Aim,
    Feature,
    ItemKind,
    LinkKind,
    Nature,
    SpeakerKind,
    TensionKind,
    seated,
)
from facilitator.services.preparation import prepare
from facilitator.ui.commands.shortcuts import Command
from tests.ui.accessibility import words_on
from tests.ui.app_builder import NAMES, Laptop, a_plan, open_from_start
from tests.ui.drivers import has_focus

Key = Qt.Key
MOVES = ["welkom", "knel_kiem", "droom", "eerste_stappen", "slotronde"]
STORY = (
    "Op maandag om zeven uur stond ik in de wachtkamer – alléén.\n\n"
    "„Is hier iemand?” riep ik. “Niemand”, zei de echo. 'Tja', dacht ik; \"tja\" zei ik ook.\n"
    "De afspraak kostte € 12,50. Het was één groot naïef plan: ${x} <b>&amp;</b> 👩‍🦽.\n"
) + " ".join(f"woord{number}" for number in range(200))


class TestPreparing:
    def test_a_table_needs_a_theme_and_roles_and_nothing_else(self, laptop: Laptop) -> None:
        laptop.press(Command.NEW_TABLE)
        view = laptop.page
        laptop.tab_to(view.head.theme)
        laptop.type("Gez")
        theme = laptop.context.library.theme("Gezondheid")
        assert theme is not None
        laptop.wait(lambda: all(text in words_on(view.reading) for text in theme.questions))
        laptop.tab_to(view.seats.rows[0][0])
        for role in NAMES:
            laptop.type(role)
            laptop.key(Key.Key_Return)
        laptop.push(view.begin_button)

        dossier = laptop.stored()
        assert (dossier.dialogue.kind, dossier.dialogue.theme) == ("themadialoog", "Gezondheid")
        assert [step.key for step in dossier.steps] == MOVES
        assert [seat.role_label for seat in dossier.seats] == list(NAMES)
        assert {seat.first_name for seat in dossier.seats} == {""}
        assert laptop.host.isVisible()

    def test_a_table_that_is_ready_waits_on_the_start_screen(self, laptop: Laptop) -> None:
        laptop.press(Command.NEW_TABLE)
        laptop.tab_to(laptop.page.head.theme)
        laptop.type("Sam")
        laptop.push(laptop.page.ready_button)

        laptop.key(Key.Key_Return)

        assert laptop.stored().dialogue.theme == "Samen leven"
        assert laptop.stored().dialogue.status is DialogueStatus.PREPARED
        assert laptop.window.windowTitle() == "Samen leven – Dialoogtafel"


class TestTakingNotes:
    def test_a_quote_is_kept_with_its_seat_and_the_field_is_ready(
        self, seated_down: Laptop
    ) -> None:
        laptop = seated_down
        laptop.type("De kermis ging niet door.")
        laptop.press(Command.SEAT_2, Command.KEEP)

        [item] = laptop.items()
        bakker = laptop.stored().seats[1]
        assert (item.kind, item.step) == (ItemKind.KNEL, "knel_kiem")
        assert item.speaker == seated(bakker.id)
        assert has_focus(laptop.capture.entry.field)
        assert laptop.capture.entry.field.text() == ""

    def test_an_idea_comes_early_and_the_move_goes_on(self, seated_down: Laptop) -> None:
        laptop = seated_down
        item = laptop.note("Een bank voor elke deur.", Command.IDEA)

        assert (item.kind, item.step) == (ItemKind.IDEA, "knel_kiem")
        assert laptop.table.work.editor.clock().step == "knel_kiem"

    def test_two_hundred_words_with_any_letters_stay_as_typed(
        self, seated_down: Laptop
    ) -> None:
        laptop = seated_down
        laptop.type("„Één” – 'ja': ")
        laptop.compose(STORY)
        laptop.press(Command.KEEP)

        assert laptop.texts() == [f"„Één” – 'ja': {STORY}"]

    def test_anyone_or_nobody_may_have_said_it(self, seated_down: Laptop) -> None:
        laptop = seated_down
        nobody = laptop.note("Iemand zei iets.")
        mayor = laptop.note("Welkom allemaal.", Command.SPEAKER_HOST)
        all_of_us = laptop.note("Ja!", Command.SPEAKER_GROUP)
        some = laptop.note("Wij ook.", Command.SPEAKER_SUBGROUP, Command.SPEAKER_SUBGROUP)

        assert (nobody.speaker, mayor.speaker) == (UNKNOWN, HOST)
        assert all_of_us.speaker.kind is SpeakerKind.GROUP
        assert (some.speaker.kind, some.speaker.label) == (SpeakerKind.SUBGROUP, "B")

    def test_a_note_that_is_too_long_is_told_and_stays_in_the_field(
        self, seated_down: Laptop
    ) -> None:
        laptop = seated_down
        laptop.compose("x" * 20_001)
        laptop.press(Command.KEEP)

        assert "te lang. Er passen 20.000 tekens. Te veel: 1." in words_on(laptop.capture)
        assert laptop.texts() == []
        laptop.key(Key.Key_Backspace)
        laptop.press(Command.KEEP)
        assert laptop.texts() == ["x" * 20_000]

    def test_a_seat_in_the_text_becomes_its_role(self, seated_down: Laptop) -> None:
        assert seated_down.note("Net als @4 zei.").text == "Net als [vrijwilliger] zei."

    def test_a_wording_for_reading_leaves_the_first_one(self, seated_down: Laptop) -> None:
        laptop = seated_down
        item = laptop.note("Eh, het was, ja, stil.")
        laptop.press(Command.TO_STREAM, Command.EDIT_NOTE)
        laptop.key(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        laptop.type("Het was stil.")
        laptop.press(Command.KEEP)

        after = laptop.again(item)
        assert (after.verbatim, after.text) == ("Eh, het was, ja, stil.", "Het was stil.")
        [row] = [laptop.capture.stream.notes.row(after)]
        assert row.remarks == ("originally: “Eh, het was, ja, stil.”",)

    def test_an_idea_takes_all_its_details_by_keys(self, seated_down: Laptop) -> None:
        laptop = seated_down
        laptop.press(Command.IDEA)
        laptop.type("Een bus die ’s avonds rijdt.")
        laptop.press(Command.DETAILS)
        laptop.type("Avondbus")
        laptop.choose_words("What should happen?", "vernieuwen")
        laptop.choose_words("Who should act?", "ikzelf", "gemeente")
        laptop.tab_to_name("Exists already")
        laptop.key(Key.Key_Space)
        laptop.tab_to_name("Where?")
        laptop.type("in Kapelle")
        laptop.choose_words("Matter or process", "inhoud")
        laptop.tab_to_name("Show in a box in the report")
        laptop.key(Key.Key_Space)
        laptop.press(Command.KEEP)

        labels = laptop.items()[0].labels
        assert labels.title == "Avondbus"
        assert (labels.aim, labels.nature) == (Aim.RENEW, Nature.CONTENT)
        assert labels.actors == ("ikzelf", "gemeente")
        assert (labels.existing, labels.existing_where) == (True, "in Kapelle")
        assert labels.feature is Feature.BOX

    def test_two_notes_that_rub_become_a_tension_of_a_kind(self, seated_down: Laptop) -> None:
        laptop = seated_down
        laptop.note("Meer rust op straat.", Command.SEAT_3)
        laptop.note("Meer leven op straat.", Command.SEAT_8)
        laptop.press(Command.TO_STREAM, Command.MARK_NOTE)
        laptop.key(Key.Key_Up)
        laptop.press(Command.MARK_NOTE)
        laptop.choose_other_kind(ItemKind.TENSION)
        laptop.press(Command.DETAILS)
        laptop.key(Key.Key_2)
        laptop.press(Command.KEEP)

        tension = laptop.items()[-1]
        assert tension.kind is ItemKind.TENSION
        assert tension.labels.tension is TensionKind.BETWEEN_GROUPS
        assert laptop.links() == [
            (LinkKind.TENSION, "", "Meer leven op straat."),
            (LinkKind.TENSION, "", "Meer rust op straat."),
        ]

    def test_a_note_that_answers_another_is_linked_to_it(self, seated_down: Laptop) -> None:
        laptop = seated_down
        laptop.note("Het was stil.")
        laptop.note("Juist niet!", Command.REACTION)

        assert laptop.links() == [(LinkKind.REACTION, "Juist niet!", "Het was stil.")]

    def test_what_stands_beside_the_talk_needs_no_move_and_no_speaker(
        self, laptop: Laptop
    ) -> None:
        """Before the table has begun there is no move yet."""
        beside = [ItemKind.OBSERVATION, ItemKind.PLEDGE, ItemKind.PARKED, ItemKind.CLOSING_LINE]
        table = prepare(laptop.context.store, a_plan(laptop.context), laptop.origins)
        open_from_start(laptop, table)
        laptop.press(Command.CAPTURE_VIEW)

        for kind in beside:
            laptop.choose_other_kind(kind)
            laptop.note("De koffie is klaar.")

        assert [item.kind for item in laptop.items()] == beside
        assert {(item.step, item.speaker) for item in laptop.items()} == {("", UNKNOWN)}

    def test_a_sensitive_note_says_so_on_the_screen(self, seated_down: Laptop) -> None:
        laptop = seated_down
        item = laptop.note("Ik was bang.", Command.SENSITIVE)

        assert item.sensitive
        assert "sensitive" in laptop.capture.stream.notes.row(item).spoken


class TestSecondThoughts:
    def test_a_removed_note_is_back_with_speaker_marks_and_links_after_undo(
        self, seated_down: Laptop
    ) -> None:
        laptop = seated_down
        laptop.note("Het was stil.")
        laptop.type("Juist niet!")
        laptop.press(Command.DETAILS)
        laptop.type("gezien worden")
        laptop.press(
            Command.REACTION, Command.SEAT_5, Command.STAR, Command.SENSITIVE, Command.KEEP
        )
        before = laptop.stored()

        laptop.press(Command.TO_STREAM, Command.REMOVE_NOTE)
        assert laptop.texts() == ["Het was stil."]
        assert laptop.links() == []
        laptop.press(Command.UNDO)

        assert laptop.stored() == before

    def test_a_removed_note_is_brought_back_from_the_list_much_later(
        self, seated_down: Laptop
    ) -> None:
        laptop = seated_down
        laptop.note("Eén.", Command.SEAT_1)
        laptop.note("Twee.", Command.SEAT_2)
        before = laptop.items()
        laptop.press(Command.TO_STREAM, Command.REMOVE_NOTE)
        laptop.application.tables._tables.clear()  # as after a new start
        laptop.press(Command.BACK)
        laptop.key(Key.Key_Return)

        laptop.choose_line(laptop.window.edit_menu, "Removed notes")
        laptop.press(Command.EDIT_NOTE)

        assert laptop.items() == before

    def test_everything_is_taken_back_and_made_again_step_by_step(
        self, seated_down: Laptop
    ) -> None:
        laptop = seated_down
        deeds: list[tuple[Command, ...]] = [
            (Command.HOST_VIEW, Command.NEXT_STEP, Command.CAPTURE_VIEW),
            (Command.PAUSE,),
            (Command.PAUSE,),
            (Command.MORE_TIME,),
            (Command.TO_STREAM, Command.KIEM),
            (Command.SEAT_3,),
            (Command.STAR,),
            (Command.SENSITIVE,),
            (Command.REACTION,),
            (Command.REMOVE_NOTE,),
            (Command.HOST_VIEW, Command.PREVIOUS_STEP, Command.CAPTURE_VIEW),
        ]
        states = [laptop.stored()]
        for text in ("Eén.", "Twee."):
            laptop.note(text, Command.SEAT_1)
            states.append(laptop.stored())
        for deed in deeds:
            laptop.press(*deed)
            states.append(laptop.stored())
        assert [a for a, b in pairwise(states) if a == b] == []

        back = [laptop.table.work.editor.dossier]
        for _ in states[1:]:
            laptop.press(Command.UNDO)
            back.append(laptop.stored())
        assert back == states[::-1]
        laptop.press(Command.UNDO)  # the move that began before is taken back as well
        assert len(laptop.stored().moments) == 1
        laptop.press(Command.REDO)
        again = [laptop.stored()]
        for _ in states[1:]:
            laptop.press(Command.REDO)
            again.append(laptop.stored())
        assert again == states
        assert laptop.table.work.editor.dossier == states[-1]

    def test_undo_goes_on_with_steps_once_the_typing_is_undone(
        self, seated_down: Laptop
    ) -> None:
        laptop = seated_down
        laptop.note("Eén.")
        laptop.type("half")
        laptop.press(Command.UNDO)
        assert (laptop.capture.entry.field.text(), laptop.texts()) == ("", ["Eén."])
        laptop.press(Command.REDO)
        assert laptop.capture.entry.field.text() == "half"

        laptop.press(Command.UNDO, Command.UNDO)

        assert (laptop.capture.entry.field.text(), laptop.texts()) == ("", [])
