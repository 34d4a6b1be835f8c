"""TOML that could keep the parser busy is refused before it is parsed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.campaigns.toml_text import read_toml

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
def test_a_bomb_is_refused_with_one_problem(number: int) -> None:
    values, problems = read_toml(BOMBS[number], "f")
    assert values is None
    assert len(problems) == 1


def test_dots_and_brackets_in_texts_and_comments_are_no_nesting() -> None:
    text = "a = \"x.y.z.w.v.u [[[[[[[[\" # a.b.c.d.e.f [[[[[[[[\nb = 'a.b.c.d.e.f'\n"
    values, problems = read_toml(text, "f")
    assert problems == ()
    assert values is not None
    assert set(values) == {"a", "b"}


def test_four_levels_are_allowed() -> None:
    assert read_toml("a.b.c.d = 1.5\n", "f")[1] == ()


def test_an_impossible_date_comes_back_as_text_beside_everything_else() -> None:
    values, problems = read_toml("day = 2021-02-30 # no\nother = 2021-02-28\n", "f")
    assert problems == ()
    assert values is not None
    assert values["day"] == "2021-02-30"


@given(st.text())
def test_any_text_gives_values_or_a_problem(text: str) -> None:
    values, problems = read_toml(text, "f")
    assert (values is None) == bool(problems)
