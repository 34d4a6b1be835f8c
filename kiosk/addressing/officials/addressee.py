"""The lines above an address: who it goes to."""

from dataclasses import replace

from kiosk.addressing.languages.scripts import script_of_language, scripts_of
from kiosk.addressing.languages.wording import in_language
from kiosk.addressing.officials.envelope import Place, named_line
from kiosk.addressing.officials.forms import form_of, table_title
from kiosk.addressing.officials.honours import Honour, Kind, shipped
from kiosk.addressing.officials.names import (
    gender_of,
    name_in,
    native_beside,
    title_in,
    titles_of,
)
from kiosk.addressing.officials.written import read_name, without_offices
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.campaign import Official

# Titles that stand before a name and need no line of their own there.
_BEFORE_NAMES = {Kind.STYLE, Kind.DIGNITY, Kind.CLERGY, Kind.RANK}
# What surely fits the width of a window and of an envelope's address.
_ONE_LINE = 40


def addressee_lines(official: Official, language: str) -> tuple[str, ...]:
    """The campaign's own lines, else the name with its honour, and the title.

    The title is the campaign's in this language, else the table's word for what its
    English one says, else its only one, else the table's word for the office. A
    native name stands beside the other or below it. Empty lines are left out.
    """
    if official.addressee:
        return official.addressee
    named, title = _named(official, language, office_in(official, language))
    native = native_beside(official, language)
    beside = f"{named} ({native})"
    if named and native and len(beside) <= _ONE_LINE:
        named, native = beside, ""
    return tuple(each for each in (named, native, title) if each)


def office_in(official: Official, language: str) -> str:
    """The campaign's title in this language, else the table's for it, else its own."""
    own = in_language(official.titles, language)
    by_table = own or table_title(official, language)
    words = form_of(official.office, language).title
    return by_table or title_in(official, language) or words.of(gender_of(official))


def _named(official: Official, language: str, title: str) -> tuple[str, str]:
    """The line with the name, and what the title below it still has to say."""
    name = name_in(official, language)
    if not name:
        return "", title
    form, gender = form_of(official.office, language), gender_of(official)
    if _is_style(title):
        name, title = f"{title} {name}", ""
    written = read_name(name, titles_of(official, form.title))
    left = without_offices(written, title, official.office, language)
    for each in written.honours:
        if each not in left.honours and _longer(each.written, title):
            title = each.written
    honours = tuple(_styled(each, official, language) for each in left.honours)
    left = replace(left, honours=honours)
    foreign = script_of_language(language) not in {"Latn", *scripts_of(name)}
    place = Place(language, gender, foreign=foreign)
    line = named_line(form.envelope.of(gender), left, place)
    return line, _not_said(title, line)


def _is_style(title: str) -> bool:
    """Whether a title is a style and what goes with it, as "His Majesty King"."""
    honours = [each for _, each in shipped().within(title)]
    kinds = {each.word.kind if each else None for each in honours}
    return Kind.STYLE in kinds and kinds <= {Kind.STYLE, Kind.DIGNITY, Kind.CLERGY}


def _styled(honour: Honour, official: Official, language: str) -> Honour:
    """The English word for the office before a name as this language has it."""
    english = form_of(official.office, SOURCE_LANGUAGE).title.of(gender_of(official))
    here = form_of(official.office, language).style.of(gender_of(official))
    known = here and honour.written.casefold() == english.casefold()
    return replace(honour, written=here, languages=frozenset()) if known else honour


def _longer(office: str, title: str) -> bool:
    office, title = (x.casefold().replace("-", " ") for x in (office, title))
    return bool(title) and office.startswith(f"{title} ")


def _not_said(title: str, line: str) -> str:
    """The title without a style that the line above it has, or none if it says it."""
    found = list(shipped().within(title))
    kinds = {each.word.kind if each else None for _, each in found}
    if kinds <= _BEFORE_NAMES and f"{title} ".casefold() in line.casefold():
        return ""
    said = {each.word.kind for _, each in shipped().within(line) if each}
    if not found or found[0][1] is None or not {Kind.STYLE} <= kinds & said:
        return title
    rest = title.removeprefix(found[0][0]).strip().removeprefix("the ")
    return rest if found[0][1].word.kind is Kind.STYLE and rest else title
