"""Every glyph stands where the layout wants it, every curve is drawn as it is."""

import struct
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import accumulate

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import paths
from kiosk.model.page import Block, Curve, Glyphs, Item, Page, Pages, Tag
from kiosk.pdf.document import write_document
from kiosk.pdf.fonts.program import Programs
from tests.unit.pdf.facts import Facts, Object
from tests.unit.pdf.fonts_read import moved_glyph, widths
from tests.unit.pdf.hand_set import Faces, set_run

FACES = Faces(paths.resources() / "fonts")
SMALL = st.integers(-400, 400)

Placed = tuple[int, float, float]


def facts_of(*items: Item) -> Facts:
    written = BytesIO()
    block = Block(Tag.PARAGRAPH, "p", items)
    page = Pages(600, 800, (Page((block,)),), "A letter", "en")
    write_document([page], written, Programs(FACES))
    return Facts(written.getvalue())


class Pen:
    """The pen of a page's text, moved as ISO 32000-1, 9.4.4 says."""

    def __init__(self, typesetter: Object) -> None:
        self.fonts = typesetter
        self.x = self.y = self.size = self.spacing = self.rise = 0.0
        self.wide: dict[int, float] = {}
        self.font: Object = None

    def take(self, operator: str, operands: list[Object]) -> None:
        if operator == "Tm":
            self.x, self.y = float(operands[4]), float(operands[5])
        elif operator == "Tf":
            self.font = self.fonts[str(operands[0])]
            self.wide = widths(self.font)
            self.size = float(operands[1])
        elif operator == "Tc":
            self.spacing = float(operands[0])
        elif operator == "Ts":
            self.rise = float(operands[0])

    def show(self, part: Object) -> Iterator[Placed]:
        if not isinstance(part, pikepdf.String):
            self.x -= float(part) / 1000 * self.size
            return
        for code in struct.unpack(f">{len(bytes(part)) // 2}H", bytes(part)):
            glyph, dx, dy = moved_glyph(self.font, code)
            left, up = dx / 1000 * self.size, dy / 1000 * self.size
            yield glyph, self.x + left, self.y + self.rise + up
            self.x += self.wide[code] / 1000 * self.size + self.spacing


def shown(facts: Facts) -> Iterator[Placed]:
    """Glyph, x and y of all that is shown."""
    page = facts.pages[0]
    pen = Pen(page.Resources.Font)
    for each in pikepdf.parse_content_stream(page):
        operands, operator = list(each.operands), str(each.operator)
        pen.take(operator, operands)
        if operator in {"Tj", "TJ"}:
            for part in operands[0] if operator == "TJ" else operands:
                yield from pen.show(part)


def expected(run: Glyphs, upem: int = 1000) -> list[Placed]:
    unit = run.size / upem
    moves = [each * unit + (run.spacing if each else 0.0) for each in run.advances]
    starts = accumulate(moves, initial=run.x)
    offsets = run.offsets or ((0, 0),) * len(run.glyphs)
    return [
        (glyph, start + dx * unit, 800 - run.y + dy * unit)
        for glyph, start, (dx, dy) in zip(run.glyphs, starts, offsets, strict=False)
    ]


def assert_placed(run: Glyphs) -> None:
    found = list(shown(facts_of(run)))[: len(run.glyphs)]
    for (glyph, x, y), (wanted, left, base) in zip(found, expected(run), strict=True):
        assert glyph == wanted
        assert (x, y) == pytest.approx((left, base), abs=0.02)


@pytest.mark.parametrize("role", ["serif", "arabic", "hebrew", "devanagari", "thai"])
def test_shaped_glyphs_stand_where_harfbuzz_put_them(role: str) -> None:
    texts = {
        "serif": "AVATAR To e\u0301 office",
        "arabic": "وَبَرَكَاتُهُ أحراراً",
        "hebrew": "בָּרוּךְ שלום",
        "devanagari": "स्वतन्त्रता कीर्ति",
        "thai": "น้ำ ที่นี่",
    }
    assert_placed(set_run(FACES, role, texts[role], (72, 100)))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 900), SMALL, SMALL), min_size=9, max_size=9),
    st.booleans(),
    st.sampled_from([0.0, 1.8]),
    st.sampled_from([7.5, 11.0]),
)
def test_glyphs_stand_wherever_they_are_wanted(
    moves: list[tuple[int, int, int]], moved: bool, spacing: float, size: float
) -> None:
    run = set_run(FACES, "serif", "a letters", (72, 100))
    offsets = tuple((dx, dy) for _, dx, dy in moves)
    run = replace(
        run,
        advances=tuple(advance for advance, _, _ in moves),
        offsets=offsets if moved else (),
        spacing=spacing,
        size=size,
    )
    assert_placed(run)


def test_what_follows_a_raised_glyph_is_not_raised() -> None:
    raised = set_run(FACES, "thai", "น้ำ", (72, 100))
    after = set_run(FACES, "serif", "a", (172, 100))
    facts = facts_of(raised, after)
    *_, last = [each for each in shown(facts) if each[1] >= 172]
    assert last[2] == 700


def test_strokes_of_a_pen_are_curves_with_round_ends() -> None:
    curve = Curve((10, 20), (((11, 21), (12, 22), (13, 23.5)),), 1.5)
    facts = facts_of(curve)
    content = facts.pages[0].Contents.read_bytes()
    assert b"q\n1 J\n1 j\n1.5 w\nn 10 780 m 11 779 12 778 13 776.5 c\nS\nQ" in content


def test_an_outline_of_ink_is_filled() -> None:
    curve = Curve((10, 20), (((11, 21), (12, 22), (13, 23)),))
    grey = replace(set_run(FACES, "serif", "a", (72, 100)), grey=0.5)
    facts = facts_of(grey, curve)
    content = facts.pages[0].Contents.read_bytes()
    assert b"0 g\nn 10 780 m 11 779 12 778 13 777 c\nf\n" in content
