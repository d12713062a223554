"""Names chapters, sections and texts of a board, and layers as people know them."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from facilitator.domain.clustering.framework_records import Aspect, Quadrant
from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.clustering.sections import Section
from facilitator.domain.clustering.versions import BoardHead
from facilitator.domain.records.kinds import Chapter, ItemKind
from facilitator.services.board_names import BoardName
from facilitator.services.messages import kind_name

translate = QCoreApplication.translate

SECTION_KINDS: Mapping[Section, ItemKind] = {
    Section.KNEL: ItemKind.KNEL,
    Section.KIEM: ItemKind.KIEM,
    Section.THEME: ItemKind.THEME,
    Section.QUESTION: ItemKind.QUESTION,
    Section.EXAMPLE: ItemKind.EXAMPLE,
    Section.PRINCIPLE: ItemKind.PRINCIPLE,
    Section.DREAM: ItemKind.DREAM,
    Section.CASE: ItemKind.CASE,
    Section.FIRST_STEP: ItemKind.IDEA,
    Section.ACTION: ItemKind.ACTION,
    Section.PROCESS: ItemKind.OBSERVATION,
}
"""The kind of note whose sign and colour a section has."""


def chapter_name(chapter: Chapter) -> str:
    """Name a chapter of a board."""
    names = {
        Chapter.KNEL_KIEM: translate("Clusters", "Knel and kiem"),
        Chapter.THEMES: translate("Clusters", "Themes"),
        Chapter.QUESTIONS: translate("Clusters", "Questions"),
        Chapter.EXAMPLES: translate("Clusters", "Examples"),
        Chapter.PRINCIPLES: translate("Clusters", "Principles that work"),
        Chapter.DREAMS: translate("Clusters", "Dreams"),
        Chapter.CASES: translate("Clusters", "Cases"),
        Chapter.IDEAS: translate("Clusters", "First steps"),
        Chapter.ACTIONS: translate("Clusters", "Actions"),
        Chapter.OBSERVATIONS: translate("Clusters", "Process observations"),
    }
    return names.get(chapter, chapter.value)


def section_name(section: Section, language: str) -> str:
    """Name a section by the kind of note that belongs in it."""
    return kind_name(SECTION_KINDS[section], language)


def quadrant_name(quadrant: Quadrant | None) -> str:
    """Name a quadrant of the afwegingskader in words; None is what is open."""
    if quadrant is None:
        return translate("Framework", "still open")
    return {
        Quadrant.WANTED_LASTING: translate("Framework", "wanted and lasting"),
        Quadrant.WANTED_PASSING: translate("Framework", "wanted, not lasting"),
        Quadrant.UNWANTED_LASTING: translate("Framework", "not wanted and lasting"),
        Quadrant.UNWANTED_PASSING: translate("Framework", "not wanted, not lasting"),
    }[quadrant]


def aspect_name(aspect: Aspect) -> str:
    """Name what is said of an insight on the afwegingskader."""
    return {
        Aspect.DEPARTMENT: translate("Framework", "Department"),
        Aspect.RECOVERY_TASK: translate("Framework", "Herstelopgave"),
        Aspect.CLASSIFICATION: translate("Framework", "Sort of insight"),
        Aspect.PROSPERITY: translate("Framework", "Broad prosperity"),
        Aspect.GROUP: translate("Framework", "For whom"),
        Aspect.DOMAIN: translate("Framework", "Policy domain"),
    }[aspect]


def place_name(place: TextPlace, *, over_themes: bool = False) -> str:
    """Name a text by where it stands in the report, of a theme or `over_themes`."""
    if over_themes and place is TextPlace.WHY:
        return translate("Clusters", "Introduction")
    if over_themes and place is TextPlace.LEAD_KNEL:
        return translate("Clusters", "Before what got stuck and what sprouted")
    return {
        TextPlace.WHY: translate("Clusters", "Why this theme"),
        TextPlace.LEAD_KNEL: translate("Clusters", "Before the knelpunten"),
        TextPlace.LEAD_KIEM: translate("Clusters", "Before the kiemen"),
        TextPlace.LEAD_DREAMS: translate("Clusters", "Before the dreams"),
        TextPlace.AFTER_DREAMS: translate("Clusters", "After the dreams"),
        TextPlace.LEAD_FIRST_STEPS: translate("Clusters", "Before the first steps"),
        TextPlace.CONCLUSION: translate("Clusters", "In conclusion"),
        TextPlace.ACTORS: translate("Clusters", "Who is to act"),
        TextPlace.OBSERVATIONS: translate("Clusters", "About the talk itself"),
    }[place]


def board_words(board: BoardHead, name: BoardName) -> str:
    """Name what was made of a theme, or over all themes, and the programme it is of."""
    return ", ".join(filter(None, (layer_words(board, name), name.programme)))


def layer_words(board: BoardHead, name: BoardName) -> str:
    """Name what was made of a theme, or over all themes of a programme."""
    if board.is_over_themes:
        return translate("FileMergeView", "Tags and red threads")
    kernen = translate("FileMergeView", "Kernen of {theme}")
    return kernen.format(theme=name.theme or "–")
