"""Who gets a copy of the letter besides the officials it is written to.

An Urgent Action asks for copies in words ("diplomatic representatives accredited to
your country"). Where the campaign lists its embassies, the ones that serve the
country of posting get theirs; what is left of the words is advice to the writer.
"""

import re
from collections.abc import Sequence

from kiosk.addressing.lines.place import place_of
from kiosk.addressing.lines.split import postal_lines
from kiosk.addressing.officials.addressee import office_in
from kiosk.model.address import Address
from kiosk.model.campaign import Campaign, Official
from kiosk.model.draft import Draft

# How copies for embassies are asked for in the languages of Urgent Actions: the
# beginnings of words, as they stand in "diplomatic representatives", "Botschaft".
_DIPLOMATS = re.compile(r"\b(?:diplom|embass|ambass|embaj|botschaft)", re.IGNORECASE)


def embassies_for(campaign: Campaign, draft: Draft) -> tuple[Official, ...]:
    """The embassies that could get a copy, in the campaign's order.

    None unless the campaign has words on copies, and none that is written to anyway.
    Of a letter that is still to be written with a pen there is nothing to copy.
    """
    if draft.ruled or not campaign.copies:
        return ()
    chosen = [each for each in campaign.officials if each.id in draft.officials]
    return tuple(
        each
        for each in _accredited(campaign, draft.posted_in)
        if not _is_among(each, chosen)
    )


def copied_to(campaign: Campaign, draft: Draft) -> tuple[Official, ...]:
    """The embassies that get a copy: none where the writer wants none."""
    return embassies_for(campaign, draft) if draft.cc else ()


def copy_lines(campaign: Campaign, draft: Draft, language: str) -> tuple[str, ...]:
    """What a letter in a language says of the copies, a line for each embassy."""
    return tuple(copy_line(each, language) for each in copied_to(campaign, draft))


def copy_line(embassy: Official, language: str) -> str:
    """An embassy on one line: "Embassy of Belarus, Washington, DC"."""
    name = embassy_name(embassy, language)
    return f"{name}, {place_of(embassy.address)}" if embassy.address else name


def embassy_name(embassy: Official, language: str) -> str:
    """What an embassy is called: "Embassy of Belarus".

    The first line of its address where that is a name and not a street with its
    number, else the name that the campaign gives, else the title in the language.
    """
    lines = postal_lines(embassy.address) if embassy.address else ()
    first, *others = lines or ("",)
    named = others and not any(map(str.isdigit, first))
    return first if named else embassy.name or office_in(embassy, language)


def copies_by_hand(campaign: Campaign, posted_in: str) -> tuple[str, ...]:
    """The campaign's words on copies that its embassies do not answer."""
    if not _accredited(campaign, posted_in):
        return campaign.copies
    return tuple(each for each in campaign.copies if not _DIPLOMATS.search(each))


def _accredited(campaign: Campaign, country: str) -> tuple[Official, ...]:
    return tuple(
        each
        for each in campaign.embassies
        if each.address and country in (each.accredited or (each.address.country,))
    )


def _is_among(embassy: Official, officials: Sequence[Official]) -> bool:
    return any(
        embassy.id == each.id or _words(embassy.address) == _words(each.address)
        for each in officials
    )


def _words(address: Address | None) -> list[str]:
    """An address as it is compared: without case, punctuation and line breaks."""
    lines = address.lines if address else ()
    return re.findall(r"\w+", " ".join(lines).casefold())
