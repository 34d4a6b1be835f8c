"""An LRU cache for values that were made from the very same objects."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

V = TypeVar("V")


class IdentityCache(Generic[V]):
    """An LRU cache whose keys include the identity of some objects (`parts`).

    Comparing identities is quicker than comparing values. The parts are frozen and
    kept beside the value, so that no identity is used again while it is a key.
    """

    def __init__(self, max_entries: int = 512) -> None:
        self._max_entries = max_entries
        self._entries: dict[Hashable, tuple[Sequence[object], V]] = {}

    def get(self, key: Hashable, parts: Sequence[object], make: Callable[[], V]) -> V:
        """The value for a key and these parts, made if it is not kept."""
        entry = self.find(key, parts)
        return self.keep(key, parts, make()) if entry is None else entry

    def find(self, key: Hashable, parts: Sequence[object]) -> V | None:
        """The value for a key and these parts, None if it is not kept."""
        full_key = (key, tuple(map(id, parts)))
        entry = self._entries.pop(full_key, None)
        if entry is None:
            return None
        self._entries[full_key] = entry
        return entry[1]

    def keep(self, key: Hashable, parts: Sequence[object], value: V) -> V:
        """Keep a value under a key, the least recently used one goes; gives it back."""
        if len(self._entries) >= self._max_entries:
            del self._entries[next(iter(self._entries))]
        self._entries[key, tuple(map(id, parts))] = (tuple(parts), value)
        return value
