"""What goes into the store comes out: now, after it was closed, and after a change of mind."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings

from facilitator.domain.errors import WrongUseError
from facilitator.domain.merge.effects import WRITTEN, Effect, Tally
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.changes import Change, ChangeName, Edit, added, edited, removed
from facilitator.domain.records.dialogue import (
    Dialogue,
    DialogueStatus,
    MomentKind,
    Overview,
    Record,
    dialogue_of,
)
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.ids import DeviceId, DialogueId, RecordId, derived_id
from facilitator.domain.records.items import Item, ItemKind, Speaker, SpeakerKind, seated
from facilitator.storage.store import Store
from tests.builders import (
    DIALOGUE_ID,
    EVENING,
    a_closing,
    a_dialogue,
    a_dossier,
    a_link,
    a_moment,
    a_seat,
    an_item,
    the_steps,
)
from tests.fakes import Clock
from tests.storage.generated import items as any_items

OTHER_TABLE = DialogueId(derived_id("tests", "another dialogue"))
KEEP, REMOVE = ChangeName.KEEP_ITEM, ChangeName.REMOVE_ITEM


def vector(**counts: int) -> VersionVector:
    return VersionVector.of({DeviceId(name): count for name, count in counts.items()})


def came(record: Record, *, removed: bool = False, **counts: int) -> Version[Record]:
    """A version from elsewhere."""
    return Version(vector(**counts), record, removed)


def keep(store: Store, *items: Item) -> None:
    store.apply(added(KEEP, *items))


def prepare(store: Store, dialogue: Dialogue | None = None) -> DialogueId:
    dialogue = dialogue or a_dialogue()
    store.apply(added(ChangeName.PREPARE, dialogue))
    return dialogue.id


def texts(store: Store, dialogue_id: DialogueId = DIALOGUE_ID) -> list[str]:
    return [item.text for item in store.dossier(dialogue_id).items]


# Changes


def test_a_whole_table_comes_back_after_closing(store: Store, path: Path) -> None:
    seat = a_seat(2, "opruimcoach", first_name="Joke")
    knel = an_item("Zoë miste 👩🏽‍🌾 …", at=EVENING, speaker=seated(seat.id))
    tension = an_item("Het wringt.", ItemKind.TENSION, position=2)
    dossier = a_dossier(
        seats=[a_seat(1), seat],
        items=[tension, knel],
        links=[a_link(tension, knel)],
        moments=[a_moment(), a_moment(MomentKind.PAUSE, EVENING + timedelta(minutes=3))],
        closing=a_closing(missing_voices="jongeren"),
    )
    assert dossier.closing
    records: list[Record] = [dossier.dialogue, dossier.closing]
    records += [*dossier.steps, *dossier.seats, *dossier.items]
    records += [*dossier.links, *dossier.moments]
    store.apply(added(ChangeName.PREPARE, *records))
    store.close()
    with Store.open(path) as again:
        assert again.dossier(dossier.dialogue.id) == dossier


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(item=any_items)
def test_any_item_comes_back_word_for_word(store: Store, item: Item) -> None:
    if item.dialogue_id not in {overview.dialogue.id for overview in store.overview()}:
        prepare(store, a_dialogue(id=item.dialogue_id))
    keep(store, item)
    assert item in store.dossier(item.dialogue_id).items


def test_the_lists_of_a_dossier_are_in_their_order(store: Store) -> None:
    prepare(store)
    keep(store, an_item("tweede", position=2), an_item("eerste", position=1))
    store.apply(added(ChangeName.EDIT_SEATS, a_seat(3), a_seat(1)))
    store.apply(added(ChangeName.PREPARE, *reversed(the_steps())))
    dossier = store.dossier(DIALOGUE_ID)
    assert [item.text for item in dossier.items] == ["eerste", "tweede"]
    assert [seat.number for seat in dossier.seats] == [1, 3]
    assert dossier.steps == the_steps()


def test_an_edit_takes_the_place_of_what_was_there(store: Store) -> None:
    prepare(store)
    item = an_item("Er was nimand.")
    keep(store, item)
    store.apply(edited(ChangeName.EDIT_ITEM, item, item.reworded("Er was niemand.")))
    [kept] = store.dossier(DIALOGUE_ID).items
    assert (kept.text, kept.verbatim) == ("Er was niemand.", "Er was nimand.")


def test_a_change_of_several_records_is_one(store: Store) -> None:
    prepare(store)
    one, other = an_item("een"), an_item("twee", position=2)
    keep(store, one)
    store.apply(Change(KEEP, (Edit(one, replace(one, starred=True)), Edit(None, other))))
    assert [item.starred for item in store.dossier(DIALOGUE_ID).items] == [True, False]


def test_one_record_can_be_written_twice_in_a_change(store: Store) -> None:
    prepare(store)
    item = an_item("een")
    store.apply(Change(KEEP, (Edit(None, item), Edit(item, replace(item, starred=True)))))
    [version] = store.versions.of(RecordId(item.id))
    assert version.vector.count(store.identity.device) == 2


def test_taking_a_change_back_is_a_new_version(store: Store) -> None:
    prepare(store)
    change = added(KEEP, an_item("weg en terug"))
    for each in (change, change.inverse(), change):
        store.apply(each)
    [version] = store.versions.of(RecordId(change.edits[0].record.id))
    assert version.vector == VersionVector.of({store.identity.device: 3})
    assert texts(store) == ["weg en terug"]


def test_an_unknown_dialogue_is_a_wrong_question(store: Store) -> None:
    with pytest.raises(WrongUseError) as caught:
        store.dossier(DIALOGUE_ID)
    assert (caught.value.code, caught.value.data) == (
        "dialogue_unknown",
        {"id": str(DIALOGUE_ID)},
    )


def test_a_removed_dialogue_is_not_there(store: Store) -> None:
    prepare(store)
    store.apply(removed(ChangeName.PREPARE, a_dialogue()))
    assert store.overview() == ()
    with pytest.raises(WrongUseError):
        store.dossier(DIALOGUE_ID)


def test_the_device_stays_the_same(store: Store, path: Path) -> None:
    device = store.identity.device
    store.close()
    with Store.open(path) as again:
        assert again.identity.device == device


def test_two_installations_have_two_names(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a") as one, Store.open(tmp_path / "b") as other:
        assert one.identity.device != other.identity.device


def test_closing_twice_is_closing_once(store: Store) -> None:
    store.close()
    store.close()


# Removed items


def test_a_removed_item_is_remembered_and_can_come_back(store: Store, clock: Clock) -> None:
    prepare(store)
    item = an_item("toch niet")
    keep(store, item)
    removal = removed(REMOVE, item)
    at = clock.advance(minutes=1)
    store.apply(removal)
    assert texts(store) == []
    assert store.removed_items(DIALOGUE_ID) == ((item, at),)
    store.apply(added(ChangeName.RESTORE_ITEM, item))
    assert (texts(store), store.removed_items(DIALOGUE_ID)) == (["toch niet"], ())


def test_the_last_removed_item_comes_first(store: Store, clock: Clock) -> None:
    prepare(store)
    items = [an_item(text, position=place) for place, text in enumerate("abc")]
    keep(store, *items)
    for item in (items[1], items[2], items[0]):
        clock.advance(seconds=1)
        store.apply(removed(REMOVE, item))
    assert [item.text for item, _ in store.removed_items(DIALOGUE_ID)] == ["a", "c", "b"]


# Overview


def test_the_overview_counts_seats_and_items_by_kind(store: Store) -> None:
    prepare(store)
    kinds = [ItemKind.KNEL, ItemKind.KNEL, ItemKind.BOTH]
    keep(store, *(an_item("x", kind, position=n) for n, kind in enumerate(kinds)))
    gone = an_item("weg", ItemKind.DREAM)
    keep(store, gone)
    store.apply(removed(REMOVE, gone))
    store.apply(added(ChangeName.EDIT_SEATS, a_seat(1), a_seat(2)))
    [overview] = store.overview()
    assert overview == Overview(
        a_dialogue(), 2, {ItemKind.KNEL: 2, ItemKind.BOTH: 1}, overview.changed_at
    )
    assert overview.item_count == 3


def test_the_dialogue_that_was_changed_last_comes_first(store: Store, clock: Clock) -> None:
    prepare(store)
    clock.advance(minutes=1)
    prepare(store, a_dialogue(id=OTHER_TABLE))
    assert [one.dialogue.id for one in store.overview()] == [OTHER_TABLE, DIALOGUE_ID]
    at = clock.advance(minutes=1)
    keep(store, an_item())
    assert [one.dialogue.id for one in store.overview()] == [DIALOGUE_ID, OTHER_TABLE]
    assert store.overview()[0].changed_at == at == store.last_written()


def test_an_empty_store_has_no_overview(store: Store) -> None:
    assert (store.overview(), store.last_written()) == ((), None)


def test_a_disputed_item_counts_once_under_the_kind_that_is_shown(store: Store) -> None:
    prepare(store)
    item = an_item("knel of kiem")
    store.imports.apply([came(item, a=1), came(replace(item, kind=ItemKind.KIEM), b=1)])
    [shown] = store.dossier(DIALOGUE_ID).items
    assert store.overview()[0].items == {shown.kind: 1}


def test_a_disputed_removal_shows_the_item(store: Store) -> None:
    prepare(store)
    item = an_item("blijft")
    store.imports.apply([came(item, a=1), came(item, removed=True, b=1)])
    assert texts(store) == ["blijft"]
    assert store.overview()[0].items == {ItemKind.KNEL: 1}
    assert store.removed_items(DIALOGUE_ID) == ()


# Drafts


def test_a_draft_is_kept_and_replaced(store: Store, path: Path) -> None:
    choices = {"kind": "knel", "seat": "3"}
    store.keep_draft(Draft(DIALOGUE_ID, "capture", "Ik heb"))
    store.keep_draft(Draft(DIALOGUE_ID, "capture", "Ik heb zes weken …", choices))
    store.keep_draft(Draft(DIALOGUE_ID, "edit", "ander veld"))
    store.close()
    with Store.open(path) as again:
        draft = again.draft(DIALOGUE_ID, "capture")
    assert draft == Draft(DIALOGUE_ID, "capture", "Ik heb zes weken …", choices)


def test_a_draft_that_was_dropped_is_gone(store: Store) -> None:
    store.keep_draft(Draft(DIALOGUE_ID, "capture", "niets"))
    store.drop_draft(DIALOGUE_ID, "capture")
    store.drop_draft(DIALOGUE_ID, "capture")
    assert store.draft(DIALOGUE_ID, "capture") is None


def test_keeping_an_item_settles_its_draft_and_no_other(store: Store) -> None:
    prepare(store)
    for table, place in (
        (DIALOGUE_ID, "capture"),
        (DIALOGUE_ID, "edit"),
        (OTHER_TABLE, "capture"),
    ):
        store.keep_draft(Draft(table, place, "half"))
    store.apply(added(KEEP, an_item("heel")), settles="capture")
    assert store.draft(DIALOGUE_ID, "capture") is None
    assert store.draft(DIALOGUE_ID, "edit")
    assert store.draft(OTHER_TABLE, "capture")


def test_half_an_emoji_does_not_cost_the_draft(store: Store) -> None:
    store.keep_draft(Draft(DIALOGUE_ID, "capture", "bijna \ud83d", {"label": "\ud83d"}))
    draft = store.draft(DIALOGUE_ID, "capture")
    assert draft
    assert draft.text == "bijna ?"


# Taking in


def test_what_comes_in_is_new_changed_or_known(store: Store) -> None:
    prepare(store)
    one, two, three = (an_item(text, position=n) for n, text in enumerate("abc"))
    old = [came(item, x=1) for item in (one, two)]
    first = store.imports.apply(old)
    assert first == Tally({(Item, Effect.NEW): 2})
    newer = came(replace(one, starred=True), x=2)
    second = store.imports.apply([newer, old[1], came(three, x=1)])
    assert second == Tally(
        dict.fromkeys([(Item, met) for met in (Effect.NEW, Effect.CHANGED, Effect.KNOWN)], 1)
    )
    third = store.imports.apply([*old, newer])
    assert (third.erased, third.count(*WRITTEN)) == (0, 0)
    assert store.imports.apply(old[:1]) == Tally({(Item, Effect.OLDER): 1})
    assert store.dossier(DIALOGUE_ID).items == (replace(one, starred=True), two, three)


def test_nothing_comes_in_of_nothing(store: Store) -> None:
    assert store.imports.apply([]) == Tally()


def test_two_who_changed_one_item_leave_two_versions(store: Store) -> None:
    prepare(store)
    item = an_item("een")
    mine, theirs = replace(item, edited="twee"), replace(item, edited="drie")
    keep(store, mine)
    store.imports.apply([came(theirs, x=1)])
    versions = store.versions.of(RecordId(item.id))
    assert {version.content for version in versions} == {mine, theirs}
    assert len(texts(store)) == 1


def test_deciding_comes_after_both_versions(store: Store) -> None:
    prepare(store)
    item = an_item("een")
    keep(store, replace(item, edited="twee"))
    store.imports.apply([came(replace(item, edited="drie"), x=1)])
    store.apply(edited(ChangeName.EDIT_ITEM, item, replace(item, edited="vier")))
    [version] = store.versions.of(RecordId(item.id))
    assert version.vector == VersionVector.of({DeviceId("x"): 1, store.identity.device: 2})
    assert texts(store) == ["vier"]


def test_a_write_after_taking_in_knows_what_came(store: Store) -> None:
    """The store remembers vectors; taking in must not leave it with old ones."""
    prepare(store)
    item = an_item("een")
    keep(store, item)
    store.dossier(DIALOGUE_ID)
    newer = VersionVector.of({store.identity.device: 1, DeviceId("x"): 1})
    store.imports.apply([Version(newer, replace(item, edited="twee"))])
    store.apply(edited(ChangeName.EDIT_ITEM, item, replace(item, edited="drie")))
    [version] = store.versions.of(RecordId(item.id))
    assert version.vector == newer.written_by(store.identity.device)


def test_an_item_of_another_table_is_known_too(store: Store) -> None:
    """A record may exist though the dossier that was read did not hold it."""
    prepare(store)
    store.dossier(DIALOGUE_ID)
    elsewhere = an_item("elders", dialogue_id=OTHER_TABLE)
    store.imports.apply([came(elsewhere, x=1)])
    store.apply(edited(ChangeName.EDIT_ITEM, elsewhere, replace(elsewhere, starred=True)))
    [version] = store.versions.of(RecordId(elsewhere.id))
    assert version.vector.count(DeviceId("x")) == 1


def test_one_version_with_two_contents_is_kept_as_a_difference(store: Store) -> None:
    """Whichever came first: a copied laptop, or somebody who makes it so."""
    prepare(store)
    item = an_item("een")
    one, other = came(item, x=1), came(replace(item, edited="twee"), x=1)
    taken = store.imports.apply([one])
    taken = store.imports.apply([other])
    assert taken.count(Effect.DISPUTED) == 1
    found = store.versions.of(RecordId(item.id))
    assert {version.content for version in found} == {one.content, other.content}
    for again in ([one], [other], [one, other]):
        store.imports.apply(again)
        assert store.versions.of(RecordId(item.id)) == found


def test_an_import_that_is_stopped_leaves_nothing(store: Store) -> None:
    prepare(store)

    class StoppedError(Exception):
        pass

    def stopped() -> Version[Record]:
        raise StoppedError

    with pytest.raises(StoppedError):
        store.imports.apply(
            Version(vector(x=1), an_item(str(n))) if n < 50 else stopped() for n in range(51)
        )
    assert texts(store) == []


def test_many_are_taken_in_at_once(store: Store) -> None:
    prepare(store)
    many = [an_item("x", position=n) for n in range(1200)]
    taken = store.imports.apply(came(item, x=1) for item in many)
    assert taken == Tally({(Item, Effect.NEW): 1200})
    again = store.imports.apply(came(item, x=1) for item in many)
    assert again == Tally({(Item, Effect.KNOWN): 1200})
    assert store.dossier(DIALOGUE_ID).items == tuple(many)


# Erasing


def test_what_is_erased_does_not_come_back(store: Store) -> None:
    prepare(store)
    item, other = an_item("weg"), an_item("blijft", position=2)
    keep(store, item, other)
    store.erase([item.id])
    store.apply(added(KEEP, item))
    assert store.imports.apply([came(item, x=9)]).count(Effect.REFUSED) == 1
    assert (texts(store), store.versions.of(RecordId(item.id))) == (["blijft"], frozenset())


def test_erasing_lasts(store: Store, path: Path) -> None:
    prepare(store)
    item = an_item("weg")
    keep(store, item)
    store.erase([item.id])
    store.erase([item.id])
    store.close()
    with Store.open(path) as again:
        again.apply(added(KEEP, item))
        assert again.dossier(DIALOGUE_ID).items == ()


def test_an_erased_dialogue_takes_its_parts_and_drafts_along(store: Store) -> None:
    prepare(store)
    item = an_item("weg")
    keep(store, item)
    store.keep_draft(Draft(DIALOGUE_ID, "capture", "ook weg"))
    store.erase([DIALOGUE_ID])
    store.keep_draft(Draft(DIALOGUE_ID, "capture", "weer"))
    later = an_item("later gevonden", position=9)
    assert store.imports.apply([came(later, x=1)]).count(Effect.REFUSED) == 1
    store.apply(added(KEEP, later))
    assert store.draft(DIALOGUE_ID, "capture") is None
    assert store.overview() == ()
    assert store.versions.of(RecordId(item.id)) == frozenset()
    assert store.check() == ()


def test_the_erased_words_are_nowhere_in_the_file(store: Store, path: Path) -> None:
    prepare(store)
    words = "een zin die nergens meer staat "
    item = an_item(words * 200)
    keep(store, item)
    store.keep_draft(Draft(OTHER_TABLE, "capture", words * 200))
    store.erase([item.id, OTHER_TABLE])
    store.close()
    assert words.strip().encode() not in path.read_bytes()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_erasing_what_was_never_there_is_remembered(store: Store) -> None:
    item = an_item()
    store.erase([item.id])
    store.apply(added(KEEP, item))
    assert store.versions.of(RecordId(item.id)) == frozenset()


# Words that this program does not know


def test_an_unknown_word_hides_no_table(store: Store) -> None:
    prepare(store)
    keep(store, an_item("bekend"), an_item("onbekend", ItemKind.DREAM, position=2))
    store.apply(added(ChangeName.BEGIN_STEP, a_moment(), a_moment(MomentKind.END)))
    with store.file.database as database:
        database.execute("UPDATE item SET kind = 'visioen' WHERE verbatim = 'onbekend'")
        database.execute("UPDATE item SET level = 'melkweg', speaker_kind = 'plek'")
        database.execute("UPDATE dialogue SET status = 'verplaatst'")
        database.execute("UPDATE moment SET kind = 'gong' WHERE kind = 'einde'")
    dossier = store.dossier(DIALOGUE_ID)
    assert [item.kind for item in dossier.items] == [ItemKind.KNEL, ItemKind.PARKED]
    assert {item.speaker for item in dossier.items} == {Speaker(SpeakerKind.UNKNOWN)}
    assert dossier.dialogue.status is DialogueStatus.PREPARED
    assert [moment.kind for moment in dossier.moments] == [MomentKind.BEGIN]
    assert store.overview()[0].items == {ItemKind.KNEL: 1, ItemKind.PARKED: 1}
    keep(store, an_item("daarna", position=3))
    assert len(texts(store)) == 3


def test_every_part_says_to_which_dialogue_it_belongs() -> None:
    assert dialogue_of(an_item()) == dialogue_of(a_dialogue()) == DIALOGUE_ID
    assert isinstance(DIALOGUE_ID, UUID)
