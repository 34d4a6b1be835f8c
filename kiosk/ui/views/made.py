"""Values for many cards, each made when its card is."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Generic, TypeVar, overload

S = TypeVar("S")
T = TypeVar("T")


class Made(Sequence[T], Generic[S, T]):
    """What `make` gives for each of some sources, made once, when it is asked for.

    Two are equal if their sources are and their `key`: all else that `make` goes by.
    """

    def __init__(
        self, sources: Sequence[S], make: Callable[[S], T], key: Hashable = None
    ) -> None:
        self.sources, self.key, self._make = tuple(sources), key, make
        self._made: dict[int, T] = {}

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        """One of them, or those of a slice."""
        if isinstance(index, slice):
            return tuple(self[each] for each in range(*index.indices(len(self))))
        place = range(len(self))[index]
        if place not in self._made:
            self._made[place] = self._make(self.sources[place])
        return self._made[place]

    def __len__(self) -> int:
        """How many there are, made or not."""
        return len(self.sources)

    def __iter__(self) -> Iterator[T]:
        """All of them, made as they are asked for."""
        return (self[each] for each in range(len(self)))

    def __eq__(self, other: object) -> bool:
        """Whether they are made of the same in the same way."""
        if not isinstance(other, Made):
            return NotImplemented
        return self.key == other.key and self.sources == other.sources

    def __hash__(self) -> int:
        """By what is quickly told."""
        return hash((self.key, len(self.sources)))

    def begins(self, other: object) -> bool:
        """Whether another has all of these first, and perhaps more behind them."""
        if not isinstance(other, Made) or self.key != other.key:
            return False
        return self.sources == other.sources[: len(self.sources)]
