"""The kept reports in `tests/files/reports`, and the tables they are of.

`python -m tests.reports.kept` writes them anew, when a report is to read otherwise than before.
"""

import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from PIL import Image

from facilitator import resources
from facilitator.domain.records.dialogue import Count, Dossier, MomentKind, StepStatus
from facilitator.domain.records.items import (
    GROUP,
    HOST,
    Aim,
    Feature,
    Item,
    ItemKind,
    Labels,
    Level,
    Link,
    LinkKind,
    Nature,
    ReadBack,
    Scale,
    Speaker,
    TensionKind,
    Wording,
    seated,
)
from facilitator.domain.reporting.edition import INTERNAL
from facilitator.exchange.data_files.library import read_library
from facilitator.services.reporting import KINDS, ReportRequest, make, report_source
from tests.builders import (
    EVENING,
    a_closing,
    a_dialogue,
    a_dossier,
    a_link,
    a_moment,
    a_seat,
    an_item,
    the_steps,
)

FOLDER = Path(__file__).resolve().parents[1] / "files" / "reports"
PHOTO = "a" * 64
MISSING = "b" * 64
SEATS = tuple(
    a_seat(
        number,
        role,
        sort=sort,
        organisation=organisation,
        full_name=f"Naam {number}",
        title="dr." if number == 2 else "",
        expertise="slaap" if number == 2 else "",
        name_agreed=number != 3,
        public_role_label="zorgverlener" if number == 1 else "",
    )
    for number, role, sort, organisation in (
        (1, "verpleegkundige", "burger", ""),
        (2, "onderzoeker", "expert", "Universiteit Twente"),
        (3, "ambtenaar", "overheid", "Gemeente Goes"),
        (4, "", "organisatie", "Zwemclub"),
    )
)
FULL = Labels(
    title="Een titel",
    tags=("buurt", "rust"),
    groups=("jongeren",),
    wish_behind="Rust.",
    level=Level.SOCIETY,
    aim=Aim.RENEW,
    actors=("gemeente", "bewoners"),
    existing=True,
    existing_where="in Vlissingen",
    nature=next(iter(Nature)),
    scale=next(iter(Scale)),
    feature=Feature.BOX,
    heading="Samen leven",
    tension=TensionKind.OPINIONS,
    way_out="samen",
    pledged_by="de Buurtbond",
    pledged_when="vrijdag",
    votes=3,
    photo=PHOTO,
    photo_description="Een tuin met een bank.",
    photo_allowed=True,
)
LABELS = (
    FULL,
    Labels(),
    replace(FULL, feature=Feature.QUOTE, existing_where="", photo=MISSING),
    Labels(heading="Samen  leven", photo=PHOTO),
    Labels(title="Nog een", pledged_by="de school", photo=PHOTO, photo_allowed=True),
)
SPEAKERS = (*(seated(seat.id) for seat in SEATS), HOST, GROUP, Speaker())
ANSWERS = (None, ReadBack.AGREED, None, ReadBack.CHANGED, ReadBack.WITHOUT_ROLE, None, None)


def photos() -> Mapping[str, bytes]:
    """Give the one photo that is here."""
    content = io.BytesIO()
    Image.new("RGB", (40, 30), "green").save(content, "PNG")
    return {PHOTO: content.getvalue()}


def a_kept_table(kind: str, *, practice: bool = False) -> Dossier:
    """Build a table with three notes of each kind, labelled and linked in every way."""
    kinds = [each for each in ItemKind for _ in range(3)]
    items = [_note(n, item_kind) for n, item_kind in enumerate(kinds)]
    steps = [
        replace(step, status=status)
        for step, status in zip(the_steps(), [*StepStatus, StepStatus.DONE], strict=True)
    ]
    moments = [
        a_moment(step="welkom"),
        a_moment(MomentKind.EXTEND, EVENING + timedelta(minutes=5), "welkom", 5),
        a_moment(MomentKind.BEGIN, EVENING + timedelta(minutes=20), "knel_kiem"),
        a_moment(MomentKind.END, EVENING + timedelta(hours=5)),
    ]
    return a_dossier(
        a_dialogue(
            kind=kind,
            practice=practice,
            level="gemeente",
            series="Buurten",
            representation=(Count("leeftijd", "18-30", 2), Count("taal", "Fries", 1)),
        ),
        steps=steps,
        seats=SEATS,
        items=items,
        links=_links(items),
        moments=moments,
        closing=a_closing(
            missing_voices="Jongeren.",
            composition="Veel ouderen.",
            essence="Rust en ruimte.",
            host_evaluation="Het ging goed.",
            note_taker_evaluation="Het ging snel.",
            purpose_told=True,
            follow_up_told=True,
        ),
    )


def a_bare_table(kind: str) -> Dossier:
    """Build a table of which hardly anything is known."""
    return a_dossier(
        a_dialogue(
            "", kind=kind, number=None, held_on=None, municipality="", participants=None,
            host_function="", form="", programme="", script="",
        )
    )  # fmt: skip


def _note(n: int, kind: ItemKind) -> Item:
    item = an_item(f"Notitie {n}: “ja” <w:p>\nen {{{{7*7}}}}.", kind, position=n)
    return replace(
        item,
        edited=f"Bewerkt {n}." if n % 5 == 0 else "",
        wording=Wording.SUMMARY if n % 7 == 0 else item.wording,
        speaker=SPEAKERS[n % len(SPEAKERS)],
        at=EVENING + timedelta(minutes=n),
        starred=n % 4 == 0,
        sensitive=n % 9 == 0,
        energy=n % 6 == 0,
        assents=n % 3,
        read_back=ReadBack.WITHHELD if n % 11 == 0 else ANSWERS[n % len(ANSWERS)],
        labels=LABELS[n % len(LABELS)],
    )


def _links(items: list[Item]) -> list[Link]:
    kinds = tuple(LinkKind)
    links = [
        a_link(items[n], items[n - 4], kinds[n % len(kinds)]) for n in range(4, len(items), 2)
    ]
    tensions = [item for item in items if item.kind is ItemKind.TENSION]
    cases = [item for item in items if item.kind is ItemKind.CASE]
    tips = [item for item in items if item.kind is ItemKind.TIP]
    links += [a_link(tensions[0], items[n], LinkKind.TENSION) for n in (1, 4)]
    links += [a_link(tip, cases[0], LinkKind.TIP) for tip in tips[:2]]
    return links


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report that was kept: its name, its table, and whether sensitive notes are in it."""

    name: str
    dossier: Dossier
    released: bool = False

    @property
    def file(self) -> Path:
        return FOLDER / f"{self.name}.docx"


KEPT = (
    KeptReport("themadialoog", a_kept_table("themadialoog")),
    KeptReport("wetenschapsdialoog", a_kept_table("wetenschapsdialoog"), released=True),
    KeptReport("werkplaats-oefening", a_kept_table("werkplaats", practice=True), released=True),
    KeptReport("focustafel-leeg", a_bare_table("focustafel")),
)


def request_for(kept: KeptReport) -> ReportRequest:
    """Ask for a report as it was asked for when it was kept."""
    source = report_source([kept.dossier], read_library([resources.root()]), photos().get)
    source = replace(source, made_with="Dialoogtafel")  # the same from version to version
    released = source.sensitive() if kept.released else frozenset()
    return ReportRequest(KINDS["table"], source, replace(INTERNAL, released=released))


if __name__ == "__main__":
    for each in KEPT:
        make(request_for(each), each.file)
