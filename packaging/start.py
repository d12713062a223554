"""Opens the practice table on the screen, or plays it into a folder where there is none."""

import os
import sys
from pathlib import Path

from environment import PYTHON, call, prepare

PROGRAM = (PYTHON, "-P", "-m")  # a file of the same name where the person stands is not ours


def main() -> int:
    """Start the program and return its exit code."""
    prepare("requirements.txt")
    if has_screen():
        return call(*PROGRAM, "facilitator", "--practice")
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "oefentafel").resolve()
    print("Er is geen scherm. De oefentafel wordt gespeeld zonder scherm.", file=sys.stderr)
    code = call(*PROGRAM, "facilitator.cli.main", "demo", "--to", folder)
    if not code:
        tell(folder)
    return code


def has_screen() -> bool:
    """Whether a window can be seen by anyone."""
    if os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal")):
        return False
    names = ("DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform in {"win32", "darwin"} or any(map(os.environ.get, names))


def tell(folder: Path) -> None:
    """Say where the report and the pictures are."""
    for title, pattern in (("Verslag", "*.docx"), ("Schermafbeeldingen", "*.png")):
        print(f"{title}:")
        for file in sorted(folder.rglob(pattern)):
            print(f"  {file}")


if __name__ == "__main__":
    sys.exit(main())
