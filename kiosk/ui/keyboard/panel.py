"""The keyboard: one painted widget that writes into whatever has the focus."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from kiosk.i18n import N_
from kiosk.ui.keyboard.clock import Clock
from kiosk.ui.keyboard.editor import place_in
from kiosk.ui.keyboard.geometry import (
    Placed,
    beside,
    height_for,
    nearest,
    place,
    spacing_for,
)
from kiosk.ui.keyboard.keys.board import (
    Act,
    Board,
    Capitals,
    Key,
    Shift,
    alone,
    at_place,
    press,
)
from kiosk.ui.keyboard.keys.layout import LayerName
from kiosk.ui.keyboard.keys.reader import folder, read_layouts
from kiosk.ui.keyboard.painting import KeyPainter, State, ink_for
from kiosk.ui.keyboard.typist import write
from kiosk.ui.presses.editors import is_editor
from kiosk.ui.presses.finger_area import FingerArea
from kiosk.ui.theme.look import Look

NAME = N_("On-screen keyboard")


class Keyboard(FingerArea):
    """Give it a look, the languages to offer and the one to begin with.

    It never takes the focus and keeps nothing of what is typed. `done` asks for
    it to be put away; `language_chosen` says which keyboard is shown now.
    """

    done = Signal()
    language_chosen = Signal(str)

    def __init__(self, look: Look, languages: Sequence[str], language: str) -> None:
        super().__init__()
        self._look = look
        self._layouts = {
            each.language: each for each in read_layouts(languages, folder())
        }
        first = next(iter(self._layouts.values()))
        self._board = Board(self._layouts.get(language, first))
        self._paint = KeyPainter(look, ink_for(look))
        self._clock = Clock(self)
        self._held: dict[int, int] = {}  # finger -> index of its key
        self._keys: tuple[Placed, ...] = ()
        self._offered: tuple[Placed, ...] = ()  # the alternatives of a held key
        self._just_offered = False
        self._set_up()

    def _set_up(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self._look.words(NAME))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def keys(self) -> tuple[Placed, ...]:
        """The keys that can be pressed now, with their rectangles."""
        return self._offered or self._keys

    def begin(self) -> None:
        """Start afresh in the editor that has the focus: letters, or numbers."""
        self.release()
        self._show(Board(self._board.layout))
        editor = self._editor()
        if editor and place_in(editor).numbers:
            self._show(press(self._board, Key(Act.NUMBERS)))
        self.follow_cursor()

    def follow_cursor(self) -> None:
        """Show capitals where the cursor stands at the start of a sentence."""
        editor = self._editor()
        if editor:
            at = place_in(editor)
            self._show(at_place(self._board, at.text_before, at.capitals))

    def release(self) -> None:
        """Let go of every key without giving any."""
        self._clock.stop()
        self._held.clear()
        self._offered = ()
        self.update()

    @staticmethod
    def _editor() -> QWidget | None:
        widget = QApplication.focusWidget()
        return widget if is_editor(widget) else None

    # What a key does

    def _give(self, key: Key, *, repeated: bool = False) -> None:
        editor, before = self._editor(), self._board
        if editor is not None and key.act is Act.TEXT:
            self._capitalize(editor, key.text)
        sent = editor is not None and write(editor, key, repeated=repeated)
        self._show(press(before, key))
        if key.act is Act.LANGUAGE:
            self._next_language()
        elif key.act is Act.DONE:
            self.done.emit()
        leaves_numbers = key.act is Act.LETTERS and before.layer is LayerName.NUMBERS
        if sent or leaves_numbers:
            self.follow_cursor()

    def _capitalize(self, editor: QWidget, given: str) -> None:
        """Make a capital of a letter that turns out to be a word, such as "I"."""
        at = place_in(editor)
        if at.capitals is Capitals.SENTENCES:
            capital = alone(at.text_before, given, self._board.layout.alone)
            if capital:
                write(editor, Key(Act.BACKSPACE))
                write(editor, Key(Act.TEXT, capital))

    def _next_language(self) -> None:
        order = list(self._layouts)
        after = order[(order.index(self._board.layout.language) + 1) % len(order)]
        self._show(Board(self._layouts[after]))
        self.follow_cursor()
        self.language_chosen.emit(after)

    def _show(self, board: Board) -> None:
        if board != self._board:
            self._board = board
            self._arrange()

    def _arrange(self) -> None:
        rows = self._board.rows(several=len(self._layouts) > 1)
        spacing = spacing_for(self._look, self.width())
        count = len(self._keys)
        self._keys = place(rows, QSizeF(self.size()), spacing)
        if len(self._keys) != count:
            self.release()
        self.update()

    # Fingers

    def finger_down(self, finger: int, point: QPointF) -> None:
        """Hold the nearest key; what another finger holds is given first."""
        for other in list(self._held):
            self.finger_up(other)
        if self._offered and not self._around_offered().contains(point):
            self._put_away()
        index = self._held[finger] = nearest(self.keys, point)
        key = self.keys[index].key
        if key.act is Act.BACKSPACE:
            self._clock.repeat(lambda: self._give(key, repeated=True))
            self._give(key)
        elif not self._offered and key.text in self._board.layout.alternatives:
            self._clock.once(lambda: self._offer(finger))
        self._paint_again(index)

    def finger_move(self, finger: int, point: QPointF) -> None:
        """Hold the key that the finger slid to instead."""
        index = nearest(self.keys, point)
        before = self._held.get(finger, index)
        if before == index:
            return
        self._clock.stop()
        self._just_offered = False
        self._held[finger] = index
        self._paint_again(before, index)

    def finger_up(self, finger: int) -> None:
        """Give the key that was held."""
        index = self._held.pop(finger, None)
        self._clock.stop()
        if index is None:
            return
        self._paint_again(index)
        if self._just_offered:
            self._just_offered = False  # they stay, for a tap on one of them
            return
        key = self.keys[index].key
        self._put_away()
        if key.act is not Act.BACKSPACE:
            self._give(key)

    def _offer(self, finger: int) -> None:
        held = self._keys[self._held[finger]]
        others = self._board.layout.alternatives[held.key.text]
        spacing = spacing_for(self._look, self.width())
        self._offered = beside(held, others, self.width(), spacing)
        self._held = {finger: 0}
        self._just_offered = True
        self.update()

    def _put_away(self) -> None:
        if self._offered:
            self._offered = ()
            self.update()

    def _paint_again(self, *indexes: int) -> None:
        """Only the keys that changed: the editor has its own painting to do."""
        for index in indexes:
            self.update(self.keys[index].box.toAlignedRect())

    def _around_offered(self) -> QRectF:
        around = QRectF()
        for each in self._offered:
            around = around.united(each.box)
        gap = spacing_for(self._look, self.width()).gap
        return around.adjusted(-gap, -gap, gap, gap)

    # Qt

    def heightForWidth(self, width: int) -> int:
        """Four rows of keys, in px."""
        return height_for(self._look, width)

    def sizeHint(self) -> QSize:
        """A narrow window's width, and the height that goes with it."""
        width = self._look.px(720 if self._look.portrait else 1024)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the keys anew."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every key in the exposed part, then the alternatives over them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._paint.ink.panel)
        held = () if self._offered else self._held.values()
        exposed = QRectF(event.rect())
        for index, placed in enumerate(self._keys):
            if placed.box.intersects(exposed):
                state = State.DOWN if index in held else self._shift_state(placed.key)
                self._paint.paint(painter, placed, state)
        if self._offered:
            painter.fillRect(self._around_offered(), self._paint.ink.panel)
        for index, placed in enumerate(self._offered):
            down = index in self._held.values()
            self._paint.paint(painter, placed, State.DOWN if down else State.ON)

    def _shift_state(self, key: Key) -> State:
        if key.act is not Act.SHIFT or self._board.layer is LayerName.NUMBERS:
            return State.UP
        states = {Shift.OFF: State.UP, Shift.LOCK: State.DOWN}
        return states.get(self._board.shift, State.ON)
