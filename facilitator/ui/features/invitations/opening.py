"""Opens an invitation: shows it and from whom it is, makes its table ready, and goes there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.records.ids import DialogueId
from facilitator.services import invitations
from facilitator.services.confusable_names import confusable_in
from facilitator.services.invitations import END, InvitationFile, read_invitation_path
from facilitator.services.messages import words
from facilitator.services.signatures import Trust
from facilitator.services.word_codes import fingerprint_words
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.invitations.comparing import choose_between
from facilitator.ui.features.invitations.texts import (
    campaign_texts,
    maker,
    sealing,
    table_name,
    trust_name,
    trust_sentence,
)
from facilitator.ui.platform.folders import documents_folder
from facilitator.ui.platform.tasks import in_thread
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton
from facilitator.ui.widgets.dialogs import MessageDialog, accepted
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.panels import HintBox

translate = QCoreApplication.translate


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
    alike: Sequence[str] = ()


class InvitationDialog(MessageDialog):
    """Asks whether the table may be made ready; accepted when it may."""

    def __init__(self, shown: InvitationSummary, parent: QWidget | None = None) -> None:
        title = translate("InvitationDialog", "An invitation to a table")
        spoken = [shown.table, shown.maker, trust_sentence(shown.trust), shown.fingerprint]
        spoken += [*shown.alike, shown.sealing]
        super().__init__(title, [], parent)
        self.setAccessibleDescription("\n".join(filter(None, spoken)))
        self._words.addWidget(PlainLabel(shown.table, text_styles.STRONG))
        self._words.addWidget(PlainLabel(shown.maker, text_styles.SOFT))
        for sentence in shown.alike:
            self._words.addWidget(PlainLabel(sentence, text_styles.STRONG))
        self._words.addWidget(_signature(shown))
        self._words.addWidget(_keys(shown))  # above what strangers may have written at length
        for heading, text in shown.texts:
            self._words.addWidget(PlainLabel(heading, text_styles.HEADING_SMALL))
            self._words.addWidget(PlainLabel(text))
        self._add_answers()

    def _add_answers(self) -> None:
        self.yes = PrimaryButton(translate("InvitationDialog", "Make the table ready"))
        self.no = PlainButton(translate("InvitationDialog", "Not now"))
        self.add_button(self.yes, Role.ApplyRole)
        self.add_button(self.no, Role.RejectRole)
        self.yes.setDefault(True)
        self.yes.setFocus()
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


def _keys(shown: InvitationSummary) -> HintBox:
    box = HintBox()
    box.rows.addWidget(PlainLabel(shown.sealing))
    return box


Go = Callable[[DialogueId], None]


async def choose_invitation(context: AppContext, go: Go) -> None:
    """Let an invitation be chosen, and open it; nothing when none was."""
    path = await context.dialogs.choose_open_path(
        translate("Invitations", "Which invitation do you want to open?"),
        documents_folder(),
        translate("Invitations", "Invitations (*{end})").format(end=END),
    )
    if path is not None:
        await open_invitation(context, path, go)


async def open_invitation(context: AppContext, path: Path, go: Go) -> None:
    """Show an invitation, make its table ready when that is wanted, and go there.

    A table that is there with its invitation is opened at once; another invitation is shown
    beside that one first, and holds only when somebody says so.
    """
    try:
        file = await in_thread(lambda _progress: read_invitation_path(path))
        table = file.invitation.dialogue_id
        there = invitations.known_table(context.store, file.invitation)
        if there and context.store.registry.invitation(table) is not None:
            if invitations.is_another(context.store, file):
                await choose_between(context, file)
            go(table)
        elif await _wanted(context, file):
            go(invitations.accept_invitation(context.store, file))
    except FacilitatorError as error:
        context.errors.show(error)


async def _wanted(context: AppContext, file: InvitationFile) -> bool:
    dialog = InvitationDialog(_shown(context, file), context.dialogs.parent)
    return await accepted(dialog)


def _shown(context: AppContext, file: InvitationFile) -> InvitationSummary:
    invitation = file.invitation
    return InvitationSummary(
        table=table_name(invitation),
        maker=maker(invitation),
        trust=invitations.trust_in_invitation(context.store, file),
        fingerprint=fingerprint_words(file.key) if file.key else "",
        texts=campaign_texts(invitation),
        sealing=sealing(invitation.recipients, context.keys.chest.public_key()),
        alike=[words(problem, context.language) for problem in confusable_in(invitation)],
    )
