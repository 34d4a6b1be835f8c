"""A row of the forms of address: wordings by the gender of the person addressed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.addressing.tables import text, texts
from kiosk.errors import ResourceDamaged
from kiosk.model.campaign import Gender

# The key of the wording for somebody whose gender is not known.
ANY = "any"
# What each kind of wording may hold.
KINDS = {
    "title": frozenset[str](),
    "style": frozenset[str](),
    "envelope": frozenset({"name"}),
    "salutation": frozenset({"name", "family", "title"}),
    "close": frozenset({"salutation"}),
    "nameless": frozenset({"name", "title"}),
}
_GENDERS = frozenset({*Gender, ANY})
_LISTS = ("also", "synonyms")
_KEYS = frozenset({*KINDS, *_LISTS, "like", "stays", "source"})
_PLACEHOLDER = re.compile(r"\{(\w*)\}")


@dataclass(frozen=True, slots=True)
class Gendered:
    """A wording for a woman, for a man and for somebody of unknown gender."""

    wordings: Mapping[str, str] = field(default_factory=dict)

    def of(self, gender: Gender | None) -> str:
        """The wording for this gender, else the safe one, else empty."""
        return self.wordings.get(gender or ANY) or self.wordings.get(ANY, "")

    @property
    def general(self) -> str:
        """The wording for anybody: the safe one, else the dictionary's, a man's."""
        return self.of(None) or self.of(Gender.MALE)


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it stands in the file, without what it takes from another."""

    wordings: Mapping[str, Mapping[str, str]]
    like: str
    also: tuple[str, ...]
    synonyms: tuple[str, ...]
    stays: bool


@dataclass(frozen=True, slots=True)
class Form:
    """How one office is addressed in one language.

    `title` is the office in words, `style` the same before a name, `envelope` the
    line with the name, `nameless` the salutation where the name it wants is not
    known, `also` what a campaign may say instead without a note, `synonyms` other
    words for the same office. A form that `stays` addresses the person and not the
    office (a general, a king), whatever the title says.
    """

    title: Gendered
    style: Gendered
    envelope: Gendered
    salutation: Gendered
    close: Gendered
    nameless: Gendered
    also: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    stays: bool = False

    @classmethod
    def checked(
        cls,
        wordings: Mapping[str, Mapping[str, str]],
        row: Row,
        office: str,
        file: str,
    ) -> "Form":
        """The form, where every kind but the title has a safe wording.

        Raises:
            ResourceDamaged: it has none, or needs a title that is not there.
        """
        for kind in ("envelope", "salutation", "close"):
            if ANY not in wordings[kind]:
                what = f"{office}.{kind} has no safe form ({ANY})"
                raise ResourceDamaged(file=file, what=what)
        form = cls(
            title=Gendered(wordings["title"]),
            style=Gendered(wordings["style"] or wordings["title"]),
            envelope=Gendered(wordings["envelope"]),
            salutation=Gendered(wordings["salutation"]),
            close=Gendered(wordings["close"]),
            nameless=Gendered(wordings["nameless"]),
            also=row.also,
            synonyms=row.synonyms,
            stays=row.stays,
        )
        for gender in (None, *Gender):
            if "{title}" in form.salutation.of(gender) and not form.title.of(gender):
                what = f"{office}.salutation needs a title that is not there"
                raise ResourceDamaged(file=file, what=what)
        return form


def read_row(row: Mapping[str, object], where: str, file: str) -> Row:
    """One row; a wording is a text for everybody or a table of `f`, `m` and `any`.

    Raises:
        ResourceDamaged: a key or a placeholder is not known, or a text is empty.
    """
    text(row, "source", where, file)
    strange = sorted(set(row) - _KEYS)
    if strange:
        raise ResourceDamaged(file=file, what=f"{where}.{strange[0]} is not known")
    wordings = {kind: _wording(row, kind, where, file) for kind in KINDS}
    also, synonyms = (_list(row, key, where, file) for key in _LISTS)
    like = text(row, "like", where, file) if "like" in row else ""
    return Row(wordings, like, also, synonyms, row.get("stays") is True)


def _list(
    row: Mapping[str, object], key: str, where: str, file: str
) -> tuple[str, ...]:
    found = row.get(key, [])
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise ResourceDamaged(file=file, what=f"{where}.{key} is not a list of texts")
    return tuple(found)


def _wording(
    row: Mapping[str, object], kind: str, where: str, file: str
) -> Mapping[str, str]:
    if isinstance(row.get(kind), str):
        found: Mapping[str, str] = dict.fromkeys(
            sorted(_GENDERS), text(row, kind, where, file)
        )
    else:
        found = texts(row, kind, where, file)
    for gender, wording in found.items():
        if gender not in _GENDERS:
            what = f"{where}.{kind}.{gender} is not f, m or {ANY}"
            raise ResourceDamaged(file=file, what=what)
        _check_placeholders(wording, kind, where, file)
    return found


def _check_placeholders(wording: str, kind: str, where: str, file: str) -> None:
    names = set(_PLACEHOLDER.findall(wording))
    rest = _PLACEHOLDER.sub("", wording)
    if names - KINDS[kind] or "{" in rest or "}" in rest:
        known = ", ".join(f"{{{each}}}" for each in sorted(KINDS[kind])) or "none"
        what = f"{where}.{kind} has a placeholder other than {known}"
        raise ResourceDamaged(file=file, what=what)
    if kind == "envelope" and "name" not in names:
        raise ResourceDamaged(file=file, what=f"{where}.envelope has no {{name}}")
