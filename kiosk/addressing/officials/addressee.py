"""The lines above an address: who it goes to."""

from kiosk.addressing.languages.scripts import script_of_language, scripts_of
from kiosk.addressing.languages.wording import in_language
from kiosk.addressing.officials.forms import form_of, table_title
from kiosk.addressing.officials.honours import named_line
from kiosk.addressing.officials.names import name_in, native_beside, title_in
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.campaign import Official

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
    title = _title(official, language)
    named = _named(official, language, title)
    native = native_beside(official, language)
    beside = f"{named} ({native})"
    if native and len(beside) <= _ONE_LINE:
        named, native = beside, ""
    return tuple(each for each in (named, native, title) if each)


def _title(official: Official, language: str) -> str:
    own = in_language(official.titles, language)
    by_table = own or table_title(official, language)
    words = form_of(official.office, language).title
    return by_table or title_in(official, language) or words.of(official.gender)


def _named(official: Official, language: str, title: str) -> str:
    name = name_in(official, language)
    if not name:
        return ""
    form = form_of(official.office, language)
    before, _, after = form.envelope.of(official.gender).partition("{name}")
    english = form_of(official.office, SOURCE_LANGUAGE).title
    here = form.style.of(official.gender)
    return named_line(
        before,
        name,
        after,
        title=title,
        style=(english.of(official.gender), here) if here else ("", ""),
        foreign=script_of_language(language) not in {"Latn", *scripts_of(name)},
    )
