"""A page on its desk with the keys to enlarge it and to turn it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from kiosk.i18n import N_
from kiosk.model.page import Pages
from kiosk.ui.art.rule import Rule
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.preview.hints import Hint
from kiosk.ui.preview.page_view import PageView
from kiosk.ui.preview.pictures import Pictures
from kiosk.ui.preview.placement import LEVELS, place_of
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

# Between the keys and what is around them.
_INSET = 16

# A PDF, its pages and what is painted over them.
State = tuple[bytes, Pages, tuple[Hint, ...]]


class Keys(QWidget):
    """Keys in one frame, below or beside each other."""

    def __init__(self, look: Look, *parts: QWidget, upright: bool) -> None:
        super().__init__()
        self._look = look
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction
        line = QBoxLayout(down if upright else across.LeftToRight, self)
        line.setContentsMargins(*(look.px(4),) * 4)
        line.setSpacing(0)
        for part in parts:
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper in a frame of 2."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colours.edge, look.px(2)))
        painter.setBrush(look.colours.paper)
        half = look.px(2) / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, look.px(6), look.px(6))


class PagePane(QWidget):
    """A page view filling the pane; `enlarge` asks for the large page.

    The keys for + and - stand beside the sheet; a tap on it asks for the large page.
    Without `turns` other pages are shown by somebody else.
    """

    enlarge = Signal()
    fresh = Signal()

    def __init__(
        self, look: Look, name: str, pictures: Pictures, *, turns: bool = True
    ) -> None:
        super().__init__()
        self._look, self._turns = look, turns
        self.state: State | None = None
        self._laid: object = None
        self._close = False
        self.view = PageView(look, name, pictures, room=16 if look.compact else 22)
        self.view.setParent(self)
        self.view.tapped.connect(self.enlarge)
        self.view.changed.connect(self._follow)
        self._larger = self._key("plus", N_("Larger"))
        self._smaller = self._key("minus", N_("Smaller"))
        self._line = Rule(look)
        self._line.setFixedWidth(look.px(48))
        self._keys = Keys(look, self._larger, self._line, self._smaller, upright=True)
        self._place_of = Prose(look, "1 / 1", TextRole.BODY, wrap=False).centred()
        self._before = self._key("left", N_("Previous page"))
        self._after = self._key("right", N_("Next page"))
        self._turner = Keys(
            look, self._before, self._place_of, self._after, upright=False
        )
        for each in (self._keys, self._turner):
            each.setParent(self)
        self._connect()

    def show_pages(self, pdf: bytes, pages: Pages, hints: tuple[Hint, ...]) -> None:
        """Show another state of the letter; `fresh` tells that it has come."""
        self.state = (pdf, pages, hints)
        self.view.show_pages(pdf, pages, hints)
        if self._close:
            self.view.zoom_to(LEVELS - 1)
        self.fresh.emit()

    def come_close(self, *, wanted: bool) -> None:
        """Show the page at its full width, without keys, or whole again."""
        self._keys.setVisible(not wanted)
        self._close = wanted
        self.view.zoom_to(LEVELS - 1 if wanted else 0)
        self._laid = None
        self._follow()

    def show_place(self, anchor: str, share: float) -> None:
        """Show the place in a paragraph, a share (0 to 1) down from its top."""
        if self.state is None:
            return
        place = place_of(self.state[1], anchor, share)
        if place is not None:
            self.view.turn_to(*place)

    def show_unmade(self) -> None:
        """Show no page any more: it could not be made."""
        self.state = None
        self.view.drop()
        self.fresh.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the keys at the foot of the trailing side."""
        super().resizeEvent(event)
        self.view.setGeometry(self.rect())
        self._follow()

    def _key(self, icon: str, words: str) -> Button:
        key = Button(self._look, "", Kind.BARE, icon=icon)
        key.setAccessibleName(self._look.words(words))
        return key

    def _connect(self) -> None:
        self._larger.clicked.connect(lambda: self.view.zoom_to(self.view.level + 1))
        self._smaller.clicked.connect(lambda: self.view.zoom_to(self.view.level - 1))
        self._before.clicked.connect(lambda: self.view.turn_to(self.view.page - 1))
        self._after.clicked.connect(lambda: self.view.turn_to(self.view.page + 1))

    def _follow(self) -> None:
        """Show which keys can do something, and lay them where they belong."""
        view, inset = self.view, self._inset()
        # Most often only the words on the page are other ones.
        now = (self.size(), view.sheet_width(), view.level, view.page, view.count)
        if now == self._laid:
            return
        self._laid = now
        aside = 0 if self._close else self._keys.sizeHint().width() + 2 * inset
        self._smaller.setEnabled(view.level > 0)
        self._larger.setEnabled(view.level < LEVELS - 1)
        turns = self._turns and view.count > 1 and not self._close
        self._turner.setVisible(turns)
        foot = self._turner.sizeHint().height() + 2 * self._look.gap
        view.keep_free(aside, foot if turns else 0)
        self._place_of.say(f"{view.page + 1} / {view.count}")
        self._before.setEnabled(view.page > 0)
        self._after.setEnabled(view.page < view.count - 1)
        self._lay(inset)

    def _inset(self) -> int:
        return self._look.px(12 if self._look.compact else _INSET)

    def _lay(self, inset: int) -> None:
        keys, turner = self._keys, self._turner
        for each in (keys, turner):
            each.resize(each.sizeHint())
            each.raise_()
        x = inset if self._look.rtl else self.width() - inset - keys.width()
        keys.move(x, self.height() - inset - keys.height())
        middle = (self.width() - turner.width()) // 2
        turner.move(middle, self.height() - self._look.gap - turner.height())
