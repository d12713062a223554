"""A kind given afterwards takes the mark away that asked for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.items import Item, ItemKind, Wording
from facilitator.domain.repair import loose_ends
from facilitator.services import capturing, repairing
from facilitator.services.capturing import Entry
from facilitator.services.desk import Desk
from tests.desks import a_desk, open_store


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_store(tmp_path) as store:
        yield a_desk(store)


def kept(desk: Desk, text: str) -> Item:
    capturing.keep(desk, Entry(text, ItemKind.KNEL))
    return desk.dossier.items[-1]


def test_the_mark_goes_with_the_first_kind_and_comes_back_with_undo(desk: Desk) -> None:
    item = kept(desk, "? Een ruilkast in de hal.")
    change = repairing.rekind(desk, item, ItemKind.IDEA)
    [after] = desk.dossier.items
    assert (after.text, after.kind) == ("Een ruilkast in de hal.", ItemKind.IDEA)
    assert (after.verbatim, after.wording) == (item.verbatim, Wording.SUMMARY)
    assert change is not None
    desk.do(change.inverse())
    assert desk.dossier.items == (item,)


def test_the_kind_it_had_takes_the_mark_away_too(desk: Desk) -> None:
    repairing.rekind(desk, kept(desk, "? Het was stil."), ItemKind.KNEL)
    [after] = desk.dossier.items
    assert after.text == "Het was stil."
    assert len(loose_ends(desk.dossier)) == 1  # nobody said it yet


def test_any_other_text_stays_as_it_is(desk: Desk) -> None:
    repairing.rekind(desk, kept(desk, "Wie weet?"), ItemKind.KIEM)
    repairing.rekind(desk, kept(desk, "?"), ItemKind.KIEM)
    assert [item.text for item in desk.dossier.items] == ["Wie weet?", "?"]
    assert {item.kind for item in desk.dossier.items} == {ItemKind.KIEM}
