"""Words on screen: marked at import, translated when they are painted."""

import gettext
from collections.abc import Callable
from pathlib import Path

from kiosk.frozen import dataclass

# A translator: an English message in, the visitor's words out.
Words = Callable[[str], str]

DOMAIN = "letter-kiosk"
SOURCE_LANGUAGE = "en"


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for a marker
    """Mark a message for translation and give it back unchanged."""
    return message


@dataclass(frozen=True)
class Plural:
    """A message about a number, marked for translation by being written as one.

    Whole sentences, so that a translator can turn them round; both name `{count}`, as
    many languages have one form for 1, 21 and 31.
    """

    one: str
    many: str


class _Numbered(str):
    """The English form of a plural for one number, which still knows both.

    A string, so that whatever translates a message may be a plain function.
    """

    __slots__ = ("number", "plural")

    plural: Plural
    number: int


def counted(words: Words, plural: Plural, count: int, /, **values: object) -> str:
    """The translated message in the form for `count`, with its values filled in."""
    message = _Numbered(plural.one if count == 1 else plural.many)
    message.plural, message.number = plural, count
    return words(message).format(count=count, **values)


def words_for(language: str, folder: Path) -> Words:
    """The translator into a language; English where a message has no words."""
    if language == SOURCE_LANGUAGE:
        # A message is its own translation, and one about a number has its form.
        return str
    found = gettext.translation(
        DOMAIN, localedir=folder, languages=[language], fallback=True
    )

    def translated(message: str) -> str:
        if isinstance(message, _Numbered):
            forms = message.plural
            return found.ngettext(forms.one, forms.many, message.number)
        return found.gettext(message)

    return translated


def languages_in(folder: Path) -> tuple[str, ...]:
    """The languages that there are words for besides the source language."""
    found = folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    return tuple(sorted(each.parents[1].name for each in found))
