"""An LRU cache keyed by the identity of the objects a value was made from."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

V = TypeVar("V")


class IdentityCache(Generic[V]):
    """An LRU cache whose keys include the identity of some objects, its `parts`.

    Comparing identities is quicker than comparing values. The parts are frozen and
    kept beside the value, so that no identity is reused while it is part of a key.
    """

    def __init__(self, max_entries: int = 512) -> None:
        self._max_entries = max_entries
        self._entries: dict[Hashable, tuple[Sequence[object], V]] = {}

    def get(self, key: Hashable, parts: Sequence[object], make: Callable[[], V]) -> V:
        """The value for a key and its parts, made and kept if it is not there."""
        entry = self.find(key, parts)
        return self.keep(key, parts, make()) if entry is None else entry

    def find(self, key: Hashable, parts: Sequence[object]) -> V | None:
        """The value for a key and its parts, None if it is not there."""
        full_key = (key, tuple(map(id, parts)))
        entry = self._entries.pop(full_key, None)
        if entry is None:
            return None
        self._entries[full_key] = entry
        return entry[1]

    def keep(self, key: Hashable, parts: Sequence[object], value: V) -> V:
        """Keep a value and return it; the least recently used one may be dropped."""
        if len(self._entries) >= self._max_entries:
            del self._entries[next(iter(self._entries))]
        self._entries[key, tuple(map(id, parts))] = (tuple(parts), value)
        return value
