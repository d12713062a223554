"""The commands for the layers of coordinators: hand one over, and settle what differs."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from facilitator.cli.arguments import Commands, add_command, place, texts
from facilitator.cli.boards import add_board, chosen_board
from facilitator.cli.messages import DONE, FOUND, done, say, say_json, tell
from facilitator.cli.table_choice import choose_over_themes
from facilitator.domain.clustering.board import BoardNote
from facilitator.domain.clustering.records import Cluster, Layer, LayerRecord, TableNumber
from facilitator.domain.clustering.tag_records import Tag
from facilitator.domain.clustering.thread_records import Thread
from facilitator.domain.clustering.versions import BoardHead, about
from facilitator.domain.errors import RefusedInputError, WrongUseError
from facilitator.services.boards import boards, read_board
from facilitator.services.catalogue import read_data_files
from facilitator.services.keys import check_public_key
from facilitator.services.layer_differences import (
    LayerChoice,
    LayerDifference,
    choose_versions,
    differences,
)
from facilitator.services.layer_sharing import share_layer
from facilitator.services.messages import counted, messages
from facilitator.services.stores import Store
from facilitator.services.word_codes import fingerprint_words


def add_to(commands: Commands) -> None:
    """Add `share-layer` and `settle-layer`."""
    help_of = texts().help
    share = add_command(commands, "share-layer", run_share)
    add_board(share, or_over_themes=True)
    share.options.add_argument(
        "--to", metavar="BESTAND", type=place, required=True, help=help_of["to_layer"]
    )
    share.options.add_argument(
        "--recipient", metavar="SLEUTEL", action="append", default=[], help=help_of["recipient"]
    )
    share.add_force()
    settle = add_command(commands, "settle-layer", run_settle)
    add_board(settle, or_over_themes=True)
    settle.options.add_argument(
        "--choose", metavar="CODE", action="append", default=[], help=help_of["choose_version"]
    )
    settle.add_json()


def run_share(given: Namespace) -> int:
    """Run `share-layer`: write what was made of a theme in a file for another coordinator."""
    for key in given.recipient:
        _check_recipient(key)
    with Store.open(given.store, create=False) as store:
        now = datetime.now(UTC)
        board = _head(given, store)
        share_layer(store, board, given.to, now, given.recipient, force=given.force)
        own = store.identity.key
    tell(done("layer_shared", path=given.to))
    tell(done("layer_signed", key=own, words=fingerprint_words(own)))
    words = "; ".join(map(fingerprint_words, given.recipient))
    tell(done("sealed_for", words=words) if words else done("layer_unsealed"))
    return DONE


def _head(given: Namespace, store: Store) -> BoardHead:
    named = given.theme or given.kind
    return chosen_board(given, store).head if named else _over_themes(given, store)


def _over_themes(given: Namespace, store: Store) -> BoardHead:
    return choose_over_themes(boards(store), read_data_files(), given.programme)


def _settled(given: Namespace, store: Store) -> tuple["_Told", int | None]:
    """Choose what was chosen; give what differs then, and how many choices there were."""
    tables = chosen_board(given, store) if given.theme or given.kind else None
    head = tables.head if tables else _over_themes(given, store)
    chosen = choose_versions(store, head, given.choose) if given.choose else None
    title = tables.title if tables else ""
    notes: dict[UUID, BoardNote] = {}
    if tables:
        notes.update(read_board(store, tables).source.notes.items())
    told = _Told(head, title, notes, store.layers.layer(head.id), differences(store, head))
    return told, chosen


def _check_recipient(key: str) -> None:
    try:
        check_public_key(key)
    except RefusedInputError as error:
        raise WrongUseError(error.code, **error.data) from error


def run_settle(given: Namespace) -> int:
    """Run `settle-layer`: show what differs, with 1 if it does and nothing was chosen."""
    with Store.open(given.store, create=False) as store:
        told, chosen = _settled(given, store)
    if chosen is not None:
        tell(done("layer_settled", differences=counted(chosen, "differences")))
    if given.json:
        say_json(_as_json(told))
    else:
        _show(told)
    return FOUND if told.differences and chosen is None else DONE


@dataclass(frozen=True, slots=True)
class _Told:
    """A board, and what coordinators wrote apart on it; `title` is empty over all themes."""

    head: BoardHead
    title: str
    notes: Mapping[UUID, BoardNote]
    layer: Layer
    differences: Sequence[LayerDifference]

    def subject(self, one: LayerDifference) -> str:
        """Say what a difference is about: a note by its code and words, or a kern."""
        records = [each.record for each in one.choices if each.record]
        return next(filter(None, map(self._named, records)), "")

    def _named(self, record: LayerRecord) -> str:
        if isinstance(record, Cluster | Thread):
            return record.title
        if isinstance(record, Tag):
            return record.name
        if isinstance(record, TableNumber):
            return str(record.dialogue_id)
        stands_on = getattr(record, "tag_id", None) or getattr(record, "thread_id", None)
        home = self.layer.records.get(stands_on) if stands_on else None
        if home is not None:
            return self._named(home)
        note = self.notes.get(about(record) or self.head.id)
        return f"{note.code} {note.item.text}" if note else ""


def _show(told: _Told) -> None:
    if not told.differences:
        tell(done("layer_agrees"))
    for one in told.differences:
        name = texts().layer[one.kind.__name__]
        say(done("layer_difference", kind=name, subject=told.subject(one) or "-"))
        for choice in one.choices:
            mark = done("layer_shown") if choice.is_shown else ""
            say(done("layer_choice", code=choice.code, text=_said(one, choice), mark=mark))


def _said(one: LayerDifference, choice: LayerChoice) -> str:
    """Say of a version what it holds where others hold something else."""
    if choice.record is None:
        return done("layer_removed")
    told = [
        done(
            "layer_field",
            name=messages().fields["layer"][name],
            value=_plain(choice.record, name),
        )
        for name in one.fields
    ]
    return ", ".join(told) or done("layer_kept")


def _plain(record: LayerRecord, name: str) -> object:
    value = getattr(record, name)
    if isinstance(value, bool | int):
        return int(value)
    return str(value) or "-"


def _as_json(told: _Told) -> dict[str, object]:
    return {
        "board": str(told.head.id),
        "theme": told.title,
        "differences": [
            {
                "id": str(one.id),
                "kind": one.kind.__name__,
                "subject": told.subject(one) or None,
                "choices": [_choice_entry(one, choice) for choice in one.choices],
            }
            for one in told.differences
        ],
        "errors": [],
    }


def _choice_entry(one: LayerDifference, choice: LayerChoice) -> dict[str, object]:
    record = choice.record
    return {
        "code": choice.code,
        "shown": choice.is_shown,
        "removed": record is None,
        "fields": {name: _json_value(getattr(record, name)) for name in one.fields if record},
    }


def _json_value(value: object) -> object:
    return value if isinstance(value, bool | int) else str(value)
