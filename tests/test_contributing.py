"""CONTRIBUTING.md is true: what it names exists, and its index has every decision."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from facilitator.cli.arguments import read_arguments
from facilitator.cli.main import GROUPS
from tests.decisions import ROW, index, made

CHECKOUT = Path(__file__).parents[1]
PACKAGE = CHECKOUT / "facilitator"
FROM_THE_ROOT = ("facilitator", "resources", "packaging", "tests")
"""What paths from the root begin with; all others are told from the package."""
SOURCES = ("facilitator", "packaging", "tests")

PATH = re.compile(r"\.?[\w*-]+(?:[/.][\w*-]+)*/?")
ENDINGS = (
    ".py", ".toml", ".sh", ".md", ".json", ".ts", ".qm", ".docx", ".typ", ".csv", ".txt",
)  # fmt: skip
BESIDE = re.compile(
    r"((?:`[^`\n]+`(?:, | and | or | and its | and a ))*`[^`\n]+`)"
    r"[^`;|.:]{0,40}(?: in |\s\()`([\w/]+\.py)`"
)
"""Names and the file where they are: `Store` (`storage/store.py`), a `KINDS` in `a.py`."""
BEHIND = re.compile(r"`([\w/]+\.py)`: `([^`\n]+)`")
"""The same the other way round: `ui/commands/command.py`: `Command.KEEP`."""
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
    return next(base_of(path).glob(path.rstrip("/")), None) is not None


def base_of(path: str) -> Path:
    """Give from where a path is told; a file of the root is named alone."""
    first, *rest = path.split("/")
    alone = not rest and (CHECKOUT / path).exists()
    return CHECKOUT if first in FROM_THE_ROOT or alone else PACKAGE


def commands(text: str) -> Iterator[str]:
    """Give the lines of the blocks of code, without what stands behind `#`."""
    for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL):
        yield from (line.split(" #")[0].strip() for line in block.splitlines() if line.strip())


def missing(text: str) -> list[str]:
    return [name for name in named(text) if is_path(name) and not exists(name)]


@cache
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


def beside(text: str) -> list[tuple[str, str]]:
    """Give each name with the file that is named as its place."""
    prose = re.sub(r"\s+", " ", re.sub(r"```.*?```", "", text, flags=re.DOTALL))
    pairs = [
        (name, path)
        for names, path in BESIDE.findall(prose)
        for name in re.findall("`([^`]+)`", names)
    ]
    pairs += [(name, path) for path, name in BEHIND.findall(prose)]
    return [(name, path) for name, path in pairs if is_code(name) or name.isidentifier()]


def names_in(body: list[ast.stmt]) -> set[str]:
    """Give what these lines define: classes with what is in them, functions, constants."""
    found: set[str] = set()
    for node in body:
        if isinstance(node, ast.ClassDef):
            found |= {node.name, *(f"{node.name}.{name}" for name in names_in(node.body))}
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            parts = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = (one for part in parts for one in ast.walk(part))
            found |= {one.id for one in names if isinstance(one, ast.Name)}
    return found


def misplaced(text: str) -> list[tuple[str, str]]:
    """Give the names that are not defined in the file that is named beside them."""
    found = []
    for name, path in beside(text):
        place = base_of(path) / path
        known = names_in(ast.parse(place.read_text("utf-8")).body)
        if name.strip("()") not in known | {one.rpartition(".")[2] for one in known}:
            found.append((name, path))
    return found


def test_every_name_is_defined_in_the_file_beside_it() -> None:
    assert misplaced(contributing()) == []
    assert len(beside(contributing())) > 30


def test_a_name_that_moved_to_another_file_is_seen() -> None:
    text = "`Store.apply` (`files.py`) and a line of `RECORDS` in `jobs.py`; `files.py`: `Item`"
    assert misplaced(text) == [
        ("Store.apply", "files.py"),
        ("RECORDS", "jobs.py"),
        ("Item", "files.py"),
    ]


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
