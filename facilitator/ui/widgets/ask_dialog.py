"""A dialog with lines to type in, which stays until what was typed is right."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QWidget

from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton
from facilitator.ui.widgets.choices import Tick
from facilitator.ui.widgets.dialogs import MessageDialog
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate
Role = QDialogButtonBox.ButtonRole


class AskedLine(NamedTuple):
    """One line that is asked for; a secret one shows dots until its maker wants to see it."""

    label: str
    secret: bool = False


class AskDialog(MessageDialog):
    """Tells `tried` what was typed; `accept` it, or `refuse` it with a sentence."""

    tried = Signal(list)

    def __init__(
        self,
        title: str,
        sentences: Sequence[str],
        asked: Sequence[AskedLine],
        yes: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, sentences, parent)
        self.fields = [LineField(each.label) for each in asked]
        for each, field in zip(asked, self.fields, strict=True):
            self._words.addWidget(PlainLabel(each.label, text_styles.LABEL))
            self._words.addWidget(field)
        self._secret = [
            field for each, field in zip(asked, self.fields, strict=True) if each.secret
        ]
        self.show_words = Tick(translate("AskDialog", "Show what I type"))
        self._hide_words(hidden=True)
        self.show_words.toggled.connect(lambda shown: self._hide_words(hidden=not shown))
        self._words.addWidget(self.show_words)
        self.show_words.setVisible(bool(self._secret))
        self.wrong = PlainLabel(style=text_styles.STRONG)
        self._words.addWidget(self.wrong)
        self.wrong.hide()
        self._add_answers(yes)

    def put_large(self, text: str) -> None:
        """Show something to copy by hand, large, above the lines."""
        self._words.insertWidget(
            self._words.count() - 2 * len(self.fields) - 2,
            PlainLabel(text, text_styles.QUESTION_SMALL),
        )

    def _add_answers(self, yes: str) -> None:
        self.yes = PrimaryButton(yes)
        self.add_button(self.yes, Role.ApplyRole)
        self.yes.setDefault(True)
        self.yes.clicked.connect(self._try)
        self.add_button(PlainButton(translate("AskDialog", "Cancel")), Role.RejectRole)
        self.fields[0].setFocus()

    def _hide_words(self, *, hidden: bool) -> None:
        mode = QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal
        for field in self._secret:
            field.setEchoMode(mode)

    def _try(self) -> None:
        self.yes.setEnabled(False)
        self._say(translate("AskDialog", "One moment …"))
        self.tried.emit([field.text() for field in self.fields])

    def refuse(self, sentence: str) -> None:
        """Say why it is not right, and let it be typed again."""
        self.yes.setEnabled(True)
        self._say(sentence)
        self.fields[0].setFocus()
        self.fields[0].selectAll()

    def _say(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.show()
        self._fit()
        announce(self, sentence)
