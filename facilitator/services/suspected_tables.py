"""Which tables of this store may be one, as long as nobody said that they are two."""

from facilitator.domain.merge.conflicts import writer
from facilitator.domain.merge.merging import shown
from facilitator.domain.programme.twins import SuspectedTwins, same_evening, suspected_twins
from facilitator.domain.records.dialogue import Dialogue
from facilitator.storage.store import Store


def suspected_tables(store: Store) -> SuspectedTwins:
    """Find the tables of a store that may be one."""
    groups = same_evening(store.table_heads().dialogues)
    ids = [head.id for group in groups for head in group]
    found = store.versions.known(Dialogue, ids) if ids else {}
    heads = [
        content for one in found.values() if isinstance(content := shown(one).content, Dialogue)
    ]
    writers = {
        head.id: frozenset(
            writer(device) for one in versions for device, _ in one.vector.counts
        )
        for head, versions in zip(heads, found.values(), strict=True)
    }
    return suspected_twins(heads, writers, store.review.answered())
