"""What can be chosen for a table: it all follows from the programme."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.table.script import Programme, Script, fold
from facilitator.services.catalogue import Library


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
        options = [Option(each.id, each.title) for each in self.library.programmes.values()]
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
