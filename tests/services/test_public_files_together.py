"""All public files of a programme side by side, as somebody reads them who wants to know more.

Whatever stands in the tables, the files that are made tell no number with a municipality, no
municipality of a programme that tells numbers, and no count of fewer than five people.
"""

import re
import tempfile
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import Count, Dossier
from facilitator.domain.records.ids import DialogueId, ItemId, SeatId, derived_id
from facilitator.domain.records.items import HOST, ItemKind, Labels, seated
from facilitator.domain.reporting.edition import FEWEST
from facilitator.domain.table.attribution import TableReference
from facilitator.domain.table.script import DIALOGUE_KINDS
from facilitator.services.catalogue import read_data_files
from facilitator.services.publishing import check_publication, choose_reference, publish
from facilitator.services.reporting import KINDS, ReportRequest, report_source
from facilitator.storage.store import Store
from tests.builders import a_clearance, a_closing, a_dialogue, a_dossier, a_seat, an_item
from tests.editors import records_of
from tests.reports.whole import told as told_in

LIBRARY = read_data_files()
PLACES = {
    "Goes": ("Goes", "Goese", "Goesenaar"),
    "Best": ("Best",),
    "Ede": ("Ede", "Edese"),
    "'s-Hertogenbosch": ("’s-Hertogenbosch", "Den Bosch", "Bossche"),
    "Zwolle": ("Zwolse", "Zwollenaren"),
    "Den Haag": ("Den Haag", "Haagse", "Hagenaar"),
}
"""Municipalities, and words by which one of them is known."""
PROGRAMMES = ("nederland-na-de-crisis", "")
SHARED = "Overal zei iemand dit."
"""The quote by which somebody would join the files."""


@dataclass(frozen=True)
class Told:
    """What a table is: by what it could be known, and how many people sat there."""

    dossier: Dossier
    number: int
    place: str
    programme: str


SAID = st.sampled_from(
    [
        "Niets bijzonders.",
        "Hier in {word} is het stil.",
        "Dat was dialoog {number}, geloof ik.",
        "Bij dialoog {other} in {elsewhere} zei iemand dat ook.",
        "De zevende dialoog was anders.",
    ]
)


@st.composite
def tables(draw: st.DrawFn) -> list[Told]:
    places = draw(st.permutations(list(PLACES)))[:3]
    return [draw(a_table(at, places)) for at in range(3)]


@st.composite
def a_table(draw: st.DrawFn, at: int, places: list[str]) -> Told:
    place, other = places[at], places[(at + 1) % 3]
    number, people = 11 + at, draw(st.integers(1, 14))
    home = DialogueId(derived_id("tests", "together", str(at)))
    facts = {
        "word": draw(st.sampled_from(PLACES[place])),
        "elsewhere": draw(st.sampled_from(PLACES[other])),
        "number": number,
        "other": 11 + (at + 1) % 3,
    }

    def say() -> str:
        return draw(SAID).format(**facts)

    seat = a_seat(1, "imker", dialogue_id=home, id=SeatId(derived_id("seat", str(at))))
    seat = replace(seat, sort="expert", organisation=draw(st.sampled_from(["Aurora", place])))
    notes = [
        replace(
            an_item(text, kind, position=row, dialogue_id=home, speaker=who),
            id=ItemId(derived_id("note", str(at), str(row))),
            labels=Labels(title=draw(st.sampled_from(["", say()]))),
        )
        for row, (text, kind, who) in enumerate(
            [
                (SHARED, ItemKind.KNEL, seated(seat.id)),
                (say(), ItemKind.KIEM, HOST),
                (f"Alleen hier {'x' * number}.", ItemKind.PLEDGE, seated(seat.id)),
            ]
        )
    ]
    young = draw(st.integers(0, people))
    counts = (Count("leeftijd", "jong", young), Count("leeftijd", "oud", people - young))
    head = a_dialogue(
        draw(st.sampled_from(["Gezondheid", "Wonen"])),
        id=home,
        kind=draw(st.sampled_from(sorted(DIALOGUE_KINDS))),
        number=number,
        municipality=place,
        municipality_code="",
        held_on=date(2026, 11, 1 + at),
        participants=draw(st.sampled_from([people, None])),
        representation=counts,
        programme=draw(st.sampled_from(PROGRAMMES)),
    )
    closing = a_closing(
        dialogue_id=home,
        essence=say(),
        composition=draw(
            st.sampled_from(
                ["", f"Van hen kwamen er {young} uit de buurt.", "Drie van hen waren jong."]
            )
        ),
    )
    clearances = [*map(a_clearance, notes)]
    dossier = a_dossier(head, seats=[seat], items=notes, closing=closing, clearances=clearances)
    return Told(dossier, number, place, head.programme)


def made(store: Store, told: Told, folder: Path, suffix: str) -> str:
    """Make the public file of a table, and give all that it holds; nothing if it is refused."""
    kept = store.dossier(told.dossier.dialogue.id)
    source = report_source([kept], LIBRARY, store.media)
    check = check_publication(
        store, ReportRequest(KINDS["table"], source, format=suffix), LIBRARY
    )
    if check.refusals:
        return ""
    path = folder / check.request.file_name
    publish(store, check, path, force=True)
    return told_in(path)


def numbers_in(text: str) -> set[int]:
    found = re.findall(r"dialoog(?:tafel)?[-\s](1[1-3])(?!\d)", text)
    return {int(number) for number in found} | ({7} if "zevende dialoog" in text else set())


def places_in(text: str) -> set[str]:
    """Give the municipalities that are told; one that is an ordinary word in what is of it."""
    ways = {place: [place, *words] for place, words in PLACES.items()}
    ways["Best"] = ["gemeente Best", "in Best"]
    return {
        place
        for place, words in ways.items()
        if any(re.search(rf"(?<!\w){re.escape(word.casefold())}(?!\w)", text) for word in words)
    }


@settings(max_examples=12, deadline=None)
@given(
    tables(), st.lists(st.sampled_from(TableReference), min_size=2, max_size=2), st.booleans()
)
def test_no_two_files_tell_together_what_one_may_not(
    told: list[Told], references: list[TableReference], is_pdf: bool
) -> None:
    chosen = dict(zip(PROGRAMMES, references, strict=True))
    with tempfile.TemporaryDirectory() as name, Store.open(Path(name) / "s.sqlite") as store:
        for one in told:
            store.apply(added(ChangeName.PREPARE, *records_of(one.dossier)))
        for programme, reference in chosen.items():
            choose_reference(store, programme, reference)
        suffix = ".pdf" if is_pdf else ".docx"
        files = [(one, made(store, one, Path(name), suffix)) for one in told]
    for one, text in files:
        by_number = text and chosen[one.programme] is TableReference.NUMBER
        assert one.place not in places_in(text) or not by_number
        assert not numbers_in(text) or by_number
        few = any(0 < each.number < FEWEST for each in one.dossier.dialogue.representation)
        assert not few or "oud: " not in text
        assert "drie van hen" not in text
        for other, sentence in product(told, re.split(r"[.!?]\s", text)):
            assert other.number not in numbers_in(sentence) or other.place not in places_in(
                sentence
            )
