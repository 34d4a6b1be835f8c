"""A paragraph of the letter that can be written over where it stands."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.i18n import N_
from kiosk.model.letter import Paragraph
from kiosk.ui.screens.write.text_box import TextBox
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.button import Button, Kind

# How far the frame of a paragraph reaches out of the letter's column.
REACH = 12


class ParagraphBlock(QWidget):
    """Looks like the letter; a frame shows only where the caret is.

    `edited` gives the key and the new text, or None for the sample's own words.
    """

    edited = Signal(str, object)

    def __init__(self, look: Look, box: TextBox, paragraph: Paragraph) -> None:
        super().__init__()
        self.look, self.box, self.paragraph = look, box, paragraph
        self.restore = restore_button(look)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(look.px(REACH), look.px(4), look.px(REACH), 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.box)
        self.column.addSpacing(look.px(4))
        self.column.addWidget(self.restore)
        self.box.edited.connect(self._typed)
        self.box.focused.connect(lambda _: self.update())
        self.restore.clicked.connect(self._restored)
        self.box.show_text(paragraph.text)
        self._offer_sample()

    def show_paragraph(self, paragraph: Paragraph, *, forced: bool = False) -> None:
        """Show another state; words being typed stay unless `forced`."""
        self.paragraph = paragraph
        if forced or not self.box.hasFocus():
            self.box.show_text(paragraph.text)
        self._offer_sample()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper in a frame of blue ink while the caret is here."""
        if self.box.hasFocus():
            paint_frame(self, self.look, radius=6)

    def _offer_sample(self) -> None:
        changed = self.paragraph.touched and bool(self.paragraph.sample)
        self.restore.setVisible(changed)

    def _typed(self, text: str) -> None:
        self.edited.emit(self.paragraph.key, text)

    def _restored(self) -> None:
        self.box.show_text(self.paragraph.sample)
        self.box.setFocus()
        self.restore.hide()
        self.edited.emit(self.paragraph.key, None)


def restore_button(look: Look) -> Button:
    """The quiet way back to the sample's words; hidden until it is needed."""
    words = look.words(N_("Put the words of the sample back"))
    button = Button(look, words, Kind.BARE, icon="undo")
    button.hide()
    return button


def paint_frame(widget: QWidget, look: Look, *, radius: int) -> None:
    """Paper and a blue frame of 2 along the edge of a widget."""
    painter, half = QPainter(widget), look.px(2) / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colours.accent, look.px(2)))
    painter.setBrush(look.colours.paper)
    box = QRectF(widget.rect()).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(box, look.px(radius), look.px(radius))
