"""Somebody stops the program with Ctrl+C in the middle of a statement."""

from typing import NoReturn

import pytest
from sqlalchemy import event, text

from facilitator.domain.records.changes import ChangeName, added
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_dialogue


def stop(*_given: object) -> NoReturn:
    raise KeyboardInterrupt


def test_a_store_can_be_used_after_a_statement_was_stopped(store: Store) -> None:
    engine = store.file.connection.engine
    event.listen(engine, "do_execute", stop)
    with pytest.raises(KeyboardInterrupt), store.file.transaction() as connection:
        connection.execute(text("SELECT 1"))
    event.remove(engine, "do_execute", stop)
    store.apply(added(ChangeName.PREPARE, a_dialogue()))
    assert store.dossier(DIALOGUE_ID).dialogue == a_dialogue()
