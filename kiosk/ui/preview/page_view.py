"""One page of a letter that a hand can enlarge, drag, turn and tap."""

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from kiosk.i18n import N_
from kiosk.model.page import Pages
from kiosk.pdf.reading import lines_of
from kiosk.ui.access.language import speak_in
from kiosk.ui.access.roles import Role, give_role
from kiosk.ui.access.spoken_text import SpokenText
from kiosk.ui.preview.desk import UNMADE, Desk
from kiosk.ui.preview.hints import Hint
from kiosk.ui.preview.pictures import Pictures
from kiosk.ui.preview.placement import LEVELS
from kiosk.ui.theme.look import Look


class PageView(Desk):
    """Shows one page at a time; `name` is what a screen reader calls it.

    It is a picture; `text`, which has the focus in its place, is read line by line.
    `tapped` tells of a tap or Enter, `changed` of another page or level.
    """

    tapped = Signal()
    changed = Signal()

    def __init__(
        self, look: Look, name: str, pictures: Pictures, *, room: int = 22
    ) -> None:
        super().__init__(look, room, pictures)
        self._name = name
        self._pressed_at: QPoint | None = None
        self._dragged = False
        give_role(self, Role.Graphic)
        self.setAccessibleName(name)
        self.text = SpokenText(self, name)
        self.text.read.connect(self._show_line)
        self.setFocusProxy(self.text)

    def show_pages(self, pdf: bytes, pages: Pages, hints: tuple[Hint, ...]) -> None:
        """Show another state of the letter; page and level stay where they are."""
        self.put(pdf, pages, hints)
        self._tell()

    @property
    def level(self) -> int:
        """0 the whole page, 1 larger, 2 the full width."""
        return self._placement.level if self._placement else 0

    def turn_to(self, page: int, down: float | None = None) -> None:
        """Show another page from its top, or where a line is (0 to 1 down the page)."""
        page = max(0, min(page, self.count - 1))
        if self._placement and page != self._page:
            self._page = page
            self._place()
            self.to_top()
            self._tell()
        if down is not None and self.level:
            self._show_line(down)

    def to_top(self) -> None:
        """Bring the head of the page into sight."""
        self._move(QPointF(0, self.height() * LEVELS))

    def zoom_to(self, level: int) -> None:
        """Another level; the same place stays in the middle."""
        if self._placement and level != self.level:
            self._lay(self._placement.zoomed(level))
            self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is read where it is seen."""
        super().resizeEvent(event)
        self.text.setGeometry(self.rect())

    def _show_line(self, down: float) -> None:
        """Bring the line that is read or written into the middle of a large page."""
        if self._placement:
            sheet = self._placement.sheet
            line = sheet.top() + down * sheet.height()
            self._move(QPointF(0, self.height() / 2 - line))

    def _tell(self) -> None:
        text = self._look.words(N_("page {page} of {count}") if self.count else UNMADE)
        text = text.format(page=self._page + 1, count=self.count)
        name = f"{self._name}, {text}"
        if name != self.accessibleName():
            self.setAccessibleName(name)
            self.text.setAccessibleName(name)
        if self._shown is not None:
            pages = self._shown.pages
            speak_in(self.text, pages.language)
            self.text.show_lines(lines_of(pages.pages[self._page]))
        else:
            self.text.show_lines((text,))
        self.changed.emit()

    def _move(self, by: QPointF) -> None:
        if self._placement:
            self._lay(self._placement.moved(by))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag or a tap starts."""
        self._pressed_at = event.position().toPoint()
        self._dragged = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the sheet along."""
        if self._pressed_at is None:
            return
        here = event.position().toPoint()
        far = (here - self._pressed_at).manhattanLength()
        if self._dragged or far >= QApplication.startDragDistance():
            self._dragged = True
            self._move(QPointF(here - self._pressed_at))
            self._pressed_at = here

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """What was not a drag is a tap."""
        was_tap = self._pressed_at is not None and not self._dragged
        self._pressed_at = None
        if was_tap:
            self.tapped.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll."""
        self._move(QPointF(event.angleDelta()) / 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, + and - enlarge, page keys turn, Enter taps."""
        step = self.height() / 4
        moves = {
            Qt.Key.Key_Up: QPointF(0, step),
            Qt.Key.Key_Down: QPointF(0, -step),
            Qt.Key.Key_Left: QPointF(step, 0),
            Qt.Key.Key_Right: QPointF(-step, 0),
        }
        key = Qt.Key(event.key())
        if key in moves:
            self._move(moves[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.tapped.emit()
        elif event.text() in {"+", "-"}:
            self.zoom_to(self.level + (1 if event.text() == "+" else -1))
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.turn_to(self._page + (1 if key == Qt.Key.Key_PageDown else -1))
        else:
            super().keyPressEvent(event)
