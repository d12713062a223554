"""Help and mistakes are Dutch, whatever argparse says."""

import re

import pytest

from facilitator import __version__
from facilitator.cli.arguments import mistake, texts
from facilitator.cli.main import main
from facilitator.services.reporting import KINDS

ENGLISH = re.compile(
    r"\b(usage|options|positional|arguments?|error|expected|required|invalid|choose|exit)\b"
)
COMMANDS = (
    ["export"],
    ["check"],
    ["merge"],
    ["settle"],
    ["number"],
    ["key"],
    ["key", "new"],
    ["key", "show"],
    ["backup"],
    ["restore"],
    ["second-copy"],
    ["import"],
    ["list"],
    ["report"],
    ["report", "table"],
    ["report", "a4"],
    ["report", "theme"],
    ["report", "threads"],
    ["threads"],
    ["report", "framework"],
    ["framework"],
    ["check-store"],
    ["demo"],
)


def test_every_command_and_report_has_its_help() -> None:
    commands = ["_".join(command).replace("-", "_") for command in COMMANDS]
    words = {*commands, *(f"report_{name}" for name in KINDS)}
    assert sorted(words - texts().help.keys()) == []


@pytest.mark.parametrize("command", [[], *COMMANDS])
def test_help_is_dutch(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command, "--help"]) == 0
    shown = capsys.readouterr()
    assert shown.out.startswith(f"gebruik: {' '.join(['facilitator-cli', *command])}")
    assert not ENGLISH.search(shown.out)
    assert not shown.err


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"Dialoogtafel {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Dit ontbreekt nog: OPDRACHT."),
        (["zing"], "'zing' bestaat niet. U kunt kiezen uit: 'import', 'list'"),
        (["report"], "Dit ontbreekt nog: OPDRACHT."),
        (
            ["report", "thema"],
            "'thema' bestaat niet. U kunt kiezen uit: 'table', 'a4', 'theme', 'threads', 'fram",
        ),
        (["list"], "Dit ontbreekt nog: --store."),
        (["import", "n.csv"], "Dit ontbreekt nog: --store."),
        (["list", "--store"], "Achter --store hoort nog iets."),
        (["list", "--store", "s", "--json=ja"], "Achter --json hoort niets te staan."),
        (["list", "--store", "s", "--jso"], "Dit kent het programma niet: --jso."),
        (["check-store", "--store", "s", "t"], "Dit kent het programma niet: t."),
        (["demo"], "Dit ontbreekt nog: --to."),
    ],
)
def test_a_mistake_is_told_in_dutch_and_ends_with_2(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    shown = capsys.readouterr()
    assert not shown.out
    assert shown.err.startswith("gebruik: facilitator-cli")
    told = shown.err.replace("choose from import, list", "choose from 'import', 'list'")
    assert said.replace("'", "") in told.replace("'", "")
    assert "Uitleg krijgt u met: facilitator-cli" in shown.err
    assert not ENGLISH.search(shown.err)


def test_a_mistake_nobody_foresaw_is_told_in_general_words() -> None:
    assert mistake("something new in Python 3.20") == texts().mistakes["other"]
