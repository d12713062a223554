"""The names of fields as people know them from the screens, by the type of record."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from facilitator.domain.records.dialogue import (
    Alias,
    Closing,
    Dialogue,
    Moment,
    Record,
    Seat,
    Step,
)
from facilitator.domain.records.items import Item, Link

translate = QCoreApplication.translate


def field_word(kind: type[Record], name: str) -> str:
    """Name a field; one that has no name of its own is told by what it is called in files."""
    return _WORDS[kind]().get(name, name.rpartition(".")[2].replace("_", " "))


def record_word(kind: type[Record]) -> str:
    """Name what people disagree on: this note, this seat."""
    return {
        Dialogue: translate("Fields", "this table"),
        Step: translate("Fields", "this move"),
        Seat: translate("Fields", "this seat"),
        Item: translate("Fields", "this note"),
        Link: translate("Fields", "this link between notes"),
        Moment: translate("Fields", "this time"),
        Closing: translate("Fields", "the closing"),
        Alias: translate("Fields", "which table this is"),
    }[kind]


def _dialogue() -> dict[str, str]:
    return {
        "kind": translate("Fields", "Kind of talk"),
        "theme": translate("Fields", "Theme"),
        "number": translate("Fields", "Dialogue number"),
        "held_on": translate("Fields", "Day"),
        "municipality": translate("Fields", "Municipality"),
        "host_function": translate("Fields", "Function of the host"),
        "participants": translate("Fields", "How many people"),
        "form": translate("Fields", "Where or how"),
        "level": translate("Fields", "Level"),
        "series": translate("Fields", "Series"),
        "programme": translate("Fields", "Programme"),
        "script": translate("Fields", "Script"),
        "practice": translate("Fields", "Practice table"),
        "status": translate("Fields", "How far it is"),
        "representation": translate("Fields", "Who sat at the table"),
    }


def _step() -> dict[str, str]:
    return {
        "key": translate("Fields", "Move"),
        "position": translate("Fields", "Place in the order"),
        "title": translate("Fields", "Title"),
        "question": translate("Fields", "Question"),
        "minutes": translate("Fields", "Minutes"),
        "status": translate("Fields", "How far it is"),
    }


def _seat() -> dict[str, str]:
    return {
        "number": translate("Fields", "Number of the seat"),
        "role_label": translate("Fields", "Role"),
        "public_role_label": translate("Fields", "Role in documents"),
        "sort": translate("Fields", "Kind of seat"),
        "organisation": translate("Fields", "Organisation"),
        "expertise": translate("Fields", "Expertise"),
        "first_name": translate("Fields", "First name"),
        "full_name": translate("Fields", "Name"),
        "title": translate("Fields", "Title before the name"),
        "name_agreed": translate("Fields", "The name may be printed"),
        "place": translate("Fields", "Place round the table"),
    }


def _item() -> dict[str, str]:
    return {
        "kind": translate("Fields", "Kind"),
        "verbatim": translate("Fields", "Text"),
        "position": translate("Fields", "Place in the order"),
        "wording": translate("Fields", "Own words or summary"),
        "speaker": translate("Fields", "Who said it"),
        "step": translate("Fields", "Move"),
        "at": translate("Fields", "Time"),
        "starred": translate("Fields", "Star"),
        "sensitive": translate("Fields", "Sensitive"),
        "energy": translate("Fields", "Energy"),
        "assents": translate("Fields", "How many agree"),
        "read_back": translate("Fields", "Answer when it was read back"),
        "labels.title": translate("Fields", "Title"),
        "labels.tags": translate("Fields", "Tags"),
        "labels.groups": translate("Fields", "Groups"),
        "labels.wish_behind": translate("Fields", "The wish behind it"),
        "labels.level": translate("Fields", "About"),
        "labels.aim": translate("Fields", "What should happen?"),
        "labels.actors": translate("Fields", "Who should act?"),
        "labels.existing": translate("Fields", "Exists already"),
        "labels.nature": translate("Fields", "Matter or process"),
        "labels.scale": translate("Fields", "Small or large"),
        "labels.feature": translate("Fields", "Shown apart in the report"),
        "labels.heading": translate("Fields", "Heading"),
        "labels.tension": translate("Fields", "What kind of tension?"),
        "labels.way_out": translate("Fields", "A way out that was named"),
        "labels.pledged_by": translate("Fields", "Who promises it?"),
        "labels.pledged_when": translate("Fields", "When?"),
        "labels.votes": translate("Fields", "Votes"),
        "labels.photo": translate("Fields", "Photo"),
    }


def _link() -> dict[str, str]:
    return {
        "kind": translate("Fields", "Kind of link"),
        "source": translate("Fields", "From"),
        "target": translate("Fields", "To"),
    }


def _moment() -> dict[str, str]:
    return {
        "kind": translate("Fields", "What happened"),
        "at": translate("Fields", "Time"),
        "step": translate("Fields", "Move"),
        "minutes": translate("Fields", "Minutes"),
    }


def _closing() -> dict[str, str]:
    return {
        "missing_voices": translate("Fields", "Who was not at the table?"),
        "composition": translate("Fields", "How the table was made up"),
        "essence": translate("Fields", "The essence of this table"),
        "host_evaluation": translate("Fields", "How the host looks back"),
        "note_taker_evaluation": translate("Fields", "How the note-taker looks back"),
        "purpose_told": translate("Fields", "Told what the talk is for"),
        "follow_up_told": translate("Fields", "Told what comes after"),
    }


def _alias() -> dict[str, str]:
    return {"same_as": translate("Fields", "The same table as")}


_WORDS: Mapping[type[Record], Callable[[], dict[str, str]]] = {
    Dialogue: _dialogue,
    Step: _step,
    Seat: _seat,
    Item: _item,
    Link: _link,
    Moment: _moment,
    Closing: _closing,
    Alias: _alias,
}
