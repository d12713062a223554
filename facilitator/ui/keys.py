"""Every shortcut of the program in one table: it makes them work, shows them and explains them.

Host and note-taker may sit in one window, so one key means one thing in the whole program.
Alt with the numeric pad stays free: so people type é and €. Ctrl+Alt (AltGr) is never used.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate


class Where(StrEnum):
    """The part of the program where a key works; NOTE only while a kept note has the focus."""

    EVERYWHERE = "everywhere"
    START = "start"
    HOST = "host"
    CAPTURE = "capture"
    NOTE = "note"
    PRACTICE = "practice"


class Command(StrEnum):
    """What a key does, by name."""

    HELP = "help"
    FULL_SCREEN = "full_screen"
    LARGER = "larger"
    SMALLER = "smaller"
    USUAL_SIZE = "usual_size"
    UNDO = "undo"
    REDO = "redo"
    BACK = "back"
    QUIT = "quit"
    HOST_VIEW = "host_view"
    CAPTURE_VIEW = "capture_view"
    SOLO_VIEW = "solo_view"
    REPORT = "report"
    READ_BACK = "read_back"
    PAPERS = "papers"
    PLAY_TABLE = "play_table"
    PLAY_SLOWER = "play_slower"
    PLAY_FASTER = "play_faster"
    PLAY_NEXT = "play_next"
    PLAY_RESULT = "play_result"
    NEW_TABLE = "new_table"
    PRACTICE = "practice"
    READ_NOTES = "read_notes"
    MERGE = "merge"
    CHANGE_TABLE = "change_table"
    FIND_TABLE = "find_table"
    NEXT_STEP = "next_step"
    PREVIOUS_STEP = "previous_step"
    GO_ON = "go_on"
    GO_BACK = "go_back"
    ROOM_SCREEN = "room_screen"
    ROOM_NEXT = "room_next"
    ROOM_TIME = "room_time"
    MORE_TIME = "more_time"
    PAUSE = "pause"
    PROMPT_1 = "prompt_1"
    PROMPT_2 = "prompt_2"
    PROMPT_3 = "prompt_3"
    PROMPT_4 = "prompt_4"
    PROMPT_5 = "prompt_5"
    PROMPT_6 = "prompt_6"
    TOLD = "told"
    SPREAD_TIME = "spread_time"
    PLAN_TIME = "plan_time"
    NOT_REACHED = "not_reached"
    HINTS = "hints"
    KNEL = "knel"
    KIEM = "kiem"
    BOTH = "beide"
    DREAM = "droom"
    IDEA = "idee"
    MORE_KINDS = "more_kinds"
    KEEP = "keep"
    SEAT_1 = "seat_1"
    SEAT_2 = "seat_2"
    SEAT_3 = "seat_3"
    SEAT_4 = "seat_4"
    SEAT_5 = "seat_5"
    SEAT_6 = "seat_6"
    SEAT_7 = "seat_7"
    SEAT_8 = "seat_8"
    SEAT_9 = "seat_9"
    SPEAKER_UNKNOWN = "speaker_unknown"
    SPEAKER_HOST = "speaker_host"
    SPEAKER_GROUP = "speaker_group"
    SPEAKER_SUBGROUP = "speaker_subgroup"
    STAR = "star"
    SENSITIVE = "sensitive"
    REACTION = "reaction"
    DETAILS = "details"
    TO_STREAM = "to_stream"
    TO_FIELD = "to_field"
    LOOSE_ENDS = "loose_ends"
    SEAT_ON = "seat_on"
    SEAT_BACK = "seat_back"
    SAME_SPEAKER = "same_speaker"
    WORDING = "wording"
    ENERGY = "energy"
    OTHER_SIDE = "other_side"
    ASSENT = "assent"
    CONTINUE = "continue"
    PARK = "park"
    PHOTO = "photo"
    COMPLETE = "complete"
    TENSION_1 = "tension_1"
    TENSION_2 = "tension_2"
    TENSION_3 = "tension_3"
    TENSION_4 = "tension_4"
    TENSION_5 = "tension_5"
    EDIT_NOTE = "edit_note"
    REMOVE_NOTE = "remove_note"
    MARK_NOTE = "mark_note"


SEATS = tuple(Command(f"seat_{number}") for number in range(1, 10))
TENSIONS = tuple(Command(f"tension_{number}") for number in range(1, 6))
PROMPTS = tuple(Command(f"prompt_{number}") for number in range(1, 7))
KINDS = (Command.KNEL, Command.KIEM, Command.BOTH, Command.DREAM, Command.IDEA)


class Key(NamedTuple):
    """One command, where it works, its keys with a space between, and what it does in words."""

    command: Command
    where: Where
    keys: str
    text: Callable[[], str]

    @property
    def sequences(self) -> tuple[str, ...]:
        """The keys, each as Qt writes it."""
        return tuple(self.keys.split())


ALL, START, HOST, CAPTURE, NOTE, PRACTICE = Where

TABLE = (
    Key(Command.HELP, ALL, "F1", lambda: translate("Keys", "Show the keys")),
    Key(Command.FULL_SCREEN, ALL, "F11", lambda: translate("Keys", "Full screen")),
    Key(Command.LARGER, ALL, "Ctrl++ Ctrl+=", lambda: translate("Keys", "Larger text")),
    Key(Command.SMALLER, ALL, "Ctrl+-", lambda: translate("Keys", "Smaller text")),
    Key(Command.USUAL_SIZE, ALL, "Ctrl+0", lambda: translate("Keys", "Usual text size")),
    Key(Command.UNDO, ALL, "Ctrl+Z", lambda: translate("Keys", "Undo")),
    Key(Command.REDO, ALL, "Ctrl+Y Ctrl+Shift+Z", lambda: translate("Keys", "Redo")),
    Key(Command.BACK, ALL, "Alt+Left", lambda: translate("Keys", "To the start screen")),
    Key(Command.QUIT, ALL, "Ctrl+Q", lambda: translate("Keys", "Close the program")),
    Key(Command.NEW_TABLE, START, "Ctrl+N", lambda: translate("Keys", "New table")),
    Key(Command.PRACTICE, START, "Ctrl+T", lambda: translate("Keys", "Practice table")),
    Key(Command.READ_NOTES, START, "Ctrl+O", lambda: translate("Keys", "Read notes in")),
    Key(Command.MERGE, START, "Ctrl+M", lambda: translate("Keys", "Merge files")),
    Key(Command.CHANGE_TABLE, START, "Ctrl+E", lambda: translate("Keys", "Change a table")),
    Key(Command.FIND_TABLE, START, "Ctrl+F", lambda: translate("Keys", "Find a table")),
    Key(Command.HOST_VIEW, HOST, "Ctrl+7", lambda: translate("Keys", "Show the host screen")),
    Key(
        Command.CAPTURE_VIEW, HOST, "Ctrl+8", lambda: translate("Keys", "Show the notes screen")
    ),
    Key(Command.SOLO_VIEW, HOST, "Ctrl+9", lambda: translate("Keys", "Show both in one")),
    Key(Command.REPORT, HOST, "Ctrl+R", lambda: translate("Keys", "Close and make the report")),
    Key(Command.PAPERS, HOST, "Ctrl+P", lambda: translate("Keys", "Print for the table")),
    Key(Command.PLAY_TABLE, PRACTICE, "Shift+F12", lambda: translate("Keys", "Play, or pause")),
    Key(Command.PLAY_SLOWER, PRACTICE, "Shift+F2", lambda: translate("Keys", "Slower")),
    Key(Command.PLAY_FASTER, PRACTICE, "Shift+F3", lambda: translate("Keys", "Faster")),
    Key(Command.PLAY_NEXT, PRACTICE, "Shift+F4", lambda: translate("Keys", "Next speaker")),
    Key(Command.PLAY_RESULT, PRACTICE, "Shift+F5", lambda: translate("Keys", "Look back")),
    Key(Command.READ_BACK, HOST, "Ctrl+B", lambda: translate("Keys", "Read the lines back")),
    Key(Command.NEXT_STEP, HOST, "PgDown", lambda: translate("Keys", "Next move")),
    Key(Command.PREVIOUS_STEP, HOST, "PgUp", lambda: translate("Keys", "Previous move")),
    Key(Command.GO_ON, HOST, "Ctrl+PgDown", lambda: translate("Keys", "Next move, anywhere")),
    Key(
        Command.GO_BACK, HOST, "Ctrl+PgUp", lambda: translate("Keys", "Previous move, anywhere")
    ),
    Key(
        Command.ROOM_SCREEN,
        HOST,
        "Ctrl+F11",
        lambda: translate("Keys", "Screen for the room, on or off"),
    ),
    Key(
        Command.ROOM_NEXT,
        HOST,
        "Shift+F11",
        lambda: translate("Keys", "Show the room the next"),
    ),
    Key(
        Command.ROOM_TIME,
        HOST,
        "Ctrl+Shift+F11",
        lambda: translate("Keys", "Show the room the time, or not"),
    ),
    Key(Command.MORE_TIME, HOST, "F7", lambda: translate("Keys", "Five minutes more")),
    Key(Command.PAUSE, HOST, "F12", lambda: translate("Keys", "Pause, and go on")),
    Key(Command.PROMPT_1, HOST, "Ctrl+1", lambda: translate("Keys", "First card")),
    Key(Command.PROMPT_2, HOST, "Ctrl+2", lambda: translate("Keys", "Second card")),
    Key(Command.PROMPT_3, HOST, "Ctrl+3", lambda: translate("Keys", "Third card")),
    Key(Command.PROMPT_4, HOST, "Ctrl+4", lambda: translate("Keys", "Fourth card")),
    Key(Command.PROMPT_5, HOST, "Ctrl+5", lambda: translate("Keys", "Fifth card")),
    Key(Command.PROMPT_6, HOST, "Ctrl+6", lambda: translate("Keys", "Sixth card")),
    Key(Command.TOLD, HOST, "Ctrl+G", lambda: translate("Keys", "Tick the card as told")),
    Key(Command.SPREAD_TIME, HOST, "Shift+F7", lambda: translate("Keys", "Take the new times")),
    Key(
        Command.PLAN_TIME, HOST, "Ctrl+F7", lambda: translate("Keys", "Divide the time by hand")
    ),
    Key(
        Command.NOT_REACHED,
        HOST,
        "Ctrl+Shift+N",
        lambda: translate("Keys", "Not reached, go on"),
    ),
    Key(Command.HINTS, HOST, "Ctrl+Shift+H", lambda: translate("Keys", "Show hints")),
    Key(Command.KNEL, CAPTURE, "F2", lambda: translate("Keys", "Knel: what got stuck")),
    Key(Command.KIEM, CAPTURE, "F3", lambda: translate("Keys", "Kiem: what grew")),
    Key(Command.BOTH, CAPTURE, "F4", lambda: translate("Keys", "Both knel and kiem")),
    Key(Command.DREAM, CAPTURE, "F5", lambda: translate("Keys", "Dream")),
    Key(Command.IDEA, CAPTURE, "F6", lambda: translate("Keys", "Idea")),
    Key(Command.MORE_KINDS, CAPTURE, "F8", lambda: translate("Keys", "More kinds")),
    Key(Command.KEEP, CAPTURE, "Ctrl+Return Ctrl+Enter", lambda: translate("Keys", "Keep")),
    Key(Command.SEAT_1, CAPTURE, "Alt+1", lambda: translate("Keys", "Seat 1 speaks")),
    Key(Command.SEAT_2, CAPTURE, "Alt+2", lambda: translate("Keys", "Seat 2 speaks")),
    Key(Command.SEAT_3, CAPTURE, "Alt+3", lambda: translate("Keys", "Seat 3 speaks")),
    Key(Command.SEAT_4, CAPTURE, "Alt+4", lambda: translate("Keys", "Seat 4 speaks")),
    Key(Command.SEAT_5, CAPTURE, "Alt+5", lambda: translate("Keys", "Seat 5 speaks")),
    Key(Command.SEAT_6, CAPTURE, "Alt+6", lambda: translate("Keys", "Seat 6 speaks")),
    Key(Command.SEAT_7, CAPTURE, "Alt+7", lambda: translate("Keys", "Seat 7 speaks")),
    Key(Command.SEAT_8, CAPTURE, "Alt+8", lambda: translate("Keys", "Seat 8 speaks")),
    Key(Command.SEAT_9, CAPTURE, "Alt+9", lambda: translate("Keys", "Seat 9 speaks")),
    Key(Command.SPEAKER_UNKNOWN, CAPTURE, "Alt+0", lambda: translate("Keys", "Who? Later")),
    Key(Command.SPEAKER_HOST, CAPTURE, "Alt+H", lambda: translate("Keys", "The host speaks")),
    Key(Command.SPEAKER_GROUP, CAPTURE, "Alt+P", lambda: translate("Keys", "The whole group")),
    Key(Command.SPEAKER_SUBGROUP, CAPTURE, "Alt+B", lambda: translate("Keys", "A subgroup")),
    Key(Command.STAR, CAPTURE, "Alt+S", lambda: translate("Keys", "Star: worth showing")),
    Key(Command.SENSITIVE, CAPTURE, "Alt+G", lambda: translate("Keys", "Sensitive")),
    Key(Command.REACTION, CAPTURE, "Alt+R", lambda: translate("Keys", "Reaction to the last")),
    Key(Command.DETAILS, CAPTURE, "Alt+D", lambda: translate("Keys", "Details of the note")),
    Key(Command.TO_STREAM, CAPTURE, "Alt+Up", lambda: translate("Keys", "To the kept notes")),
    Key(Command.TO_FIELD, CAPTURE, "Esc", lambda: translate("Keys", "Back to typing")),
    Key(Command.LOOSE_ENDS, CAPTURE, "F9", lambda: translate("Keys", "Notes to go through")),
    Key(Command.SEAT_ON, CAPTURE, "Alt+Shift+Right", lambda: translate("Keys", "Seat one on")),
    Key(
        Command.SEAT_BACK, CAPTURE, "Alt+Shift+Left", lambda: translate("Keys", "Seat one back")
    ),
    Key(Command.SAME_SPEAKER, CAPTURE, "Alt+Z", lambda: translate("Keys", "Same speaker")),
    Key(Command.WORDING, CAPTURE, "Alt+L", lambda: translate("Keys", "Own words or summary")),
    Key(Command.ENERGY, CAPTURE, "Alt+N", lambda: translate("Keys", "Energy")),
    Key(Command.OTHER_SIDE, CAPTURE, "Alt+A", lambda: translate("Keys", "Other side of last")),
    Key(Command.ASSENT, CAPTURE, "Alt+I", lambda: translate("Keys", "One more agrees")),
    Key(Command.CONTINUE, CAPTURE, "Alt+V", lambda: translate("Keys", "The quote goes on")),
    Key(Command.PARK, CAPTURE, "Alt+K", lambda: translate("Keys", "Park")),
    Key(Command.PHOTO, CAPTURE, "Alt+F", lambda: translate("Keys", "Photo of a dream")),
    Key(Command.COMPLETE, CAPTURE, "Ctrl+.", lambda: translate("Keys", "Complete the word")),
    Key(
        Command.TENSION_1,
        CAPTURE,
        "Ctrl+Shift+1",
        lambda: translate("Keys", "Tension within one person"),
    ),
    Key(
        Command.TENSION_2,
        CAPTURE,
        "Ctrl+Shift+2",
        lambda: translate("Keys", "Tension between groups"),
    ),
    Key(
        Command.TENSION_3,
        CAPTURE,
        "Ctrl+Shift+3",
        lambda: translate("Keys", "Tension between opinions"),
    ),
    Key(
        Command.TENSION_4,
        CAPTURE,
        "Ctrl+Shift+4",
        lambda: translate("Keys", "Tension lack of room"),
    ),
    Key(
        Command.TENSION_5,
        CAPTURE,
        "Ctrl+Shift+5",
        lambda: translate("Keys", "Tension with systems"),
    ),
    Key(Command.EDIT_NOTE, NOTE, "Return Enter", lambda: translate("Keys", "Edit this note")),
    Key(Command.REMOVE_NOTE, NOTE, "Del", lambda: translate("Keys", "Remove this note")),
    Key(Command.MARK_NOTE, NOTE, "Space", lambda: translate("Keys", "Mark for a tension")),
)
_BY_COMMAND = {key.command: key for key in TABLE}
_CAPS = {"PgDown": "PgDn", "Return": "↵", "Up": "↑", "Left": "←"}
_SPOKEN = {"PgDown": "Page Down", "PgUp": "Page Up", "Return": "Enter", "Del": "Delete"}


def _caps() -> dict[str, str]:
    return {**_CAPS, "Space": translate("Keys", "Space bar")}


def _said() -> dict[str, str]:
    return {
        **_SPOKEN,
        "Space": translate("Keys", "Space bar"),
        "Up": translate("Keys", "Arrow up"),
        "Left": translate("Keys", "Arrow left"),
    }


def where_title(where: Where) -> str:
    """Return the heading of a part of the program in the list of keys."""
    return {
        ALL: translate("Keys", "Everywhere"),
        START: translate("Keys", "On the start screen"),
        HOST: translate("Keys", "While hosting"),
        CAPTURE: translate("Keys", "While taking notes"),
        NOTE: translate("Keys", "On a kept note"),
        PRACTICE: translate("Keys", "While the practice table plays"),
    }[where]


def text(command: Command) -> str:
    """Return in words what a command does."""
    return _BY_COMMAND[command].text()


def sequence(command: Command) -> str:
    """Return the first keys of a command, as Qt writes them."""
    return _BY_COMMAND[command].sequences[0]


def cap(command: Command) -> str:
    """Return what stands on the small key beside a button: `Ctrl ↵`."""
    caps = _caps()
    return " ".join(caps.get(part, part) for part in _parts(command))


def spoken(command: Command) -> str:
    """Return the key as a screen reader should say it: `Ctrl+Enter`."""
    said = _said()
    return "+".join(said.get(part, part) for part in _parts(command))


def _parts(command: Command) -> list[str]:
    first = _BY_COMMAND[command].sequences[0]
    head, _, tail = first[:-1].rpartition("+")
    return [*head.split("+"), tail + first[-1]] if head else [first]


def rows(front: Where = Where.EVERYWHERE) -> list[tuple[Where, list[tuple[Command, str]]]]:
    """Return for each part of the program its commands with their words, for F1.

    The part in front comes first; keys of a kept note come after those of taking notes.
    """
    near = (front, NOTE if front is CAPTURE else front)
    return [
        (where, [(key.command, key.text()) for key in TABLE if key.where is where])
        for where in sorted(Where, key=lambda each: each not in near)
    ]


def alt_letters() -> frozenset[str]:
    """Return the letters that menus and buttons may not take as their own with Alt."""
    sequences = (sequence for key in TABLE for sequence in key.sequences)
    return frozenset(
        sequence[-1]
        for sequence in sequences
        if sequence[:-1] == "Alt+" and sequence[-1].isalpha()
    )


def bind(widget: QWidget, command: Command, slot: Callable[[], None]) -> QAction:
    """Let the keys of a command call `slot` while `widget` is shown in the active window.

    Keys of a kept note work only while `widget` itself has the focus.
    """
    key = _BY_COMMAND[command]
    action = QAction(widget)  # given the text at once, it would load the names of all icons
    action.setText(key.text())
    action.setObjectName(command)
    action.setShortcuts([QKeySequence(sequence) for sequence in key.sequences])
    if key.where is NOTE:
        action.setShortcutContext(QtCore.Qt.ShortcutContext.WidgetShortcut)
    action.setAutoRepeat(command in {Command.LARGER, Command.SMALLER})
    action.triggered.connect(_without_state(slot))
    widget.addAction(action)
    return action


def _without_state(slot: Callable[[], None]) -> Callable[[], None]:
    """Keep `slot` alive (Qt holds plain methods weakly) and drop the state Qt sends along."""

    def call() -> None:
        slot()

    return call


def gives(event: QKeyEvent, command: Command) -> bool:
    """Say whether a key that was pressed gives a command."""
    held = event.modifiers() & ~QtCore.Qt.KeyboardModifier.KeypadModifier
    pressed = QKeySequence(QKeyCombination(held, QtCore.Qt.Key(event.key())))
    return pressed in [QKeySequence(text) for text in _BY_COMMAND[command].sequences]


def enters(event: QKeyEvent) -> bool:
    """Say whether this is one of the two Enter keys."""
    return event.key() in {QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter}


def composes(event: QKeyEvent) -> bool:
    """Say whether this is Alt with the numeric pad: how people type é and € on Windows."""
    held, modifier = event.modifiers(), QtCore.Qt.KeyboardModifier
    return bool(held & modifier.AltModifier) and bool(held & modifier.KeypadModifier)


class KeypadGuard(QObject):
    """Keeps Alt with the numeric pad from being taken for a command; one for each window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Claim such keys before any shortcut can (accepting an override means just that)."""
        if event.type() != QEvent.Type.ShortcutOverride:
            return False
        assert isinstance(event, QKeyEvent)
        if not composes(event):
            return False
        event.accept()
        return True
