"""Which way text runs: levels by the Unicode Bidirectional Algorithm (UAX 9).

python-bidi resolves them; it knows no paired brackets (N0), which are added here
between its steps, and no isolates, which `cleaning` takes out.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from bidi import algorithm
from bidi.mirror import MIRRORED

# Languages written from right to left (Unicode CLDR, characterOrder).
_RIGHT_TO_LEFT = frozenset(
    {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
)

# Where characters from right to left are, or will be (DerivedBidiClass's defaults).
_MAY_BE_RTL = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefe"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
_BRACKETS_DEEP = 63

# A character or a run of python-bidi's, a table without types.
Table = dict[str, Any]


def right_to_left(language: str) -> bool:
    """Whether a language ("ar", "fa-IR") is written from right to left."""
    return language.replace("_", "-").partition("-")[0] in _RIGHT_TO_LEFT


def direction(text: str, language: str) -> bool:
    """Whether a paragraph runs from right to left.

    The language decides, unless only the other direction is in the text.
    """
    wanted = right_to_left(language)
    if not wanted and not _MAY_BE_RTL.search(text):
        return False
    kinds = {unicodedata.bidirectional(each) for each in set(text)}
    right, left = bool(kinds & {"R", "AL"}), "L" in kinds
    return (right or not left) if wanted else (right and not left)


def levels(text: str, *, rtl: bool) -> tuple[int, ...] | None:
    """The embedding level of each character; none where all run left to right."""
    if not rtl and not _MAY_BE_RTL.search(text):
        return None
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = int(rtl), "LR"[rtl]
    algorithm.get_embedding_levels(text, storage)
    for at, each in enumerate(storage["chars"]):
        each["at"] = at
        # What is assigned later than Python's tables runs left to right.
        each["type"] = each["orig"] = each["type"] or "L"
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    for run in storage["runs"]:
        _resolve_brackets(run, storage["chars"])
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    return tuple(_filled(storage["chars"], len(text), int(rtl)))


def _filled(chars: Sequence[Table], length: int, base: int) -> Iterator[int]:
    """The levels, with those of what rule X9 left out taken from before it."""
    known = {each["at"]: int(each["level"]) for each in chars}
    level = base
    for at in range(length):
        level = known.get(at, level)
        yield level


def _resolve_brackets(run: Table, chars: Sequence[Table]) -> None:
    """Rule N0: both brackets of a pair take one direction."""
    part = chars[run["start"] : run["start"] + run["length"]]
    for opened, closed in sorted(_pairs(part)):
        own = "LR"[part[opened]["level"] % 2]
        inside = {_STRONG.get(each["type"]) for each in part[opened:closed]} - {None}
        if not inside:
            continue
        found = own
        if own not in inside:
            ahead = range(opened - 1, -1, -1)
            before = (_STRONG.get(part[at]["type"]) for at in ahead)
            context = next(filter(None, before), run["sor"])
            found = context if context in inside else own
        _turn(part, opened, found)
        _turn(part, closed, found)


def _turn(part: Sequence[Table], at: int, kind: str) -> None:
    """Give a bracket its direction, and the marks upon it."""
    part[at]["type"] = kind
    for after in range(at + 1, len(part)):
        if part[after]["orig"] != "NSM":
            return
        part[after]["type"] = kind


def _pairs(part: Sequence[Table]) -> Iterator[tuple[int, int]]:
    """The paired brackets of a run (definition BD16)."""
    waiting: list[tuple[str, int]] = []
    for at, each in enumerate(part):
        character = each["ch"]
        if each["type"] != "ON" or not unicodedata.mirrored(character):
            continue
        kind = unicodedata.category(character)
        if kind == "Ps":
            if len(waiting) == _BRACKETS_DEEP:
                return
            waiting.append((MIRRORED.get(character, ""), at))
        elif kind == "Pe":
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][0] == character:
                    yield waiting[depth][1], at
                    del waiting[depth:]
                    break
