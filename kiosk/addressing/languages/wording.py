"""Choosing among the languages a text exists in, and joining names."""

from collections.abc import Sequence

from kiosk.addressing.languages.locales import locale_of
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.campaign import Localised


def in_language(text: Localised, language: str) -> str | None:
    """The text in exactly this language ("pt" serves "pt-BR"), or None."""
    return text.get(language) or text.get(language.partition("-")[0])


def best_wording(text: Localised, language: str) -> str:
    """The text in this language, else in English, else in any, else empty."""
    found = in_language(text, language) or text.get(SOURCE_LANGUAGE)
    return found or next(iter(text.values()), "")


def joined(names: Sequence[str], language: str) -> str:
    """Names as a list in words: "A, B and C" (CLDR, without a comma before "and")."""
    if len(names) < 2:
        return "".join(names)
    patterns = locale_of(language, "").list_patterns["standard"]
    so_far = names[0]
    for each in names[1:-1]:
        so_far = patterns["start"].format(so_far, each)
    return str(patterns["2"].format(so_far, names[-1]))
