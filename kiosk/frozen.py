"""Frozen dataclasses that cost a start almost nothing.

The standard library writes and compiles the methods of each class, which takes a
millisecond; some forty values are declared before the welcome is painted. Here all
classes share the same methods. See docs/decisions/frozen.md.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, make_dataclass
from functools import cache
from inspect import get_annotations
from typing import TYPE_CHECKING, Never, TypeVar

T = TypeVar("T")

# What the class gives for each of its fields: a default, a Field or MISSING.
_GIVEN = "__given__"
_FIELDS = "__dataclass_fields__"
# The names of the fields by which two values are the same.
_COMPARED = "__compared__"


def freeze(kind: type[T]) -> type[T]:
    """Make a class a frozen dataclass, in place.

    What it declares with a type is a field, in this order and after those of the
    class it is derived from. Methods of its own stay.
    """
    own = {name: vars(kind).get(name, MISSING) for name in get_annotations(kind)}
    for name, given in own.items():
        if isinstance(given, Field):
            if given.default is MISSING:
                delattr(kind, name)
            else:
                setattr(kind, name, given.default)
    given = {**getattr(kind, _GIVEN, {}), **own}
    compared = tuple(
        name
        for name, each in given.items()
        if not isinstance(each, Field) or each.compare
    )
    of_this_one = (
        (_GIVEN, given),
        (_COMPARED, compared),
        ("__match_args__", tuple(given)),
    )
    for name, shared in (*_SHARED, *of_this_one):
        if name not in vars(kind):
            setattr(kind, name, shared)
    return kind


if TYPE_CHECKING:
    # To a type checker they are like all others.
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - for others to take
else:

    def dataclass(*, frozen: bool) -> Callable[[type[T]], type[T]]:
        """As the standard library's own; what it makes is frozen and has no slots."""
        if not frozen:
            message = "only frozen values are made here"
            raise TypeError(message)
        return freeze


def _init(self: object, *values: object, **named: object) -> None:
    wanted = getattr(self, _GIVEN)
    said = dict(zip(wanted, values, strict=False), **named)
    # Fewer than were given: too many, or one twice.
    known = len(said) == len(values) + len(named)
    if said.keys() != wanted.keys():
        for name, given in wanted.items():
            if name not in said:
                said[name] = _default(self, given)
    if not known or len(said) != len(wanted):
        raise _wrong(self)
    self.__dict__.update(said)


def _default(value: object, given: object) -> object:
    if isinstance(given, Field):
        make = given.default_factory
        given = given.default if make is MISSING else make()
    if given is MISSING:
        raise _wrong(value)
    return given


def _wrong(value: object) -> TypeError:
    """What is said of too many values, one too few, an unknown one or one twice."""
    return TypeError(
        f"{type(value).__name__} takes {', '.join(getattr(value, _GIVEN))}"
    )


def _said(value: object) -> tuple[object, ...]:
    return tuple(map(value.__dict__.__getitem__, getattr(value, _COMPARED)))


def _eq(self: object, other: object) -> object:
    if type(self) is not type(other):
        return NotImplemented
    return self.__dict__ == other.__dict__


def _hash(self: object) -> int:
    return hash(_said(self))


def _repr(self: object) -> str:
    said = ", ".join(
        f"{name}={self.__dict__[name]!r}"
        for name, given in getattr(self, _GIVEN).items()
        if not isinstance(given, Field) or given.repr
    )
    return f"{type(self).__qualname__}({said})"


def _setattr(_self: object, name: str, _value: object) -> Never:
    raise FrozenInstanceError(name)


def _delattr(_self: object, name: str) -> Never:
    raise FrozenInstanceError(name)


@cache
def _twin(kind: type) -> type:
    """A dataclass of the standard library with the same fields, and no more."""
    declared = {
        name: annotation
        for each in reversed(kind.__mro__)
        for name, annotation in get_annotations(each).items()
    }
    fields = [
        (name, declared[name]) if given is MISSING else (name, declared[name], given)
        for name, given in getattr(kind, _GIVEN).items()
    ]
    told = {"__doc__": kind.__doc__ or kind.__name__}
    # Its methods are never called: none is written.
    return make_dataclass(
        kind.__name__, fields, namespace=told, init=False, repr=False, eq=False
    )


class _Fields:
    """What `dataclasses.replace` and `fields` ask a class for, once they ask."""

    def __get__(self, _value: object, kind: type) -> object:
        return getattr(_twin(kind), _FIELDS)


_SHARED: tuple[tuple[str, object], ...] = (
    ("__init__", _init),
    ("__eq__", _eq),
    ("__hash__", _hash),
    ("__repr__", _repr),
    ("__setattr__", _setattr),
    ("__delattr__", _delattr),
    (_FIELDS, _Fields()),
)
