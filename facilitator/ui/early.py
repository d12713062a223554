"""What the first window uses instead of `Qt`, the namespace: its enums take 20 ms to load.

So what is imported before the first painting names `QtCore.Qt` in functions that run later, and
never imports `Qt` itself; tests/ui/start/test_first_window.py sees to it.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QBrush, QColor, QPen


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
