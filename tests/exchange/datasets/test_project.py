"""The REFI-QDA project and codebook: valid, and read by others with the same quotes."""

import io
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pyrefiqda import RefiCodebook, RefiProject

from facilitator.domain.clustering.tag_records import first_colour
from facilitator.domain.datasets.data import Dataset
from facilitator.domain.records.ids import DeviceId
from facilitator.exchange.datasets.codebook import COLOURS, codebook_bytes
from facilitator.exchange.datasets.project import Coders, project_bytes
from tests.exchange.datasets.packages import AWKWARD, the_data

CHECKOUT = Path(__file__).resolve().parents[3]
SCHEMAS = Path(
    os.environ.get("REFI_QDA_SCHEMAS", CHECKOUT.parent / "shared" / "data" / "refi-qda")
)
"""Where the schemas of the standard are, which may not be shipped with the program."""
ADA, BOB = DeviceId("ada"), DeviceId("bob")


def coders_of(data: Dataset) -> Coders:
    """Let two laptops have placed: one every note, the other every second."""
    placements = [one.placement.id for cluster in data.clusters for one in cluster.placed]
    return {key: [ADA, BOB][: 1 + at % 2] for at, key in enumerate(placements)}


def loaded(data: Dataset, folder: Path) -> Any:  # noqa: ANN401 - made of the schema
    (folder / "p.qdpx").write_bytes(project_bytes(data, coders_of(data)))
    return RefiProject.load(folder / "p.qdpx", folder / "unpacked")


def text_of(source: Any, folder: Path) -> str:  # noqa: ANN401
    path = RefiProject.resolve_source_path(source.plain_text_path, folder / "unpacked")
    return Path(path).read_bytes().decode()


def codes_of(code: Any) -> Iterator[Any]:  # noqa: ANN401
    yield code
    for each in code.code:
        yield from codes_of(each)


def names_of(codes: Any) -> dict[str, str]:  # noqa: ANN401
    return {one.guid: one.name for top in codes.code for one in codes_of(top)}


@pytest.mark.parametrize("name", ["Project", "Codebook"])
def test_it_is_valid(name: str) -> None:
    if not SCHEMAS.is_dir():
        pytest.skip(f"the schemas of REFI-QDA, which may not be shipped, are not in {SCHEMAS}")
    schema = etree.XMLSchema(etree.parse(SCHEMAS / f"{name}.xsd"))
    data = the_data()
    content = codebook_bytes(data)
    if name == "Project":
        with zipfile.ZipFile(io.BytesIO(project_bytes(data, coders_of(data)))) as archive:
            content = archive.read("project.qde")
    schema.assertValid(etree.fromstring(content))


def test_every_quote_is_at_its_place(tmp_path: Path) -> None:
    data = the_data()
    project = loaded(data, tmp_path)
    quotes = []
    for source in project.sources.text_source:
        text = text_of(source, tmp_path)
        for one in source.plain_text_selection:
            quotes.append(text[one.start_position : one.end_position])
            assert text[one.start_position - 2 : one.start_position] == ": "
            assert text[one.end_position] == "\n"
    assert quotes == [note.item.text for note in data.notes]
    assert set(AWKWARD) <= set(quotes)


def test_every_note_has_its_codes(tmp_path: Path) -> None:
    data = the_data()
    project = loaded(data, tmp_path)
    names = names_of(project.code_book.codes)
    found = [
        {names[coding.code_ref.target_guid] for coding in one.coding}
        for source in project.sources.text_source
        for one in source.plain_text_selection
    ]
    kernen: dict[str, set[str]] = {note.key: set() for note in data.notes}
    for cluster in data.clusters:
        for one in cluster.placed:
            kernen[one.note.key].add(cluster.contents.cluster.title)
    assert found == [
        {
            note.item.kind,
            *(tag.name for tag in note.tags),
            *note.item.labels.actors,
            *kernen[note.key],
        }
        for note in data.notes
    ]


def test_each_laptop_is_one_coder(tmp_path: Path) -> None:
    data = the_data()
    project = loaded(data, tmp_path)
    program, *coders = project.users.user
    assert [one.name for one in coders] == ["Codeur 1", "Codeur 2"]
    by = [
        coding.creating_user
        for source in project.sources.text_source
        for one in source.plain_text_selection
        for coding in one.coding
    ]
    placed = len(coders_of(data))
    assert by.count(coders[0].guid) == placed
    assert by.count(coders[1].guid) == placed // 2
    assert program.guid in by


def test_the_codebook_has_the_codes_of_the_project(tmp_path: Path) -> None:
    data = the_data()
    path = tmp_path / "c.qdc"
    path.write_bytes(codebook_bytes(data))
    book = RefiCodebook.load(path)
    assert names_of(book.codes) == names_of(loaded(data, tmp_path).code_book.codes)
    titles = {cluster.contents.cluster.title for cluster in data.clusters}
    assert titles <= set(names_of(book.codes).values())


def test_a_table_tells_what_it_is(tmp_path: Path) -> None:
    project = loaded(the_data(), tmp_path)
    names = {one.guid: one.name for one in project.variables.variable}
    first = project.cases.case[0]
    told = {names[one.variable_ref.target_guid]: one for one in first.variable_value}
    assert told["gemeente"].text_value == "Kampen"
    assert told["dialoog"].integer_value == 1
    assert told["deelnemers"].integer_value == 8
    assert first.name == "Samen leven, dialoog 1"


def test_what_is_inside_is_as_others_want_it() -> None:
    data = the_data()
    content = project_bytes(data, {})
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        first, *sources = archive.namelist()
        assert first == "project.qde"
        assert all(name.startswith("sources/") for name in sources)
        xml = archive.read(first)
        assert xml.startswith(b"<?xml")
        assert b"\r" not in b"".join(map(archive.read, sources))
    tree = etree.fromstring(xml)
    guids = [one.get("guid") for one in tree.iter() if one.get("guid")]
    assert len(set(guids)) == len(guids)
    targets = {one.get("targetGUID") for one in tree.iter()} - {None}
    assert targets <= set(guids)
    assert content == project_bytes(the_data(), {})


def test_a_tag_has_its_colour_and_meaning_and_a_rode_draad_is_a_set_of_codes(
    tmp_path: Path,
) -> None:
    data = the_data()
    project, path = loaded(data, tmp_path), tmp_path / "c.qdc"
    path.write_bytes(codebook_bytes(data))
    book = RefiCodebook.load(path)
    for codes in (project.code_book.codes, book.codes):
        known = {one.name: one for top in codes.code for one in codes_of(top)}
        green = known["groen"]
        assert green.color == COLOURS[first_colour("groen")]
        assert green.description == "Planten & bomen, <dichtbij>."
    names = names_of(book.codes)
    sets = {one.name: one for one in project.sets.set}
    of_project = [names[one.target_guid] for one in sets["Naar buiten"].member_code]
    [first, second] = book.sets.set
    assert (first.name, second.name) == ("Naar buiten", "stilte")
    assert first.description == "Uitleg: Naar buiten."
    kern = data.clusters[0].contents.cluster.title
    assert [names[one.guid] for one in first.member_code] == of_project == [kern, "groen"]
