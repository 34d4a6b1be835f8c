"""A row of the forms of address: wordings by the gender of the person addressed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.model.campaign import Gender
from kiosk.toml.flaw import refuse
from kiosk.toml.table import Table

# The key of the wording for somebody whose gender is not known.
ANY = "any"
# What each kind of wording may hold.
KINDS = {
    "title": frozenset[str](),
    "style": frozenset[str](),
    "envelope": frozenset({"name"}),
    "salutation": frozenset({"name", "family", "title"}),
    "close": frozenset({"salutation"}),
}
_GENDERS = frozenset({*Gender, ANY})
_BY_GENDER = f"a text for f, m and {ANY}"
_PLACEHOLDER = re.compile(r"\{(\w*)\}")


@dataclass(frozen=True, slots=True)
class Gendered:
    """A wording for a woman, for a man and for somebody of unknown gender."""

    wordings: Mapping[str, str] = field(default_factory=dict)

    def of(self, gender: Gender | None) -> str:
        """The wording for this gender, else the safe one, else empty."""
        return self.wordings.get(gender or ANY) or self.wordings.get(ANY, "")


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it stands in the file, without what it takes from another."""

    wordings: Mapping[str, Mapping[str, str]]
    like: str
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """How one office is addressed in one language.

    `title` is the office in words, `style` the same before a name, `envelope` the
    line with the name, `also` what a campaign may say instead of `salutation`
    without a note.
    """

    title: Gendered
    style: Gendered
    envelope: Gendered
    salutation: Gendered
    close: Gendered
    also: tuple[str, ...] = ()

    @classmethod
    def checked(
        cls,
        wordings: Mapping[str, Mapping[str, str]],
        also: tuple[str, ...],
        office: str,
    ) -> "Form":
        """The form, where every kind but the title has a safe wording.

        Raises:
            Flaw: it has none, or needs a title that is not there.
        """
        for kind in ("envelope", "salutation", "close"):
            if ANY not in wordings[kind]:
                refuse(f"offices.{office}.{kind}", f"no safe form, expected {ANY}")
        form = cls(
            title=Gendered(wordings["title"]),
            style=Gendered(wordings["style"] or wordings["title"]),
            envelope=Gendered(wordings["envelope"]),
            salutation=Gendered(wordings["salutation"]),
            close=Gendered(wordings["close"]),
            also=also,
        )
        for gender in (None, *Gender):
            if "{title}" in form.salutation.of(gender) and not form.title.of(gender):
                what = "needs a title that is not there, expected one"
                refuse(f"offices.{office}.salutation", what)
        return form


def read_row(row: Table) -> Row:
    """One row; a wording is a text for everybody or a table of `f`, `m` and `any`.

    Raises:
        Flaw: a key or a placeholder is not known, or a text is empty.
    """
    row.text("source")
    return Row(
        {kind: _wording(row, kind) for kind in KINDS},
        row.text("like", required=False),
        row.texts("also"),
    )


def _wording(row: Table, kind: str) -> Mapping[str, str]:
    found = row.get(kind, (str, dict), f"text, or {_BY_GENDER}", required=False)
    wordings = (
        dict.fromkeys(sorted(_GENDERS), row.text(kind))
        if isinstance(found, str)
        else row.texts_by_key(kind, _BY_GENDER)
    )
    for gender, wording in wordings.items():
        if gender not in _GENDERS:
            row.wrong(f"{kind}.{gender}", f"unknown key, expected {_BY_GENDER}")
        _check_placeholders(wording, kind, row)
    return wordings


def _check_placeholders(wording: str, kind: str, row: Table) -> None:
    names = set(_PLACEHOLDER.findall(wording))
    rest = _PLACEHOLDER.sub("", wording)
    if names - KINDS[kind] or "{" in rest or "}" in rest:
        known = ", ".join(f"{{{each}}}" for each in sorted(KINDS[kind])) or "none"
        row.wrong(kind, f"found an unknown placeholder, expected {known}")
    if kind == "envelope" and "name" not in names:
        row.wrong(kind, "found no {name}, expected it")
