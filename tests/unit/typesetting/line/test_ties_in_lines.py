"""Line ends in texts full of dates, units, titles and names."""

import tomllib
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import pytest

from kiosk.direction import direction
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import Typesetter

SAMPLES = tomllib.loads(
    Path(__file__).with_name("tied_samples.toml").read_text("utf-8")
)
MEASURES = (33.0, 37.4, 40.7)


def shifted(sample: str, times: int = 36) -> Iterator[str]:
    """The sample after none, one, two and more of its own words."""
    words = [each for each in sample.split(" ") if each.isalpha()] or ["我"]
    for count in range(times):
        yield " ".join((*islice(cycle(words), count), sample))


def starts_of_lines(lines: list[str]) -> list[int]:
    """The index in the text at which each line but the first starts."""
    starts, index = [], 0
    for each in lines[:-1]:
        index += len(each.removesuffix("\u00ad"))
        starts.append(index)
    return starts


@pytest.mark.parametrize("language", SAMPLES)
def test_no_line_ends_inside_what_belongs_together(
    typesetter: Typesetter, language: str
) -> None:
    parted = []
    for marked in shifted(SAMPLES[language]):
        text = marked.replace("~", " ")
        style = Style("serif", language, direction(text, language))
        for measure in MEASURES:
            lines = typesetter.compositor.lines(text, style, measure)
            starts = starts_of_lines([line.text for line in lines])
            assert starts
            parted += [text[at - 9 : at + 9] for at in starts if marked[at - 1] == "~"]
            parted += [text[at:][:9] for at in starts if text[at] in "\u2013\u2014"]
    assert parted == []


def test_the_space_of_a_tie_stays_a_space(typesetter: Typesetter) -> None:
    text = SAMPLES["en"].replace("~", " ")
    lines = typesetter.compositor.lines(text, Style("serif", "en"), 37.0)
    assert "".join(line.text for line in lines) == text


@pytest.mark.parametrize("measure", [4.0, 6.0, 9.0, 14.0, 20.0])
def test_narrow_lines_part_ties_rather_than_run_over(
    typesetter: Typesetter, measure: float
) -> None:
    text = "Deputy Minister Dr. J. R. Smith on July 14, 2021 wrote of UA 85/21. " * 3
    lines = typesetter.compositor.lines(text, Style("serif", "en"), measure)
    assert max(line.width for line in lines) <= measure
    # Tied words are not stacked one by one either.
    shortest = sum(line.width for line in lines) / len(lines)
    assert shortest > 0.4 * measure


def test_a_long_chain_of_ties_leaves_no_line_almost_empty(
    typesetter: Typesetter,
) -> None:
    text = f"He wrote {'A. B. ' * 60}and left it there for all of us to read."
    lines = typesetter.compositor.lines(text, Style("serif", "en"), 30.0)
    assert min(line.width for line in lines[:-1]) > 0.5 * 30.0
    assert max(line.width for line in lines) <= 30.0


def test_no_line_of_an_address_ends_after_care_of(typesetter: Typesetter) -> None:
    style = Style("sans", "de")
    for words in range(1, 9):
        text = f"{'Muster ' * words}c/o Erika Beispiel, Dr. J. R. Beispiel"
        for line in typesetter.compositor.wrap(text, style, 16.0)[:-1]:
            assert line.split()[-1] not in {"c/o", "Dr.", "J.", "R.", "c/"}
