"""Versions beside each other: what differs, who wrote which, and one version in their place.

Which side changed a field cannot be known, since the version from which both came is gone. So
a person chooses per field; nothing is chosen here but what is the most careful proposal.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import reduce
from typing import Any, TypeVar, cast

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.privacy.export_policy import LOCAL, sent, with_local
from facilitator.domain.records.clearances import Clearance, ClearanceDecision
from facilitator.domain.records.dialogue import Dialogue, Record, Seat
from facilitator.domain.records.ids import DeviceId, derived_id
from facilitator.domain.records.items import Item, Labels, ReadBack

R = TypeVar("R", bound=Record)

MOST_LETTERS = 40
"""Of a device's name so much stays in the name under which a version comes back."""
_BACK = re.compile(r"\d\d:(?P<by>.*):[0-9a-f]{12}")

TOGETHER: Mapping[type[Record], Sequence[tuple[str, ...]]] = {
    Dialogue: (("municipality", "municipality_code"), ("script", "script_version")),
    Item: (
        ("verbatim", "prints_verbatim", "edited"),
        ("labels.existing", "labels.existing_where"),
        ("labels.photo", "labels.photo_description", "labels.photo_allowed"),
    ),
    Clearance: (("about", "field", "finding", "fingerprint", "reason", "decision"),),
}
"""Fields that say something together, and are chosen together; named by the first."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field, named by the first of those that belong together, with the values of each side.

    `proposed` is the side to begin with: the one that is most careful with what people want
    kept to themselves, else the first that says something. Who left a field empty may never
    have looked at it; a star that one laptop set stays when the other changed the words.
    """

    name: str
    values: tuple[tuple[object, ...], ...]
    proposed: int = 0


@dataclass(frozen=True, slots=True)
class Dispute:
    """A record on which people disagree: its versions, the one shown first."""

    versions: tuple[Version[Record], ...]

    @property
    def record(self) -> Record:
        """The record as it is shown now."""
        return self.versions[0].content

    @property
    def kept(self) -> tuple[int, ...]:
        """The places of the versions in which the record was not removed."""
        return tuple(place for place, one in enumerate(self.versions) if not one.removed)

    @property
    def removed(self) -> tuple[int, ...]:
        """The places of the versions in which the record was removed."""
        return tuple(place for place, one in enumerate(self.versions) if one.removed)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What the kept versions say differently, a side for each of them in their order."""
        return differences([self.versions[place].content for place in self.kept])

    def resolved(self, choices: Mapping[str, int]) -> Record:
        """Give the record with for each field the side that was chosen, else the proposed."""
        return resolved([self.versions[place].content for place in self.kept], choices)

    def reopened(self, after: VersionVector) -> tuple[Version[Record], ...]:
        """Give the versions beside each other again, all on top of one that resolved them."""
        return tuple(
            replace(one, vector=after.written_by(_again(place, self.versions, after)))
            for place, one in enumerate(self.versions)
        )


def differences(contents: Sequence[Record]) -> tuple[Difference, ...]:
    """Give what contents of one record say differently, the fields in their own order."""
    found = [_values(content) for content in contents]
    names = list(found[0]) if found else []
    told = (
        Difference(name, tuple(values[name] for values in found), _proposed(name, found))
        for name in names
        if _differs(contents[0], name, [values[name] for values in found])
    )
    return tuple(told)


def _values(record: Record) -> dict[str, tuple[object, ...]]:
    """Give all a record says, by the name of the first of the fields that belong together."""
    single = {
        field.name: getattr(record, field.name)
        for field in fields(record)
        if field.name not in {"id", "dialogue_id", "labels"}
    }
    if isinstance(record, Item):
        for field in fields(Labels):
            single[f"labels.{field.name}"] = getattr(record.labels, field.name)
    units = {names[0]: names for names in TOGETHER.get(type(record), ())}
    later = {name for names in units.values() for name in names[1:]}
    return {
        name: tuple(single[one] for one in units.get(name, (name,)))
        for name in single
        if name not in later
    }


def _differs(record: Record, name: str, values: Sequence[tuple[object, ...]]) -> bool:
    """Say whether sides differ; of what stays on a laptop only where both say something."""
    if isinstance(record, Seat) and name in LOCAL:
        return len({value for (value,) in values if value}) > 1
    if name == "labels.photo":
        return len({photo if photo[-1] else () for photo in values}) > 1
    return len(set(values)) > 1


_CAREFUL: Mapping[str, Sequence[object]] = {
    "sensitive": (True,),
    "read_back": (ReadBack.WITHHELD, ReadBack.WITHOUT_ROLE),
    "name_agreed": (False,),
    "labels.photo": (False,),
    "about": (ClearanceDecision.LEFT_OUT,),
}
"""Of these fields the values that keep most to themselves, the strictest first."""


_APPROVED = frozenset({ReadBack.AGREED, ReadBack.CHANGED})


def _proposed(name: str, found: Sequence[Mapping[str, tuple[object, ...]]]) -> int:
    values = [each[name][-1] for each in found]
    careful = (value for value in _CAREFUL.get(name, ()) if value in values)
    strictest = next(careful, None)
    if strictest is not None:
        return values.index(strictest)
    if name == "verbatim" and found[0]["read_back"][0] in _APPROVED:
        return 0  # the words that the speaker agreed to
    filled_in = (place for place, value in enumerate(values) if value)
    return next(filled_in, 0)


def resolved(contents: Sequence[R], choices: Mapping[str, int]) -> R:
    """Put one record together: for each difference the side chosen, else the proposed one.

    What a laptop alone knows is kept from whichever side knows it. An approval holds for the
    words that were read back, and ends when other words are chosen.
    """
    told = differences(contents)
    sides = {each.name: choices.get(each.name, each.proposed) for each in told}
    values: dict[str, Any] = {}
    for name, side in sides.items():
        values |= _parts(contents[side], name)
    labels = {
        name.removeprefix("labels."): values.pop(name) for name in [*values] if "." in name
    }
    record: Any = replace(contents[0], **values)
    if labels:
        record = replace(record, labels=replace(record.labels, **labels))
    if isinstance(record, Item):
        answered = cast("Item", contents[sides.get("read_back", sides.get("verbatim", 0))])
        approved = record.read_back in _APPROVED
        if approved and record.text != answered.text:
            record = replace(record, read_back=None)
    return cast("R", reduce(with_local, contents, record))


def _parts(content: Record, name: str) -> dict[str, object]:
    units = {names[0]: names for names in TOGETHER.get(type(content), ())}
    return {one: _value(content, one) for one in units.get(name, (name,))}


def _value(content: Record, name: str) -> object:
    return reduce(getattr, name.split("."), content)


def writers(versions: Sequence[Version[Any]]) -> tuple[tuple[DeviceId, ...], ...]:
    """Say for each version which devices wrote what the others do not know of."""
    return tuple(
        tuple(
            dict.fromkeys(
                writer(device)
                for device, count in one.vector.counts
                if all(
                    count > other.vector.count(device) for other in versions if other is not one
                )
            )
        )
        for one in versions
    )


def writer(device: DeviceId) -> DeviceId:
    """Give the device that wrote, where a version was brought back in its name."""
    back = _BACK.fullmatch(device)
    return DeviceId(back["by"]) if back else device


def _again(place: int, versions: Sequence[Version[Record]], after: VersionVector) -> DeviceId:
    """Make up in whose name a version comes back: the place first, so that it is shown again.

    It is a name of its own for this content after that vector, since nobody else can write
    such a version; what stays on this laptop has no part in it.
    """
    one = versions[place]
    said = "removed" if one.removed else repr(sent(one.content, ""))
    [by, *_] = [*writers(versions)[place], DeviceId("")]
    parts = (type(one.content).__name__, said, one.further, repr(after.counts))
    content = derived_id("again", *parts).hex[:12]
    return DeviceId(f"{99 - place:02}:{by[:MOST_LETTERS]}:{content}")
