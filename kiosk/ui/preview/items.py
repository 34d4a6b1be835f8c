"""What one document of the set is called on screen."""

from dataclasses import dataclass

from kiosk.i18n import N_
from kiosk.model.piece import Piece, SetPage
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

_PAGE = N_("{document}, page {page}")
_ALIKE = N_("{page} ({copy} of {count})")


def pages_of(items: "tuple[SheetItem, ...]") -> tuple[SetPage, ...]:
    """Every page of paper that they take, in the order in which it is printed."""
    return tuple(
        sorted(
            SetPage(copy, document, page)
            for document, item in enumerate(items)
            for copy in range(item.times)
            for page in range(item.pages)
        )
    )


@dataclass(frozen=True, slots=True)
class SheetItem:
    """A document of the set: `official` is the short name of who gets it.

    `pages` are the sides it has, `times` how often it is printed, `size` what its
    envelope or labels are called, `shape` its width by its height where it is no sheet
    of paper, `by_hand` whether its envelope has to be addressed with a pen, `person`
    whether `official` is the name of somebody without a title.
    """

    official: str
    piece: Piece = Piece.LETTER
    pages: int = 1
    size: str = ""
    by_hand: bool = False
    shape: float = 0.0
    person: bool = False
    times: int = 1

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

    def page_sentence(self, look: Look, which: SetPage) -> str:
        """Which page of it, and which of several alike, as far as there are more."""
        said = self.sentence(look)
        if self.pages > 1:
            said = look.words(_PAGE).format(document=said, page=which.page + 1)
        if self.times > 1:
            copy, count = which.copy + 1, self.times
            said = look.words(_ALIKE).format(page=said, copy=copy, count=count)
        return said
