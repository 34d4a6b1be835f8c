"""Days, countries and languages in any habit of writing them, or one sentence."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.app import table
from kiosk.cli import main
from kiosk.clock import ComputerClock

WORDS = ["85/21", "--official", "ambassador"]
OPEN = ["--date", "2021-08-10"]


def run(tmp_path: Path, *words: str, command: str = "letter") -> int:
    out = ["--data", str(tmp_path), "-o", str(tmp_path / "out.pdf")]
    name = ["--name", "Your Name"] if command == "letter" else []
    return main([command, *WORDS, *name, *out, *words])


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    return capsys


def sentence(said: pytest.CaptureFixture[str]) -> str:
    found = said.readouterr().err.strip()
    assert "\n" not in found
    return found


@pytest.mark.parametrize("language", ["en", "en-GB", "en_US", "EN", "en_GB.UTF-8"])
def test_a_letter_is_found_by_any_habit_of_its_language(
    tmp_path: Path, language: str
) -> None:
    assert run(tmp_path, *OPEN, "--language", language) == 0


def test_a_usual_code_is_taken_with_a_note(
    tmp_path: Path, said: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, *OPEN, "--posted-in", "UK") == 0
    assert sentence(said) == "letter-kiosk: UK is read as GB"
    plain = (tmp_path / "out.pdf").read_bytes()
    assert run(tmp_path, *OPEN, "--posted-in", "gb") == 0
    assert sentence(said) == ""
    assert (tmp_path / "out.pdf").read_bytes() == plain


@pytest.mark.parametrize("code", ["ZZ", "XX", "AB", "EU", "SU", "Narnia"])
def test_a_country_that_is_none_is_refused(
    tmp_path: Path, said: pytest.CaptureFixture[str], code: str
) -> None:
    assert run(tmp_path, *OPEN, "--posted-in", code) == 1
    assert f"{code} is not a country code" in sentence(said)


@pytest.mark.parametrize("country", ["UK", "XX", "ZZ", "Narnia"])
def test_a_table_in_no_country_is_refused_at_the_start(
    tmp_path: Path, said: pytest.CaptureFixture[str], country: str
) -> None:
    (tmp_path / "kiosk.toml").write_text(f'country = "{country}"', encoding="utf-8")
    expected = '"GB"' if country == "UK" else "a country code of two letters such as US"
    wrong = f'country: found "{country.upper()}", expected {expected}'
    for command in ("letter", "labels"):
        assert run(tmp_path, *OPEN, command=command) == 1
        assert wrong in sentence(said)
    # Before there is a window, or even a display.
    for words in (["run"], ["demo", "-o", str(tmp_path / "out")]):
        assert main([*words, "--data", str(tmp_path)]) == 1
        assert wrong in sentence(said)


def test_a_table_may_write_its_country_small(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_text('country = "de"', encoding="utf-8")
    assert run(tmp_path, *OPEN) == 0


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1970-01-01", "UA 85/21 opens on 2021-08-03"),
        ("2021-08-02", "UA 85/21 opens on 2021-08-03"),
        ("2021-09-29", "UA 85/21 ended on 2021-09-28"),
    ],
)
def test_a_day_that_is_named_is_believed_and_closes_the_case_alone(
    tmp_path: Path, said: pytest.CaptureFixture[str], day: str, expected: str
) -> None:
    for command in ("letter", "labels"):
        assert run(tmp_path, "--date", day, command=command) == 1
        assert expected in sentence(said)
    assert run(tmp_path, "--date", day, "--practice") == 0


def test_letters_are_written_from_the_first_day_to_the_last(tmp_path: Path) -> None:
    for day in ("2021-08-03", "2021-09-28"):
        assert run(tmp_path, "--date", day) == 0


@pytest.mark.parametrize("command", ["letter", "labels"])
def test_a_clock_that_cannot_be_right_stops_a_command(
    tmp_path: Path,
    said: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    command: str,
) -> None:
    def behind() -> ComputerClock:
        return ComputerClock(lambda: date(1970, 1, 1))

    monkeypatch.setattr(table, "ComputerClock", behind)
    assert run(tmp_path, "--practice", command=command) == 3
    assert "This computer shows the wrong date" in sentence(said)
    assert run(tmp_path, "--practice", *OPEN, command=command) == 0


def test_people_are_named_in_the_script_of_their_letter(
    tmp_path: Path, said: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "campaigns" / "ua-85-21"
    shutil.copytree(paths.campaigns() / "ua-85-21", case)
    letter = (case / "letter.en.j2").read_text(encoding="utf-8")
    (case / "letter.ru.j2").write_text(letter, encoding="utf-8")
    file = case / "campaign.toml"
    text = file.read_text(encoding="utf-8")
    name = 'name = "Ales Bialiatski"'
    assert name in text
    named = text.replace(name, f'{name}\nnative_name.ru = "Алесь Беляцкий"')
    file.write_text(named, encoding="utf-8")
    words = ["--campaigns", str(case.parent), "--language", "ru-BY"]
    assert run(tmp_path, *OPEN, *words) == 0
    assert sentence(said) == ""
