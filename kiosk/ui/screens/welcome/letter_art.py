"""The picture on the welcome: a letter that explains itself, and its envelope."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.frozen import dataclass
from kiosk.i18n import N_
from kiosk.ui.art.sheet import paint_sheet
from kiosk.ui.art.signature import signature
from kiosk.ui.theme.type import SERIF

if TYPE_CHECKING:
    from kiosk.ui.theme.look import Look

_SENDER = (N_("Your name"), N_("Your town, your country"))
_OFFICIAL = (
    N_("The official who can act"),
    N_("Office and street"),
    N_("City"),
    N_("COUNTRY"),
)
_DATE = N_("The date")
_SUBJECT = N_("For someone in prison for what they said")
_DEAR = N_("Dear Minister,")
_CASE = (
    N_(
        "Here is what happened: who is in danger, when and where. It is "
        "written by people who have checked the facts, and you can send it as"
        " it is."
    ),
    N_(
        "It says why this is wrong, and which promise the country has broken."
        " You can leave it as it is, change it, or write your own."
    ),
)
_OWN = N_(
    "Here you say, in a sentence or two of your own, why it matters to you. "
    "It gets your letter read."
)
_ASK = N_(
    "Here is what the case asks for, word for word, so that the official "
    "knows exactly what to do."
)
_CLOSE = N_("Sincerely,")

# Sizes of the picture in px: the sheet is 408 wide, US Letter or A4 alike.
_SIZE, _LEADING = 9, 12.6


@dataclass(frozen=True)
class _Place:
    """Where sheet and envelope lie, in px of a picture `size` large."""

    size: QSizeF
    sheet: QRectF
    envelope: QRectF


_WIDE = _Place(QSizeF(576, 720), QRectF(129, 40, 408, 528), QRectF(41, 504, 424, 184))
_TALL = _Place(QSizeF(720, 506), QRectF(330, 32, 342, 442), QRectF(48, 334, 312, 136))


class LetterArt(QWidget):
    """Sheet and envelope on the desk; decoration, the words beside it say more."""

    def __init__(self, look: "Look") -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._place = _TALL if look.portrait else _WIDE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Desk, sheet, letter, envelope; the picture keeps its shape."""
        look, place = self._look, self._place
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.colours.desk)
        edge = QRectF(0, 0, look.rule, self.height())
        if look.portrait:
            edge = QRectF(0, self.height() - look.rule, self.width(), look.rule)
        elif look.rtl:
            edge.moveRight(self.width())
        painter.fillRect(edge, look.colours.line)
        wide, high = place.size.width(), place.size.height()
        scale = min(self.width() / wide, self.height() / high)
        x, y = self.width() - wide * scale, (self.height() - high * scale) / 2
        painter.translate(0 if look.rtl else x, y)
        painter.scale(scale, scale)
        self._paint_letter(painter, self._turned(place.sheet))
        self._paint_envelope(painter, self._turned(place.envelope))

    def _turned(self, box: QRectF) -> QRectF:
        """The box mirrored where the reading goes from right to left."""
        if not self._look.rtl:
            return box
        return QRectF(
            self._place.size.width() - box.right(), box.y(), box.width(), box.height()
        )

    def _paint_letter(self, painter: QPainter, box: QRectF) -> None:
        look = self._look
        _paint_sharp(painter, look, box, look.colours.sheet)
        painter.save()
        painter.translate(box.topLeft())
        scale = box.width() / 408
        painter.scale(scale, scale)
        text = _Column(painter, look, QRectF(50, 40, 310, 480))
        ink, blue = look.colours.ink, look.colours.accent
        text.add(_SENDER[0], blue, bold=True)
        text.add(_SENDER[1], blue, after=9)
        text.add(_DATE, ink, after=9)
        for line in _OFFICIAL:
            text.add(line, ink)
        text.gap(10)
        text.add(_SUBJECT, ink, bold=True, after=6)
        text.add(_DEAR, ink, after=5)
        for paragraph in _CASE:
            text.add(paragraph, ink, after=5)
        text.add(_OWN, blue, after=5)
        text.add(_ASK, ink, after=5)
        text.add(_CLOSE, ink, after=3)
        painter.setPen(QPen(blue, 1.4))
        painter.drawPath(signature(text.start(66), text.y))
        text.gap(27)
        text.add(_SENDER[0], blue)
        painter.restore()

    def _paint_envelope(self, painter: QPainter, box: QRectF) -> None:
        look, colours = self._look, self._look.colours
        _paint_sharp(painter, look, box, colours.paper)
        painter.save()
        painter.translate(box.topLeft())
        scale = box.width() / 424
        painter.scale(scale, scale)
        sender = _Column(painter, look, QRectF(18, 14, 320, 60))
        sender.add(_SENDER[0], colours.accent)
        sender.add(_SENDER[1], colours.accent)
        official = _Column(painter, look, QRectF(177, 76, 230, 100))
        if look.rtl:
            official = _Column(painter, look, QRectF(17, 76, 230, 100))
        for line in _OFFICIAL:
            official.add(line, colours.ink)
        _paint_stamp(painter, look, QRectF(14 if look.rtl else 370, 15, 39, 46))
        painter.restore()


class _Column:
    """Lines and paragraphs below each other; `y` is where the next one starts."""

    def __init__(self, painter: QPainter, look: "Look", box: QRectF) -> None:
        self._painter, self._look, self._box = painter, look, box
        self.y = box.top()

    def add(
        self, message: str, ink: QColor, *, bold: bool = False, after: float = 0
    ) -> None:
        """Set one paragraph in the words of the look."""
        font = QFont(SERIF)
        font.setPixelSize(_SIZE)
        font.setBold(bold)
        layout = QTextLayout(self._look.words(message), font)
        option = QTextOption(
            Qt.AlignmentFlag.AlignRight
            if self._look.rtl
            else Qt.AlignmentFlag.AlignLeft
        )
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._box.width())
            line.setPosition(QPointF(0, self.y))
            self.y += _LEADING
        layout.endLayout()
        self._painter.setPen(ink)
        layout.draw(self._painter, QPointF(self._box.left(), 0))
        self.y += after

    def gap(self, height: float) -> None:
        """Leave room."""
        self.y += height

    def start(self, width: float) -> float:
        """The left end of something that wide at the start of a line."""
        return self._box.right() - width if self._look.rtl else self._box.left()


def _paint_sharp(painter: QPainter, look: "Look", box: QRectF, colour: QColor) -> None:
    """A sheet with its edges on whole px, however the picture is scaled."""
    placed = painter.transform().mapRect(box).toRect()
    painter.save()
    painter.resetTransform()
    paint_sheet(painter, look, QRectF(placed), colour)
    painter.restore()


def _paint_stamp(painter: QPainter, look: "Look", box: QRectF) -> None:
    painter.save()
    painter.setClipRect(box)
    painter.setPen(QPen(look.colours.sheet_border, 0.8))
    for ring in range(1, 14):
        radius = ring * 4.5
        painter.drawEllipse(box.bottomLeft(), radius, radius)
    painter.restore()
    painter.setPen(QPen(look.colours.ink, 1))
    painter.drawRect(box)
