"""What only who builds needs does not ship, and no place on the computer that built it."""

from pathlib import Path

from wheels import drop


def test_what_only_a_builder_needs_goes(tmp_path: Path) -> None:
    kept = ["a/__init__.py", "a-1.dist-info/METADATA", "a-1.dist-info/licenses/LICENSE"]
    gone = [
        "bin/a",
        "share/man/a.1",
        "a/__init__.pyi",
        "a/include/a.h",
        "a/b/__pycache__/c.pyc",
    ]
    gone.append("a-1.dist-info/direct_url.json")  # the path of the wheel
    for name in kept + gone:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    drop(tmp_path)
    left = [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")]
    assert sorted(left) == ["a-1.dist-info", "a/__init__.py"]
    assert all((tmp_path / name).is_file() for name in kept)
