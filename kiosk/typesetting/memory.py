"""What was made a moment ago from the very same values."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

V = TypeVar("V")


class Memory(Generic[V]):
    """Values by what they were made from, all forgotten when there are too many.

    Parts are told apart as objects, which is quicker than to compare them; they are
    frozen, and kept with the value, so that none can become another one.
    """

    def __init__(self, size: int = 512) -> None:
        self._size = size
        self._kept: dict[Hashable, tuple[Sequence[object], V]] = {}

    def get(self, key: Hashable, parts: Sequence[object], make: Callable[[], V]) -> V:
        """The value for a key and these parts, made if it is not remembered."""
        whole = (key, tuple(map(id, parts)))
        known = self._kept.get(whole)
        if known is None:
            if len(self._kept) == self._size:
                self._kept.clear()
            known = self._kept[whole] = (tuple(parts), make())
        return known[1]
