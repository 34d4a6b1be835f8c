"""What makes the letter better, as far as a program can see it.

The rules are those of the letter-writing guides of Amnesty's sections. The coach
advises; some of it is asked about again before the letter is printed.
"""

from kiosk.letters.coach.advice import (
    EVERY_LETTER,
    LEFT_OVER,
    ONE_PAGE,
    OWN_WORDS,
    PERHAPS,
    Advice,
    Spot,
)
from kiosk.letters.coach.advise import advise
from kiosk.letters.coach.avoid import avoided

__all__ = [
    "EVERY_LETTER",
    "LEFT_OVER",
    "ONE_PAGE",
    "OWN_WORDS",
    "PERHAPS",
    "Advice",
    "Spot",
    "advise",
    "avoided",
]
