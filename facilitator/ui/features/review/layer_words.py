"""Puts what coordinators wrote apart into a question: for each field the sides to choose."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.domain.clustering.records import LayerRecord
from facilitator.domain.merge.conflicts import writers
from facilitator.services.layer_differences import LayerDifference
from facilitator.ui.context.layer_texts import LayerTexts
from facilitator.ui.context.record_texts import capital
from facilitator.ui.features.review.texts import STAYS, WriterNames
from facilitator.ui.widgets.question import Question
from facilitator.ui.widgets.sides import Side, SideChoice

translate = QCoreApplication.translate


class LayerDifferenceTexts:
    """Asks which of the versions of a record stays, with who wrote each."""

    def __init__(self, texts: LayerTexts, names: WriterNames) -> None:
        self._texts, self._names = texts, names

    def question(self, found: LayerDifference) -> Question:
        """Ask field by field, and first whether it stays when somebody removed it."""
        names = self._names.apart(writers(found.versions))
        kept = [names[at] for at, one in enumerate(found.choices) if one.record]
        gone = [names[at] for at, one in enumerate(found.choices) if one.record is None]
        first = found.kept[0]
        choices = [self._choice(found.kept, name, kept) for name in found.fields]
        if gone:
            choices.insert(0, self._stays(first, kept, gone))
        title = translate("Review", "Two versions: {what}")
        if len(found.choices) > 2:
            title = translate("Review", "Several versions: {what}")
        return Question(
            key=("layer", found.id),
            title=title.format(what=self._texts.what(first)),
            advice=self._advice(kept, gone),
            choices=tuple(choices),
            lines=() if {"title", "text", "number"} & {*found.fields} else self._about(first),
            accept=translate("Conflicts", "Keep it like this"),
            only_when=STAYS if gone else "",
        )

    def _about(self, first: LayerRecord) -> tuple[str, ...]:
        return tuple(self._texts.says(first).splitlines()[:1])

    def _advice(self, kept: Sequence[str], gone: Sequence[str]) -> str:
        if gone:
            told = translate("Conflicts", "Removed by {gone}, changed by {kept}.")
            return told.format(gone=", ".join(gone), kept=", ".join(kept))
        return translate(
            "Conflicts", "Changed beside each other. Choose for each line which one stays."
        )

    def _stays(
        self, first: LayerRecord, kept: Sequence[str], gone: Sequence[str]
    ) -> SideChoice:
        stays = translate("Conflicts", "Keep: {who}").format(who=", ".join(kept))
        goes = translate("Conflicts", "Remove: {who}").format(who=", ".join(gone))
        words = translate("Review", "It goes from the board. No note is lost.")
        sides = (Side(stays, self._texts.says(first)), Side(goes, words))
        return SideChoice(STAYS, translate("Conflicts", "Does it stay?"), sides)

    def _choice(
        self, records: Sequence[LayerRecord], name: str, names: Sequence[str]
    ) -> SideChoice:
        sides = tuple(
            Side(capital(who), self._texts.value(record, name))
            for who, record in zip(names, records, strict=True)
        )
        return SideChoice(name, self._texts.field(name), sides)
