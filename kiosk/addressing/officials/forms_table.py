"""The tables of `resources/addressing/forms-of-address/`: one file a language."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.addressing.languages.scripts import script_of_language
from kiosk.addressing.officials.gendered import KINDS, Form, Row, read_row
from kiosk.errors import ResourceDamaged
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.toml.flaw import refuse
from kiosk.toml.load import load_resource
from kiosk.toml.rows import rows
from kiosk.toml.table import Table

# The row for an office that has none of its own; safe for anybody.
FALLBACK = "other"
# Every portfolio is a row of its own that is addressed as any minister.
MINISTER = "minister"


@dataclass(frozen=True, slots=True)
class Language:
    """The forms of one language by office, and how a letter in it may open."""

    forms: Mapping[str, Form]
    greetings: tuple[str, ...]
    likes: Mapping[str, str]

    def greets(self, text: str) -> bool:
        """Whether a text begins as a salutation in this language does."""
        begins = tuple(each.casefold() for each in self.greetings)
        return text.strip().casefold().startswith(begins)


@dataclass(frozen=True, slots=True)
class FormsTable:
    """The forms of address of every language."""

    languages: Mapping[str, Language]

    @property
    def offices(self) -> frozenset[str]:
        """Every office that has a form of address."""
        return frozenset(self.languages[SOURCE_LANGUAGE].forms)

    def language(self, code: str) -> Language | None:
        """The forms of this language ("pt" serves "pt-BR", "zh-Hant" "zh-TW")."""
        found = (self.languages.get(each) for each in served_by(code))
        return next((each for each in found if each), None)

    def form(self, office: str, language: str) -> Form:
        """How this office is addressed, else the office it is like, else anybody.

        A language without a table is served by the English row for anybody: the
        others would say in English what the rest of the letter does not.
        """
        found = self.language(language)
        if found is None:
            return self.languages[SOURCE_LANGUAGE].forms[FALLBACK]
        likes = self.languages[SOURCE_LANGUAGE].likes
        while office not in found.forms:
            office = likes.get(office, FALLBACK)
        return found.forms[office]


def served_by(code: str) -> tuple[str, ...]:
    """The languages whose table may serve this one, the nearest before the others."""
    plain, _, rest = code.partition("-")
    return (code, f"{plain}-{script_of_language(code)}", plain) if rest else (code,)


def read_forms(folder: Path, only: frozenset[str] | None = None) -> FormsTable:
    """Every language in the folder, or only some where that is enough.

    Raises:
        ResourceDamaged: a file is damaged, English is missing, or a language has
            an office that English lacks.
    """
    languages = {
        path.stem: read_language(path)
        for path in folder.glob("*.toml")
        if only is None or path.stem in only
    }
    english = f"{SOURCE_LANGUAGE}.toml"
    if SOURCE_LANGUAGE not in languages:
        raise ResourceDamaged(file=english, what="it is missing")
    table = FormsTable(languages)
    for code, language in languages.items():
        strange = sorted(set(language.forms) - table.offices)
        if strange:
            what = f"{strange[0]} is no office in {english}"
            raise ResourceDamaged(file=f"{code}.toml", what=what)
    return table


def read_language(path: Path) -> Language:
    """One language.

    Raises:
        ResourceDamaged: a row lacks a source or a safe form, is like no other row,
            or has a key or a placeholder that is not known; or `other` is missing.
    """
    return load_resource(path, _language)


def _language(table: Table) -> Language:
    found = {office: read_row(row) for office, row in rows(table, "offices").items()}
    found |= _portfolios(table)
    if FALLBACK not in found:
        refuse(f"offices.{FALLBACK}", "missing, expected a row for anybody")
    forms = {office: _whole(office, found) for office in found}
    if "{" in forms[FALLBACK].salutation.of(None):
        what = "needs a name, expected a salutation for anybody"
        refuse(f"offices.{FALLBACK}.salutation", what)
    likes = {office: row.like for office, row in found.items() if row.like}
    return Language(forms, table.texts("greetings"), likes)


def _portfolios(table: Table) -> dict[str, Row]:
    if "portfolios" not in table:
        return {}
    titles = table.table("portfolios")
    source = titles.text("source")
    found = {}
    for key in titles:
        if key != "source":
            title = titles.get(key, (str, dict), "the title of a portfolio")
            values = {"like": MINISTER, "title": title, "source": source}
            found[f"{MINISTER}-{key}"] = read_row(
                Table(values, at=f"portfolios.{key}.")
            )
    return found


def _whole(office: str, found: Mapping[str, Row]) -> Form:
    """The row with everything that it takes from the rows it is like."""
    chain = [office]
    while like := found[chain[-1]].like:
        if like not in found or like in chain:
            what = f'found "{like}", expected another row'
            refuse(f"offices.{chain[-1]}.like", what)
        chain.append(like)
    taken = [found[each] for each in chain]
    wordings = {kind: _laid_over(kind, taken) for kind in KINDS}
    return Form.checked(wordings, _also(taken), office)


def _laid_over(kind: str, chain: list[Row]) -> Mapping[str, str]:
    laid: dict[str, str] = {}
    for row in reversed(chain):
        laid |= row.wordings[kind]
    return laid


def _also(chain: list[Row]) -> tuple[str, ...]:
    """What the row with the salutation says may stand for it."""
    for row in chain:
        if row.also or row.wordings["salutation"]:
            return row.also
    return ()
