"""What is said of invitations: table, maker, who can open files, what became of each."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.domain.table.invitation import Invitation
from facilitator.services.invitation_register import (
    InvitationState,
    MadeInvitation,
    RegisterLine,
)
from facilitator.services.signatures import Trust
from facilitator.services.word_codes import fingerprint_words
from facilitator.ui.platform import dates

translate = QCoreApplication.translate


def trust_name(trust: Trust) -> str:
    """Name what is known of a signature, in a word or two."""
    match trust:
        case Trust.OWN:
            return translate("Signature", "your own")
        case Trust.TRUSTED:
            return translate("Signature", "trusted")
        case Trust.KNOWN:
            return translate("Signature", "known")
        case Trust.NEW:
            return translate("Signature", "new")
        case Trust.UNSIGNED:
            return translate("Signature", "no signature")


def trust_sentence(trust: Trust) -> str:
    """Say what that means, and what to do about it."""
    match trust:
        case Trust.OWN:
            return translate("Signature", "You made this file yourself, on this laptop.")
        case Trust.TRUSTED | Trust.KNOWN:
            return translate("Signature", "The signature is the one you know of this maker.")
        case Trust.NEW:
            return translate(
                "Signature",
                "This is the first file you open of this maker. Do you want to be sure? Call"
                " the maker and compare the four words.",
            )
        case Trust.UNSIGNED:
            return translate(
                "Signature", "Nobody can see who made this file. Ask who sent it to you."
            )


def table_name(invitation: Invitation) -> str:
    """Say which table it is: theme, number, day and place, as far as they are known."""
    numbered = translate("Invitations", "dialogue {number}")
    parts = (
        invitation.theme.title if invitation.theme else invitation.script.title,
        numbered.format(number=invitation.number) if invitation.number else "",
        dates.full_day(invitation.held_on) if invitation.held_on else "",
        invitation.municipality,
    )
    return " · ".join(part for part in parts if part)


def register_sentence(line: RegisterLine) -> str:
    """Say of an invitation that was made which table it is, and what became of it."""
    made = line.made
    states = {
        InvitationState.MADE: translate("Invitations", "invited on {day}"),
        InvitationState.OPENED: translate("Invitations", "opened on this laptop"),
        InvitationState.MISSING: translate("Invitations", "MISSING: nothing came yet"),
        InvitationState.HANDED_IN: translate("Invitations", "handed in"),
        InvitationState.GIVEN_UP: translate("Invitations", "we do not wait for it"),
    }
    day = dates.full_day(made.made_at.astimezone().date())
    return f"{registered_table(made)}: {states[line.state].format(day=day)}"


def registered_table(made: MadeInvitation) -> str:
    """Say which table an invitation of the register asks for."""
    numbered = translate("Invitations", "dialogue {number}")
    parts = (
        made.theme or made.kind,
        numbered.format(number=made.number) if made.number else "",
        dates.full_day(made.held_on) if made.held_on else "",
        made.municipality,
    )
    return " · ".join(part for part in parts if part)


def maker(invitation: Invitation) -> str:
    """Say who made it, and when."""
    day = dates.full_day(invitation.made_at.astimezone().date())
    if invitation.name:
        made = translate("Invitations", "Made by {name} on {day}")
        return made.format(name=invitation.name, day=day)
    return translate("Invitations", "Made on {day}").format(day=day)


def campaign_texts(invitation: Invitation) -> list[tuple[str, str]]:
    """Give what people at the table are told, each with its heading."""
    texts = invitation.texts
    headed = (
        (translate("Invitations", "What is it for?"), texts.purpose),
        (translate("Invitations", "Why is this allowed?"), texts.legal_basis),
        (translate("Invitations", "How long is it kept?"), texts.retention),
    )
    return [(heading, text) for heading, text in headed if text]


def sealing(recipients: Sequence[str], own: str | None) -> str:
    """Say who can open what is handed in, every key by its words; `own` is the key here."""
    if not recipients:
        return translate(
            "Invitations",
            "There is no key in this invitation: anyone can read the file you hand in.",
        )
    one = translate("Invitations", "The file you hand in is sealed. This key can open it:")
    several = translate(
        "Invitations", "The file you hand in is sealed. These {number} keys can open it:"
    )
    check = translate(
        "Invitations", "Is there a key that you do not know? Ask who invited you, by telephone."
    )
    said = several.format(number=len(recipients)) if len(recipients) > 1 else one
    return "\n".join((said, recipient_names(recipients, own), check))


def recipient_names(recipients: Sequence[str], own: str | None, new: Sequence[str] = ()) -> str:
    """Name keys that open what is handed in, by their words, a line for each; `new` marked."""
    yours = translate("Invitations", "your own key: {words}")
    mark = translate("Invitations", "{name} (new)")
    lines = []
    for key in recipients:
        name = (yours if key == own else "{words}").format(words=fingerprint_words(key))
        lines.append(f"• {mark.format(name=name) if key in new else name}")
    return "\n".join(lines)
