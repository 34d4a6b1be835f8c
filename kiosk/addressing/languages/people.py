"""The names of people as a letter in one language writes them."""

from kiosk.addressing.languages.scripts import written_in
from kiosk.addressing.languages.wording import in_language
from kiosk.model.campaign import Campaign, Person


def person_name(person: Person, language: str) -> str:
    """The campaign's name for this language, else one in its script, else the other."""
    own = in_language(person.native_names, language)
    natives = (person.native_name, *person.native_names.values())
    fit = (each for each in natives if each and written_in(each, language))
    return own or next(fit, person.name)


def people_without_name(campaign: Campaign, language: str) -> tuple[Person, ...]:
    """Those whom a letter in this language has to name in another script."""
    named = (each for each in campaign.people if each.named)
    return tuple(
        each for each in named if not written_in(person_name(each, language), language)
    )
