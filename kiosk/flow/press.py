"""What all answers are: presses that say nothing but themselves, and choices.

Both are plain classes: to make a dataclass costs a start half a millisecond each.
"""

from dataclasses import FrozenInstanceError
from typing import ClassVar, Never, dataclass_transform


class Press:
    """An answer that says nothing but itself; two of a kind are equal."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"


class CallForHelp(Press):
    """Show the person at the table that somebody needs them."""

    __slots__ = ()


class HelpIsHere(Press):
    """Take that sign away."""

    __slots__ = ()


class WriteLetter(Press):
    """From the case straight to the letter; whom it goes to can be changed there."""

    __slots__ = ()


@dataclass_transform(frozen_default=True)
class Choice:
    """An answer that says what was chosen or written.

    As a frozen dataclass has it: what a class declares with a type are its fields,
    in this order; a value given there is the default; two of a kind that say the same
    are equal.
    """

    __match_args__: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        cls.__match_args__ = tuple(cls.__annotations__)  # type: ignore[misc]  # set once

    def __init__(self, *values: object, **named: object) -> None:
        names = self.__match_args__
        said = dict(zip(names, values, strict=False)) | named
        twice_or_more = len(said) != len(values) + len(named)
        unknown = not said.keys() <= set(names)
        missing = any(each not in said and not hasattr(self, each) for each in names)
        if twice_or_more or unknown or missing:
            message = f"{type(self).__name__} takes {', '.join(names)}"
            raise TypeError(message)
        self.__dict__.update(said)

    def __setattr__(self, name: str, _value: object) -> Never:
        raise FrozenInstanceError(name)

    def __delattr__(self, name: str) -> Never:
        raise FrozenInstanceError(name)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Choice) or type(self) is not type(other):
            return NotImplemented
        return self._said() == other._said()

    def __hash__(self) -> int:
        return hash((type(self), self._said()))

    def __repr__(self) -> str:
        pairs = zip(self.__match_args__, self._said(), strict=True)
        return f"{type(self).__name__}({', '.join(f'{a}={b!r}' for a, b in pairs)})"

    def _said(self) -> tuple[object, ...]:
        return tuple(getattr(self, each) for each in self.__match_args__)
