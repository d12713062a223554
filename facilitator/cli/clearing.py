"""The command `clear`: each note is read once as it will be printed, and what becomes of it."""

from argparse import Namespace
from collections.abc import Sequence

from facilitator.cli.arguments import Commands, add_command, filled, texts
from facilitator.cli.messages import DONE, FOUND, done, say, say_json, table_entry, tell
from facilitator.cli.table_choice import by_codes, choose
from facilitator.domain.errors import WrongUseError
from facilitator.domain.privacy.clearing import SENSITIVE, Clearances
from facilitator.domain.records.clearances import PRINTED_TEXT
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import Item
from facilitator.domain.table.attribution import speaker_label
from facilitator.services import clearing
from facilitator.services.catalogue import read_data_files
from facilitator.services.clearing import notes_to_read, open_notes, wording_of
from facilitator.services.dialogue_editor import DialogueEditor, SystemIdAndTimeSource
from facilitator.services.messages import counted, kind_name
from facilitator.services.stores import Store

ORIGINAL, EDITED = "origineel", "bewerkt"


def add_to(commands: Commands) -> None:
    """Add `clear`."""
    help_of = texts().help
    parser = add_command(commands, "clear", run_clear)
    options = parser.options
    options.add_argument("--dialogue", metavar="TAFEL", required=True, help=help_of["dialogue"])
    options.add_argument("--theme", metavar="THEMA", help=help_of["theme"])
    options.add_argument("--decided", action="store_true", help=help_of["decided"])
    which = options.add_mutually_exclusive_group()
    which.add_argument(
        "--note", metavar="CODE", action="append", default=[], help=help_of["note_to_read"]
    )
    which.add_argument("--all-unread", action="store_true", help=help_of["all_unread"])
    answers = options.add_mutually_exclusive_group()
    answers.add_argument(
        "--approve",
        nargs="?",
        choices=(ORIGINAL, EDITED),
        const=True,
        help=help_of["approve"],
    )
    answers.add_argument("--reword", metavar="TEKST", type=filled, help=help_of["reword_note"])
    answers.add_argument(
        "--release", metavar="REDEN", type=filled, help=help_of["release_note"]
    )
    answers.add_argument("--leave-out", action="store_true", help=help_of["leave_out"])
    answers.add_argument("--reopen", action="store_true", help=help_of["reopen"])
    parser.add_json()


def run_clear(given: Namespace) -> int:
    """Run `clear`: without an answer show what is to be read; end with 1 when anything is."""
    answered = any((given.approve, given.reword, given.release, given.leave_out, given.reopen))
    if answered != bool(given.note or given.all_unread):
        raise WrongUseError("clear_incomplete")
    with Store.open(given.store, create=False) as store:
        heads = [overview.dialogue for overview in store.overview()]
        head = choose(heads, given.dialogue, given.theme, read_data_files())
        editor = DialogueEditor(store, head.id, SystemIdAndTimeSource())
        if answered:
            notes = _chosen(given, editor.dossier)
            for item in notes:
                _answer(editor, item, given)
            tell(done("answered", what=counted(len(notes), "notes")))
        dossier = editor.dossier
    _show(given, dossier)
    return FOUND if open_notes(dossier) and not answered else DONE


def _chosen(given: Namespace, dossier: Dossier) -> Sequence[Item]:
    """Give the notes that are named; raises WrongUseError where the answer does not fit."""
    if given.all_unread:
        chosen = open_notes(dossier)
    else:
        chosen = tuple(by_codes(given.note, notes_to_read(dossier), _code))
    for option, typed in (("--reword", given.reword), ("--release", given.release)):
        if typed and (given.all_unread or len(chosen) > 1):
            raise WrongUseError("one_by_one", option=option)
    for item in chosen:
        if given.release and not item.sensitive:
            raise WrongUseError("note_not_sensitive", id=_code(item))
        if given.approve == EDITED and not item.edited:
            raise WrongUseError("no_edited_wording", id=_code(item))
    return chosen


def _answer(editor: DialogueEditor, item: Item, given: Namespace) -> None:
    """Do what was answered to one note."""
    if given.reword:
        clearing.reword(editor, item, given.reword)
    elif given.release:
        clearing.release(editor, item, given.release)
    elif given.leave_out:
        clearing.leave_out(editor, item)
    elif given.reopen:
        for finding in ("", SENSITIVE):
            clearing.reopen(editor, item.id, PRINTED_TEXT, finding)
    else:
        if given.approve is not True:
            clearing.choose_wording(editor, item, verbatim=given.approve == ORIGINAL)
        clearing.read(editor, next(one for one in editor.dossier.items if one.id == item.id))


def _code(item: Item) -> str:
    return wording_of(item).code()


def _show(given: Namespace, dossier: Dossier) -> None:
    notes, waiting = notes_to_read(dossier), open_notes(dossier)
    if given.json:
        entries = [_entry(item, dossier) for item in notes]
        say_json({**table_entry(dossier.dialogue), "notes": entries, "errors": []})
    else:
        for item in notes if given.decided else waiting:
            _print(item, dossier)
    code = "to_read" if waiting else "all_read"
    tell(done(code, notes=counted(len(waiting), "notes")))


def _print(item: Item, dossier: Dossier) -> None:
    who = speaker_label(dossier, item.speaker)
    named = f"{kind_name(item.kind)} ({who})" if who else kind_name(item.kind)
    say(done("finding", kind=named, sentence=item.text))
    if item.edited:
        other = item.edited if item.prints_verbatim else item.verbatim
        say(
            done(
                "other_wording_edited" if item.prints_verbatim else "other_wording", text=other
            )
        )
    clearances = Clearances(dossier.clearances)
    state = _state(item, clearances)
    if state != "open":
        say(done(f"note_{state}"))
    if item.sensitive:
        reason = _released(item, clearances)
        say(done("note_released", reason=reason) if reason else done("note_sensitive"))
    say(done("code", id=_code(item)))


def _state(item: Item, clearances: Clearances) -> str:
    if clearances.is_open(item):
        return "open"
    return "left_out" if clearances.left_out(item) else "read"


def _released(item: Item, clearances: Clearances) -> str:
    """Give for which reason a sensitive note may be printed; nothing when it may not."""
    decided = clearances.of_note(item, SENSITIVE)
    return decided.reason if decided and clearances.is_released(item) else ""


def _entry(item: Item, dossier: Dossier) -> dict[str, object]:
    clearances = Clearances(dossier.clearances)
    return {
        "code": _code(item),
        "note": str(item.id),
        "kind": item.kind.value,
        "speaker": speaker_label(dossier, item.speaker) or None,
        "original": item.verbatim,
        "edited": item.edited or None,
        "printed": item.text,
        "state": _state(item, clearances),
        "sensitive": item.sensitive,
        "released": _released(item, clearances) or None,
    }
