"""White space: where words end and what is left of it on a line."""

import re

# Every white space that a line may end at: all but the non-breaking ones.
GAP = re.compile("[^\\S\u00a0\u2007\u202f]+")


def tidied(text: str) -> str:
    """The text on one line with single spaces, no-break spaces kept."""
    return GAP.sub(" ", text).strip(" ")
