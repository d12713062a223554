"""Makes each extension in a copy of the program and says how much it takes.

Run by hand: python -m tests.extending.extend
"""

import sys
import tempfile
from pathlib import Path

from tests.extending.extensions import (
    EXTENSIONS,
    Extension,
    copy_to,
    take,
    tests,
    types,
)


def troubles(extension: Extension, copy: Path) -> list[str]:
    """Make an extension in an empty folder; say what is not as it should be."""
    copy_to(copy)
    first, *others = extension.steps
    take(copy, [first])
    found = []
    by_types = extension.seen_by == ("mypy",)
    seen = types(copy) if by_types else tests(copy, extension.seen_by)
    if seen.returncode != 1:
        found.append(f"nothing sees that steps were forgotten:\n{seen.stdout}{seen.stderr}")
    take(copy, others)
    ends = (types(copy), tests(copy, extension.tests))
    found += [ended.stdout + ended.stderr for ended in ends if ended.returncode]
    if len(extension.files) > extension.most:
        found.append(f"{len(extension.files)} files, and at most {extension.most} are right")
    return found


def main() -> int:
    """Tell of each extension how many files it took; give how many were not right."""
    wrong = 0
    for extension in EXTENSIONS:
        print(f"{extension.name}: {len(extension.files)} files of at most {extension.most}")
        print(*(f"  {path}" for path in extension.files), sep="\n")
        with tempfile.TemporaryDirectory() as folder:
            found = troubles(extension, Path(folder))
        print(*found, sep="\n")
        wrong += bool(found)
    return wrong


if __name__ == "__main__":
    sys.exit(main())
