"""Every command of the program in one table: where it works, its keys, and what it does.

Host and note-taker may sit in one window, so one key means one thing in the whole program.
Alt with the numeric pad stays free: so people type é and €. Ctrl+Alt (AltGr) is never used.
Shift counts ten on to the number of a seat: Alt+1 is seat 1, Alt+Shift+1 seat 11.
"""

from enum import Enum, StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from facilitator.ui.platform.i18n import translated


class Where(StrEnum):
    """The part of the program where a key works; NOTE only while a kept note has the focus."""

    EVERYWHERE = "everywhere"
    START = "start"
    HOST = "host"
    CAPTURE = "capture"
    NOTE = "note"
    PRACTICE = "practice"


class Command(Enum):
    """What can be asked by a key: where, its keys with a space between, and what it does."""

    HELP = Where.EVERYWHERE, "F1", QT_TRANSLATE_NOOP("Keys", "Show the keys")
    FULL_SCREEN = Where.EVERYWHERE, "F11", QT_TRANSLATE_NOOP("Keys", "Full screen")
    LARGER = Where.EVERYWHERE, "Ctrl++ Ctrl+=", QT_TRANSLATE_NOOP("Keys", "Larger text")
    SMALLER = Where.EVERYWHERE, "Ctrl+-", QT_TRANSLATE_NOOP("Keys", "Smaller text")
    USUAL_SIZE = Where.EVERYWHERE, "Ctrl+0", QT_TRANSLATE_NOOP("Keys", "Usual text size")
    UNDO = Where.EVERYWHERE, "Ctrl+Z", QT_TRANSLATE_NOOP("Keys", "Undo")
    REDO = Where.EVERYWHERE, "Ctrl+Y Ctrl+Shift+Z", QT_TRANSLATE_NOOP("Keys", "Redo")
    BACK = Where.EVERYWHERE, "Alt+Left", QT_TRANSLATE_NOOP("Keys", "To the start screen")
    OVERVIEW = Where.EVERYWHERE, "Ctrl+L", QT_TRANSLATE_NOOP("Keys", "Overview of all tables")
    CLUSTERS = Where.EVERYWHERE, "Ctrl+K", QT_TRANSLATE_NOOP("Keys", "Kernen of a theme")
    THREADS = Where.EVERYWHERE, "Ctrl+D", QT_TRANSLATE_NOOP("Keys", "Rode draden")
    MAKE_THEME = Where.EVERYWHERE, "Ctrl+Shift+K", QT_TRANSLATE_NOOP("Keys", "Theme of a kern")
    QUIT = Where.EVERYWHERE, "Ctrl+Q", QT_TRANSLATE_NOOP("Keys", "Close the program")
    NEW_TABLE = Where.START, "Ctrl+N", QT_TRANSLATE_NOOP("Keys", "New table")
    PRACTICE = Where.START, "Ctrl+T", QT_TRANSLATE_NOOP("Keys", "Practice table")
    OPEN_INVITATION = Where.START, "Ctrl+I", QT_TRANSLATE_NOOP("Keys", "Open an invitation")
    READ_NOTES = Where.START, "Ctrl+O", QT_TRANSLATE_NOOP("Keys", "Read notes in")
    MERGE = Where.START, "Ctrl+M", QT_TRANSLATE_NOOP("Keys", "Merge files")
    CHANGE_TABLE = Where.START, "Ctrl+E", QT_TRANSLATE_NOOP("Keys", "Change a table")
    FIND_TABLE = Where.START, "Ctrl+F", QT_TRANSLATE_NOOP("Keys", "Find a table")
    HOST_VIEW = Where.HOST, "Ctrl+7", QT_TRANSLATE_NOOP("Keys", "Show the host screen")
    CAPTURE_VIEW = Where.HOST, "Ctrl+8", QT_TRANSLATE_NOOP("Keys", "Show the notes screen")
    SOLO_VIEW = Where.HOST, "Ctrl+9", QT_TRANSLATE_NOOP("Keys", "Show both in one")
    REPORT = Where.HOST, "Ctrl+R", QT_TRANSLATE_NOOP("Keys", "Close and make the report")
    ROUND_OFF = Where.HOST, "Ctrl+Shift+R", QT_TRANSLATE_NOOP("Keys", "Round off step by step")
    HAND_OVER = Where.HOST, "Ctrl+J", QT_TRANSLATE_NOOP("Keys", "Hand this table over")
    PAPERS = Where.HOST, "Ctrl+P", QT_TRANSLATE_NOOP("Keys", "Print for the table")
    PLAY_TABLE = Where.PRACTICE, "Shift+F12", QT_TRANSLATE_NOOP("Keys", "Play, or pause")
    PLAY_SLOWER = Where.PRACTICE, "Shift+F2", QT_TRANSLATE_NOOP("Keys", "Slower")
    PLAY_FASTER = Where.PRACTICE, "Shift+F3", QT_TRANSLATE_NOOP("Keys", "Faster")
    PLAY_NEXT = Where.PRACTICE, "Shift+F4", QT_TRANSLATE_NOOP("Keys", "Next speaker")
    PLAY_RESULT = Where.PRACTICE, "Shift+F5", QT_TRANSLATE_NOOP("Keys", "Look back")
    READ_BACK = Where.HOST, "Ctrl+B", QT_TRANSLATE_NOOP("Keys", "Read the lines back")
    CLEAR = Where.HOST, "Ctrl+Shift+B", QT_TRANSLATE_NOOP("Keys", "Read every note once more")
    EXPORT_CHECK = Where.HOST, "Shift+F9", QT_TRANSLATE_NOOP("Keys", "Check before it leaves")
    SETTLE = (
        Where.EVERYWHERE,
        "Ctrl+Shift+S",
        QT_TRANSLATE_NOOP("Keys", "Go through it together"),
    )
    NEXT_STEP = Where.HOST, "PgDown", QT_TRANSLATE_NOOP("Keys", "Next move")
    PREVIOUS_STEP = Where.HOST, "PgUp", QT_TRANSLATE_NOOP("Keys", "Previous move")
    GO_ON = Where.HOST, "Ctrl+PgDown", QT_TRANSLATE_NOOP("Keys", "Next move, anywhere")
    GO_BACK = Where.HOST, "Ctrl+PgUp", QT_TRANSLATE_NOOP("Keys", "Previous move, anywhere")
    ROOM_SCREEN = (
        Where.HOST,
        "Ctrl+F11",
        QT_TRANSLATE_NOOP("Keys", "Screen for the room, on or off"),
    )
    ROOM_NEXT = Where.HOST, "Shift+F11", QT_TRANSLATE_NOOP("Keys", "Show the room the next")
    ROOM_TIME = (
        Where.HOST,
        "Ctrl+Shift+F11",
        QT_TRANSLATE_NOOP("Keys", "Show the room the time, or not"),
    )
    MORE_TIME = Where.HOST, "F7", QT_TRANSLATE_NOOP("Keys", "Five minutes more")
    PAUSE = Where.HOST, "F12", QT_TRANSLATE_NOOP("Keys", "Pause, and go on")
    PROMPT_1 = Where.HOST, "Ctrl+1", QT_TRANSLATE_NOOP("Keys", "First card")
    PROMPT_2 = Where.HOST, "Ctrl+2", QT_TRANSLATE_NOOP("Keys", "Second card")
    PROMPT_3 = Where.HOST, "Ctrl+3", QT_TRANSLATE_NOOP("Keys", "Third card")
    PROMPT_4 = Where.HOST, "Ctrl+4", QT_TRANSLATE_NOOP("Keys", "Fourth card")
    PROMPT_5 = Where.HOST, "Ctrl+5", QT_TRANSLATE_NOOP("Keys", "Fifth card")
    PROMPT_6 = Where.HOST, "Ctrl+6", QT_TRANSLATE_NOOP("Keys", "Sixth card")
    TOLD = Where.HOST, "Ctrl+G", QT_TRANSLATE_NOOP("Keys", "Tick the card as told")
    SPREAD_TIME = Where.HOST, "Shift+F7", QT_TRANSLATE_NOOP("Keys", "Take the new times")
    PLAN_TIME = Where.HOST, "Ctrl+F7", QT_TRANSLATE_NOOP("Keys", "Divide the time by hand")
    NOT_REACHED = Where.HOST, "Ctrl+Shift+N", QT_TRANSLATE_NOOP("Keys", "Not reached, go on")
    HINTS = Where.HOST, "Ctrl+Shift+H", QT_TRANSLATE_NOOP("Keys", "Show hints")
    KNEL = Where.CAPTURE, "F2", QT_TRANSLATE_NOOP("Keys", "Knel: what got stuck")
    KIEM = Where.CAPTURE, "F3", QT_TRANSLATE_NOOP("Keys", "Kiem: what grew")
    BOTH = Where.CAPTURE, "F4", QT_TRANSLATE_NOOP("Keys", "Both knel and kiem")
    DREAM = Where.CAPTURE, "F5", QT_TRANSLATE_NOOP("Keys", "Dream")
    IDEA = Where.CAPTURE, "F6", QT_TRANSLATE_NOOP("Keys", "Idea")
    MORE_KINDS = Where.CAPTURE, "F8", QT_TRANSLATE_NOOP("Keys", "More kinds")
    KEEP = Where.CAPTURE, "Ctrl+Return Ctrl+Enter", QT_TRANSLATE_NOOP("Keys", "Keep")
    SEAT_1 = Where.CAPTURE, "Alt+1", QT_TRANSLATE_NOOP("Keys", "Seat 1 speaks")
    SEAT_2 = Where.CAPTURE, "Alt+2", QT_TRANSLATE_NOOP("Keys", "Seat 2 speaks")
    SEAT_3 = Where.CAPTURE, "Alt+3", QT_TRANSLATE_NOOP("Keys", "Seat 3 speaks")
    SEAT_4 = Where.CAPTURE, "Alt+4", QT_TRANSLATE_NOOP("Keys", "Seat 4 speaks")
    SEAT_5 = Where.CAPTURE, "Alt+5", QT_TRANSLATE_NOOP("Keys", "Seat 5 speaks")
    SEAT_6 = Where.CAPTURE, "Alt+6", QT_TRANSLATE_NOOP("Keys", "Seat 6 speaks")
    SEAT_7 = Where.CAPTURE, "Alt+7", QT_TRANSLATE_NOOP("Keys", "Seat 7 speaks")
    SEAT_8 = Where.CAPTURE, "Alt+8", QT_TRANSLATE_NOOP("Keys", "Seat 8 speaks")
    SEAT_9 = Where.CAPTURE, "Alt+9", QT_TRANSLATE_NOOP("Keys", "Seat 9 speaks")
    SEAT_10 = Where.CAPTURE, "Alt+Shift+0", QT_TRANSLATE_NOOP("Keys", "Seat 10 speaks")
    SEAT_11 = Where.CAPTURE, "Alt+Shift+1", QT_TRANSLATE_NOOP("Keys", "Seat 11 speaks")
    SEAT_12 = Where.CAPTURE, "Alt+Shift+2", QT_TRANSLATE_NOOP("Keys", "Seat 12 speaks")
    SPEAKER_UNKNOWN = Where.CAPTURE, "Alt+0", QT_TRANSLATE_NOOP("Keys", "Who? Later")
    SPEAKER_HOST = Where.CAPTURE, "Alt+H", QT_TRANSLATE_NOOP("Keys", "The host speaks")
    SPEAKER_GROUP = Where.CAPTURE, "Alt+P", QT_TRANSLATE_NOOP("Keys", "The whole group")
    SPEAKER_SUBGROUP = Where.CAPTURE, "Alt+B", QT_TRANSLATE_NOOP("Keys", "A subgroup")
    STAR = Where.CAPTURE, "Alt+S", QT_TRANSLATE_NOOP("Keys", "Star: worth showing")
    SENSITIVE = Where.CAPTURE, "Alt+G", QT_TRANSLATE_NOOP("Keys", "Sensitive")
    REACTION = Where.CAPTURE, "Alt+R", QT_TRANSLATE_NOOP("Keys", "Reaction to the last")
    DETAILS = Where.CAPTURE, "Alt+D", QT_TRANSLATE_NOOP("Keys", "Details of the note")
    TO_STREAM = Where.CAPTURE, "Alt+Up", QT_TRANSLATE_NOOP("Keys", "To the kept notes")
    TO_FIELD = Where.CAPTURE, "Esc", QT_TRANSLATE_NOOP("Keys", "Back to typing")
    LOOSE_ENDS = Where.CAPTURE, "F9", QT_TRANSLATE_NOOP("Keys", "Notes to go through")
    SEAT_ON = Where.CAPTURE, "Alt+Shift+Right", QT_TRANSLATE_NOOP("Keys", "Seat one on")
    SEAT_BACK = Where.CAPTURE, "Alt+Shift+Left", QT_TRANSLATE_NOOP("Keys", "Seat one back")
    SAME_SPEAKER = Where.CAPTURE, "Alt+Z", QT_TRANSLATE_NOOP("Keys", "Same speaker")
    WORDING = Where.CAPTURE, "Alt+L", QT_TRANSLATE_NOOP("Keys", "Own words or summary")
    ENERGY = Where.CAPTURE, "Alt+N", QT_TRANSLATE_NOOP("Keys", "Energy")
    OTHER_SIDE = Where.CAPTURE, "Alt+A", QT_TRANSLATE_NOOP("Keys", "Other side of last")
    ASSENT = Where.CAPTURE, "Alt+I", QT_TRANSLATE_NOOP("Keys", "One more agrees")
    CONTINUE = Where.CAPTURE, "Alt+V", QT_TRANSLATE_NOOP("Keys", "The quote goes on")
    PARK = Where.CAPTURE, "Alt+K", QT_TRANSLATE_NOOP("Keys", "Park")
    NOTE_MOVE = Where.CAPTURE, "Alt+M", QT_TRANSLATE_NOOP("Keys", "Note to this move")
    PHOTO = Where.CAPTURE, "Alt+F", QT_TRANSLATE_NOOP("Keys", "Photo of a dream")
    COMPLETE = Where.CAPTURE, "Ctrl+.", QT_TRANSLATE_NOOP("Keys", "Complete the word")
    TENSION_1 = (
        Where.CAPTURE,
        "Ctrl+Shift+1",
        QT_TRANSLATE_NOOP("Keys", "Tension within one person"),
    )
    TENSION_2 = (
        Where.CAPTURE,
        "Ctrl+Shift+2",
        QT_TRANSLATE_NOOP("Keys", "Tension between groups"),
    )
    TENSION_3 = (
        Where.CAPTURE,
        "Ctrl+Shift+3",
        QT_TRANSLATE_NOOP("Keys", "Tension between opinions"),
    )
    TENSION_4 = Where.CAPTURE, "Ctrl+Shift+4", QT_TRANSLATE_NOOP("Keys", "Tension lack of room")
    TENSION_5 = Where.CAPTURE, "Ctrl+Shift+5", QT_TRANSLATE_NOOP("Keys", "Tension with systems")
    EDIT_NOTE = Where.NOTE, "Return Enter", QT_TRANSLATE_NOOP("Keys", "Edit this note")
    REMOVE_NOTE = Where.NOTE, "Del", QT_TRANSLATE_NOOP("Keys", "Remove this note")
    MARK_NOTE = Where.NOTE, "Space", QT_TRANSLATE_NOOP("Keys", "Mark for a tension")

    def __init__(self, where: Where, keys: str, words: object) -> None:
        self.where = where
        self.sequences = tuple(keys.split())
        self._words = str(words)

    def text(self) -> str:
        """Say what it does, in the language of the screens."""
        return translated("Keys", self._words)


SEATS = tuple(Command[f"SEAT_{number}"] for number in range(1, 13))
TENSIONS = tuple(Command[f"TENSION_{number}"] for number in range(1, 6))
PROMPTS = tuple(Command[f"PROMPT_{number}"] for number in range(1, 7))
KINDS = (Command.KNEL, Command.KIEM, Command.BOTH, Command.DREAM, Command.IDEA)
