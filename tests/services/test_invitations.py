"""Whoever opens the same invitation holds the same table; its signature is remembered."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from facilitator.domain.errors import FileNotWrittenError, RefusedInputError
from facilitator.domain.merge.effects import WRITTEN
from facilitator.domain.records.changes import ChangeName, edited, removed
from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.domain.table.invitation import CampaignTexts, Invitation
from facilitator.exchange.invitations.file import (
    InvitationFile,
    read_invitation,
    read_invitation_path,
    write_invitation,
)
from facilitator.services.invitations import (
    Campaign,
    InvitedTable,
    accept_invitation,
    changed_fields,
    first_invitation,
    invitation_name,
    is_another,
    make_invitations,
    script_of_invitation,
    trust_in_invitation,
    use_another,
    write_invitations,
)
from facilitator.services.preparation import TablePlan, prepare
from facilitator.services.received_invitations import ReceivedInvitations
from facilitator.services.signatures import Trust
from facilitator.signing import Signer, device_name
from facilitator.storage.store import Store
from tests.editors import StillOrigins
from tests.exchange.invitation_samples import (
    COORDINATOR,
    FORGER,
    LIBRARY,
    SIGNER,
    TEXTS,
    an_invitation,
)

CAMPAIGN = Campaign(
    LIBRARY.programmes["nederland-na-de-crisis"],
    LIBRARY.scripts["themadialoog"],
    LIBRARY.themes["gezondheid"],
    TEXTS,
    (COORDINATOR.public, COORDINATOR.public),
    " Gemeente  Goes ",
)


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    with Store.open(tmp_path / "een.db") as one, Store.open(tmp_path / "twee.db") as other:
        yield one, other


@pytest.fixture
def store(stores: tuple[Store, Store]) -> Store:
    return stores[0]


def opened(invitation: Invitation, signer: Signer | None = SIGNER) -> InvitationFile:
    return read_invitation(write_invitation(invitation, signer))


def test_an_invited_table_is_ready_but_for_its_seats(store: Store) -> None:
    table = accept_invitation(store, opened(an_invitation()))
    dossier = store.dossier(table)
    head = dossier.dialogue
    assert table == an_invitation().dialogue_id
    assert (head.theme, head.number, head.municipality) == ("Gezondheid", 4, "Goes")
    assert (head.held_on, head.kind) == (date(2026, 12, 3), "themadialoog")
    assert head.status is DialogueStatus.PREPARED
    assert [step.key for step in dossier.steps] == [
        step.key for step in an_invitation().script.steps
    ]
    assert dossier.closing is not None
    assert dossier.seats == ()
    assert store.check() == ()


def test_two_laptops_hold_equal_versions_so_that_merging_changes_nothing(
    stores: tuple[Store, Store],
) -> None:
    one, other = stores
    table = accept_invitation(one, opened(an_invitation()))
    accept_invitation(other, opened(an_invitation()))
    assert (
        one.versions.contribution(table).versions == other.versions.contribution(table).versions
    )
    for mine, theirs in ((one, other), (other, one)):
        came = theirs.versions.contribution(table)
        assert not mine.imports.apply(came.versions, erased=came.erased).count(*WRITTEN)
    assert one.versions.in_dispute(table) == other.versions.in_dispute(table) == ()


def test_what_each_laptop_adds_meets_without_dispute(stores: tuple[Store, Store]) -> None:
    one, other = stores
    table = accept_invitation(one, opened(an_invitation()))
    accept_invitation(other, opened(an_invitation()))
    dossier = one.dossier(table)
    head, step = dossier.dialogue, dossier.steps[0]
    one.apply(edited(ChangeName.EDIT_DIALOGUE, head, replace(head, host_function="wethouder")))
    other.apply(edited(ChangeName.SPREAD_TIME, step, replace(step, minutes=12)))
    for mine, theirs in ((one, other), (other, one)):
        came = theirs.versions.contribution(table)
        mine.imports.apply(came.versions, erased=came.erased)
    assert one.dossier(table) == other.dossier(table)
    assert one.versions.in_dispute(table) == ()
    assert one.dossier(table).steps[0].minutes == 12
    assert one.dossier(table).dialogue.host_function == "wethouder"


def test_opening_it_twice_opens_the_table_as_it_is_by_now(store: Store) -> None:
    table = accept_invitation(store, opened(an_invitation()))
    head = store.dossier(table).dialogue
    store.apply(edited(ChangeName.EDIT_DIALOGUE, head, replace(head, municipality="Zeist")))
    assert accept_invitation(store, opened(an_invitation())) == table
    assert store.dossier(table).dialogue.municipality == "Zeist"
    assert len(store.overview()) == 1


def test_a_table_that_was_erased_or_removed_does_not_come_back(
    stores: tuple[Store, Store],
) -> None:
    one, other = stores
    table = accept_invitation(one, opened(an_invitation()))
    one.erase([table])
    accept_invitation(other, opened(an_invitation()))
    other.apply(removed(ChangeName.EDIT_DIALOGUE, other.dossier(table).dialogue))
    for store in stores:
        with pytest.raises(RefusedInputError, match="invitation_gone"):
            accept_invitation(store, opened(an_invitation()))
        assert store.overview() == ()


def test_nobody_invites_to_a_table_that_was_made_here(store: Store) -> None:
    script = LIBRARY.scripts["themadialoog"]
    table = prepare(store, TablePlan(script=script, theme="Gezondheid"), StillOrigins())
    before = store.dossier(table)
    forged = an_invitation(dialogue_id=table, table_seed=b"")  # the key of it stays here
    assert accept_invitation(store, opened(forged)) == table
    assert store.registry.invitation(table) is None
    assert store.dossier(table) == before


def test_a_table_that_came_by_merging_gets_its_invitation_later(
    stores: tuple[Store, Store],
) -> None:
    one, other = stores
    table = accept_invitation(one, opened(an_invitation()))
    other.imports.apply(one.versions.contribution(table).versions)
    assert ReceivedInvitations(other).of(table) is None
    accept_invitation(other, opened(an_invitation()))
    assert ReceivedInvitations(other).of(table) == an_invitation()


def test_another_invitation_changes_nothing_until_it_is_used(store: Store) -> None:
    first, other = opened(an_invitation()), opened(an_invitation(recipients=(), number=5))
    table = accept_invitation(store, first)
    assert not is_another(store, first)
    assert is_another(store, other)
    assert changed_fields(first, other) == ("recipients", "number")
    assert first_invitation(store, table) == first
    accept_invitation(store, other)
    assert first_invitation(store, table) == first
    before = store.dossier(table)

    use_another(store, other)

    assert first_invitation(store, table) == other
    assert store.dossier(table) == before


def test_a_signature_is_new_the_first_time_and_known_ever_after(store: Store) -> None:
    first = opened(an_invitation())
    assert trust_in_invitation(store, first) is Trust.NEW
    accept_invitation(store, first)
    assert trust_in_invitation(store, first) is Trust.KNOWN
    sender = store.registry.sender(first.invitation.device)
    assert sender is not None
    assert (sender.key, sender.name) == (SIGNER.key, "Gemeente Goes, participatie")

    with pytest.raises(RefusedInputError):
        opened(an_invitation(), FORGER)  # nobody can bear the name of another
    forged = an_invitation(device=device_name(FORGER.key, bytes(2)))
    assert trust_in_invitation(store, opened(forged, FORGER)) is Trust.NEW


def test_without_signature_nobody_is_believed(store: Store) -> None:
    unsigned = opened(an_invitation(), None)
    assert trust_in_invitation(store, unsigned) is Trust.UNSIGNED
    accept_invitation(store, unsigned)
    assert store.registry.sender(unsigned.invitation.device) is None


def test_one_knows_ones_own_signature(store: Store, tmp_path: Path) -> None:
    made = make_invitations(CAMPAIGN, [InvitedTable()], store, StillOrigins())
    [place] = write_invitations(made, store, tmp_path)
    assert trust_in_invitation(store, read_invitation_path(place)) is Trust.OWN
    accept_invitation(store, read_invitation_path(place))
    assert store.registry.sender(store.identity.device) is None


def test_several_tables_have_an_invitation_each(store: Store, tmp_path: Path) -> None:
    tables = [InvitedTable(number) for number in (4, 5, 6)]
    made = make_invitations(CAMPAIGN, tables, store, StillOrigins())
    places = write_invitations(made, store, tmp_path)
    read = [read_invitation_path(place).invitation for place in places]
    assert [each.number for each in read] == [4, 5, 6]
    assert (
        len({each.dialogue_id for each in read}) == len({place.name for place in places}) == 3
    )
    assert {each.recipients for each in read} == {(COORDINATOR.public,)}
    assert {each.name for each in read} == {"Gemeente Goes"}
    assert store.overview() == ()


def test_files_are_named_by_what_the_table_is() -> None:
    assert invitation_name(an_invitation()) == (
        f"gezondheid-dialoog-4-2026-12-03-goes-{an_invitation().dialogue_id.hex[-8:]}.uitnodiging"
    )


def test_where_nothing_can_be_written_nothing_is(store: Store, tmp_path: Path) -> None:
    made = make_invitations(CAMPAIGN, [InvitedTable()], store, StillOrigins())
    with pytest.raises(FileNotWrittenError):
        write_invitations(made, store, tmp_path / "weg")


def test_the_script_and_the_rules_come_along_with_the_table(store: Store) -> None:
    own = replace(LIBRARY.scripts["themadialoog"], id="mijn-tafel", title="Onze tafel")
    invitation = an_invitation(script="themadialoog", recipients=(COORDINATOR.public,))
    programme = replace(invitation.programme, scripts=("mijn-tafel",))
    table = accept_invitation(
        store, opened(replace(invitation, script=own, programme=programme))
    )
    invited = ReceivedInvitations(store)
    found, script = invited.of(table), invited.script(table)
    assert found is not None
    assert script is not None
    assert found.recipients == (COORDINATOR.public,)
    assert (script.id, script.title) == ("mijn-tafel", "Onze tafel")


def test_a_table_that_was_made_here_has_no_invitation(store: Store) -> None:
    invited = ReceivedInvitations(store)
    assert invited.of(an_invitation().dialogue_id) is None
    assert invited.script(an_invitation().dialogue_id) is None
    accept_invitation(store, opened(an_invitation()))
    assert invited.of(an_invitation().dialogue_id) == an_invitation()


def test_an_invitation_in_the_store_that_cannot_be_read_is_none(store: Store) -> None:
    table = accept_invitation(store, opened(an_invitation()))
    store.registry.keep_invitation(table, "{}")
    assert ReceivedInvitations(store).of(table) is None


PURPOSE = (
    "Wij willen horen wat inwoners belangrijk vinden.",
    "De raad krijgt het verslag.",
    "Waarom dit mag: Taak van algemeen belang (artikel 6, lid 1, onder e, AVG).",
    "Hoe lang we het bewaren: Wij bewaren de notities tot 1 januari 2028.",
)


@pytest.mark.parametrize("script", sorted(LIBRARY.scripts))
def test_the_card_on_the_purpose_says_what_the_campaign_says(script: str) -> None:
    told = script_of_invitation(an_invitation(script))
    cards = [card for step in told.steps for card in step.prompts]
    [purpose] = [card for card in cards if card.programme_text == "doel"]
    assert purpose.title == "Doel en wat ermee gebeurt"
    assert purpose.questions == PURPOSE
    assert purpose in told.steps[0].prompts


def test_without_own_texts_the_programme_says_it() -> None:
    told = script_of_invitation(an_invitation(texts=CampaignTexts()))
    cards = [card for step in told.steps for card in step.prompts]
    assert {card.questions for card in cards if card.programme_text == "doel"} == {
        an_invitation().programme.purpose
    }
