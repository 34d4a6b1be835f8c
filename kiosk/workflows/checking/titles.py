"""Titles that say another office than the salutation below them."""

from collections.abc import Iterable

from kiosk.addressing.languages.scripts import script_of_language
from kiosk.addressing.languages.wording import in_language
from kiosk.addressing.officials.forms import form_of, forms_table, offices, salutation
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.campaign import Official
from kiosk.workflows.checking.officials import Notes
from kiosk.workflows.checking.words import words_of

# Here a word may have others before it: "Justizminister", an Arabic article.
_COMPOUNDING = frozenset({"de"})
_UNSPACED = frozenset({"Arab", "Hans", "Hant", "Jpan"})


def title_notes(official: Official, languages: Iterable[str]) -> Notes:
    """A title of the campaign without the word by which its language greets.

    Only where the letter opens with the table's salutation, and that names an office.
    """
    for language in languages:
        title = _title(official, language)
        if not title or in_language(official.salutation, language):
            continue
        known = official.office in offices() and forms_table().language(language)
        wanted = _wanted(official, language) if known else ""
        if not _holds(title, wanted, language):
            several = f".{language}" if official.titles else ""
            said = salutation(official, language)
            what = f'found "{title}" without "{wanted}", the word for this office;'
            what += f" expected it, or salutation.{language}, since the letter opens"
            yield f"title{several}", f'{what} with "{said}"'


def _title(official: Official, language: str) -> str:
    """The campaign's own title in exactly this language."""
    if language == SOURCE_LANGUAGE and official.title:
        return official.title
    return in_language(official.titles, language) or ""


def _wanted(official: Official, language: str) -> str:
    """What the table calls the office, as far as its salutation says so."""
    form = form_of(official.office, language)
    title = form.title.of(official.gender)
    greeted = form.salutation.of(official.gender).replace("{title}", title)
    return " ".join(each for each in title.split() if _holds(greeted, each, language))


def _holds(text: str, wanted: str, language: str) -> bool:
    """Whether a text has each of some words, with whatever ending."""
    plain = language.partition("-")[0]
    inside = plain in _COMPOUNDING or script_of_language(language) in _UNSPACED
    words = words_of(text)
    return all(
        any(each in word if inside else word.startswith(each) for word in words)
        for each in words_of(wanted)
    )
