"""What is left to do with the printed letters: the title and the steps, in words."""

from dataclasses import dataclass

from kiosk.i18n import N_, Plural, Words, counted
from kiosk.ui.screens.thanks.post_art import Picture

_TITLES = {
    0: N_("Thank you."),
    1: N_("Thank you. Your letter is ready to send."),
}
_MANY = Plural(
    "Thank you. {count} letter is ready to send.",
    "Thank you. {count} letters are ready to send.",
)
_PRACTICE = {
    0: N_("Practice done."),
    1: N_("Practice done. Do not send this letter."),
}
_PRACTICE_MANY = N_("Practice done. Do not send these letters.")
_FOLDS = {
    0: (
        N_("Do not fold it"),
        N_("The whole page goes into the envelope, with the address in its window."),
    ),
    1: (
        N_("Fold it once"),
        N_("In the middle. The address shows in the window of the envelope."),
    ),
    2: (
        N_("Fold in three"),
        N_("At the marks. The address shows in the window of the envelope."),
    ),
}
_TWICE = N_("Fold it twice")
_TABLE = N_("Envelopes are on the table.")
_PEN = N_("With a pen, above your name.")
_POST = N_("In any mailbox, today if you can.")
_WAS_PRACTICE = N_("This was practice.")
_IS_INVENTED = N_("This case is invented.")
_TAKE = N_("Take every page with you, or tear it up.")


@dataclass(frozen=True, slots=True)
class Step:
    """A step: its drawing, its name and how it is done, in the visitor's words."""

    picture: Picture
    said: str
    how: str


def title(words: Words, count: int, *, practice: bool, example: bool) -> str:
    """What became of the visit; nobody is told to post what must not be posted."""
    if practice:
        return words(_PRACTICE.get(count, _PRACTICE_MANY))
    if example or count in _TITLES:
        return words(_TITLES[0 if example else count])
    return counted(words, _MANY, count)


def fold_steps(words: Words, folds: int, where: str = "") -> tuple[Step, ...]:
    """Sign and fold; `where` says at what length, if not in thirds."""
    head, more = _FOLDS[min(max(folds, 0), 2)]
    if where:
        head = _TWICE
    return (
        Step(Picture.SIGN, words(N_("Sign")), words(_PEN)),
        Step(Picture.FOLD, words(head), f"{where or words(more)} {words(_TABLE)}"),
    )


def post_steps(
    words: Words, stamps: tuple[str, ...], notes: tuple[str, ...]
) -> tuple[Step, ...]:
    """Stamp and post; `notes` is what else the case says of the post."""
    return (
        Step(Picture.STAMP, words(N_("Put on a stamp")), "\n".join(stamps)),
        Step(Picture.POST, words(N_("Mail it")), "\n".join((words(_POST), *notes))),
    )


def keep_steps(
    words: Words, notes: tuple[str, ...], *, practice: bool
) -> tuple[Step, ...]:
    """Instead of the post: why not, and where sheets that bear a name go.

    The note of an invented case says itself that nothing is delivered.
    """
    why = (words(_WAS_PRACTICE),) if practice else notes or (words(_IS_INVENTED),)
    how = "\n".join((*why, words(_TAKE)))
    return (Step(Picture.KEEP, words(N_("Do not mail it")), how),)
