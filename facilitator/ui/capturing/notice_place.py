"""The place above the field where the screen says something, calmly: never a window."""

from PySide6.QtWidgets import QWidget

from facilitator.ui import styles
from facilitator.ui.capturing.notices import NOTHING, Notice
from facilitator.ui.labels import PlainLabel
from facilitator.ui.layouts import Box


class NoticePlace(Box):
    """Two lines: what is going on, and more about it; gone when there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("tint", parent=parent)
        self.lead = PlainLabel(style=styles.STRONG)
        self.more = PlainLabel(style=styles.LABEL)
        self.rows.addWidget(self.lead)
        self.rows.addWidget(self.more)
        self.show_notice(NOTHING)

    def show_notice(self, notice: Notice) -> None:
        """Say something, or nothing."""
        self.lead.setText(notice.lead)
        self.lead.setVisible(bool(notice.lead))
        self.more.setText(notice.more)
        self.more.setVisible(bool(notice.more))
        self.setVisible(notice != NOTHING)

    def words(self) -> str:
        """Return all that is said now."""
        return f"{self.lead.text()} {self.more.text()}".strip()
