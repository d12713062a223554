"""What a coordinator does on the afwegingskader: each action gives the change that it is."""

from collections.abc import Iterable
from uuid import UUID

from facilitator.domain.clustering.framework_records import (
    Aspect,
    FrameworkLabel,
    FrameworkPlace,
    Quadrant,
    framework_label_id,
    framework_place_id,
)
from facilitator.domain.clustering.records import (
    LayerAction,
    LayerChange,
    LayerEdit,
    LayerRecord,
)
from facilitator.domain.framework.board import Framework
from facilitator.domain.table.script import fold
from facilitator.domain.text import clean_line


def place_insight(framework: Framework, key: UUID, quadrant: Quadrant | None) -> LayerChange:
    """Place an insight in a quadrant, or with None leave it open again.

    Raises KeyError for an insight that is not there.
    """
    subject, board = framework.insight(key).key, framework.threads.layer.board_id
    place = framework_place_id(subject)
    before = framework.threads.layer.records.get(place)
    after = FrameworkPlace(place, board, subject, quadrant) if quadrant else None
    edits = () if before == after else (LayerEdit(before, after),)
    return LayerChange(LayerAction.PLACE_INSIGHT, edits)


def label_insight(
    framework: Framework, key: UUID, aspect: Aspect, values: Iterable[str]
) -> LayerChange:
    """Let an insight have these words of an aspect and no others, also of its kernen.

    Words are keys of the list of the aspect, or own words where it takes them; which they are
    is known to who reads the lists (`services.framework.value_of`). Raises KeyError for an
    insight that is not there, ValueError for more words than one where an aspect has one.
    """
    wanted = {fold(value): value for value in map(clean_line, values) if fold(value)}
    if aspect.has_one_value and len(wanted) > 1:
        raise ValueError(f"an insight has one {aspect}")
    board = framework.threads.layer.board_id
    there = [one for one in framework.records_of(key) if one.aspect is aspect]
    kept = {fold(one.value) for one in there} & wanted.keys()
    edits = [LayerEdit(one, None) for one in there if fold(one.value) not in kept]
    for folded, value in wanted.items():
        if folded not in kept:
            label = framework_label_id(key, aspect, value)
            edits.append(
                LayerEdit(
                    _known(there, label), FrameworkLabel(label, board, key, aspect, value)
                )
            )
    return LayerChange(LayerAction.LABEL_INSIGHT, _once(edits))


def _known(there: Iterable[FrameworkLabel], key: UUID) -> LayerRecord | None:
    return next((one for one in there if one.id == key), None)


def _once(edits: Iterable[LayerEdit]) -> tuple[LayerEdit, ...]:
    """Give one edit for each record: what replaces it, where something does."""
    return tuple({edit.record.id: edit for edit in edits}.values())
