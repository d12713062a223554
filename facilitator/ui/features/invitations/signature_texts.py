"""What is said of a signature: a name for what is known, and what a person can do."""

from PySide6.QtCore import QCoreApplication

from facilitator.services.signatures import Trust

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
