"""Which way a language and a paragraph run, on the page and on the screen alike."""

from unicodedata import bidirectional

# Languages written from right to left (Unicode CLDR, characterOrder).
RIGHT_TO_LEFT = frozenset(
    ["aii", "ar", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"]
)
_STRONG = frozenset({"L", "R", "AL"})


def right_to_left(language: str) -> bool:
    """Whether a language ("ar", "fa-IR") is written from right to left."""
    return language.replace("_", "-").partition("-")[0] in RIGHT_TO_LEFT


def direction(text: str, language: str) -> bool:
    """Whether a paragraph in a language runs from right to left.

    Its first strong character decides (UAX 9, P2 and P3). But a paragraph of a
    language written from right to left only runs the other way if it has no letter
    of such a script: one that begins with a Latin name does not. Without strong
    characters it runs as its language does.
    """
    language_is_rtl = right_to_left(language)
    strong = filter(_STRONG.__contains__, map(bidirectional, text))
    first = next(strong, None)
    if first is None:
        return language_is_rtl
    return first != "L" or (language_is_rtl and any(each != "L" for each in strong))
