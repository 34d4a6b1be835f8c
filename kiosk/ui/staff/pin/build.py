"""The tries and what went wrong -> what the PIN page says."""

from kiosk.errors import KioskError
from kiosk.i18n import N_, Plural, Words, counted
from kiosk.staff.tries import FREE, Tries, pause_after
from kiosk.ui.staff.pin.value import Asks, PinValue

_WRONG = N_("That PIN is not right.")
_MORE_TRIES = Plural(
    "{count} more try. After that there is a pause before each new one: 30 seconds, "
    "then a minute, then longer.",
    "{count} more tries. After that there is a pause before each new one: 30 seconds, "
    "then a minute, then longer.",
)
_MANY = Plural("{count} wrong PIN.", "{count} wrong PINs.")
_WAIT = Plural(
    "In {count} second you can try again.", "In {count} seconds you can try again."
)
_NEXT_SECONDS = Plural(
    "If that is wrong too, the pause is {count} second.",
    "If that is wrong too, the pause is {count} seconds.",
)
_NEXT_MINUTES = Plural(
    "If that is wrong too, the pause is {count} minute.",
    "If that is wrong too, the pause is {count} minutes.",
)
_NOW = N_("You can try again now.")
_NOT_POSSIBLE = N_("That did not work.")


def ask_pin(words: Words, tries: Tries, left: int, *, looking: bool) -> PinValue:
    """What is said while the PIN is asked for.

    One that is being judged is counted already: nothing is said of the tries meanwhile.
    """
    if looking:
        return PinValue(Asks.PIN, looking=True)
    wrong = _wrong(words, tries, left)
    return PinValue(Asks.PIN, wrong=wrong, left=left, pause=tries.pause)


def ask_new(words: Words, asks: Asks, fault: KioskError | None) -> PinValue:
    """What is said while a new PIN is chosen."""
    return PinValue(asks, wrong=_fault(words, fault))


def locked(words: Words, fault: KioskError) -> PinValue:
    """What is said where nobody can be let in."""
    return PinValue(Asks.PIN, wrong=_fault(words, fault), locked=True)


def _fault(words: Words, fault: KioskError | None) -> tuple[str, str] | None:
    if fault is None:
        return None
    return words(_NOT_POSSIBLE), words(fault.message).format(**fault.values)


def _wrong(words: Words, tries: Tries, left: int) -> tuple[str, str] | None:
    if not tries.wrong:
        return None
    if tries.wrong < FREE:
        return words(_WRONG), counted(words, _MORE_TRIES, tries.free)
    when = counted(words, _WAIT, left) if left else words(_NOW)
    return counted(words, _MANY, tries.wrong), f"{when} {_next(words, tries)}"


def _next(words: Words, tries: Tries) -> str:
    """How long the pause after this one is."""
    seconds = pause_after(tries.wrong + 1)
    if seconds % 60:
        return counted(words, _NEXT_SECONDS, seconds)
    return counted(words, _NEXT_MINUTES, seconds // 60)
