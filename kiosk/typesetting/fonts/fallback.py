"""Which face to try first for a script in a language, and which ones after it."""

from collections.abc import Sequence

from kiosk.typesetting.fonts.face import ROLES, FaceRow
from kiosk.typesetting.text.east_asian import cjk_variant


def fallback_order(
    rows: Sequence[FaceRow], role_row: FaceRow, script: str | None, language: str
) -> tuple[str, ...]:
    """The names of all faces, the one wanted most first; `role_row` is the role's face.

    Faces made for the script come before the role's own where that lacks it; among
    them the one nearest to the language, to serifs or none, and to the weight.
    """
    variant = cjk_variant(language, script)
    matching = [row for row in rows if script in row.scripts and row.name not in ROLES]
    matching.sort(key=lambda row: _distance(row, role_row, variant))
    preferred = [role_row, *matching]
    if matching and script not in role_row.scripts:
        preferred = [*matching, role_row]
    others = sorted(rows, key=lambda row: row.bold != role_row.bold)
    return tuple(dict.fromkeys(row.name for row in (*preferred, *others)))


def _distance(row: FaceRow, role_row: FaceRow, variant: str) -> tuple[int, bool, int]:
    """How far a face is from another one, and from a language; to sort by."""
    language_rank = 1 if not row.languages else 0 if variant in row.languages else 2
    return language_rank, row.sans != role_row.sans, abs(row.weight - role_row.weight)
