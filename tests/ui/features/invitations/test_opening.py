"""An invitation is shown, makes its table ready, and is the same table on every laptop."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from facilitator.domain.merge.effects import WRITTEN
from facilitator.domain.records.changes import ChangeName, edited
from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.table.invitation import CampaignTexts, Invitation
from facilitator.exchange.invitations.file import END, write_invitation
from facilitator.exchange.sealing import new_key_pair
from facilitator.services.invitations import accept_invitation
from facilitator.services.preparation import TablePlan, prepare
from facilitator.services.word_codes import fingerprint_words
from facilitator.signing import Signer, device_name
from facilitator.storage.store import Store
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.invitations.comparing import FIELD_TEXTS, AnotherInvitationDialog
from facilitator.ui.features.invitations.opening import InvitationDialog
from facilitator.ui.features.prepare.view import PrepareView
from facilitator.ui.platform.dates import full_day
from facilitator.ui.shell.actions.data import INVITATION
from facilitator.ui.shell.main import OPENED, read_options
from tests.exchange.invitation_samples import (
    COORDINATOR,
    DEPUTY,
    FORGER,
    LIBRARY,
    SIGNER,
    an_invitation,
)
from tests.services.test_invitations import opened
from tests.ui.accessibility import words_on
from tests.ui.app_builder import Laptop

Key = Qt.Key
TABLE = an_invitation().dialogue_id
LATER = DialogueId(UUID("01980000-0000-7000-8000-000000000002"))


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Store]:
    """The store of a second laptop at the same table."""
    with Store.open(tmp_path / "second.db") as store:
        yield store


def put_down(
    laptop: Laptop, invitation: Invitation | None = None, signer: Signer | None = SIGNER
) -> Path:
    path = laptop.context.store.path.parent / f"goes{END}"
    path.write_bytes(write_invitation(invitation or an_invitation(), signer))
    return path


def dialog_of(laptop: Laptop, path: Path) -> InvitationDialog:
    laptop.places.paths.append(path)
    laptop.press(Command.OPEN_INVITATION)
    dialog = laptop.dialog()
    assert isinstance(dialog, InvitationDialog)
    return dialog


def accept(laptop: Laptop, path: Path) -> None:
    dialog = dialog_of(laptop, path)
    laptop.push(dialog.yes)
    laptop.finish_tasks()


def test_the_table_is_ready_and_its_seats_are_asked(laptop: Laptop) -> None:
    accept(laptop, put_down(laptop))
    page = laptop.page
    assert page.head.theme.currentText() == "Gezondheid"
    assert page.head.municipality.text() == "Goes"
    assert page.head.number.text() == "4"
    laptop.tab_to(page.seats.rows[0][0])
    laptop.type("student")
    laptop.press(Command.KEEP)
    assert [seat.role_label for seat in laptop.context.store.dossier(TABLE).seats] == [
        "student"
    ]


def test_the_dialog_says_for_which_table_from_whom_and_what_people_are_told(
    laptop: Laptop,
) -> None:
    said = words_on(dialog_of(laptop, put_down(laptop)))
    for words in (
        "Gezondheid · dialogue 4 · ",
        full_day(date(2026, 12, 3)),
        "Gemeente Goes, participatie",
        "Signature: new",
        fingerprint_words(SIGNER.key),
        "Wij willen horen wat inwoners belangrijk vinden.",
        "Taak van algemeen belang",
        "Wij bewaren de notities tot 1 januari 2028.",
        "sealed",
        "These 2 keys can open it:",
        fingerprint_words(COORDINATOR.public),
        fingerprint_words(DEPUTY.public),
    ):
        assert words in said, words
    assert said.index("These 2 keys") < said.index("Wij willen horen")  # not below all that


ALIKE = "G\N{CYRILLIC SMALL LETTER O}es"


@pytest.mark.parametrize(
    "invitation",
    [
        replace(an_invitation(), municipality=ALIKE),
        replace(an_invitation(), name=ALIKE),
        replace(an_invitation(), name="Go\N{SOFT HYPHEN}es"),
    ],
)
def test_a_name_that_looks_like_another_is_told(laptop: Laptop, invitation: Invitation) -> None:
    dialog = dialog_of(laptop, put_down(laptop, invitation))
    for said in (words_on(dialog), dialog.accessibleDescription()):
        assert "letters uit een ander schrift" in said


def test_a_name_that_looks_like_another_is_told_of_a_second_invitation(laptop: Laptop) -> None:
    dialog = another(laptop, replace(an_invitation(), municipality=ALIKE))
    assert "letters uit een ander schrift" in words_on(dialog)


def test_ones_own_key_and_a_key_alone_are_called_so(laptop: Laptop) -> None:
    chest = laptop.context.keys.chest
    chest._private.parent.mkdir()
    chest._private.write_bytes(b"sealed")
    chest._public.write_text(COORDINATOR.public)
    path = put_down(laptop, an_invitation(recipients=(COORDINATOR.public,)))
    said = words_on(dialog_of(laptop, path))
    assert "This key can open it:" in said
    assert f"your own key: {fingerprint_words(COORDINATOR.public)}" in said


def test_nothing_is_made_when_it_is_not_wanted(laptop: Laptop) -> None:
    dialog = dialog_of(laptop, put_down(laptop))
    laptop.push(dialog.no)
    laptop.finish_tasks()
    assert laptop.context.store.overview() == ()
    assert laptop.context.store.registry.sender(an_invitation().device) is None


def test_opening_it_again_opens_the_same_table_without_a_question(laptop: Laptop) -> None:
    path = put_down(laptop)
    accept(laptop, path)
    laptop.press(Command.BACK)
    laptop.application.files.take([path])
    laptop.finish_tasks()
    assert isinstance(laptop.window.screen_in_front(), PrepareView)
    assert len(laptop.context.store.overview()) == 1


THIEF = new_key_pair()


def another(laptop: Laptop, invitation: Invitation) -> AnotherInvitationDialog:
    """Open an invitation, and then one to the same table that says something else."""
    accept(laptop, put_down(laptop))
    laptop.press(Command.BACK)
    path = put_down(laptop, invitation)
    laptop.application.invitations.open(path)
    dialog = laptop.dialog()
    assert isinstance(dialog, AnotherInvitationDialog)
    return dialog


def recipients(laptop: Laptop) -> tuple[str, ...]:
    """Give for whom the table is sealed when it is handed over."""
    found = laptop.context.catalogue.invitations.of(TABLE)
    assert found is not None
    return found.recipients


def test_another_invitation_with_a_further_key_is_shown_beside_the_first(
    laptop: Laptop,
) -> None:
    keys = (COORDINATOR.public, DEPUTY.public, THIEF.public)
    said = words_on(another(laptop, an_invitation(recipients=keys, number=5)))
    assert all(fingerprint_words(key) in said for key in keys)
    assert said.count(fingerprint_words(DEPUTY.public)) == 2
    assert said.count(" (new)") == 1
    assert f"{fingerprint_words(THIEF.public)} (new)" in said
    assert "The first: 4" in said
    assert "This one: 5" in said
    assert "Municipality" not in said  # both say the same
    laptop.key(Key.Key_Return)  # keeping the first is the usual answer
    laptop.finish_tasks()
    assert recipients(laptop) == keys[:2]
    assert isinstance(laptop.window.screen_in_front(), PrepareView)


def test_another_invitation_holds_when_somebody_says_so(laptop: Laptop) -> None:
    dialog = another(laptop, an_invitation(recipients=(DEPUTY.public,), number=5))
    head = laptop.context.store.dossier(TABLE).dialogue
    assert recipients(laptop) == (COORDINATOR.public, DEPUTY.public)
    laptop.push(dialog.use)
    laptop.finish_tasks()
    assert recipients(laptop) == (DEPUTY.public,)
    assert laptop.context.store.dossier(TABLE).dialogue == head


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"name": "Iemand"}, "This one: Iemand"),
        ({"municipality": "Zeist"}, "This one: Zeist"),
        ({"held_on": None}, "This one: nothing filled in"),
        ({"theme": None}, "This one: nothing filled in"),
        ({"texts": CampaignTexts("Anders.")}, "This one: Anders."),
        ({"recipients": ()}, "This one: anyone"),
        ({"table_seed": b""}, "This one: no"),
        ({"made_at": datetime(2026, 12, 1, 9, 0, tzinfo=UTC)}, "Made on"),
        ({"municipality_code": "GM0001"}, "This one: GM0001"),
        ({"device": device_name(SIGNER.key, b"zz")}, "Made on laptop"),
    ],
)
def test_whatever_differs_is_shown(changes: dict[str, Any], words: str, laptop: Laptop) -> None:
    assert words in words_on(another(laptop, an_invitation(**changes)))


def test_a_text_that_changed_under_the_same_name_is_told(laptop: Laptop) -> None:
    script = LIBRARY.scripts["themadialoog"]
    steps = (replace(script.steps[0], question="Wie bent u?"), *script.steps[1:])
    said = words_on(
        another(laptop, replace(an_invitation(), script=replace(script, steps=steps)))
    )
    assert f"This one: {script.title} (says something else)" in said


def test_another_signature_under_the_same_words_is_told(laptop: Laptop) -> None:
    accept(laptop, put_down(laptop))
    laptop.press(Command.BACK)
    laptop.application.invitations.open(put_down(laptop, signer=None))
    said = words_on(laptop.dialog())
    assert "This one: not signed" in said
    assert f"The first: {fingerprint_words(SIGNER.key)}" in said


def test_every_field_of_an_invitation_is_compared() -> None:
    compared = {*FIELD_TEXTS, "dialogue_id", "recipients"}
    assert compared == {field.name for field in fields(Invitation)}


def test_a_table_that_has_begun_is_opened_as_it_is(laptop: Laptop) -> None:
    accept_invitation(laptop.context.store, opened(an_invitation()))
    head = laptop.context.store.dossier(TABLE).dialogue
    begun = replace(head, status=DialogueStatus.RUNNING)
    laptop.context.store.apply(edited(ChangeName.BEGIN_STEP, head, begun))
    laptop.application.invitations.open(put_down(laptop))
    laptop.finish_tasks()
    assert laptop.table_id == TABLE


@pytest.mark.parametrize(
    ("signer", "said"), [(SIGNER, "known"), (None, "no signature"), (FORGER, "new")]
)
def test_what_is_known_of_the_signature_is_said(
    signer: Signer | None, said: str, laptop: Laptop
) -> None:
    laptop.context.store.registry.trust(an_invitation().device, SIGNER.key, "Goes")
    device = device_name((signer or SIGNER).key, bytes(2))
    dialog = dialog_of(laptop, put_down(laptop, an_invitation(device=device), signer))
    assert f"Signature: {said}" in words_on(dialog)


def test_a_forged_invitation_is_refused_in_words(laptop: Laptop) -> None:
    path = put_down(laptop)
    path.write_bytes(path.read_bytes().replace(b'"Goes"', b'"Geus"'))
    laptop.application.invitations.open(path)
    assert "handtekening" in words_on(laptop.dialog())
    assert laptop.context.store.overview() == ()


def test_an_invitation_that_is_dropped_on_the_window_is_opened(laptop: Laptop) -> None:
    path = put_down(laptop)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path.with_name("foto.jpg"))), url(path)])
    laptop.window.dropEvent(drop(dropped))
    assert isinstance(laptop.dialog(), InvitationDialog)


def url(path: Path) -> QUrl:
    return QUrl.fromLocalFile(str(path))


def drop(mime: QMimeData) -> QDropEvent:
    where, action = QPointF(5, 5), Qt.DropAction.CopyAction
    return QDropEvent(
        where, action, mime, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    )


def test_an_invitation_can_be_given_to_the_program() -> None:
    assert read_options(["goes.uitnodiging"]).file == Path("goes.uitnodiging")
    options = read_options(["--store", "x.db", "goes.uitnodiging"])
    assert (options.store, options.file) == (Path("x.db"), Path("goes.uitnodiging"))
    assert read_options(["--store", "x.uitnodiging"]).file is None
    assert read_options([]).file is None
    assert INVITATION == END
    assert END in OPENED


def test_two_laptops_that_open_the_same_one_share_the_table(
    laptop: Laptop, other: Store
) -> None:
    accept(laptop, put_down(laptop))
    accept_invitation(other, opened(an_invitation()))
    here = laptop.context.store
    for mine, theirs in ((here, other), (other, here)):
        came = theirs.versions.contribution(TABLE)
        assert not mine.imports.apply(came.versions, erased=came.erased).count(*WRITTEN)


def test_a_script_of_ones_own_is_used_though_it_is_not_on_the_laptop(laptop: Laptop) -> None:
    script = LIBRARY.scripts["themadialoog"]
    steps = (replace(script.steps[0], title="Binnenkomen"), *script.steps[1:3])
    own = replace(script, id="goese-tafel", title="Goese tafel", steps=steps)
    theme = replace(LIBRARY.themes["gezondheid"], key="zorg-in-goes", title="Zorg in Goes")
    invitation = an_invitation(script="themadialoog")
    programme = replace(invitation.programme, themes=(theme.key,), scripts=(own.id,))
    whole = replace(invitation, script=own, theme=theme, programme=programme)
    accept(laptop, put_down(laptop, whole))
    assert laptop.page.head.script.currentText() == "Goese tafel"
    assert laptop.page.head.theme.currentText() == "Zorg in Goes"
    assert theme.paragraphs[0] in words_on(laptop.page.reading)
    laptop.push(laptop.page.begin_button)
    assert laptop.stored().steps[0].title == "Binnenkomen"
    laptop.press(Command.HOST_VIEW, Command.PROMPT_2)
    assert "Wij willen horen wat inwoners belangrijk vinden." in laptop.host.place.words()


def test_a_folder_or_a_file_that_is_gone_is_told(laptop: Laptop, tmp_path: Path) -> None:
    laptop.application.invitations.open(tmp_path / f"weg{END}")
    assert "kan niet worden gelezen" in words_on(laptop.dialog())


def test_a_table_made_here_has_no_invitation(laptop: Laptop) -> None:
    plan = TablePlan(script=LIBRARY.scripts["themadialoog"], theme="Gezondheid")
    table = prepare(laptop.context.store, plan, laptop.origins)
    head = laptop.context.store.dossier(table).dialogue
    assert laptop.context.catalogue.invitations.of(table) is None
    assert laptop.context.catalogue.theme_of(head) == LIBRARY.themes["gezondheid"]
