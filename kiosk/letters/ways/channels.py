"""Ways to reach an official besides a letter, and the links that open them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from urllib.parse import quote

from kiosk.i18n import N_, Words
from kiosk.letters.ways.mailto import mailto
from kiosk.letters.ways.phone import number_in
from kiosk.model.campaign import Contacts, Official


class Way(Enum):
    """A kind of channel: its name, its icon and what a person does there."""

    POST = ("post on X", "post", N_("Post on X"))
    PHONE = ("phone", "phone", N_("Call"))
    EMAIL = ("e-mail", "at", N_("E-mail"))
    FAX = ("fax", "printer", N_("Fax"))
    FACEBOOK = ("Facebook", "people", N_("Facebook"))
    INSTAGRAM = ("instagram", "people", N_("Instagram"))
    WEBSITE = ("website", "globe", N_("Website"))

    @property
    def key(self) -> str:
        """What it is counted as, in the words of the ledger."""
        return self.value[0]

    @property
    def icon(self) -> str:
        """The name of its icon."""
        return self.value[1]

    @property
    def message(self) -> str:
        """The words before the address, to be translated."""
        return self.value[2]


@dataclass(frozen=True, slots=True)
class Channel:
    """One way: what a person reads, and the link a phone opens ("": none).

    `given` is the address as the case gives it. `whom` it reaches is said where there
    is more than one official ("": one).
    """

    way: Way
    words: str
    link: str = ""
    whom: str = ""
    given: str = ""

    def line(self, words: Words) -> str:
        """Way and address in a line ("Call: 202 986 9420"), behind whom it reaches."""
        way = words(self.way.message)
        line = words(N_("{way}: {address}")).format(way=way, address=self.words)
        if not self.whom:
            return line
        return words(N_("{official}: {note}")).format(official=self.whom, note=line)


def channels(contacts: Contacts, country: str = "") -> tuple[Channel, ...]:
    """Every way that the case gives, none that it does not.

    Numbers get the code of the country where the office stands ("": unknown).
    """
    return tuple(_each(contacts, country))


def ways_to(official: Official) -> tuple[Channel, ...]:
    """Every way that the case gives for an official."""
    address = official.address
    return channels(official.contacts, address.country if address else "")


def email_first(ways: tuple[Channel, ...]) -> tuple[Channel, ...]:
    """The same ways, e-mail before the others: for whom no letter reaches."""
    return tuple(sorted(ways, key=lambda each: each.way is not Way.EMAIL))


def counted(way: Way) -> bool:
    """Whether it is counted when somebody says that they did it."""
    return way not in {Way.INSTAGRAM, Way.WEBSITE}


def post_link(text: str) -> str:
    """The link that opens a post on X with this text, ready to be changed."""
    return f"https://x.com/intent/post?text={quote(text, safe='')}"


def _each(contacts: Contacts, country: str) -> Iterator[Channel]:
    if contacts.twitter:
        handle = "@" + contacts.twitter.lstrip("@")
        yield Channel(Way.POST, handle, post_link(handle), given=contacts.twitter)
    for given in contacts.phone:
        number = number_in(given, country)
        yield Channel(Way.PHONE, number.words, number.link, given=given)
    for given in contacts.email:
        yield Channel(Way.EMAIL, given, mailto(given), given=given)
    for given in contacts.fax:
        yield Channel(Way.FAX, number_in(given, country).words, given=given)
    if contacts.facebook:
        yield _page(Way.FACEBOOK, contacts.facebook, "https://www.facebook.com/")
    if contacts.instagram:
        yield _page(Way.INSTAGRAM, contacts.instagram, "https://www.instagram.com/")
    if contacts.website:
        yield _page(Way.WEBSITE, contacts.website, "https://")


def _page(way: Way, given: str, site: str) -> Channel:
    """A page: a full address as it is, a handle behind its site."""
    full = given.startswith(("http://", "https://"))
    link = given if full else site + given.lstrip("@")
    return Channel(way, given, link, given=given)
