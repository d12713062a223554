"""Tells that the script a table was made from is not there any more, and what is."""

from PySide6.QtCore import QCoreApplication

from facilitator.domain.dialogue import DialogueStatus, Dossier
from facilitator.domain.script import Script
from facilitator.ui.dialogs import Notice
from facilitator.ui.house import House

translate = QCoreApplication.translate


def tell_lost_script(house: House, dossier: Dossier) -> None:
    """Say it of a table that goes on; one that is finished needs no cards."""
    dialogue = dossier.dialogue
    lost = dialogue.script and dialogue.script not in house.library.scripts
    lost = lost and house.invited.of(dialogue.id) is None
    if lost and dialogue.status is not DialogueStatus.FINISHED:
        house.dialogs.show(lost_script(house, dossier))


def lost_script(house: House, dossier: Dossier) -> Notice:
    """Say what happened to the script of a table, what is safe, and how it comes back."""
    name = dossier.dialogue.script
    broken = name in house.library.broken_scripts
    safe = translate("LostScript", "The table is complete: moves, minutes and all notes.")
    cards = _cards(house.script_of(dossier.dialogue), dossier)
    return Notice(
        translate("LostScript", "The script of this table is missing"),
        _happened(broken=broken).format(name=name),
        f"{safe} {cards}",
        _to_do(broken=broken).format(name=name, folder=house.library.folders[-1] / "scripts"),
    )


def _happened(*, broken: bool) -> str:
    made = translate("LostScript", "This table was made with your own script ‘{name}’.")
    if broken:
        why = translate("LostScript", "There is a mistake in that file now. It is not used.")
    else:
        why = translate("LostScript", "That file is not on this computer.")
    return f"{made} {why}"


def _to_do(*, broken: bool) -> str:
    back = translate("LostScript", "Do you want your own cards back?")
    if broken:
        mend = translate(
            "LostScript", "Mend the file; the start screen says what is wrong in it."
        )
        again = translate("LostScript", "Then start the program again.")
        return f"{back} {mend} {again}"
    put = translate("LostScript", "Put {name}.toml in {folder} and start the program again.")
    return f"{back} {put}"


def _cards(script: Script | None, dossier: Dossier) -> str:
    """Say where the cards come from now: those of moves that the table has."""
    told = [script.step(step.key) for step in dossier.steps] if script else []
    if script and any(step.prompts for step in told if step):
        found = translate("LostScript", "The cards now come from ‘{title}’.")
        return found.format(title=script.title)
    return translate("LostScript", "There are no cards now.")
