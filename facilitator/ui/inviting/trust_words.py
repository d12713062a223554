"""What is said of a signature: a name for what is known, and what a person can do."""

from PySide6.QtCore import QCoreApplication

from facilitator.services.trusting import Trust

translate = QCoreApplication.translate


def trust_name(trust: Trust) -> str:
    """Name what is known of a signature, in a word or two."""
    return {
        Trust.OWN: translate("Trust", "your own"),
        Trust.TRUSTED: translate("Trust", "trusted"),
        Trust.NEW: translate("Trust", "new"),
        Trust.CHANGED: translate("Trust", "changed"),
        Trust.UNSIGNED: translate("Trust", "no signature"),
    }[trust]


def trust_sentence(trust: Trust) -> str:
    """Say what that means, and what to do about it."""
    return {
        Trust.OWN: translate("Trust", "You made this file yourself, on this laptop."),
        Trust.TRUSTED: translate("Trust", "The signature is the one you know of this maker."),
        Trust.NEW: translate(
            "Trust",
            "This is the first file you open of this maker. Do you want to be sure? Call the"
            " maker and compare the four words.",
        ),
        Trust.CHANGED: translate(
            "Trust",
            "Take care: the signature is another one than before. Call the maker first, and"
            " compare the four words.",
        ),
        Trust.UNSIGNED: translate(
            "Trust", "Nobody can see who made this file. Ask who sent it to you."
        ),
    }[trust]
