"""What is worth a second look in how a campaign addresses its officials."""

import difflib
from collections.abc import Iterator

from kiosk.addressing.languages.wording import in_language
from kiosk.addressing.officials.agreement import (
    agrees,
    differs_by_gender,
    greeting_of,
    salutations_in,
)
from kiosk.addressing.officials.forms import (
    forms_table,
    offices,
    salutation,
    table_salutation,
)
from kiosk.letters.opening import openings
from kiosk.model.campaign import Campaign, Official
from kiosk.model.problem import Problem


def form_notes(campaign: Campaign) -> tuple[Problem, ...]:
    """Notes, not problems: the campaign's own words win and its letters go out.

    They name an office that the table lacks, a salutation that is not the table's,
    a gender that the language would need, a letter that opens with a salutation of
    its own, and a language that the table lacks.
    """
    file = f"{campaign.folder}/campaign.toml"
    found = [
        Problem(file, f"{where}.{key}", what)
        for where, official in _officials(campaign)
        for key, what in _official_notes(campaign, official)
    ]
    for language, source in campaign.letters.items():
        file = f"{campaign.folder}/letter.{language}.j2"
        found += [
            Problem(file, key, what)
            for key, what in _letter_notes(campaign, language, source)
        ]
    return tuple(sorted(set(found)))


def _officials(campaign: Campaign) -> Iterator[tuple[str, Official]]:
    for name in ("officials", "embassies"):
        for number, official in enumerate(getattr(campaign, name), start=1):
            yield f"{name}[{number}]", official


def _official_notes(
    campaign: Campaign, official: Official
) -> Iterator[tuple[str, str]]:
    if official.office not in offices():
        near = difflib.get_close_matches(official.office, sorted(offices()), n=1)
        known = f'"{near[0]}"' if near else 'a row of the table, such as "minister"'
        what = f'found "{official.office}", which has no form of address; expected'
        yield "office", f"{what} {known}; the form that is safe for anybody is used"
    for language, own in official.salutation.items():
        what = _salutation_note(own, official, language)
        if what:
            yield f"salutation.{language}", what
    for language in sorted(campaign.letters):
        if _needs_gender(official, language):
            said = table_salutation(official, language)
            yield "gender", f'missing; in {language} the letter opens with "{said}"'
    if official.language and not in_language(campaign.letters, official.language):
        what = f'found "{official.language}", expected a letter in that language'
        yield "language", f"{what}; there is no letter.{official.language}.j2"


def _salutation_note(own: str, official: Official, language: str) -> str:
    if salutations_in(own) > 1:
        return f'found two salutations in "{own}", expected one for each language'
    if official.office not in offices() or forms_table().language(language) is None:
        return ""
    if agrees(own, official, language):
        return ""
    said = table_salutation(official, language)
    return f'found "{own}", the forms of address have "{said}"; yours is used'


def _needs_gender(official: Official, language: str) -> bool:
    if official.gender or in_language(official.salutation, language):
        return False
    known = official.office in offices() and forms_table().language(language)
    return bool(known) and differs_by_gender(official, language)


def _letter_notes(
    campaign: Campaign, language: str, source: str
) -> Iterator[tuple[str, str]]:
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
