"""A campaign: a case, the people in it and the officials who can act."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kiosk.model.address import Address

# A text in several languages, by language code ("en").
Localised = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the case is about.

    `named` says whether a good letter names this person (somebody who has been
    released since may be part of the case and not of the letter). `native_name` is
    the name in its own script, `native_names` as single languages write it.
    """

    name: str
    role: Localised = field(default_factory=dict)
    named: bool = True
    picture: str | None = None
    native_name: str = ""
    native_names: Localised = field(default_factory=dict)

    @property
    def initials(self) -> str:
        """The first letters of the first and the last name."""
        parts = self.name.split()
        return "".join(part[0] for part in (parts[:1] + parts[1:][-1:]))


@dataclass(frozen=True, slots=True)
class Contacts:
    """Ways to reach an official besides a letter, as the campaign gives them."""

    email: tuple[str, ...] = ()
    phone: tuple[str, ...] = ()
    fax: tuple[str, ...] = ()
    twitter: str | None = None
    facebook: str | None = None
    instagram: str | None = None
    website: str | None = None


class Gender(StrEnum):
    """What a form of address has to know in many languages."""

    FEMALE = "f"
    MALE = "m"


@dataclass(frozen=True, slots=True)
class Official:
    """Somebody who can act.

    A person may have no `title`, a board no `name`; one of them is there. `title` is
    the office in words (`titles` in other languages), `office` the row of the forms
    of address, `addressee` the campaign's own lines above the address
    (absent: name and title), `short` what a button calls them, `why` why they
    matter to the case. `family` is the family name as it follows a title,
    `native_name` the name in its own script, `gender` None where it is not known.
    `language` is the one the official had best be written to in, `suspended` why
    no letters are carried there now, `accredited` the countries of posting that
    an embassy serves.
    """

    id: str
    name: str
    title: str
    office: str
    address: Address | None = None
    addressee: tuple[str, ...] = ()
    short: Localised = field(default_factory=dict)
    why: Localised = field(default_factory=dict)
    salutation: Localised = field(default_factory=dict)
    contacts: Contacts = field(default_factory=Contacts)
    titles: Localised = field(default_factory=dict)
    family: str = ""
    native_name: str = ""
    gender: Gender | None = None
    language: str = ""
    suspended: Localised = field(default_factory=dict)
    accredited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Avoid:
    """Words that had best not stand in a letter, and why."""

    words: str
    reason: Localised = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the summary and its paragraphs."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """The case in one language: title, one line, the gist, and sections."""

    title: str
    line: str
    gist: str
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Campaign:
    """One case as read from its folder.

    `letters` holds the source of the letter template by language. `expires` is
    the last day on which letters are wanted; absent means no end. An `example`
    is openly fictional and says so wherever it is shown. `wants_address` says
    whether the writer's street address is asked for. `country_name` is what the case
    calls its country in each language ("": in all) where it has another name for it.
    `copies` says in words who should get a copy, `embassies` are those of the case's
    country that can.
    """

    reference: str
    folder: str
    title: str
    country: str
    published: date
    people: tuple[Person, ...]
    officials: tuple[Official, ...]
    expires: date | None = None
    country_name: Localised = field(default_factory=dict)
    example: bool = False
    wants_address: bool = False
    subject: Localised = field(default_factory=dict)
    close: Localised = field(default_factory=dict)
    summaries: Mapping[str, Summary] = field(default_factory=dict)
    letters: Localised = field(default_factory=dict)
    copies: tuple[str, ...] = ()
    avoid: tuple[Avoid, ...] = ()
    embassies: tuple[Official, ...] = ()
    postal_notes: tuple[Localised, ...] = ()

    def open_on(self, day: date) -> bool:
        """Whether letters are wanted on that day."""
        begun = self.published <= day
        return begun and (self.expires is None or day <= self.expires)

    def official(self, official_id: str) -> Official | None:
        """The official with this id."""
        return next((each for each in self.officials if each.id == official_id), None)
