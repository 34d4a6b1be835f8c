"""Languages are called as they call themselves, and as their readers do."""

import pytest

from kiosk.addressing.languages.names import language_name, own_name


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("es", "Español"),
        ("fr", "Français"),
        ("de", "Deutsch"),
        ("ar", "العربية"),
        ("zh", "中文"),
        ("pt-BR", "Português"),
        ("xx", "Xx"),
    ],
)
def test_a_language_calls_itself(code: str, name: str) -> None:
    assert own_name(code) == name


@pytest.mark.parametrize(
    ("code", "reader", "name"),
    [
        ("en", "es", "inglés"),
        ("en", "de", "Englisch"),
        ("pt-BR", "en", "Brazilian Portuguese"),
        ("de", "xx", "German"),
        ("xx", "en", "xx"),
    ],
)
def test_a_reader_calls_it_in_their_own(code: str, reader: str, name: str) -> None:
    assert language_name(code, reader) == name
