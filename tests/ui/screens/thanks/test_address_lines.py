"""Handles, numbers and addresses in little room."""

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from kiosk.ui.screens.thanks.address_lines import fits, in_lines
from kiosk.ui.theme.look import Look, look_for
from kiosk.ui.theme.type import TextRole

ADDRESSES = (
    "@prokuraturaby",
    "@BelarusEmbUSA",
    "minister@justice.example",
    "https://justice.example/en/contact_us",
    "+375 (17) 337-43-57",
)


@pytest.fixture
def look(qapp: QApplication) -> Look:
    assert qapp is not None
    return look_for(QSize(1280, 800), str)


@pytest.mark.parametrize("room", [60, 110, 158, 400])
@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_is_parted_behind_its_signs_and_stays_in_its_room(
    look: Look, address: str, room: int
) -> None:
    font = look.font(TextRole.BODY)
    *before, last = in_lines(address, font, room).split("\n")
    metrics = QFontMetricsF(font)
    assert max(map(metrics.horizontalAdvance, (*before, last))) <= room
    whole = "".join((*before, last))
    if "\u2026" not in whole:
        plain = address.removeprefix("https://")
        assert whole.replace(" ", "") == plain.replace(" ", "")
        assert all(re.search(r"[@._/ ]$|\d$|\)$", each) for each in before)


@pytest.mark.parametrize("room", [60, 110, 158])
def test_a_number_has_two_lines_at_most(look: Look, room: int) -> None:
    number = in_lines("202 986 9420", look.font(TextRole.BODY), room)
    assert number.count("\n") <= 1


def test_a_handle_without_a_sign_loses_its_middle(look: Look) -> None:
    font = look.font(TextRole.BODY)
    short = in_lines("@prokuraturaby", font, 110)
    assert re.fullmatch(r"@pro\w*\u2026\w*aby", short)
    assert not fits("@prokuraturaby", font, 110)
    assert fits("@prokuraturaby", font, 158)
