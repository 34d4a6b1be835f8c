"""A face before its file is read: what it is called, and what it is wanted for."""

from dataclasses import dataclass
from pathlib import Path

_REGULAR, _BOLD = 400, 700
_BOLD_FROM = 600


@dataclass(frozen=True, slots=True)
class FaceRow:
    """A face by name: its file, `index` in a collection, and what it is wanted for.

    `scripts` are ISO 15924 codes, `languages` such as `east_asian.written_in` gives;
    none is any. `weight` is as in OpenType's OS/2, usWeightClass.
    """

    name: str
    file: Path
    scripts: tuple[str, ...] = ()
    index: int = 0
    languages: tuple[str, ...] = ()
    weight: int = _REGULAR
    sans: bool = False

    @property
    def bold(self) -> bool:
        """Whether it is a heavy one."""
        return self.weight >= _BOLD_FROM


def named_row(name: str, file: Path, scripts: tuple[str, ...]) -> FaceRow:
    """A face whose name says what it looks like: "sans-bold"."""
    bold, sans = name.endswith("-bold"), name.startswith("sans")
    return FaceRow(name, file, scripts, weight=_BOLD if bold else _REGULAR, sans=sans)


def distance(row: FaceRow, like: FaceRow, language: str) -> tuple[int, bool, int]:
    """How far a face is from another one, and from a language; to sort by."""
    known = 1 if not row.languages else 0 if language in row.languages else 2
    return known, row.sans != like.sans, abs(row.weight - like.weight)
