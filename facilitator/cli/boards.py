"""The command `kernen`: what a theme has on its board, in the order of the report."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import NamedTuple

from facilitator.cli.arguments import CommandParser, Commands, add_command, texts
from facilitator.cli.messages import DONE, done, name_of, say, say_json
from facilitator.cli.table_choice import choose_board
from facilitator.domain.clustering.agreement import Agreement
from facilitator.domain.clustering.board import Board, ChapterContents, ClusterContents
from facilitator.domain.clustering.records import ClusterId
from facilitator.domain.clustering.saturation import BoardAccount, account_of
from facilitator.domain.clustering.tags import Tags
from facilitator.domain.merge.note_overlap import NoteOverlap
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.table.script import Theme, fold
from facilitator.services.board_quality import agreements, meaning, overlaps
from facilitator.services.boards import BoardTables, boards, read_board, read_tags
from facilitator.services.catalogue import read_data_files
from facilitator.services.messages import counted, listed
from facilitator.services.stores import Store


class BoardQuality(NamedTuple):
    """What coders agree about, by kern, the tables that two people noted, and the tags."""

    agreements: Mapping[ClusterId, Agreement]
    overlaps: Sequence[tuple[Dialogue, NoteOverlap]]
    tags: Tags
    theme: Theme | None


def add_to(commands: Commands) -> None:
    """Add `kernen`."""
    parser = add_command(commands, "kernen", run_kernen)
    add_board(parser)
    parser.add_json()


def add_board(parser: CommandParser, *, or_over_themes: bool = False) -> None:
    """Add the options that name a board; without a theme perhaps what is over all themes."""
    help_of, options = texts().help, parser.options
    options.add_argument(
        "--theme",
        metavar="THEMA",
        help=help_of["theme_or_over_themes" if or_over_themes else "theme_of_board"],
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
        quality = BoardQuality(
            agreements(store, board),
            tuple(overlaps(store, board)),
            read_tags(store, tables.head.programme),
            read_data_files().theme(tables.title),
        )
    if given.json:
        say_json(_as_json(tables, board, quality))
        return DONE
    say(_head_line(tables, board))
    if theme := quality.theme:
        say(
            done(
                "theme_of_board",
                version=theme.version,
                definition=theme.definition or theme.summary,
            )
        )
    for contents in _contents(board):
        _show_chapter(contents, quality)
    for table, overlap in quality.overlaps:
        say(done("noted_twice", table=name_of(table), **asdict(overlap)))
    _show_account(account_of(board))
    return DONE


def _head_line(tables: BoardTables, board: Board) -> str:
    """Say of which tables the board is, and how much it holds."""
    return done(
        "board" if tables.title else "board_without_theme",
        kind=tables.head.family,
        tables=counted(len(tables.tables), "tables"),
        notes=counted(len(board.source.notes), "notes"),
        **({"theme": tables.title} if tables.title else {}),
    )


def _show_chapter(contents: ChapterContents, quality: BoardQuality) -> None:
    say(_chapter_line(contents))
    for cluster in contents.clusters:
        for line in _lines(cluster):
            say(line)
        if tags := quality.tags.of_cluster(cluster.cluster.id):
            say(done("kern_tags", tags=", ".join(tag.name for tag in tags)))
        if found := quality.agreements.get(cluster.cluster.id):
            say(_agreement_line(found))


def _show_account(account: BoardAccount) -> None:
    """Say what each table brought, and what lies in one kern or in none."""
    say(done("account", **{name: getattr(account, name) for name in _COUNTED}))
    for one in account.tables:
        say(done("table_yield", table=name_of(one.table), new=one.new, kernen=one.kernen))


_COUNTED = ("kernen", "of_one_table", "empty", "loose", "aside")


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
        "tags": _tag_entries(board, quality.tags),
        "account": _account_entry(account_of(board)),
        "theme_text": (
            {
                "version": quality.theme.version,
                "definition": quality.theme.definition or quality.theme.summary,
            }
            if quality.theme
            else None
        ),
        "noted_twice": [
            {"table": str(table.id), "number": table.number, **asdict(overlap)}
            for table, overlap in quality.overlaps
        ],
        "errors": [],
    }


def _tag_entries(board: Board, tags: Tags) -> list[dict[str, object]]:
    notes = Counter(
        tag for note in board.source.notes.values() for tag in tags.of_note(note.item)
    )
    kernen = Counter(
        tag
        for contents in _contents(board)
        for one in contents.clusters
        for tag in tags.of_cluster(one.cluster.id)
    )
    return [
        {
            "name": tag.name,
            "colour": tag.colour.value,
            "definition": tag.definition,
            "notes": notes[tag],
            "kernen": kernen[tag],
        }
        for tag in sorted({*notes, *kernen}, key=lambda one: fold(one.name))
    ]


def _account_entry(account: BoardAccount) -> dict[str, object]:
    return {
        "kernen": account.kernen,
        "of_one_table": account.of_one_table,
        "empty": account.empty,
        "loose": account.loose,
        "set_aside": account.aside,
        "tables": [
            {
                "table": str(one.table.id),
                "number": one.table.number,
                "held_on": one.table.held_on.isoformat() if one.table.held_on else None,
                "kernen": one.kernen,
                "new": one.new,
            }
            for one in account.tables
        ],
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
        "tags": [tag.name for tag in quality.tags.of_cluster(one.cluster.id)],
    }
