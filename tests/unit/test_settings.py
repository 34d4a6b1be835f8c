"""Settings: the ones that ship, a table's own, and what is refused by name."""

import os
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


def test_visitors_may_save_on_this_computer_where_the_table_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert read_settings(tmp_path).save_folder is None
    monkeypatch.setenv("HOME", str(tmp_path))
    file = tmp_path / "kiosk.toml"
    file.write_text('save_folder = "~/Letters"\n', encoding="utf-8")
    assert read_settings(tmp_path).save_folder == tmp_path / "Letters"


def test_a_table_says_what_letters_go_in_and_what_visitors_choose(
    tmp_path: Path,
) -> None:
    usual = read_settings(tmp_path)
    assert (usual.envelopes, usual.ask, usual.to_children) == ("", (), None)
    words = 'envelopes = "dl"\nask = ["paper"]\n[to_children]\nen = " Ask at home. "\n'
    (tmp_path / "kiosk.toml").write_text(words, encoding="utf-8")
    found = read_settings(tmp_path)
    assert (found.envelopes, found.ask) == ("dl", ("paper",))
    assert found.to_children == {"en": "Ask at home."}


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("ask = ['printer']", 'ask: found "printer", expected "paper" or "envelope"'),
        ("to_children = 'No.'", 'to_children: found the text "No.", expected a table'),
        ("[to_children]\n'1' = 'No.'", 'to_children: found "1", expected a table'),
        ("contry = 'DE'", 'contry: unknown key, expected "country"'),
        ("keyboard = 'loud'", "keyboard: .* expected one of by-touch, always"),
        ("country = 3", "country: found a number, expected text"),
        ("idle_warn = true", "idle_warn: found true or false, expected a whole"),
        ("idle_warn = 10", "idle_warn: found 10, expected 60 to 300 seconds"),
        (
            "idle_warn = 120\nidle_wipe = 130",
            "idle_wipe: found 130, expected at least 20",
        ),
        ("save_folder = 'letters'", 'save_folder: found "letters", expected a whole'),
        ("save_folder = '~nobody-here/x'", "save_folder: found "),
        ("country = ", "not TOML"),
        ("postage = 3", "postage: found a number, expected a table"),
        ("[postage]\ndomestik = '1 EUR'", 'postage.domestik: .* expected "domestic"'),
        ("[postage]\ndomestic = '1 EUR'", "postage.as_of: missing"),
        (
            "[postage]\nas_of = 2026-01-01\nforeign = 'much'",
            "postage.foreign: not an amount",
        ),
        (
            "[postage]\nas_of = 2026-01-01\nforeign = '0 EUR'",
            "postage.foreign: not an amount",
        ),
        ("[postage]\nas_of = 2026-01-01\ngrams = 0", "postage.grams: found 0"),
        ("suspended = 'BY'", 'suspended: found the text "BY", expected a list'),
        ("suspended = ['Belarus']", 'suspended: found "Belarus", expected'),
        ("[suspended]\nBY = 3", "suspended.BY: found a number, expected text"),
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


@pytest.mark.parametrize(
    "content", [b'\xef\xbb\xbfcountry = "DE"\r\n', b'country = "DE"\n[postage]\n']
)
def test_what_an_editor_leaves_does_no_harm(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "kiosk.toml").write_bytes(content)
    assert read_settings(tmp_path) == Settings(country="DE")


def test_a_bomb_and_a_pipe_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text("a = " + "[" * 5000, encoding="utf-8")
    with pytest.raises(SettingsInvalid, match="nested too deep"):
        read_settings(tmp_path)
    file.unlink()
    os.mkfifo(file)
    with pytest.raises(SettingsInvalid, match="missing; expected this file"):
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


def test_a_folder_that_cannot_be_looked_into_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "exists", refuse)
    with pytest.raises(SettingsInvalid, match="Permission denied"):
        read_settings(tmp_path)
