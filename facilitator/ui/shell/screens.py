"""Going from one screen to another: the keyboard goes along."""

from PySide6.QtWidgets import QWidget


def focus_in(screen: QWidget) -> None:
    """Give a screen the focus: its own choice, or where it had it last."""
    chosen: QWidget | None = screen.focusProxy()
    inner: QWidget | None = chosen if chosen is not None else screen.focusWidget()
    (screen if inner is None else inner).setFocus()
