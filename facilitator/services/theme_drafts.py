"""The beginning of a theme, made of a kern: what is counted of its notes, and no more.

Decision: words of the table stand in no draft, but questions and tags
    Context: a theme text is read out at every table, and shows both sides; who writes it wants
    to begin from what was said. Decision: the sides begin with titles of kernen, which a
    coordinator wrote, that have words in common with this one; the draft says which words.
    What people said is shown beside it, and stands in the text only when somebody types it;
    a proposal that is a question is taken over as one. Cost: a side without such kernen begins
    empty. Alternatives: quotes in the draft (what one person said would be read out at all
    tables), a language model (cannot say why).
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from facilitator.domain.clustering.board import Board, BoardNote, ClusterContents
from facilitator.domain.clustering.sections import Section
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.dutch import listed
from facilitator.domain.table.script import THEME_SERIES, Theme, ThemeOrigin, fold
from facilitator.jobs import at_once
from facilitator.services.board_search import BoardSearch
from facilitator.services.theme_files import theme_key
from facilitator.services.theme_reports import theme_words

MOST_TERMS, MOST_KERNEN, MOST_QUESTIONS = 12, 3, 6
"""So many are proposed; the rest is for who writes the theme."""
SAID_TWICE = 2
"""A word is a term to think of when so many notes of the kern have it."""
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class ThemeDraft:
    """A theme to begin from, and what it was computed of.

    `knel` and `kiem` are the kernen that gave the sides, which have `words` in common with the
    one it is made of, and `asked` counts the proposals that were questions.
    """

    theme: Theme
    knel: Sequence[ClusterContents]
    kiem: Sequence[ClusterContents]
    words: Sequence[str]
    asked: int


def theme_draft(
    board: Board,
    contents: ClusterContents,
    search: BoardSearch | None = None,
    series: str = THEME_SERIES[0],
) -> ThemeDraft:
    """Give what a theme of a kern begins with; a `search` that is ready spares time."""
    if search is None:
        search = BoardSearch(board.source)
        at_once(search.prepare())
    words, cluster = theme_words().draft, contents.cluster
    told = _telling(contents, search)
    knel, kiem = (_related(board, side, told, search) for side in (Section.KNEL, Section.KIEM))
    shared = {word for one in (*knel, *kiem) for word in told & _telling(one, search)}
    asked = _questions(contents)
    named = {"theme": cluster.title}
    theme = Theme(
        key=theme_key(cluster.title),
        version=1,
        title=cluster.title,
        series=series,
        summary=words.summary.format(**named),
        paragraphs=tuple(
            filter(
                None,
                (
                    cluster.explanation,
                    _side(knel, words.knel, words.knel_open),
                    _side(kiem, words.kiem, words.kiem_open),
                ),
            )
        ),
        questions=asked or tuple(words.questions.format(**named).strip().splitlines()),
        terms=_terms(contents, search),
        definition=cluster.explanation,
        made_from=origin_of(contents),
    )
    return ThemeDraft(theme, knel, kiem, sorted(shared), len(asked))


def open_sides() -> tuple[str, str]:
    """Give the paragraphs that only begin a side, for somebody to write it."""
    words = theme_words().draft
    return words.knel_open, words.kiem_open


def origin_of(contents: ClusterContents) -> ThemeOrigin:
    """Count what a kern is made of."""
    return ThemeOrigin(len(contents.tables), len(contents.municipalities), len(contents.notes))


def _telling(contents: ClusterContents, search: BoardSearch) -> frozenset[str]:
    """Give the words of a kern and its notes that few notes have, and the tags of these."""
    notes = [one.note for one in contents.notes]
    title = fold(f"{contents.cluster.title} {contents.cluster.explanation}")
    tags = {fold(tag) for note in notes for tag in note.item.labels.tags}
    words = search.telling(title).union(*map(search.telling_words, notes))
    return (words - _common()) | tags


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(theme_words().draft.common.split())


def _related(
    board: Board, section: Section, told: frozenset[str], search: BoardSearch
) -> Sequence[ClusterContents]:
    """Give the kernen of a side with words in common, the most first."""
    found = [
        (len(told & _telling(one, search)), one)
        for one in board.contents(Chapter.KNEL_KIEM).of(section)
    ]
    found = [(number, one) for number, one in found if number]
    found.sort(key=lambda pair: (-pair[0], pair[1].number))
    return [one for _number, one in found[:MOST_KERNEN]]


def _side(kernen: Sequence[ClusterContents], words: str, nothing: str) -> str:
    titles = [one.cluster.title.rstrip(".") for one in kernen]
    return words.format(titles=listed(titles)) if titles else nothing


def _questions(contents: ClusterContents) -> tuple[str, ...]:
    """Give the proposals that are questions, but those that are sensitive."""
    items = [one.note.item for one in contents.notes if not one.note.item.sensitive]
    texts = (item.labels.title or item.text for item in items)
    asked = (" ".join(text.split()) for text in texts if text.rstrip().endswith("?"))
    return tuple(dict.fromkeys(asked))[:MOST_QUESTIONS]


def _terms(contents: ClusterContents, search: BoardSearch) -> tuple[str, ...]:
    """Give the tags of the notes, most often first, and then the words they have in common."""
    notes = [one.note for one in contents.notes]
    tags = Counter(tag for note in notes for tag in note.item.labels.tags)
    said = Counter(word for note in notes for word in _words(note, search))
    known = {fold(tag) for tag in tags}
    terms = [
        *sorted(tags, key=lambda tag: (-tags[tag], tag)),
        *sorted(
            (word for word in said if said[word] >= SAID_TWICE and fold(word) not in known),
            key=lambda word: (-said[word], word),
        ),
    ]
    return tuple(terms[:MOST_TERMS])


def _words(note: BoardNote, search: BoardSearch) -> frozenset[str]:
    """Give the telling words of a note as they are written, in small letters."""
    telling = search.telling_words(note) - _common()
    found = {word.lower() for word in _WORD.findall(note.item.text)}
    return frozenset(word for word in found if fold(word) in telling)
