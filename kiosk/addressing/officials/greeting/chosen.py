"""Which form of address an official gets, by office and by the campaign's title."""

from dataclasses import dataclass, replace

from kiosk.addressing.languages.wording import in_language
from kiosk.addressing.officials.forms_table import (
    FALLBACK,
    FormsTable,
    Language,
    one_wording,
)
from kiosk.addressing.officials.gendered import Form, Gendered
from kiosk.addressing.officials.greeting.grammar import Found, plain
from kiosk.addressing.officials.names import gender_of as name_gender
from kiosk.addressing.officials.spoken import family_known
from kiosk.addressing.officials.written import read_name
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.campaign import Gender, Official

# Honours in a name that outrank whatever the office gives (Debrett's: Excellency does
# not replace another style), and the row of each by gender.
_ROYAL = {
    "majesty": {Gender.FEMALE: "queen", Gender.MALE: "king"},
    "highness": dict.fromkeys((*Gender, None), "prince"),
    "plain-highness": dict.fromkeys((*Gender, None), "emir"),
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """The row that greets, a salutation to be filled with names, and its close."""

    form: Form
    salutation: str
    close: str


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The form of a row in one language, and the gender it is wanted for."""

    form: Form
    here: Language
    gender: Gender | None

    @property
    def template(self) -> str:
        return self.form.salutation.of(self.gender)


def chosen(official: Official, table: FormsTable, language: str) -> Chosen:
    """How a letter in this language greets an official that it has no words for.

    The office that the campaign's own title names decides, then the row of the
    office, then the name; who has none is greeted as nobody in particular.
    """
    here = table.language(language)
    if here is None:
        here, language = table.source, SOURCE_LANGUAGE
    row = _row(official, table)
    title = _own_title(official, table, language)
    stays = table.source.forms[row].stays
    found = here.grammar.office(title) if title and not stays else None
    if in_language(official.titles, language) and not (found or stays):
        row = _row(replace(official, title=""), table)
    gender = gender_of(official, here, language)
    wanted = _Wanted(table.form(row, language), here, gender)
    if found and _decides(found, wanted):
        template = _by_title(found, title, wanted)
    else:
        template = wanted.template
    template = template.replace("{title}", wanted.form.title.of(gender))
    return _for_the_name(official, template, wanted, language)


def table_title(official: Official, table: FormsTable, language: str) -> str:
    """The table's word for an office that an English title surely names, or empty."""
    if table.language(language) in (None, table.source):
        return ""
    row = _named_whole(official, table)
    return (
        _worded(table.form(row, language).title, name_gender(official)) if row else ""
    )


def gender_of(official: Official, here: Language, language: str) -> Gender | None:
    """The gender the campaign or the name tells, else its word for the office."""
    told = name_gender(official)
    if told:
        return told
    title = in_language(official.titles, language) or official.title
    found = here.grammar.office(title)
    return found.gender if found else None


def _worded(title: Gendered, gender: Gender | None) -> str:
    return title.of(gender) or title.general


def _row(official: Official, table: FormsTable) -> str:
    """The row of the office, or the one that the name or the English title says."""
    own = official.office if official.office in table.offices else FALLBACK
    royal = _royal(official)
    if royal and own not in _royal_rows(table):
        return royal
    if table.source.forms[own].stays:
        return own
    whole = _named_whole(official, table)
    if whole or own != FALLBACK:
        return whole or own
    return _by_head(official.title, table) or _body(official, table) or FALLBACK


def _royal(official: Official) -> str:
    """The row of the royal style that the name bears, or empty."""
    honours = read_name(official.name).honours
    found = next((each.word.same for each in honours if each.word.royal), "")
    return _ROYAL.get(found, {}).get(name_gender(official), "")


def _royal_rows(table: FormsTable) -> frozenset[str]:
    """The rows that greet with a royal style themselves."""
    forms = table.source.forms
    greetings = {each: forms[each].salutation.of(None) for each in forms}
    royal = ("Majesty", "Highness")
    return frozenset(x for x in forms if any(each in greetings[x] for each in royal))


def _named_whole(official: Official, table: FormsTable) -> str:
    """The row whose English words are the whole of the title, or empty."""
    own, title = official.office, one_wording(official.title)
    named = table.source.named.get(title, ())
    if own in named:
        return own
    sure = plain(official.title) not in table.source.grammar.unsure
    return named[0] if named and sure else ""


def _by_head(title: str, table: FormsTable) -> str:
    """The row whose English word is the head of the title, or empty."""
    found = table.source.grammar.office(title)
    head = found.written.general if found else ""
    if plain(head) in table.source.grammar.unsure:
        return ""
    return next(iter(table.source.named.get(one_wording(head), ())), "")


def _body(official: Official, table: FormsTable) -> str:
    """The row of a body that stands where a person's name and title would."""
    names = {official.title.strip(), official.name.strip()} - {""}
    if len(names) != 1:
        return ""
    languages = table.languages.values()
    return next((x for each in languages if (x := each.grammar.body(*names))), "")


def _own_title(official: Official, table: FormsTable, language: str) -> str:
    """The campaign's title where it is in this language."""
    own = in_language(official.titles, language)
    if own or language == SOURCE_LANGUAGE:
        return own or official.title
    english = table.source.grammar.office(official.title)
    return "" if english or _named_whole(official, table) else official.title


def _head_of(form: Form, here: Language, gender: Gender | None) -> Found | None:
    return here.grammar.office(_worded(form.title, gender))


def _decides(found: Found, wanted: _Wanted) -> bool:
    """Whether the title says another office than the row's salutation does.

    A salutation without an office ("Excellency,") stays, where it has no name in it
    and is not the one for anybody.
    """
    template, here = wanted.template, wanted.here
    others = here.forms[FALLBACK].salutation.wordings.values()
    if "{title}" in template or template in {*others, _nobody(here)}:
        return True
    mine = _head_of(wanted.form, here, wanted.gender)
    if found.names_as(mine):
        return False
    words = mine.written.wordings.values() if mine else ()
    names_one = any(each.casefold() in template.casefold() for each in words)
    return names_one or "{" in template


def _by_title(found: Found, title: str, wanted: _Wanted) -> str:
    """The row's salutation with the title, else the formula of the title's head."""
    written = found.written.of(wanted.gender)
    if "{title}" in wanted.template:
        whole = map(plain, wanted.form.title.wordings.values())
        same = plain(title) in whole or not written
        return wanted.template.replace("{title}", "{title}" if same else written)
    formula = found.formula.of(wanted.gender)
    if not formula or not written:
        return wanted.template
    return wanted.here.grammar.spoken(formula, written)


def _for_the_name(
    official: Official, template: str, wanted: _Wanted, language: str
) -> Chosen:
    """A salutation whose name is known, or the one for where it is not."""
    if "{family}" in template and not family_known(official, language):
        template = wanted.form.nameless.of(wanted.gender) or template
    if official.name.strip() or official.native_name.strip() or "{" not in template:
        close = wanted.form.close.of(wanted.gender)
        return Chosen(wanted.form, template, close)
    nobody = wanted.here.nobody
    return Chosen(nobody, _nobody(wanted.here), nobody.close.of(None))


def _nobody(here: Language) -> str:
    return here.nobody.salutation.of(None)
