"""What one document of the set is called on screen."""

from dataclasses import dataclass

from kiosk.i18n import N_
from kiosk.model.piece import Piece
from kiosk.ui.theme.look import Look

_HEADINGS = {
    Piece.LETTER: N_("Letter"),
    Piece.CC: N_("Copy"),
    Piece.COPY: N_("One copy for you"),
    Piece.ENVELOPE: N_("Envelope"),
    Piece.LABELS: N_("Labels"),
}
_SENTENCES = {
    Piece.LETTER: N_("Letter to the {official}"),
    Piece.CC: N_("Copy: {official}"),
    Piece.COPY: N_("One copy for you"),
    Piece.ENVELOPE: N_("Envelope: {official}"),
    Piece.LABELS: N_("Labels"),
}


def pages_of(items: "tuple[SheetItem, ...]", sets: int) -> int:
    """How many pages all of them take; the writer's own copy is printed once."""
    return sum(
        each.pages * (1 if each.piece is Piece.COPY else sets)
        for each in items
        if not each.posted_in
    )


@dataclass(frozen=True, slots=True)
class SheetItem:
    """A document of the set: `official` is the short name of who gets it.

    `pages` are the sides it has, `size` what its envelope or labels are called,
    `shape` its width by its height where it is no sheet of paper, `by_hand` whether
    its envelope has to be addressed with a pen, `person` whether `official` is the
    name of somebody without a title.
    """

    official: str
    piece: Piece = Piece.LETTER
    pages: int = 1
    size: str = ""
    by_hand: bool = False
    shape: float = 0.0
    person: bool = False

    @property
    def posted_in(self) -> bool:
        """Whether it is an envelope or labels, and no letter."""
        return self.piece in {Piece.ENVELOPE, Piece.LABELS}

    def heading(self, look: Look) -> str:
        """What it is."""
        heading = look.words(_HEADINGS[self.piece])
        return f"{heading} {self.size}" if self.piece is Piece.ENVELOPE else heading

    def whose(self, look: Look) -> str:
        """Who gets it; a copy stays with the visitor."""
        if self.piece is Piece.COPY:
            return look.words(N_("to keep"))
        if self.piece is Piece.LABELS:
            return self.size.partition(",")[0]
        return self.official

    def sentence(self, look: Look) -> str:
        """What it is and whose, on one line."""
        named = self.person and self.piece is Piece.LETTER
        sentence = N_("Letter to {official}") if named else _SENTENCES[self.piece]
        return look.words(sentence).format(official=self.official)
