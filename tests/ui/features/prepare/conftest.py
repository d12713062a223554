"""For tests of the page on which a table is made ready: a real store and data, and keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from facilitator.domain.records.ids import DialogueId
from facilitator.storage.store import Store
from facilitator.ui.context.editing import UndoableEditor
from facilitator.ui.features.prepare.presenter import PreparePresenter
from facilitator.ui.features.prepare.view import PrepareView
from tests.editors import open_store
from tests.ui.answers import Answers
from tests.ui.app_builder import a_context
from tests.ui.features.prepare.pages import Opens, Page, vocabulary


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
    def open_page(work: UndoableEditor | None) -> Page:
        view = PrepareView(vocabulary("representation"))
        context = a_context(store, Answers(yes=[True]))
        done: list[tuple[DialogueId, bool]] = []
        left: list[bool] = []

        def keep(dialogue: DialogueId, begin: bool) -> None:
            done.append((dialogue, begin))

        presenter = PreparePresenter(view, context, work, keep, lambda: left.append(True))
        qtbot.addWidget(view)
        view.resize(1366, 768)
        view.show()
        view.activateWindow()
        qtbot.waitUntil(view.isActiveWindow)
        return Page(view, presenter, context, done, left)

    return open_page


@pytest.fixture
def page(opens: Opens) -> Page:
    return opens(None)
