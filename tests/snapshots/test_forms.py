"""How 120 invented officials are addressed, as text to be read by people.

To take new texts on purpose: `LETTER_KIOSK_SNAPSHOTS=write make test`.
"""

import os
import tomllib
from pathlib import Path
from typing import Any

import pytest

from kiosk.addressing.block import address_block
from kiosk.addressing.officials.forms import (
    complimentary_close,
    forms_table,
    offices,
    salutation,
)
from kiosk.model.address import Address
from kiosk.model.campaign import Gender, Official

HERE = Path(__file__).parent
KEPT = HERE / "forms"
# Each language and where its letters are posted; five of them for some officials.
POSTED_IN = {
    "ar": "EG", "de": "DE", "en": "US", "es": "ES", "fr": "FR", "ru": "KZ",
    "fa": "IR", "it": "IT", "pt": "BR", "tr": "TR", "zh": "SG",
    "zh-Hant": "TW",
}  # fmt: skip
WHOLE = ("ar", "de", "en", "es", "fr", "ru")


def read_officials() -> list[Official]:
    table = tomllib.loads((HERE / "officials.toml").read_text(encoding="utf-8"))
    addresses = table["addresses"]
    return [
        official(number, row, tuple(addresses[row["country"]]))
        for number, row in enumerate(table["officials"], start=1)
    ]


def official(number: int, row: dict[str, Any], lines: tuple[str, ...]) -> Official:
    return Official(
        id=str(number),
        name=row["name"],
        title=row["title"],
        titles=row.get("titles", {}),
        office=row["office"],
        address=Address(lines, row["country"]),
        addressee=tuple(row.get("addressee", ())),
        salutation=row.get("salutation", {}),
        family=row.get("family", ""),
        native_name=row.get("native_name", ""),
        gender=Gender(row["gender"]) if "gender" in row else None,
    )


OFFICIALS = read_officials()


def entry(whom: Official, language: str) -> str:
    gender = whom.gender or "gender not known"
    lines = [
        f"{whom.id}. {whom.office}, {gender}",
        *(f"    {each}" for each in address_block(whom, POSTED_IN[language], language)),
        "",
        f"    {salutation(whom, language)}",
        "    ...",
        f"    {complimentary_close({}, whom, language)}",
    ]
    return "\n".join(lines)


def test_all_genders_are_there_and_one_office_that_has_no_row() -> None:
    assert len(OFFICIALS) >= 120
    assert {each.office for each in OFFICIALS} - offices() == {"harbour-master"}
    genders = {(each.office, each.gender) for each in OFFICIALS}
    assert {each.gender for each in OFFICIALS} == {*Gender, None}
    assert len(genders) > 90


def test_the_languages_that_are_read_have_forms() -> None:
    assert set(POSTED_IN) <= set(forms_table().languages)


@pytest.mark.parametrize("language", POSTED_IN)
def test_officials_are_addressed_as_they_were(language: str) -> None:
    chosen = OFFICIALS if language in WHOLE else readers_of(language)
    now = "\n\n\n".join(entry(each, language) for each in chosen) + "\n"
    kept = KEPT / f"{language}.txt"
    if os.environ.get("LETTER_KIOSK_SNAPSHOTS") == "write":
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(now, encoding="utf-8")
    assert now.splitlines() == kept.read_text(encoding="utf-8").splitlines()


def readers_of(language: str) -> list[Official]:
    """Those with a title in the language, and every third of the others."""
    return [
        each
        for number, each in enumerate(OFFICIALS)
        if language in each.titles or number % 3 == 0
    ]
