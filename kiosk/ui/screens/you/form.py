"""The few fields about the writer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.answers import EditWriter
from kiosk.i18n import N_
from kiosk.model.writer import Writer
from kiosk.ui.controls.check import Check
from kiosk.ui.controls.field import Field
from kiosk.ui.screens.you.choose_country import ChooseCountry
from kiosk.ui.screens.you.country_field import CountryField
from kiosk.ui.screens.you.value import YouValue
from kiosk.ui.text.facts import Fact
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

_LEAD = N_("With a name, it is a letter from a real person.")


class WriterForm(QWidget):
    """Name, town, country, a street where the case wants one, or by hand.

    `full` tells that a field had no room for all that was typed or pasted.
    """

    answered = Signal(object)
    full = Signal()

    def __init__(self, look: Look, value: YouValue, screen: QWidget) -> None:
        super().__init__()
        self._look, self._value, self._screen = look, value, screen
        writer, words = value.writer, look.words
        self.name = self._field(N_("Your name"), writer.name, names=True)
        self.name.setEnabled(not writer.by_hand)
        self.town = self._field(N_("Town"), writer.town, names=True)
        lines = (*writer.address, "", "")
        self.street = tuple(
            self._field(label, text, names=True)
            for label, text in zip(
                (N_("Street and number"), N_("Postal code")), lines, strict=False
            )
        )
        country = writer.country or dict(value.countries).get(value.country, "")
        self.country = CountryField(look, words(N_("Country")), country)
        self.country.clicked.connect(self._ask_country)
        by_hand = words(N_("I will write my name by hand"))
        self.by_hand = Check(look, by_hand, on=writer.by_hand)
        self.by_hand.toggled.connect(self._toggled)
        # What may go while a keyboard takes the lower half.
        self._around: list[QWidget] = [
            Prose(look, words(N_("Who is writing?")), TextRole.TITLE),
            Prose(
                look,
                words(_LEAD),
                TextRole.GIST,
            ),
        ]
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._lead_on()

    def show_value(self, value: YouValue) -> None:
        """Show another writer; the field with the caret stays as it is."""
        self._value = value
        writer = value.writer
        pairs = [(self.name, writer.name), (self.town, writer.town)]
        pairs += zip(self.street, (*writer.address, "", ""), strict=False)
        for field, text in pairs:
            if not field.hasFocus() and field.text() != text:
                field.blockSignals(True)
                field.setText(text)
                field.setCursorPosition(0)
                field.blockSignals(False)
        if writer.country:
            self.country.show_text(writer.country)
        self.by_hand.blockSignals(True)
        self.by_hand.setChecked(writer.by_hand)
        self.by_hand.blockSignals(False)
        self.name.setEnabled(not writer.by_hand)

    def make_room(self, *, wanted: bool) -> None:
        """Leave the room to the fields."""
        for each in self._around:
            each.setVisible(not wanted)

    def _lead_on(self) -> None:
        """Enter goes to the next field, and from the last to the country."""
        fields = self.fields()
        afters: tuple[QWidget, ...] = (*fields[1:], self.country)
        for field, after in zip(fields, afters, strict=True):
            field.returnPressed.connect(after.setFocus)

    def fields(self) -> tuple[Field, ...]:
        """What can be typed, in its order on the screen."""
        street = self.street if self._value.wants_address else ()
        return (self.name, *street, self.town)

    def next_field(self) -> Field:
        """The first that is empty, else the first."""
        every = [each for each in self.fields() if each.isEnabled()]
        return next((each for each in every if not each.text()), every[0])

    def _field(self, label: str, text: str, *, names: bool) -> Field:
        field = Field(self._look, self._look.words(label), text, names=names)
        field.setCursorPosition(0)
        # Not `textEdited`: assistive technology sets the text and edits nothing.
        field.textChanged.connect(self._edited)
        # What did not fit is told after what did has been answered.
        field.inputRejected.connect(self.full, Qt.ConnectionType.QueuedConnection)
        return field

    def _lay_out(self) -> None:
        look, column = self._look, self._column
        column.setContentsMargins(look.margin, look.title_top, look.margin, look.px(16))
        column.setSpacing(look.px(2 if look.compact else 4))
        for each in self._around:
            column.addWidget(each)
        column.addSpacing(look.px(8 if look.compact else 16))
        self._add(N_("Your name"), self.name)
        safer = look.words(N_("A first name is enough, if that is safer for you."))
        column.addWidget(Prose(look, safer).in_colour(look.colours.ink2))
        column.addSpacing(look.px(8 if look.compact else 20))
        if self._value.wants_address:
            column.addLayout(
                self._pair(
                    self._labelled(N_("Street and number"), self.street[0]),
                    self._labelled(N_("Postal code"), self.street[1]),
                )
            )
            column.addSpacing(look.px(8))
        column.addLayout(
            self._pair(
                self._labelled(N_("Town"), self.town),
                self._labelled(N_("Country"), self.country),
            )
        )
        column.addSpacing(look.px(8 if look.compact else 12 if look.portrait else 24))
        column.addWidget(self.by_hand)
        if look.portrait:
            column.addSpacing(look.px(12))
        column.addStretch(1)
        self._around.append(self._about_address())
        column.addWidget(self._around[-1])

    def _add(self, label: str, field: QWidget) -> None:
        self._column.addWidget(self._label(label, field))
        self._column.addWidget(field)

    def _label(self, label: str, field: QWidget) -> Prose:
        """The words above a field, which a reader knows to be its own."""
        said = Prose(self._look, self._look.words(label), TextRole.BODY_BOLD)
        said.setBuddy(field)
        return said

    def _labelled(self, label: str, field: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self._look.px(4))
        column.addWidget(self._label(label, field))
        column.addWidget(field)
        return column

    def _pair(self, first: QVBoxLayout, second: QVBoxLayout) -> QBoxLayout:
        """Beside each other, below each other where the text is large."""
        way = QBoxLayout.Direction
        large = self._look.text_scale > 1.2 and not self._look.portrait
        row = QBoxLayout(way.TopToBottom if large else way.LeftToRight)
        row.setSpacing(self._look.px(16))
        # As wide as each other: most names of countries are seen whole.
        row.addLayout(first, 1)
        row.addLayout(second, 1)
        return row

    def _about_address(self) -> QWidget:
        wanted = self._value.wants_address
        words = (
            N_("This case asks for your street address so that the official can reply.")
            if wanted
            else N_("This case does not need your street address.")
        )
        # Its words begin where those of the check box above do.
        more = self._value.to_children
        about = Fact(self._look, "pin", self._look.words(words), more)
        return about.indented(self._look.px(4))

    def _writer(self) -> Writer:
        """The writer as the fields have it; empty lines at the end left out."""
        lines = [each.text() for each in self.street]
        while lines and not lines[-1].strip():
            lines.pop()
        return Writer(
            name=self.name.text(),
            town=self.town.text(),
            country=self.country.text(),
            address=tuple(lines) if self._value.wants_address else (),
            by_hand=self.by_hand.isChecked(),
        )

    def _edited(self) -> None:
        self.answered.emit(EditWriter(self._writer()))

    def _toggled(self) -> None:
        self.name.setEnabled(not self.by_hand.isChecked())
        self._edited()

    def _ask_country(self) -> None:
        question = ChooseCountry(self._look, self._screen, self._value.countries)
        question.chosen.connect(self._set_country)
        question.ask(self.country.text())

    def _set_country(self, name: str) -> None:
        self.country.show_text(name)
        self._edited()
