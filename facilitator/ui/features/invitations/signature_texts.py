"""What is said of a signature: a name for what is known, and what a person can do."""

from PySide6.QtCore import QCoreApplication

from facilitator.services.signatures import Trust

translate = QCoreApplication.translate


def trust_name(trust: Trust) -> str:
    """Name what is known of a signature, in a word or two."""
    return {
        Trust.OWN: translate("Signature", "your own"),
        Trust.TRUSTED: translate("Signature", "trusted"),
        Trust.NEW: translate("Signature", "new"),
        Trust.CHANGED: translate("Signature", "changed"),
        Trust.UNSIGNED: translate("Signature", "no signature"),
    }[trust]


def trust_sentence(trust: Trust) -> str:
    """Say what that means, and what to do about it."""
    return {
        Trust.OWN: translate("Signature", "You made this file yourself, on this laptop."),
        Trust.TRUSTED: translate(
            "Signature", "The signature is the one you know of this maker."
        ),
        Trust.NEW: translate(
            "Signature",
            "This is the first file you open of this maker. Do you want to be sure? Call the"
            " maker and compare the four words.",
        ),
        Trust.CHANGED: translate(
            "Signature",
            "Take care: the signature is another one than before. Call the maker first, and"
            " compare the four words.",
        ),
        Trust.UNSIGNED: translate(
            "Signature", "Nobody can see who made this file. Ask who sent it to you."
        ),
    }[trust]
