"""Two tables that were begun apart are one: whoever is a writer of both may say so, unasked."""

import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from facilitator.domain.merge.proposals import ProposalKind
from facilitator.domain.records.changes import ChangeName, added, removed
from facilitator.domain.records.dialogue import Alias, alias_id
from facilitator.domain.records.ids import DialogueId
from facilitator.services.export import pack
from facilitator.services.settlement import proposals, waiting
from facilitator.signing import Signer, table_id
from facilitator.storage.store import Store
from tests.builders import a_dialogue, an_item
from tests.exchange.hostile.by_hand import HandMadeFile, a_head, an_alias_of
from tests.services.laptops import Laptops, laptops, merge_files

SEEDS = [bytes(range(first, first + 32)) for first in (1, 40, 80, 160)]
FIRST, SECOND, THIRD, STRANGE = (table_id(Signer(seed).key) for seed in SEEDS)
JOINS = [Alias(alias_id(SECOND), SECOND, FIRST), Alias(alias_id(THIRD), THIRD, SECOND)]
TABLES = (FIRST, SECOND, THIRD)
ORDERS = [*itertools.permutations(range(4))]


def laptop(post: Laptops, name: str, *tables: int) -> Store:
    """Make a laptop that was invited to some tables."""
    store = post.store(name, invited=False)
    for number in tables:
        store.registry.keep_table_key(TABLES[number], SEEDS[number])
    return store


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Laptops]:
    with laptops(tmp_path) as made:
        yield made


@pytest.fixture
def host(post: Laptops) -> Store:
    """A laptop at three tables that are one."""
    store = laptop(post, "host", 0, 1, 2)
    heads = [a_dialogue(id=home) for home in TABLES]
    notes = [an_item(f"Notitie {home}", dialogue_id=home) for home in TABLES]
    store.apply(added(ChangeName.PREPARE, *heads, *notes, *JOINS))
    return store


def files(post: Laptops, store: Store, name: str = "files") -> list[Path]:
    """Give the files of the three tables, in the order in which they were named above."""
    paths = [post.folder / f"{name}-{number}.dialoog" for number, _ in enumerate(TABLES)]
    for path, home in zip(paths, TABLES, strict=True):
        path.write_bytes(pack(store, home, post.clock()).content)
    return paths


def in_folder(post: Laptops, paths: Sequence[Path], name: str) -> Path:
    """Put files in a folder, named after their order."""
    folder = post.folder / name
    folder.mkdir()
    for number, path in enumerate(paths):
        (folder / f"{number}.dialoog").write_bytes(path.read_bytes())
    return folder


def strange(post: Laptops) -> Path:
    """Give the file of a stranger who says that the first table is part of his own."""
    lists = {
        "dialogue": [a_head(STRANGE, "Vreemd")],
        "aliases": [an_alias_of(alias_id(STRANGE), FIRST)],
    }
    path = post.folder / "strange.dialoog"
    path.write_bytes(HandMadeFile(STRANGE, lists, table=SEEDS[3]).content())
    return path


def kinds(store: Store) -> list[tuple[DialogueId, ProposalKind]]:
    return [
        (who.dialogue_id, one.kind)
        for who in waiting(store)
        for one in proposals(store, who.ids)
    ]


STRANGERS = [(STRANGE, ProposalKind.ALIAS)]


def test_in_whichever_order_the_files_are_the_tables_are_one(
    post: Laptops, host: Store
) -> None:
    made = [*files(post, host), strange(post)]
    for order in ORDERS:
        name = "".join(map(str, order))
        office = laptop(post, f"office-{name}")
        lines = merge_files(office, in_folder(post, [made[place] for place in order], name))
        told = [line.tally.waiting for line in lines if line.tally.waiting]
        assert told == [{ProposalKind.ALIAS: 1}], order
        assert (office.aliases(), kinds(office)) == (host.aliases(), STRANGERS), order


def test_so_they_are_when_the_files_come_one_after_another(post: Laptops, host: Store) -> None:
    made = [*files(post, host), strange(post)]
    for order in ORDERS[::5]:
        office = laptop(post, f"office-{order}")
        for place in order:
            merge_files(office, made[place])
        assert (office.aliases(), kinds(office)) == (host.aliases(), STRANGERS), order


def test_what_came_by_the_other_table_goes_with_it(post: Laptops, host: Store) -> None:
    first, second, _ = files(post, host)
    office = laptop(post, "office")
    merge_files(office, second)
    assert (office.aliases(), kinds(office)) == ({}, [(SECOND, ProposalKind.ALIAS)])
    merge_files(office, first)
    assert (office.aliases(), kinds(office)) == ({SECOND: FIRST}, [])
    office.imports.undo()
    assert (office.aliases(), kinds(office)) == ({}, [(SECOND, ProposalKind.ALIAS)])


def test_who_only_hands_on_that_they_are_one_asks_until_its_maker_comes(
    post: Laptops, host: Store
) -> None:
    first, second, third = files(post, host)
    helper, office = laptop(post, "helper", 1), laptop(post, "office")
    merge_files(helper, first, second, third)
    merge_files(office, files(post, helper, "helped")[1])
    assert kinds(office) == [(SECOND, ProposalKind.ALIAS)]
    merge_files(office, first, second, third)
    assert (office.aliases(), kinds(office)) == (host.aliases(), [])


def test_that_they_are_two_again_waits_for_nothing_either(post: Laptops, host: Store) -> None:
    office = laptop(post, "office")
    merge_files(office, *files(post, host))
    host.apply(removed(ChangeName.SAME_TABLE, *JOINS))
    merge_files(office, *files(post, host, "later"))
    assert (office.aliases(), kinds(office)) == ({}, [])
