"""Settings: the ones that ship, a table's own, and what is refused by name."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from kiosk.errors import SettingsInvalid
from kiosk.settings import Fee, OwnPostage, Settings, read_settings


def test_without_a_file_the_settings_that_ship_hold(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == Settings()


def test_a_table_sets_its_country_and_printer(tmp_path: Path) -> None:
    words = 'country = "DE"\nprinter = "cups:Stall"\nidle_warn = 180\nidle_wipe = 210\n'
    (tmp_path / "kiosk.toml").write_text(words, encoding="utf-8")
    found = read_settings(tmp_path)
    assert (found.country, found.printer, found.idle_warn) == ("DE", "cups:Stall", 180)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("contry = 'DE'", "contry: unknown"),
        ("country = 3", "country: a value of type str"),
        ("idle_warn = true", "idle_warn: a value of type int"),
        ("idle_warn = 10", "idle_warn: 60 to 300"),
        ("idle_warn = 120\nidle_wipe = 130", "idle_wipe: at least 20"),
        ("country = ", "is not TOML"),
        ("postage = 3", "postage: a table of"),
        ("[postage]\ndomestik = '1 EUR'", "postage: a table of as_of, domestic"),
        ("[postage]\ndomestic = '1 EUR'", "postage.as_of: the day"),
        ("[postage]\nas_of = 2026-01-01\nforeign = 'much'", "postage.foreign: an amou"),
        ("[postage]\nas_of = 2026-01-01\nforeign = '0 EUR'", "postage.foreign: an am"),
        ("[postage]\nas_of = 2026-01-01\ngrams = 0", "postage.grams: a weight"),
        ("suspended = 'BY'", "suspended: a list"),
        ("suspended = ['Belarus']", "suspended.Belarus: two capitals"),
        ("[suspended]\nBY = 3", "suspended.BY: two capitals"),
    ],
)
def test_a_wrong_setting_is_refused_by_name(
    tmp_path: Path, words: str, named: str
) -> None:
    (tmp_path / "kiosk.toml").write_text(words, encoding="utf-8")
    with pytest.raises(SettingsInvalid, match=named):
        read_settings(tmp_path)


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_bytes(b'country = "\xff"')
    with pytest.raises(SettingsInvalid, match="UTF-8"):
        read_settings(tmp_path)


def test_a_table_knows_its_own_prices_of_stamps(tmp_path: Path) -> None:
    words = '[postage]\ndomestic = "0.95 EUR"\nas_of = 2026-03-01\ngrams = 20\n'
    (tmp_path / "kiosk.toml").write_text(words, encoding="utf-8")
    found = read_settings(tmp_path).postage
    expected = Fee(Decimal("0.95"), "EUR")
    assert found == OwnPostage(expected, None, date(2026, 3, 1), 20)
    assert (found.fee(abroad=False), found.fee(abroad=True)) == (expected, None)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ('[suspended]\nBY = "No mail goes there. "', {"BY": "No mail goes there."}),
        ('suspended = ["BY", "SD"]', {"BY": "", "SD": ""}),
    ],
)
def test_a_table_says_where_no_letters_are_carried(
    tmp_path: Path, words: str, found: dict[str, str]
) -> None:
    (tmp_path / "kiosk.toml").write_text(words, encoding="utf-8")
    assert read_settings(tmp_path).suspended == found
