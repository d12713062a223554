"""What a coordinator's layer says of insights: in which quadrant they are, and their words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from facilitator.domain.clustering.framework_records import (
    Aspect,
    FrameworkLabel,
    FrameworkPlace,
    Quadrant,
    framework_place_id,
)
from facilitator.domain.clustering.records import Layer

Values = Mapping[Aspect, tuple[str, ...]]


@dataclass(frozen=True)
class FrameworkLayer:
    """The places and words of the kernen and red threads of a programme, by their ids."""

    layer: Layer

    def labels(self, subject: UUID) -> Sequence[FrameworkLabel]:
        """Give what is said of a kern or red thread by itself."""
        return self._labels.get(subject, ())

    def quadrant(self, subject: UUID) -> Quadrant | None:
        """Give where a kern or red thread was placed; None while it is open."""
        found = self.layer.records.get(framework_place_id(subject))
        return found.quadrant if isinstance(found, FrameworkPlace) else None

    def values(self, subjects: Iterable[UUID]) -> Values:
        """Give the words of each aspect; where there is one only, that of the first."""
        found: dict[Aspect, dict[str, None]] = {}
        for subject in subjects:
            for label in sorted(self.labels(subject), key=lambda one: one.value):
                if not (label.aspect.has_one_value and label.aspect in found):
                    found.setdefault(label.aspect, {})[label.value] = None
        return {aspect: tuple(found[aspect]) for aspect in Aspect if aspect in found}

    @cached_property
    def _labels(self) -> Mapping[UUID, list[FrameworkLabel]]:
        found: dict[UUID, list[FrameworkLabel]] = defaultdict(list)
        for one in self.layer.records.values():
            if isinstance(one, FrameworkLabel):
                found[one.subject_id].append(one)
        return found
