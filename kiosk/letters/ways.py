"""Ways to reach an official besides a letter, and the links that open them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from urllib.parse import quote

from kiosk.i18n import N_, Words
from kiosk.model.campaign import Contacts


class Way(Enum):
    """A kind of channel: its icon and what a person does there."""

    POST = ("post", N_("Post on X"))
    PHONE = ("phone", N_("Call"))
    EMAIL = ("at", N_("E-mail"))
    FAX = ("printer", N_("Fax"))
    FACEBOOK = ("people", N_("Facebook"))
    INSTAGRAM = ("people", N_("Instagram"))
    WEBSITE = ("globe", N_("Website"))

    @property
    def icon(self) -> str:
        """The name of its icon."""
        return self.value[0]

    @property
    def message(self) -> str:
        """The words before the address, to be translated."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Channel:
    """One way: what a person reads, and the link a phone opens ("": none).

    `whom` it reaches is said where there is more than one official ("": one).
    """

    way: Way
    words: str
    link: str = ""
    whom: str = ""

    def line(self, words: Words) -> str:
        """Way and address in a line ("Call: 202 986 9420"), behind whom it reaches."""
        way = words(self.way.message)
        line = words(N_("{way}: {address}")).format(way=way, address=self.words)
        if not self.whom:
            return line
        return words(N_("{official}: {note}")).format(official=self.whom, note=line)


def channels(contacts: Contacts, text: str = "") -> tuple[Channel, ...]:
    """Every way that the case gives, none that it does not.

    `text` is what a post begins with behind the handle. Links: tel: (RFC 3966),
    mailto: (RFC 6068) and the post link of X.
    """
    return tuple(_each(contacts, text))


def email_first(ways: tuple[Channel, ...]) -> tuple[Channel, ...]:
    """The same ways, e-mail before the others: for whom no letter reaches."""
    return tuple(sorted(ways, key=lambda each: each.way is not Way.EMAIL))


def _each(contacts: Contacts, text: str) -> Iterator[Channel]:
    if contacts.twitter:
        handle = "@" + contacts.twitter.lstrip("@")
        said = quote(f"{handle} {text}".strip(), safe="")
        link = f"https://x.com/intent/post?text={said}"
        yield Channel(Way.POST, handle, link)
    for number in contacts.phone:
        yield Channel(Way.PHONE, number, f"tel:{_digits(number)}")
    for address in contacts.email:
        yield Channel(Way.EMAIL, address, f"mailto:{quote(address, safe='@')}")
    for number in contacts.fax:
        yield Channel(Way.FAX, number)
    if contacts.facebook:
        yield _page(Way.FACEBOOK, contacts.facebook, "https://www.facebook.com/")
    if contacts.instagram:
        yield _page(Way.INSTAGRAM, contacts.instagram, "https://www.instagram.com/")
    if contacts.website:
        yield _page(Way.WEBSITE, contacts.website, "https://")


def _digits(number: str) -> str:
    """A telephone number without what only helps the eye."""
    sign = "+" if number.strip().startswith("+") else ""
    return sign + "".join(each for each in number if each.isdigit())


def _page(way: Way, given: str, site: str) -> Channel:
    """A page: a full address as it is, a handle behind its site."""
    full = given.startswith(("http://", "https://"))
    return Channel(way, given, given if full else site + given.lstrip("@"))
