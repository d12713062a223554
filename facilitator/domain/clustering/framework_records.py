"""The records of the afwegingskader: where an insight is placed, and what is said of it.

An insight is a kern of any theme or a red thread. They belong to a programme, in the layer that
is over its themes (`board_over_themes`).
"""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from facilitator.domain.clustering.ids import BoardId, LayerRecordId
from facilitator.domain.records.ids import derived_id
from facilitator.domain.table.script import fold


class Quadrant(StrEnum):
    """A quadrant of the afwegingskader, in the order of the keys 1 to 4."""

    WANTED_LASTING = "gewenst_blijvend"
    WANTED_PASSING = "gewenst_niet_blijvend"
    UNWANTED_LASTING = "niet_gewenst_blijvend"
    UNWANTED_PASSING = "niet_gewenst_niet_blijvend"

    @property
    def is_wanted(self) -> bool:
        """Whether it is on the side of what people want."""
        return self in {Quadrant.WANTED_LASTING, Quadrant.WANTED_PASSING}

    @property
    def is_lasting(self) -> bool:
        """Whether it is on the side of what lasts."""
        return self in {Quadrant.WANTED_LASTING, Quadrant.UNWANTED_LASTING}


class Aspect(StrEnum):
    """What a coordinator can say of an insight; each has a list of words to choose from."""

    DEPARTMENT = "departement"
    RECOVERY_TASK = "herstelopgave"
    CLASSIFICATION = "indeling"
    PROSPERITY = "brede_welvaart"
    GROUP = "voor_wie"
    DOMAIN = "beleidsdomein"

    @property
    def has_one_value(self) -> bool:
        """Whether an insight has one word of it at most."""
        return self is Aspect.CLASSIFICATION

    @property
    def takes_own_words(self) -> bool:
        """Whether a coordinator may write what is not in its list."""
        return self not in {Aspect.CLASSIFICATION, Aspect.PROSPERITY}


@dataclass(frozen=True, slots=True)
class FrameworkPlace:
    """Says in which quadrant somebody placed an insight; without one it is still open."""

    id: LayerRecordId
    board_id: BoardId
    subject_id: UUID
    quadrant: Quadrant


@dataclass(frozen=True, slots=True)
class FrameworkLabel:
    """A word of an aspect that an insight has: a key of its list, or a coordinator's own."""

    id: LayerRecordId
    board_id: BoardId
    subject_id: UUID
    aspect: Aspect
    value: str


def framework_place_id(subject: UUID) -> LayerRecordId:
    """Give the id of the one place of an insight."""
    return LayerRecordId(derived_id("framework place", str(subject)))


def framework_label_id(subject: UUID, aspect: Aspect, value: str) -> LayerRecordId:
    """Give the id of a word of an insight: one for each word, or for an aspect that has one."""
    which = "" if aspect.has_one_value else fold(value)
    return LayerRecordId(derived_id("framework label", str(subject), aspect, which))
