"""All findings at one table: in every text in which people write, and by what notes are."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from operator import attrgetter

from facilitator.domain.errors import Problem
from facilitator.domain.privacy.identifying.findings import Finding, FindingKind, Replacement
from facilitator.domain.privacy.identifying.roles import role_in_label
from facilitator.domain.privacy.identifying.sentence_check import CheckContext, findings_in
from facilitator.domain.privacy.identifying.table_words import CheckedTable
from facilitator.domain.privacy.identifying.word_lists import WordLists
from facilitator.domain.privacy.names import TableNames, text_fields, texts_of
from facilitator.domain.records.dialogue import Closing, Dialogue, Dossier, Record, Seat
from facilitator.domain.records.items import Item, Wording
from facilitator.domain.table.attribution import TableReference

_MUNICIPALITY = "municipality"
_ORIGINAL, _EDITED = "verbatim", "edited"
_LABELS = ("role_label", "public_role_label")


@dataclass(frozen=True, slots=True)
class CheckScope:
    """What of a table leaves: a document, which shows one wording, or a file, which has both.

    `hides_roles` says that no role label may stand in running text. With a `reference` it is
    public: a text may tell of the table its number or its municipality, which is `also` called
    otherwise, and not the other, nor those of `others` beside any number, nor a role that was
    made more general, nor, in a closing, a count of few people.
    """

    originals: bool = False
    hides_roles: bool = False
    reference: TableReference | None = None
    also: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


DOCUMENT = CheckScope()
TABLE_FILE = CheckScope(originals=True)
HANDOUT = CheckScope(hides_roles=True)


class TableCheck:
    """Checks the records of one table against its `context`; the order is up to who asks."""

    def __init__(
        self,
        dossier: Dossier,
        names: TableNames,
        lists: WordLists,
        scope: CheckScope = DOCUMENT,
    ) -> None:
        self.context = CheckContext(lists, _checked(dossier, names, scope))
        self._scope = scope

    def findings(self, record: Record) -> Iterator[Finding]:
        """Give what is found in one record."""
        if isinstance(record, Item):
            yield from _by_marks(record)
        if isinstance(record, Item) and record.withheld and not self._scope.originals:
            return
        for path in self._fields(record):
            for text in texts_of(attrgetter(path)(record)):
                if text:
                    yield from self._in_text(text, record, path)

    def _fields(self, record: Record) -> Iterator[str]:
        """Give the fields that leave: of a note one wording, of a seat one label."""
        left: set[str] = {_MUNICIPALITY} if isinstance(record, Dialogue) else set()
        if isinstance(record, Item) and not self._scope.originals:
            left = {_ORIGINAL, _EDITED} - {_printed(record)}
        if isinstance(record, Seat) and not self._scope.originals:
            left = {_LABELS[0]} if record.public_role_label else {_LABELS[1]}
        return (each.path for each in text_fields(type(record)) if each.path not in left)

    def _in_text(self, text: str, record: Record, path: str) -> Iterator[Finding]:
        is_label = isinstance(record, Seat) and path in _LABELS
        hit = role_in_label(text, self.context.lists) if is_label else None
        if hit:
            why, whole = Problem(hit.code, hit.facts), Replacement(0, len(text), hit.instead)
            places = ((0, len(text)),)
            yield Finding(record, path, hit.kind, text, 0, text, places, (whole,), why)
            return
        context = self.context
        if isinstance(record, Closing) and self._scope.reference:
            context = replace(context, hides_counts=True)
        yield from findings_in(text, context, record, path)


def _checked(dossier: Dossier, names: TableNames, scope: CheckScope) -> CheckedTable:
    known = [seat for seat in dossier.seats if seat.role_label]
    generalised = [seat for seat in known if seat.public_role != seat.role_label]
    hidden = known if scope.hides_roles else generalised if scope.reference else ()
    roles, hidden_roles = (
        tuple(dict.fromkeys(seat.role_label for seat in seats)) for seats in (known, hidden)
    )
    place = dossier.dialogue.municipality
    return CheckedTable(
        names, place, scope.reference, scope.also, scope.others, roles, hidden_roles
    )


def _printed(item: Item) -> str:
    """Give the field of the wording that documents take."""
    return _EDITED if item.edited and not item.prints_verbatim else _ORIGINAL


def _sensitive(item: Item) -> bool:
    return item.sensitive and not item.withheld


def _withheld(item: Item) -> bool:
    return item.withheld


def _unread(item: Item) -> bool:
    quoted = item.wording is Wording.VERBATIM and bool(item.text)
    return quoted and item.read_back is None and not item.kind.spec.nameless


def _photo_not_allowed(item: Item) -> bool:
    return bool(item.labels.photo) and not item.labels.photo_allowed


def _photo_not_described(item: Item) -> bool:
    labels = item.labels
    return bool(labels.photo) and labels.photo_allowed and not labels.photo_description


_MARKS: Mapping[str, tuple[FindingKind, Callable[[Item], bool]]] = {
    "found_sensitive": (FindingKind.SENSITIVE, _sensitive),
    "found_withheld": (FindingKind.WITHHELD, _withheld),
    "found_unread": (FindingKind.UNREAD, _unread),
    "found_photo_not_allowed": (FindingKind.PHOTO, _photo_not_allowed),
    "found_photo_not_described": (FindingKind.PHOTO, _photo_not_described),
}
"""What is found by what a note is and not by its words, each with the code of its reason."""


def _by_marks(item: Item) -> Iterator[Finding]:
    field = _printed(item)
    for code, (kind, holds) in _MARKS.items():
        if holds(item):
            text, whole = item.text, ((0, len(item.text)),)
            yield Finding(item, field, kind, text, 0, text, whole, (), Problem(code))
