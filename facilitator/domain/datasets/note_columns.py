"""The columns of a note; those of a sheet of notes have the same names, and are read back."""

from collections.abc import Callable
from operator import attrgetter

from facilitator.domain.datasets.columns import Cell, DataColumn, internal, key, text, word
from facilitator.domain.datasets.data import DatasetNote
from facilitator.domain.records.items import (
    Aim,
    Feature,
    ItemKind,
    Level,
    Nature,
    ReadBack,
    Scale,
    SpeakerKind,
    TensionKind,
    Wording,
)
from facilitator.domain.table.attribution import credited
from facilitator.domain.text import joined_words

YES, NO = "ja", "nee"


def _item(field: str) -> Callable[[DatasetNote], Cell]:
    return attrgetter(f"item.{field}")


def _label(field: str) -> Callable[[DatasetNote], Cell]:
    return attrgetter(f"item.labels.{field}")


def _words(values: Callable[[DatasetNote], tuple[str, ...]]) -> Callable[[DatasetNote], Cell]:
    """Give words in one cell, as a sheet of notes has them."""
    return lambda note: joined_words(values(note))


def _actors(note: DatasetNote) -> tuple[str, ...]:
    return tuple(map(note.names.choice, note.item.labels.actors))


def _existing(note: DatasetNote) -> str:
    """Say whether an idea is there already; nothing of what is no idea."""
    if note.item.kind is not ItemKind.IDEA:
        return YES if note.item.labels.existing else ""
    return YES if note.item.labels.existing else NO


NOTE_COLUMNS: tuple[DataColumn[DatasetNote], ...] = (
    key("notitie", attrgetter("key")),
    key("tafel", attrgetter("table.key")),
    internal("code", attrgetter("code")),
    key("stap", _item("step")),
    word("soort", _item("kind"), ItemKind),
    text("tekst", _item("text")),
    internal("tekst_origineel", _item("verbatim")),
    internal("tekst_bewerkt", _item("edited")),
    word("verwoording", _item("wording"), Wording),
    word("spreker", lambda note: credited(note.item).kind, SpeakerKind),
    text("rol", attrgetter("role")),
    internal("plek", attrgetter("seat")),
    text("titel", _label("title")),
    text("kern", attrgetter("cluster")),
    word("uitlichten", _label("feature"), Feature),
    internal("trefwoorden", _words(lambda note: tuple(tag.name for tag in note.tags))),
    text("aan_zet", _words(_actors)),
    word("soort_idee", _label("aim"), Aim),
    word("niveau", _label("level"), Level),
    word("aard", _label("nature"), Nature),
    word("schaal", _label("scale"), Scale),
    DataColumn("bestaand", _existing, words=(YES, NO)),
    internal("bestaand_waar", _label("existing_where")),
    internal("wens_erachter", _label("wish_behind")),
    word("spanning", _label("tension"), TensionKind),
    internal("uitweg", _label("way_out")),
    internal("toegezegd_wanneer", _label("pledged_when")),
    internal("ster", _item("starred")),
    internal("energie", _item("energy")),
    internal("gevoelig", _item("sensitive")),
    internal("instemming", _item("assents")),
    internal("stemmen", _label("votes")),
    internal("nagelezen", _item("read_back"), ReadBack),
    internal("tijd", _item("at")),
)
