"""The marks of print of each language, read from `resources/wording/`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kiosk import paths
from kiosk.addressing.tables import read_table, rows, text
from kiosk.errors import ResourceDamaged

_TEXTS = ("inside", "apostrophe", "dash", "spaced", "ellipsis")
_KEYS = frozenset(("outer", "inner", "elided", "source", *_TEXTS))


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of one language.

    `outer` and `inner` are a pair each, `inside` the space within the outer one;
    `dash` stands between words typed without spaces, `spaced` between words typed
    with them, each with its own spaces. Without `apostrophe` single marks are left
    alone, without `dash` hyphens are. `elided` are words, folded, that begin with an
    apostrophe.
    """

    outer: str
    inner: str
    inside: str = ""
    apostrophe: str = ""
    dash: str = ""
    spaced: str = ""
    ellipsis: str = "…"
    elided: frozenset[str] = frozenset()

    def opening(self, *, outer: bool) -> str:
        """What opens a quotation, or one inside another, with the space within."""
        return self.outer[0] + self.inside if outer else self.inner[0]

    def closing(self, *, outer: bool) -> str:
        """What closes it, with the space within."""
        return self.inside + self.outer[1] if outer else self.inner[1]


def marks_of(language: str) -> Marks | None:
    """The marks of a language ("fr" serves "fr-BE"); None where none are known.

    Raises:
        ResourceDamaged: the table that ships cannot be read.
    """
    found = _shipped()
    return found.get(language) or found.get(language.partition("-")[0])


@cache
def _shipped() -> Mapping[str, Marks]:
    return read_marks(paths.resources() / "wording" / "punctuation.toml")


def read_marks(path: Path) -> Mapping[str, Marks]:
    """The marks of every language of a table.

    Raises:
        ResourceDamaged: it cannot be read, or a row of it is wrong.
    """
    table = rows({"punctuation": read_table(path)}, "punctuation", path.name)
    return {language: _row(row, language, path.name) for language, row in table.items()}


def _row(row: Mapping[str, object], language: str, file: str) -> Marks:
    unknown = ", ".join(sorted(set(row) - _KEYS))
    if unknown:
        raise ResourceDamaged(file=file, what=f"{language}: unknown: {unknown}")
    outer, inner = (text(row, key, language, file) for key in ("outer", "inner"))
    if not len(outer) == len(inner) == 2:
        raise ResourceDamaged(file=file, what=f"{language}: a pair is two marks")
    elided = row.get("elided", [])
    if not isinstance(elided, list) or not all(isinstance(e, str) for e in elided):
        raise ResourceDamaged(file=file, what=f"{language}.elided is not a list")
    others = {key: row[key] for key in _TEXTS if key in row}
    if not all(isinstance(each, str) and each for each in others.values()):
        raise ResourceDamaged(file=file, what=f"{language}: a mark is not a text")
    if ("dash" in row) != ("spaced" in row):
        raise ResourceDamaged(
            file=file, what=f"{language}: dash and spaced go together"
        )
    texts = {key: str(each) for key, each in others.items()}
    return Marks(outer, inner, elided=frozenset(map(str.casefold, elided)), **texts)
