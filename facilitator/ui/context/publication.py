"""What is asked before anything of a programme is public: what its files tell of a table."""

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.table.attribution import TableReference
from facilitator.services.publishing import choose_reference
from facilitator.ui.context.app_context import AppContext

translate = QCoreApplication.translate


async def choose_how_tables_are_named(context: AppContext, programme: str) -> bool:
    """Ask how all public files of a programme tell which table they are of; say if chosen."""
    chosen = await context.dialogs.choose(
        translate("Report", "Number or municipality?"),
        translate(
            "Report",
            "All public files of this programme name a table in one way. Together the two could"
            " point to people.",
        ),
        [
            translate("Report", "The number of the dialogue"),
            translate("Report", "The municipality"),
        ],
    )
    if chosen is None:
        return False
    references = (TableReference.NUMBER, TableReference.MUNICIPALITY)
    try:
        choose_reference(context.store, programme, references[chosen])
    except RefusedInputError as error:  # another window was first
        context.errors.show(error)
        return False
    return True
