"""Whether a report is ready to be made: what was settled, what may wait, what is in the way."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from facilitator.domain.errors import Problem
from facilitator.domain.privacy.export_policy import unprintable
from facilitator.domain.privacy.names import TableNames
from facilitator.domain.records.dialogue import DialogueStatus, Dossier
from facilitator.domain.reporting.source import ReportSource
from facilitator.services import clearing
from facilitator.services.publishing import PublicationCheck
from facilitator.storage.store import Store


class ReadyPoint(StrEnum):
    """What is looked at, in the order in which it is told."""

    REFERENCE = "reference"
    TWIN = "twin"
    FINDINGS = "findings"
    UNREAD = "unread"
    CLOSED = "closed"
    SENSITIVE = "sensitive"
    PHOTOS = "photos"


class ReadyState(Enum):
    """How a point is: in order, not in order but that may wait, or in the way."""

    DONE = auto()
    MAY_WAIT = auto()
    BLOCKS = auto()


@dataclass(frozen=True, slots=True)
class ReadyLine:
    """A point, how it is, and how many notes, findings, photos or tables it is about."""

    point: ReadyPoint
    state: ReadyState
    number: int = 0


@dataclass(frozen=True, slots=True)
class LookedAt:
    """What takes a while to find.

    `findings` counts those that nobody decided about, None where nobody has looked yet;
    `twins` counts the tables that may be the same as another. `publication` says of a public
    edition whether it can be made.
    """

    findings: int | None = None
    twins: int = 0
    publication: PublicationCheck | None = None

    def refusal(self, code: str) -> int:
        """Count what refuses a public edition in one way."""
        refusals = self.publication.refusals if self.publication else ()
        return sum(refusal.code == code for refusal in refusals)

    def reasons(self) -> tuple[Problem, ...]:
        """Give what refuses a public edition and is no point of its own."""
        refusals = self.publication.refusals if self.publication else ()
        return tuple(refusal for refusal in refusals if refusal.code not in _POINTS)


def table_names(store: Store, dossier: Dossier) -> TableNames:
    """Give the names at a table that may not be printed."""
    dialogue = dossier.dialogue
    return TableNames(unprintable(store.seats_ever(dialogue.id), dialogue.kind))


_POINTS = {"publication_not_chosen", "publication_unread", "publication_findings"}
"""What is told as a point where it refuses a public edition."""
_TOLD_WHEN_DONE = {ReadyPoint.FINDINGS, ReadyPoint.UNREAD, ReadyPoint.CLOSED}


def readiness(source: ReportSource, looked_at: LookedAt) -> tuple[ReadyLine, ...]:
    """Tell the points of a table or theme; what refuses a public edition is in the way."""
    many = source.is_of_themes
    own = _of_theme(looked_at) if many else _of_table(source.dossier, looked_at)
    numbers = {
        ReadyPoint.REFERENCE: 0,
        ReadyPoint.TWIN: looked_at.twins,
        ReadyPoint.SENSITIVE: len(source.sensitive_notes()),
        **own,
    }
    lines = (_line(point, numbers.get(point), looked_at) for point in ReadyPoint)
    return tuple(line for line in lines if line)


Numbers = Mapping[ReadyPoint, int | None]


def _of_table(dossier: Dossier, looked_at: LookedAt) -> Numbers:
    photos = [item for item in dossier.items if item.labels.photo and item.labels.photo_allowed]
    return {
        ReadyPoint.FINDINGS: looked_at.findings,
        ReadyPoint.UNREAD: len(clearing.open_notes(dossier)),
        ReadyPoint.CLOSED: int(dossier.dialogue.status is not DialogueStatus.FINISHED),
        ReadyPoint.PHOTOS: sum(not item.labels.photo_description for item in photos),
    }


def _of_theme(looked_at: LookedAt) -> Numbers:
    """Count only of a public edition: it takes some notes of each table, once they are read."""
    public = looked_at.publication
    if public is None or not public.is_complete:
        return {}
    return {ReadyPoint.FINDINGS: None if public.unread else 0, ReadyPoint.UNREAD: 0}


def _line(point: ReadyPoint, number: int | None, looked_at: LookedAt) -> ReadyLine | None:
    """Tell one point; None where there is nothing to tell."""
    if blocking := _blocking(point, looked_at):
        return ReadyLine(point, ReadyState.BLOCKS, blocking)
    if number is None or not (number or point in _TOLD_WHEN_DONE):
        return None
    return ReadyLine(point, ReadyState.MAY_WAIT if number else ReadyState.DONE, number)


def _blocking(point: ReadyPoint, looked_at: LookedAt) -> int:
    """Count what of a point refuses a public edition."""
    public = looked_at.publication
    if public is None:
        return 0
    match point:
        case ReadyPoint.REFERENCE:
            return looked_at.refusal("publication_not_chosen")
        case ReadyPoint.FINDINGS:
            return len(public.findings)
        case ReadyPoint.UNREAD:
            return public.unread
        case _:
            return 0
