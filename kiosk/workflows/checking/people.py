"""People whom a letter has to name in letters that are not its own."""

from collections.abc import Iterator

from kiosk.addressing.languages.people import people_without_name
from kiosk.addressing.languages.wording import in_language
from kiosk.model.campaign import Campaign, Person
from kiosk.model.problem import Problem


def people_notes(campaign: Campaign) -> tuple[Problem, ...]:
    """A note for each person whose name no letter of some language can write."""
    return tuple(
        Problem(
            f"{campaign.folder}/campaign.toml", f"people[{number}].native_name", what
        )
        for number, person in enumerate(campaign.people, start=1)
        for what in _notes(campaign, person)
    )


def _notes(campaign: Campaign, person: Person) -> Iterator[str]:
    languages = [
        language
        for language in sorted(campaign.letters)
        if _names_people(campaign, language)
        and person in people_without_name(campaign, language)
    ]
    if languages:
        letters = " and ".join(f"letter.{each}.j2" for each in languages)
        wanted = ", ".join(f"native_name.{each}" for each in languages)
        yield f'missing, expected {wanted}; {letters} would have "{person.name}"'


def _names_people(campaign: Campaign, language: str) -> bool:
    """Whether the subject or the template takes the names from the campaign."""
    own_subject = in_language(campaign.subject, language)
    return not own_subject or "people" in campaign.letters[language]
