"""Takes in the theme file of somebody else, after it was read and a person said yes to it."""

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.reporting.dutch import shortened
from facilitator.domain.table.script import Theme
from facilitator.services.theme_files import take_theme, theme_of_file, with_theme
from facilitator.settings import data_folder
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.platform import folders
from facilitator.ui.platform.tasks import in_thread

translate = QCoreApplication.translate

SHOWN_WORDS = 60
"""So many words of the text are shown before somebody says yes."""
TASK = "theme file"


async def choose_theme_file(context: AppContext) -> Theme | None:
    """Let a theme file be chosen, show what it says, and keep it here after a yes.

    Gives None where nothing was kept; what is wrong with a file is told.
    """
    path = await context.dialogs.choose_open_path(
        translate("ThemeFile", "Which theme?"),
        folders.documents_folder(),
        translate("ThemeFile", "Themes (*.toml)"),
    )
    if path is None:
        return None
    try:
        theme = await in_thread(lambda _: theme_of_file(path))
        if not await context.dialogs.ask(*_question(theme)):
            return None
        kept = take_theme(path, context.library, data_folder())
    except FacilitatorError as error:
        context.errors.show(error)
        return None
    context.catalogue.library = with_theme(context.library, kept)
    return kept


def _question(theme: Theme) -> tuple[str, str, str]:
    """Ask whether a theme may come to those of this computer: title, text and yes."""
    title = translate("ThemeFile", "Take in the theme ‘{title}’?").format(title=theme.title)
    text = shortened(" ".join(theme.paragraphs), SHOWN_WORDS)
    return title, f"{theme.summary}\n\n{text}", translate("ThemeFile", "Take it in")
