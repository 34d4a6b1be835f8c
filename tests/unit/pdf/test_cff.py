"""How the glyphs of a CFF font are numbered."""

import pytest

from kiosk.pdf.fonts.cff import character_ids

# Adobe Technical Note 5176: a header, an INDEX of names, one of dictionaries.
HEADER = b"\x01\x00\x04\x01"
NAMES = b"\x00\x01\x01\x01\x02A"
ROS = b"\x8b\x8b\x8b\x0c\x1e"
REAL = b"\x1e\xe2\xa2\x5f\x05"


def font(dictionary: bytes, charset: bytes) -> bytes:
    """A font of these parts, its charset at the end."""
    length = len(dictionary) + 4
    start = len(HEADER + NAMES) + 5 + length
    whole = dictionary + b"\x1c" + start.to_bytes(2, "big") + b"\x0f"
    index = b"\x00\x01\x01\x01" + bytes([1 + length]) + whole
    return HEADER + NAMES + index + charset


@pytest.mark.parametrize(
    ("charset", "ids"),
    [
        (b"\x00\x00\x07\x01\x00\x00\x09", (0, 7, 256, 9)),
        (b"\x01\x00\x07\x01\x00\x20\x00", (0, 7, 8, 32)),
        (b"\x02\x10\x00\x00\x02", (0, 4096, 4097, 4098)),
    ],
)
def test_the_glyphs_of_a_charset_are_read_in_every_format(
    charset: bytes, ids: tuple[int, ...]
) -> None:
    assert character_ids(font(ROS, charset), 4) == ids
    assert character_ids(font(ROS + REAL, charset), 4) == ids


def test_a_font_with_names_for_its_glyphs_has_no_numbers() -> None:
    assert character_ids(font(REAL, b"\x00\x00\x07"), 2) is None


def test_a_table_cut_short_is_not_read_beyond_its_end() -> None:
    with pytest.raises(IndexError):
        character_ids(font(ROS, b"\x00\x00\x07"), 9)
