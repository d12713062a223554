"""Shows an invitation: for which table, from whom, and what the people there are told."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from facilitator.services.signatures import Trust
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton
from facilitator.ui.widgets.dialogs import MessageDialog
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import HintBox

translate = QCoreApplication.translate


def trust_name(trust: Trust) -> str:
    """Name what is known of a signature, in a word or two."""
    match trust:
        case Trust.OWN:
            return translate("Signature", "your own")
        case Trust.TRUSTED:
            return translate("Signature", "trusted")
        case Trust.NEW:
            return translate("Signature", "new")
        case Trust.CHANGED:
            return translate("Signature", "changed")
        case Trust.UNSIGNED:
            return translate("Signature", "no signature")


def trust_sentence(trust: Trust) -> str:
    """Say what that means, and what to do about it."""
    match trust:
        case Trust.OWN:
            return translate("Signature", "You made this file yourself, on this laptop.")
        case Trust.TRUSTED:
            return translate("Signature", "The signature is the one you know of this maker.")
        case Trust.NEW:
            return translate(
                "Signature",
                "This is the first file you open of this maker. Do you want to be sure? Call"
                " the maker and compare the four words.",
            )
        case Trust.CHANGED:
            return translate(
                "Signature",
                "Take care: the signature is another one than before. Call the maker first, and"
                " compare the four words.",
            )
        case Trust.UNSIGNED:
            return translate(
                "Signature", "Nobody can see who made this file. Ask who sent it to you."
            )


Role = QDialogButtonBox.ButtonRole


@dataclass(frozen=True, slots=True)
class InvitationSummary:
    """What is said of an invitation: its table, who made it, and headed texts."""

    table: str
    maker: str
    trust: Trust
    fingerprint: str
    texts: Sequence[tuple[str, str]]
    sealing: str


class InvitationDialog(MessageDialog):
    """Asks whether the table may be made ready; accepted when it may."""

    def __init__(self, shown: InvitationSummary, parent: QWidget | None = None) -> None:
        title = translate("InvitationDialog", "An invitation to a table")
        spoken = [shown.table, shown.maker, trust_sentence(shown.trust), shown.fingerprint]
        super().__init__(title, [], parent)
        self.setAccessibleDescription("\n".join(filter(None, spoken)))
        self._words.addWidget(PlainLabel(shown.table, text_styles.STRONG))
        self._words.addWidget(PlainLabel(shown.maker, text_styles.SOFT))
        self._words.addWidget(_signature(shown))
        for heading, text in shown.texts:
            self._words.addWidget(PlainLabel(heading, text_styles.HEADING_SMALL))
            self._words.addWidget(PlainLabel(text))
        self._words.addWidget(PlainLabel(shown.sealing, text_styles.SOFT))
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


def _signature(shown: InvitationSummary) -> HintBox:
    """Put what is known of the signature in a box of its own."""
    box = HintBox()
    said = translate("InvitationDialog", "Signature: {state}")
    name = trust_name(shown.trust)
    box.rows.addWidget(PlainLabel(said.format(state=name), text_styles.STRONG))
    box.rows.addWidget(PlainLabel(trust_sentence(shown.trust)))
    if shown.fingerprint:
        words = translate("InvitationDialog", "The four words: {words}")
        label = PlainLabel(words.format(words=shown.fingerprint), text_styles.STRONG)
        box.rows.addWidget(label)
    return box
