"""One rule of the coach, and the place in the letter that it is about."""

from dataclasses import dataclass

# The codes of places that are still to be filled in: surely, and perhaps.
LEFT_OVER, PERHAPS = "left-over", "left-over-perhaps"
OWN_WORDS = "own-words"
EMPTY, THREAT, ASKS, NAMES, ONE_PAGE = "empty", "threat", "asks", "names", "one-page"
# What every letter wants; all else is said only of one that breaks it.
EVERY_LETTER = frozenset({ONE_PAGE, NAMES, OWN_WORDS, ASKS})


@dataclass(frozen=True, slots=True)
class Spot:
    """Characters `start` to `end` of a paragraph, by its key.

    `instead` is what one tap puts in their place, None where only the visitor can
    say it better.
    """

    key: str
    start: int
    end: int
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class Advice:
    """One rule: whether the letter keeps it, and what to say on a chip.

    `message` is marked for translation and may hold `{words}`, which are those of
    the letter or the case, and `{language}`, a language by its name. `stops` is set
    where it is asked about before the letter is printed. `reason` is why, in words
    of the case, `spot` the place it is about.
    """

    code: str
    ok: bool
    message: str
    stops: bool = False
    words: str = ""
    language: str = ""
    reason: str = ""
    spot: Spot | None = None
