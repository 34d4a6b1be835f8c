"""A small picture of a page of the set, to be chosen."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from kiosk.i18n import N_
from kiosk.ui.art.sheet import paint_border, paint_sheet
from kiosk.ui.controls.card import paint_card
from kiosk.ui.controls.plain_button import PlainButton
from kiosk.ui.preview.frame import Frame
from kiosk.ui.preview.items import SheetItem
from kiosk.ui.preview.pdfium import Shot
from kiosk.ui.preview.pictures import Pictures
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

_WIDE, _HIGH = 82, 106


class Thumb(PlainButton):
    """A page with its letter's name; the chosen one has a border of 3 in ink.

    Where text is large the name takes the room of the picture: the page itself is seen
    beside it.
    """

    def __init__(
        self, look: Look, item: SheetItem, page: int, pictures: Pictures
    ) -> None:
        super().__init__()
        self._look = look
        self._pdf = b""
        self._frame: Frame[None] = Frame(self, pictures, self.update)
        self.item, self.page = item, page
        self.setCheckable(True)
        self.setAutoExclusive(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        whose = item.whose(look)
        words = [item.heading(look), whose]
        if item.by_hand:
            words.append(look.words(N_("address by hand")))
        if item.pages > 1:
            of = look.words(N_("page {page} of {count}"))
            words.append(of.format(page=page + 1, count=item.pages))
        self.setAccessibleName(", ".join(words))
        # What is cut of a long name can still be read.
        self.setToolTip(self.accessibleName())
        self._drawn = look.text_scale < 1.5
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._lay_out(words)
        # The layout makes it higher where the words take more lines.
        self.setMinimumHeight(self._size().height() + 2 * look.px(11))

    def show_page(self, pdf: bytes) -> None:
        """Show its page of another state of the document."""
        self._pdf = pdf
        self._want()

    def show_unmade(self) -> None:
        """Show no page any more: it could not be made."""
        self._pdf = b""
        self._frame.drop()

    def sizeHint(self) -> QSize:
        """The picture and a border's room around it."""
        return QSize(self._look.px(296), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """The picture and some of the words."""
        least = 200 if self._drawn else 150
        return QSize(self._look.px(least), self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Every point of it is the target."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card where it is chosen or touched, and the page."""
        painter, look, size = QPainter(self), self._look, self._size()
        if self.isChecked() or self.isDown() or self.underMouse():
            paint_card(painter, look, self)
        if not self._drawn:
            return
        side = look.px(16)
        x = self.width() - side - size.width() if look.rtl else side
        box = QRectF(
            x, (self.height() - size.height()) / 2, size.width(), size.height()
        )
        paint_sheet(painter, look, box)
        self._want()
        if self._frame.seen is not None:
            painter.drawImage(box, self._frame.seen.image)
            paint_border(painter, look, box)

    def _size(self) -> QSize:
        small = 0.75 if self._look.compact else 1.0
        high = _WIDE / self.item.shape if self.item.shape else _HIGH
        return QSize(self._look.px(_WIDE * small), self._look.px(high * small))

    def _lay_out(self, words: list[str]) -> None:
        look = self._look
        start, end = self._size().width() + look.px(42), look.px(10)
        start = start if self._drawn else look.px(16)
        column = QVBoxLayout()
        left, right = (end, start) if look.rtl else (start, end)
        # A name of more lines than the picture is high does not touch the border.
        column.setContentsMargins(left, look.gap, right, look.gap)
        column.setSpacing(0)
        column.addStretch(1)
        for index, each in enumerate(words):
            role = TextRole.BODY if index else TextRole.BODY_BOLD
            line = Prose(look, each, role, lines=2)
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(line.in_colour(look.colours.ink2) if index else line)
        column.addStretch(1)
        self._row.addLayout(column)

    def _want(self) -> None:
        """Ask for the picture that is sharp on this screen."""
        if self._pdf and self._drawn:
            size = self._size() * self.devicePixelRatioF()
            whole = QRect(QPoint(0, 0), size)
            self._frame.want(Shot.of(self._pdf, self.page, size, whole), None)
