"""Asks for whom a file is sealed that leaves this laptop."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from facilitator.services.keys import is_public_key
from facilitator.services.word_codes import fingerprint_words
from facilitator.ui.context.app_context import AppContext

translate = QCoreApplication.translate

Recipients = tuple[str, ...]
PLAIN: Recipients = ()
"""Nobody in particular: anyone can read the file."""


async def ask_for_whom(context: AppContext) -> Recipients | None:
    """Let a person say who may open a file; None when they changed their mind."""
    possible = _possible(context)
    chosen = await context.dialogs.choose(
        translate("Export", "Who may open the file?"),
        translate(
            "Export",
            "A sealed file can only be opened by who has the key. Did you get the public key of"
            " the coordinator? Copy it first, and then choose here.",
        ),
        [*possible, translate("Export", "Anyone: do not seal …")],
    )
    if chosen is None:
        return None
    if chosen < len(possible):
        return (list(possible.values())[chosen],)
    return PLAIN if await _sure(context) else None


def _possible(context: AppContext) -> dict[str, str]:
    """Give the keys a file can be sealed for, by the words that offer them."""
    found = {}
    copied = QGuiApplication.clipboard().text().strip()
    own = context.keys.chest.public_key()
    if copied != own and is_public_key(copied):
        offer = translate("Export", "Who has the key that I copied ({begin}…)")
        found[offer.format(begin=copied[:12])] = copied
    if own is not None:
        found[translate("Export", "Who has the key of this laptop")] = own
    return found


async def _sure(context: AppContext) -> bool:
    return await context.dialogs.ask(
        translate("Export", "Not sealed: are you sure?"),
        translate(
            "Export",
            "Anyone who gets the file can read what people said, also about illness and grief."
            " Its name will end in “ONVERSLEUTELD”.",
        ),
        translate("Export", "Do not seal"),
    )


def key_name(key: str, own: str | None) -> str:
    """Give the words of a key, and say whether it is our own."""
    yours = translate("Export", "your own key: {words}")
    return (yours if key == own else "{words}").format(words=fingerprint_words(key))
