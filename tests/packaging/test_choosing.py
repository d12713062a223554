"""Which tests `test.sh quick` runs."""

import subprocess
from pathlib import Path

import pytest
from choosing import ALWAYS, changed_files, chosen_tests

CHECKOUT = Path(__file__).parents[2]
TREE = """
tests/test_files.py
tests/test_resources.py
tests/basket.py
tests/domain/test_items.py
tests/domain/papers/test_papers.py
tests/exchange/test_apples.py
tests/exchange/bad/apples.py
tests/files/store-v1.sqlite
tests/ui/picking.py
tests/ui/test_pears.py
tests/ui/orchard/test_trees.py
tests/ui/orchard/test_rows.py
tests/ui/orchard/ladders.py
tests/packaging/test_choosing.py
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A checkout with tests, all of them empty."""
    for name in TREE.split():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    return tmp_path


@pytest.mark.parametrize(
    ("changed", "chosen"),
    [
        ("facilitator/exchange/apples.py", "tests/exchange"),
        ("facilitator/ui/orchard/view.py", "tests/ui/orchard"),
        ("facilitator/ui/pears.py", "tests/ui/test_pears.py"),
        ("facilitator/ui/new_one/view.py", "tests/ui/test_pears.py"),
        ("facilitator/files.py", "tests/test_files.py"),
        ("resources/themes/zorg.toml", "tests/test_resources.py"),
        ("packaging/check.py", "tests/packaging"),
        ("tests/ui/orchard/test_rows.py", "tests/ui/orchard/test_rows.py"),
        ("tests/ui/orchard/ladders.py", "tests/ui/orchard"),
        ("tests/ui/picking.py", "tests/ui/test_pears.py"),
        ("tests/exchange/bad/apples.py", "tests/exchange"),
    ],
)
def test_the_tests_of_the_package_that_was_changed(
    tree: Path, changed: str, chosen: str
) -> None:
    assert chosen_tests([changed], tree) == sorted([*ALWAYS, chosen])


@pytest.mark.parametrize(
    "changed",
    [
        "README.md",
        "facilitator/__init__.py",
        "facilitator/domain/papers/list.py",
        "tests/domain/test_items.py",
        "tests/ui/orchard/test_that_was_removed.py",
        "tests/basket.py",
        "tests/files/store-v1.sqlite",
    ],
)
def test_nothing_more_than_always(tree: Path, changed: str) -> None:
    assert chosen_tests([changed], tree) == sorted(ALWAYS)


def test_a_file_is_not_chosen_beside_the_folder_it_is_in(tree: Path) -> None:
    changed = ["tests/ui/orchard/test_rows.py", "facilitator/ui/orchard/view.py"]
    assert chosen_tests(changed, tree) == sorted([*ALWAYS, "tests/ui/orchard"])


def test_every_package_of_the_program_has_tests_that_would_be_chosen() -> None:
    modules = (CHECKOUT / "facilitator").glob("*/**/*.py")
    names = [
        file.relative_to(CHECKOUT).as_posix() for file in modules if file.stem != "__init__"
    ]
    outside = [name for name in names if not name.startswith("facilitator/domain/")]
    assert len(outside) > 100
    assert [n for n in outside if chosen_tests([n], CHECKOUT) == sorted(ALWAYS)] == []


def test_what_was_changed_is_kept_not_kept_or_new(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "-b", "main")
    write(tmp_path, "old.py", "kept.py", "open.py", ".gitignore")
    (tmp_path / ".gitignore").write_text("/build/")
    commit(tmp_path)
    git(tmp_path, "checkout", "-q", "-b", "branch")
    assert changed_files(tmp_path) == []
    write(tmp_path, "kept.py", text="changed")
    commit(tmp_path)
    write(tmp_path, "open.py", "één.py", "build/made.py", text="changed")
    assert changed_files(tmp_path) == ["kept.py", "open.py", "één.py"]
    git(tmp_path, "branch", "-q", "-D", "main")
    assert changed_files(tmp_path) == ["open.py", "één.py"]


def write(checkout: Path, *names: str, text: str = "") -> None:
    for name in names:
        (checkout / name).parent.mkdir(exist_ok=True)
        (checkout / name).write_text(text)


def commit(checkout: Path) -> None:
    git(checkout, "add", ".")
    author = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    git(checkout, *author, "commit", "-q", "-m", "A step")


def git(checkout: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=checkout, check=True)
