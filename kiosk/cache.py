"""An LRU cache for values that were made from the very same objects."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

V = TypeVar("V")


class IdentityCache(Generic[V]):
    """An LRU cache whose keys include the identity of some objects (`parts`).

    Comparing identities is quicker than comparing values. The parts are frozen and
    kept beside the value, so that no identity is used again while it is a key.
    """

    def __init__(self, size: int = 512) -> None:
        self._size = size
        self._kept: dict[Hashable, tuple[Sequence[object], V]] = {}

    def get(self, key: Hashable, parts: Sequence[object], make: Callable[[], V]) -> V:
        """The value for a key and these parts, made if it is not kept."""
        known = self.find(key, parts)
        return self.keep(key, parts, make()) if known is None else known

    def find(self, key: Hashable, parts: Sequence[object]) -> V | None:
        """The value for a key and these parts, None if it is not kept."""
        whole = (key, tuple(map(id, parts)))
        known = self._kept.pop(whole, None)
        if known is None:
            return None
        self._kept[whole] = known
        return known[1]

    def keep(self, key: Hashable, parts: Sequence[object], value: V) -> V:
        """Keep a value under a key, the least recently used one goes; gives it back."""
        if len(self._kept) >= self._size:
            del self._kept[next(iter(self._kept))]
        self._kept[key, tuple(map(id, parts))] = (tuple(parts), value)
        return value
