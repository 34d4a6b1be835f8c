"""The calm page: left what is said, right the code for the person at the table."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import N_
from kiosk.ui.art.rule import Rule
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.frame.bottom_bar import BottomBar
from kiosk.ui.frame.screen import Screen
from kiosk.ui.frame.visit_bar import VisitBar
from kiosk.ui.screens.calm.slip import CalmDesk
from kiosk.ui.screens.calm.value import CalmValue
from kiosk.ui.text.facts import Fact
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

_AGAIN = N_("Does it happen again?")
_SHOW = N_("Show the person at the table the code on this page.")


class CalmScreen(Screen):
    """Shows a CalmValue; its one button goes on."""

    def __init__(self, look: Look, value: CalmValue) -> None:
        said = look.words(value.title).replace("\n", " ")
        super().__init__(look, f"{said} {value.lead}")
        self.value = value
        self._build()

    def show_value(self, value: CalmValue) -> None:
        """Say something else."""
        if value != self.value:
            self.value = value
            self._build()

    def _build(self) -> None:
        look, value = self.look, self.value
        bar = VisitBar(look, value.bar)
        bar.answered.connect(self.answered)
        body = QWidget()
        way = QBoxLayout.Direction
        row = QBoxLayout(way.TopToBottom if look.portrait else way.LeftToRight, body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(ScrollArea(look, self._words(), look.words(value.title)), 704)
        row.addWidget(Rule(look, upright=not look.portrait))
        row.addWidget(CalmDesk(look, value.code, value.at), 576)
        self.stack(bar, body, self._foot(), stretch=1)

    def _words(self) -> QWidget:
        look, value, content = self.look, self.value, QWidget()
        column = QVBoxLayout(content)
        top, end = look.px(16 if look.compact else 56), look.px(56)
        end = look.margin if look.portrait or look.compact else end
        column.setContentsMargins(look.margins(look.margin, top, end, look.px(24)))
        column.setSpacing(look.px(12 if look.compact else 20))
        title = TextRole.TITLE if look.compact else TextRole.CASE_TITLE
        column.addWidget(Prose(look, look.words(value.title), title))
        column.addWidget(Prose(look, look.words(value.lead), TextRole.GIST))
        if value.note is not None:
            icon, said = value.note
            column.addWidget(_Note(look, icon, look.words(said)))
        if value.code:
            column.addSpacing(look.px(8 if look.compact else 20))
            column.addWidget(Rule(look))
            again, show = look.words(_AGAIN), look.words(_SHOW)
            role = TextRole.LEAD_BOLD
            column.addWidget(Fact(look, "hand", again, show, role=role))
        column.addStretch(1)
        return content

    def _foot(self) -> BottomBar:
        look, value = self.look, self.value
        words, answer = value.onward
        onward = Button(look, look.words(words), Kind.PRIMARY, icon_after="right")
        onward.clicked.connect(lambda: self.answered.emit(answer))
        # Where the text is large there is no room beside the button.
        room = bool(value.foot) and not (look.portrait and look.text_scale > 1)
        said = Prose(look, look.words(value.foot)) if room else None
        leading = [said.in_colour(look.colours.ink2)] if said else []
        return BottomBar(look, leading, [], [onward])


class _Note(QWidget):
    """A fact on paper in a frame."""

    def __init__(self, look: Look, icon: str, said: str) -> None:
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        pad = look.px(16)
        column.setContentsMargins(look.px(20), pad, look.px(20), pad)
        column.addWidget(Fact(look, icon, said, role=TextRole.LEAD))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A card that is not pressed."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colours.line, look.rule))
        painter.setBrush(look.colours.paper)
        half = look.rule / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, look.px(8), look.px(8))
