"""Plain text into paragraphs: lines that were broken are joined, lists stay lists."""

import re
from collections.abc import Iterator, Sequence

# A text whose lines are longer was not broken by hand: each is a paragraph.
_BROKEN_AT = 100
_BULLET = re.compile(
    r"[-\u2010-\u2015*\u2022\u2023\u25aa\u25cf\u25e6\u00b7\uf0b7\uf0a7](?=\s)"
)
_NUMBER = re.compile(r"\(?(\d{1,2}|[a-z])[.)](?=\s)")


def blocks_of(lines: Sequence[str]) -> list[list[str]]:
    """The lines between blank ones."""
    blocks: list[list[str]] = [[]]
    for each in lines:
        if each.strip():
            blocks[-1].append(each.strip())
        elif blocks[-1]:
            blocks.append([])
    return [each for each in blocks if each]


def paragraphs_of(lines: Sequence[str]) -> str:
    """The paragraphs, one a line; the items of a list are lines of their own."""
    return "\n".join(each for block in blocks_of(lines) for each in _joined(block))


def is_item(line: str) -> bool:
    """Whether a line begins as an item of a list does."""
    return bool(_BULLET.match(line) or _NUMBER.match(line))


def _joined(block: Sequence[str]) -> Iterator[str]:
    if max(map(len, block)) > _BROKEN_AT:
        yield from (" ".join(each.split()) for each in block)
        return
    items = set(_items(block))
    held: list[str] = []
    for at, line in enumerate(block):
        if at in items and held:
            yield " ".join(held)
            held = []
        held += line.split()
    yield " ".join(held)


def _items(block: Sequence[str]) -> Iterator[int]:
    """Where items begin; one dash or number within a text is none."""
    bullets = [at for at, each in enumerate(block) if _BULLET.match(each)]
    if len(bullets) > 1 or bullets == [0] or bullets == [len(block) - 1]:
        marks = {block[at][0] for at in bullets}
        if len(marks) == 1 and (len(bullets) > 1 or _follows_colon(block, bullets[0])):
            yield from bullets
    before = ""
    for at, each in enumerate(block):
        found = _NUMBER.match(each)
        if found and _comes_after(found[1], before):
            before = found[1]
            yield at


def _follows_colon(block: Sequence[str], at: int) -> bool:
    return at == 0 or block[at - 1].endswith(":")


def _comes_after(number: str, before: str) -> bool:
    """Whether a number is the first one, or the next."""
    if number.isdecimal():
        return int(number) == (int(before) if before.isdecimal() else 0) + 1
    return number == (chr(ord(before) + 1) if before.isalpha() else "a")
