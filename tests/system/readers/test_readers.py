"""What readers take out of a letter is what was written.

Thresholds are what docs/decisions/text-extraction.md promises. MuPDF, Ghostscript and
pdfminer leave text from right to left as it is seen, whatever is done.
"""

from collections.abc import Mapping

import pytest

from tests.system.readers.letters import LATIN, Written, latin_letters
from tests.system.readers.score import in_order, whole

Found = Mapping[str, Mapping[str, float]]

# Shares of the words of a body that are found whole and in their order.
SHARES: Mapping[str, Mapping[str, float]] = {
    "hi": {
        "Poppler": 0.98,
        "MuPDF": 0.98,
        "PDFium": 0.98,
        "pdfminer": 0.98,
        "PDFBox": 0.98,
        "pdf.js": 0.98,
        "Ghostscript": 0.62,
    },
    "ar": {"Poppler": 0.94, "PDFium": 0.98, "PDFBox": 0.98, "pdf.js": 0.98},
    "he": {"Poppler": 0.90, "PDFium": 0.98, "PDFBox": 0.98, "pdf.js": 0.42},
}
# How many of the letters of DIN 91379 are found whole.
LETTERS: Mapping[str, int] = {
    "Poppler": 649,
    "MuPDF": 649,
    "Ghostscript": 649,
    "PDFium": 649,
    "pdfminer": 641,
    "PDFBox": 649,
    "pdf.js": 649,
}
ROWS = [
    (language, engine, share)
    for language, shares in SHARES.items()
    for engine, share in shares.items()
]


@pytest.mark.parametrize(("language", "engine", "share"), ROWS)
def test_the_words_of_a_body_come_back(
    language: str, engine: str, share: float, found: Found
) -> None:
    assert found[engine][language] >= share


@pytest.mark.parametrize("engine", LETTERS)
def test_the_letters_of_european_names_come_back(engine: str, found: Found) -> None:
    assert found[engine][LATIN] >= LETTERS[engine]


def test_the_norm_has_649_latin_letters() -> None:
    assert len(set(latin_letters())) == 649


def test_words_count_only_once_whole_and_in_order() -> None:
    assert whole("one two three", "three \u200eone tw o one") == 2
    assert in_order("one two three", "three \u200eone tw o one") == 1
    assert in_order("e\u0301 b c", "\u00e9 c b c") == 3


def test_letters_are_as_long_as_the_case(letters: Mapping[str, Written]) -> None:
    for language in SHARES:
        assert len(letters[language].body.split()) > 80
