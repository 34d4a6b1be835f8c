"""What the keyboard shows and what a key does to it; pure, nothing is remembered."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum, StrEnum, auto
from unicodedata import category

from kiosk.i18n import N_
from kiosk.ui.keyboard.keys.layout import LayerName, Layout

_SENTENCE_ENDS = (".", "!", "?", "…")
# Quotation marks and brackets, by their Unicode general category (UAX 44, 5.7.1).
_MARKS = frozenset({"Ps", "Pe", "Pi", "Pf"})
_OTHER_MARKS = "\"'¿¡"
# What joins the parts of a name: Anne-Marie, O'Brien.
_JOINTS = "-\u2010'\u2019"
_WORD_ENDS = ",;:!?'\u2019"


class Shift(Enum):
    """Small letters, or capitals and for how long."""

    OFF = auto()
    SENTENCE = auto()  # by itself, for the first letter of a sentence
    ONCE = auto()
    LOCK = auto()


class Capitals(StrEnum):
    """Where an editor wants them to come by themselves."""

    NONE = "none"
    SENTENCES = "sentences"
    WORDS = "words"


class Act(Enum):
    """What a key is for."""

    TEXT = auto()
    BACKSPACE = auto()
    ENTER = auto()
    SHIFT = auto()
    NUMBERS = auto()
    ACCENTS = auto()
    LETTERS = auto()
    LANGUAGE = auto()
    DONE = auto()


@dataclass(frozen=True, slots=True)
class Key:
    """A key: what it is for, the text it gives, its face and its share of the row.

    `translated` says that the label is a message for the visitor's language.
    """

    act: Act
    text: str = ""
    label: str = ""
    icon: str = ""
    share: float = 1.0
    translated: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Keys from left to right, set in by a share of a key."""

    keys: tuple[Key, ...]
    indent: float = 0.0


@dataclass(frozen=True, slots=True)
class Board:
    """The layout, the layer and the shift in force."""

    layout: Layout
    layer: LayerName = LayerName.LETTERS
    shift: Shift = Shift.OFF

    def rows(self, *, several: bool) -> tuple[Row, ...]:
        """The four rows; the language key is there where there are several."""
        layer = self.layout.layers[self.layer]
        texts = layer.rows if self.shift is Shift.OFF else layer.shifted
        upper, home, lower = (tuple(Key(Act.TEXT, c, c) for c in row) for row in texts)
        shift = Key(Act.SHIFT, icon="shift", share=1.42)
        if self.layer is LayerName.NUMBERS:
            face = "#+=" if self.shift is Shift.OFF else "123"
            shift = Key(Act.SHIFT, label=face, share=1.42)
        return (
            Row((*upper, Key(Act.BACKSPACE, icon="bksp", share=1.3))),
            Row(
                (*home, Key(Act.ENTER, icon="enter", share=1.75)),
                indent=0.42 if len(home) <= len(upper) else 0.0,
            ),
            Row((shift, *lower, shift)),
            Row(self._last_row(several=several)),
        )

    def _last_row(self, *, several: bool) -> tuple[Key, ...]:
        back = Key(Act.LETTERS, label=self.layout.letters_label, share=1.45)
        numbers = Key(Act.NUMBERS, label="123", share=1.45)
        accents = Key(Act.ACCENTS, label=self.layout.accents_label, share=1.03)
        in_numbers = self.layer is LayerName.NUMBERS
        in_accents = self.layer is LayerName.ACCENTS
        language = (Key(Act.LANGUAGE, icon="globe", share=1.03),) if several else ()
        return (
            back if in_numbers else numbers,
            *language,
            Key(Act.TEXT, " ", self.layout.name, share=6.2),
            replace(back, share=1.03) if in_accents else accents,
            Key(Act.DONE, label=N_("Done"), icon="check", share=2.27, translated=True),
        )


def press(board: Board, key: Key) -> Board:
    """The board after a key: shift serves one letter, an accent leads back."""
    match key.act:
        case Act.SHIFT:
            return replace(board, shift=_next_shift(board))
        case Act.NUMBERS:
            return replace(board, layer=LayerName.NUMBERS, shift=Shift.OFF)
        case Act.LETTERS:
            return replace(board, layer=LayerName.LETTERS, shift=_kept(board))
        case Act.ACCENTS:
            return replace(board, layer=LayerName.ACCENTS, shift=_kept(board))
        case Act.TEXT if key.text != " ":
            return _after_letter(board)
        case _:
            return board


def at_place(
    board: Board, text_before: str, capitals: Capitals = Capitals.SENTENCES
) -> Board:
    """The board for a place in the text: a capital where a sentence or word starts.

    What the visitor chose with shift stays.
    """
    if board.layer is LayerName.NUMBERS or board.shift in {Shift.ONCE, Shift.LOCK}:
        return board
    starts = {
        Capitals.NONE: False,
        Capitals.SENTENCES: starts_sentence(text_before),
        Capitals.WORDS: starts_word(text_before),
    }[capitals]
    return replace(board, shift=Shift.SENTENCE if starts else Shift.OFF)


def starts_sentence(text_before: str) -> bool:
    """Whether the next letter is the first of a sentence."""
    text = _without_marks(text_before)
    if not text.strip():
        return True
    ended = text.rstrip()
    return ended != text and _without_marks(ended).endswith(_SENTENCE_ENDS)


def starts_word(text_before: str) -> bool:
    """Whether the next letter is the first of a word, or of a part of a name."""
    last = text_before[-1:]
    return not last or last.isspace() or last in _JOINTS


def alone(text_before: str, given: str, capitals: Mapping[str, str]) -> str:
    """The capital for a letter that turns out to be a word of its own; "" for none.

    `given` is written next; a full stop may belong to "i.e.".
    """
    ends = given.isspace() or given in _WORD_ENDS
    begins = starts_word(_without_marks(text_before[:-1])) if text_before else False
    return capitals.get(text_before[-1:], "") if ends and begins else ""


def _without_marks(text: str) -> str:
    """The text without quotation marks and brackets at its end."""
    end = len(text)
    while end and (category(text[end - 1]) in _MARKS or text[end - 1] in _OTHER_MARKS):
        end -= 1
    return text[:end]


def _next_shift(board: Board) -> Shift:
    """Once, then locked, then off; a capital that came by itself goes at once."""
    if board.layer is LayerName.NUMBERS:
        return Shift.LOCK if board.shift is Shift.OFF else Shift.OFF
    after = {Shift.OFF: Shift.ONCE, Shift.ONCE: Shift.LOCK}
    return after.get(board.shift, Shift.OFF)


def _kept(board: Board) -> Shift:
    """The shift that goes along to another layer of letters."""
    return Shift.OFF if board.layer is LayerName.NUMBERS else board.shift


def _after_letter(board: Board) -> Board:
    if board.layer is LayerName.NUMBERS:
        return board
    shift = Shift.LOCK if board.shift is Shift.LOCK else Shift.OFF
    return replace(board, layer=LayerName.LETTERS, shift=shift)
