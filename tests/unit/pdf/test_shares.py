"""Each glyph of a word stands for a share of its text."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.pdf.shares import FILLER, shares, visual_texts

MARK = "\u200f"


def made_for(characters: str) -> Callable[[int], str]:
    return lambda glyph: characters[glyph]


@pytest.mark.parametrize(
    ("clusters", "characters", "expected"),
    [
        (("a", "b"), "ab", ["a", "b"]),
        (("ffi",), "-", ["ffi"]),
        # The vowel sign is drawn before its consonant.
        (("कि", ""), "िक", ["क", "ि"]),
        # A mark keeps its own character where the cluster has more than glyphs.
        (("क्षं", ""), "-ं", ["क्ष", "ं"]),
        (("\u0e19\u0e49", "", ""), "--า", ["\u0e19", "\u0e49", FILLER]),
    ],
)
def test_a_cluster_is_shared(
    clusters: tuple[str, ...], characters: str, expected: list[str]
) -> None:
    found = shares(range(len(clusters)), clusters, made_for(characters))
    assert list(found) == expected


@given(st.lists(st.text("abc", max_size=9), min_size=1, max_size=12))
def test_the_shares_are_the_text(clusters: list[str]) -> None:
    clusters[0] = clusters[0] or "a"
    found = shares(range(len(clusters)), clusters, lambda glyph: "abc"[glyph % 3])
    assert len(found) == len(clusters)
    assert "" not in found
    assert "".join(found).replace(FILLER, "") == "".join(clusters)


@pytest.mark.parametrize(
    ("clusters", "expected"),
    [
        (("ג", "ב", "א"), ["ג", "ב", "א"]),
        ((".", "א"), [MARK + ".", "א"]),
        ((".",), [MARK + "." + MARK]),
        (("לא",), ["אל"]),
        (("(",), ["("]),
    ],
)
def test_a_word_from_right_to_left_is_told_as_it_is_seen(
    clusters: tuple[str, ...], expected: list[str]
) -> None:
    characters = "".join(each[0] for each in clusters)
    found = visual_texts(
        range(len(clusters)), clusters, made_for(characters), mark=MARK
    )
    assert list(found) == expected
