"""Makes the page of the overview with its presenter."""

from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.overview.presenter import OverviewPresenter, TableOpener
from facilitator.ui.features.overview.texts import columns
from facilitator.ui.features.overview.view import OverviewView


def open_overview(context: AppContext, way: TableOpener) -> OverviewPresenter:
    """Make the page; the presenter keeps it."""
    view = OverviewView(columns(context.language))
    return OverviewPresenter(view, context, way)
