"""Lets a person choose which sensitive notes may be in a document: a tick for each."""

from PySide6.QtWidgets import QDialogButtonBox, QSizePolicy, QWidget

from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Item
from facilitator.domain.reporting.source import ReportSource
from facilitator.domain.table.attribution import said_by
from facilitator.domain.text import shown_line
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.buttons import PrimaryButton
from facilitator.ui.widgets.choices import Tick
from facilitator.ui.widgets.dialogs import MessageDialog, accepted
from facilitator.ui.widgets.labels import PlainLabel


class SensitiveNotesDialog(MessageDialog):
    """A tick for each sensitive note nobody decided about; none is ticked to begin with."""

    def __init__(self, source: ReportSource, parent: QWidget | None = None) -> None:
        decided = source.decided_sensitive()
        notes = [each for each in source.sensitive_notes() if each[1].id not in decided]
        super().__init__(self.tr("Sensitive notes"), [], parent)
        how = self.tr(
            "%n note(s) are sensitive and stay out of the report. Tick with Tab and the space"
            " bar what may be in it.",
            "",
            len(notes),
        )
        self.setAccessibleDescription(how)
        self._words.addWidget(PlainLabel(how))
        self.ticks = {item.id: self._tick(dossier, item) for dossier, item in notes}
        self._count = PlainLabel(style=text_styles.STRONG)
        self._words.addWidget(self._count)
        self._words.addStretch(1)
        make = PrimaryButton(self.tr("Make the report"))
        self.add_button(make, QDialogButtonBox.ButtonRole.AcceptRole)
        make.setDefault(True)
        make.clicked.connect(self.accept)
        self.add_no()
        self._count.setText(self._counted())
        next(iter(self.ticks.values())).setFocus()

    def _tick(self, dossier: Dossier, item: Item) -> Tick:
        who = said_by(dossier, item)
        tick = Tick(shown_line(f"“{item.text}” ({who})" if who else f"“{item.text}”"))
        tick.setMinimumWidth(1)  # a long note takes more lines, not a wider dialog
        policy = tick.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        tick.setSizePolicy(policy)
        tick.toggled.connect(self._tell)
        self._words.addWidget(tick)
        return tick

    def released(self) -> frozenset[ItemId]:
        """Give the notes that are ticked."""
        return frozenset(note for note, tick in self.ticks.items() if tick.isChecked())

    def _tell(self) -> None:
        self._count.setText(self._counted())
        announce(self, self._count.text())

    def _counted(self) -> str:
        """Say how many notes will be in the document."""
        return self.tr("%n of these note(s) will be in the report.", "", len(self.released()))


async def ask_released(
    source: ReportSource, parent: QWidget | None
) -> frozenset[ItemId] | None:
    """Ask which sensitive notes may be in a document; None when it was cancelled.

    What was decided in the export check is not asked again.
    """
    decided = source.decided_sensitive()
    released = frozenset(note for note, is_released in decided.items() if is_released)
    if len(decided) == len(source.sensitive_notes()):
        return released
    dialog = SensitiveNotesDialog(source, parent)
    return released | dialog.released() if await accepted(dialog) else None
