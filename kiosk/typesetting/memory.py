"""What was made a moment ago from the very same values."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

V = TypeVar("V")


class Memory(Generic[V]):
    """Values by what they were made from; the one not asked for longest goes first.

    Parts are told apart as objects, which is quicker than to compare them; they are
    frozen, and kept with the value, so that none can become another one.
    """

    def __init__(self, size: int = 512) -> None:
        self._size = size
        self._kept: dict[Hashable, tuple[Sequence[object], V]] = {}

    def get(self, key: Hashable, parts: Sequence[object], make: Callable[[], V]) -> V:
        """The value for a key and these parts, made if it is not remembered."""
        known = self.find(key, parts)
        return self.keep(key, parts, make()) if known is None else known

    def find(self, key: Hashable, parts: Sequence[object]) -> V | None:
        """The value for a key and these parts, if it is remembered."""
        whole = (key, tuple(map(id, parts)))
        known = self._kept.pop(whole, None)
        if known is None:
            return None
        self._kept[whole] = known
        return known[1]

    def keep(self, key: Hashable, parts: Sequence[object], value: V) -> V:
        """Remember a value, in place of one made from the same; it is given back."""
        if len(self._kept) >= self._size:
            del self._kept[next(iter(self._kept))]
        self._kept[key, tuple(map(id, parts))] = (tuple(parts), value)
        return value
