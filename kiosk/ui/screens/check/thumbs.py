"""Every page of the set, below each other."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kiosk.i18n import N_
from kiosk.ui.access.roles import Role, give_role
from kiosk.ui.frame.growing_grid import GrowingGrid
from kiosk.ui.preview.items import SheetItem
from kiosk.ui.preview.pictures import Pictures
from kiosk.ui.screens.check.thumb import Thumb
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class Thumbs(QWidget):
    """`chosen` gives the number of a document and the page of it.

    `asked` are copies that the case asks for and that nobody prints.
    """

    chosen = Signal(int, int)

    def __init__(
        self,
        look: Look,
        items: Sequence[SheetItem],
        pictures: Pictures,
        *,
        asked: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._pictures = pictures
        self._look, self._asked = look, tuple(asked)
        self._items: tuple[SheetItem, ...] = ()
        # Each page of the set as (document, page), and the thumbs of the first of them.
        self._pages: list[tuple[int, int]] = []
        self._thumbs: list[Thumb] = []
        self._pdfs: Sequence[bytes] = ()
        self._area: QScrollArea | None = None
        self._grid = GrowingGrid(1, 0, self._next)
        give_role(self, Role.List)
        self.setAccessibleName(look.words(N_("What will be printed")))
        self._column = QVBoxLayout(self)
        side = look.margin - look.px(16)
        top = look.px(12 if look.compact else 24)
        self._column.setContentsMargins(side, top, look.px(16), look.gap)
        if look.rtl:
            self._column.setContentsMargins(look.px(16), top, side, look.gap)
        self._column.setSpacing(look.px(4))
        self.show_items(items)

    def follow(self, area: QScrollArea) -> None:
        """Build more thumbs where this area, which they lie in, comes near its end."""
        self._area = area
        self._grid.follow(area)

    def show_items(self, items: Sequence[SheetItem]) -> None:
        """Show another set; the choice stays where it can."""
        if tuple(items) == self._items:
            return
        letter, page = self.now()
        self._items = tuple(items)
        while (gone := self._column.takeAt(0)) is not None:
            widget = gone.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._column.addWidget(self._head())
        self._column.addSpacing(self._look.gap)
        self._thumbs, self._pdfs = [], ()
        self._pages = [
            (number, page)
            for number, item in enumerate(items)
            for page in range(item.pages)
        ]
        self._grid = GrowingGrid(1, self._look.px(4), self._next)
        self._grid.hold(len(self._pages))
        self._column.addWidget(self._grid)
        if self._area is not None:
            self._grid.follow(self._area)
        if self._asked:
            self._column.addWidget(self._advice())
        self._column.addStretch(1)
        self.choose(letter, page)

    def show_sheets(self, pdfs: Sequence[bytes]) -> None:
        """Show every page as it is now."""
        self._pdfs = pdfs
        for (number, _), thumb in zip(self._pages, self._thumbs, strict=False):
            if number < len(pdfs):
                thumb.show_page(pdfs[number])

    def show_unmade(self) -> None:
        """Show no page any more: none could be made."""
        self._pdfs = ()
        for thumb in self._thumbs:
            thumb.show_unmade()

    def stops(self) -> list[Thumb]:
        """Where Tab stops, in their order; more come behind the last."""
        return list(self._thumbs)

    def now(self) -> tuple[int, int]:
        """The letter and the page that are chosen."""
        for place, thumb in zip(self._pages, self._thumbs, strict=False):
            if thumb.isChecked():
                return place
        return 0, 0

    def choose(self, letter: int, page: int) -> None:
        """Choose a page, or the first where there is none such."""
        wanted = (letter, page) if (letter, page) in self._pages else (0, 0)
        if wanted not in self._pages:
            return
        index = self._pages.index(wanted)
        self._grid.reach(index)
        thumb = self._thumbs[index]
        thumb.blockSignals(True)
        thumb.setChecked(True)
        thumb.blockSignals(False)

    def _head(self) -> QWidget:
        """The title, in line with the words of the thumbs."""
        look, head = self._look, QWidget()
        title = Prose(look, look.words(N_("What will be printed")), TextRole.LEAD_BOLD)
        row = QHBoxLayout(head)
        row.setContentsMargins(look.margins(look.px(16), 0, 0, 0))
        row.addWidget(title)
        return head

    def _advice(self) -> QWidget:
        """What the case asks the writer to send besides, in its own words."""
        look, advice = self._look, QWidget()
        words = look.words(N_("This case also asks for copies to: {words}"))
        said = Prose(look, words.format(words="; ".join(self._asked)))
        row = QHBoxLayout(advice)
        row.setContentsMargins(look.px(16), look.gap, look.px(16), 0)
        row.addWidget(said.in_colour(look.colours.ink2))
        return advice

    def _next(self, index: int) -> Thumb:
        """The thumb of a page of the set, with what is known of the page by now."""
        number, page = self._pages[index]
        thumb = Thumb(self._look, self._items[number], page, self._pictures)
        # A screen reader toggles, and clicks nothing.
        thumb.toggled.connect(partial(self._choose, number, page))
        self._thumbs.append(thumb)
        if number < len(self._pdfs):
            thumb.show_page(self._pdfs[number])
        return thumb

    def _choose(self, number: int, page: int, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        if on:
            self.chosen.emit(number, page)
