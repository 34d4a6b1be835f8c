"""Which face to try first for a script in a language, and which ones after it."""

from collections.abc import Sequence

from kiosk.typesetting.fonts.face import ROLES, FaceRow
from kiosk.typesetting.text.east_asian import written_in


def fallback_order(
    rows: Sequence[FaceRow], own: FaceRow, script: str | None, language: str
) -> tuple[str, ...]:
    """The names of all faces, the one wanted most first; `own` is the role's face.

    Faces made for the script come before the role's own where that lacks it; among
    them the one nearest to the language, to serifs or none, and to the weight.
    """
    written = written_in(language, script)
    wanted = [row for row in rows if script in row.scripts and row.name not in ROLES]
    wanted.sort(key=lambda row: _distance(row, own, written))
    first = [own, *wanted]
    if wanted and script not in own.scripts:
        first = [*wanted, own]
    others = sorted(rows, key=lambda row: row.bold != own.bold)
    return tuple(dict.fromkeys(row.name for row in (*first, *others)))


def _distance(row: FaceRow, like: FaceRow, language: str) -> tuple[int, bool, int]:
    """How far a face is from another one, and from a language; to sort by."""
    known = 1 if not row.languages else 0 if language in row.languages else 2
    return known, row.sans != like.sans, abs(row.weight - like.weight)
