"""Blocks as they were drawn lately, in this file or in another one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from kiosk.cache import IdentityCache
from kiosk.model.page import Glyphs, Item
from kiosk.pdf.fonts.book import FontBook


class State(NamedTuple):
    """What a block may leave in the graphics state; sizes and spacing in pt."""

    face: str = ""
    size: float = 0.0
    grey: float = 0.0
    spacing: float = 0.0


@dataclass(frozen=True, slots=True)
class Naming:
    """The glyphs that a block draws in one role, and what they stood for before it.

    `resource` is what the role is called in the file. Operators depend on nothing
    else of a file: where all of this is the same, they are.
    """

    role: str
    resource: str
    glyphs: tuple[int, ...]
    before: list[str | None]


@dataclass(frozen=True, slots=True)
class DrawnBlock:
    """The operators of a block, the state they leave and the names they need.

    `after` is what the glyphs of each naming stand for when they are drawn.
    """

    operators: str
    state: State
    namings: tuple[Naming, ...]
    after: tuple[list[str], ...]


BlockCache: TypeAlias = IdentityCache[DrawnBlock]

# Blocks kept: those of a few letters.
_KEPT = 128


def new_block_cache() -> BlockCache:
    """A cache in which nothing is yet."""
    return IdentityCache(_KEPT)


def namings_of(items: Iterable[Item], book: FontBook) -> tuple[Naming, ...]:
    """What stands in a file before some items are drawn; roles in their order."""
    glyphs: dict[str, set[int]] = defaultdict(set)
    for item in items:
        if isinstance(item, Glyphs) and item.glyphs:
            glyphs[item.face].update(item.glyphs)
    return tuple(_naming(role, tuple(each), book) for role, each in glyphs.items())


def _naming(role: str, glyphs: tuple[int, ...], book: FontBook) -> Naming:
    use = book[role]
    return Naming(role, use.resource, glyphs, list(map(use.names.get, glyphs)))


def names_after(namings: Sequence[Naming], book: FontBook) -> tuple[list[str], ...]:
    """What the glyphs stand for now that they are drawn."""
    names = [(book[each.role].names, each.glyphs) for each in namings]
    return tuple([known[each] for each in glyphs] for known, glyphs in names)


def can_be_used(drawn: DrawnBlock, book: FontBook) -> bool:
    """Whether a file's fonts are as when it was drawn; then its glyphs are named."""
    uses = [book[each.role] for each in drawn.namings]
    for use, each in zip(uses, drawn.namings, strict=True):
        if use.resource != each.resource:
            return False
        # A list, since Python keeps tuples of unknown length when they are done with.
        if list(map(use.names.get, each.glyphs)) != each.before:
            return False
    for use, each, after in zip(uses, drawn.namings, drawn.after, strict=True):
        if after != each.before:
            use.names.update(zip(each.glyphs, after, strict=True))
    return True
