"""Country codes as people write them, and the ISO 3166 code that they mean."""

from kiosk.addressing.country.line import named_codes


def meant(code: str) -> str | None:
    """The code of two letters that a usual other one stands for, or None.

    "UK" is GB and "USA" is US (Unicode CLDR, territory aliases); "us" is US.
    """
    from babel.core import get_global  # noqa: PLC0415 - slow, needed late

    plain = code.strip().upper()
    if plain in named_codes():
        return plain
    found = get_global("territory_aliases").get(plain, ())
    return str(found[0]) if len(found) == 1 and found[0] in named_codes() else None
