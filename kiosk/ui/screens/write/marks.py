"""The button that offers the marks of print for straight ones, and takes them back."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from kiosk.flow.answers import KeepMarks
from kiosk.i18n import N_
from kiosk.letters.punctuation.change import Change, applied, reverse
from kiosk.letters.punctuation.typographic import typographic, typographic_changes
from kiosk.ui.access.announce import announce
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.screens.write.letter.editor import LetterEditor
from kiosk.ui.theme.look import Look

NAME = N_("Quotes and dashes as in print")
USE = N_("Use {printed} instead of {typed}")
UNDO = N_("Undo")
TAKEN = N_("The quotes and dashes are now as in print.")
BACK = N_("Your words are as you typed them.")


@dataclass(frozen=True, slots=True)
class Offer:
    """The changes of one paragraph whose words are `typed`."""

    key: str
    language: str
    typed: str
    changes: tuple[Change, ...]

    @property
    def printed(self) -> str:
        """The words with the marks of print."""
        return applied(self.typed, self.changes)

    def example(self) -> tuple[str, str]:
        """A mark as it was typed and as it would be; quotation marks before others."""
        typed = [self.typed[each.start : each.end].strip() for each in self.changes]
        if '"' in typed:
            return '"…"', typographic('"…"', self.language)
        return typed[0], self.changes[0].text.strip()


@dataclass(frozen=True, slots=True)
class Taken:
    """An offer that was taken: where the caret was, and what the document was then.

    `anchor` and `caret` are in Qt's own count; `revision` is that of the document
    with the marks of print.
    """

    offer: Offer
    anchor: int
    caret: int
    revision: int


class MarksButton(Button):
    """Hidden unless the visitor's words have straight marks that print has others for.

    A tap changes all of them, the next one or Ctrl+Z takes that back. Then it is
    hidden until more straight marks are typed; `answered` says how many are kept,
    `changed` that it needs more or less room. A tap leaves the focus, and so the
    on-screen keyboard, where it is.
    """

    answered = Signal(object)
    changed = Signal()

    def __init__(self, look: Look, editor: LetterEditor, kept: int) -> None:
        super().__init__(look, look.words(UNDO), Kind.BARE, icon="quotes")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._editor, self._kept = editor, kept
        self._offers: tuple[Offer, ...] = ()
        self._taken: tuple[Taken, ...] = ()
        self._changing = False
        self.hide()
        self.clicked.connect(self._give_or_take)
        editor.answered.connect(lambda _: self.renew())

    def renew(self) -> None:
        """Offer what the words need now."""
        if self._changing or self._is_in_place():
            return
        offers = tuple(self._found())
        count = sum(len(each.changes) for each in offers)
        taken_back = bool(self._taken) and offers == self._taken_offers
        self._taken = ()
        if taken_back:
            self._kept = count
            self.answered.emit(KeepMarks(count))
        self._kept = min(self._kept, count)
        self._show(offers if count > self._kept else ())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z takes the marks back from here as well."""
        if self._is_in_place() and event.matches(QKeySequence.StandardKey.Undo):
            self._take_back()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the marks back from all paragraphs when Undo is pressed in one."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            undo = event.matches(QKeySequence.StandardKey.Undo)
            if undo and self._is_in_place():
                self._take_back()
                return True
        return super().eventFilter(watched, event)

    @property
    def _taken_offers(self) -> tuple[Offer, ...]:
        return tuple(each.offer for each in self._taken)

    def _is_in_place(self) -> bool:
        """Whether the words are as the tap left them."""
        blocks = self._editor.blocks
        return bool(self._taken) and all(
            each.key in blocks and blocks[each.key].box.toPlainText() == each.printed
            for each in self._taken_offers
        )

    def _found(self) -> Iterator[Offer]:
        """What could be changed; a sample with straight marks keeps its own."""
        for key, language in self._editor.written():
            block = self._editor.blocks[key]
            text, sample = block.box.toPlainText(), block.paragraph.sample
            changes = typographic_changes(text, language)
            if changes and not typographic_changes(sample, language):
                yield Offer(key, language, text, changes)

    def _show(self, offers: tuple[Offer, ...]) -> None:
        before, self._offers = self._offers, offers
        if offers:
            typed, printed = offers[0].example()
            use = self.look.words(USE).format(printed=printed, typed=typed)
            self._say(use, "quotes")
        elif self.hasFocus():
            self._go_to_words()
        self.setVisible(bool(offers))
        self.changed.emit()
        if offers and not before:
            announce(self, self.accessibleName())

    def _go_to_words(self) -> None:
        """Leave the button, which is going, for the first of the visitor's words."""
        for key, _ in self._editor.written():
            self._editor.blocks[key].box.setFocus()
            return

    def _give_or_take(self) -> None:
        if self._taken:
            self._take_back()
        else:
            self._give()

    def _give(self) -> None:
        """Change the marks of every paragraph."""
        self._changing = True
        self._taken = tuple(map(self._change, self._offers))
        self._offers, self._changing = (), False
        for each in self._editor.blocks.values():
            each.box.installEventFilter(self)
        self._say(self.look.words(UNDO), "undo")
        self.changed.emit()
        announce(self, self.look.words(TAKEN))

    def _change(self, offer: Offer) -> Taken:
        box = self._editor.blocks[offer.key].box
        anchor, caret = box.textCursor().anchor(), box.textCursor().position()
        box.change(offer.changes)
        return Taken(offer, anchor, caret, box.document().revision())

    def _take_back(self) -> None:
        self._changing = True
        for each in self._taken:
            self._restore(each)
        self._changing = False
        self.renew()
        announce(self, self.look.words(BACK))

    def _restore(self, taken: Taken) -> None:
        offer, box = taken.offer, self._editor.blocks[taken.offer.key].box
        if box.document().revision() == taken.revision:
            box.undo()
        else:
            # The box was made anew, or has another step to undo first.
            box.change(reverse(offer.typed, offer.changes))
        box.select(taken.anchor, taken.caret)

    def _say(self, words: str, icon: str) -> None:
        self.setText(words)
        self.set_icon(icon)
        self.setAccessibleName(f"{self.look.words(NAME)}: {words}")
