"""Makes the page of the overview with its presenter."""

from facilitator.ui.house import House
from facilitator.ui.overviewing.presenter import OverviewPresenter, Wayfinder
from facilitator.ui.overviewing.view import OverviewView
from facilitator.ui.overviewing.words import columns


def open_overview(house: House, way: Wayfinder) -> OverviewPresenter:
    """Make the page; the presenter keeps it."""
    view = OverviewView(columns(house.language))
    return OverviewPresenter(view, house, way)
