"""What data files offer for a table, and what is wrong with them."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.dialogue import Dialogue, DialogueStatus, Dossier
from facilitator.domain.table.script import Programme, Script, fold
from facilitator.services.catalogue import Library
from facilitator.services.messages import words
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.widgets.dialogs import Notice
from facilitator.ui.widgets.notice_line import NoticeLine


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: what is stored, what is shown, and whether it can be chosen.

    `own` marks what people put in their own folder, `missing` what is not there any more;
    `file` names the file, where the name alone does not tell it from another.
    """

    key: str
    name: str
    available: bool = True
    own: bool = False
    missing: bool = False
    file: str = ""


@dataclass(frozen=True)
class Offers:
    """What one programme offers; `known` is the table that is changed, with its own choices.

    `came_along` is the script that came with its invitation.
    """

    library: Library
    programme: Programme
    known: Dialogue | None = None
    came_along: Script | None = None

    @cached_property
    def scripts(self) -> tuple[Script, ...]:
        """The scripts of the programme, then people's own."""
        return self.library.scripts_of(self.programme)

    def programmes(self) -> list[Option]:
        """Give all programmes, and that of the table when it is not here any more."""
        options = [Option(*each) for each in self.library.programme_titles.items()]
        return _with(options, self.known.programme) if self.known else options

    def first_script(self) -> str:
        """Give the script to begin with: the first that can be chosen."""
        return next((script.id for script in self.scripts if script.available), "")

    def script_options(self) -> list[Option]:
        """Give the scripts, and that of the table when it is not here any more."""
        titles = Counter(fold(each.title) for each in self.scripts)
        options = [
            self._option(each, alike=titles[fold(each.title)] > 1) for each in self.scripts
        ]
        if self.known is None or self.known.script in {option.key for option in options}:
            return options
        known = self.came_along or self.library.scripts.get(self.known.script)
        if known:
            return [*options, Option(self.known.script, known.title)]
        missing = bool(self.known.script)
        return [*options, Option(self.known.script, self.known.kind, missing=missing)]

    def _option(self, script: Script, *, alike: bool) -> Option:
        """Give a script to choose, with its file where another has the same title."""
        own = self.library.own_scripts.get(script.id)
        file = own.name if own and alike else ""
        return Option(script.id, script.title, script.available, own=own is not None, file=file)

    def script(self, script_id: str) -> Script | None:
        """Find a script that is offered, or that the table was made from."""
        made_from = self.came_along
        if self.known and not made_from:
            made_from = self.library.scripts.get(script_id)
        return next((each for each in self.scripts if each.id == script_id), made_from)

    def themes(self, script: Script | None) -> list[Option]:
        """Give the themes of the series of a script, and the one that the table has."""
        series = script.theme_series if script else ""
        titles = [each.title for each in self.library.themes_of(self.programme, series)]
        options = [Option(title, title) for title in titles]
        return _with(options, self.known.theme) if self.known else options

    def forms(self) -> list[Option]:
        """Give the forms a table can have, and the one that the table has."""
        choices = self.library.vocabularies["forms"].choices
        options = [Option(each.key, each.name) for each in choices]
        return _with(options, self.known.form) if self.known else options

    def hosts(self, script: Script | None, typed: str) -> list[str]:
        """Give the functions of hosts that may be meant, the usual ones of the type first."""
        known = [each.name for each in self.library.vocabularies["host_functions"].choices]
        first = script.host_functions if script else ()
        wanted = fold(typed)
        return [host for host in dict.fromkeys([*first, *known]) if wanted in fold(host)]


def _with(options: list[Option], key: str) -> list[Option]:
    """Add a choice that was made before, where the data files do not have it."""
    if not key or key in {option.key for option in options}:
        return options
    return [*options, Option(key, key)]


translate = QCoreApplication.translate

MOST = 12
"""How many mistakes are told at once; who mended these sees the others."""


class FaultsNote(NoticeLine):
    """Says that own files have mistakes; hidden while all is well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What is wrong?"), parent)

    def show_number(self, files: int) -> None:
        """Say how many files have mistakes, or nothing."""
        words = self.tr("Something is wrong in %n file(s) of your own.", "", files)
        self.show_words(words if files else "")


def faulty_files(context: AppContext) -> int:
    """Say in how many data files something is wrong."""
    return len({problem.path for problem in context.library.all_problems})


def show_faults(context: AppContext) -> None:
    """Say of each mistake in which file and line it is, at which key, and what is wrong."""
    problems = context.library.all_problems
    told = [f"• {words(problem, context.language)}" for problem in problems[:MOST]]
    if len(problems) > MOST:
        more = translate("DataFileErrors", "And {number} more.")
        told.append(more.format(number=len(problems) - MOST))
    folders = dict.fromkeys(str(problem.path.parent) for problem in problems)
    folder = translate("DataFileErrors", "You find these files in: {folders}")
    context.dialogs.show(
        Notice(
            translate("DataFileErrors", "What is wrong in your files"),
            "\n\n".join(told),
            translate(
                "DataFileErrors", "What is wrong is not used. All the rest works as usual."
            ),
            "\n".join(
                (
                    folder.format(folders=", ".join(folders)),
                    translate("DataFileErrors", "Mend them, and start the program again."),
                )
            ),
        )
    )


def tell_missing_script(context: AppContext, dossier: Dossier) -> None:
    """Say it of a table that goes on; one that is finished needs no cards."""
    dialogue = dossier.dialogue
    lost = dialogue.script and dialogue.script not in context.library.scripts
    lost = lost and context.catalogue.invitations.of(dialogue.id) is None
    if lost and dialogue.status is not DialogueStatus.FINISHED:
        context.dialogs.show(missing_script(context, dossier))


def missing_script(context: AppContext, dossier: Dossier) -> Notice:
    """Say what happened to the script of a table, what is safe, and how it comes back."""
    name = dossier.dialogue.script
    broken = name in context.library.broken_scripts
    safe = translate("MissingScript", "The table is complete: moves, minutes and all notes.")
    cards = _cards(context.catalogue.script_of(dossier.dialogue), dossier)
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
