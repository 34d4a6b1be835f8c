"""References in all their habits: "UA 85/21", UA-85-21, 85.21, "Third UA 60/16"."""

import re
from functools import lru_cache

# Words that say which message of a series it is, and not which case.
_SERIES = re.compile(
    r"ua|urgent|action|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
    r"|tenth|\d+(?:st|nd|rd|th)|further|update|information|on"
)
_GLUED = re.compile(r"\bua(?=\d)")
_TOKEN = re.compile(r"[^\W_]+")


@lru_cache(maxsize=2**14)
def slug(reference: str) -> str:
    """The reference as a folder is named: "ua-85-21", "example-1"; "" for none.

    Numbers alone are those of an Urgent Action; whatever stands before "UA" is
    left out. A year may have two or four digits.
    """
    tokens = _TOKEN.findall(_GLUED.sub("ua ", reference.casefold()))
    if "ua" in tokens:
        tokens = tokens[tokens.index("ua") + 1 :]
    kept = [each for each in tokens if not _SERIES.fullmatch(each)]
    if not kept:
        return ""
    kept = [kept[0].lstrip("0") or "0", *kept[1:]]
    if len(kept) > 1 and re.fullmatch(r"(?:19|20)\d\d", kept[-1], re.ASCII):
        kept[-1] = kept[-1][2:]
    if all(each.isdecimal() for each in kept):
        kept.insert(0, "ua")
    return "-".join(kept)
