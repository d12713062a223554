"""CONTRIBUTING.md is true: what it names exists, and its index has every decision."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.cli.arguments import read_arguments
from facilitator.cli.main import GROUPS
from tests.decisions import ROW, index, made

CHECKOUT = Path(__file__).parents[1]
BASES = (CHECKOUT, CHECKOUT / "facilitator")
"""Paths are told from the root, or from the package."""
SOURCES = ("facilitator", "packaging", "tests")

PATH = re.compile(r"\.?[\w*-]+(?:[/.][\w*-]+)*/?")
ENDINGS = (".py", ".toml", ".sh", ".md", ".json", ".ts", ".qm", ".docx", ".csv", ".txt")
NAME = re.compile(r"(?:\w+\.)*(\w*[A-Za-z]\w*)(?:\(\))?")
COMMAND = re.compile(r"facilitator-cli +([a-z-]+)")


def contributing() -> str:
    return (CHECKOUT / "CONTRIBUTING.md").read_text("utf-8")


def readme() -> str:
    return (CHECKOUT / "README.md").read_text("utf-8")


def named(text: str) -> list[str]:
    """Give what stands between backticks, outside blocks of code."""
    return sorted(
        set(re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL)))
    )


def is_path(name: str) -> bool:
    whole = PATH.fullmatch(name) is not None
    return whole and ("/" in name or name.endswith(ENDINGS))


def exists(path: str) -> bool:
    return any(next(base.glob(path.rstrip("/")), None) for base in BASES)


def commands(text: str) -> Iterator[str]:
    """Give the lines of the blocks of code, without what stands behind `#`."""
    for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL):
        yield from (line.split(" #")[0].strip() for line in block.splitlines() if line.strip())


def missing(text: str) -> list[str]:
    return [name for name in named(text) if is_path(name) and not exists(name)]


def defined() -> set[str]:
    """Give every name that the sources give to something."""
    names: set[str] = set()
    for folder in SOURCES:
        for path in (CHECKOUT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                    names.add(node.name)
                elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                    names.add(node.id)
    return names


def test_every_file_and_folder_it_names_exists() -> None:
    assert missing(contributing()) == []


def test_a_file_that_is_gone_is_seen() -> None:
    assert missing("`domain/records/gone.py`, `gone.py`, `gone/`") == [
        "domain/records/gone.py",
        "gone.py",
        "gone/",
    ]


def test_every_class_function_and_constant_it_names_exists() -> None:
    known = defined()
    code = [name for name in named(contributing()) if is_code(name)]
    assert [name for name in code if name.strip("()").split(".")[-1] not in known] == []
    assert len(code) > 30


def test_every_class_of_the_list_of_words_exists() -> None:
    _, words = readme().split("| code | screen |\n|---|---|\n")
    column = [row.split("|")[1] for row in words.split("\n\n")[0].splitlines()]
    classes = re.findall(r"\b[A-Z]\w+", " ".join(column))
    assert sorted(set(classes) - defined()) == []
    assert len(classes) > 20


def is_code(name: str) -> bool:
    """Whether this is a name of Python: `Store.apply`, `RECORDS`, `make()`."""
    if is_path(name) or not NAME.fullmatch(name):
        return False
    return name.endswith("()") or name[0].isupper() or bool(re.search(r"\.[a-z_]+$", name))


def test_every_command_it_names_can_be_given() -> None:
    lines = [*commands(contributing()), *commands(readme())]
    for line in lines:
        for script in re.findall(r"sh (\S+\.sh)", line):
            assert exists(script), line
        for module in re.findall(r"python -m (tests\.\S+)", line):
            assert exists(module.replace(".", "/") + ".py"), line
    assert len(lines) > 20


def test_every_command_of_the_command_line_it_names_exists() -> None:
    text = contributing() + readme()
    for name in sorted(set(COMMAND.findall(text))):
        with pytest.raises(SystemExit) as ended:
            read_arguments([group.add_to for group in GROUPS], [name, "--help"])
        assert ended.value.code in {0, None}, name


def test_every_way_to_run_the_checks_is_one() -> None:
    told = set(re.findall(r"packaging/test\.sh (\w+)", contributing() + readme()))
    source = (CHECKOUT / "packaging/check.py").read_text("utf-8")
    assert told == set(re.findall(r'case \["(\w+)"\]', source))


def test_the_index_has_every_decision_and_nothing_else() -> None:
    """What differs is mended by `python -m tests.decisions`."""
    told = "".join(row.group() for row in ROW.finditer(contributing()))
    assert told == index(contributing())
    assert len(made()) > 100


def test_a_decision_that_is_not_in_the_index_is_seen() -> None:
    (first, *_) = ROW.finditer(contributing())
    assert first.group() in index(contributing())
    assert first.group(2) not in contributing().replace(first.group(), "")
    assert first.group() not in index(contributing().replace(first.group(), ""))
