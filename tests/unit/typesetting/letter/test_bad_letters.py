"""What nobody should write and somebody will: every letter comes out."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.errors import ResourceDamaged
from kiosk.model.letter import Letter
from kiosk.model.page import Glyphs, Pages
from kiosk.typesetting import notes
from kiosk.typesetting.cover.envelope import lay_out_envelope
from kiosk.typesetting.cover.labels import lay_out_labels
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.envelope import load_envelopes
from kiosk.typesetting.paper.label_sheet import load_label_sheets
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.text.clean import clean_text
from kiosk.typesetting.text.private_signs import read_signs
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM

Write = Callable[..., Letter]


def said(pages: Pages) -> str:
    items = [item for page in pages.pages for item in page.items]
    return "".join(item.text for item in items if isinstance(item, Glyphs))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a\x00b\x07c\x7f", "abc"),
        ("a\ud800b\udfff", "ab"),
        ("a\u202eb\u202cc\u2066d\u2069", "abcd"),
        ("a\ufffeb\ufdd0", "ab"),
        ("a\tb\nc", "a\tb\nc"),
        ("\uf0b7 a \uf0a7\uf0fc\uf0d8\uf076\uf06e\uf0a8 b", "• a •••••• b"),
        ("a\ue000\uf8ff\uf020", "a\ue000\uf8ff\uf020"),
        ("a" + "\u0301" * 500 + "b", "a" + "\u0301" * 8 + "b"),
        ("ก" + "\u0e47" * 10_000, "ก" + "\u0e47" * 8),
        (
            "\u05d1\u05bc\u05b0\u05e8\u05b5\u05a3",
            "\u05d1\u05bc\u05b0\u05e8\u05b5\u05a3",
        ),
        (
            "\u1019\u103c\u103d\u103e\u102d\u102f\u1037",
            "\u1019\u103c\u103d\u103e\u102d\u102f\u1037",
        ),
        ("می\u200cخواهم \u200ea\u00adb", "می\u200cخواهم \u200ea\u00adb"),
    ],
)
def test_what_is_no_text_is_taken_out(text: str, left: str) -> None:
    assert clean_text(text) == left


def test_nothing_printable_is_taken_out() -> None:
    """Texts without anything unprintable are not searched for what is no text."""
    printable = "a".join(filter(str.isprintable, map(chr, range(sys.maxunicode + 1))))
    assert clean_text(printable) == printable


def test_it_is_said_that_something_was_taken_out(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    fields = {"name": "A\u202eB", "subject": "\x00S", "date": "\ud800 10 August"}
    for field, value in fields.items():
        pages = lay_out(write(**{field: value}), paper, typesetter)
        assert pages.notes == (notes.CHARACTERS_REMOVED,)
        assert clean_text(value).strip() in said(pages)
    assert lay_out(write(), paper, typesetter).notes == ()


def test_a_pile_of_marks_is_cut_and_that_is_said(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    pile = "a" + "\u0301\u0323" * 5_000
    pages = lay_out(write(name=pile), paper, typesetter)
    assert pages.notes == (notes.CHARACTERS_REMOVED,)
    runs = [each for each in glyphs_of(pages) if "\u0301" in each.text]
    assert runs
    for run in runs:
        (word,) = typesetter.shaper.shape_word(run.text, False, Style("serif", "en"))
        assert word.high - word.low < 3.5


def test_a_bullet_of_a_word_processor_is_no_loss(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    pages = lay_out(write(body=["\uf0b7 Free them"]), paper, typesetter)
    assert pages.notes == pages.missing == ()
    assert "•" in said(pages)


@pytest.mark.parametrize(
    "row", ["[F0B7]\ntext = '•'", "[41]\ntext = 'A'\nsource = 's'", "=", "F0B7 = 1"]
)
def test_a_table_of_private_signs_that_cannot_be_used_is_named(
    tmp_path: Path, row: str
) -> None:
    table = tmp_path / "private-signs.toml"
    table.write_text(row, encoding="utf-8")
    with pytest.raises(ResourceDamaged, match="private-signs"):
        read_signs(table)


def test_what_is_no_text_is_taken_out_of_envelopes_and_labels(
    typesetter: Typesetter, write: Write
) -> None:
    letter = write(recipient=("Andrey \u202eShved\x07", "\ud800Minsk"))
    envelope = load_envelopes(paths.resources() / "envelopes")["10"]
    sheet = load_label_sheets(paths.resources() / "labels")["a4-3x8"]
    for pages in (
        lay_out_envelope(letter, envelope, typesetter, "US"),
        lay_out_labels([letter], sheet, typesetter),
    ):
        assert pages.notes == (notes.CHARACTERS_REMOVED,)
        assert "Andrey ShvedMinsk" in said(pages)
        assert pages.missing == ()


@pytest.mark.parametrize(
    "text",
    [
        "e" + "\u0301" * 20_000,
        "\u0301" * 2_000,
        "a\u0651" * 3_000,
        "\u200d" * 5_000,
        "(" * 5_000,
        "سلام (a) 12 " * 500,
        "א" * 20_000,
        "ก" * 3_000,
        "\U0001f469\u200d\U0001f469" * 50,
        "\u2028\u2029\x85\x1c",
        "\u0600" * 100,
        "\u00ad" * 300,
    ],
)
def test_a_letter_of_nothing_sensible_comes_out(
    paper: Stationery, typesetter: Typesetter, write: Write, text: str
) -> None:
    fields = {"subject": text[:300], "name": text[:100], "recipient": (text[:60],)}
    pages = lay_out(write(body=[text], **fields), paper, typesetter)
    assert pages.pages
    assert all(0 not in each.glyphs for each in glyphs_of(pages))


def glyphs_of(pages: Pages) -> list[Glyphs]:
    items = [item for page in pages.pages for item in page.items]
    return [item for item in items if isinstance(item, Glyphs)]


def test_arabic_in_an_english_letter_stands_in_its_place(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    text = "I ask you to free علي سالم at once."
    items = glyphs_of(lay_out(write(body=[text]), paper, typesetter))
    (at,) = [at for at, item in enumerate(items) if item.rtl]
    before, name, after = items[at - 1 : at + 2]
    assert [before.text, name.text] == ["I ask you to free ", "علي سالم"]
    assert after.text.split() == ["at", "once."]
    assert before.x == pytest.approx(paper.left * MM)
    assert right_of(before) == pytest.approx(name.x)
    assert right_of(name) == pytest.approx(after.x)


def right_of(item: Glyphs) -> float:
    return item.x + sum(item.advances) / 1000 * item.size


def test_an_arabic_letter_is_ranged_right_and_its_address_stays_in_the_window(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    letter = write(
        language="ar",
        sender=("علي سالم", "بيروت"),
        date="10 أغسطس 2021",
        subject="حرية الرأي (UA 85/21)",
        body=["أكتب إليكم بشأن اعتقال Ales Bialiatski في 14 يوليو 2021. " * 6],
        name="علي سالم",
    )
    pages = lay_out(letter, paper, typesetter)
    page, right = pages.pages[0], (paper.width - paper.right) * MM
    for key in ("sender", "date", "subject", "p0", "name"):
        items = [
            item for block in page.blocks if block.key == key for item in block.items
        ]
        ends = [right_of(item) for item in items if isinstance(item, Glyphs)]
        assert max(ends) == pytest.approx(right, abs=0.1), key
    to = pages.anchors["recipient"][0]
    assert to.x == pytest.approx(paper.recipient.area.x * MM)
    assert pages.notes == pages.missing == ()


def test_an_arabic_address_is_ranged_right_inside_the_window(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    letter = write(language="ar", recipient=("وزارة العدل", "شارع الحرية 12", "بيروت"))
    (to,) = lay_out(letter, paper, typesetter).anchors["recipient"]
    assert to.x + to.width == pytest.approx(paper.recipient.area.right * MM)


def test_the_second_page_of_an_arabic_letter_has_its_number_on_the_left(
    paper: Stationery, typesetter: Typesetter, write: Write
) -> None:
    letter = write(language="ar", body=["أكتب إليكم بشأن اعتقال. " * 300])
    head = lay_out(letter, paper, typesetter).pages[1].blocks[0]
    runs = [item for item in head.items if isinstance(item, Glyphs)]
    left = min(runs, key=lambda run: run.x)
    assert left.x == pytest.approx(paper.left * MM)
    number = [run.text.strip() for run in runs if run.x < paper.width * MM / 2]
    assert {"صفحة", "2", "من"} <= set(number)
