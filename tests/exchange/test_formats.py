"""The published schema says what the program writes, and nothing else."""

import json
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from facilitator import resources
from facilitator.domain.merge.contribution import Contribution
from facilitator.domain.records.dialogue import Alias, Record, alias_id
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import LinkKind
from facilitator.domain.records.media import fingerprint
from facilitator.exchange.dialogue_file import canonical
from facilitator.exchange.dialogue_file.entries import ENTRIES, RecordsFile
from facilitator.exchange.dialogue_file.file import write_dialogue_file
from facilitator.exchange.dialogue_file.manifest import ManifestEntry
from facilitator.exchange.dialogue_file.rows import SORTS
from facilitator.exchange.dialogue_file.upgrades import FORMAT_VERSION
from tests.builders import DIALOGUE_ID, a_dialogue, a_link, an_item
from tests.exchange.dialogue_file_samples import (
    A_TABLE,
    SECOND,
    STAMP,
    STORY,
    a_contribution,
    a_version,
    manifest_of,
    records_of,
    written,
)

Json = dict[str, Any]

SCHEMA: Json = json.loads(
    resources.read_text("formats", f"dialoog-{FORMAT_VERSION}.schema.json")
)
NAMES = {
    "ManifestEntry": "manifest",
    "MemberEntry": "member",
    "RecordsFile": "records_file",
    "FileEntry": "tombstone",
}
PUBLISHED = {
    1: "b2602c61787ff140ab9e227b1cef94ca91a773094836abdbf8a0f4c8af6c331c",
    2: "ed87ad3092c01f07879ba995160be372af03d90353d6019ce37f38d33cc3697c",
    3: "39334d70ed7e22b77a9d418abfd86682b1330d98413d64669ce622d852efcf86",
}
"""What others may count on: the fingerprint of each version, its explanations aside."""
READ_APART = {"vector", "erased", "erased_guests", "revision", "members"}
"""Fields of which the Structs say less than the schema."""
LEFT_OUT = {"erased_guests"}
"""Fields that are not written when there is nothing in them."""


def published(name: str) -> str:
    """Give the name of a Struct or list of words in the schema."""
    known = NAMES.get(name, name.removesuffix("Entry"))
    return re.sub(r"(?<!^)(?=[A-Z])", "_", known).lower()


def bare(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """Leave out what does not decide what is allowed."""
    if isinstance(value, list):
        return [bare(part) for part in value]
    if not isinstance(value, dict):
        return value
    kept = {key: bare(part) for key, part in value.items() if key != "description"}
    if "$ref" in kept:
        kept["$ref"] = f"#/$defs/{published(kept['$ref'].split('/')[-1])}"
    if "pattern" in kept:
        kept["pattern"] = kept["pattern"].replace(r"\A", "^").replace(r"\Z", "$")
    return kept


def of_the_structs() -> dict[str, Json]:
    """Say what the Structs allow, as a schema."""
    _, found = msgspec.json.schema_components([ManifestEntry, RecordsFile])
    return {published(name): bare(schema) for name, schema in found.items()}


def problems(value: object, name: str) -> list[ValidationError]:
    schema = {**SCHEMA, "$ref": f"#/$defs/{name}"}
    schema.pop("anyOf")
    checker = Draft202012Validator.FORMAT_CHECKER
    return list(Draft202012Validator(schema, format_checker=checker).iter_errors(value))


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    "table",
    [A_TABLE, a_contribution(), a_contribution(a_version(STORY, further='{"mood":"blij"}'))],
)
def test_what_is_written_fits_the_schema(table: Any) -> None:  # noqa: ANN401
    data = written(table)
    assert problems(manifest_of(data), "manifest") == []
    assert problems(records_of(data), "records_file") == []
    assert Draft202012Validator(SCHEMA).is_valid(manifest_of(data))


def test_what_cannot_be_does_not_fit() -> None:
    records = records_of(written())
    records["records"]["items"][0]["kind"] = "gedicht"
    records["records"]["items"][0]["votes"] = -1
    del records["records"]["items"][0]["tags"]
    assert len(problems(records, "records_file")) == 3


@pytest.mark.parametrize("name", sorted(of_the_structs()))
def test_the_schema_says_what_the_program_reads(name: str) -> None:
    ours, theirs = of_the_structs()[name], bare(SCHEMA["$defs"][name])
    if "enum" in ours:
        assert set(theirs["enum"]) == set(ours["enum"])
        return
    assert theirs["required"] == sorted(theirs["properties"].keys() - LEFT_OUT)
    assert theirs["properties"].keys() == ours["properties"].keys()
    for field in ours["properties"].keys() - READ_APART:
        loose = {"maxItems"} if name in {"records", "removed"} else set()
        said = {
            key: part for key, part in theirs["properties"][field].items() if key not in loose
        }
        assert said == ours["properties"][field], field


def test_a_version_that_was_published_stays_as_it_was() -> None:
    """A field more, or a word more in a list, is a new version."""
    for version, known in PUBLISHED.items():
        schema = json.loads(resources.read_text("formats", f"dialoog-{version}.schema.json"))
        found = canonical.encode({name: bare(said) for name, said in schema["$defs"].items()})
        assert fingerprint(found) == known


def test_every_field_is_explained() -> None:
    for name, schema in SCHEMA["$defs"].items():
        assert schema["description"], name
        for field, said in schema.get("properties", {}).items():
            assert said.get("description") or "$ref" in said, f"{name}.{field}"


def test_every_sort_of_record_has_its_list() -> None:
    assert set(SCHEMA["$defs"]["records"]["properties"]) == set(SORTS.values())
    assert ENTRIES.keys() == SORTS.keys()


def example(language: str) -> str:
    """Give the program in the explanation, as it stands there."""
    text = resources.read_text("formats", "LEESMIJ.md")
    found = re.search(rf"```{language}\n(.*?)```", text, re.DOTALL)
    assert found
    return found[1]


@pytest.fixture
def handed_in(tmp_path: Path) -> Path:
    """Two laptops at one table, one of which began it apart; a double, and a note taken back.

    The coordinator gave it number 3; both laptops say 1.
    """
    head = a_dialogue(number=1)
    again = STORY.reworded("Zo was het.")
    double = an_item("Er was niemand, ook hij.", position=5)
    undone = an_item("Toch geen dubbel.", position=6)
    back = an_item("Dit niet.", position=7)
    link, no_link = (a_link(note, STORY, LinkKind.DOUBLE) for note in (double, undone))
    first = a_contribution(head, STORY, double, undone, back, no_link)
    later = a_contribution(
        a_version(again, SECOND),
        link,
        a_version(back, SECOND, removed=True),
        a_version(no_link, SECOND, removed=True),
    )
    other = DialogueId(derived_id("tests", "apart"))
    elsewhere = an_item("Dit kwam erbij.", dialogue_id=other)
    alias = Alias(alias_id(other), other, DIALOGUE_ID)
    records: tuple[Record, ...] = (a_dialogue(id=other, number=1), elsewhere, alias)
    apart = Contribution(other, tuple(a_version(record) for record in records))
    folder = tmp_path / "inleveren"
    folder.mkdir()
    for name, told in (("a", first), ("b", later), ("c", apart)):
        numbered = replace(STAMP, number=3)
        (folder / f"{name}.dialoog").write_bytes(write_dialogue_file(told, numbered))
    return tmp_path


COUNTED = ["Dit kwam erbij.", "Toch geen dubbel.", "Zo was het."]


def test_the_example_in_python_counts_everything_once(handed_in: Path) -> None:
    command = [sys.executable, "-X", "utf8", "-c", example("python")]
    ended = subprocess.run(command, cwd=handed_in, capture_output=True, check=True)
    lines = [line.split("\t") for line in ended.stdout.decode().splitlines()]
    assert sorted(line[-1] for line in lines) == COUNTED
    assert {tuple(line[:3]) for line in lines} == {("Gezondheid", "3", str(DIALOGUE_ID))}


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed here")
def test_the_example_in_r_counts_everything_once(handed_in: Path) -> None:
    program = f"{example('r')}\ncat(sort(notes$text), unique(notes$number), sep = '\\n')"
    ended = subprocess.run(
        ["Rscript", "-e", program], cwd=handed_in, capture_output=True, check=True
    )
    assert ended.stdout.decode().splitlines()[-4:] == [*COUNTED, "3"]
