"""Shows an invitation: for which table, from whom, and what the people there are told."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from facilitator.services.trusting import Trust
from facilitator.ui import styles
from facilitator.ui.buttons import PlainButton, PrimaryButton
from facilitator.ui.dialogs import MessageDialog
from facilitator.ui.inviting.trust_words import trust_name, trust_sentence
from facilitator.ui.labels import PlainLabel
from facilitator.ui.layouts import Box

translate = QCoreApplication.translate
Role = QDialogButtonBox.ButtonRole


@dataclass(frozen=True, slots=True)
class Shown:
    """What is said of an invitation: its table, who made it, and headed texts."""

    table: str
    maker: str
    trust: Trust
    fingerprint: str
    texts: Sequence[tuple[str, str]]
    sealing: str


class InvitationDialog(MessageDialog):
    """Asks whether the table may be made ready; accepted when it may."""

    def __init__(self, shown: Shown, parent: QWidget | None = None) -> None:
        title = translate("InvitationDialog", "An invitation to a table")
        spoken = [shown.table, shown.maker, trust_sentence(shown.trust), shown.fingerprint]
        super().__init__(title, [], parent)
        self.setAccessibleDescription("\n".join(filter(None, spoken)))
        self._words.addWidget(PlainLabel(shown.table, styles.STRONG))
        self._words.addWidget(PlainLabel(shown.maker, styles.SOFT))
        self._words.addWidget(_signature(shown))
        for heading, text in shown.texts:
            self._words.addWidget(PlainLabel(heading, styles.HEADING_SMALL))
            self._words.addWidget(PlainLabel(text))
        self._words.addWidget(PlainLabel(shown.sealing, styles.SOFT))
        self._add_answers(sure=shown.trust is not Trust.CHANGED)

    def _add_answers(self, *, sure: bool) -> None:
        yes = translate("InvitationDialog", "Make the table ready")
        no = translate("InvitationDialog", "Not now")
        self.yes = PrimaryButton(yes) if sure else PlainButton(yes)
        self.no = PlainButton(no) if sure else PrimaryButton(no)
        self.add_button(self.yes, Role.ApplyRole)
        self.add_button(self.no, Role.RejectRole)
        usual = self.yes if sure else self.no
        usual.setDefault(True)
        usual.setFocus()
        self.yes.clicked.connect(self.accept)


def _signature(shown: Shown) -> Box:
    """Put what is known of the signature in a box of its own."""
    box = Box()
    said = translate("InvitationDialog", "Signature: {state}")
    name = trust_name(shown.trust)
    box.rows.addWidget(PlainLabel(said.format(state=name), styles.STRONG))
    box.rows.addWidget(PlainLabel(trust_sentence(shown.trust)))
    if shown.fingerprint:
        words = translate("InvitationDialog", "The four words: {words}")
        label = PlainLabel(words.format(words=shown.fingerprint), styles.STRONG)
        box.rows.addWidget(label)
    return box
