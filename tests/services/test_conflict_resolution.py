"""Going through a table that came from several laptops: nothing is chosen by the program."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator import resources
from facilitator.domain.merge.conflicts import Dispute
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.text_similarity import near_equal
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.changes import ChangeName, added, edited, removed
from facilitator.domain.records.dialogue import Alias, Record, alias_id
from facilitator.domain.records.ids import DeviceId, DialogueId, derived_id
from facilitator.domain.records.items import Item, ItemKind, LinkKind, ReadBack, seated
from facilitator.domain.reporting.papers.read_back import read_back_sheets
from facilitator.domain.reporting.papers.wording import PaperWords
from facilitator.services.conflict_resolution import ConflictResolution
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.reading_back import turns
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, EVENING, a_dialogue, a_seat, an_item
from tests.editors import StillOrigins
from tests.services.laptops import Laptops, laptops, merge_files

HEAD = a_dialogue(municipality="Goes", number=None)
SEAT = a_seat(1, "bakker")
SAID = an_item("Er was niemand om mee te praten.", speaker=seated(SEAT.id), at=EVENING)
WORDS = PaperWords.from_mapping(tomllib.loads(resources.read_text("reports", "papers_nl.toml")))
OTHER_ID = DialogueId(derived_id("tests", "other"))


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Laptops]:
    with laptops(tmp_path) as found:
        yield found


@pytest.fixture
def host(post: Laptops) -> Store:
    return post.store("host", HEAD, SEAT, SAID)


@pytest.fixture
def notes(post: Laptops, host: Store) -> Store:
    """A second laptop at the table, that has all of the first."""
    store = post.store("notes")
    merge_files(store, post.export(host))
    return store


def meet(post: Laptops, host: Store, notes: Store) -> ConflictResolution:
    """Take in at the host's laptop what the second wrote."""
    post.clock.advance(minutes=1)
    merge_files(host, post.export(notes, f"back {post.clock()}"))
    return at(host)


def at(store: Store, dialogue_id: DialogueId = DIALOGUE_ID) -> ConflictResolution:
    return ConflictResolution(store, DialogueEditor(store, dialogue_id, StillOrigins()))


def test_after_an_answer_a_dossier_is_read_when_it_is_asked_for(host: Store) -> None:
    host.apply(added(ChangeName.PREPARE, replace(a_dialogue(), id=OTHER_ID)))
    resolution = at(host)
    twin = resolution.twin(OTHER_ID)
    assert twin
    asked: list[str] = []
    host.file.database.set_trace_callback(asked.append)
    resolution.same_table(twin)
    host.file.database.set_trace_callback(None)
    assert not [one for one in asked if "FROM item" in one], asked
    assert resolution.parts() == (twin,)


def reworded(store: Store, text: str) -> Item:
    other = replace(SAID, edited=text)
    store.apply(edited(ChangeName.EDIT_ITEM, SAID, other))
    return other


def texts(store: Store) -> list[str]:
    return [item.text for item in store.dossier(DIALOGUE_ID).items]


def shown(store: Store) -> Item:
    [item] = store.dossier(DIALOGUE_ID).items
    return item


def said(dispute: Dispute) -> list[str]:
    return [one.content.text for one in dispute.versions if isinstance(one.content, Item)]


@pytest.fixture
def disputed(post: Laptops, host: Store, notes: Store) -> ConflictResolution:
    reworded(host, "Bij de host.")
    reworded(notes, "Bij de notulist.")
    return meet(post, host, notes)


def test_both_wordings_are_there_and_whose_they_are(
    disputed: ConflictResolution, host: Store
) -> None:
    [found] = disputed.disputes()
    assert sorted(said(found)) == ["Bij de host.", "Bij de notulist."]
    assert [each.name for each in found.differences] == ["verbatim"]
    assert host.versions.disputes_per_table() == {DIALOGUE_ID: 1}


@pytest.mark.parametrize("side", [0, 1])
def test_the_side_chosen_comes_in_the_place_of_all_everywhere(
    post: Laptops, disputed: ConflictResolution, host: Store, notes: Store, side: int
) -> None:
    [found] = disputed.disputes()
    disputed.resolve(found, {"verbatim": side})
    assert texts(host) == [said(found)[side]]
    assert disputed.disputes() == ()
    merge_files(notes, post.export(host, "forth"))
    assert texts(notes) == [said(found)[side]]
    assert notes.versions.disputes_per_table() == {}


@pytest.mark.parametrize("side", [0, 1])
def test_taking_it_back_shows_both_again_and_forth_and_back(
    disputed: ConflictResolution, host: Store, side: int
) -> None:
    [found] = disputed.disputes()
    before = texts(host)
    done = disputed.resolve(found, {"verbatim": side})
    device = host.identity.device
    for _ in range(3):
        done.undo()
        [again] = disputed.disputes()
        assert said(again) == said(found)
        assert texts(host) == before
        done.redo()
        assert texts(host) == [said(found)[side]]
        assert disputed.disputes() == ()
    assert host.identity.device == device
    assert host.check() == ()


def test_what_was_taken_back_is_a_dispute_elsewhere_too(
    post: Laptops, disputed: ConflictResolution, host: Store, notes: Store
) -> None:
    [found] = disputed.disputes()
    done = disputed.resolve(found, {})
    merge_files(notes, post.export(host, "settled"))
    done.undo()
    post.clock.advance(minutes=1)
    merge_files(notes, post.export(host, "open"))
    [again] = at(notes).disputes()
    assert said(again) == said(found)
    at(notes).resolve(again, {"verbatim": 1})
    merge_files(host, post.export(notes, "last"))
    assert texts(host) == texts(notes) == [said(found)[1]]


def test_removed_here_and_changed_there_is_kept_until_somebody_says_so(
    post: Laptops, host: Store, notes: Store
) -> None:
    host.apply(removed(ChangeName.REMOVE_ITEM, SAID))
    reworded(notes, "Toch wel.")
    resolution = meet(post, host, notes)
    [found] = resolution.disputes()
    assert (found.kept, found.removed) == ((0,), (1,))
    assert texts(host) == ["Toch wel."]
    done = resolution.remove(found)
    assert texts(host) == []
    assert resolution.disputes() == ()
    done.undo()
    assert texts(host) == ["Toch wel."]
    [again] = resolution.disputes()
    resolution.resolve(again, {})
    assert texts(host) == ["Toch wel."]
    assert resolution.disputes() == ()


def test_three_laptops_are_settled_at_once(post: Laptops, host: Store, notes: Store) -> None:
    third = post.store("third")
    merge_files(third, post.export(host, "third"))
    for store, text in ((host, "een"), (notes, "twee"), (third, "drie")):
        reworded(store, text)
    meet(post, host, notes)
    resolution = meet(post, host, third)
    [found] = resolution.disputes()
    assert sorted(said(found)) == ["drie", "een", "twee"]
    done = resolution.resolve(found, {"verbatim": 2})
    assert texts(host) == [said(found)[2]]
    done.undo()
    assert [said(each) for each in resolution.disputes()] == [said(found)]


def test_a_device_has_the_name_of_who_was_trusted(
    disputed: ConflictResolution, host: Store
) -> None:
    host.registry.trust(DeviceId("b"), "00", "Ans")
    assert disputed.name_of(DeviceId("b")) == "Ans"
    assert disputed.name_of(DeviceId("c")) == ""
    assert disputed.by_us(host.identity.device)


# Doubles


def noted(text: str, position: int, **changes: object) -> Item:
    item = an_item(text, ItemKind.KIEM, position=position)
    return replace(item, **{"at": EVENING, **changes})  # type: ignore[arg-type]


@pytest.fixture
def doubled(post: Laptops, host: Store, notes: Store) -> ConflictResolution:
    """Both noted what was said once, and each something else."""
    host.apply(added(ChangeName.KEEP_ITEM, noted("Wij kookten samen voor de straat.", 5)))
    notes.apply(
        added(
            ChangeName.KEEP_ITEM,
            noted("Wij kookten samen voor de straat!", 6),
            noted("Heel iets anders was dit.", 7),
        )
    )
    return meet(post, host, notes)


def proposals(resolution: ConflictResolution, store: Store) -> list[tuple[str, str]]:
    found = near_equal(store.dossier(DIALOGUE_ID).items, resolution.writers())
    return [(pair.one.text, pair.other.text) for pair in resolution.still_open(found)]


PAIR = ("Wij kookten samen voor de straat.", "Wij kookten samen voor de straat!")


def test_doubles_are_proposed_and_nothing_is_done(
    doubled: ConflictResolution, host: Store
) -> None:
    assert proposals(doubled, host) == [PAIR]
    assert len(texts(host)) == 4


@pytest.mark.parametrize("shown", [0, 1])
def test_accepted_doubles_count_once_and_keep_both_texts(
    doubled: ConflictResolution, host: Store, shown: int
) -> None:
    [pair] = near_equal(host.dossier(DIALOGUE_ID).items, doubled.writers())
    doubled.accept(pair, (pair.one.id, pair.other.id)[shown])
    assert proposals(doubled, host) == []
    assert set(PAIR) <= set(texts(host))
    [overview] = host.overview()
    assert overview.item_count == 3
    [(hidden, in_its_place)] = doubled.hidden()
    assert (in_its_place.text, hidden.text) == (PAIR[shown], PAIR[1 - shown])
    assert [link.kind for link in host.dossier(DIALOGUE_ID).links] == [LinkKind.DOUBLE]
    doubled.part(hidden)
    assert doubled.hidden() == ()
    assert host.overview()[0].item_count == 4


def test_a_refusal_is_remembered_and_can_be_taken_back(
    doubled: ConflictResolution, host: Store
) -> None:
    [pair] = near_equal(host.dossier(DIALOGUE_ID).items, doubled.writers())
    done = doubled.refuse(pair)
    assert proposals(doubled, host) == []
    assert proposals(at(host), host) == []
    done.undo()
    assert proposals(doubled, host) == [PAIR]
    assert host.review.answered() == {}
    done.redo()
    assert proposals(doubled, host) == []


def test_notes_of_one_spreadsheet_are_no_doubles(host: Store) -> None:
    rows = [noted(f"Wij kookten samen voor de straat{end}", at) for at, end in enumerate(".!")]
    host.imports.apply(
        Version(VersionVector.of({DeviceId(str(derived_id("sheet", row.text))): 1}), row)
        for row in rows
    )
    assert proposals(at(host), host) == []


# The same table


@pytest.fixture
def apart(post: Laptops, host: Store) -> ConflictResolution:
    """The second laptop began a table of its own that evening."""
    seat = a_seat(1, "bakker", dialogue_id=OTHER_ID)
    there = an_item("Daar gezegd.", dialogue_id=OTHER_ID, speaker=seated(seat.id))
    second = post.store("second", replace(HEAD, id=OTHER_ID), seat, there)
    merge_files(host, post.export(second, "second", OTHER_ID))
    return at(host)


def test_a_table_begun_apart_is_proposed_and_shown_as_one(
    apart: ConflictResolution, host: Store
) -> None:
    [twin] = apart.twins()
    assert (twin.dialogue.id, twin.items) == (OTHER_ID, 1)
    done = apart.same_table(twin)
    [overview] = host.overview()
    assert (overview.dialogue.id, overview.item_count, overview.seats) == (DIALOGUE_ID, 2, 1)
    assert apart.twins() == ()
    assert [part.dialogue.id for part in apart.parts()] == [OTHER_ID]
    assert apart.parts()[0].items == 1
    done.undo()
    assert len(host.overview()) == 2
    assert apart.parts() == ()
    assert len(apart.twins()) == 1
    done.redo()
    assert len(host.overview()) == 1


def test_notes_of_one_role_at_both_tables_are_told_to_be_alike(
    post: Laptops, host: Store
) -> None:
    """Each table has its own seat for the baker; as one table they are one."""
    seat = a_seat(1, "bakker", dialogue_id=OTHER_ID)
    said = an_item(SAID.text + "!", dialogue_id=OTHER_ID, speaker=seated(seat.id), at=SAID.at)
    second = post.store("second", replace(HEAD, id=OTHER_ID), seat, said)
    merge_files(host, post.export(second, "second", OTHER_ID))
    [twin] = at(host).twins()
    [pair] = twin.alike
    assert {pair.one.id, pair.other.id} == {SAID.id, said.id}


def test_what_was_changed_together_keeps_its_speaker_when_they_part(
    apart: ConflictResolution, host: Store
) -> None:
    [twin] = apart.twins()
    apart.same_table(twin)
    whole = host.dossier(DIALOGUE_ID)
    there = next(item for item in whole.items if item.dialogue_id == OTHER_ID)
    assert there.speaker == seated(SEAT.id)
    host.apply(edited(ChangeName.MARK_ITEM, there, replace(there, starred=True)))
    resolution = at(host)
    [part] = resolution.parts()
    done = resolution.apart(part)
    other = host.dossier(OTHER_ID)
    assert other.items[0].starred
    assert other.seat(other.items[0].speaker.seat_id) is not None
    done.undo()
    assert len(host.overview()) == 1


def test_a_refused_table_is_not_proposed_at_either(
    apart: ConflictResolution, host: Store
) -> None:
    [twin] = apart.twins()
    done = apart.not_same(twin)
    assert apart.twins() == at(host, OTHER_ID).twins() == ()
    done.undo()
    assert len(apart.twins()) == len(at(host, OTHER_ID).twins()) == 1


@pytest.mark.usefixtures("apart")
def test_two_tables_that_point_at_each_other_can_part(host: Store) -> None:
    both: list[Record] = [
        Alias(alias_id(one), one, other)
        for one, other in ((DIALOGUE_ID, OTHER_ID), (OTHER_ID, DIALOGUE_ID))
    ]
    host.apply(added(ChangeName.SAME_TABLE, *both))
    [overview] = host.overview()
    resolution = at(host, overview.dialogue.id)
    resolution.apart(resolution.parts()[0])
    assert len(host.overview()) == 2


def test_a_table_shown_under_one_that_was_removed_stands_by_itself_again(host: Store) -> None:
    other = replace(HEAD, id=OTHER_ID)
    alias = Alias(alias_id(DIALOGUE_ID), DIALOGUE_ID, OTHER_ID)
    host.apply(added(ChangeName.SAME_TABLE, other, alias))
    assert [one.dialogue.id for one in host.overview()] == [OTHER_ID]
    host.apply(removed(ChangeName.SAME_TABLE, other))
    assert [one.dialogue.id for one in host.overview()] == [DIALOGUE_ID]
    assert host.dossier(DIALOGUE_ID).items == (SAID,)


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, True),
        ({"theme": "GEZONDHEID "}, True),
        ({"municipality": ""}, False),
        ({"municipality": "Veere"}, False),
        ({"number": 4}, True),
        ({"theme": "Wonen"}, False),
        ({"kind": "hostdialoog"}, False),
        ({"held_on": None}, False),
        ({"practice": True}, False),
    ],
)
def test_tables_are_one_only_where_nothing_tells_them_apart(
    host: Store, changes: dict[str, object], found: bool
) -> None:
    head = replace(HEAD, id=OTHER_ID, **changes)  # type: ignore[arg-type]
    host.imports.apply([Version(VersionVector.of({DeviceId("b"): 1}), head)])
    assert bool(at(host).twins()) is found


def test_the_number_tells_where_no_place_was_filled_in(host: Store) -> None:
    numbered = replace(HEAD, number=4, municipality="")
    host.apply(edited(ChangeName.EDIT_DIALOGUE, HEAD, numbered))
    for number, found in ((4, True), (5, False)):
        head = replace(numbered, id=DialogueId(derived_id("n", str(number))), number=number)
        host.imports.apply([Version(VersionVector.of({DeviceId("b"): 1}), head)])
        assert bool([each for each in at(host).twins() if each.dialogue == head]) is found


def test_two_tables_of_one_laptop_are_two(host: Store) -> None:
    host.apply(added(ChangeName.PREPARE, replace(HEAD, id=OTHER_ID)))
    assert at(host).twins() == ()


def test_what_was_noted_twice_is_read_back_once(
    doubled: ConflictResolution, host: Store
) -> None:
    [pair] = near_equal(host.dossier(DIALOGUE_ID).items, doubled.writers())
    seat = host.dossier(DIALOGUE_ID).seats[0]
    for item in (pair.one, pair.other):
        spoken = replace(item, speaker=seated(seat.id))
        host.apply(edited(ChangeName.EDIT_ITEM, item, spoken))
    doubled.accept(pair, pair.other.id)
    [turn] = turns(host.dossier(DIALOGUE_ID))
    assert PAIR[1] in [line.text for line in turn.lines]
    assert PAIR[0] not in [line.text for line in turn.lines]
    sheets = read_back_sheets(host.dossier(DIALOGUE_ID), WORDS)
    assert PAIR[1] in repr(sheets)
    assert PAIR[0] not in repr(sheets)


def test_until_it_is_settled_the_most_careful_answer_holds(
    post: Laptops, host: Store, notes: Store
) -> None:
    free = replace(SAID, edited="Er was niemand.", starred=True)
    strict = replace(SAID, sensitive=True, read_back=ReadBack.WITHHELD)
    for store, other in ((host, free), (notes, strict)):
        store.apply(edited(ChangeName.EDIT_ITEM, SAID, other))
    # whichever of the two is shown
    merge_files(notes, post.export(host, "there"))
    meet(post, host, notes)
    answers = [(each.read_back, each.sensitive) for each in (shown(host), shown(notes))]
    assert answers == [(ReadBack.WITHHELD, True)] * 2

    [dispute] = at(host).disputes()
    assert {one.content for one in dispute.versions} == {free, strict}
    host.apply(edited(ChangeName.EDIT_ITEM, shown(host), free))  # a person settles it
    assert host.dossier(DIALOGUE_ID).items == (free,)


def test_a_name_is_printed_only_when_both_say_so(
    post: Laptops, host: Store, notes: Store
) -> None:
    named = replace(SEAT, full_name="B. de Vries", name_agreed=True)
    host.apply(edited(ChangeName.EDIT_SEATS, SEAT, named))
    notes.apply(edited(ChangeName.EDIT_SEATS, SEAT, replace(SEAT, role_label="banketbakker")))
    meet(post, host, notes)
    [seat] = host.dossier(DIALOGUE_ID).seats
    assert not seat.name_agreed
