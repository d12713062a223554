"""The files that were taken in, each with what it did then."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from facilitator.domain.merge.effects import Effect, Tally
from facilitator.domain.merge.proposals import ProposalKind
from facilitator.domain.records.ids import DeviceId, DialogueId
from facilitator.domain.records.specs import RecordType
from facilitator.storage.mapping import TABLES

_NAMES: Mapping[str, RecordType] = {table.name: kind for kind, table in TABLES.items()}


LayerCounts: TypeAlias = Mapping[Effect, int]
"""How many records of a layer met which effect."""


@dataclass(frozen=True, slots=True)
class IntakeFile:
    """A file that was taken in, who signed it, and what it did; `key` is empty for nobody.

    Of a layer `layer` counts what it did.
    """

    name: str
    sha256: str
    dialogue_id: DialogueId
    device: DeviceId
    key: str = ""
    tally: Tally = field(default_factory=Tally)
    layer: LayerCounts = field(default_factory=Counter)


def tally_text(tally: Tally) -> str:
    """Give what a file did as JSON, to be kept with it."""
    told = {
        "effects": [
            [TABLES[kind].name, effect.name, number]
            for (kind, effect), number in tally.effects.items()
        ],
        "erased": tally.erased,
        "waiting": {kind.value: number for kind, number in tally.waiting.items()},
    }
    return json.dumps(told)


def layer_text(counts: LayerCounts) -> str:
    """Give what a file of a layer did as JSON, to be kept with it."""
    return json.dumps({"layer": {effect.name: number for effect, number in counts.items()}})


def read_layer_counts(text: str) -> LayerCounts:
    """Read what a file of a layer did; nothing of one of a table."""
    told = json.loads(text).get("layer", {}) if text else {}
    return Counter({Effect[met]: number for met, number in told.items()})


def read_tally(text: str) -> Tally:
    """Read what a file of a table did; of the first ones that was not kept."""
    told = json.loads(text) if text else {}
    if "effects" not in told:
        return Tally()
    return Tally(
        Counter({(_NAMES[name], Effect[met]): number for name, met, number in told["effects"]}),
        told["erased"],
        Counter({ProposalKind(kind): number for kind, number in told["waiting"].items()}),
    )
