"""Urgent Action 85/21 posted in six countries: the head of each letter as text.

Read out of the PDFs that the command writes, so that somebody who knows letters can
check sender, date, block and country line. To take new ones on purpose:
`LETTER_KIOSK_SNAPSHOTS=write make test`.
"""

import os
import subprocess
from pathlib import Path

import pytest

from kiosk.cli import main

KEPT = Path(__file__).with_name("posted-in.txt")
COUNTRIES = ("US", "GB", "DE", "FR", "CH", "JP")
OFFICIALS = ("prosecutor-general", "ambassador")


def head(folder: Path, official: str, country: str) -> str:
    """What stands above the subject, and the size of the paper."""
    pdf = folder / f"{official}-{country}.pdf"
    words = ["letter", "UA 85/21", "--official", official, "--name", "Your Name"]
    words += ["--address", "1 Your Street", "--posted-in", country]
    words += ["--date", "2021-08-10", "--data", str(folder), "-o", str(pdf)]
    assert main(words) == 0
    text = read("pdftotext", "-layout", str(pdf), "-").partition("Ales Bial")[0]
    size = next(
        line
        for line in read("pdfinfo", str(pdf)).splitlines()
        if line.startswith("Page size")
    )
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return "\n".join([f"== {official}, posted in {country}", size, *lines])


def read(*words: str) -> str:
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def test_the_letter_to_minsk_and_the_one_to_washington_from_six_countries(
    tmp_path: Path,
) -> None:
    found = [head(tmp_path, who, where) for who in OFFICIALS for where in COUNTRIES]
    text = "\n\n".join(found) + "\n"
    if os.environ.get("LETTER_KIOSK_SNAPSHOTS") == "write":
        KEPT.write_text(text, encoding="utf-8")
    assert text == KEPT.read_text(encoding="utf-8")


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_letter_to_an_embassy_is_domestic_where_the_embassy_stands(
    country: str, tmp_path: Path
) -> None:
    found = head(tmp_path, "ambassador", country)
    assert ("UNITED STATES OF AMERICA" in found or "USA" in found) is (country != "US")
