"""The published schema of a layer says what the program writes and reads, and nothing else."""

import json
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

from facilitator import resources
from facilitator.exchange.layer_file.entries import LayerContents
from facilitator.exchange.layer_file.file import LayerManifest
from facilitator.exchange.layer_file.upgrades import FORMAT_VERSION
from tests.exchange.layer_samples import members_of, written
from tests.exchange.test_formats import bare

Json = dict[str, Any]
SCHEMA: Json = json.loads(resources.read_text("formats", f"laag-{FORMAT_VERSION}.schema.json"))
NAMES = {
    "LayerManifest": "manifest",
    "LayerContents": "layer_file",
    "LayerEntry": "tombstone",
    "LayerRecords": "records",
    "RemovedRecords": "removed",
}
READ_APART = {"vector", "members", "note_numbers"}
"""Fields of which the Structs say less than the schema."""


def of_the_structs() -> dict[str, Json]:
    _, found = msgspec.json.schema_components([LayerManifest, LayerContents])
    return {NAMES.get(name, name): schema for name, schema in found.items()}


def named(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """Leave the names of definitions out, which the two sides have their own way."""
    if isinstance(value, list):
        return [named(part) for part in value]
    if not isinstance(value, dict):
        return value
    return {key: named(part) for key, part in value.items() if key != "$ref"}


def test_what_is_written_fits_the_schema() -> None:
    found = members_of(written())
    Draft202012Validator.check_schema(SCHEMA)
    for name, content in (("manifest", "manifest.json"), ("layer_file", "layer.json")):
        schema = {**SCHEMA, "$ref": f"#/$defs/{name}"}
        schema.pop("anyOf")
        checker = Draft202012Validator.FORMAT_CHECKER
        validator = Draft202012Validator(schema, format_checker=checker)
        assert list(validator.iter_errors(found[content])) == []
        assert list(validator.iter_errors({**found[content], "more": 1})) != []


@pytest.mark.parametrize("name", sorted(of_the_structs()))
def test_the_schema_says_what_the_program_reads(name: str) -> None:
    ours = of_the_structs()[name]
    key = NAMES.get(name, bare({"$ref": f"/{name}"})["$ref"].split("/")[-1])
    theirs = bare(SCHEMA["$defs"][key])
    if "enum" in ours:
        assert theirs["enum"] == ours["enum"]
        return
    assert theirs["required"] == sorted(ours["properties"])
    assert theirs["properties"].keys() == ours["properties"].keys()
    for field in ours["properties"].keys() - READ_APART:
        said = named(bare(ours["properties"][field]))
        assert named(theirs["properties"][field]) == said, field
