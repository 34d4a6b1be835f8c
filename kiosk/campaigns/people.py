"""The people and the officials of a campaign file."""

import re
from dataclasses import replace
from pathlib import Path

from kiosk.addressing.country.line import user_assigned
from kiosk.campaigns.countries import read_countries, read_country
from kiosk.campaigns.table import Table
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.address import Address
from kiosk.model.campaign import Avoid, Contacts, Gender, Official, Person

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PICTURE = re.compile(r"[\w-]+\.(?:png|jpe?g)", re.ASCII)


def read_person(table: Table, folder: Path) -> Person:
    """One person."""
    person = Person(
        name=table.text("name"),
        role=table.localised("role"),
        named=table.truth("named", default=True),
        picture=_picture(table, folder),
    )
    table.finish()
    return person


def _picture(table: Table, folder: Path) -> str | None:
    name = table.text("picture", required=False)
    if not name:
        return None
    if not _PICTURE.fullmatch(name) or not (folder / name).is_file():
        what = f'found "{name}", expected a PNG or JPEG file in the campaign\'s folder'
        table.wrong("picture", what)
    return name


def read_official(table: Table) -> Official:
    """One official."""
    title, titles = table.text_and_others("title", SOURCE_LANGUAGE)
    official = Official(
        id=_id(table),
        name=table.text("name", required=False),
        title=title,
        titles=titles,
        office=table.text("office"),
        address=_address(table),
        addressee=table.texts("addressee"),
        short=table.localised("short"),
        why=table.localised("why"),
        salutation=table.localised("salutation"),
    )
    official = replace(
        official,
        contacts=_contacts(table),
        family=table.text("family", required=False),
        native_name=table.text("native_name", required=False),
        gender=_gender(table),
        language=table.text("language", required=False),
        suspended=table.localised("suspended"),
        accredited=read_countries(table, "accredited"),
    )
    if not official.name and not official.title:
        table.wrong("name", "missing, expected a name, a title, or both")
    table.finish()
    return official


def read_avoid(entry: str | Table) -> Avoid:
    """Words to avoid, alone or with the reason."""
    if isinstance(entry, str):
        return Avoid(entry)
    found = Avoid(entry.text("words"), entry.localised("reason"))
    entry.finish()
    return found


def _id(table: Table) -> str:
    found = table.text("id")
    if found and not _SLUG.fullmatch(found):
        what = f'found "{found}", expected small letters, digits and hyphens'
        table.wrong("id", what)
    return found


def _gender(table: Table) -> Gender | None:
    found = table.text("gender", required=False)
    if found and found not in tuple(Gender):
        table.wrong("gender", f'found "{found}", expected f, m, or no such key')
        return None
    return Gender(found) if found else None


def _address(table: Table) -> Address | None:
    flat = table.text("flat_address", required=False)
    lines = table.texts("address")
    if flat and lines:
        table.wrong("flat_address", "found beside address, expected one of the two")
    lines = (flat,) if flat else lines
    own_line = table.text("country_line", required=False) or None
    if not lines:
        table.allow("country")
        return None
    country = read_country(table, "country")
    if user_assigned(country) and not own_line:
        what = f"missing, expected the country's name for {country}"
        table.wrong("country_line", what)
    return Address(lines, country, own_line, flat=bool(flat))


def _contacts(table: Table) -> Contacts:
    return Contacts(
        email=table.texts("email"),
        phone=table.texts("phone"),
        fax=table.texts("fax"),
        twitter=table.text("twitter", required=False) or None,
        facebook=table.text("facebook", required=False) or None,
        instagram=table.text("instagram", required=False) or None,
        website=table.text("website", required=False) or None,
    )
