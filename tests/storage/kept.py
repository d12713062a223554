"""What the kept store of each version holds; run by hand once when a version is released.

python -m tests.storage.kept tests/files/store-v1.sqlite
"""

import sys
from datetime import date, timedelta
from pathlib import Path

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.changes import ChangeName, added, edited, removed
from facilitator.domain.records.dialogue import Count, Dossier, MomentKind, Record
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.ids import DeviceId
from facilitator.domain.records.items import (
    Aim,
    Item,
    ItemKind,
    Labels,
    LinkKind,
    Nature,
    seated,
)
from facilitator.storage.store import Store
from tests.builders import (
    DIALOGUE_ID,
    EVENING,
    a_closing,
    a_dialogue,
    a_dossier,
    a_link,
    a_moment,
    a_seat,
    an_item,
)
from tests.fakes import Clock, Dice

SEAT = a_seat(2, "opruimcoach", first_name="Joke")
SEEN = an_item("Er was nimand.", at=EVENING, speaker=seated(SEAT.id), sensitive=True)
IDEA = an_item(
    "Een dorpstuin, met Zoë 👩🏽‍🌾.",
    ItemKind.IDEA,
    position=2,
    labels=Labels(title="Dorpstuin", aim=Aim.RENEW, actors=("dorp",), nature=Nature.CONTENT),
)
DISPUTED = an_item("Zij of wij?", ItemKind.TENSION, position=3)
REMOVED = an_item("Toch niet.", position=4)
ERASED = an_item("Gewist.", position=5)
DRAFT = Draft(DIALOGUE_ID, "capture", "Ik dacht …", {"kind": "kiem"})

DOSSIER = a_dossier(
    a_dialogue(representation=(Count("leeftijd", "18-30", 3),), held_on=date(2026, 11, 21)),
    seats=[a_seat(1), SEAT],
    items=[SEEN.reworded("Er was niemand."), IDEA, DISPUTED],
    links=[a_link(DISPUTED, SEEN, LinkKind.TENSION)],
    moments=[a_moment(), a_moment(MomentKind.EXTEND, EVENING + timedelta(minutes=9), "", 5)],
    closing=a_closing(missing_voices="jongeren"),
)


def records(dossier: Dossier) -> list[Record]:
    """Everything in a dossier."""
    assert dossier.closing
    parts: list[Record] = [dossier.dialogue, dossier.closing, *dossier.steps, *dossier.seats]
    return [*parts, *dossier.items, *dossier.links, *dossier.moments]


def fill(store: Store) -> None:
    """Put in what the kept store holds."""
    others = [record for record in records(DOSSIER) if not isinstance(record, Item)]
    store.apply(added(ChangeName.PREPARE, *others))
    store.apply(added(ChangeName.KEEP_ITEM, SEEN, IDEA, DISPUTED, REMOVED, ERASED))
    store.apply(edited(ChangeName.EDIT_ITEM, SEEN, SEEN.reworded("Er was niemand.")))
    elsewhere = VersionVector.of({DeviceId("elsewhere"): 1})
    store.imports.apply([Version(elsewhere, DISPUTED, removed=True)])
    store.apply(removed(ChangeName.REMOVE_ITEM, REMOVED))
    store.erase([ERASED.id])
    store.keep_draft(DRAFT)


if __name__ == "__main__":
    with Store.open(Path(sys.argv[1]), now=Clock(EVENING), random=Dice()) as kept:
        fill(kept)
