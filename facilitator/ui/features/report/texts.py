"""The words of the page for reports that do not stand on it from the start."""

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import Problem
from facilitator.domain.reporting.edition import INTERNAL, PUBLIC
from facilitator.services.messages import format_name, report_line, report_name, sentence
from facilitator.services.reporting import DocumentKind
from facilitator.ui.context.record_texts import capital
from facilitator.ui.features.report.view_protocol import NamedChoice

translate = QCoreApplication.translate


def kind_choice(name: str, language: str, *, lacking: bool) -> NamedChoice:
    """Name a document, with what it is, or what it is `lacking` to be made of."""
    line = report_line(name, language, lacking=lacking)
    return NamedChoice(name, report_name(name, language), line)


def reason_words(refusal: Problem, language: str) -> str:
    """Say why something cannot be public, as a sentence of its own."""
    return f"{capital(sentence(refusal.code, refusal.data, language))}."


def format_choice(suffix: str, language: str) -> NamedChoice:
    """Name a format by what people call it and its ending."""
    return NamedChoice(suffix, f"{format_name(suffix, language)} ({suffix})")


def edition_choices(kind: DocumentKind) -> list[NamedChoice]:
    """Name the editions of a document, each with what is not in it; none without a choice."""
    told = {
        INTERNAL.name: translate(
            "Report",
            "For who goes on with it. Without names; sensitive notes only if you tick them.",
        ),
        PUBLIC: translate(
            "Report",
            "For everybody. Without names and sensitive notes. Counts of people below 5 are not"
            " in it. Municipality and dialogue number are never together.",
        ),
    }
    names = {
        INTERNAL.name: translate("Report", "internal"),
        PUBLIC: translate("Report", "public"),
    }
    if not kind.is_public:
        return []
    return [NamedChoice(name, names[name], line) for name, line in told.items()]
