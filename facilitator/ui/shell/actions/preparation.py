"""What has to do with tables that are made ready, and with the tables to practise on."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from facilitator.domain.records.ids import DialogueId
from facilitator.training import practice_table, simulation
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.shell.screens import ActionGroup

if TYPE_CHECKING:
    from facilitator.ui.context.editing import UndoableEditor
    from facilitator.ui.features.prepare.presenter import PreparePresenter
    from facilitator.ui.features.prepare.view import PrepareView


@dataclass(eq=False)
class PreparationActions(ActionGroup):
    """Makes tables ready; the form of a new table stays until it is one."""

    _form: "tuple[PrepareView, PreparePresenter] | None" = field(default=None, init=False)

    def open_new(self) -> None:
        """Make a new table ready."""
        self._form = self._form or self._new_form(None)
        self._stack.show(self._form[0])

    def change(self, dialogue: DialogueId) -> None:
        """Change what was filled in when a table was made ready."""
        self._tables.latest = dialogue
        self._stack.visit(*self._new_form(self._tables.table(dialogue).work))

    def change_table_in_front(self) -> None:
        """Change what was filled in for the table in front."""
        table = self._tables.in_front()
        if table:
            self.change(table.dialogue.id)

    def _new_form(
        self, work: "UndoableEditor | None"
    ) -> "tuple[PrepareView, PreparePresenter]":
        from facilitator.ui.features.prepare.presenter import PreparePresenter  # noqa: PLC0415
        from facilitator.ui.features.prepare.view import PrepareView  # noqa: PLC0415

        view = PrepareView(self._context.library.vocabularies["representation"].choices)
        back = self._start.open
        return view, PreparePresenter(view, self._context, work, self._prepared, back)

    def _prepared(self, dialogue: DialogueId, begin: bool) -> None:
        if self._form and self._form[0] is self._stack.front:
            self._stack.make_visit(*self._form)
            self._form = None  # the next new table begins empty
        if begin:
            self._tables.show(dialogue).presenter.begin()
        else:
            self._start.open(dialogue)

    def drop_form(self) -> None:
        """Let go of what was filled in for a new table."""
        if self._form is not None:
            self._stack.drop(self._form[0])
            self._form = None

    def open_practice_table(self) -> None:
        """Go on with the practice table, made ready when there is none."""
        self._tables.show(_practice_table(self._context))

    def open_simulation(self) -> None:
        """Go on with the practice table that plays, made ready when there is none.

        Nothing happens when its data files cannot be used.
        """
        table = _simulation_table(self._context)
        if table is not None:
            self._tables.show(table)


def _practice_table(context: AppContext) -> DialogueId:
    known = context.library.practice
    place = known.head.municipality if known else ""
    return practice_table.practice_under_way(context.store, place) or _new_practice(context)


def _new_practice(context: AppContext) -> DialogueId:
    table = context.library.practice
    assert table is not None, "the practice table ships with the program"
    script = context.catalogue.script(table.head.script, table.head.programme)
    assert script is not None
    title = _title(context, table.head.theme)
    return practice_table.prepare_practice(context.store, table, script, title, context.origins)


def _simulation_table(context: AppContext) -> DialogueId | None:
    played = context.library.rehearsal
    script = (
        context.catalogue.script(played.head.script, played.head.programme) if played else None
    )
    if played is None or script is None:
        return None
    return simulation.rehearsal_under_way(context.store, played) or (
        simulation.prepare_rehearsal(
            context.store, played, script, _title(context, played.head.theme), context.origins
        )
    )


def _title(context: AppContext, key: str) -> str:
    theme = context.library.theme(key)
    return theme.title if theme else key
