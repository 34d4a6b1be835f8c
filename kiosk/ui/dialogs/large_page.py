"""The page as large as the window, to be read and dragged."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.i18n import N_
from kiosk.model.page import Pages
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.dialog import Dialog
from kiosk.ui.preview.hints import Hint
from kiosk.ui.preview.pane import PagePane
from kiosk.ui.preview.pictures import Pictures
from kiosk.ui.preview.placement import LEVELS
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class LargePage(Dialog):
    """Opens at the full width, from the top of the page; a tap closes it."""

    closed = Signal()

    def __init__(
        self, look: Look, host: QWidget, name: str, pictures: Pictures
    ) -> None:
        super().__init__(look, host, name, width=10_000)
        self._pane = PagePane(look, name, pictures)
        close = Button(look, look.words(N_("Close")), Kind.SMALL, icon_after="x")
        self._close_button = close
        side = look.px(3)
        self.body.setContentsMargins(side, side, side, side)
        self.body.setSpacing(0)
        head = QHBoxLayout()
        pad = look.px(24)
        head.setContentsMargins(pad, look.gap, look.px(16), look.gap)
        title = Prose(look, name, TextRole.LEAD_BOLD, lines=1)
        head.addWidget(title, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(head)
        self.body.addWidget(self._pane, 1)
        close.clicked.connect(self.leave)
        self.escaped.connect(self.leave)
        self._pane.enlarge.connect(self.leave)

    def show_pages(self, pdf: bytes, pages: Pages, hints: tuple[Hint, ...]) -> None:
        """Show a state of the letter."""
        self._pane.show_pages(pdf, pages, hints)

    def open(self, page: int) -> None:
        """Cover the screen, showing this page."""
        self.open_over(self._close_button)
        self._pane.view.turn_to(page)
        self._pane.view.zoom_to(LEVELS - 1)
        self._pane.view.to_top()

    def _place(self) -> None:
        """Nearly all of the window."""
        inset = self.look.px(16)
        self._panel.setGeometry(self.rect().adjusted(inset, inset, -inset, -inset))

    def leave(self) -> None:
        """Close, and say so."""
        self.dismiss()
        self.closed.emit()


class Enlarger(QObject):
    """Opens the large page over `screen` when its pane asks for it."""

    def __init__(
        self,
        look: Look,
        screen: QWidget,
        pane: PagePane,
        name: str,
        *,
        pictures: Pictures,
    ) -> None:
        super().__init__(screen)
        self._look, self._screen, self._pane = look, screen, pane
        self._name, self._pictures = name, pictures
        self._large: LargePage | None = None
        pane.enlarge.connect(self.open)
        pane.fresh.connect(self._refresh)

    def open(self) -> None:
        """Show the page that the pane shows, once."""
        if self._large is not None or self._pane.state is None:
            return
        self._large = LargePage(self._look, self._screen, self._name, self._pictures)
        self._large.closed.connect(self._forget)
        self._refresh()
        self._large.open(self._pane.view.page)

    def _refresh(self) -> None:
        if self._large is None:
            return
        if self._pane.state is not None:
            self._large.show_pages(*self._pane.state)
        else:
            self._large.leave()

    def _forget(self) -> None:
        self._large = None
        self._pane.view.setFocus(Qt.FocusReason.OtherFocusReason)
