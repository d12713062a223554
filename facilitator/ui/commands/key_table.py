"""Every key of the program in one table: the command, where it works, its keys, and words.

Host and note-taker may sit in one window, so one key means one thing in the whole program.
Alt with the numeric pad stays free: so people type é and €. Ctrl+Alt (AltGr) is never used.
Shift counts ten on to the number of a seat: Alt+1 is seat 1, Alt+Shift+1 seat 11.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from facilitator.ui.commands.command import Command, Where

translate = QCoreApplication.translate


class Shortcut(NamedTuple):
    """One command, where it works, its keys with a space between, and what it does in words."""

    command: Command
    where: Where
    keys: str
    text: Callable[[], str]

    @property
    def sequences(self) -> tuple[str, ...]:
        """The keys, each as Qt writes it."""
        return tuple(self.keys.split())


ALL, START, HOST = Where.EVERYWHERE, Where.START, Where.HOST
CAPTURE, NOTE, PRACTICE = Where.CAPTURE, Where.NOTE, Where.PRACTICE

TABLE = (
    Shortcut(Command.HELP, ALL, "F1", lambda: translate("Keys", "Show the keys")),
    Shortcut(Command.FULL_SCREEN, ALL, "F11", lambda: translate("Keys", "Full screen")),
    Shortcut(Command.LARGER, ALL, "Ctrl++ Ctrl+=", lambda: translate("Keys", "Larger text")),
    Shortcut(Command.SMALLER, ALL, "Ctrl+-", lambda: translate("Keys", "Smaller text")),
    Shortcut(Command.USUAL_SIZE, ALL, "Ctrl+0", lambda: translate("Keys", "Usual text size")),
    Shortcut(Command.UNDO, ALL, "Ctrl+Z", lambda: translate("Keys", "Undo")),
    Shortcut(Command.REDO, ALL, "Ctrl+Y Ctrl+Shift+Z", lambda: translate("Keys", "Redo")),
    Shortcut(Command.BACK, ALL, "Alt+Left", lambda: translate("Keys", "To the start screen")),
    Shortcut(
        Command.OVERVIEW, ALL, "Ctrl+L", lambda: translate("Keys", "Overview of all tables")
    ),
    Shortcut(Command.QUIT, ALL, "Ctrl+Q", lambda: translate("Keys", "Close the program")),
    Shortcut(Command.NEW_TABLE, START, "Ctrl+N", lambda: translate("Keys", "New table")),
    Shortcut(Command.PRACTICE, START, "Ctrl+T", lambda: translate("Keys", "Practice table")),
    Shortcut(
        Command.OPEN_INVITATION,
        START,
        "Ctrl+I",
        lambda: translate("Keys", "Open an invitation"),
    ),
    Shortcut(Command.READ_NOTES, START, "Ctrl+O", lambda: translate("Keys", "Read notes in")),
    Shortcut(Command.MERGE, START, "Ctrl+M", lambda: translate("Keys", "Merge files")),
    Shortcut(
        Command.CHANGE_TABLE, START, "Ctrl+E", lambda: translate("Keys", "Change a table")
    ),
    Shortcut(Command.FIND_TABLE, START, "Ctrl+F", lambda: translate("Keys", "Find a table")),
    Shortcut(
        Command.HOST_VIEW, HOST, "Ctrl+7", lambda: translate("Keys", "Show the host screen")
    ),
    Shortcut(
        Command.CAPTURE_VIEW, HOST, "Ctrl+8", lambda: translate("Keys", "Show the notes screen")
    ),
    Shortcut(Command.SOLO_VIEW, HOST, "Ctrl+9", lambda: translate("Keys", "Show both in one")),
    Shortcut(
        Command.REPORT, HOST, "Ctrl+R", lambda: translate("Keys", "Close and make the report")
    ),
    Shortcut(
        Command.HAND_OVER, HOST, "Ctrl+J", lambda: translate("Keys", "Hand this table over")
    ),
    Shortcut(Command.PAPERS, HOST, "Ctrl+P", lambda: translate("Keys", "Print for the table")),
    Shortcut(
        Command.PLAY_TABLE, PRACTICE, "Shift+F12", lambda: translate("Keys", "Play, or pause")
    ),
    Shortcut(Command.PLAY_SLOWER, PRACTICE, "Shift+F2", lambda: translate("Keys", "Slower")),
    Shortcut(Command.PLAY_FASTER, PRACTICE, "Shift+F3", lambda: translate("Keys", "Faster")),
    Shortcut(
        Command.PLAY_NEXT, PRACTICE, "Shift+F4", lambda: translate("Keys", "Next speaker")
    ),
    Shortcut(Command.PLAY_RESULT, PRACTICE, "Shift+F5", lambda: translate("Keys", "Look back")),
    Shortcut(
        Command.READ_BACK, HOST, "Ctrl+B", lambda: translate("Keys", "Read the lines back")
    ),
    Shortcut(
        Command.SETTLE, ALL, "Ctrl+Shift+S", lambda: translate("Keys", "Go through it together")
    ),
    Shortcut(Command.NEXT_STEP, HOST, "PgDown", lambda: translate("Keys", "Next move")),
    Shortcut(Command.PREVIOUS_STEP, HOST, "PgUp", lambda: translate("Keys", "Previous move")),
    Shortcut(
        Command.GO_ON, HOST, "Ctrl+PgDown", lambda: translate("Keys", "Next move, anywhere")
    ),
    Shortcut(
        Command.GO_BACK, HOST, "Ctrl+PgUp", lambda: translate("Keys", "Previous move, anywhere")
    ),
    Shortcut(
        Command.ROOM_SCREEN,
        HOST,
        "Ctrl+F11",
        lambda: translate("Keys", "Screen for the room, on or off"),
    ),
    Shortcut(
        Command.ROOM_NEXT,
        HOST,
        "Shift+F11",
        lambda: translate("Keys", "Show the room the next"),
    ),
    Shortcut(
        Command.ROOM_TIME,
        HOST,
        "Ctrl+Shift+F11",
        lambda: translate("Keys", "Show the room the time, or not"),
    ),
    Shortcut(Command.MORE_TIME, HOST, "F7", lambda: translate("Keys", "Five minutes more")),
    Shortcut(Command.PAUSE, HOST, "F12", lambda: translate("Keys", "Pause, and go on")),
    Shortcut(Command.PROMPT_1, HOST, "Ctrl+1", lambda: translate("Keys", "First card")),
    Shortcut(Command.PROMPT_2, HOST, "Ctrl+2", lambda: translate("Keys", "Second card")),
    Shortcut(Command.PROMPT_3, HOST, "Ctrl+3", lambda: translate("Keys", "Third card")),
    Shortcut(Command.PROMPT_4, HOST, "Ctrl+4", lambda: translate("Keys", "Fourth card")),
    Shortcut(Command.PROMPT_5, HOST, "Ctrl+5", lambda: translate("Keys", "Fifth card")),
    Shortcut(Command.PROMPT_6, HOST, "Ctrl+6", lambda: translate("Keys", "Sixth card")),
    Shortcut(Command.TOLD, HOST, "Ctrl+G", lambda: translate("Keys", "Tick the card as told")),
    Shortcut(
        Command.SPREAD_TIME, HOST, "Shift+F7", lambda: translate("Keys", "Take the new times")
    ),
    Shortcut(
        Command.PLAN_TIME, HOST, "Ctrl+F7", lambda: translate("Keys", "Divide the time by hand")
    ),
    Shortcut(
        Command.NOT_REACHED,
        HOST,
        "Ctrl+Shift+N",
        lambda: translate("Keys", "Not reached, go on"),
    ),
    Shortcut(Command.HINTS, HOST, "Ctrl+Shift+H", lambda: translate("Keys", "Show hints")),
    Shortcut(Command.KNEL, CAPTURE, "F2", lambda: translate("Keys", "Knel: what got stuck")),
    Shortcut(Command.KIEM, CAPTURE, "F3", lambda: translate("Keys", "Kiem: what grew")),
    Shortcut(Command.BOTH, CAPTURE, "F4", lambda: translate("Keys", "Both knel and kiem")),
    Shortcut(Command.DREAM, CAPTURE, "F5", lambda: translate("Keys", "Dream")),
    Shortcut(Command.IDEA, CAPTURE, "F6", lambda: translate("Keys", "Idea")),
    Shortcut(Command.MORE_KINDS, CAPTURE, "F8", lambda: translate("Keys", "More kinds")),
    Shortcut(
        Command.KEEP, CAPTURE, "Ctrl+Return Ctrl+Enter", lambda: translate("Keys", "Keep")
    ),
    Shortcut(Command.SEAT_1, CAPTURE, "Alt+1", lambda: translate("Keys", "Seat 1 speaks")),
    Shortcut(Command.SEAT_2, CAPTURE, "Alt+2", lambda: translate("Keys", "Seat 2 speaks")),
    Shortcut(Command.SEAT_3, CAPTURE, "Alt+3", lambda: translate("Keys", "Seat 3 speaks")),
    Shortcut(Command.SEAT_4, CAPTURE, "Alt+4", lambda: translate("Keys", "Seat 4 speaks")),
    Shortcut(Command.SEAT_5, CAPTURE, "Alt+5", lambda: translate("Keys", "Seat 5 speaks")),
    Shortcut(Command.SEAT_6, CAPTURE, "Alt+6", lambda: translate("Keys", "Seat 6 speaks")),
    Shortcut(Command.SEAT_7, CAPTURE, "Alt+7", lambda: translate("Keys", "Seat 7 speaks")),
    Shortcut(Command.SEAT_8, CAPTURE, "Alt+8", lambda: translate("Keys", "Seat 8 speaks")),
    Shortcut(Command.SEAT_9, CAPTURE, "Alt+9", lambda: translate("Keys", "Seat 9 speaks")),
    Shortcut(
        Command.SEAT_10, CAPTURE, "Alt+Shift+0", lambda: translate("Keys", "Seat 10 speaks")
    ),
    Shortcut(
        Command.SEAT_11, CAPTURE, "Alt+Shift+1", lambda: translate("Keys", "Seat 11 speaks")
    ),
    Shortcut(
        Command.SEAT_12, CAPTURE, "Alt+Shift+2", lambda: translate("Keys", "Seat 12 speaks")
    ),
    Shortcut(
        Command.SPEAKER_UNKNOWN, CAPTURE, "Alt+0", lambda: translate("Keys", "Who? Later")
    ),
    Shortcut(
        Command.SPEAKER_HOST, CAPTURE, "Alt+H", lambda: translate("Keys", "The host speaks")
    ),
    Shortcut(
        Command.SPEAKER_GROUP, CAPTURE, "Alt+P", lambda: translate("Keys", "The whole group")
    ),
    Shortcut(
        Command.SPEAKER_SUBGROUP, CAPTURE, "Alt+B", lambda: translate("Keys", "A subgroup")
    ),
    Shortcut(Command.STAR, CAPTURE, "Alt+S", lambda: translate("Keys", "Star: worth showing")),
    Shortcut(Command.SENSITIVE, CAPTURE, "Alt+G", lambda: translate("Keys", "Sensitive")),
    Shortcut(
        Command.REACTION, CAPTURE, "Alt+R", lambda: translate("Keys", "Reaction to the last")
    ),
    Shortcut(
        Command.DETAILS, CAPTURE, "Alt+D", lambda: translate("Keys", "Details of the note")
    ),
    Shortcut(
        Command.TO_STREAM, CAPTURE, "Alt+Up", lambda: translate("Keys", "To the kept notes")
    ),
    Shortcut(Command.TO_FIELD, CAPTURE, "Esc", lambda: translate("Keys", "Back to typing")),
    Shortcut(
        Command.LOOSE_ENDS, CAPTURE, "F9", lambda: translate("Keys", "Notes to go through")
    ),
    Shortcut(
        Command.SEAT_ON, CAPTURE, "Alt+Shift+Right", lambda: translate("Keys", "Seat one on")
    ),
    Shortcut(
        Command.SEAT_BACK, CAPTURE, "Alt+Shift+Left", lambda: translate("Keys", "Seat one back")
    ),
    Shortcut(Command.SAME_SPEAKER, CAPTURE, "Alt+Z", lambda: translate("Keys", "Same speaker")),
    Shortcut(
        Command.WORDING, CAPTURE, "Alt+L", lambda: translate("Keys", "Own words or summary")
    ),
    Shortcut(Command.ENERGY, CAPTURE, "Alt+N", lambda: translate("Keys", "Energy")),
    Shortcut(
        Command.OTHER_SIDE, CAPTURE, "Alt+A", lambda: translate("Keys", "Other side of last")
    ),
    Shortcut(Command.ASSENT, CAPTURE, "Alt+I", lambda: translate("Keys", "One more agrees")),
    Shortcut(
        Command.CONTINUE, CAPTURE, "Alt+V", lambda: translate("Keys", "The quote goes on")
    ),
    Shortcut(Command.PARK, CAPTURE, "Alt+K", lambda: translate("Keys", "Park")),
    Shortcut(
        Command.NOTE_MOVE, CAPTURE, "Alt+M", lambda: translate("Keys", "Note to this move")
    ),
    Shortcut(Command.PHOTO, CAPTURE, "Alt+F", lambda: translate("Keys", "Photo of a dream")),
    Shortcut(
        Command.COMPLETE, CAPTURE, "Ctrl+.", lambda: translate("Keys", "Complete the word")
    ),
    Shortcut(
        Command.TENSION_1,
        CAPTURE,
        "Ctrl+Shift+1",
        lambda: translate("Keys", "Tension within one person"),
    ),
    Shortcut(
        Command.TENSION_2,
        CAPTURE,
        "Ctrl+Shift+2",
        lambda: translate("Keys", "Tension between groups"),
    ),
    Shortcut(
        Command.TENSION_3,
        CAPTURE,
        "Ctrl+Shift+3",
        lambda: translate("Keys", "Tension between opinions"),
    ),
    Shortcut(
        Command.TENSION_4,
        CAPTURE,
        "Ctrl+Shift+4",
        lambda: translate("Keys", "Tension lack of room"),
    ),
    Shortcut(
        Command.TENSION_5,
        CAPTURE,
        "Ctrl+Shift+5",
        lambda: translate("Keys", "Tension with systems"),
    ),
    Shortcut(
        Command.EDIT_NOTE, NOTE, "Return Enter", lambda: translate("Keys", "Edit this note")
    ),
    Shortcut(Command.REMOVE_NOTE, NOTE, "Del", lambda: translate("Keys", "Remove this note")),
    Shortcut(Command.MARK_NOTE, NOTE, "Space", lambda: translate("Keys", "Mark for a tension")),
)
