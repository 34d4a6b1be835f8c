"""Every page of the set, below each other."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import N_
from kiosk.ui.access.roles import Role, give_role
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
        self._thumbs: list[tuple[int, Thumb]] = []
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
        heading = self._look.words(N_("What will be printed"))
        title = Prose(self._look, heading, TextRole.LEAD_BOLD)
        indented = QHBoxLayout()
        inset = self._look.px(16)
        rtl = self._look.rtl
        indented.setContentsMargins(0 if rtl else inset, 0, inset if rtl else 0, 0)
        indented.addWidget(title)
        head = QWidget()
        head.setLayout(indented)
        self._column.addWidget(head)
        self._column.addSpacing(self._look.gap)
        self._thumbs = []
        for number, item in enumerate(items):
            for each in range(item.pages):
                self._add(number, item, each)
        if self._asked:
            self._column.addWidget(self._advice())
        self._column.addStretch(1)
        self.choose(letter, page)

    def show_sheets(self, pdfs: Sequence[bytes]) -> None:
        """Show every page as it is now."""
        for number, thumb in self._thumbs:
            if number < len(pdfs):
                thumb.show_page(pdfs[number])

    def show_unmade(self) -> None:
        """Show no page any more: none could be made."""
        for _, thumb in self._thumbs:
            thumb.show_unmade()

    def stops(self) -> list[Thumb]:
        """Where Tab stops, in their order."""
        return [thumb for _, thumb in self._thumbs]

    def now(self) -> tuple[int, int]:
        """The letter and the page that are chosen."""
        for number, thumb in self._thumbs:
            if thumb.isChecked():
                return number, thumb.page
        return 0, 0

    def choose(self, letter: int, page: int) -> None:
        """Choose a page, or the first where there is none such."""
        every = [(number, thumb.page) for number, thumb in self._thumbs]
        wanted = (letter, page) if (letter, page) in every else (0, 0)
        for place, (_, thumb) in zip(every, self._thumbs, strict=True):
            if place == wanted:
                thumb.blockSignals(True)
                thumb.setChecked(True)
                thumb.blockSignals(False)

    def _advice(self) -> QWidget:
        """What the case asks the writer to send besides, in its own words."""
        look, advice = self._look, QWidget()
        words = look.words(N_("This case also asks for copies to: {words}"))
        said = Prose(look, words.format(words="; ".join(self._asked)))
        row = QHBoxLayout(advice)
        row.setContentsMargins(look.px(16), look.gap, look.px(16), 0)
        row.addWidget(said.in_colour(look.colours.ink2))
        return advice

    def _add(self, number: int, item: SheetItem, page: int) -> None:
        thumb = Thumb(self._look, item, page, self._pictures)
        # A screen reader toggles, and clicks nothing.
        thumb.toggled.connect(partial(self._choose, number, page))
        self._thumbs.append((number, thumb))
        self._column.addWidget(thumb)

    def _choose(self, number: int, page: int, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        if on:
            self.chosen.emit(number, page)
