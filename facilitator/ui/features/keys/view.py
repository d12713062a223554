"""The page of the key: making it, showing it, printing its sheet, and unlocking it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import HeadedList, button_row


class KeyView(FormPage):
    """Shows whether there is a key, and asks for what can be done with it."""

    make_asked = Signal()
    restore_asked = Signal()
    lock_asked = Signal()
    sheet_asked = Signal()
    remove_asked = Signal()
    change_asked = Signal()
    replace_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title.setText(self.tr("Key for handing in"))
        self.lead = PlainLabel(
            self.tr(
                "Tables seal their files for you. Only with your key, on this laptop, can they"
                " be opened. A key that is lost cannot be made again: print the recovery sheet."
            ),
            text_styles.FIELD_SOFT,
        )
        self.make_button = PrimaryButton(self.tr("Make a key"), large=True)
        self.restore_button = PlainButton(self.tr("Put a key back from its sheet"), large=True)
        self.signature = PlainLabel(style=text_styles.QUESTION_SMALL)
        self.fingerprint = PlainLabel()
        self.public = LineField(self.tr("Your public key"))
        self.public.setReadOnly(True)
        self.copy_button = PlainButton(self.tr("Copy the public key"))
        self.state = PlainLabel()
        self.lock_button = PlainButton()
        self.sheet_button = PlainButton(self.tr("Make the recovery sheet …"))
        self.remove_button = PlainButton(self.tr("Remove the file of the sheet"))
        self.change_button = QuietButton(self.tr("Change the passphrase …"))
        self.replace_button = QuietButton(self.tr("Make a new key …"))
        self.leave_button = self.way_back()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.none_part = HeadedList(self.tr("There is no key on this laptop yet"), step=12)
        self.none_part.add(button_row(self.make_button, self.restore_button))
        self.words_part = HeadedList(self.tr("The four words of your signature"), step=8)
        self.words_part.add(self.signature)
        self.words_part.add(
            PlainLabel(self.tr("Read them out when somebody wants to be sure it is you."))
        )
        self.public_part = HeadedList(self.tr("Your public key"), step=8)
        self.public_part.add(
            PlainLabel(self.tr("Anyone may know it; it comes along with your invitations."))
        )
        self.public_part.add(self.fingerprint)
        self.public_part.add(self.public)
        self.public_part.add(button_row(self.copy_button))
        self.open_part = HeadedList(self.tr("Opening sealed files"), step=8)
        self.open_part.add(self.state)
        self.open_part.add(button_row(self.lock_button))
        self.sheet_part = HeadedList(self.tr("In case it gets lost"), step=8)
        self.sheet_part.add(
            PlainLabel(
                self.tr(
                    "Print the recovery sheet and lock it away. Then remove its file:"
                    " whoever has the sheet can open everything."
                )
            )
        )
        self.sheet_part.add(button_row(self.sheet_button, self.remove_button))
        self.sheet_part.add(button_row(self.change_button, self.replace_button))
        self.remove_button.hide()
        self.add(self.title, self.lead, self.none_part, *self._parts(), self.words_part)
        self.add_buttons(self.leave_button)

    def _parts(self) -> tuple[QWidget, ...]:
        return (self.open_part, self.public_part, self.sheet_part)

    def _connect(self) -> None:
        asked = {
            self.make_button: self.make_asked,
            self.restore_button: self.restore_asked,
            self.lock_button: self.lock_asked,
            self.sheet_button: self.sheet_asked,
            self.remove_button: self.remove_asked,
            self.change_button: self.change_asked,
            self.replace_button: self.replace_asked,
        }
        for button, signal in asked.items():
            button.clicked.connect(signal)
        self.copy_button.clicked.connect(self._copy)

    def show_signature(self, fingerprint: str) -> None:
        """Show the words by which others know what this laptop signed."""
        self.signature.setText(fingerprint)

    def show_none(self) -> None:
        """Show that there is no key, and how to come by one."""
        self.none_part.show()
        for part in self._parts():
            part.hide()
        self.setFocusProxy(self.make_button)

    def show_key(self, public: str, fingerprint: str, *, unlocked: bool) -> None:
        """Show the key that is there, and whether it is unlocked."""
        self.none_part.hide()
        for part in self._parts():
            part.show()
        words = self.tr("The four words of this key: {words}")
        self.fingerprint.setText(words.format(words=fingerprint) if fingerprint else "")
        self.public.setText(public)
        self.public.setCursorPosition(0)
        locked = self.tr("Your key is locked.")
        opened = self.tr("Your key is unlocked until the program is closed.")
        self.state.setText(opened if unlocked else locked)
        self.lock_button.setText(self.tr("Lock") if unlocked else self.tr("Unlock …"))
        self.setFocusProxy(self.lock_button)

    def show_sheet(self, *, there: bool) -> None:
        """Offer to remove the file of the recovery sheet while it is there."""
        self.remove_button.setVisible(there)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.public.text())
        self.say(self.tr("The public key is on the clipboard."))
