"""Places in a text that are still to be filled in, as in "[YOUR NAME]" or "____"."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from kiosk.paths import resources
from kiosk.toml.load import load_resource
from kiosk.toml.rows import rows
from kiosk.toml.table import Table

# Nothing in these is a remark: square, curly and angle brackets, as they are typed in
# Europe and in East Asia, and what word processors print around a field.
_BRACKETS = re.compile(
    r"\[+([^\[\]\n]{1,80})\]+|\{+([^{}\n]{1,80})\}+|<+([^<>\n]{1,80})>+"
    r"|\u3010([^\u3010\u3011\n]{1,80})\u3011|\uff3b([^\uff3b\uff3d\n]{1,80})\uff3d"
    r"|\u00ab(\w[^\u00ab\u00bb\n]{0,79}\w)\u00bb"
)
# These hold remarks as well.
_ROUND = re.compile(r"\(([^()\n]{1,80})\)|\uff08([^\uff08\uff09\n]{1,80})\uff09")
# What none of them can do without.
_MARKS = frozenset("[{<\u3010\uff3b\u00ab(\uff08_")
_LINES = re.compile(r"_{3,}|(?:_ ){3,}")
_WORD = re.compile(r"[^\W_]+(?:\u200c[^\W_]+)*")
# Fewer letters in capitals are an abbreviation, such as UN or OHCHR.
_CAPITALS = 4


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of every language."""

    what: frozenset[str]
    whose: frozenset[str]
    do: frozenset[str]
    between: frozenset[str]
    loud: re.Pattern[str]

    @property
    def asking(self) -> frozenset[str]:
        return self.whose | self.do


def left_open(text: str) -> bool:
    """Whether something in the text is still to be filled in."""
    return open_place(text) is not None


def open_place(text: str) -> tuple[int, int] | None:
    """The first place in the text that is still to be filled in, or None."""
    if _MARKS.isdisjoint(text):
        return None
    line = _LINES.search(text)
    if line:
        return line.span()
    known = _known()
    for brackets, asks in ((_BRACKETS, _is_open), (_ROUND, _is_asked_for)):
        for found in brackets.finditer(text):
            inside = next(each for each in found.groups() if each is not None)
            if asks(inside, known):
                return found.span()
    return None


def perhaps_left_open(text: str) -> bool:
    """Whether a word in capitals, such as INSERT, says that something is to come."""
    return perhaps_open_place(text) is not None


def perhaps_open_place(text: str) -> tuple[int, int] | None:
    """Where the first such word stands, or None."""
    found = _known().loud.search(text)
    return found.span() if found else None


def _is_open(inside: str, known: _Words) -> bool:
    """Whether all words are those of a form, or it is written as forms are."""
    words = _words(inside)
    if not words:
        return "_" in inside or not inside.strip(" .\u2026-")
    if words[0] in known.asking - known.between:
        return True
    letters = [each for each in inside if each.isalpha()]
    loud = len(letters) >= _CAPITALS and all(map(_is_capital, letters))
    return loud or _is_form(words, known)


def _is_asked_for(inside: str, known: _Words) -> bool:
    """Whether a remark asks for something, as in "(your name here)"."""
    words = _words(inside)
    asks = inside.isupper() or not known.asking.isdisjoint(words)
    return asks and _is_form(words, known)


def _is_form(words: list[str], known: _Words) -> bool:
    every = known.what | known.asking | known.between
    return not (known.what | known.do).isdisjoint(words) and every.issuperset(words)


def _is_capital(letter: str) -> bool:
    """Scripts without capitals have none."""
    return unicodedata.category(letter) == "Lu"


def _words(text: str) -> list[str]:
    return list(map(_plain, _WORD.findall(unicodedata.normalize("NFC", text))))


def _plain(word: str) -> str:
    """A word without case and accents: people leave them off in capitals."""
    bare = unicodedata.normalize("NFKD", word.casefold())
    letters = "".join(each for each in bare if not unicodedata.combining(each))
    return letters.replace("\u0131", "i")


@cache
def _known() -> _Words:
    """The words of the table; raises ResourceDamaged."""
    return load_resource(resources() / "wording" / "leftovers.toml", _read)


def _read(table: Table) -> _Words:
    languages = rows(table).values()

    def every(key: str) -> set[str]:
        return {each for row in languages for each in row.texts(key)}

    loud = "|".join(map(re.escape, sorted(every("loud"), key=len, reverse=True)))
    return _Words(
        what=frozenset(map(_plain, every("what"))),
        whose=frozenset(map(_plain, every("whose"))),
        do=frozenset(map(_plain, every("do"))),
        between=frozenset(map(_plain, every("with"))),
        loud=re.compile(rf"(?<!\w)(?:{loud})(?!\w)"),
    )
