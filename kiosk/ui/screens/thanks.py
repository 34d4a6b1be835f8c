"""Thanks: fold it, stamp it, post it; and one thing more, with one's own phone."""

from dataclasses import dataclass

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.answers import AnotherCase, AnotherLetter, Finish
from kiosk.i18n import N_
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole
from kiosk.ui.widgets.bottom_bar import BottomBar
from kiosk.ui.widgets.button import Button, Kind
from kiosk.ui.widgets.channel import Channel
from kiosk.ui.widgets.chip import Chip, Tone
from kiosk.ui.widgets.flow_row import FlowRow
from kiosk.ui.widgets.heading import Heading
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.post_art import Picture, PostArt
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.qr import QrCode
from kiosk.ui.widgets.screen import Screen
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.ui.widgets.visit_bar import Bar, VisitBar

_TITLES = {
    0: N_("Thank you."),
    1: N_("Thank you. Your letter is ready to post."),
    2: N_("Thank you. Two letters, ready to post."),
    3: N_("Thank you. Three letters, ready to post."),
}
_MANY = N_("Thank you. {count} letters, ready to post.")
_FOLDS = {
    0: (N_("Do not fold it"), N_("The envelope takes the whole sheet.")),
    1: (N_("Fold it once"), N_("In the middle, the address outside.")),
    2: (
        N_("Fold in three"),
        N_("The address outside. The marks at the edge show where."),
    ),
}
_FAR = N_("{place}: post to another country.")
_NEAR = N_("{place}: post inside the country.")
_POST = N_("In any mailbox, today if you can.")


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a letter goes ("Minsk"), and whether that is another country."""

    place: str
    abroad: bool


@dataclass(frozen=True, slots=True)
class ThanksValue:
    """What was written and what can be done with it.

    `folds` is how often the sheet is folded for its envelope (0 to 2), `another`
    whether the case has an official who got no letter yet.
    """

    bar: Bar
    letters: int
    folds: int = 2
    destinations: tuple[Destination, ...] = ()
    channels: tuple[Channel, ...] = ()
    practice: bool = False
    another: bool = True


class ThanksScreen(Screen):
    """Three drawings above, the codes on paper below."""

    def __init__(self, look: Look, value: ThanksValue) -> None:
        super().__init__(look, look.words(N_("Thank you")))
        self.value = value
        self._build()

    def show_value(self, value: ThanksValue) -> None:
        """Show other letters."""
        if value != self.value:
            self.value = value
            self._build()

    def _build(self) -> None:
        look = self.look
        bar = VisitBar(look, self.value.bar)
        bar.answered.connect(self.answered)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._post())
        linked = tuple(each for each in self.value.channels if each.link)
        if linked:
            column.addWidget(self._more(linked), 1)
        else:
            column.addStretch(1)
        if look.portrait or look.text_scale > 1:
            foot = QHBoxLayout()
            foot.setContentsMargins(look.margin, look.gap, look.margin, look.gap)
            foot.addStretch(1)
            foot.addWidget(self._wiped())
            column.addLayout(foot)
        area = ScrollArea(look, content, look.words(N_("Thank you")))
        self.stack(bar, area, self._foot(), stretch=1)

    def _post(self) -> QVBoxLayout:
        look, words, count = self.look, self.look.words, self.value.letters
        column = QVBoxLayout()
        top = look.px(16 if look.compact else 28)
        column.setContentsMargins(look.margin, top, look.margin, look.px(24))
        column.setSpacing(look.px(16 if look.compact else 24))
        title = words(_TITLES.get(count, _MANY)).format(count=count)
        chip: str | QWidget = ""
        if self.value.practice:
            chip = Chip(look, words(N_("Practice: not counted")), Tone.STRONG)
        column.addWidget(Heading(look, title, chip))
        column.addLayout(self._steps())
        return column

    def _steps(self) -> QBoxLayout:
        """Fold, stamp and post, beside each other or in portrait below."""
        look, words = self.look, self.look.words
        way = QBoxLayout.Direction
        row = QBoxLayout(way.TopToBottom if look.portrait else way.LeftToRight)
        row.setSpacing(look.px(24))
        head, more = _FOLDS[min(max(self.value.folds, 0), 2)]
        stamps = "\n".join(
            words(_FAR if each.abroad else _NEAR).format(place=each.place)
            for each in self.value.destinations
        )
        steps = (
            (Picture.FOLD, words(head), words(more)),
            (Picture.STAMP, words(N_("Put on a stamp")), stamps),
            (Picture.POST, words(N_("Post it")), words(_POST)),
        )
        for number, (picture, said, how) in enumerate(steps, 1):
            row.addLayout(self._step(number, picture, said, how), 1)
        return row

    def _step(self, number: int, picture: Picture, said: str, how: str) -> QBoxLayout:
        look = self.look
        way = QBoxLayout.Direction
        beside = look.portrait
        step = QBoxLayout(way.LeftToRight if beside else way.TopToBottom)
        step.setSpacing(look.px(24 if beside else 12))
        step.addWidget(PostArt(look, picture, self.value.folds))
        words = QVBoxLayout()
        words.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        head.addWidget(Prose(look, str(number), TextRole.STAGE, wrap=False))
        head.addWidget(Prose(look, said, TextRole.PRIMARY), 1)
        words.addLayout(head)
        words.addWidget(Prose(look, how).in_colour(look.colours.ink2))
        words.addStretch(1)
        step.addLayout(words, 1)
        return step

    def _more(self, linked: tuple[Channel, ...]) -> QWidget:
        look, words = self.look, self.look.words
        paper = _Paper(look)
        column = QVBoxLayout(paper)
        pad = look.px(16 if look.compact else 28)
        column.setContentsMargins(look.margin, pad, look.margin, pad)
        column.setSpacing(look.px(16 if look.compact else 20))
        head = QHBoxLayout()
        head.setSpacing(look.px(24))
        said = words(N_("Do one thing more, with your own phone"))
        head.addWidget(Prose(look, said, TextRole.LEAD_BOLD), 1)
        unseen = Prose(look, words(N_("The kiosk sees nothing of it.")))
        unseen.in_colour(look.colours.ink2).setMaximumWidth(look.px(420))
        head.addWidget(unseen)
        column.addLayout(head)
        row = FlowRow(None, look.px(24))
        for each in linked:
            row.addWidget(self._code(each))
        column.addLayout(row)
        column.addStretch(1)
        return paper

    def _code(self, channel: Channel) -> QWidget:
        look = self.look
        cell = QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        said = look.words(channel.way.message)
        row.addWidget(QrCode(look, channel.link, channel.line(look.words), 128))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Icon(look, channel.way.icon))
        words.addSpacing(look.px(4))
        words.addWidget(Prose(look, said, TextRole.BODY_BOLD, wrap=False))
        where = Prose(look, channel.words, wrap=False)
        words.addWidget(where.in_colour(look.colours.ink2))
        words.addStretch(1)
        row.addLayout(words)
        return cell

    def _foot(self) -> BottomBar:
        look, words = self.look, self.look.words
        leading: list[QWidget] = []
        if self.value.another:
            letter = Button(
                look, words(N_("Another letter")), Kind.SECONDARY, icon="pen"
            )
            letter.clicked.connect(lambda: self.answered.emit(AnotherLetter()))
            leading.append(letter)
        kind = Kind.QUIET if leading else Kind.SECONDARY
        case = Button(look, words(N_("Another case")), kind, icon="cards")
        case.clicked.connect(lambda: self.answered.emit(AnotherCase()))
        leading.append(case)
        finish = Button(look, words(N_("Finish")), Kind.PRIMARY, icon_after="check")
        finish.clicked.connect(lambda: self.answered.emit(Finish()))
        roomy = not look.portrait and look.text_scale == 1
        trailing = [self._wiped(), finish] if roomy else [finish]
        return BottomBar(look, leading, (), trailing)

    def _wiped(self) -> Prose:
        """What Finish does; above the button where it does not fit beside it."""
        look = self.look
        wiped = Prose(look, look.words(N_("Everything about you is wiped.")))
        wiped.setMaximumWidth(look.px(300))
        return wiped.in_colour(look.colours.ink2)


class _Paper(QWidget):
    """Paper below a hairline."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.fillRect(self.rect(), look.colours.paper)
        painter.fillRect(0, 0, self.width(), look.rule, look.colours.line)
