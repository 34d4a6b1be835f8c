"""Salutation and complimentary close: the campaign's own words, then the office's."""

from functools import cache
from pathlib import Path

from kiosk.addressing.languages.wording import in_language
from kiosk.addressing.officials.forms_table import (
    FormsTable,
    Language,
    read_forms,
    read_greetings,
    read_language,
    served_by,
)
from kiosk.addressing.officials.gendered import Form
from kiosk.addressing.officials.greeting.chosen import Chosen, chosen
from kiosk.addressing.officials.greeting.chosen import table_title as title_by_table
from kiosk.addressing.officials.greeting.own_words import (
    ENDS,
    STROKES,
    one_of_two,
    with_mark,
)
from kiosk.addressing.officials.spoken import filled
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.campaign import Localised, Official
from kiosk.paths import resources


@cache
def forms_table() -> FormsTable:
    """The forms of address that ship.

    Raises:
        ResourceDamaged: a table cannot be used.
    """
    return read_forms(_folder(), read=_read)


@cache
def greetings() -> tuple[str, ...]:
    """How letters open in the languages of the tables."""
    paths = sorted(_folder().glob("*.toml"))
    return tuple(each for path in paths for each in read_greetings(path))


def form_of(office: str, language: str) -> Form:
    """How an office is addressed in a language; only its table is read.

    Raises:
        ResourceDamaged: the table cannot be used.
    """
    return _table_for(language).form(office, language)


@cache
def _table_for(language: str) -> FormsTable:
    wanted = frozenset({SOURCE_LANGUAGE, *served_by(language)})
    return read_forms(_folder(), wanted, _read)


@cache
def _read(path: Path) -> Language:
    return read_language(path)


def _folder() -> Path:
    return resources() / "addressing" / "forms-of-address"


def offices() -> frozenset[str]:
    """Every office that has a form of address."""
    return _table_for(SOURCE_LANGUAGE).offices


def salutation(official: Official, language: str) -> str:
    """The campaign's salutation, else the office's, else the name's.

    Of two in one ("Dear Minister/Estimado Señor Ministro:"), as some cases give
    them, the one in the language of the letter; the mark that the language puts at
    the end is added where it is missing.
    """
    own = in_language(official.salutation, language)
    return (
        own_salutation(own, language) if own else table_salutation(official, language)
    )


def own_salutation(own: str, language: str) -> str:
    """What a letter in this language takes of the campaign's words."""
    if any(each in own for each in STROKES):
        taken = one_of_two(own, forms_table(), language)
        here = forms_table().language(language)
        if here is None or not here.greets(taken):
            return taken
        own = taken
    return with_mark(own, _table_for(language), language)


def table_salutation(official: Official, language: str) -> str:
    """The salutation by title, office or name, whatever the campaign says."""
    found = _chosen(official, language)
    return filled(found.salutation, found.form, official, language)


def complimentary_close(
    campaign_close: Localised, official: Official, language: str
) -> str:
    """The campaign's close, else the office's, else one safe for anybody.

    Some languages, French above all, repeat the salutation in it.
    """
    own = in_language(campaign_close, language)
    if own:
        return own
    template = _chosen(official, language).close
    said = salutation(official, language).strip(f"{ENDS} ")
    return template.replace("{salutation}", said)


def table_title(official: Official, language: str) -> str:
    """The table's word in this language for what an English title surely names."""
    return title_by_table(official, _table_for(language), language)


def _chosen(official: Official, language: str) -> Chosen:
    return chosen(official, _table_for(language), language)
