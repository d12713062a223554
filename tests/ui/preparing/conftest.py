"""For tests of the page on which a table is made ready: a real store and data, and keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from facilitator.domain.ids import DialogueId
from facilitator.storage.store import Store
from facilitator.ui.preparing.presenter import PreparingPresenter
from facilitator.ui.preparing.view import PreparingView
from facilitator.ui.work import Work
from tests.desks import open_store
from tests.ui.answers import Answers
from tests.ui.houses import a_house
from tests.ui.preparing.pages import Opens, Page, vocabulary


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


@pytest.fixture(autouse=True)
def dutch() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def opens(qtbot: QtBot, store: Store) -> Opens:
    def open_page(work: Work | None) -> Page:
        view = PreparingView(vocabulary("representation"))
        house = a_house(store, Answers(yes=[True]))
        done: list[tuple[DialogueId, bool]] = []
        left: list[bool] = []

        def keep(dialogue: DialogueId, begin: bool) -> None:
            done.append((dialogue, begin))

        presenter = PreparingPresenter(view, house, work, keep, lambda: left.append(True))
        qtbot.addWidget(view)
        view.resize(1366, 768)
        view.show()
        view.activateWindow()
        qtbot.waitUntil(view.isActiveWindow)
        return Page(view, presenter, house, done, left)

    return open_page


@pytest.fixture
def page(opens: Opens) -> Page:
    return opens(None)
