"""What the list of questions says: each kind with what holds meanwhile, and some questions."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.text import shown_name
from facilitator.services.messages import counted, counted_erasure, user_message
from facilitator.services.review import (
    ErasureQuestion,
    FileQuestion,
    LayerQuestion,
    MissingQuestion,
    NewerQuestion,
    ProposalQuestion,
    ReviewKind,
    ReviewList,
    ReviewQuestion,
)
from facilitator.ui.context.record_texts import table
from facilitator.ui.features.review.kind_list import KindRow
from facilitator.ui.platform import dates
from facilitator.ui.widgets.change_list import ChangeRow
from facilitator.ui.widgets.question import Question
from facilitator.ui.widgets.sides import Side

translate = QCoreApplication.translate

NAMED = 3
"""So many places are named in a sentence about many."""


def kind_rows(found: ReviewList, language: str) -> tuple[KindRow, ...]:
    """Tell of each kind how much there is; kinds without a question are left out."""
    rows = []
    for place, kind in enumerate(found.kinds, start=1):
        name, sentence = kind_name(kind), _meanwhile(found, kind, language)
        count = QLocale().toString(found.points_of(kind))
        spoken = translate("Review", "{name}, {count}, {sentence} {place} of {kinds}.")
        told = spoken.format(
            name=name, count=count, sentence=sentence, place=place, kinds=len(found.kinds)
        )
        rows.append(KindRow(kind, count, name, sentence, told))
    return tuple(rows)


def kind_name(kind: ReviewKind) -> str:
    """Name a kind of question."""
    return {
        ReviewKind.SAME_TABLE: translate("Review", "Perhaps the same table"),
        ReviewKind.DOUBLE_NOTE: translate("Review", "Perhaps double notes"),
        ReviewKind.DIFFERENCE: translate("Review", "Differences"),
        ReviewKind.LAYER: translate("Review", "Kernen of two coordinators"),
        ReviewKind.NEWER_VERSION: translate("Review", "Newer version"),
        ReviewKind.PROPOSAL: translate("Review", "Waits for your yes"),
        ReviewKind.ERASURE: translate("Review", "Erased, but still in copies"),
        ReviewKind.REFUSED_FILE: translate("Review", "Refused files"),
        ReviewKind.MISSING_TABLE: translate("Review", "Not handed in yet"),
    }[kind]


_OF_NO_TABLE = (FileQuestion, MissingQuestion, LayerQuestion)


def _meanwhile(found: ReviewList, kind: ReviewKind, language: str) -> str:
    tables = len({one.table for one in found.of(kind) if not isinstance(one, _OF_NO_TABLE)})
    at = translate("Review", "At {tables}.").format(tables=counted(tables, "tables", language))
    return {
        ReviewKind.SAME_TABLE: translate(
            "Review", "As long as this waits, the overview counts these tables apart."
        ),
        ReviewKind.DOUBLE_NOTE: f"{at} " + translate("Review", "Until you choose, both stay."),
        ReviewKind.DIFFERENCE: translate(
            "Review", "Two laptops changed the same. What is there now stays."
        ),
        ReviewKind.LAYER: translate(
            "Review", "You and another wrote the same kern or text apart. Both stay."
        ),
        ReviewKind.NEWER_VERSION: _newer(found, language),
        ReviewKind.PROPOSAL: translate(
            "Review", "Others want to change or add this. It happens when you say yes."
        ),
        ReviewKind.ERASURE: translate("Review", "Files erased this. Copies still hold it."),
        ReviewKind.REFUSED_FILE: translate("Review", "These files were not taken in."),
        ReviewKind.MISSING_TABLE: translate("Review", "They were invited: {places}.").format(
            places=_places(found.of(kind))
        ),
    }[kind]


def _newer(found: ReviewList, language: str) -> str:
    """Count what newer versions changed, and what they took away."""
    changes = [
        change
        for one in found.of(ReviewKind.NEWER_VERSION)
        if isinstance(one, NewerQuestion)
        for change in one.changes.changes
    ]
    gone = sum(change.after is None for change in changes)
    changed, removed = (
        (translate("Review", "Changed: {records}."), len(changes) - gone),
        (translate("Review", "Removed: {records}."), gone),
    )
    told = [
        words.format(records=counted(number, "records", language))
        for words, number in (changed, removed)
        if number
    ]
    return " ".join([*told, translate("Review", "That is in already.")])


def _places(questions: Iterable[ReviewQuestion]) -> str:
    """Name the first of some tables that were invited, and count the others."""
    made = [one.made for one in questions if isinstance(one, MissingQuestion)]
    names = [one.municipality or one.theme or one.kind for one in made]
    if len(names) > NAMED:
        more = translate("Review", "{places} and {number} more")
        return more.format(places=", ".join(names[:NAMED]), number=len(names) - NAMED)
    return ", ".join(names)


def total_words(found: ReviewList, language: str) -> str:
    """Say how much there is to look at in all."""
    points, waits = (
        translate("Review", "To look at: {points}."),
        translate("Review", "All of it can wait, also till tomorrow."),
    )
    told = [points.format(points=counted(found.points, "points", language)), waits]
    if found.uncompared:
        tables = counted(found.uncompared, "tables", language)
        compared = translate("Review", "Notes are still compared: {tables}.")
        told.append(compared.format(tables=tables))
    told.append(left_out_words(found.tables_left_out, found.notes_left_out))
    return " ".join(filter(None, told))


def left_out_words(tables: int, notes: int) -> str:
    """Say what was not compared since there was too much of it, and what to do; or nothing."""
    words = (
        (translate("Review", "{number} more tables of one evening were not compared."), tables),
        (translate("Review", "{number} more notes that look alike were not compared."), notes),
    )
    told = [each.format(number=number) for each, number in words if number]
    way_out = translate(
        "Review", "Take back what brought them, or erase them, and answer what is left."
    )
    return " ".join([*told, way_out]) if told else ""


class BoardTexts:
    """Puts the questions of the board that are about no single note into words."""

    def __init__(self, language: str) -> None:
        self._language = language

    def proposal(self, one: ProposalQuestion, head: Dialogue | None, name: str) -> Question:
        """Tell what waits of a writer; the answers are on a page of their own."""
        where = table(head) if head else translate("Review", "a table that is not here")
        who = name or translate("Review", "somebody whose name is not known")
        title = translate("Review", "May this writer do this?")
        if one.is_sheet:
            who = translate("Review", "a spreadsheet that you took in")
            title = translate("Review", "Do these rows of a spreadsheet change the table?")
        parts = (
            (translate("Review", "Waits for your yes: {number}"), one.count),
            (translate("Review", "Added by a guest: {number}"), one.added),
        )
        return Question(
            ("proposal", one.table, one.key),
            title,
            f"{where} · {who}",
            lines=tuple(words.format(number=number) for words, number in parts if number),
            accept=translate("Review", "Look at it"),
        )

    def erasure(self, one: ErasureQuestion, head: Dialogue | None) -> Question:
        """Tell what files erased; the answer is on the page of what waits."""
        where = table(head) if head else translate("Review", "a table that is not here")
        erased = counted_erasure(one.count, self._language)
        told = translate(
            "Review",
            "Files erased {what} of this table. The copies on this laptop still hold it.",
        )
        return Question(
            ("erasure", one.table),
            translate("Review", "May it go from the copies too?"),
            where,
            lines=(told.format(what=erased),),
            accept=translate("Review", "Look at it"),
        )

    def newer(self, one: NewerQuestion, rows: Sequence[ChangeRow]) -> Question:
        """Show what a newer version changed, old beside new."""
        changes = one.changes
        where = table(changes.head) if changes.head else ""
        from_files = translate("Review", "From {files}, {day}.")
        day = dates.full_day(changes.at.astimezone().date())
        names = ", ".join(shown_name(Path(name).name) for name in changes.files)
        return Question(
            ("newer", changes.dialogue_id, changes.key),
            translate("Review", "Does this change stay?"),
            where,
            lines=(from_files.format(files=names, day=day),) if names else (),
            compared=tuple(
                tuple(Side(who, words, row.text) for who, words in row.sides)
                for row in rows
                if row.sides
            ),
            accept=translate("Review", "Yes, it stays"),
            refuse=translate("Review", "No, as it was before"),
        )

    def missing(self, one: MissingQuestion) -> Question:
        """Tell which table was invited and has not handed in."""
        made = one.made
        number = translate("Review", "dialogue {number}").format(number=made.number)
        day = dates.full_day(made.held_on) if made.held_on else ""
        parts = (made.theme or made.kind, number if made.number else "", day, made.municipality)
        file = translate("Review", "The invitation is {file}, made on {day}.")
        when = dates.full_day(made.made_at.astimezone().date())
        return Question(
            ("missing", made.dialogue_id),
            translate("Review", "This table has not handed in"),
            " · ".join(part for part in parts if part),
            lines=(file.format(file=shown_name(made.file_name), day=when),),
            accept=translate("Review", "To the invitations"),
            refuse=translate("Review", "It will not come, off the list"),
        )

    def file(self, one: FileQuestion) -> Question:
        """Tell why a file was refused, and what can be done."""
        message = user_message(one.problem, self._language)
        return Question(
            ("file", str(one.path)),
            translate("Review", "This file was not taken in"),
            shown_name(one.path.name),
            lines=tuple(_sentences(str(message))),
            accept=translate("Review", "Read it again"),
            refuse=translate("Review", "Not needed, off the list"),
        )


def _sentences(text: str) -> Sequence[str]:
    return [line for line in text.splitlines() if line.strip()]
