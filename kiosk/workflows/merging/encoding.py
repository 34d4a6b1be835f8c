"""Which encoding a file of text is in, as far as its bytes tell."""

# ruff: noqa: RUF001 - the marks of print are meant

import codecs
from collections.abc import Iterable
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What spreadsheets of Western Europe write where it is not Unicode; the likeliest
# first. They differ in every letter with an accent.
_OLD = ("cp1252", "mac_roman", "cp850")
_NAMES = {
    "cp1252": "Windows-1252",
    "mac_roman": "Mac Roman",
    "cp850": "DOS code page 850",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
}
_UNICODE = frozenset({"utf-8", "utf-8-sig"})
_LETTERS = frozenset("äöüßéèêëàâáãåæçîïíìôòóõøœùûúñÿÄÖÜÉÈÊËÀÂÁÃÅÆÇÎÏÍÔÓÕØŒÙÛÚÑ")
_SIGNS = frozenset("–—‘’“”„‚«»…•€£§°ºª¿¡´·")
# These stand beside another letter with an accent.
_SOCIABLE = frozenset("ßœæñ")
# What stands between two letters as well, and what stands behind none.
_WITHIN = frozenset("’´–‘")
_OPENING = frozenset("‚„«¿¡")
_BAD_SHARE = 0.1
# More than this share of zeros at every second byte is text of 16 bits.
_ZEROS = 0.3
_SAMPLE = 4096


@dataclass(frozen=True, slots=True)
class Encoding:
    """A codec; `said` is what people call it, empty for the one that is expected."""

    codec: str
    said: str = ""


def encoding_of(chunks: Iterable[bytes]) -> Encoding | None:
    """The encoding of a file; None where nothing tells it."""
    chunks = iter(chunks)
    first = next(chunks, b"")
    for mark, codec in _MARKS:
        if first.startswith(mark):
            return named(codec)
    wide = _wide(first[:_SAMPLE])
    if wide:
        return named(wide)
    decoder, now = codecs.getincrementaldecoder("utf-8")(), first
    try:
        decoder.decode(now)
        for now in chunks:
            decoder.decode(now)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return _old(b"".join((now, *chunks)))
    return Encoding("utf-8")


def named(codec: str) -> Encoding:
    """A codec that was found or asked for; raises LookupError."""
    name = codecs.lookup(codec).name
    if name in _UNICODE:
        return Encoding("utf-8-sig")
    return Encoding(codec, _NAMES.get(codec, name))


def _wide(sample: bytes) -> str:
    """UTF-16 without a mark has a zero in half of its bytes."""
    if len(sample) < 4:
        return ""
    for codec, at in (("utf-16-le", 1), ("utf-16-be", 0)):
        half = sample[at::2]
        if half.count(0) > _ZEROS * len(half) and not sample[1 - at :: 2].count(0):
            return codec
    return ""


def _old(data: bytes) -> Encoding | None:
    """The one of the old encodings in which the letters are those of words."""
    scores = {codec: _score(data, codec) for codec in _OLD}
    best = max(_OLD, key=lambda codec: scores[codec][0] - 2 * scores[codec][1])
    good, bad = scores[best]
    return named(best) if good and bad <= _BAD_SHARE * (good + bad) else None


def _score(data: bytes, codec: str) -> tuple[int, int]:
    """How many characters look right in an encoding, and how many wrong."""
    text = f" {data.decode(codec, errors='replace')} "
    good = bad = 0
    for at, each in enumerate(text):
        if each.isascii() or each == "\xa0":
            continue
        if _fits(text[at - 1], each, text[at + 1]):
            good += 1
        else:
            bad += 1
    return good, bad


def _fits(before: str, each: str, after: str) -> bool:
    """Whether a letter or a sign may stand between these two."""
    if each in _SIGNS:
        alone = not (before.isalpha() and (after.isalpha() or each in _OPENING))
        return each in _WITHIN or alone
    if each not in _LETTERS or not _has_its_case(before, each, after):
        return False
    crowd = {before, each, after} & _LETTERS
    return len(crowd) == 1 or not crowd.isdisjoint(_SOCIABLE)


def _has_its_case(before: str, each: str, after: str) -> bool:
    """Capitals stand at the start of a word or among others."""
    if each.isupper():
        return not before.islower() and not (before.isupper() and after.islower())
    return each == "ß" or not (before.isupper() and after.isupper())
