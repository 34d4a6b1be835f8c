"""A frozen value is what the standard library's own dataclass would be."""

import copy
import dataclasses
import pickle
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.frozen import dataclass


@dataclass(frozen=True)
class Envelope:
    """A value with every way of declaring a field."""

    size: str
    stamps: int = 1
    notes: Mapping[str, str] = field(default_factory=dict)
    inside: str = field(default="", repr=False)
    mark: int = field(default=0, compare=False)

    @property
    def heavy(self) -> bool:
        return self.stamps > 1


@dataclass(frozen=True)
class Parcel(Envelope):
    """One that has all of that, and a field of its own."""

    string: bool = True


@dataclass(frozen=True)
class Letter:
    """Another value with the same first field."""

    size: str

    def __repr__(self) -> str:
        return "a letter"


@dataclasses.dataclass(frozen=True)
class TheirEnvelope:
    """The same fields by the standard library."""

    size: str
    stamps: int = 1
    notes: Mapping[str, str] = field(default_factory=dict)
    inside: str = field(default="", repr=False)
    mark: int = field(default=0, compare=False)


WORDS = st.text(max_size=3)
SAID = st.fixed_dictionaries(
    {"size": WORDS},
    optional={
        "stamps": st.integers(0, 2),
        "notes": st.just(()),
        "inside": WORDS,
        "mark": st.integers(0, 1),
    },
)


@given(SAID, SAID)
def test_two_are_equal_when_the_standard_ones_are(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    alike = TheirEnvelope(**one) == TheirEnvelope(**other)
    assert (Envelope(**one) == Envelope(**other)) is alike


@given(SAID.filter(lambda said: "notes" in said))
def test_the_hash_is_the_standard_one(said: dict[str, Any]) -> None:
    assert hash(Envelope(**said)) == hash(TheirEnvelope(**said))
    assert hash(Envelope(**said)) == hash(Envelope(**said))


@given(SAID)
def test_it_says_what_the_standard_one_says(said: dict[str, Any]) -> None:
    assert f"Their{Envelope(**said)!r}" == repr(TheirEnvelope(**said))


@given(SAID)
def test_it_comes_back_from_another_process_as_it_went(said: dict[str, Any]) -> None:
    value = Envelope(**said)
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(value, protocol)) == value  # noqa: S301 - ours
    assert copy.copy(value) == copy.deepcopy(value) == value


@given(SAID, SAID)
def test_replacing_leaves_the_first_alone(
    said: dict[str, Any], changes: dict[str, Any]
) -> None:
    value = Envelope(**said)
    assert replace(value, **changes) == Envelope(**{**said, **changes})
    assert value == Envelope(**said)


@given(st.lists(WORDS, max_size=6), st.dictionaries(WORDS, WORDS, max_size=3))
def test_values_are_taken_where_the_standard_one_takes_them(
    values: list[Any], named: dict[str, Any]
) -> None:
    try:
        expected = repr(TheirEnvelope(*values, **named))
    except TypeError:
        with pytest.raises(TypeError):
            Envelope(*values, **named)
    else:
        assert f"Their{Envelope(*values, **named)!r}" == expected


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ((), {}),
        (("C5", 1, {}, "", 0, "more"), {}),
        (("C5",), {"size": "C6"}),
        (("C5",), {"colour": "white"}),
    ],
)
def test_neither_less_nor_more_than_its_fields_is_taken(
    values: tuple[Any, ...], named: dict[str, Any]
) -> None:
    with pytest.raises(TypeError, match="Envelope takes size, stamps, notes, inside"):
        Envelope(*values, **named)


def test_it_stays_as_it_was_made() -> None:
    value: Any = Envelope("C5")
    for name in ("size", "stamps", "colour"):
        with pytest.raises(FrozenInstanceError):
            setattr(value, name, "C6")
        with pytest.raises(FrozenInstanceError):
            delattr(value, name)
    assert value == Envelope("C5")


def test_replacing_refuses_a_name_it_does_not_have() -> None:
    value: Any = Envelope("C5")
    with pytest.raises(TypeError):
        replace(value, colour="white")


def test_a_default_that_is_made_is_made_for_each() -> None:
    assert Envelope("C5").notes is not Envelope("C5").notes


def test_values_of_two_kinds_are_never_equal() -> None:
    values: list[object] = [Envelope("C5"), Parcel("C5"), Letter("C5"), "C5"]
    assert all((one == other) is (one is other) for one in values for other in values)


def test_a_derived_value_has_the_fields_of_its_base_first() -> None:
    parcel = Parcel("C5", 2, {}, "", 0, False)
    assert parcel == Parcel("C5", stamps=2, string=False)
    assert parcel.heavy
    assert [each.name for each in fields(parcel)][-1] == "string"


def test_what_a_class_says_itself_stays() -> None:
    assert repr(Letter("C5")) == "a letter"


def test_it_can_be_taken_apart() -> None:
    match Envelope("C5", 2):
        case Envelope(size, stamps):
            assert (size, stamps) == ("C5", 2)


def test_the_standard_library_knows_its_fields() -> None:
    assert is_dataclass(Envelope)
    assert [(each.name, each.type) for each in fields(Letter)] == [("size", str)]


def test_only_frozen_values_are_made() -> None:
    light: Any = dataclass
    with pytest.raises(TypeError):
        light(frozen=False)
    with pytest.raises(TypeError):
        light(frozen=True, slots=True)
