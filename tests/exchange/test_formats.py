"""The published schema says what the program writes, and nothing else."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from facilitator import resources
from facilitator.domain.records.media import fingerprint
from facilitator.exchange.dialogue_file import canonical
from facilitator.exchange.dialogue_file.entries import ENTRIES, RecordsFile
from facilitator.exchange.dialogue_file.manifest import ManifestEntry
from facilitator.exchange.dialogue_file.rows import SORTS
from facilitator.exchange.dialogue_file.upgrades import FORMAT_VERSION
from tests.exchange.dialogue_file_samples import (
    A_TABLE,
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
PUBLISHED = {1: "b2602c61787ff140ab9e227b1cef94ca91a773094836abdbf8a0f4c8af6c331c"}
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


def test_the_example_in_the_explanation_works(tmp_path: Path) -> None:
    text = resources.read_text("formats", "LEESMIJ.md")
    found = re.search(r"```python\n(.*?)```", text, re.DOTALL)
    assert found
    (tmp_path / "inleveren").mkdir()
    (tmp_path / "inleveren" / "a.dialoog").write_bytes(written(a_contribution(STORY)))
    command = [sys.executable, "-X", "utf8", "-c", found[1]]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
    assert ended.stdout.decode().splitlines() == [f"Gezondheid\tknel\t{STORY.verbatim}"]
