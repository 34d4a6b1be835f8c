"""Three-way merge of a paragraph, sentence by sentence.

The template's old text, its new text and the visitor's text give one text in which
what the visitor left alone follows the template, and every word of theirs stays.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Self

from merge3 import Merge3

# Where a sentence ends. UAX 29 knows more, at 80 microseconds a character in uniseg;
# a sentence cut at an abbreviation merges all the same. A short number and a point
# are the day of a date in many languages: "am 9. März".
_END = re.compile(
    r"(?<!\b\d)(?<!\b\d\d)[.!?…؟۔।։።]+[\"'”’»)\]]*\s+"  # noqa: RUF001 - Greek, Arabic, Indic
    r"|[。！？]+[」』”）]*\s*|\n\s*"  # noqa: RUF001 - full-width
)
_WORD = re.compile(r"\s+")
# From 200 on difflib takes what is said often for junk, and a key press would feel it.
_MOST = 199
# After these no space parts two sentences (Chinese and Japanese).
_UNSPACED = "。！？」』）"  # noqa: RUF001 - full-width on purpose


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence with the space after it.

    `own` says that the visitor wrote it, `kept` that it stood in their text.
    """

    text: str
    own: bool = False
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Merged:
    """The sentences that came out, and the template's that did not get in."""

    pieces: tuple[Piece, ...]
    differs: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All of it."""
        return _joined(self.pieces)

    @property
    def own(self) -> str:
        """What the visitor wrote."""
        return _joined(tuple(each for each in self.pieces if each.own))

    @property
    def sample(self) -> str:
        """What comes from the template."""
        return _joined(tuple(each for each in self.pieces if not each.own))


def merge(
    base: str,
    theirs: str,
    mine: str,
    *,
    translated: bool = False,
    by_word: bool = False,
) -> Merged:
    """The visitor's text (`mine`) on the template's new text (`theirs`).

    Both grew out of `base`. `merge(base, base, mine)` is `mine` and
    `merge(base, theirs, base)` is `theirs`, to the letter. Where both changed the
    same sentences the visitor's stand and the template's are in `differs`; with
    `translated` texts whose sentences do not pair off, both stand. With `by_word`
    words are what is compared: for a text that is one sentence anyway.
    """
    ends = _WORD if by_word else _END
    base_tokens = _tokens(base, ends)
    theirs_tokens = base_tokens if theirs == base else _tokens(theirs, ends)
    if mine == base:
        return Merged(_pieces(theirs_tokens))
    mine_tokens = _tokens(mine, ends)
    most = max(len(base_tokens), len(theirs_tokens), len(mine_tokens))
    if most > _MOST:
        return Merged(_pieces(mine_tokens, own=True), (theirs,) if theirs else ())
    regions = _regions(base_tokens, mine_tokens, theirs_tokens)
    found = [_settled(*each, translated=translated) for each in regions]
    return Merged(
        tuple(piece for each in found for piece in each.pieces),
        tuple(text for each in found for text in each.differs),
    )


def own_words(base: str, mine: str) -> str:
    """The sentences of a text that the template's does not have."""
    return merge(base, base, mine).own


def with_own_words(base: str, mine: str, words: str) -> str:
    """A text with other words of the visitor in the place of those it has."""
    pieces, words = merge(base, base, mine).pieces, words.strip()
    at = next((n for n, each in enumerate(pieces) if each.own), len(pieces))
    after = (each for each in pieces[at:] if not each.own)
    return _joined((*pieces[:at], *([Piece(words)] if words else []), *after))


def with_sentences(sample: str, mine: str, wanted: Sequence[str]) -> str:
    """The visitor's text with these sentences of the sample where theirs stand.

    What else the visitor wrote stays.
    """
    ours, theirs = _tokens(sample), _tokens(mine)
    pieces: list[Piece] = []
    for _, z0, z1, a0, a1 in SequenceMatcher(None, ours, theirs).get_opcodes():
        taken = not set(wanted).isdisjoint(ours[z0:z1])
        pieces += _pieces(ours[z0:z1] if taken else theirs[a0:a1], kept=not taken)
    return _joined(pieces).rstrip(" ")


class _Token(str):
    """A sentence that is equal to another whatever space follows it."""

    __slots__ = ("raw",)
    raw: str

    def __new__(cls, raw: str) -> Self:
        token = super().__new__(cls, raw.strip())
        token.raw = raw
        return token


_Tokens = Sequence[_Token]


def _tokens(text: str, ends: re.Pattern[str] = _END) -> _Tokens:
    cuts = [0, *(each.end() for each in ends.finditer(text)), len(text)]
    parts = (text[at:end] for at, end in pairwise(cuts))
    return [_Token(each) for each in parts if each]


def _pieces(
    tokens: _Tokens, *, own: bool = False, kept: bool = False
) -> tuple[Piece, ...]:
    return tuple(Piece(each.raw, own, own or kept) for each in tokens)


def _joined(pieces: Sequence[Piece]) -> str:
    """The sentences as one text, a space where two of different texts meet."""
    whole, kept = "", False
    for each in pieces:
        if whole and kept is not each.kept and whole[-1] not in _UNSPACED:
            whole += "" if whole[-1].isspace() else " "
        whole += each.text
        kept = each.kept
    return whole


_Region = tuple[_Tokens, _Tokens, _Tokens]


def _regions(base: _Tokens, mine: _Tokens, theirs: _Tokens) -> Iterator[_Region]:
    """What all three share, and what lies between, as slices of all three."""
    at = (0, 0, 0)
    merger = Merge3(base, mine, theirs)
    for z0, z1, a0, a1, b0, b1 in merger.find_sync_regions():
        yield base[at[0] : z0], mine[at[1] : a0], theirs[at[2] : b0]
        yield base[z0:z1], mine[a0:a1], theirs[b0:b1]
        at = (z1, a1, b1)


def _settled(
    base: _Tokens, mine: _Tokens, theirs: _Tokens, *, translated: bool
) -> Merged:
    """One region; see `merge`."""
    if mine == base and theirs != base:
        return Merged(_pieces(theirs))
    if theirs == base or not base:
        added = () if theirs == base else _pieces(theirs)
        return Merged((*added, *_followed(base, mine, base)[0]))
    if not theirs or len(theirs) == len(base):
        pieces, differs = _followed(base, mine, theirs)
        return Merged(tuple(pieces), tuple(differs))
    whole = tuple(_followed(base, mine, base)[0])
    if translated:
        return Merged((*_pieces(theirs), *(each for each in whole if each.own)))
    return Merged(whole, tuple(map(str, theirs)))


def _followed(
    base: _Tokens, mine: _Tokens, theirs: _Tokens
) -> tuple[list[Piece], list[str]]:
    """The visitor's sentences, and the template's for those they left alone.

    `theirs` pairs off with `base`, or is empty.
    """
    same = theirs is base
    pieces: list[Piece] = []
    differs: list[str] = []
    for kind, z0, z1, a0, a1 in SequenceMatcher(None, base, mine).get_opcodes():
        if kind == "equal":
            kept = _pieces(mine[a0:a1], kept=True)
            pieces += kept if same else _pieces(theirs[z0:z1])
            continue
        pieces += _pieces(mine[a0:a1], own=True)
        if kind == "replace":
            pairs = zip(base[z0:z1], theirs[z0:z1], strict=False)
            differs += [str(new) for old, new in pairs if new != old]
    return pieces, differs
