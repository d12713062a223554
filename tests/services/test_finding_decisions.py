"""What is decided about findings holds for the words of now, and clears no other finding."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.privacy.clearing import Clearances
from facilitator.domain.privacy.identifying.findings import Finding, FindingKind
from facilitator.domain.privacy.identifying.table_check import CheckScope
from facilitator.domain.records.changes import Change, ChangeName, added
from facilitator.domain.records.clearances import ClearanceDecision
from facilitator.domain.records.dialogue import Dossier, Record
from facilitator.domain.records.items import Item, ItemKind, Labels, ReadBack, Wording
from facilitator.domain.table.attribution import TableReference
from facilitator.services import clearing
from facilitator.services import finding_decisions as decisions
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.export_check import ExportCheck, can_be_kept, check_table
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_closing, a_dialogue, a_dossier, a_seat, an_item
from tests.editors import an_editor, open_store

JORIS = a_seat(3, "conciërge", first_name="Joris")
MIEP = a_seat(4, "griffier", first_name="Miep")
PHONE = "Bel 06 12345678."


def said(text: str, position: int = 1, **more: object) -> Item:
    more = {"wording": Wording.SUMMARY, "position": position, **more}
    return replace(an_item(text, ItemKind.KNEL, position=position), **more)  # type: ignore[arg-type]


class Desk:
    """A table on a real store, what is found at it, and the hand that decides."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.editor: DialogueEditor

    def sit(self, *items: Item, **more: object) -> "Desk":
        """Put a table there with these notes."""
        dossier = a_dossier(a_dialogue(), seats=[JORIS], items=items)
        self.editor = an_editor(self.store, replace(dossier, **more))  # type: ignore[arg-type]
        return self

    def check(self) -> ExportCheck:
        """Look at the table as it is on disk."""
        return check_table(self.store, DIALOGUE_ID)

    @property
    def open(self) -> tuple[Finding, ...]:
        """What waits."""
        return self.check().open

    def hits(self) -> list[str]:
        """Give the words that wait."""
        return [one.hit for one in self.open]

    def dossier(self) -> Dossier:
        """Give the table from the disk."""
        return self.store.dossier(DIALOGUE_ID)

    def item(self, number: int = 0) -> Item:
        """Give a note from the disk."""
        return self.dossier().items[number]

    def cleared(self) -> Clearances:
        """Give what the disk holds of decisions."""
        return Clearances(self.dossier().clearances)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_store(tmp_path) as store:
        yield Desk(store)


def test_the_proposal_stands_beside_the_original_and_is_told_as_done(desk: Desk) -> None:
    desk.sit(said("Ik zei tegen Joris: kom."))
    decisions.take_proposals(desk.editor, desk.open)
    after = desk.item()
    assert after.verbatim == "Ik zei tegen Joris: kom."
    assert after.text == "Ik zei tegen [conciërge]: kom."
    [done] = desk.check().decided
    assert (done.kind, done.decision) == (FindingKind.TABLE_NAME, ClearanceDecision.REPLACED)
    assert done.text == after.text
    assert desk.open == ()
    assert "Joris" not in repr(desk.dossier().clearances)


def test_a_decision_about_one_name_clears_no_other_in_the_same_text(desk: Desk) -> None:
    desk.sit(said("Joris zag Joris niet. Pieter wel. Bel Joris of Pieter."))
    names = desk.open
    assert len(names) == 4
    decisions.keep(desk.editor, names[:1], "Hij wil het zelf.")
    assert desk.open == names[1:]


def test_a_proposal_that_holds_another_one_takes_both(desk: Desk) -> None:
    desk.sit(said("Het regende. Dominee Jansen belde Annies moeder. Bel 06 12345678."))
    decisions.take_proposals(desk.editor, desk.open)
    assert desk.item().text == (
        "Het regende. Iemand van een kerk belde de moeder van [naam]. Bel [telefoonnummer]."
    )
    assert desk.open == ()
    assert {one.kind for one in desk.check().decided} == {"role", "name", "phone"}


def test_what_is_kept_beside_what_is_replaced_stays_decided(desk: Desk) -> None:
    desk.sit(said("Joris zei dat Pieter belt. Daarna zweeg Miriam."))
    first, second, third = desk.open
    decisions.keep(desk.editor, [first, third], "Zij willen het zelf.")
    decisions.take_proposals(desk.editor, [second])
    assert desk.item().text == "Joris zei dat [naam] belt. Daarna zweeg Miriam."
    assert desk.open == ()
    kept = [one.reason for one in desk.check().decided if one.reason]
    assert kept == ["Zij willen het zelf."] * 2


def test_the_place_of_a_table_that_is_named_by_number_cannot_be_kept(desk: Desk) -> None:
    desk.sit(said("In Goes is het best goed. Best wel."))
    scope = CheckScope(reference=TableReference.NUMBER, also=("Best",))
    goes, best = check_table(desk.store, DIALOGUE_ID, scope).open
    assert (can_be_kept(goes), can_be_kept(best)) == (False, True)
    decisions.keep(desk.editor, [goes, best], "Mag.")
    assert check_table(desk.store, DIALOGUE_ID, scope).open == (goes,)


def test_two_texts_of_one_field_are_decided_apart(desk: Desk) -> None:
    desk.sit(said("Het regende.", labels=Labels(tags=("Pieter en Miriam", "Wouter en Zoë"))))
    assert desk.hits() == ["Pieter", "Miriam", "Wouter", "Zoë"]
    decisions.keep(desk.editor, [one for one in desk.open if one.hit == "Pieter"], "Mag.")
    decisions.keep(desk.editor, [one for one in desk.open if one.hit == "Wouter"], "Mag.")
    assert desk.hits() == ["Miriam", "Zoë"]
    decisions.take_proposals(desk.editor, desk.open)
    assert desk.item().labels.tags == ("Pieter en [naam]", "Wouter en [naam]")
    assert desk.open == ()
    assert len(desk.check().decided) == 4


def test_a_decision_falls_when_the_text_changes_and_comes_back_with_it(desk: Desk) -> None:
    desk.sit(said("Vraag Joris maar."))
    decisions.keep(desk.editor, desk.open, "Mag.")
    change = clearing.reword(desk.editor, desk.item(), "Vraag Joris niet.")
    assert desk.hits() == ["Joris"]
    assert change
    desk.editor.do(change.inverse())
    assert desk.open == ()


def test_the_same_name_in_many_notes_is_decided_at_once_and_taken_back_at_once(
    desk: Desk,
) -> None:
    texts = ("Joris zag het. Vraag Joris.", "Zo is Joris.", "Bel Joris op 06 12345678.")
    desk.sit(*(said(text, number) for number, text in enumerate(texts)))
    before = desk.dossier()
    same = [one for one in desk.open if one.hit == "Joris"]
    change = decisions.take_proposals(desk.editor, same)
    assert [desk.item(number).text for number in range(3)] == [
        "[conciërge] zag het. Vraag [conciërge].",
        "Zo is [conciërge].",
        "Bel [conciërge] op 06 12345678.",
    ]
    assert [one.kind for one in desk.open] == ["phone"]
    assert change
    desk.editor.do(change.inverse())
    assert desk.dossier() == before


def test_own_words_that_still_say_the_name_decide_nothing_of_it(desk: Desk) -> None:
    desk.sit(said("Joris zei het."))
    decisions.reword(desk.editor, desk.open[0], "Joris zei het al.")
    assert desk.hits() == ["Joris"]
    decisions.reword(desk.editor, desk.open[0], " Iemand zei het. ")
    assert desk.open == ()
    assert (desk.item().verbatim, desk.item().text) == ("Joris zei het.", "Iemand zei het.")
    assert desk.cleared().is_cleared(desk.item())


def test_a_note_that_is_left_out_waits_for_nothing_until_it_is_read_as_good(
    desk: Desk,
) -> None:
    desk.sit(said(f"Joris belt. {PHONE}"))
    decisions.leave_out(desk.editor, desk.open[:1])
    assert desk.cleared().left_out(desk.item())
    assert desk.open == ()
    clearing.read(desk.editor, desk.item())
    assert desk.hits() == ["Joris", "06 12345678"]


def test_of_a_closing_the_sentence_goes_and_comes_back(desk: Desk) -> None:
    closing = a_closing(essence=f"Het was goed.\n{PHONE}\nDag.")
    desk.sit(closing=closing)
    change = decisions.leave_out(desk.editor, desk.open)
    after = desk.dossier().closing
    assert after
    assert after.essence == "Het was goed.\nDag."
    assert change
    desk.editor.do(change.inverse())
    assert desk.dossier().closing == closing


def test_a_role_gets_a_public_one_beside_its_own(desk: Desk) -> None:
    desk.sit(seats=(MIEP,))
    [role] = desk.open
    assert not decisions.can_be_left_out(role)
    decisions.take_proposals(desk.editor, [role])
    [seat] = desk.dossier().seats
    assert (seat.role_label, seat.public_role_label) == ("griffier", role.proposal)
    assert desk.open == ()
    assert [one.kind for one in desk.check().decided] == ["role"]


@pytest.mark.parametrize(
    ("note", "path"),
    [
        (said("Een tuin.", labels=Labels(title="De tuin van Joris")), "labels.title"),
        (said("Een tuin.", labels=Labels(pledged_by="Joris")), "labels.pledged_by"),
        (said("Een tuin.", labels=Labels(tags=("tuin", "Joris"))), "labels.tags"),
    ],
)
def test_every_label_of_a_note_takes_each_decision(desk: Desk, note: Item, path: str) -> None:
    desk.sit(note)
    [found] = desk.open
    assert found.field == path
    for step in (
        lambda: decisions.take_proposals(desk.editor, [found]),
        lambda: decisions.reword(desk.editor, found, "Iemand"),
        lambda: decisions.leave_out(desk.editor, [found]),
        lambda: decisions.keep(desk.editor, [found], "Mag."),
    ):
        change = step()
        assert change
        assert desk.hits() == []
        assert not desk.cleared().left_out(desk.item())
        desk.editor.do(change.inverse())
        assert list(desk.open) == [found]


@pytest.mark.parametrize(
    "note",
    [
        said("Ik was bang.", sensitive=True),
        said("Zo was het.", read_back=ReadBack.WITHHELD),
        said("Zo was het.", wording=Wording.VERBATIM),
    ],
)
def test_a_note_that_may_not_just_be_printed_stays_out_or_is_kept(
    desk: Desk, note: Item
) -> None:
    desk.sit(note)
    [found] = desk.open
    assert not decisions.can_be_reworded(found)
    change = decisions.take_proposals(desk.editor, [found])
    assert desk.cleared().left_out(note)
    assert change
    desk.editor.do(change.inverse())
    with pytest.raises(ValueError, match="reason"):
        decisions.keep(desk.editor, [found], " \n")
    decisions.keep(desk.editor, [found], "Dat mocht,\nzei zij.")
    assert desk.open == ()
    [done] = desk.check().decided
    assert done.reason == "Dat mocht, zei zij."
    assert desk.cleared().is_released(note) == note.sensitive
    assert desk.cleared().is_cleared(note) == (note.wording is Wording.VERBATIM)


def test_of_a_photo_only_the_photo_stays_out_or_it_is_described(desk: Desk) -> None:
    lacking = Labels(photo="a" * 64, photo_allowed=True)
    desk.sit(said("Zo.", 1, labels=Labels(photo="b" * 64)), said("Zo.", 2, labels=lacking))
    kept_out, dark = desk.open
    decisions.take_proposals(desk.editor, [kept_out])
    decisions.reword(desk.editor, dark, "Een tuin.")
    assert desk.item(1).labels.photo_description == "Een tuin."
    assert not desk.cleared().left_out(desk.item())
    assert desk.open == ()


def test_who_was_read_as_good_need_not_be_read_again_after_a_proposal(desk: Desk) -> None:
    agreed = said("Joris zei het.", wording=Wording.VERBATIM, read_back=ReadBack.AGREED)
    desk.sit(agreed)
    decisions.take_proposals(desk.editor, desk.open)
    assert desk.cleared().is_cleared(desk.item())
    assert desk.open == ()


def test_only_what_is_published_waits_and_the_counts_are_per_kind(desk: Desk) -> None:
    desk.sit(
        said("Joris belt Joris.", 1), said(PHONE, 2), said("Ik was bang.", 3, sensitive=True)
    )
    decisions.keep(desk.editor, desk.open[1:2], "Van de gemeente.")
    check = desk.check()
    assert (check.waits("intern"), check.waits("openbaar")) == (0, 2)
    assert check.counts() == {"table_name": (1, 1), "phone": (0, 1), "sensitive": (1, 1)}
    assert [one.kind for one in check.named] == ["table_name"]


STEPS: tuple[Callable[[Desk], Change | None], ...] = (
    lambda desk: decisions.take_proposals(desk.editor, desk.open),
    lambda desk: decisions.reword(desk.editor, desk.open[0], "Anders."),
    lambda desk: decisions.leave_out(desk.editor, desk.open),
    lambda desk: decisions.keep(desk.editor, desk.open, "Mag."),
)


@pytest.mark.parametrize("step", STEPS)
def test_each_is_one_step_that_is_taken_back(
    desk: Desk, step: Callable[[Desk], Change | None]
) -> None:
    desk.sit(said("Joris belt. " + PHONE, edited="Joris belt wel. " + PHONE))
    more: list[Record] = [a_closing(essence="Joris zei het.")]
    desk.store.apply(added(ChangeName.CLOSING_WORDS, *more))
    desk.editor.reload()
    before = desk.dossier()
    change = step(desk)
    assert change
    assert desk.dossier() != before
    desk.editor.do(change.inverse())
    assert desk.dossier() == before
