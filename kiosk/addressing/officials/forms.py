"""Salutation and complimentary close: the campaign's own words, then the office's."""

from functools import cache
from pathlib import Path

from kiosk.addressing.languages.wording import in_language
from kiosk.addressing.officials.forms_table import (
    FALLBACK,
    FormsTable,
    read_forms,
    served_by,
)
from kiosk.addressing.officials.gendered import Form
from kiosk.addressing.officials.spoken import filled
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.campaign import Localised, Official
from kiosk.paths import resources

# What ends a salutation in one language or another.
_ENDS = " ,.:;!\u060c\u3001\uff0c\uff1a\uff01"


@cache
def forms_table() -> FormsTable:
    """The forms of address that ship.

    Raises:
        ResourceDamaged: a table cannot be used.
    """
    return read_forms(_folder())


def form_of(office: str, language: str) -> Form:
    """How an office is addressed in a language; only its table is read.

    Raises:
        ResourceDamaged: the table cannot be used.
    """
    return _table_for(language).form(office, language)


@cache
def _table_for(language: str) -> FormsTable:
    wanted = frozenset({SOURCE_LANGUAGE, *served_by(language)})
    return read_forms(_folder(), wanted)


def _folder() -> Path:
    return resources() / "addressing" / "forms-of-address"


def offices() -> frozenset[str]:
    """Every office that has a form of address."""
    return forms_table().offices


def salutation(official: Official, language: str) -> str:
    """The campaign's salutation, else the office's, else one safe for anybody.

    Of two in one ("Dear Minister/Estimado Señor Ministro:"), as some cases give
    them, the one in the language of the letter.
    """
    own = in_language(official.salutation, language)
    if not own:
        return table_salutation(official, language)
    return _one_of_two(own, language) if "/" in own else own


def _one_of_two(own: str, language: str) -> str:
    both = [each.strip() for each in own.split("/")]
    languages = forms_table().languages.values()
    here = forms_table().language(language)
    if here is None or not all(any(x.greets(y) for x in languages) for y in both):
        return own
    found = [each for each in both if here.greets(each)]
    if len(found) != 1:
        return own
    mark = here.forms[FALLBACK].salutation.of(None)[-1]
    return found[0] if found[0][-1:] in _ENDS else found[0] + mark


def table_salutation(official: Official, language: str) -> str:
    """The office's salutation, whatever the campaign says.

    A name that is wanted and not there leaves the one that is safe for anybody.
    """
    form = form_of(official.office, language)
    template = form.salutation.of(official.gender)
    if not official.name.strip() and ("{name}" in template or "{family}" in template):
        template = form_of(FALLBACK, language).salutation.of(None)
    return filled(template, form, official, language)


def complimentary_close(
    campaign_close: Localised, official: Official, language: str
) -> str:
    """The campaign's close, else the office's, else one safe for anybody.

    Some languages, French above all, repeat the salutation in it.
    """
    own = in_language(campaign_close, language)
    if own:
        return own
    template = form_of(official.office, language).close.of(official.gender)
    said = salutation(official, language).strip(_ENDS)
    return template.replace("{salutation}", said)
