import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing.sheets import takes

LASER = ("iso_a4_210x297mm", "na_letter_8.5x11in", "iso_dl_110x220mm")
RANGE = (*LASER, "custom_min_3x5in", "custom_max_8.5x14in")


@pytest.mark.parametrize(
    ("offered", "media", "taken"),
    [
        (LASER, "iso_a4_210x297mm", True),
        (LASER, "iso_c6_114x162mm", False),
        (LASER, "iso_c4_229x324mm", False),
        (RANGE, "iso_c6_114x162mm", True),
        (RANGE, "iso_c4_229x324mm", False),
        # The same size by another name.
        (("custom_a4_210x297mm", "om_a4_210x297mm"), "iso_a4_210x297mm", True),
        (("na_letter_215.9x279.4mm",), "na_letter_8.5x11in", True),
        # A queue that says nothing of its sizes.
        ((), "iso_c4_229x324mm", True),
    ],
)
def test_a_printer_takes_what_it_offers(
    offered: tuple[str, ...], media: str, taken: bool
) -> None:
    assert takes(offered, media) is taken


@given(st.lists(st.text(max_size=30)), st.text(max_size=30))
def test_names_that_nobody_understands_stop_nothing(
    offered: list[str], media: str
) -> None:
    assert isinstance(takes(offered, media), bool)
    assert takes([*offered, media], media)
