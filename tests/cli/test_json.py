"""What commands print with `--json`: one document, as it is published, whatever happens."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from facilitator import resources
from facilitator.cli.main import exit_code
from tests.builders import DIALOGUE_ID
from tests.cli.office import Office


def printed(office: Office, schema: str) -> Any:  # noqa: ANN401 - any JSON
    """Give the one document on standard output, held against what is published."""
    found = office.json()
    published = json.loads(resources.read_text("formats", f"cli-{schema}.schema.json"))
    checker = Draft202012Validator.FORMAT_CHECKER
    Draft202012Validator(published, format_checker=checker).validate(found)
    return found


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (("list", "--store", "weg.db"), 3),
        (("history", "--store", "weg.db"), 3),
        (("undo", "--store", "a.sqlite", "--to", "1999"), 2),
        (("settle", "--store", "a.sqlite", "--accept", "onbekend"), 2),
        (("invite", "--store", "a.sqlite"), 2),
        (("import", "weg.csv", "--store", "a.sqlite"), 3),
        (("merge", "weg", "--into", "a.sqlite"), 3),
        (("tidy", "--store", "a.sqlite", "--dialogue", DIALOGUE_ID), 2),
        (("erase", "--store", "a.sqlite", "--note", DIALOGUE_ID), 2),
    ],
)
def test_a_command_that_cannot_be_done_prints_why(
    office: Office, monkeypatch: pytest.MonkeyPatch, command: tuple[object, ...], code: int
) -> None:
    monkeypatch.chdir(office.folder)
    assert office.run(*command, "--json") == code
    (error,) = printed(office, "error")["errors"]
    assert error["text"] in office.err
    assert office.run(*command) == code
    assert office.out == ""


@pytest.mark.parametrize(
    ("raised", "code"), [(KeyboardInterrupt(), "stopped"), (ValueError("x"), "unforeseen")]
)
def test_what_stops_a_command_is_printed_too(
    capsys: pytest.CaptureFixture[str], raised: BaseException, code: str
) -> None:
    def fail() -> int:
        raise raised

    assert exit_code(fail, as_json=True) == 3
    assert [each["code"] for each in json.loads(capsys.readouterr().out)["errors"]] == [code]
