"""A table says of every key what was found in it and what was expected."""

from collections.abc import Callable

import pytest

from kiosk.toml.flaw import Flaw
from kiosk.toml.rows import rows
from kiosk.toml.table import Table

Read = Callable[[Table], object]


def said(values: dict[str, object], read: Read) -> list[str]:
    """Everything that is reported where nothing stops the reader."""
    found: list[str] = []
    table = Table(values, lambda key, what: found.append(f"{key}: {what}"))
    read(table)
    table.finish()
    return found


@pytest.mark.parametrize(
    ("value", "read", "what"),
    [
        (3, lambda t: t.text("a"), "a: found a number, expected text"),
        (" ", lambda t: t.text("a"), "a: found no text, expected some"),
        ("x" * 1_204, lambda t: t.text("a", most=200), "a: found 1,204 characters"),
        (["x" * 201], lambda t: t.texts("a", most=200), "expected at most 200"),
        ([1], lambda t: t.texts("a"), "a: found an entry that is no text"),
        ([], lambda t: t.texts("a", required=True), "a: found none, expected at least"),
        ({"en": 1}, lambda t: t.texts_by_key("a"), "a.en: found a number"),
        ("x", lambda t: t.texts_by_key("a"), "expected a text per language"),
        ("x", lambda t: t.choice("a", ["b", "c"]), "expected one of b, c"),
        (True, lambda t: t.number("a"), "a: found true or false, expected a number"),
        (float("nan"), lambda t: t.number("a"), "a: found no finite number"),
        (1.5, lambda t: t.whole("a"), "a: found a number, expected a whole number"),
        (0, lambda t: t.whole("a", default=2), "a: found 0, expected a whole number"),
        ("x", lambda t: t.day("a"), 'a: found the text "x", expected a date'),
        (1, lambda t: t.truth("a", default=False), "a: found a number, expected true"),
        ([], lambda t: t.table("a"), "a: found a list, expected a table"),
        ([], lambda t: t.tables("a"), "expected at least one [[a]]"),
        (["x"], lambda t: t.tables("a", required=False), "an entry that is no table"),
        ({}, lambda t: rows(t, "a"), "a: found no row, expected at least one"),
        ({"b": {}}, lambda t: rows(t, "a"), "a.b.source: missing, expected text"),
    ],
)
def test_a_wrong_value_is_reported_once(value: object, read: Read, what: str) -> None:
    (report,) = said({"a": value}, read)
    assert what in report


@pytest.mark.parametrize(
    "read",
    [
        lambda t: t.text("a"),
        lambda t: t.texts("a", required=True),
        lambda t: t.choice("a", ["b"]),
        lambda t: t.number("a"),
        lambda t: t.whole("a"),
        lambda t: t.day("a", required=True),
        lambda t: t.table("a"),
        lambda t: t.tables("a"),
        lambda t: rows(t, "a"),
    ],
)
def test_a_missing_value_is_reported_once(read: Read) -> None:
    (report,) = said({}, read)
    assert report.startswith("a: missing, expected ")


def test_an_unknown_key_is_reported_with_the_nearest_at_any_depth() -> None:
    values: dict[str, object] = {"b": {"name": "x", "naem": "y"}, "c": [{"sise": 1}]}

    def read(table: Table) -> None:
        table.table("b").text("name")
        for each in table.tables("c"):
            each.text("size", required=False)

    assert said(values, read) == [
        'b.naem: unknown key, expected "name"',
        'c[1].sise: unknown key, expected "size"',
    ]


def test_many_and_long_unknown_keys_are_cut_short() -> None:
    values: dict[str, object] = {f"{number}" + "x" * 60_000: 1 for number in range(99)}
    reports = said(values, lambda table: table.text("a", required=False))
    assert len(reports) == 11
    assert max(map(len, reports)) < 120


def test_a_text_may_stand_for_a_table_of_one_key() -> None:
    table = Table({"a": ["x", {"b": "y"}], "c": "z"})
    texts = [each.text("b") for each in table.tables("a", text_as="b")]
    assert texts == ["x", "y"]
    assert [each.text("b") for each in table.tables("c", text_as="b")] == ["z"]


def test_a_strict_table_stops_at_the_first_flaw() -> None:
    with pytest.raises(Flaw, match="a: missing, expected text"):
        Table({}).text("a")
