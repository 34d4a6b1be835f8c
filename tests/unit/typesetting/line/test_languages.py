"""Paragraphs in another language than their letter's, and the program's own words."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.errors import ResourceDamaged
from kiosk.model.letter import Letter, Mark, Paragraph, Role
from kiosk.model.page import Glyphs, Pages
from kiosk.typesetting.draw import draw
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.letter.wording import PageNumber, page_words, read_words
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter
from tests.unit.pdf.facts import Facts

Write = Callable[..., Letter]

GERMAN = "Gegen die Freiheitsberaubungsverfahren protestiere ich. " * 8
ARABIC = "يولد جميع الناس أحراراً متساوين في الكرامة والحقوق. " * 6
LANGUAGES = (
    *("en", "es", "fr", "de", "pt", "it", "ru", "ar", "fa", "tr", "zh"),
    *("nl", "pl", "uk", "sv"),
)
MARKS = (Mark.PRACTICE, Mark.COPY)


def in_language(text: str, language: str) -> tuple[Paragraph, ...]:
    return (Paragraph("own_words", Role.OWN_WORDS, text, language=language),)


def languages_of(pdf: bytes) -> list[str]:
    """What the parts of a letter say of their language."""
    facts = Facts(pdf)
    parts = facts.elements[0].kids
    assert len(parts) > 4
    return [str(each.object.get("/Lang", "")) for each in parts]


def lines_of(pages: Pages, key: str) -> list[Glyphs]:
    blocks = [block for page in pages.pages for block in page.blocks]
    found = [block.items for block in blocks if block.key == key]
    return [item for items in found for item in items if isinstance(item, Glyphs)]


def test_a_paragraph_is_hyphenated_in_its_own_language(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    endings = {}
    for language in ("", "de"):
        letter = write(language="tr", body=in_language(GERMAN, language))
        lines = lines_of(lay_out(letter, paper, typesetter), "own_words")
        endings[language] = [line.text[-1] for line in lines]
    # There are no patterns for Turkish.
    assert "\u00ad" in endings["de"]
    assert "\u00ad" not in endings[""]


def test_a_paragraph_runs_in_its_own_direction(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    pages = lay_out(write(body=in_language(ARABIC, "ar")), paper, typesetter)
    runs = lines_of(pages, "own_words")
    ends: dict[float, float] = {}
    for run in runs:
        end = run.x + sum(run.advances) / typesetter.fonts[run.face].upem * run.size
        ends[run.y] = max(ends.get(run.y, 0.0), end)
    assert len(ends) > 1
    (place,) = pages.anchors["own_words"]
    right = place.x + place.width
    assert list(ends.values()) == pytest.approx([right] * len(ends), abs=0.01)


def test_a_paragraph_in_another_language_says_so_in_the_file(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    pdf = draw(
        [lay_out(write(body=in_language(ARABIC, "ar")), paper, typesetter)], typesetter
    )
    said = languages_of(pdf)
    assert said.count("ar") == 1
    assert set(said) == {"", "ar"}


def test_a_language_that_is_the_letters_is_not_said_again(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    pdf = draw(
        [lay_out(write(body=in_language("Words", "en")), paper, typesetter)], typesetter
    )
    assert set(languages_of(pdf)) == {""}


@pytest.mark.parametrize("language", LANGUAGES)
def test_marks_and_page_numbers_are_in_the_letters_language(
    language: str, paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    """In English where no face has the words: Chinese needs a pack."""
    letter = write(language=language, body=[ARABIC * 40], marks=MARKS)
    pages = lay_out(letter, paper, typesetter)
    known = page_words(language, typesetter)
    assert known.language == ("en" if language == "zh" else language)
    for number, page in enumerate(pages.pages, start=1):
        texts = " ".join(item.text for item in page.items if isinstance(item, Glyphs))
        assert all(known.marks[mark] in texts for mark in MARKS)
        head = known.page.format(number=number, count=len(pages.pages))
        # From right to left the figures are runs of their own, in another order.
        assert (set(head.split()) <= set(texts.split())) == (number > 1)


def test_every_language_has_words_of_its_own() -> None:
    table = read_words(paths.resources() / "wording" / "page-words.toml")
    assert set(LANGUAGES) <= set(table)
    pages = {table[language].page for language in LANGUAGES}
    assert len(pages) == len(LANGUAGES) - 1  # es, pt


@pytest.mark.parametrize(
    ("date", "head"),
    [("10 August 2021", "Page 2 of 3"), ("۱۹ مرداد ۱۴۰۰", "Page ۲ of ۳")],
)
def test_pages_are_numbered_in_the_figures_of_the_date(
    date: str, head: str, typesetter: Typesetter
) -> None:
    assert page_words("en", typesetter).numbered(PageNumber(2, 3), date) == head


@pytest.mark.parametrize(
    ("wrong", "what"),
    [
        ('copy = "COPY"\n', r"en\.copy: missing"),
        ("{number}", r"en\.page: found an unknown placeholder"),
        ("[en]", "en: missing"),
    ],
)
def test_damaged_words_are_refused_by_name(
    wrong: str, what: str, tmp_path: Path
) -> None:
    good = (paths.resources() / "wording" / "page-words.toml").read_text("utf-8")
    english = good[good.index("[en]") : good.index("[es]")]
    file = tmp_path / "page-words.toml"
    changes = {"[en]": "[xx]", "{number}": "{page}"}
    file.write_text(english.replace(wrong, changes.get(wrong, "")), "utf-8")
    with pytest.raises(ResourceDamaged, match=what):
        read_words(file)
