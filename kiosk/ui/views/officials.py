"""Who gets a letter, and what the screens call them."""

from kiosk.addressing.languages.wording import best_wording
from kiosk.addressing.officials.addressee import office_in
from kiosk.addressing.officials.names import called
from kiosk.model.campaign import Official
from kiosk.ui.views.view import View


def chosen(view: View) -> tuple[Official, ...]:
    """The officials who get a letter, in the order of the case."""
    officials = view.campaign.officials
    return tuple(each for each in officials if each.id in view.draft.officials)


def short_name(view: View, official: Official) -> str:
    """What a button calls an official."""
    return _office(view, official) or called(official, view.visit.language)


def with_names(view: View) -> list[tuple[str, Official]]:
    """Those who get a letter, each with what a button calls them."""
    return [(short_name(view, each), each) for each in chosen(view)]


def by_name(view: View, official: Official) -> bool:
    """Whether the short name is the name of a person, for want of a title."""
    return not _office(view, official)


def _office(view: View, official: Official) -> str:
    language = view.visit.language
    return best_wording(official.short, language) or office_in(official, language)
