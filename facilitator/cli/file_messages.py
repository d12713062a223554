"""What the commands say of files of tables: a line a file, a total, or JSON."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from facilitator.cli.arguments import texts
from facilitator.cli.messages import done, name_of, tell, tell_names
from facilitator.domain.clustering.versions import BoardHead
from facilitator.domain.merge.effects import Effect, Tally
from facilitator.domain.merge.proposals import ProposalKind
from facilitator.domain.records.items import Item
from facilitator.domain.text import shown_name
from facilitator.services.board_names import BoardName
from facilitator.services.confusable_names import confusable_names
from facilitator.services.messages import counted, messages, words
from facilitator.services.table_files import REFUSED, FileLine, FileState
from facilitator.services.word_codes import fingerprint_words


def checked(line: FileLine) -> str:
    """Tell of one file whether it is whole."""
    if line.state in REFUSED and line.problem:
        return done("file_refused", path=line.path, text=words(line.problem))
    if line.board:
        parts = counted(line.layer.records, "layer_parts")
        told = {"layer": _layer(line), "parts": parts, "signature": _signature(line)}
        return done("layer_whole", path=line.path, **told)
    notes = counted(line.tally.count(Effect.NEW, kind=Item), "notes")
    about = {"table": name_of(line.head), "notes": notes, "signature": _signature(line)}
    return done("file_whole", path=line.path, **about)


def merged(line: FileLine) -> str:
    """Tell of one file what it did, or would do."""
    state = messages().file_states[line.state]
    if line.problem:
        return done("file_state", path=line.path, state=state, text=words(line.problem))
    if line.board:
        text = done("layer_counts", layer=_layer(line), **_layer_facts(line))
        return done("file_state", path=line.path, state=state, text=text)
    tally = line.tally
    counts = {
        "new": tally.count(Effect.NEW, kind=Item),
        "changed": tally.count(Effect.CHANGED),
        "removed": tally.count(Effect.REMOVED) + tally.erased,
        "disputed": tally.count(Effect.DISPUTED),
    }
    text = done("file_counts", table=name_of(line.head), signature=_signature(line), **counts)
    return done("file_state", path=line.path, state=state, text=text)


def layer_name(board: BoardHead, name: BoardName) -> str:
    """Name the layer of a board: by its theme, or as what is over those of a programme."""
    if board.is_over_themes:
        return done("layer_over_themes", programme=name.programme or done("no_programme"))
    return done("layer_of", theme=name.theme or "–")


def _layer(line: FileLine) -> str:
    return layer_name(line.board, line.board_name) if line.board else ""


def _layer_facts(line: FileLine) -> dict[str, object]:
    return {
        "new": line.layer.count(Effect.NEW),
        "changed": line.layer.count(Effect.CHANGED),
        "removed": line.layer.count(Effect.REMOVED),
        "disputed": line.layer.count(Effect.DISPUTED),
        "signature": _signature(line),
    }


def _signature(line: FileLine) -> str:
    trust = messages().signatures[line.trust]
    return f"{trust} ({fingerprint_words(line.key)})" if line.key else trust


def tell_total(lines: Sequence[FileLine], *, dry_run: bool) -> None:
    """Tell what all files did, or would do."""
    brought = [line for line in lines if line.brings]
    refused = [line for line in lines if line.state in REFUSED]
    totals = {
        "files": counted(len(lines), "files"),
        "brought": len(brought),
        "same": len(lines) - len(brought) - len(refused),
        "refused": len(refused),
        "notes": counted(
            sum(line.tally.count(Effect.NEW, kind=Item) for line in brought), "notes"
        ),
    }
    tell(done("would_merge" if dry_run else "merged", **totals))
    if any(line.tally.count(Effect.DISPUTED) for line in brought):
        tell(done("disputed"))
    if any(line.layer.count(Effect.DISPUTED) for line in brought):
        tell(done("layer_disputed"))


def tell_waiting(lines: Sequence[FileLine], store: Path) -> bool:
    """Tell of which files something waits for a yes, and where it can be seen; say if any."""
    waiting = [line for line in lines if line.tally.waiting]
    for line in waiting:
        facts = {"path": shown_name(line.path), "signature": _signature(line)}
        tell(done("waits", text=proposal_counts(line.tally.waiting), **facts))
    if waiting:
        tell(done("some_wait", path=store))
    return bool(waiting)


def proposal_counts(waiting: Mapping[ProposalKind, int]) -> str:
    """Say how much waits, by what would happen."""
    names = texts().proposals
    return ", ".join(f"{names[kind]} {number}" for kind, number in sorted(waiting.items()))


def tell_changed_keys(lines: Sequence[FileLine]) -> None:
    """Tell which tables somebody else signed than before, with the words of both."""
    for line in lines:
        if line.earlier_keys and not line.granted:
            earlier = "; ".join(map(fingerprint_words, line.earlier_keys))
            facts = {"words": fingerprint_words(line.key), "earlier": earlier}
            tell(done("warning", text=done("key_changed", path=line.path, **facts)))


def tell_confusable(lines: Sequence[FileLine]) -> None:
    """Tell which names look like another one, and are not."""
    for line in lines:
        tell_names(confusable_names(line.path, line.head))


def as_json(lines: Sequence[FileLine]) -> list[dict[str, object]]:
    """Give all lines as values of JSON."""
    return [_entry(line) for line in lines]


def _entry(line: FileLine) -> dict[str, object]:
    head = line.head
    day = head.held_on if head else None
    of_layer = {"board": str(line.board.id), "theme": line.board.theme} if line.board else {}
    entry = {
        "file": str(line.path),
        "state": line.state.value,
        "refused": line.state in REFUSED,
        "problem": line.problem.code if line.problem else None,
        "message": words(line.problem) if line.problem else None,
        "signature": line.trust.value,
        "sealed": line.sealed,
        "dialogue": str(head.id) if head else None,
        "theme": head.theme or None if head else None,
        "number": head.number if head else None,
        "date": day.isoformat() if day else None,
        "municipality": head.municipality or None if head else None,
        "key": line.key or None,
        **tally_entry(line.tally),
        **of_layer,
    }
    if line.board:
        met = {one: line.layer.count(one) for one in Effect}
        entry["records"] = {one.name.lower(): number for one, number in met.items() if number}
    return entry


def tally_entry(tally: Tally) -> dict[str, object]:
    """Give what a file did, or would do, as values of JSON."""
    return {
        "items": {
            "new": tally.count(Effect.NEW, kind=Item),
            "changed": tally.count(Effect.CHANGED, kind=Item),
            "removed": tally.count(Effect.REMOVED, kind=Item),
            "disputed": tally.count(Effect.DISPUTED, kind=Item),
        },
        "records": {
            effect.name.lower(): tally.count(effect) for effect in Effect if tally.count(effect)
        },
        "erased": tally.erased,
        "waiting": {kind.value: number for kind, number in sorted(tally.waiting.items())},
    }


def tell_how_to_open(lines: Sequence[FileLine], *, with_key: bool) -> None:
    """Tell how sealed files are opened, when no key was given."""
    if not with_key and any(line.state is FileState.SEALED for line in lines):
        tell(done("sealed"))
