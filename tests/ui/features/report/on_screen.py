"""The page for the report of a theme, for the pictures and for what holds on every screen."""

from PySide6.QtWidgets import QWidget

from facilitator.domain.table.attribution import TableReference
from facilitator.services.publishing import choose_reference
from tests.reports.theme_tables import PROGRAMME
from tests.ui.app_builder import Laptop
from tests.ui.features.report.theme import put_theme, theme_page


def a_theme_report(laptop: Laptop) -> QWidget:
    """The documents of a theme, with what an edition for everybody waits for."""
    put_theme(laptop.context.store)
    choose_reference(laptop.context.store, PROGRAMME, TableReference.NUMBER)
    page = theme_page(laptop)
    page.editions.rows["openbaar"].click()
    laptop.finish_tasks()
    return laptop.window
