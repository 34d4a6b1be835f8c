"""Salutation and complimentary close: the campaign's own words, then the office's."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kiosk.addressing.tables import read_table, rows, texts
from kiosk.addressing.wording import in_language
from kiosk.errors import ResourceDamaged
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.campaign import Localised, Official
from kiosk.paths import resources

# The row for an office that has none of its own; safe for anybody.
FALLBACK = "other"


@dataclass(frozen=True, slots=True)
class Form:
    """How one office is addressed; `{name}` in a salutation is the full name."""

    salutation: Localised
    close: Localised


def read_forms(path: Path) -> Mapping[str, Form]:
    """The forms of address by office.

    Raises:
        ResourceDamaged: a row lacks an English form or a source, or uses a
            placeholder other than `{name}`; or the row `other` is missing.
    """
    found = rows(read_table(path), "offices", path.name)
    forms = {
        office: Form(
            texts(row, "salutation", office, path.name),
            texts(row, "close", office, path.name),
        )
        for office, row in found.items()
    }
    if FALLBACK not in forms:
        raise ResourceDamaged(file=path.name, what=f"offices.{FALLBACK} is missing")
    for office, form in forms.items():
        _check(form, office, path.name)
    return forms


def _check(form: Form, office: str, file: str) -> None:
    for wording in (form.salutation, form.close):
        if SOURCE_LANGUAGE not in wording:
            raise ResourceDamaged(file=file, what=f"{office} has no English form")
        for each in wording.values():
            if not set(each.replace("{name}", "")).isdisjoint("{}"):
                what = f"{office} has a placeholder other than {{name}}"
                raise ResourceDamaged(file=file, what=what)


@cache
def _shipped() -> Mapping[str, Form]:
    return read_forms(resources() / "addressing" / "forms-of-address.toml")


def offices() -> frozenset[str]:
    """Every office that has a form of address."""
    return frozenset(_shipped())


def salutation(official: Official, language: str) -> str:
    """The campaign's salutation, else the office's, else one safe for anybody."""
    own = in_language(official.salutation, language)
    if own:
        return own
    form = _form(official.office)
    found = in_language(form.salutation, language) or _fallback(language).salutation
    return found.replace("{name}", official.name)


def complimentary_close(
    campaign_close: Localised, language: str, office: str = FALLBACK
) -> str:
    """The campaign's close, else the office's, else one safe for anybody."""
    own = in_language(campaign_close, language)
    if own:
        return own
    return in_language(_form(office).close, language) or _fallback(language).close


@dataclass(frozen=True, slots=True)
class _Plain:
    salutation: str
    close: str


def _form(office: str) -> Form:
    return _shipped().get(office) or _shipped()[FALLBACK]


def _fallback(language: str) -> _Plain:
    form = _shipped()[FALLBACK]
    known = language if in_language(form.salutation, language) else SOURCE_LANGUAGE
    return _Plain(
        in_language(form.salutation, known) or form.salutation[SOURCE_LANGUAGE],
        in_language(form.close, known) or form.close[SOURCE_LANGUAGE],
    )
