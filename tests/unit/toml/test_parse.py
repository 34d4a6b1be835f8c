"""TOML that could keep the parser busy is refused before it is parsed."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.toml.flaw import Flaw
from kiosk.toml.parse import parse

BOMBS = [
    "a" + ".a" * 20_000 + " = 1",
    "[a" + ".a" * 20_000 + "]",
    "[[a" + ".a" * 20_000 + "]]",
    "x = {a" + ".a" * 20_000 + " = 1}",
    '"a"' + '."a"' * 12_000 + " = 1",
    "'a'" + " . 'a'" * 9_000 + " = 1",
    "a = " + "[" * 30_000,
    "a = " + "[" * 20_000 + "]" * 20_000,
    "a = " + "{b=" * 10_000,
    'a = "' + '\\"' * 30_000,
    'a = """' + '"' * 60_000,
    "a = '''" + "'" * 60_000,
    "\n".join(f"a{number}.b.c.d.e = 1" for number in range(3_000)),
]


@pytest.mark.parametrize("number", range(len(BOMBS)))
def test_a_bomb_is_refused(number: int) -> None:
    with pytest.raises(Flaw):
        parse(BOMBS[number])


def test_dots_and_brackets_in_texts_and_comments_are_no_nesting() -> None:
    text = "a = \"x.y.z.w.v.u [[[[[[[[\" # a.b.c.d.e.f [[[[[[[[\nb = 'a.b.c.d.e.f'\n"
    assert set(parse(text)) == {"a", "b"}


def test_four_levels_are_allowed() -> None:
    assert parse("a.b.c.d = 1.5\n") == {"a": {"b": {"c": {"d": 1.5}}}}


def test_an_impossible_date_comes_back_as_text_beside_everything_else() -> None:
    values = parse("day = 2021-02-30 # no\nother = 2021-02-28\n")
    assert values["day"] == "2021-02-30"


@given(st.text())
def test_any_text_gives_values_or_a_flaw(text: str) -> None:
    with suppress(Flaw):
        parse(text)


@pytest.mark.parametrize(
    "text",
    ["a = 1\na = 2", "[a]\n[a]", "a = {b = 1, b = 2}", "a.b = 1\n[a]", "a=1\n[a]"],
)
def test_what_stands_twice_is_said(text: str) -> None:
    with pytest.raises(Flaw, match="stands twice; expected it once"):
        parse(text)
