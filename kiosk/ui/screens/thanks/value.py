"""What the last step shows."""

from dataclasses import dataclass

from kiosk.letters.ways import Channel
from kiosk.ui.frame.visit_bar import Bar


@dataclass(frozen=True, slots=True)
class ThanksValue:
    """What was written and what can be done with it.

    In the visitor's words: `stamps` are lines about the stamps, `notes` what else the
    case says of the post, `not_carried` whom no letter reaches now. `folds` is how
    often the sheet is folded for its envelope (0 to 2), `fold_where` a sentence that
    says at what length if not in thirds, `another` whether the case has an official
    who got no letter yet. Letters of `practice` and of an invented case (`example`)
    are not to be posted; in practice nobody is called or mailed either.
    """

    bar: Bar
    letters: int
    folds: int = 2
    stamps: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    not_carried: tuple[str, ...] = ()
    channels: tuple[Channel, ...] = ()
    practice: bool = False
    example: bool = False
    another: bool = True
    fold_where: str = ""
