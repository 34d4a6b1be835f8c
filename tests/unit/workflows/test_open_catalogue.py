"""A case whose texts are too long for a letter is refused, and by its file."""

from pathlib import Path

import pytest

from kiosk.model.limits import LETTER, NAME, SUMMARY
from kiosk.workflows.open_catalogue import open_catalogue

TOML = """\
reference = "UA 12/34"
title = "A case"
country = "HN"
published = 2026-01-02

[[people]]
name = "Ada Example"

[[officials]]
id = "minister"
name = "Bo Example"
title = "Minister of Security"
office = "minister"
address = ["1 Street", "Town"]
country = "HN"
"""
SUMMARY_TEXT = "# A case\n\nOne line.\n\nThe gist.\n"
LETTER_TEXT = "{% block own_words %}{% endblock %}{% block ask %}Act.{% endblock %}\n"
LONG = "x" * 45_000
NAMES = "{{ people|names }} "


def refused(root: Path, toml: str = TOML, summary: str = "", letter: str = "") -> str:
    """What is said of a case with these files."""
    folder = root / "case"
    folder.mkdir()
    for name, text in (
        ("campaign.toml", toml),
        ("summary.en.md", summary or SUMMARY_TEXT),
        ("letter.en.j2", letter or LETTER_TEXT),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    return "\n".join(map(str, open_catalogue(root).problems))


@pytest.mark.parametrize(
    ("old", "key", "most"),
    [
        ("Ada Example", "people[1].name", "200"),
        ("Bo Example", "officials[1].name", "200"),
        ("Minister of Security", "officials[1].title", "200"),
        ("A case", "title", "200"),
        ("1 Street", "officials[1].address", "120"),
    ],
)
def test_a_long_value_is_refused_by_its_key(
    tmp_path: Path, old: str, key: str, most: str
) -> None:
    said = (
        f"case/campaign.toml: {key}: found 45,000 characters, expected at most {most}"
    )
    assert refused(tmp_path, TOML.replace(old, LONG)) == said


def test_a_long_flat_address_is_refused(tmp_path: Path) -> None:
    flat = f'flat_address = "{LONG}"'
    said = refused(tmp_path, TOML.replace('address = ["1 Street", "Town"]', flat))
    assert "officials[1].flat_address: found 45,000 characters" in said


def test_values_of_the_longest_kind_are_taken(tmp_path: Path) -> None:
    assert refused(tmp_path, TOML.replace("Ada Example", "x" * NAME)) == ""


@pytest.mark.parametrize("room", [0, 1])
def test_a_summary_has_a_longest_length(tmp_path: Path, room: int) -> None:
    text = SUMMARY_TEXT + "\n## More\n\n"
    text += "x" * (SUMMARY - len(text) + room)
    said = f"case/summary.en.md: file: found {SUMMARY + 1:,} characters, expected"
    assert (said in refused(tmp_path, summary=text)) == bool(room)


def test_what_a_template_yields_counts_and_not_its_source(tmp_path: Path) -> None:
    people = "".join(f'[[people]]\nname = "{"x" * 200}"\n' for _ in range(20))
    toml = TOML.replace('[[people]]\nname = "Ada Example"\n', people)
    letter = LETTER_TEXT.replace("Act.", NAMES * 15)
    assert len(letter) < 500
    said = refused(tmp_path, toml, letter=letter)
    assert said.startswith("case/letter.en.j2: file: yields up to 63,")
    assert said.endswith(f"characters, expected at most {LETTER:,}")


def test_of_two_ways_the_longer_one_counts(tmp_path: Path) -> None:
    people = "".join(f'[[people]]\nname = "{"x" * 200}"\n' for _ in range(20))
    toml = TOML.replace('[[people]]\nname = "Ada Example"\n', people)
    ways = (
        f'{{% if posted_in == "US" %}}{NAMES * 10}{{% else %}}{NAMES * 10}{{% endif %}}'
    )
    assert refused(tmp_path, toml, letter=LETTER_TEXT.replace("Act.", ways)) == ""
