"""Plain envelopes: every address in the zones of the postal services, or a note."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kiosk import paths
from kiosk.errors import ResourceDamaged
from kiosk.model.letter import Letter, Mark
from kiosk.model.page import Box, Item, Line
from kiosk.typesetting import notes
from kiosk.typesetting.cover.envelope import lay_out_envelope
from kiosk.typesetting.paper.area import Area
from kiosk.typesetting.paper.envelope import load_envelopes, read_envelope
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM

Write = Callable[..., Letter]
Ink = Callable[[Item], Area]
Desk = tuple[Typesetter, Write]

SHIPPED = paths.resources() / "envelopes"
ENVELOPES = load_envelopes(SHIPPED)
SIZES = {
    "10": (241.3, 104.8),
    "9": (225.4, 98.4),
    "monarch": (190.5, 98.4),
    "dl": (220, 110),
    "c6-5": (229, 114),
    "c6": (162, 114),
    "c5": (229, 162),
    "c4": (324, 229),
}
# The height of a capital of Noto Sans, em (its OS/2 table).
CAPITALS = 0.714
AMERICAN = ["10", "9", "monarch"]
EUROPEAN = ["dl", "c6-5", "c6", "c5", "c4"]

LETTERS = st.characters(codec="utf-8", categories=["Lu", "Ll"], max_codepoint=0x17F)
WORDS = st.one_of(
    st.text(LETTERS, min_size=1, max_size=14),
    st.text(LETTERS, min_size=30, max_size=60),
    st.sampled_from(["22", "220030", "ÅÉŽ", "gjpqy,", "(Embassy)", "王"]),
)
LINES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
ADDRESSES = st.lists(LINES, min_size=3, max_size=7).map(tuple)
SENDERS = st.lists(LINES, min_size=0, max_size=6).map(tuple)
MARKS = st.lists(st.sampled_from(Mark), unique=True).map(tuple)
WRITTEN = {"recipient": ADDRESSES, "sender": SENDERS}
NAMES = st.sampled_from(sorted(SIZES))


@pytest.fixture(scope="session")
def desk(typesetter: Typesetter, write: Write) -> Desk:
    return typesetter, write


def runs(items: tuple[Item, ...]) -> list[Item]:
    return [each for each in items if not isinstance(each, Box | Line)]


def test_the_envelopes_are_those_of_the_table() -> None:
    found = {key: (ENVELOPES[key].width, ENVELOPES[key].height) for key in SIZES}
    assert found == SIZES


@pytest.mark.parametrize("name", AMERICAN)
def test_usps_finds_the_address_where_it_reads_and_a_clear_barcode_zone(
    name: str,
) -> None:
    it = ENVELOPES[name]
    address, reading = it.recipient.area, it.reading
    assert it.height - address.y <= 69.9
    assert it.height - address.bottom >= 15.9
    assert (reading.x, it.width - reading.right) == pytest.approx((12.7, 12.7))
    (barcode,) = [each.area for each in it.clear if each.name == "barcode zone"]
    assert (barcode.width, barcode.height) == (120.7, 15.9)
    assert (barcode.right, barcode.bottom) == pytest.approx((it.width, it.height))
    assert it.min_type_size >= 8


@pytest.mark.parametrize("name", EUROPEAN)
def test_deutsche_post_and_swiss_post_find_their_zones_clear(name: str) -> None:
    it = ENVELOPES[name]
    zones = {each.name: each.area for each in it.clear}
    franking, coding = zones["franking zone"], zones["coding zone"]
    assert franking == Area(it.width - 74, 0, 74, 40)
    assert coding.holds(Area(it.width - 140, it.height - 15, 140, 15))
    address = it.recipient.area
    assert address.x >= 15
    assert it.width - address.right >= 15
    assert it.height - address.bottom >= 15
    assert address.width <= 100
    capitals = [each.size * CAPITALS / MM for each in it.recipient.types]
    assert min(capitals) >= 2.3
    assert max(capitals) <= 4.7


@settings(deadline=None)
@given(name=NAMES, words=st.fixed_dictionaries(WRITTEN))
def test_ink_stays_in_the_zones_or_it_is_said(
    desk: Desk, ink: Ink, name: str, words: dict[str, Any]
) -> None:
    typesetter, write = desk
    it = ENVELOPES[name]
    pages = lay_out_envelope(write(**words), it, typesetter, "DE")
    zones = [it.recipient.area, it.sender.area]
    items = pages.pages[0].items
    assert all(any(zone.holds(ink(item)) for zone in zones) for item in items)
    assert not any(ink(item).meets(zone.area) for item in items for zone in it.clear)


def bare(words: str) -> str:
    return "".join(words.replace(",", "").replace("·", "").split())


@settings(deadline=None)
@given(name=NAMES, words=st.fixed_dictionaries({**WRITTEN, "marks": MARKS}))
def test_no_character_of_an_envelope_is_lost_and_none_is_slanted(
    desk: Desk, name: str, words: dict[str, Any]
) -> None:
    typesetter, write = desk
    letter = write(**words)
    pages = lay_out_envelope(letter, ENVELOPES[name], typesetter, "DE")
    assume(notes.SENDER_CUT_SHORT not in pages.notes)
    assume(notes.ADDRESS_TOO_LONG not in pages.notes)
    marks = [mark.value.upper() for mark in letter.marks]
    lines = [*marks, *letter.sender, *letter.recipient]
    wanted = "".join("".join(lines).split()).replace("王", "\u25af")
    drawn = [
        "\u25af" if isinstance(each, Box) else getattr(each, "text", "")
        for each in pages.pages[0].items
    ]
    # Neighbours may be joined by a comma, or by a dot.
    assert bare("".join(drawn)) == bare(wanted)
    assert {getattr(each, "face", "") for each in runs(pages.pages[0].items)} == {
        "sans"
    }
    assert pages.missing == ("王",) * ("\u25af" in wanted)


@pytest.mark.parametrize("name", SIZES)
@pytest.mark.parametrize("lines", [3, 4, 5, 6, 7])
def test_an_ordinary_address_fits_every_envelope(
    typesetter: Typesetter, write: Write, name: str, lines: int
) -> None:
    address = ("Prosecutor General of the Republic of Belarus", *["Ég"] * (lines - 1))
    letter = write(recipient=address, sender=("Your Name", "12 Street", "City", "USA"))
    pages = lay_out_envelope(letter, ENVELOPES[name], typesetter, "US")
    assert pages.notes == ()
    assert (pages.width, pages.height) == tuple(mm * MM for mm in SIZES[name])
    assert len(pages.pages) == 1


def test_a_long_line_is_set_smaller_and_then_broken_before_anything_is_said(
    desk: Desk,
) -> None:
    typesetter, write = desk
    sizes, counts = [], []
    for words in (1, 7, 12):
        letter = write(recipient=("Ministry " * words, "Office"), sender=())
        pages = lay_out_envelope(letter, ENVELOPES["c6"], typesetter, "DE")
        assert pages.notes == ()
        sizes.append(getattr(pages.pages[0].items[0], "size", 0))
        counts.append(len(pages.pages[0].items))
    assert sizes == [12, 9.2, 12]
    assert counts == [2, 2, 4]


def test_nothing_is_printed_for_a_sender_who_says_nothing(
    typesetter: Typesetter, write: Write
) -> None:
    letter = write(sender=())
    pages = lay_out_envelope(letter, ENVELOPES["dl"], typesetter, "DE")
    assert len(pages.pages[0].items) == len(letter.recipient)


@pytest.mark.parametrize(
    ("posted_in", "address", "beyond"),
    [
        ("FR", ("x" * 38,) * 7, False),
        ("FR", ("x" * 39, "y"), True),
        ("FR", ("x",) * 8, True),
        ("DE", ("x" * 39, "y"), False),
    ],
)
def test_la_poste_reads_seven_lines_of_thirty_eight_characters(
    desk: Desk, posted_in: str, address: tuple[str, ...], *, beyond: bool
) -> None:
    typesetter, write = desk
    letter = write(recipient=address)
    found = lay_out_envelope(letter, ENVELOPES["dl"], typesetter, posted_in).notes
    assert found == (notes.ADDRESS_BEYOND_RULES,) * beyond


def test_an_address_without_end_is_left_out_and_said(
    typesetter: Typesetter, write: Write
) -> None:
    letter = write(recipient=("An office of a long name, " * 3,) * 40)
    pages = lay_out_envelope(letter, ENVELOPES["c4"], typesetter, "DE")
    assert pages.notes == (notes.ADDRESS_TOO_LONG,)
    assert {block.key for block in pages.pages[0].blocks} == {"sender"}


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("zone = { x = 100, y = 46", "zone = { x = 100, y = 50", "in the coding zone"),
        ("zone = { x = 15, y = 12", "zone = { x = 60, y = 12", "in the franking zone"),
        ("zone = { x = 15, y = 12", "zone = { x = 15, y = 20", "in address.reading"),
        ("zone = { x = 100,", "zone = { x = 110,", "outside address.reading"),
        ("smallest = 9.2", "smallest = 10", "address.type is smaller than 10 pt"),
        ("width = 220\n", "width = 200\n", "is off the envelope"),
        ("width = 220\n", "", r"envelope\.width: missing"),
        ("lines = 7", "lines = 0", r"limit\[1\]\.lines: found 0, expected a whole"),
        ("[return]", "[retour]\n[return]", 'retour: .* expected "return"'),
    ],
)
def test_an_envelope_that_contradicts_itself_is_refused_by_name(
    tmp_path: Path, old: str, new: str, what: str
) -> None:
    text = (SHIPPED / "dl.toml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "dl.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ResourceDamaged, match=what) as caught:
        read_envelope(path)
    assert caught.value.values["file"] == path


def test_a_folder_without_envelopes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ResourceDamaged, match="no envelopes"):
        load_envelopes(tmp_path)
