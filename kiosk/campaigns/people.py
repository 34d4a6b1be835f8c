"""The people and the officials of a campaign file."""

import re
from pathlib import Path

from kiosk.addressing.country.line import user_assigned
from kiosk.campaigns.countries import read_countries, read_country
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.address import Address
from kiosk.model.campaign import (
    Avoid,
    Contacts,
    Gender,
    Localised,
    Official,
    Person,
)
from kiosk.model.limits import ADDRESS_LINE, FLAT_ADDRESS, NAME, REMARK, TITLE
from kiosk.toml.table import PER_LANGUAGE, Table

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PICTURE = re.compile(r"[\w-]+\.(?:png|jpe?g)", re.ASCII)


def read_person(table: Table, folder: Path) -> Person:
    """One person."""
    native, natives = _text_and_others(table, "native_name", "", NAME)
    return Person(
        name=table.text("name", most=NAME),
        role=table.texts_by_key("role", most=TITLE),
        named=table.truth("named", default=True),
        picture=_picture(table, folder),
        native_name=native,
        native_names=natives,
    )


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
    title, titles = _text_and_others(table, "title", SOURCE_LANGUAGE, TITLE)
    official = Official(
        id=_id(table),
        name=table.text("name", required=False, most=NAME).strip(),
        title=title,
        titles=titles,
        office=table.text("office"),
        address=_address(table),
        addressee=table.texts("addressee", most=ADDRESS_LINE),
        short=table.texts_by_key("short", most=TITLE),
        why=table.texts_by_key("why", most=REMARK),
        salutation=table.texts_by_key("salutation", most=TITLE),
        contacts=_contacts(table),
        family=table.text("family", required=False, most=NAME),
        native_name=table.text("native_name", required=False, most=NAME),
        gender=_gender(table),
        language=table.text("language", required=False),
        suspended=table.texts_by_key("suspended", most=REMARK),
        accredited=read_countries(table, "accredited"),
    )
    if not official.name and not official.title:
        table.wrong("name", "missing, expected a name, a title, or both")
    return official


def read_avoid(entry: Table) -> Avoid:
    """Words to avoid, alone or with the reason."""
    return Avoid(
        entry.text("words", most=TITLE), entry.texts_by_key("reason", most=REMARK)
    )


def _text_and_others(
    table: Table, key: str, main: str, most: int
) -> tuple[str, Localised]:
    """A text or none, or one per language, of which `main` is needed; the others.

    Without `main` no language is needed.
    """
    kinds = f"text, or {PER_LANGUAGE}"
    found = table.get(key, (str, dict), kinds, required=False)
    if isinstance(found, str):
        return table.text(key, required=False, most=most), {}
    texts = table.texts_by_key(key, most=most) if found else {}
    if found and main and not texts.get(main):
        table.wrong(key, f'missing {main}, expected {main} = "..."')
    return texts.get(main, ""), texts


def _id(table: Table) -> str:
    found = table.text("id")
    if found and not _SLUG.fullmatch(found):
        what = f'found "{found}", expected small letters, digits and hyphens'
        table.wrong("id", what)
    return found


def _gender(table: Table) -> Gender | None:
    found = table.choice("gender", Gender, required=False)
    return Gender(found) if found else None


def _address(table: Table) -> Address | None:
    flat = table.text("flat_address", required=False, most=FLAT_ADDRESS)
    lines = table.texts("address", most=ADDRESS_LINE)
    if flat and lines:
        table.wrong("flat_address", "found beside address, expected one of the two")
    lines = (flat,) if flat else lines
    own_line = table.text("country_line", required=False, most=ADDRESS_LINE) or None
    if not lines:
        table.text("country", required=False)
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
