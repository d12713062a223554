"""The command `kernen`: what a theme has on its board, in the order of the report."""

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import NamedTuple

from facilitator.cli.arguments import CommandParser, Commands, add_command, texts
from facilitator.cli.messages import DONE, done, name_of, say, say_json
from facilitator.cli.table_choice import choose_board
from facilitator.domain.clustering.agreement import Agreement
from facilitator.domain.clustering.board import Board, ChapterContents, ClusterContents
from facilitator.domain.clustering.records import ClusterId
from facilitator.domain.merge.note_overlap import NoteOverlap
from facilitator.domain.records.dialogue import Dialogue
from facilitator.services.board_quality import agreements, meaning, overlaps
from facilitator.services.boards import BoardTables, boards, read_board
from facilitator.services.catalogue import read_data_files
from facilitator.services.messages import counted, listed
from facilitator.services.stores import Store


class BoardQuality(NamedTuple):
    """What coders agree about, by kern, and the tables that two people noted."""

    agreements: Mapping[ClusterId, Agreement]
    overlaps: Sequence[tuple[Dialogue, NoteOverlap]]


def add_to(commands: Commands) -> None:
    """Add `kernen`."""
    parser = add_command(commands, "kernen", run_kernen)
    add_board(parser)
    parser.add_json()


def add_board(parser: CommandParser) -> None:
    """Add the options that name a board."""
    help_of, options = texts().help, parser.options
    options.add_argument(
        "--theme", metavar="THEMA", required=True, help=help_of["theme_of_board"]
    )
    options.add_argument("--programme", metavar="PROGRAMMA", help=help_of["programme_of_board"])
    options.add_argument("--kind", metavar="SOORT", help=help_of["kind_of_board"])


def chosen_board(given: Namespace, store: Store) -> BoardTables:
    """Give the board that was named; raise WrongUseError when it is none or several."""
    every, library = boards(store), read_data_files()
    return choose_board(every, given.theme, library, given.programme, given.kind)


def run_kernen(given: Namespace) -> int:
    """Run `kernen`: print the kernen of a theme, for people or as one JSON document."""
    with Store.open(given.store, create=False) as store:
        tables = chosen_board(given, store)
        board = read_board(store, tables)
        quality = BoardQuality(agreements(store, board), tuple(overlaps(store, board)))
    if given.json:
        say_json(_as_json(tables, board, quality))
        return DONE
    notes = counted(len(board.source.notes), "notes")
    facts = {"theme": tables.title, "kind": tables.head.family, "notes": notes}
    say(done("board", tables=counted(len(tables.tables), "tables"), **facts))
    for contents in _contents(board):
        say(_chapter_line(contents))
        for cluster in contents.clusters:
            for line in _lines(cluster):
                say(line)
            if found := quality.agreements.get(cluster.cluster.id):
                say(_agreement_line(found))
    for table, overlap in quality.overlaps:
        say(done("noted_twice", table=name_of(table), **asdict(overlap)))
    return DONE


def _agreement_line(found: Agreement) -> str:
    """Say how far coders agree about a kern, and what that means."""
    facts = {"coders": found.coders, "notes": counted(found.units, "notes")}
    alpha = "" if found.alpha is None else f"{found.alpha:.2f}".replace(".", ",")
    percent = round(found.percent)
    return done(f"agreement_{meaning(found)}", percent=percent, alpha=alpha, **facts)


def _contents(board: Board) -> list[ChapterContents]:
    return [board.contents(one.chapter) for one in board.source.chapters]


def _chapter_line(contents: ChapterContents) -> str:
    sections = [done(f"section_{section}") for section in contents.chapter.sections]
    return done(
        "chapter_begun" if contents.begun else "chapter_of_headings",
        chapter=listed(sections),
        loose=len(contents.loose),
        aside=len(contents.aside),
    )


def _lines(one: ClusterContents) -> Iterator[str]:
    """Say of a kern what it is, whose it is, and which notes lie in it."""
    marks = done("one_voice") if one.has_one_voice else ""
    marks += done("counter_voices", count=one.counter) if one.counter else ""
    yield done(
        "kern",
        number=one.number,
        section=done(f"section_{one.cluster.section}"),
        title=one.cluster.title,
        notes=counted(len(one.notes), "notes"),
        tables=counted(len(one.tables), "tables"),
        municipalities=counted(len(one.municipalities), "municipalities"),
        marks=marks,
    )
    if one.cluster.explanation:
        yield done("kern_explanation", text=one.cluster.explanation)
    if one.notes:
        yield done("kern_codes", codes=", ".join(placed.note.code for placed in one.notes))


def _as_json(tables: BoardTables, board: Board, quality: BoardQuality) -> dict[str, object]:
    return {
        "board": str(tables.head.id),
        "programme": tables.head.programme,
        "kind": tables.head.family,
        "theme": tables.title,
        "tables": len(tables.tables),
        "notes": len(board.source.notes),
        "chapters": [_chapter_entry(contents, quality) for contents in _contents(board)],
        "noted_twice": [
            {"table": str(table.id), "number": table.number, **asdict(overlap)}
            for table, overlap in quality.overlaps
        ],
        "errors": [],
    }


def _chapter_entry(contents: ChapterContents, quality: BoardQuality) -> dict[str, object]:
    sections = [
        {
            "section": section.value,
            "kernen": [_entry(one, quality) for one in contents.of(section)],
        }
        for section in contents.chapter.sections
    ]
    return {
        "chapter": contents.chapter.chapter.value,
        "begun": contents.begun,
        "sections": sections,
        "loose": len(contents.loose),
        "set_aside": len(contents.aside),
    }


def _entry(one: ClusterContents, quality: BoardQuality) -> dict[str, object]:
    agreed = quality.agreements.get(one.cluster.id)
    return {
        "id": str(one.cluster.id),
        "number": one.number,
        "title": one.cluster.title,
        "explanation": one.cluster.explanation,
        "tables": len(one.tables),
        "municipalities": len(one.municipalities),
        "notes": len(one.notes),
        "codes": [placed.note.code for placed in one.notes],
        "one_voice": one.has_one_voice,
        "counter_voices": one.counter,
        "agreement": asdict(agreed) if agreed else None,
    }
