"""Another invitation to a table that is here: beside the first, and chosen by a person."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from facilitator.domain.table.invitation import Invitation
from facilitator.services import invitations
from facilitator.services.confusable_names import confusable_in
from facilitator.services.invitations import InvitationFile
from facilitator.services.messages import words
from facilitator.services.word_codes import fingerprint_words
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.invitations.texts import recipient_names, table_name
from facilitator.ui.platform import dates
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton
from facilitator.ui.widgets.dialogs import MessageDialog, accepted
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import EvenColumns

translate = QCoreApplication.translate
Role = QDialogButtonBox.ButtonRole


@dataclass(frozen=True, slots=True)
class InvitationDifference:
    """What two invitations say differently: a heading, and the words of each."""

    heading: str
    first: str
    other: str


class AnotherInvitationDialog(MessageDialog):
    """Shows what differs; accepted when the other invitation is to hold from now on."""

    def __init__(
        self, table: str, told: Sequence[InvitationDifference], parent: QWidget | None = None
    ) -> None:
        title = translate(
            "AnotherInvitation", "This invitation is not the one you opened first"
        )
        sentences = [
            table,
            translate(
                "AnotherInvitation",
                "The table is here already. Nothing has changed yet. Did you not expect another"
                " invitation? Keep the first, and call who invited you.",
            ),
        ]
        super().__init__(title, sentences, parent)
        for each in told:
            self._words.addWidget(PlainLabel(each.heading, text_styles.HEADING_SMALL))
            self._words.addWidget(_beside(each))
        stays = translate(
            "AnotherInvitation",
            "What is filled in at the table, and all notes, stay as they are in both cases.",
        )
        self._words.addWidget(PlainLabel(stays, text_styles.SOFT))
        self.setAccessibleDescription("\n".join([*sentences, *map(_spoken, told), stays]))
        self.keep = PrimaryButton(translate("AnotherInvitation", "Keep the first"))
        self.use = PlainButton(translate("AnotherInvitation", "Use this one from now on"))
        self.add_button(self.use, Role.ApplyRole)
        self.add_button(self.keep, Role.RejectRole)
        self.keep.setDefault(True)
        self.keep.setFocus()
        self.use.clicked.connect(self.accept)


def _spoken(told: InvitationDifference) -> str:
    return f"{told.heading}. {_first(told)}. {_other(told)}"


def _first(told: InvitationDifference) -> str:
    return translate("AnotherInvitation", "The first: {words}").format(words=told.first)


def _other(told: InvitationDifference) -> str:
    return translate("AnotherInvitation", "This one: {words}").format(words=told.other)


def _beside(told: InvitationDifference) -> QWidget:
    both = QWidget()
    columns = EvenColumns(both, narrowest=180)
    for said in (_first(told), _other(told)):
        label = PlainLabel(said)
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        columns.addWidget(label)
    return both


async def choose_between(context: AppContext, file: InvitationFile) -> None:
    """Show another invitation beside the first; it holds when that is wanted."""
    told = differences(context, file)
    alike = [words(problem, context.language) for problem in confusable_in(file.invitation)]
    table = "\n".join([table_name(file.invitation), *alike])
    dialog = AnotherInvitationDialog(table, told, context.dialogs.parent)
    if await accepted(dialog):
        invitations.use_another(context.store, file)
        context.catalogue.invitations.read_again(file.invitation.dialogue_id)


def differences(context: AppContext, file: InvitationFile) -> list[InvitationDifference]:
    """Say in words what another invitation says differently, and who can open what it seals."""
    first = invitations.first_invitation(context.store, file.invitation.dialogue_id)
    own = context.keys.chest.public_key()
    keys = translate("AnotherInvitation", "Who can open what you hand in")
    if first is None:
        unread = translate("AnotherInvitation", "a newer program made it")
        return [InvitationDifference(keys, unread, _recipients(file.invitation, own))]
    changed = invitations.changed_fields(first, file)
    before = first.invitation
    both = _recipients(before, own), _recipients(file.invitation, own, before.recipients)
    told = [InvitationDifference(keys, *both)]
    for name, (heading, say) in FIELD_TEXTS.items():
        if name in changed:
            words = [say(one.invitation) or _nothing() for one in (first, file)]
            told.append(InvitationDifference(heading(), words[0], _told_apart(*words)))
    if "key" in changed:
        signature = translate("AnotherInvitation", "Signature")
        told.append(InvitationDifference(signature, *map(_signed, (first, file))))
    return told


def _told_apart(first: str, other: str) -> str:
    """Say that something differs which is called the same."""
    if first != other:
        return other
    return translate("AnotherInvitation", "{words} (says something else)").format(words=other)


def _recipients(invitation: Invitation, own: str | None, known: Sequence[str] = ()) -> str:
    """Name who can open files; where some are `known`, the others are marked."""
    keys = invitation.recipients
    if not keys:
        return translate("AnotherInvitation", "anyone")
    new = [key for key in keys if known and key not in known]
    return "\n" + recipient_names(keys, own, new)


def _signed(file: InvitationFile) -> str:
    if not file.key:
        return translate("AnotherInvitation", "not signed")
    return fingerprint_words(file.key)


def _nothing() -> str:
    return translate("AnotherInvitation", "nothing filled in")


def _campaign(invitation: Invitation) -> str:
    texts = invitation.texts
    return "\n".join(filter(None, (texts.purpose, texts.legal_basis, texts.retention)))


def _made_at(invitation: Invitation) -> str:
    at = invitation.made_at.astimezone()
    return f"{dates.full_day(at.date())}, {at:%H:%M}"


_Field = tuple[Callable[[], str], Callable[[Invitation], str]]
FIELD_TEXTS: Mapping[str, _Field] = {
    "name": (lambda: translate("AnotherInvitation", "Made by"), lambda one: one.name),
    "device": (
        lambda: translate("AnotherInvitation", "Made on laptop"),
        lambda one: one.device,
    ),
    "made_at": (lambda: translate("AnotherInvitation", "Made on"), _made_at),
    "theme": (
        lambda: translate("AnotherInvitation", "Theme"),
        lambda one: one.theme.title if one.theme else "",
    ),
    "script": (lambda: translate("AnotherInvitation", "Script"), lambda one: one.script.title),
    "programme": (
        lambda: translate("AnotherInvitation", "Programme"),
        lambda one: one.programme.title,
    ),
    "texts": (lambda: translate("AnotherInvitation", "What people are told"), _campaign),
    "number": (
        lambda: translate("AnotherInvitation", "Dialogue number"),
        lambda one: str(one.number or ""),
    ),
    "held_on": (
        lambda: translate("AnotherInvitation", "Date"),
        lambda one: dates.full_day(one.held_on) if one.held_on else "",
    ),
    "municipality": (
        lambda: translate("AnotherInvitation", "Municipality"),
        lambda one: one.municipality,
    ),
    "municipality_code": (
        lambda: translate("AnotherInvitation", "Number of the municipality"),
        lambda one: one.municipality_code,
    ),
    "table_seed": (
        lambda: translate("AnotherInvitation", "The right to write at this table"),
        lambda one: (
            translate("AnotherInvitation", "yes")
            if one.table_seed
            else translate("AnotherInvitation", "no")
        ),
    ),
}
"""How each field is called and said; who can open files is always told, and first."""
