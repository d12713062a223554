"""The folder for Linux is packed as the programs say, and what it lacks is seen."""

import json
from pathlib import Path

from linux import MISSING, packed

LDD = """\
./platforms/libqxcb.so:
\tlinux-vdso.so.1 (0x00007ffe3b9f2000)
\tlibQt6Gui.so.6 => /folder/_internal/libQt6Gui.so.6 (0x00007f2b5c000000)
\tlibxcb-icccm.so.4 => not found
./platforms/libqwayland.so:
\tlibwayland-cursor.so.0 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f2b5b800000)
"""


def test_libraries_that_are_nowhere_are_seen() -> None:
    assert MISSING.findall(LDD) == ["libxcb-icccm.so.4", "libwayland-cursor.so.0"]


def test_each_program_is_packed_with_its_own_start() -> None:
    told = json.loads(packed([Path("a-start.py"), Path("b-start.py")])["PACKED_PROGRAMS"])
    assert [(each["windowed"], each["start"]) for each in told] == [
        (True, "a-start.py"),
        (False, "b-start.py"),
    ]
