"""A telephone number as it is dialled from any country."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """A number as people read it, and the link that dials it (RFC 3966)."""

    words: str
    link: str


def number_in(given: str, country: str) -> Number:
    """A number with its country code, where it is surely one of that country.

    `country` is where the official's office stands (ISO 3166; "" where nobody knows).
    Any other is left as the case gives it, and dialled without what helps the eye.
    """
    import phonenumbers as numbers  # noqa: PLC0415 - 50 ms, and few steps show numbers

    try:
        found = numbers.parse(given, country or None)
    except numbers.NumberParseException:
        return Number(given, f"tel:{_dialled(given)}")
    if not numbers.is_valid_number(found):
        return Number(given, f"tel:{_dialled(given)}")
    form = numbers.PhoneNumberFormat
    return Number(
        numbers.format_number(found, form.INTERNATIONAL),
        numbers.format_number(found, form.RFC3966),
    )


def _dialled(given: str) -> str:
    sign = "+" if given.strip().startswith("+") else ""
    return sign + "".join(each for each in given if each.isdecimal())
