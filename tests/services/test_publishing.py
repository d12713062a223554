"""The public edition: refused while anything waits, and never more than its programme tells."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest

from facilitator.domain.errors import FileNotWrittenError, RefusedInputError
from facilitator.domain.privacy.clearing import SENSITIVE, Clearances
from facilitator.domain.privacy.identifying.findings import FindingKind, found_at
from facilitator.domain.records.changes import ChangeName, added, edited
from facilitator.domain.records.clearances import ClearanceDecision
from facilitator.domain.records.dialogue import Count, Dossier
from facilitator.domain.records.ids import DialogueId, ItemId, SeatId, derived_id
from facilitator.domain.records.items import ItemKind, Labels, Wording, seated
from facilitator.domain.reporting.edition import INTERNAL, public
from facilitator.domain.reporting.outline_texts import texts_of
from facilitator.domain.table.attribution import TableReference
from facilitator.services.catalogue import read_data_files
from facilitator.services.publishing import (
    PublicationCheck,
    check_publication,
    choose_reference,
    programmes,
    publish,
    reference_of,
)
from facilitator.services.reporting import KINDS, ReportRequest, outline_of, report_source
from facilitator.storage.store import Store
from tests.builders import a_clearance, a_closing, a_dialogue, a_dossier, a_seat, an_item
from tests.editors import records_of

PROGRAMME = "nederland-na-de-crisis"
SEAT = a_seat(1, "imker")
LIBRARY = read_data_files()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "s.sqlite") as opened:
        yield opened


def cleared(*texts: str) -> Dossier:
    """Build a table of which each note was read."""
    notes = [
        an_item(text, position=at, speaker=seated(SEAT.id)) for at, text in enumerate(texts)
    ]
    return a_dossier(
        a_dialogue(), seats=[SEAT], items=notes, clearances=[*map(a_clearance, notes)]
    )


def checked(
    store: Store, dossier: Dossier, reference: TableReference | None = TableReference.NUMBER
) -> PublicationCheck:
    store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
    if reference:
        choose_reference(store, PROGRAMME, reference)
    source = report_source([store.dossier(dossier.dialogue.id)], LIBRARY, store.media)
    return check_publication(store, ReportRequest(KINDS["table"], source), LIBRARY)


def codes(check: PublicationCheck) -> list[str]:
    return [refusal.code for refusal in check.refusals]


def test_a_programme_chooses_first_how_tables_are_told(store: Store) -> None:
    assert codes(checked(store, cleared("Rust."), None)) == ["publication_not_chosen"]


@pytest.mark.parametrize("reference", [None, *TableReference])
def test_a_document_that_is_refused_is_called_public_and_tells_no_more(
    store: Store, reference: TableReference | None
) -> None:
    dossier = cleared("Rust.")
    other = next(one for one in TableReference if one is not reference)
    store.publication.note_published(PROGRAMME, dossier.dialogue.id, other)
    check = checked(store, dossier, reference)
    assert check.refusals
    assert check.request.file_name.endswith("-openbaar.docx")
    edition = check.request.edition
    assert (edition.number, edition.municipality) == (
        reference is TableReference.NUMBER,
        reference is TableReference.MUNICIPALITY,
    )


def test_what_nobody_read_refuses_it(store: Store) -> None:
    check = checked(store, a_dossier(a_dialogue(), seats=[SEAT], items=[an_item("Rust.")]))
    assert (codes(check), check.unread) == (["publication_unread"], 1)


@pytest.mark.parametrize(
    "text",
    [
        "Bel mij op 06 12345678.",
        "Mevrouw Jansen weet het.",
        "Hier in Goes is het stil.",
        "De Goesenaren gaan weg.",
        "De Goese markt.",
        "Het was GOES, zei hij.",
        "goes is klein",
        "De griffier belde terug.",
    ],
)
def test_what_nobody_decided_about_refuses_it(store: Store, text: str) -> None:
    assert codes(checked(store, cleared("Rust.", text))) == ["publication_findings"]


def test_another_name_of_the_municipality_is_one_too(store: Store) -> None:
    dossier = cleared("De Bosschenaren komen wel.")
    head = replace(dossier.dialogue, municipality="’s Hertogenbosch", municipality_code="")
    assert codes(checked(store, replace(dossier, dialogue=head))) == ["publication_findings"]


def test_no_number_of_a_table_may_stand_beside_a_municipality(store: Store) -> None:
    dossier = cleared(
        "Bij dialoog 4 zei iemand dat ook.", "In dialoog 7 niet.", "Goes is stil."
    )
    check = checked(store, dossier, TableReference.MUNICIPALITY)
    assert [one.hit for one in check.findings] == ["dialoog 4", "dialoog 7"]


def test_a_title_is_looked_at_as_it_is_printed(store: Store) -> None:
    """With a capital, as a sentence begins."""
    (note,) = cleared("Rust.").items
    titled = replace(note, labels=replace(note.labels, title="griffier weet het"))
    dossier = replace(cleared("Rust."), items=(titled,))
    assert [one.hit for one in checked(store, dossier).findings] == ["griffier"]


def test_a_role_is_told_as_it_was_made_more_general_wherever_it_stands(store: Store) -> None:
    seat = a_seat(1, "imker", public_role_label="natuurmens", first_name="Joris")
    pledges = [
        an_item(text, ItemKind.PLEDGE, position=at, labels=Labels(pledged_by=who))
        for at, (text, who) in enumerate((("Belt.", "Joris"), ("Mailt.", "Imker")))
    ]
    dossier = a_dossier(
        a_dialogue(), seats=[seat], items=pledges, clearances=[*map(a_clearance, pledges)]
    )
    store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
    choose_reference(store, PROGRAMME, TableReference.NUMBER)
    source = report_source([store.dossier(dossier.dialogue.id)], LIBRARY, store.media)
    for edition in (INTERNAL, public(TableReference.NUMBER, Clearances(dossier.clearances))):
        request = ReportRequest(KINDS["table"], source, edition)
        said = " ".join(texts_of(outline_of(request)))
        assert "natuurmens" in said
        assert "imker" not in said.lower()


def test_a_role_that_was_made_more_general_may_not_stand_in_a_text(store: Store) -> None:
    seat = a_seat(1, "imker", public_role_label="natuurmens")
    note = an_item("De imker zei het.", speaker=seated(seat.id))
    dossier = a_dossier(
        a_dialogue(), seats=[seat], items=[note], clearances=[a_clearance(note)]
    )
    assert [one.hit for one in checked(store, dossier).findings] == ["imker"]


@pytest.mark.parametrize("text", ["Drie van hen zijn weduwe.", "Er waren 2 jonge mensen."])
def test_what_struck_in_who_sat_there_has_no_count_below_five(store: Store, text: str) -> None:
    dossier = replace(cleared("Drie mensen zeiden dat."), closing=a_closing(composition=text))
    check = checked(store, dossier)
    assert [one.kind for one in check.findings] == [FindingKind.FEW_PEOPLE]
    closing = a_closing(composition="Vijf van hen kenden de school. De derde mens was er niet.")
    store.apply(added(ChangeName.CLOSE, closing))
    source = report_source([store.dossier(dossier.dialogue.id)], LIBRARY, store.media)
    again = check_publication(store, ReportRequest(KINDS["table"], source), LIBRARY)
    assert again.findings == ()


@pytest.mark.parametrize(
    ("reference", "name"),
    [
        (TableReference.NUMBER, "verslag-goes.docx"),
        (TableReference.NUMBER, "Verslag_Goese tafel.docx"),
        (TableReference.MUNICIPALITY, "goes-dialoog-4.docx"),
        (TableReference.MUNICIPALITY, "tafel_11.docx"),
    ],
)
def test_the_name_of_a_file_may_not_tell_more_either(
    store: Store, tmp_path: Path, reference: TableReference, name: str
) -> None:
    check = checked(store, cleared("Rust."), reference)
    with pytest.raises(RefusedInputError, match="publication_file_name"):
        publish(store, check, tmp_path / name)
    assert not (tmp_path / name).exists()
    (known,) = programmes(store, LIBRARY)
    assert known.first_published is None
    publish(store, check, tmp_path / check.request.file_name)


def test_what_is_left_out_or_kept_with_a_reason_refuses_nothing(store: Store) -> None:
    note = an_item("De griffier belde terug.", speaker=seated(SEAT.id), wording=Wording.SUMMARY)
    gone = an_item("Mevrouw Jansen weet het.", position=2)
    kept = ClearanceDecision.KEPT
    dossier = a_dossier(
        a_dialogue(),
        seats=[SEAT],
        items=[note, gone],
        clearances=[
            a_clearance(note),
            a_clearance(note, kept, found_at(FindingKind.ROLE, 3, 11), "hij vindt het goed"),
            a_clearance(gone, ClearanceDecision.LEFT_OUT),
        ],
    )
    check = checked(store, dossier)
    assert check.refusals == ()
    said = " ".join(texts_of(outline_of(check.request)))
    assert "griffier" in said
    assert "Jansen" not in said


@pytest.mark.parametrize(
    ("place", "text", "refused"),
    [
        ("Goes", "Hier in Goes is het stil.", True),
        ("Best", "Best veel mensen komen.", False),
    ],
)
def test_a_place_is_not_kept_for_a_reason_but_where_it_is_an_ordinary_word(
    store: Store, place: str, text: str, refused: bool
) -> None:
    note = an_item(text, speaker=seated(SEAT.id))
    at = text.index(place)
    kept = a_clearance(
        note,
        ClearanceDecision.KEPT,
        found_at(FindingKind.PLACE, at, at + len(place)),
        "hij vindt het goed",
    )
    head = a_dialogue(municipality=place, municipality_code="")
    dossier = a_dossier(head, seats=[SEAT], items=[note], clearances=[a_clearance(note), kept])
    assert codes(checked(store, dossier)) == ["publication_findings"] * refused


def test_a_sensitive_note_waits_and_is_in_it_when_it_was_released(store: Store) -> None:
    note = an_item("Mijn broer stierf.", sensitive=True, speaker=seated(SEAT.id))
    dossier = a_dossier(
        a_dialogue(), seats=[SEAT], items=[note], clearances=[a_clearance(note)]
    )
    assert codes(checked(store, dossier)) == ["publication_findings"]
    released = a_clearance(note, ClearanceDecision.KEPT, SENSITIVE, "zij wil het zelf")
    store.apply(added(ChangeName.CLEAR, released))
    source = report_source([store.dossier(dossier.dialogue.id)], LIBRARY, store.media)
    check = check_publication(store, ReportRequest(KINDS["table"], source), LIBRARY)
    assert check.refusals == ()
    assert any("Mijn broer stierf." in text for text in texts_of(outline_of(check.request)))


def test_a_changed_text_is_refused_again(store: Store) -> None:
    dossier = cleared("Rust.")
    check = checked(store, dossier)
    assert check.refusals == ()
    (note,) = dossier.items
    store.apply(added(ChangeName.EDIT_ITEM, note.reworded("Stilte.")))
    source = report_source([store.dossier(dossier.dialogue.id)], LIBRARY, store.media)
    again = check_publication(store, ReportRequest(KINDS["table"], source), LIBRARY)
    assert codes(again) == ["publication_unread"]


def test_who_agreed_to_be_named_may_be_called_as_somebody_who_did_not(store: Store) -> None:
    seats = [
        a_seat(1, "bakker", sort="expert", full_name="Jan Vrees", name_agreed=True),
        a_seat(2, "kok", sort="expert", full_name="Jan Bakker"),
    ]
    note = an_item("Rust.", speaker=seated(seats[0].id))
    head = a_dialogue(kind="wetenschapsdialoog")
    dossier = a_dossier(head, seats=seats, items=[note], clearances=[a_clearance(note)])
    check = checked(store, dossier)
    assert check.refusals == ()
    assert "Jan Vrees" in set(texts_of(outline_of(check.request)))


def test_what_stands_in_no_record_is_looked_at_as_well(store: Store) -> None:
    """As a title of the programme that names the place."""
    dossier = cleared("Rust.")
    store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
    choose_reference(store, PROGRAMME, TableReference.NUMBER)
    source = report_source([dossier], LIBRARY, store.media)
    names = {
        key: replace(one, purpose=("Samen praten in Goes.",))
        for key, one in source.names.items()
    }
    request = ReportRequest(KINDS["table"], replace(source, names=names))
    check = check_publication(store, request, LIBRARY)
    assert codes(check) == ["publication_tells"]
    with pytest.raises(RefusedInputError, match="publication_refused"):
        publish(store, check, Path("nergens.docx"))


def test_changing_the_choice_after_a_public_file_takes_a_second_yes(
    store: Store, tmp_path: Path
) -> None:
    publish(store, checked(store, cleared("Rust.")), tmp_path / "een.docx")
    choose_reference(store, PROGRAMME, TableReference.NUMBER)
    with pytest.raises(RefusedInputError, match="published_otherwise"):
        choose_reference(store, PROGRAMME, TableReference.MUNICIPALITY)
    (known,) = programmes(store, LIBRARY)
    assert known.reference is TableReference.NUMBER
    assert known.first_published is not None
    choose_reference(store, PROGRAMME, TableReference.MUNICIPALITY, anyway=True)
    assert reference_of(store, PROGRAMME) is TableReference.MUNICIPALITY


def test_a_file_that_may_not_be_replaced_is_no_first_public_file(
    store: Store, tmp_path: Path
) -> None:
    theirs = tmp_path / "een.docx"
    theirs.write_bytes(b"somebody's own")
    check = checked(store, cleared("Rust."))
    with pytest.raises(FileNotWrittenError):
        publish(store, check, theirs)
    assert programmes(store, LIBRARY)[0].first_published is None
    publish(store, check, theirs, force=True)
    assert programmes(store, LIBRARY)[0].first_published is not None


def test_a_table_that_moves_to_another_programme_is_told_as_before(
    store: Store, tmp_path: Path
) -> None:
    """Its quotes would join what two files of it tell apart."""
    dossier = cleared("Rust.")
    publish(store, checked(store, dossier), tmp_path / "een.docx")
    moved = replace(dossier.dialogue, programme="elders")
    store.apply(edited(ChangeName.EDIT_DIALOGUE, dossier.dialogue, moved))
    choose_reference(store, "elders", TableReference.MUNICIPALITY)
    source = report_source([store.dossier(moved.id)], LIBRARY, store.media)
    request = ReportRequest(KINDS["table"], source)
    assert codes(check_publication(store, request, LIBRARY)) == ["publication_otherwise"]
    choose_reference(store, "elders", TableReference.NUMBER)
    assert codes(check_publication(store, request, LIBRARY)) == []


def a_table(number: int, place: str, people: int) -> Dossier:
    """Build a table with a quote that all tables share, and one of its own."""
    home = DialogueId(derived_id("tests", place))
    seat = a_seat(1, "imker", dialogue_id=home, id=SeatId(derived_id("tests", "seat", place)))
    notes = [
        replace(
            an_item(text, position=at, speaker=seated(seat.id), dialogue_id=home),
            id=ItemId(derived_id("tests", place, str(at))),
        )
        for at, text in enumerate(("Overal gezegd.", f"Alleen gezegd, keer {number}."))
    ]
    head = a_dialogue(
        id=home,
        number=number,
        municipality=place,
        municipality_code="",
        held_on=date(2026, 11, number),
        participants=people,
        representation=(Count("leeftijd", "jong", 2), Count("leeftijd", "oud", people - 2)),
    )
    return a_dossier(head, seats=[seat], items=notes, clearances=[*map(a_clearance, notes)])


@pytest.mark.parametrize("reference", TableReference)
def test_all_public_files_together_join_nothing(
    store: Store, tmp_path: Path, reference: TableReference
) -> None:
    """By the text of the quotes: no number with a municipality, and no count of under five."""
    places = {3: "Goes", 11: "Zutphen", 19: "Ede"}
    choose_reference(store, PROGRAMME, reference)
    said = {}
    for number, place in places.items():
        dossier = a_table(number, place, 3 if place == "Ede" else 8)
        store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
        source = report_source([store.dossier(dossier.dialogue.id)], LIBRARY, store.media)
        for suffix in (".docx", ".pdf"):
            request = ReportRequest(KINDS["table"], source, format=suffix)
            check = check_publication(store, request, LIBRARY)
            assert check.refusals == ()
            name = check.request.file_name
            publish(store, check, tmp_path / name)
            said[number, suffix] = f"{name} {_whole(tmp_path / name, check)}"
    for (number, _), text in said.items():
        has_number = re.search(rf"dialoog(?:tafel)?.?{number}\b", text, re.IGNORECASE)
        has_place = [place for place in places.values() if place.lower() in text.lower()]
        if reference is TableReference.NUMBER:
            assert has_number
            assert has_place == []
        else:
            assert has_number is None
            assert has_place == [places[number]]
        assert not re.search(r"\bjong\b|\bdrie mensen|\bDrie mensen", text)


def _whole(path: Path, check: PublicationCheck) -> str:
    """Give all that a file says, with its properties."""
    if path.suffix == ".docx":
        opened = docx.Document(str(path))
        core = opened.core_properties
        parts = (
            part.blob.decode("utf-8", "ignore") for part in opened.part.package.iter_parts()
        )
        return " ".join((core.title, core.author, core.keywords, *map(_text, parts)))
    return " ".join(texts_of(outline_of(check.request)))


def _text(xml: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", xml).split())
