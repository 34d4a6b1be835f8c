"""The tables of `resources/addressing/forms-of-address/`: one file a language."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk.addressing.languages.scripts import script_of_language
from kiosk.addressing.officials.gendered import KINDS, Form, Row, read_row
from kiosk.addressing.officials.greeting.grammar import Grammar, plain
from kiosk.addressing.officials.greeting.grammar_table import read_grammar
from kiosk.errors import ResourceDamaged
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.toml.flaw import refuse
from kiosk.toml.load import load_resource
from kiosk.toml.rows import rows
from kiosk.toml.table import Table

# The row for an office that has none of its own: the name is greeted.
FALLBACK = "other"
# The row where there is no name either: an office without a person in it.
NOBODY = "body"
# Every portfolio is a row of its own that is addressed as any minister.
MINISTER = "minister"
# What names the office: never in the words of another for one gender.
_NAMES = ("title", "style")
# What stands before "Minister" and is no portfolio.
_RANKS = {"prime", "deputy", "chief", "first", "vice", "assistant"}


@dataclass(frozen=True, slots=True)
class Language:
    """The forms of one language by office, and how a letter in it may open.

    `named` has the offices that a wording of theirs is the whole of.
    """

    forms: Mapping[str, Form]
    greetings: tuple[str, ...]
    likes: Mapping[str, str]
    named: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    grammar: Grammar = field(default_factory=Grammar)

    @property
    def mark(self) -> str:
        """What a salutation ends with."""
        return self.nobody.salutation.of(None)[-1]

    @property
    def nobody(self) -> Form:
        """How an office is addressed that has no person in it."""
        return self.forms.get(NOBODY) or self.forms[FALLBACK]

    def greets(self, text: str) -> bool:
        """Whether a text begins as a salutation in this language does."""
        return begins_so(text, self.greetings)


@dataclass(frozen=True, slots=True)
class FormsTable:
    """The forms of address of every language."""

    languages: Mapping[str, Language]

    @property
    def source(self) -> Language:
        """English, which names every office."""
        return self.languages[SOURCE_LANGUAGE]

    @property
    def offices(self) -> frozenset[str]:
        """Every office that has a form of address."""
        return frozenset(self.source.forms)

    def language(self, code: str) -> Language | None:
        """The forms of this language ("pt" serves "pt-BR", "zh-Hant" "zh-TW")."""
        found = (self.languages.get(each) for each in served_by(code))
        return next((each for each in found if each), None)

    def form(self, office: str, language: str) -> Form:
        """How this office is addressed, else the office it is like, else anybody.

        A language without a table is served by the English row of the office.
        """
        found = self.language(language) or self.source
        while office not in found.forms:
            office = self.source.likes.get(office, FALLBACK)
        return found.forms[office]


def begins_so(text: str, greetings: Iterable[str]) -> bool:
    """Whether a text begins as one of these greetings does."""
    begins = tuple(each.casefold() for each in greetings)
    return text.strip().casefold().startswith(begins)


def served_by(code: str) -> tuple[str, ...]:
    """The languages whose table may serve this one, the nearest before the others."""
    plain, _, rest = code.partition("-")
    return (code, f"{plain}-{script_of_language(code)}", plain) if rest else (code,)


def read_forms(
    folder: Path,
    only: frozenset[str] | None = None,
    read: Callable[[Path], Language] | None = None,
) -> FormsTable:
    """Every language in the folder, or only some where that is enough.

    `read` reads one (a cached one reads each file once).

    Raises:
        ResourceDamaged: a file is damaged, English is missing, or a language has
            an office that English lacks.
    """
    languages = {
        path.stem: (read or read_language)(path)
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


def read_greetings(path: Path) -> tuple[str, ...]:
    """How letters in a language open, from the head of its file alone.

    The rows below it take a hundred times as long to read.

    Raises:
        ResourceDamaged: the head cannot be read.
    """
    return load_resource(path, _greetings, head=True)


def _greetings(table: Table) -> tuple[str, ...]:
    return table.texts("greetings")


def _language(table: Table) -> Language:
    found = {office: read_row(row) for office, row in rows(table, "offices").items()}
    found |= _portfolios(table)
    if FALLBACK not in found:
        refuse(f"offices.{FALLBACK}", "missing, expected a row for anybody")
    forms = {office: _whole(office, found) for office in found}
    nobody = NOBODY if NOBODY in forms else FALLBACK
    if "{" in forms[nobody].salutation.of(None):
        what = "needs a name, expected a salutation for anybody"
        refuse(f"offices.{nobody}.salutation", what)
    likes = {office: row.like for office, row in found.items() if row.like}
    grammar = read_grammar(table)
    return Language(forms, _greetings(table), likes, _named(forms), grammar)


def one_wording(title: str) -> str:
    """One order and one spelling in English: "Interior Minister", "of the Interior"."""
    words = plain(title.replace("-", " ").replace("Defense", "Defence")).split()
    words = ["of" if each == "for" else each for each in words if each != "the"]
    if len(words) == len(("interior", MINISTER)) and words[-1] == MINISTER:
        ranked = words[0] in _RANKS
        words = words if ranked else [MINISTER, "of", words[0]]
    return " ".join(words)


def _named(forms: Mapping[str, Form]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for office, form in forms.items():
        said = (*form.title.wordings.values(), *form.synonyms)
        for each in dict.fromkeys(one_wording(words) for words in said):
            found[each] = (*found.get(each, ()), office)
    return found


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
    greets = _greeting(taken)
    wordings["nameless"] = greets.wordings["nameless"]
    row = replace(taken[0], also=greets.also, stays=any(each.stays for each in taken))
    return Form.checked(wordings, row, office)


def _laid_over(kind: str, chain: list[Row]) -> Mapping[str, str]:
    """What the rows say, the first before the others; an office is named by one."""
    given = [row.wordings[kind] for row in chain if row.wordings[kind]]
    laid: dict[str, str] = {}
    for wordings in reversed(given[:1] if kind in _NAMES else given):
        laid |= wordings
    return laid


def _greeting(chain: list[Row]) -> Row:
    """The row with the salutation, and with what may stand for it."""
    greets = (row for row in chain if row.also or row.wordings["salutation"])
    return next(greets, chain[0])
