"""Tells that the script a table was made from is not there any more, and what is."""

from PySide6.QtCore import QCoreApplication

from facilitator.domain.records.dialogue import DialogueStatus, Dossier
from facilitator.domain.table.script import Script
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.widgets.dialogs import Notice

translate = QCoreApplication.translate


def tell_lost_script(context: AppContext, dossier: Dossier) -> None:
    """Say it of a table that goes on; one that is finished needs no cards."""
    dialogue = dossier.dialogue
    lost = dialogue.script and dialogue.script not in context.library.scripts
    lost = lost and context.invited.of(dialogue.id) is None
    if lost and dialogue.status is not DialogueStatus.FINISHED:
        context.dialogs.show(lost_script(context, dossier))


def lost_script(context: AppContext, dossier: Dossier) -> Notice:
    """Say what happened to the script of a table, what is safe, and how it comes back."""
    name = dossier.dialogue.script
    broken = name in context.library.broken_scripts
    safe = translate("MissingScript", "The table is complete: moves, minutes and all notes.")
    cards = _cards(context.script_of(dossier.dialogue), dossier)
    return Notice(
        translate("MissingScript", "The script of this table is missing"),
        _happened(broken=broken).format(name=name),
        f"{safe} {cards}",
        _to_do(broken=broken).format(name=name, folder=context.library.folders[-1] / "scripts"),
    )


def _happened(*, broken: bool) -> str:
    made = translate("MissingScript", "This table was made with your own script ‘{name}’.")
    if broken:
        why = translate("MissingScript", "There is a mistake in that file now. It is not used.")
    else:
        why = translate("MissingScript", "That file is not on this computer.")
    return f"{made} {why}"


def _to_do(*, broken: bool) -> str:
    back = translate("MissingScript", "Do you want your own cards back?")
    if broken:
        mend = translate(
            "MissingScript", "Mend the file; the start screen says what is wrong in it."
        )
        again = translate("MissingScript", "Then start the program again.")
        return f"{back} {mend} {again}"
    put = translate("MissingScript", "Put {name}.toml in {folder} and start the program again.")
    return f"{back} {put}"


def _cards(script: Script | None, dossier: Dossier) -> str:
    """Say where the cards come from now: those of moves that the table has."""
    told = [script.step(step.key) for step in dossier.steps] if script else []
    if script and any(step.prompts for step in told if step):
        found = translate("MissingScript", "The cards now come from ‘{title}’.")
        return found.format(title=script.title)
    return translate("MissingScript", "There are no cards now.")
