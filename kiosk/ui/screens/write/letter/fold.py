"""Paragraphs of the sample, folded to their first lines until they are wanted."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kiosk.i18n import N_
from kiosk.model.letter import Paragraph
from kiosk.ui.access.roles import Role, give_role, show_open
from kiosk.ui.art.icon import Icon
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.plain_button import PlainButton
from kiosk.ui.screens.write.letter.paragraph import REACH, ParagraphBlock
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class FoldRow(PlainButton):
    """The first lines of what is folded and the word Show: all of it a target.

    Its `lock` is hidden until somebody shows it.
    """

    def __init__(self, look: Look, lines: int, reach: int = REACH) -> None:
        super().__init__()
        self._look = look
        give_role(self, Role.Button)
        show_open(self, opened=False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(look.px(48))
        self.words = Prose(look, "", TextRole.LETTER, lines=lines)
        self.words.in_colour(look.colours.ink2)
        show = Prose(look, look.words(N_("Show")), TextRole.BODY, wrap=False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(
            look.margins(look.px(reach), look.px(4), look.px(reach), look.px(4))
        )
        self._row.setSpacing(look.gap)
        self.lock = Icon(look, "lock", 22)
        self.lock.hide()
        self._row.addWidget(self.lock, 0, Qt.AlignmentFlag.AlignVCenter)
        lines_in_the_middle = QVBoxLayout()
        lines_in_the_middle.addStretch(1)
        lines_in_the_middle.addWidget(self.words)
        lines_in_the_middle.addStretch(1)
        self._row.addLayout(lines_in_the_middle, 1)
        self._row.addSpacing(look.px(16))
        middle = Qt.AlignmentFlag.AlignVCenter
        self._row.addWidget(show, 0, middle)
        self._row.addWidget(Icon(look, "down", 24), 0, middle)
        for each in (self.words, show):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say(self, text: str) -> None:
        """Show the first lines of these words."""
        self.words.say(text)
        name = self._look.words(N_("Show the whole text: {start}"))
        self.setAccessibleName(name.format(start=" ".join(text.split()[:8])))

    def show_lines(self, lines: int) -> None:
        """Show so many lines of the words."""
        self.words.show_lines(lines)

    def sizeHint(self) -> QSize:
        """The lines, at least 48 high."""
        return self._row.totalSizeHint().expandedTo(QSize(0, self._look.px(48)))

    def minimumSizeHint(self) -> QSize:
        """As high, and as narrow as it has to be."""
        least = self._row.totalMinimumSize().width()
        return QSize(least, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """Narrow, it may need its second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the lines at a width."""
        return max(self._row.totalHeightForWidth(width), self._look.px(48))

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Every point of the row is the target."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground of the state; the words paint themselves."""
        colours = self._look.colours
        if self.isDown() or self.underMouse():
            ground = colours.pressed if self.isDown() else colours.hover
            QPainter(self).fillRect(self.rect(), ground)


class FoldGroup(QWidget):
    """Paragraphs that follow one another, folded together; opened, each is edited.

    `edited` and `put_back` as of a paragraph. `build` makes a paragraph's own block.
    """

    edited = Signal(str, object)
    put_back = Signal(str)

    def __init__(
        self,
        look: Look,
        paragraphs: tuple[Paragraph, ...],
        build: Callable[[Paragraph], ParagraphBlock],
    ) -> None:
        super().__init__()
        self.row = FoldRow(look, lines=1 if look.compact else 2)
        self.blocks = {each.key: build(each) for each in paragraphs}
        words = look.words(N_("Hide"))
        self.hide_button = Button(look, words, Kind.BARE, icon_after="up")
        give_role(self.hide_button, Role.Button)
        show_open(self.hide_button, opened=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(self.row)
        for each in self.blocks.values():
            column.addWidget(each)
            each.edited.connect(self.edited)
            each.put_back.connect(self.put_back)
        column.addWidget(self.hide_button, 0, Qt.AlignmentFlag.AlignRight)
        self.row.clicked.connect(lambda: self.open(wanted=True))
        self.hide_button.clicked.connect(lambda: self.open(wanted=False))
        self._say()
        touched = any(each.touched for each in paragraphs)
        self._fold(opened=touched)

    def open(self, *, wanted: bool) -> None:
        """Unfold and go to the first paragraph, or fold and stay on the row."""
        self._fold(opened=wanted)
        if wanted:
            next(iter(self.blocks.values())).box.setFocus()
        else:
            self.row.setFocus()

    def show_paragraph(self, paragraph: Paragraph, *, forced: bool = False) -> None:
        """Show another state of one of the paragraphs."""
        self.blocks[paragraph.key].show_paragraph(paragraph, forced=forced)
        self._say()

    def _fold(self, *, opened: bool) -> None:
        for each in (*self.blocks.values(), self.hide_button):
            each.setVisible(opened)
        self.row.setVisible(not opened)

    def _say(self) -> None:
        texts = (each.paragraph.text for each in self.blocks.values())
        self.row.say(" ".join(" ".join(texts).split()))
