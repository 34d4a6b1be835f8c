"""What the last step shows."""

from dataclasses import dataclass
from enum import Enum

from kiosk.flow.events import Saved
from kiosk.letters.ways.channels import Channel
from kiosk.ui.frame.visit_bar import Bar


class Post(Enum):
    """What the letters are posted in.

    An envelope with a window, one with its address on it, one for a label, or one that
    gets its address from a pen; of a copy too where only the letter shows in a window.
    """

    WINDOW = "window"
    WINDOW_AND_COPIES = "window and copies"
    ADDRESSED = "addressed"
    LABELLED = "labelled"
    BY_PEN = "by pen"


@dataclass(frozen=True, slots=True)
class ThanksValue:
    """What was written and what can be done with it.

    In the visitor's words: `stamps` are lines about the stamps, `notes` what else the
    case says of the post, `not_carried` whom no letter reaches now. `folds` is how
    often the sheet is folded for its envelope (0 to 2), `fold_where` a sentence that
    says at what length if not in thirds, `another` whether the case has an official
    who got no letter yet, `another_case` whether there is another case. In `practice`
    nothing is posted, and nobody is called or mailed. `saved` is where the letters
    were saved, if nothing was printed; `signed` says that they bear the signature that
    was drawn, `named` that they bear the name, `ruled` that they are still to be
    written with a pen, `post` is what they go in.
    """

    bar: Bar
    letters: int
    folds: int = 2
    stamps: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    not_carried: tuple[str, ...] = ()
    channels: tuple[Channel, ...] = ()
    practice: bool = False
    another: bool = True
    another_case: bool = True
    fold_where: str = ""
    saved: Saved | None = None
    signed: bool = False
    named: bool = True
    ruled: bool = False
    post: Post = Post.WINDOW
