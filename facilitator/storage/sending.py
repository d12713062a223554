"""What of a dialogue may leave this laptop."""

from collections.abc import Mapping
from typing import cast

from facilitator.domain.dialogue import Dialogue, Record, dialogue_of
from facilitator.domain.errors import WrongUseError
from facilitator.domain.ids import DialogueId, RecordId
from facilitator.domain.merging import Version, shown
from facilitator.domain.travelling import blank, sent
from facilitator.storage.mapping import RecordType
from facilitator.storage.reading import Found


def sent_versions(
    found: Mapping[RecordType, Found], dialogue_id: DialogueId
) -> tuple[Version[Record], ...]:
    """Give all versions of a dialogue as they may leave; raises WrongUseError without one."""
    heads = found[Dialogue].versions(RecordId(dialogue_id))
    if not heads:
        raise WrongUseError("dialogue_unknown", id=str(dialogue_id))
    head = cast("Dialogue", shown(heads).content)
    return tuple(
        _sent(version, head.kind)
        for some in found.values()
        for written in some.records.values()
        for version, _ in written
    )


def _sent(version: Version[Record], kind: str) -> Version[Record]:
    """Give a version as it may leave; of what was removed, only that it was."""
    record = version.content
    if version.removed:
        empty = blank(type(record), record.id, dialogue_of(record))
        return Version(version.vector, empty, removed=True)
    return Version(version.vector, sent(record, kind), further=version.further)
