"""What the page says of files: a row each, sentences about some, and a summary of all."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from facilitator.domain.merge.effects import Effect
from facilitator.domain.records.items import Item
from facilitator.domain.text import shown_name
from facilitator.services.confusable_names import confusable_names
from facilitator.services.file_merge import ImportUndoResult
from facilitator.services.messages import counted, messages, words
from facilitator.services.signatures import Trust
from facilitator.services.table_files import REFUSED, FileLine, FileState
from facilitator.services.word_codes import fingerprint_words
from facilitator.ui.context.board_words import board_words, layer_words
from facilitator.ui.context.layer_texts import layer_counts
from facilitator.ui.platform import dates
from facilitator.ui.widgets.pages import PreviewState
from facilitator.ui.widgets.table_view import Row

translate = QCoreApplication.translate

NOTHING = "–"
NAMED = 3
"""So many files are named in a sentence about many."""


class MergeTexts:
    """Tells of files in the language of the screens; `unlocked` says that our key is open."""

    def __init__(self, language: str, today: date, *, unlocked: bool = False) -> None:
        self._language = language
        self._today = today
        self._unlocked = unlocked
        self._rows: dict[Path, tuple[FileLine, Row]] = {}

    def looked(
        self, lines: Sequence[FileLine], left_out: Collection[Path] = ()
    ) -> PreviewState:
        """Tell what the files would do; those that a person left out would do nothing."""
        comes = [line for line in lines if line.brings and line.path not in left_out]
        shown = self._shown(lines, self._would(lines, left_out), bool(comes))
        ticks = [line.path not in left_out if line.brings else None for line in lines]
        return replace(shown, ticks=ticks)

    def taken(self, lines: Sequence[FileLine], *, stopped: int = 0) -> PreviewState:
        """Tell what the files did; `stopped` counts those that were not reached."""
        brought = [line for line in lines if line.brings]
        if stopped and not brought:
            nothing = translate("FileMergeView", "Stopped. Nothing was changed.")
            return self._shown(lines, nothing, can_be_taken=False)
        told = translate("FileMergeView", "Taken in: {what}.")
        sentences = [told.format(what=self._what(brought))]
        if stopped:
            left = translate(
                "FileMergeView",
                "Stopped. Not taken in: {files}. Each file that is in, is in whole.",
            )
            sentences.append(left.format(files=self._files(stopped)))
        if any(line.state is FileState.CONFLICT for line in brought):
            sentences.append(
                translate(
                    "FileMergeView",
                    "On some notes people disagree. You can look at them one by one.",
                )
            )
        return self._shown(lines, " ".join(sentences), can_be_taken=False)

    def undone(self, undone: ImportUndoResult | None) -> str:
        """Tell what taking back did."""
        if undone is None:
            return translate("FileMergeView", "There is nothing to take back.")
        told = translate("FileMergeView", "All of it was taken back.")
        if undone.left:
            left = translate(
                "FileMergeView", "What was changed here since then stays as it is."
            )
            return f"{told} {left}"
        return told

    def _shown(
        self, lines: Sequence[FileLine], summary: str, can_be_taken: bool
    ) -> PreviewState:
        refused = [line for line in lines if line.state in REFUSED and not line.asks]
        return PreviewState(
            summary,
            rows=[self.row(line) for line in lines],
            refused=[self._refused(line) for line in refused],
            warnings=self._warnings([line for line in lines if line.state not in REFUSED]),
            can_be_taken=can_be_taken,
            sealed=not self._unlocked and any(line.state is FileState.SEALED for line in lines),
            asks=any(line.asks for line in lines),
        )

    def _would(self, lines: Sequence[FileLine], left_out: Collection[Path]) -> str:
        """Count every file that was looked at: what becomes of it, or why nothing does."""
        if not lines:
            return translate("FileMergeView", "There are no files here.")
        brought = [line for line in lines if line.brings and line.path not in left_out]
        locked = sum(line.state is FileState.SEALED for line in lines)
        asking = sum(line.asks for line in lines)
        refused = sum(line.state in REFUSED for line in lines) - locked - asking
        left = sum(line.brings for line in lines) - len(brought)
        same = len(lines) - len(brought) - left - refused - locked - asking
        sentences = [self._begin(brought, left=left, same=same)]
        if asking and not (brought or left or same or refused or locked):
            sentences = []  # what waits says it all
        rest = (
            (left, translate("FileMergeView", "Left out by you: {files}.")),
            (
                same if brought or left else 0,
                translate("FileMergeView", "Nothing new: {files}."),
            ),
            (refused, translate("FileMergeView", "Cannot come along: {files}.")),
            (locked, self._locked()),
            (asking, translate("FileMergeView", "Waits for your yes to who made it: {files}.")),
        )
        sentences += [told.format(files=self._files(number)) for number, told in rest if number]
        return " ".join(sentences)

    def _locked(self) -> str:
        if self._unlocked:
            return translate("FileMergeView", "Locked for another key than yours: {files}.")
        return translate("FileMergeView", "Locked, and opened with your key: {files}.")

    def _begin(self, brought: Sequence[FileLine], *, left: int, same: int) -> str:
        if brought:
            told = translate("FileMergeView", "This will come in: {what}.")
            return told.format(what=self._what(brought))
        if left:
            return translate("FileMergeView", "Nothing comes in.")
        if same:
            return translate("FileMergeView", "There is nothing new in these files.")
        return translate("FileMergeView", "None of these files can come along.")

    def changes_heading(self, line: FileLine, number: int, *, done: bool) -> str:
        """Say above what a file changes which one it is, or that there is nothing to show."""
        file = shown_name(line.path.name)
        if not number:
            nothing = translate("FileMergeView", "{file} changes no note here.")
            if line.board:
                nothing = translate("FileMergeView", "{file} changes nothing one sees here.")
            return nothing.format(file=file)
        did = translate("FileMergeView", "What {file} changed: {number}. Esc goes back.")
        would = translate("FileMergeView", "What {file} changes: {number}. Esc goes back.")
        return (did if done else would).format(file=file, number=number)

    def coordinator_question(
        self, lines: Sequence[FileLine], name: str
    ) -> tuple[str, str, str, str]:
        """Ask for a yes to who made some layers: who, of what, and what would change."""
        key = lines[0].key
        names = dict.fromkeys(
            layer_words(line.board, line.board_name) for line in lines if line.board
        )
        changes = [one for line in lines for one in line.layer.changes]
        unknown = translate("FileMergeView", "somebody whose name is not known here")
        sentences = (
            translate("FileMergeView", "Made by {name}. The four words: {words}."),
            translate("FileMergeView", "Programme: {programme}. {names}."),
            translate("FileMergeView", "It would bring: {what}."),
            translate(
                "FileMergeView",
                "Call that coordinator, and compare the four words. Your yes is for all themes"
                " of this programme. It goes back when you take this back.",
            ),
        )
        facts = {
            "name": name or unknown,
            "words": fingerprint_words(key),
            "programme": lines[0].board_name.programme or NOTHING,
            "names": ", ".join(names),
            "what": layer_counts(changes, self._language)
            or translate("FileMergeView", "nothing one sees"),
        }
        return (
            translate("FileMergeView", "Do the kernen of this coordinator come along?"),
            "\n".join(sentence.format(**facts) for sentence in sentences),
            translate("FileMergeView", "Yes, the words are the same"),
            translate("FileMergeView", "No, not now"),
        )

    def undo_question(self, at: datetime) -> str:
        """Say what would be taken back, and of when that is."""
        told = translate(
            "FileMergeView",
            "Everything that came in on {day} at {time} goes again. The files themselves stay.",
        )
        local = at.astimezone()
        return told.format(day=dates.day(local.date(), self._today), time=f"{local:%H:%M}")

    def row(self, line: FileLine) -> Row:
        """Tell one file; what was told of it stays known, so that hundreds can be shown."""
        known, row = self._rows.get(line.path, (None, ()))
        if known is not line:
            row = self._row(line)
            self._rows[line.path] = (line, row)
        return row

    def _row(self, line: FileLine) -> Row:
        day = line.head.held_on if line.head else None
        return (
            self._name(line),
            messages(self._language).file_states[line.state],
            dates.day(day, self._today) if day else NOTHING,
            *map(_figure, _numbers(line)),
            messages(self._language).signatures[line.trust] if line.home else NOTHING,
            shown_name(line.path.name),
        )

    def _name(self, line: FileLine) -> str:
        """Name the table or board of a file; the file itself where that is not known."""
        head, board = line.head, line.board
        if board:
            return board_words(board, line.board_name)
        if head is None:
            return shown_name(line.path.name)
        number = translate("FileMergeView", "dialogue {number}")
        parts = (
            head.theme or head.kind,
            number.format(number=head.number) if head.number else "",
            head.municipality,
        )
        return ", ".join(filter(None, parts))

    def _refused(self, line: FileLine) -> str:
        assert line.problem
        return f"{shown_name(line.path.name)}: {words(line.problem, self._language)}"

    def _warnings(self, lines: Sequence[FileLine]) -> list[str]:
        """Tell what a person should know of files that do come along.

        What only one file is, by its name; what many may be, in one sentence.
        """
        told = [sentence for line in lines for sentence in self._of_one(line)]
        unsigned = [line for line in lines if line.trust is Trust.UNSIGNED]
        unsealed = [line for line in lines if line.brings and not line.sealed]
        if unsigned:
            nobody = translate("FileMergeView", "Nobody signed {files}: {names}.")
            told.append(self._of_many(nobody, unsigned))
        if unsealed:
            anyone = translate(
                "FileMergeView", "Not sealed, so anyone can read them: {files} ({names})."
            )
            told.append(self._of_many(anyone, unsealed))
        return told

    def _of_one(self, line: FileLine) -> list[str]:
        told = []
        if line.tally.waiting:
            told.append(
                translate(
                    "FileMergeView",
                    "{file}: {waiting} of it waits for your yes, as who signed this may not"
                    " change that table. These are the four words: {words}.",
                )
            )
        if line.earlier_keys and not line.granted:
            told.append(
                translate(
                    "FileMergeView",
                    "{file}: signed by another laptop than before. Its four words: {words}."
                    " Those of before: {earlier}. Call who sent it, and compare.",
                )
            )
        if line.tally.erased:
            told.append(
                translate(
                    "FileMergeView",
                    "{file}: {count} of what you have was wiped out elsewhere, and goes here"
                    " too.",
                )
            )
        facts = {
            "file": shown_name(line.path.name),
            "words": fingerprint_words(line.key) if line.key else "",
            "earlier": "; ".join(map(fingerprint_words, line.earlier_keys)),
            "count": line.tally.erased,
            "waiting": sum(line.tally.waiting.values()),
        }
        confusable = confusable_names(line.path, line.head)
        return [
            *(sentence.format(**facts) for sentence in told),
            *(words(problem, self._language) for problem in confusable),
        ]

    def _of_many(self, sentence: str, lines: Sequence[FileLine]) -> str:
        """Count some files, and name the first of them."""
        names = [shown_name(line.path.name) for line in lines[:NAMED]]
        names += ["…"] if len(lines) > NAMED else []
        return sentence.format(files=self._files(len(lines)), names=", ".join(names))

    def _what(self, brought: Sequence[FileLine]) -> str:
        """Say how many files bring something, and how much is new in them."""
        layers = [line for line in brought if line.board]
        tables = [line for line in brought if not line.board]
        told = [self._of_tables(tables)] if tables else []
        if layers:
            changes = [one for line in layers for one in line.layer.changes]
            what = layer_counts(changes, self._language)
            words = translate("FileMergeView", "{layers} of kernen with {what}")
            if not changes:
                words = translate("FileMergeView", "{layers} of kernen, as you have them")
            number = counted(len(layers), "layers", self._language)
            told.append(words.format(layers=number, what=what))
        return "; ".join(told)

    def _of_tables(self, brought: Sequence[FileLine]) -> str:
        notes = sum(line.tally.count(Effect.NEW, kind=Item) for line in brought)
        told = translate("FileMergeView", "{files}, with {notes} that are new")
        if not notes:
            told = translate("FileMergeView", "{files}, with changes in what you have")
        return told.format(files=self._files(len(brought)), notes=self._notes(notes))

    def _files(self, number: int) -> str:
        return counted(number, "files", self._language)

    def _notes(self, number: int) -> str:
        return counted(number, "notes", self._language)


def _numbers(line: FileLine) -> tuple[int, int, int, int]:
    """Count what is new, changed, gone and different in a file: notes, or parts of a layer."""
    if line.board:
        count = line.layer.count
        met = (Effect.NEW, Effect.CHANGED, Effect.REMOVED, Effect.DISPUTED)
        new, changed, gone, disputed = map(count, met)
        return new, changed, gone, disputed
    tally = line.tally
    gone = tally.count(Effect.REMOVED) + tally.erased
    new = tally.count(Effect.NEW, kind=Item)
    return new, tally.count(Effect.CHANGED), gone, tally.count(Effect.DISPUTED)


def _figure(number: int) -> str:
    return str(number) if number else NOTHING
