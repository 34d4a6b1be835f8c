"""What is worth a second look in how a campaign addresses its officials."""

import difflib
from dataclasses import replace
from functools import partial

from kiosk.addressing.languages.wording import in_language
from kiosk.addressing.officials.agreement import greeting_of
from kiosk.addressing.officials.forms import (
    forms_table,
    offices,
    salutation,
)
from kiosk.letters.opening import openings
from kiosk.model.campaign import Campaign, Gender, Official
from kiosk.model.problem import Problem
from kiosk.workflows.checking.honours import without_titles
from kiosk.workflows.checking.officials import Notes, notes_on
from kiosk.workflows.checking.salutations import salutation_notes


def form_notes(campaign: Campaign) -> tuple[Problem, ...]:
    """Notes, not problems: the campaign's own words win and its letters go out.

    They name an office that the table lacks, a salutation that is not the table's,
    a gender or a family name that a salutation would need, a letter that opens with
    a salutation of its own, and a language that the table lacks. No letter opens
    with the salutation of an embassy, which gets copies.
    """
    found = [
        *notes_on(campaign, "officials", _office_notes),
        *notes_on(campaign, "embassies", _office_notes),
        *notes_on(campaign, "officials", partial(_official_notes, campaign)),
    ]
    for language, source in campaign.letters.items():
        file = f"{campaign.folder}/letter.{language}.j2"
        found += [
            Problem(file, key, what)
            for key, what in _letter_notes(campaign, language, source)
        ]
    return tuple(dict.fromkeys(found))


def _office_notes(official: Official) -> Notes:
    if official.office not in offices():
        near = difflib.get_close_matches(official.office, sorted(offices()), n=1)
        known = f'"{near[0]}"' if near else 'a row of the table, such as "minister"'
        what = f'found "{official.office}", which has no form of address; expected'
        yield "office", f"{what} {known}; the form that is safe for anybody is used"


def _official_notes(campaign: Campaign, official: Official) -> Notes:
    yield from salutation_notes(official)
    for key, expected, needed in (
        ("gender", "f or m if it is known", _needs_gender),
        ("family", "the family name as it follows a title", _needs_family),
    ):
        languages = [each for each in campaign.letters if needed(official, each)]
        if languages:
            yield key, f"missing, expected {expected}; {_opened(official, languages)}"
    if official.language and not in_language(campaign.letters, official.language):
        what = f'found "{official.language}", expected a letter in that language'
        yield "language", f"{what}; there is no letter.{official.language}.j2"


def _opened(official: Official, languages: list[str]) -> str:
    """How the letters to an official open: "in de the letter opens with ..."."""
    first, *others = sorted(languages)
    what = f'in {first} the letter opens with "{salutation(official, first)}"'
    more = (f'in {each} with "{salutation(official, each)}"' for each in others)
    return ", ".join((what, *more))


def _needs_gender(official: Official, language: str) -> bool:
    """Whether a letter opens otherwise to a woman and to a man than it does."""
    known = official.office in offices() and forms_table().language(language)
    if official.gender or not known or not _is_person(official):
        return False
    said = salutation(official, language)
    return all(
        salutation(replace(official, gender=each), language) != said for each in Gender
    )


def _needs_family(official: Official, language: str) -> bool:
    """Whether the salutation would hold the family name, and lacks it or has more.

    It is asked by trying the last word of the name, which is nobody's to guess.
    """
    words = without_titles(official.name).split()
    if official.family or not words or not _is_person(official):
        return False
    tried = replace(official, family=words[-1])
    return salutation(tried, language) != salutation(official, language)


def _is_person(official: Official) -> bool:
    """Whether it is somebody: a body has no name, or its title for one."""
    return official.name.strip() not in {"", official.title.strip()}


def _letter_notes(campaign: Campaign, language: str, source: str) -> Notes:
    if forms_table().language(language) is None:
        what = f"no forms of address are known in {language}, expected salutation"
        what += f".{language} and close.{language}; English ones are used without"
        if _lacks_own_words(campaign, language):
            yield "file", what
    for opening in openings(source):
        greeting = greeting_of(opening)
        if greeting:
            yield "opening", _opening_note(campaign, language, greeting)


def _lacks_own_words(campaign: Campaign, language: str) -> bool:
    salutations = (each.salutation for each in campaign.officials)
    own = (campaign.close, *salutations)
    return not all(in_language(each, language) for each in own)


def _opening_note(campaign: Campaign, language: str, greeting: str) -> str:
    said = [salutation(each, language) for each in campaign.officials]
    what = f'found "{greeting}", expected none: the kiosk writes the salutation itself'
    others = [each for each in said if not each.startswith(greeting.rstrip(",:!"))]
    return f'{what}, "{others[0]}"' if others else what
