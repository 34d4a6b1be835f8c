"""The lines above an address: who it goes to."""

from kiosk.addressing.forms import forms_table
from kiosk.addressing.honours import named_line
from kiosk.addressing.names import name_in, native_beside
from kiosk.addressing.wording import in_language
from kiosk.model.campaign import Official


def addressee_lines(official: Official, language: str) -> tuple[str, ...]:
    """The campaign's own lines, else the name with its honour, and the title.

    The title is the campaign's in this language, else its only one, else the
    table's word for the office. Empty lines are left out.
    """
    if official.addressee:
        return official.addressee
    title = _title(official, language)
    named = _named(official, language, title)
    return tuple(each for each in (named, title) if each)


def _title(official: Official, language: str) -> str:
    own = in_language(official.titles, language) or official.title.strip()
    form = forms_table().form(official.office, language)
    return own or form.title.of(official.gender)


def _named(official: Official, language: str, title: str) -> str:
    name = name_in(official, language)
    if not name:
        return ""
    template = forms_table().form(official.office, language).envelope
    before, _, after = template.of(official.gender).partition("{name}")
    line = named_line(before, name, after, title=title)
    native = native_beside(official, language)
    return f"{line} ({native})" if native else line
