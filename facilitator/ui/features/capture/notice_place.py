"""The place above the field where the screen says something, calmly: never a window."""

from PySide6.QtWidgets import QWidget

from facilitator.ui.features.capture.notices import NOTHING, CaptureNotice
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import HintBox


class NoticePlace(HintBox):
    """Two lines: what is going on, and more about it; gone when there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("tint", parent=parent)
        self.lead = PlainLabel(style=text_styles.STRONG)
        self.more = PlainLabel(style=text_styles.LABEL)
        self.rows.addWidget(self.lead)
        self.rows.addWidget(self.more)
        self.show_notice(NOTHING)

    def show_notice(self, notice: CaptureNotice) -> None:
        """Say something, or nothing."""
        self.lead.setText(notice.lead)
        self.lead.setVisible(bool(notice.lead))
        self.more.setText(notice.more)
        self.more.setVisible(bool(notice.more))
        self.setVisible(notice != NOTHING)

    def words(self) -> str:
        """Return all that is said now."""
        return f"{self.lead.text()} {self.more.text()}".strip()
