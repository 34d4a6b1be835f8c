"""The direction of text by the Unicode Bidirectional Algorithm (UAX 9).

python-bidi resolves the levels. It lacks paired brackets (rule N0), which are added
between its steps, and isolates, which `clean` removes from the text.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from bidi import algorithm
from bidi.mirror import MIRRORED

# The blocks of right-to-left scripts, assigned or not (defaults of DerivedBidiClass).
_RTL_CHARACTERS = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefe"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_STRONG_TYPES = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
_MAX_BRACKET_DEPTH = 63

# A character or a run as python-bidi describes it.
Record = dict[str, Any]


def levels(text: str, *, rtl: bool) -> tuple[int, ...] | None:
    """The embedding level of each character, None if all run from left to right."""
    if not rtl and not _RTL_CHARACTERS.search(text):
        return None
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = int(rtl), "LR"[rtl]
    algorithm.get_embedding_levels(text, storage)
    for index, record in enumerate(storage["chars"]):
        record["at"] = index
        # A character that Python's tables do not have yet runs from left to right.
        record["type"] = record["orig"] = record["type"] or "L"
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    for run in storage["runs"]:
        _resolve_brackets(run, storage["chars"])
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    return tuple(_with_removed(storage["chars"], len(text), int(rtl)))


def _with_removed(chars: Sequence[Record], length: int, base: int) -> Iterator[int]:
    """The levels of all characters; those that rule X9 removes have the one before."""
    level_by_index = {record["at"]: int(record["level"]) for record in chars}
    level = base
    for index in range(length):
        level = level_by_index.get(index, level)
        yield level


def _resolve_brackets(run: Record, chars: Sequence[Record]) -> None:
    """Give both brackets of each pair one direction (rule N0)."""
    records = chars[run["start"] : run["start"] + run["length"]]
    for opened, closed in sorted(_bracket_pairs(records)):
        embedding = "LR"[records[opened]["level"] % 2]
        inside = {
            _STRONG_TYPES.get(record["type"]) for record in records[opened:closed]
        } - {None}
        if not inside:
            continue
        resolved = embedding
        if embedding not in inside:
            earlier = range(opened - 1, -1, -1)
            types_before = (
                _STRONG_TYPES.get(records[index]["type"]) for index in earlier
            )
            context = next(filter(None, types_before), run["sor"])
            resolved = context if context in inside else embedding
        _set_type(records, opened, resolved)
        _set_type(records, closed, resolved)


def _set_type(records: Sequence[Record], index: int, bidi_type: str) -> None:
    """Set the type of a bracket, and of the marks on it."""
    records[index]["type"] = bidi_type
    for mark in range(index + 1, len(records)):
        if records[mark]["orig"] != "NSM":
            return
        records[mark]["type"] = bidi_type


def _bracket_pairs(records: Sequence[Record]) -> Iterator[tuple[int, int]]:
    """The indices of the paired brackets of a run (definition BD16)."""
    open_brackets: list[tuple[str, int]] = []
    for index, record in enumerate(records):
        character = record["ch"]
        if record["type"] != "ON" or not unicodedata.mirrored(character):
            continue
        category = unicodedata.category(character)
        if category == "Ps":
            if len(open_brackets) == _MAX_BRACKET_DEPTH:
                return
            open_brackets.append((MIRRORED.get(character, ""), index))
        elif category == "Pe":
            for depth in range(len(open_brackets) - 1, -1, -1):
                if open_brackets[depth][0] == character:
                    yield open_brackets[depth][1], index
                    del open_brackets[depth:]
                    break
