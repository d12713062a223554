"""What brings the first window early, and the program with it: less asked of PySide.

`Qt`, the namespace, takes 20 ms to load for its enums. So what is imported before the first
painting does not import it, uses `put` and `brush`, and names `QtCore.Qt` in functions that run
later; tests/ui/features/start/test_first_window.py sees to it.
"""

import builtins

from PySide6.QtCore import QObject
from PySide6.QtGui import QBrush, QColor, QPen


def import_plainly() -> None:
    """Leave PySide out of other imports: it would read the source of every module, and keep it.

    It looks for modules that use `__feature__`; ours do not. 20 MB, a fifth of the start.
    """
    vars(builtins)["__import__"] = getattr(builtins, "__orig_import__", builtins.__import__)


import_plainly()


def put(thing: QObject, **properties: str) -> None:
    """Set properties of Qt by the names of values: `put(label, textFormat="PlainText")`."""
    for name, value in properties.items():
        known = thing.setProperty(name, value)
        assert known, f"{name} has no {value}"


def brush(colour: QColor) -> QBrush:
    """Return a brush for a plain ground; `QBrush(colour)` would ask for all enums."""
    pen = QPen()
    pen.setColor(colour)
    return pen.brush()
