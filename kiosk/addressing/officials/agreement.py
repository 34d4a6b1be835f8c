"""Whether a campaign's own salutation is one that the forms of address know."""

from dataclasses import replace

from kiosk.addressing.officials.forms import (
    form_of,
    forms_table,
    greetings,
    own_salutation,
    table_salutation,
)
from kiosk.addressing.officials.forms_table import begins_so
from kiosk.addressing.officials.spoken import filled
from kiosk.model.campaign import Gender, Official

# What may differ between two spellings of one salutation.
_MARKS = " ,.:;!\u060c\u3001\uff0c\uff1a\uff01"
_ENDS = ",:!\u060c\uff1a\uff01"
_LONGEST = 80
_QUOTES = str.maketrans("\u2019\u02bc", "''")


def agrees(own: str, official: Official, language: str) -> bool:
    """Whether the table has this salutation for the office, marks and case aside.

    Where the official's gender is not known, any gender's will do: the campaign's
    own words may know more.
    """
    return _plain(own) in {_plain(each) for each in _known(official, language)}


def greeting_of(text: str) -> str:
    """The salutation that a text opens with, in any language of the table, or empty.

    It begins as salutations do and ends soon, at a mark or where the text breaks off
    before a name.
    """
    line = text.strip().partition("\n")[0]
    if not begins_so(line, greetings()):
        return ""
    ending = next((at for at, each in enumerate(line[:_LONGEST]) if each in _ENDS), -1)
    if ending >= 0:
        return line[: ending + 1]
    breaks_off = len(line) <= _LONGEST // 2 and not line.endswith(".")
    return line if breaks_off else ""


def salutations_in(own: str, language: str) -> int:
    """How many salutations one text holds, as in "Dear Minister/Estimado Ministro"."""
    taken = own_salutation(own, language)
    if taken.strip(_MARKS) != own.strip(_MARKS):
        return 2
    parts = own.split("/")
    return sum(bool(greeting_of(f"{each.strip()},")) for each in parts)


def lacks_mark(own: str, language: str) -> bool:
    """Whether the mark that the language puts at the end is missing."""
    here = forms_table().language(language)
    if here is None:
        return False
    return own_salutation(own, language) == own.strip() + here.mark


def _known(official: Official, language: str) -> tuple[str, ...]:
    form = form_of(official.office, language)
    genders = (official.gender,) if official.gender else (None, *Gender)
    templates = (*(form.salutation.of(each) for each in genders), *form.also)
    whoever = (replace(official, gender=each) for each in genders)
    return (
        *(table_salutation(each, language) for each in whoever),
        *(filled(each, form, official, language) for each in templates),
    )


def _plain(salutation: str) -> str:
    return " ".join(salutation.translate(_QUOTES).strip(_MARKS).split()).casefold()
