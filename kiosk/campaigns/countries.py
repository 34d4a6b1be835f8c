"""Country codes in a campaign file."""

from kiosk.addressing.country.line import named_codes, user_assigned
from kiosk.toml.table import Table


def read_country(table: Table, key: str) -> str:
    """A code of two letters, assigned by ISO 3166-1 or left to its users."""
    code = table.text(key)
    _check(table, key, code)
    return code


def read_countries(table: Table, key: str) -> tuple[str, ...]:
    """A list of such codes; none where the key is absent."""
    codes = table.texts(key)
    for each in codes:
        _check(table, key, each)
    return codes


def _check(table: Table, key: str, code: str) -> None:
    if code and code not in named_codes() and not user_assigned(code):
        what = f'found "{code}", expected a country code of two capitals such as BY'
        table.wrong(key, what)
