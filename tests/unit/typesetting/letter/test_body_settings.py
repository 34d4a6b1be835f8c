"""How the body of a real letter is set: size, measure, blank lines and foot margin."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.campaigns.shelf import read_catalogue
from kiosk.errors import ResourceDamaged
from kiosk.model.draft import Draft
from kiosk.model.letter import Letter
from kiosk.model.page import Glyphs, Page, Pages
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.body import read_body_settings
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM
from kiosk.workflows.workbench import Workbench, set_up_workbench
from kiosk.workflows.write_set import write_set

Write = Callable[..., Letter]

SHIPPED = paths.resources() / "typography" / "body.toml"
PAPERS = sorted(path.stem for path in (paths.resources() / "stationery").glob("*.toml"))
BODY = ("concern", "background", "ask_release")
SENTENCE = "They have committed no recognizable criminal offence. "


@pytest.fixture(scope="module")
def bench() -> Workbench:
    return set_up_workbench(paths.resources(), date(2021, 8, 10), practice=False)


@pytest.fixture(scope="module", params=["prosecutor-general", "ambassador"])
def letters(bench: Workbench, request: pytest.FixtureRequest) -> Mapping[str, Pages]:
    """UA 85/21 to one official, on every paper."""
    campaign = read_catalogue(paths.campaigns()).find("UA 85/21")
    officials = (str(request.param),)
    sheets = {}
    for name in PAPERS:
        draft = Draft("UA 85/21", "en", "US", name, officials=officials)
        (sheet,) = write_set(bench, campaign, draft)
        sheets[name] = sheet.pages
    return sheets


def lines_of(page: Page, key: str) -> dict[float, str]:
    """The lines of a paragraph by their baselines."""
    lines: dict[float, str] = defaultdict(str)
    for item in _items(page, key):
        lines[item.y] += item.text
    return lines


def _items(page: Page, key: str) -> Iterator[Glyphs]:
    for block in page.blocks:
        if block.key == key:
            yield from (item for item in block.items if isinstance(item, Glyphs))


@pytest.mark.parametrize("name", PAPERS)
def test_lines_have_60_to_78_characters_on_average(
    letters: Mapping[str, Pages], name: str
) -> None:
    page = letters[name].pages[0]
    counts = [
        len(line.strip())
        for key in BODY
        for line in list(lines_of(page, key).values())[:-1]
    ]
    assert len(counts) > 10
    assert 60 <= sum(counts) / len(counts) <= 78


@pytest.mark.parametrize("name", PAPERS)
def test_the_letter_is_one_page_with_25_mm_at_its_foot(
    bench: Workbench, letters: Mapping[str, Pages], name: str
) -> None:
    pages, paper = letters[name], bench.paper(name)
    assert len(pages.pages) == 1
    (place,) = pages.anchors["name"]
    assert (place.y + place.height) / MM <= paper.height - 25 + 0.01


@pytest.mark.parametrize("name", PAPERS)
def test_blank_lines_are_whole(letters: Mapping[str, Pages], name: str) -> None:
    """DIN 5008: two above the salutation, one between paragraphs; Swiss ones likewise.

    The others have one above both.
    """
    anchors = letters[name].anchors
    foot = {key: place.y + place.height for key, (place,) in anchors.items()}
    line = anchors["salutation"][0].height
    above = (anchors["salutation"][0].y - foot["subject"]) / line
    between = (anchors["background"][0].y - foot["concern"]) / line
    asked = 2 if name.startswith(("a4-din", "a4-sn")) else 1
    assert above == pytest.approx(asked)
    assert between == pytest.approx(1)


def test_sizes_are_tried_in_quarter_points(
    papers: Mapping[str, Stationery], typesetter: Typesetter, write: Write
) -> None:
    sizes = set()
    for paper in papers.values():
        for times in range(15, 45):
            letter = write(body=[SENTENCE * times])
            page = lay_out(letter, paper, typesetter).pages[0]
            sizes |= {item.size for item in _items(page, "p0")}
    assert sizes == {12, 11.75, 11.5, 11.25, 11, 10.75, 10.5}


def test_type_grows_only_with_whole_blank_lines(
    papers: Mapping[str, Stationery],
) -> None:
    for paper in papers.values():
        most = max(fit.paragraph_gap for fit in paper.fits)
        larger = [fit for fit in paper.fits if fit.type.size > 10.5]
        assert all(fit.paragraph_gap == most for fit in larger)


def test_short_lines_end_early_on_the_side_where_lines_end(
    papers: Mapping[str, Stationery], typesetter: Typesetter, write: Write
) -> None:
    paper = papers["a4-din-b"]
    for language, body in (("en", SENTENCE), ("ar", "يولد جميع الناس أحراراً. ")):
        letter = write(language=language, subject=body, body=[body * 12])
        (place,) = lay_out(letter, paper, typesetter).anchors["p0"]
        left, right = place.x / MM, paper.width - (place.x + place.width) / MM
        if language == "en":
            assert left == pytest.approx(paper.left)
            assert right > paper.right + 5
        else:
            assert right == pytest.approx(paper.right)
            assert left > paper.left + 5


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("sizes = [12]", "sizes = [12.1]", "no multiple of 0.25"),
        ("leading = 1.35", "leading = 0.9", "sets lines over each other"),
        ("gaps = 0.75", "gaps = 1.75", "must be from 0 to 1"),
        ("widest_margin = 45", "", "widest_margin: missing"),
        ("[[setting]]", "[[settings]]", "setting: missing, expected at least one"),
    ],
)
def test_settings_that_contradict_themselves_are_refused_by_name(
    tmp_path: Path, old: str, new: str, what: str
) -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "body.toml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ResourceDamaged, match=what) as caught:
        read_body_settings(path)
    assert caught.value.values["file"] == path
