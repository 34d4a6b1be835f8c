"""A sheet on the desk: the PDF's own picture, hints painted over it."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.i18n import N_
from kiosk.model.page import Pages
from kiosk.ui.art.sheet import paint_border, paint_sheet
from kiosk.ui.preview.frame import Frame, Seen
from kiosk.ui.preview.hints import Hint, HintPainter, Scale, body_size
from kiosk.ui.preview.pdfium import Shot
from kiosk.ui.preview.pictures import Pictures
from kiosk.ui.preview.placement import Placement
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

UNMADE = N_("The page cannot be shown; ask the person at the table.")


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """A letter as it can be painted; `type_size` is its body's, in points.

    Compared by identity: each state that is shown is painted.
    """

    pdf: bytes
    pages: Pages
    hints: tuple[Hint, ...]
    type_size: float

    @classmethod
    def of(cls, pdf: bytes, pages: Pages, hints: tuple[Hint, ...]) -> "Shown":
        """A state of the letter."""
        return cls(pdf, pages, hints, body_size(pages))


@dataclass(frozen=True, slots=True)
class Laid:
    """A letter and where its page lies."""

    shown: Shown
    placement: Placement


class Desk(QWidget):
    """Paints one page of a letter with `room` px around it.

    Another state, page or size is painted from when its picture has come: sheet,
    picture and hints always belong together.
    """

    def __init__(self, look: Look, room: int, pictures: Pictures) -> None:
        super().__init__()
        self._look, self._room = look, look.px(room)
        self._shown: Shown | None = None
        self._page = 0
        self._placement: Placement | None = None
        self._painted: Placement | None = None
        self._aside = self._below = 0
        self._why = ""
        self._frame: Frame[Laid] = Frame(self, pictures, self._update_sheet)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def put(self, pdf: bytes, pages: Pages, hints: tuple[Hint, ...]) -> None:
        """Lay another state of the letter on the desk."""
        self._shown, self._why = Shown.of(pdf, pages, hints), ""
        self._page = max(0, min(self._page, self.count - 1))
        self._place()

    def drop(self) -> None:
        """Lay no page on the desk any more, and say that it could not be made."""
        self._shown = self._placement = self._painted = None
        self._why = self._look.words(UNMADE)
        self._frame.drop()
        self._tell()

    def _tell(self) -> None:
        """Say what is shown now to those who do not see it."""

    @property
    def page(self) -> int:
        """The page that is looked at, counted from 0."""
        return self._page

    @property
    def count(self) -> int:
        """How many pages the letter has."""
        return len(self._shown.pages.pages) if self._shown else 0

    @property
    def pdf_seen(self) -> bytes:
        """The PDF whose page is on screen; empty before the first."""
        return self._frame.seen.shot.pdf if self._frame.seen else b""

    def sheet_width(self) -> int:
        """Px across the sheet when the whole page is seen; 0 without a page."""
        placed = self._placement
        return replace(placed, level=0).sheet.width() if placed else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Desk, sheet, page, hints."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colours.desk)
        self._want()
        self._paint_why(painter)
        seen, placed = self._frame.seen, self._placement
        if seen is None or placed is None:
            return
        if seen.of.placement.page != placed.page:
            # A page of another shape lies where it lay, until the new one is here.
            placed = seen.of.placement
        self._painted = placed
        sheet = placed.sheet
        paint_sheet(painter, self._look, QRectF(sheet))
        self._paint_picture(painter, seen, sheet)
        paint_border(painter, self._look, QRectF(sheet))
        scale = Scale(QPointF(sheet.topLeft()), placed.factor, self.logicalDpiY())
        shown, colours = seen.of.shown, self._look.colours
        HintPainter(painter, scale, shown.type_size, colours).paint(
            shown.hints, shown.pages.anchors, seen.shot.page
        )

    def keep_free(self, aside: int, below: int) -> None:
        """Leave px free at the trailing side and the foot for what lies on the desk."""
        self._aside, self._below = aside, below
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page into the new size."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Fit the page to the view, keeping level and offset."""
        if self._shown is None:
            return
        old, pages = self._placement, self._shown.pages
        fresh = Placement(
            view=QSizeF(self.size()),
            page=QSizeF(pages.width, pages.height),
            room=self._room,
            level=old.level if old else 0,
            offset=old.offset if old else QPointF(),
            aside=-self._aside if self._look.rtl else self._aside,
            below=self._below,
        )
        self._lay(fresh.moved(QPointF()))

    def _lay(self, placement: Placement) -> None:
        """Let the page lie here."""
        if placement != self._placement:
            self.update()
        self._placement = placement
        self._want()

    def _update_sheet(self) -> None:
        """Paint another picture; nothing around the sheet if that lies where it lay."""
        placed = self._placement
        if placed is not None and placed == self._painted:
            self.update(placed.sheet)
        else:
            self.update()

    def _want(self) -> None:
        """Ask for the picture that is sharp on this screen as it is now."""
        if self._shown is None or self._placement is None:
            return
        ratio, part = self.devicePixelRatioF(), self._placement.drawn
        whole = _times(self._placement.sheet.size(), ratio)
        corner = (QPointF(part.topLeft()) * ratio).toPoint()
        cut = QRect(corner, _times(part.size(), ratio))
        shot = Shot.of(self._shown.pdf, self._page, whole, cut)
        self._frame.want(shot, Laid(self._shown, self._placement))

    def _paint_why(self, painter: QPainter) -> None:
        """Why there is no page, in the middle of the desk."""
        look, side = self._look, self._room
        painter.setPen(look.colours.warn)
        painter.setFont(look.font(TextRole.LEAD))
        box = self.rect().adjusted(side, side, -side - self._aside, -side)
        middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box, middle, self._why)

    def _paint_picture(self, painter: QPainter, seen: Seen[Laid], sheet: QRect) -> None:
        """Px for px, or stretched as long as it is one of another size."""
        shot, ratio = seen.shot, self.devicePixelRatioF()
        across, down = 1 / ratio, 1 / ratio
        if _times(sheet.size(), ratio) != QSize(shot.width, shot.height):
            across, down = sheet.width() / shot.width, sheet.height() / shot.height
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        part = shot.part
        corner = QPointF(part.left * across, part.top * down)
        size = QSizeF(part.width * across, part.height * down)
        painter.drawImage(QRectF(QPointF(sheet.topLeft()) + corner, size), seen.image)


def _times(size: QSize, ratio: float) -> QSize:
    return QSize(round(size.width() * ratio), round(size.height() * ratio))
