"""What commands print with `--json`: one document, as it is published, whatever happens."""

import json
import re
from argparse import ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from facilitator import resources
from facilitator.cli.arguments import CommandParser
from facilitator.cli.main import GROUPS, exit_code
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.exchange.sealing import new_key_pair
from facilitator.services.second_copy import choose_folder
from facilitator.services.table_files import FileState
from facilitator.services.word_codes import fingerprint_words
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_dialogue, a_seat, an_item
from tests.cli.office import Office
from tests.cli.test_main import take_in


def printed(office: Office, schema: str) -> Any:  # noqa: ANN401 - any JSON
    """Give the one document on standard output, held against what is published."""
    found = office.json()
    published = json.loads(resources.read_text("formats", f"cli-{schema}.schema.json"))
    checker = Draft202012Validator.FORMAT_CHECKER
    Draft202012Validator(published, format_checker=checker).validate(found)
    return found


def test_every_command_with_json_is_published_and_named_there() -> None:
    """By the parser itself, so that a new command is not forgotten."""
    told = resources.read_text("formats", "LEESMIJ.md")
    rows = [line for line in told.splitlines() if line.startswith("| `") and "--json" in line]
    named = {
        command: row.split("|")[3].strip(" `")
        for row in rows
        for command in re.findall(r"`([a-z -]+) --json`", row.split("|")[1])
    }
    assert set(named) == set(_with_json(_parser()))
    files = {path.name for path in resources.path("formats").iterdir()}
    assert {*named.values(), "cli-error.schema.json"} == {
        name for name in files if name.startswith(("cli-", "import"))
    }
    for name in sorted(files):
        if name.endswith(".schema.json"):
            Draft202012Validator.check_schema(json.loads(resources.read_text("formats", name)))


def test_every_state_of_a_file_is_published() -> None:
    published = json.loads(resources.read_text("formats", "cli-merge.schema.json"))
    states = published["$defs"]["file"]["properties"]["state"]["enum"]
    assert set(states) == set(FileState)


def _parser() -> CommandParser:
    parser = CommandParser(prog="facilitator-cli")
    commands = parser.add_commands("command")
    for group in GROUPS:
        group.add_to(commands)
    return parser


def _with_json(parser: ArgumentParser, word: str = "") -> Iterator[str]:
    if word and any("--json" in action.option_strings for action in parser._actions):
        yield word
    for action in parser._actions:
        if isinstance(action, _SubParsersAction):
            for name, each in action.choices.items():
                yield from _with_json(each, f"{word} {name}".strip())


def codes(found: Any) -> list[str]:  # noqa: ANN401 - any JSON
    """Give what went wrong, by its codes."""
    return [each["code"] for each in found["errors"]]


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


def test_tables_are_listed(office: Office) -> None:
    with Store.open(office / "leeg.sqlite"):
        pass
    assert office.run("list", "--json", "--store", office / "leeg.sqlite") == 0
    assert printed(office, "list") == []
    assert office.run("list", "--json", "--sensitive", "--store", office / "a.sqlite") == 0
    assert [each["sensitive"] for each in printed(office, "list")] == [[], []]


def test_files_that_are_looked_at_and_taken_in(office: Office) -> None:
    assert office.export("--all", "--plain") == 0
    content = office.files("out")[0].read_bytes()
    (office / "out" / "stuk.dialoog").write_bytes(content[: len(content) // 2])
    (office / "leeg").mkdir()
    assert office.run("check", office / "leeg", "--json") == 0
    assert printed(office, "merge") == []
    assert office.run("check", office / "out", "--json") == 1
    assert {each["state"] for each in printed(office, "merge")} == {"new", "damaged"}
    for dry in (["--dry-run"], []):
        into = ("--into", office / "b.sqlite", *dry)
        assert office.run("merge", office / "out", *into, "--json") == 1
        (refused,) = [each for each in printed(office, "merge") if each["refused"]]
        assert refused["message"]
        assert sum(each["items"]["new"] for each in office.json()) == 2


def test_nothing_waits(office: Office) -> None:
    """What does is in the tests of settling."""
    assert office.run("settle", "--store", office / "a.sqlite", "--json") == 0
    assert printed(office, "settle") == []


def test_what_would_go_and_what_went(office: Office) -> None:
    store = ("--store", office / "tafels.sqlite")
    seat = a_seat(1, first_name="Joke")
    note, other = an_item("Joke bleef weg."), an_item("De rest.", position=2)
    with Store.open(office / "tafels.sqlite") as made:
        head = a_dialogue(status=DialogueStatus.FINISHED)
        made.apply(added(ChangeName.PREPARE, head, seat, note, other))
    for yes in ([], ["--yes"]):
        assert office.run("tidy", *store, "--dialogue", DIALOGUE_ID, "--json", *yes) == 1
        found = printed(office, "tidy")
        assert (found["done"], found["seats"], len(found["named"])) == (bool(yes), 1, 1)
    for which, more in [("--note", note.id), ("--dialogue", DIALOGUE_ID)]:
        for yes in ([], ["--yes"], ["--yes"]):
            assert office.run("erase", *store, which, more, "--json", *yes) == 0
            assert printed(office, "erase")["done"] is bool(yes)


def test_a_second_copy_out_of_reach_is_among_what_is_not_emptied(office: Office) -> None:
    (office / "stick").mkdir()
    path = office / "a.sqlite"
    choice = choose_folder(path, office / "stick", sealed=False)
    (office / "stick").rename(office / "weg")
    table = office.listed("a.sqlite")[0]["id"]
    erasing = ("erase", "--store", path, "--dialogue", table, "--yes")
    assert office.run(*erasing, "--json") == 1
    assert printed(office, "erase")["not_purged"] == [str(choice.folder)]
    (office / "weg").rename(office / "stick")
    assert office.run(*erasing, "--json") == 0
    assert printed(office, "erase")["not_purged"] == []


def test_a_copy_is_named(office: Office) -> None:
    store = ("--store", office / "a.sqlite")
    assert office.run("backup", *store, "--json") == 0
    assert Path(printed(office, "backup")["file"]).parent.name == "backups"
    place = office / "kopie.sqlite"
    assert office.run("backup", *store, "--json", "--to", place) == 0
    assert printed(office, "backup") == {"file": str(place), "errors": []}
    assert office.run("backup", *store, "--json", "--to", office / "a.sqlite") == 2
    assert codes(printed(office, "backup")) == ["backup_over_store"]
    place.write_bytes(b"something else")
    assert office.run("backup", *store, "--json", "--to", place) == 3
    assert len(codes(printed(office, "backup"))) == 1
    assert place.read_bytes() == b"something else"


def test_what_is_in_a_store_is_counted_and_what_is_wrong_is_named(office: Office) -> None:
    store = office / "a.sqlite"
    assert office.run("check-store", "--store", store, "--json") == 0
    assert printed(office, "check-store") == {"tables": 2, "notes": 2, "errors": []}
    with Store.open(store) as opened:
        take_in(opened, an_item())
    assert office.run("check-store", "--store", store, "--json") == 1
    found = printed(office, "check-store")
    (error,) = found["errors"]
    assert error["text"] == office.err.splitlines()[0]
    store.write_bytes(b"no store")
    assert office.run("check-store", "--store", store, "--json") == 3
    assert len(codes(printed(office, "check-store"))) == 1


def test_a_key_is_printed_without_anything_secret(office: Office) -> None:
    assert office.run("key", "show", "--json") == 3
    assert codes(printed(office, "key")) == ["key_absent"]
    assert office.run("key", "new", "--json") == 0
    made = printed(office, "key")
    passphrase = office.err.split("Uw wachtzin: ")[1].split("\n")[0]
    assert passphrase not in office.out
    assert "SECRET" not in office.out.upper()
    assert Path(made["file"]).read_text().strip() == made["public_key"]
    assert made["words"] == fingerprint_words(made["public_key"])
    assert office.run("key", "show", "--json") == 0
    assert printed(office, "key") == made
    assert office.run("key", "new", "--json") == 1
    assert codes(printed(office, "key")) == ["key_exists"]


HEADING = "tafel;thema;datum;gemeente\n"


def test_numbers_are_printed_with_what_is_proposed(office: Office) -> None:
    tables = "a;Gezondheid;2021-04-09;Goes\nb;Gezondheid;2021-04-10;Zeist\n"
    office.take_in_sheets("new.db", HEADING + tables)
    number = ("number", "--store", office / "new.db", "--json")
    assert office.run(*number) == 0
    first, second = printed(office, "number")["tables"]
    assert [each["proposed"] for each in (first, second)] == [1, 2]
    assert office.run(*number, f"{second['dialogue']}=7") == 0
    first, second = printed(office, "number")["tables"]
    assert (first["number"], first["proposed"], first["given"]) == (7, None, True)
    assert (second["number"], second["proposed"], second["given"]) == (None, 1, False)
    assert office.run(*number, "--accept") == 0
    found = printed(office, "number")["tables"]
    assert [(each["number"], each["given"]) for each in found] == [(1, True), (7, False)]
    assert [each["proposed"] for each in found] == [None, None]
    assert office.run(*number, f"{second['dialogue']}=7") == 2
    assert codes(printed(office, "number")) == ["number_taken"]


def test_tables_that_may_be_one_are_printed_as_such(office: Office) -> None:
    notes = "tafel;soort;rol;tekst\nblad;knel;kok;De markt bleef heel leeg.\n"
    office.take_in_sheets("b.sqlite", f"{HEADING}blad;Gezondheid;2021-04-09;Goes\n", notes)
    to = ("--store", office / "b.sqlite", "--to", office / "out", "--plain", "--all")
    assert office.run("export", *to) == 0
    assert office.run("merge", office / "out", "--into", office / "a.sqlite") == 0
    assert office.run("number", "--store", office / "a.sqlite", "--json") == 0
    first, other, second = printed(office, "number")["tables"]
    assert first["perhaps_same_as"] == [second["dialogue"]]
    assert second["perhaps_same_as"] == [first["dialogue"]]
    assert other["perhaps_same_as"] == []
    assert [each["proposed"] for each in (first, other, second)] == [None, None, None]


def test_files_that_were_made_are_printed(office: Office) -> None:
    assert office.export("--all", "--plain", "--json") == 0
    found = printed(office, "export")
    assert (found["folder"], found["errors"]) == (str(office / "out"), [])
    files = [file for table in found["tables"] for file in table["files"]]
    assert sorted(files) == list(map(str, office.files("out")))
    assert [table["recipients"] for table in found["tables"]] == [[], []]
    key = new_key_pair().public
    assert office.export("--all", "--recipient", key, "--json") == 0
    recipient = {"public_key": key, "words": fingerprint_words(key)}
    assert [each["recipients"] for each in printed(office, "export")["tables"]] == [
        [recipient],
        [recipient],
    ]


def test_what_to_look_at_in_a_file_is_printed(office: Office) -> None:
    head = a_dialogue(status=DialogueStatus.RUNNING)
    with Store.open(office / "a.sqlite") as store:
        take_in(store, head, a_seat(9, first_name="Joke"), an_item("Vraag het Joke."))
    assert office.export("--dialogue", head.id, "--plain", "--json") == 0
    warnings = printed(office, "export")["warnings"]
    assert [each["code"] for each in warnings] == ["names_leave", "still_running"]
    assert {each["dialogue"] for each in warnings} == {str(head.id)}
    assert [len(each["texts"]) for each in warnings] == [1, 0]
    assert "Vraag het Joke." in warnings[0]["texts"][0]
    assert f"\n    {warnings[0]['texts'][0]}\n" in office.err
    assert all(f"Let op: {each['text']}" in office.err for each in warnings)
    assert "genoemd of aangewezen" not in office.err


def test_a_table_without_a_file_is_printed_with_the_reason(office: Office) -> None:
    office.export("--all", "--plain")
    taken, free = office.files("out")
    taken.write_text("something else")
    assert office.export("--all", "--plain", "--json") == 1
    found = printed(office, "export")
    (table,), (error,) = found["tables"], found["errors"]
    assert table["files"] == [str(free)]
    assert error["dialogue"] != table["dialogue"]
    assert error["text"] in office.err
    assert office.export("--all", "--json") == 2
    assert codes(printed(office, "export")) == ["export_to_nobody"]
    (office / "file").write_text("in the way")
    to = ("--store", office / "a.sqlite", "--to", office / "file")
    assert office.run("export", *to, "--all", "--plain", "--json") == 3
    assert codes(printed(office, "export")) == ["folder_not_made"]


def test_how_far_many_files_are_is_told_and_not_when_quiet(office: Office) -> None:
    days = range(1, 21)
    rows = "".join(f"{day};Gezondheid;2021-04-{day};Goes\n" for day in days)
    notes = "".join(f"{day};knel;kok;De markt bleef leeg.\n" for day in days)
    office.take_in_sheets("many.db", HEADING + rows, f"tafel;soort;rol;tekst\n{notes}")
    to = ("--store", office / "many.db", "--to", office / "many", "--plain", "--all")
    assert office.run("export", *to) == 0
    assert "10 van 20 …\n" in office.err
    assert office.run("export", *to, "--quiet") == 0
    assert office.err == ""
    assert len(office.out.splitlines()) == 20
