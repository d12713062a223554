"""The command `theme`: make a theme file of a kern, with a draft for what is not given."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict, replace

from facilitator.cli.arguments import Commands, add_command, place, texts
from facilitator.cli.boards import add_board, chosen_board
from facilitator.cli.messages import DONE, done, say, say_json, tell
from facilitator.domain.clustering.board import Board, ClusterContents
from facilitator.domain.clustering.sections import Section
from facilitator.domain.errors import WrongUseError
from facilitator.domain.table.script import THEME_SERIES, Theme, fold
from facilitator.services.boards import read_board
from facilitator.services.messages import counted
from facilitator.services.stores import Store
from facilitator.services.theme_drafts import ThemeDraft, open_sides, theme_draft
from facilitator.services.theme_files import write_theme


def add_to(commands: Commands) -> None:
    """Add `theme`."""
    help_of = texts().help
    parser = add_command(commands, "theme", run_theme, word="make_theme")
    add_board(parser)
    options = parser.options
    options.add_argument("--kern", metavar="KERN", required=True, help=help_of["kern_of_theme"])
    options.add_argument(
        "--series", choices=THEME_SERIES, default=THEME_SERIES[0], help=help_of["series"]
    )
    for name in ("title", "summary", "definition"):
        options.add_argument(f"--{name}", metavar="TEKST", help=help_of[f"{name}_of_theme"])
    for name in ("text", "question", "term"):
        options.add_argument(
            f"--{name}", metavar="TEKST", action="append", help=help_of[f"{name}_of_theme"]
        )
    options.add_argument(
        "--to", metavar="BESTAND", type=place, required=True, help=help_of["to_theme"]
    )
    parser.add_json()
    parser.add_force()


def run_theme(given: Namespace) -> int:
    """Run `theme`: write a theme file of a kern; what is not given is the draft."""
    with Store.open(given.store, create=False) as store:
        board = read_board(store, chosen_board(given, store))
    draft = theme_draft(board, _chosen(board, given.kern), series=given.series)
    made = write_theme(_filled(draft.theme, given), given.to, force=given.force)
    if given.json:
        say_json(_as_json(made, draft, given))
    else:
        _show(made, draft)
    if any(side in made.paragraphs for side in open_sides()):
        tell(done("theme_side_open"))
    tell(done("theme_written", path=given.to, version=made.version))
    return DONE


def _chosen(board: Board, typed: str) -> ClusterContents:
    """Give the kern that is meant by its number, title or id.

    A number counts the proposed themes where there are any, else the first chapter. Raises
    WrongUseError `kern_not_one`, or `kern_none` where there are no kernen.
    """
    chapters = (board.contents(one.chapter) for one in board.source.chapters)
    kernen = [one for contents in chapters for one in contents.clusters]
    proposed = [one for one in kernen if one.cluster.section is Section.THEME] or kernen
    for some, named in ((proposed, str(typed)), (kernen, fold(typed))):
        found = [one for one in some if named in _names(one)]
        if len(found) == 1:
            return found[0]
    if not kernen:
        raise WrongUseError("kern_none", value=typed)
    raise WrongUseError("kern_not_one", value=typed, allowed=[_name(one) for one in proposed])


def _names(one: ClusterContents) -> tuple[str, ...]:
    return str(one.number), fold(one.cluster.title), str(one.cluster.id)


def _name(one: ClusterContents) -> str:
    return f"{one.number} ({one.cluster.title})"


def _filled(theme: Theme, given: Namespace) -> Theme:
    """Put what was given in the place of the draft."""
    typed = {
        "title": given.title,
        "summary": given.summary,
        "definition": given.definition,
        "paragraphs": _some(given.text),
        "questions": _some(given.question),
        "terms": _some(given.term),
    }
    return replace(theme, **{name: told for name, told in typed.items() if told is not None})


def _some(texts_given: Sequence[str] | None) -> tuple[str, ...] | None:
    return None if texts_given is None else tuple(texts_given)


def _show(made: Theme, draft: ThemeDraft) -> None:
    """Print the theme, and say what was computed."""
    say(made.title)
    for text in (made.summary, *made.paragraphs, *made.questions):
        say(f"  {text}")
    if made.terms:
        say(done("theme_terms", terms=", ".join(made.terms)))
    if draft.words:
        say(done("theme_words", words=", ".join(draft.words)))
    if made.made_from:
        counts = {name: counted(count, name) for name, count in asdict(made.made_from).items()}
        say(done("theme_made_from", **counts))


def _as_json(made: Theme, draft: ThemeDraft, given: Namespace) -> dict[str, object]:
    sides = {"knel": draft.knel, "kiem": draft.kiem}
    return {
        "file": str(given.to),
        "version": made.version,
        "title": made.title,
        "series": made.series,
        "summary": made.summary,
        "definition": made.definition,
        "text": list(made.paragraphs),
        "questions": list(made.questions),
        "terms": list(made.terms),
        "made_from": asdict(made.made_from) if made.made_from else None,
        "computed": {
            **{side: [one.cluster.title for one in some] for side, some in sides.items()},
            "words": list(draft.words),
            "questions": draft.asked,
        },
        "errors": [],
    }
