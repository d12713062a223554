"""What the keys of a list do, in a row at its foot; none of it takes the focus."""

from PySide6.QtWidgets import QWidget

from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.labels import KeyCap, PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout, spaced_row


class KeyHints(QWidget):
    """Words with the keys behind them, in as many rows as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, step=16)

    def show_keys(self, *keys: tuple[str, tuple[str, ...]]) -> None:
        """Show what is done by which keys; called once."""
        for words, caps in keys:
            part = QWidget()
            row = spaced_row(part, gap=4)
            row.addWidget(PlainLabel(words, text_styles.LABEL_SOFT, wrap=False))
            for cap in caps:
                row.addWidget(KeyCap(cap))
            self._flow.addWidget(part)
