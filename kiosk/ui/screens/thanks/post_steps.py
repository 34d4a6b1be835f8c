"""What is left to do with the letters: the title and the steps, in words."""

from dataclasses import dataclass

from kiosk.flow.events import Saved
from kiosk.i18n import N_, Plural, Words, counted
from kiosk.ui.screens.thanks.post_art import Picture
from kiosk.ui.screens.thanks.value import Post, ThanksValue

_PRINTED = N_("Thank you. Your letter is ready to send.")
_PRINTED_MANY = Plural(
    "Thank you. {count} letter is ready to send.",
    "Thank you. {count} letters are ready to send.",
)
_SAVED = N_("Thank you. Your letter is saved.")
_SAVED_MANY = Plural(
    "Thank you. {count} letter is saved.", "Thank you. {count} letters are saved."
)
_PRACTICE = N_("Practice done. Do not send this letter.")
_PRACTICE_MANY = N_("Practice done. Do not send these letters.")
_RULED = N_("Thank you. Now write it with a pen.")
_WRITE = N_("Write it, and sign"), N_("With a pen, on the lines.")
# By whether the letter is signed already, and whether it bears a name.
_SIGN = {
    (False, True): (N_("Sign"), N_("With a pen, above your name.")),
    (False, False): (
        N_("Sign, and write your name"),
        N_("With a pen, at the end of the letter."),
    ),
    (True, False): (N_("Write your name"), N_("With a pen, below your signature.")),
}
_FOLDS = {
    0: (N_("Do not fold it"), N_("The whole page goes into the envelope.")),
    1: (N_("Fold it once"), N_("In the middle.")),
    2: (N_("Fold in three"), N_("At the marks.")),
}
_TWICE = N_("Fold it twice")
_TABLE = N_("Envelopes are on the table.")
_SHOWS = N_("The address shows in the window of the envelope.")
_POST_IN = {
    Post.WINDOW: (_SHOWS, _TABLE),
    Post.WINDOW_AND_COPIES: (
        _SHOWS,
        N_("The address for the envelope of the copy is printed on the copy."),
    ),
    Post.ADDRESSED: (N_("Put it into the envelope with its address."),),
    Post.LABELLED: (N_("Stick its label on the envelope."), _TABLE),
    Post.BY_PEN: (
        N_("Write the address on the envelope: it is printed on the letter."),
        _TABLE,
    ),
}
_POST = N_("In any mailbox, today if you can.")
_WAS_PRACTICE = N_("This was practice.")
_TAKE = N_("Take every page with you, or tear it up.")
_DELETE = N_("Delete what you saved.")
# Where the letters were saved, by whether that is a stick that can be taken.
_ON_STICK = (
    N_("Take your stick"),
    N_("Nothing was printed here, and nothing is counted."),
)
_STUCK = (
    N_("Leave your stick in"),
    N_("It is still in use. The person at the table can take it out safely."),
)
_ON_COMPUTER = N_("Ask for your letter"), N_("It is on this computer.")
_AT_HOME = (
    N_("Print and sign it at home"),
    N_("Then mail it. The address is at the top of the letter."),
)


@dataclass(frozen=True, slots=True)
class Step:
    """A step: its drawing, its name and how it is done, in the visitor's words."""

    picture: Picture
    said: str
    how: str


def title(words: Words, value: ThanksValue) -> str:
    """What became of the visit; nobody is told to post what must not be posted."""
    count = value.letters
    if value.practice:
        return words(_PRACTICE if count == 1 else _PRACTICE_MANY)
    if value.ruled and not value.saved:
        return words(_RULED)
    one, many = (_SAVED, _SAVED_MANY) if value.saved else (_PRINTED, _PRINTED_MANY)
    return words(one) if count == 1 else counted(words, many, count)


def steps(words: Words, value: ThanksValue) -> tuple[Step, ...]:
    """What is left to do, after what was really done."""
    if value.saved:
        last = _thrown_away(words, _DELETE) if value.practice else _at_home(words)
        return (_taken(words, value.saved), last)
    made = (*_signed(words, value), _folded(words, value))
    if value.practice:
        return (*made, _thrown_away(words, _TAKE))
    posted = "\n".join((words(_POST), *value.notes))
    return (
        *made,
        Step(Picture.STAMP, words(N_("Put on a stamp")), "\n".join(value.stamps)),
        Step(Picture.POST, words(N_("Mail it")), posted),
    )


def _signed(words: Words, value: ThanksValue) -> tuple[Step, ...]:
    """What is left to a pen, if anything is."""
    left = _WRITE if value.ruled else _SIGN.get((value.signed, value.named))
    return () if left is None else (Step(Picture.SIGN, *map(words, left)),)


def _folded(words: Words, value: ThanksValue) -> Step:
    """How it is folded, and what it goes in."""
    head, where = _FOLDS[min(max(value.folds, 0), 2)]
    said = _TWICE if value.fold_where else head
    how = [value.fold_where or words(where), *map(words, _POST_IN[value.post])]
    if value.fold_where and how[1] == words(_SHOWS):
        # It is why the sheet is folded there.
        how.pop(1)
    return Step(Picture.FOLD, words(said), " ".join(how))


def _thrown_away(words: Words, how: str) -> Step:
    """Instead of the post: why not, and where what bears a name goes."""
    told = f"{words(_WAS_PRACTICE)}\n{words(how)}"
    return Step(Picture.KEEP, words(N_("Do not mail it")), told)


def _taken(words: Words, saved: Saved) -> Step:
    """Where the letters are now."""
    on_stick = _ON_STICK if saved.to_take else _STUCK
    said = _ON_COMPUTER if saved.computer else on_stick
    return Step(Picture.TAKE, *map(words, said))


def _at_home(words: Words) -> Step:
    return Step(Picture.SIGN, *map(words, _AT_HOME))
