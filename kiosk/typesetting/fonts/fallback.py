"""The order in which faces are tried for a script in a language."""

from collections.abc import Sequence

from kiosk.typesetting.fonts.face import ROLES, FaceRow
from kiosk.typesetting.text.east_asian import cjk_variant

# Faces for signs alone (ISO 15924: mathematical notation, symbols).
_SIGNS = frozenset({"Zmth", "Zsym"})


def fallback_order(
    rows: Sequence[FaceRow], role_row: FaceRow, script: str | None, language: str
) -> tuple[str, ...]:
    """The names of all faces in the order to try them; `role_row` is the role's own.

    Faces made for the script come before the role's own where that lacks it. Among
    them come first those for the language, then those with or without serifs like the
    role's, then those of a weight near its weight. Faces for signs come last of all, so
    that they take no character that a face for a script has.
    """
    variant = cjk_variant(language, script)
    matching = [row for row in rows if script in row.scripts and row.name not in ROLES]
    matching.sort(key=lambda row: _distance(row, role_row, variant))
    preferred = [role_row, *matching]
    if matching and script not in role_row.scripts:
        preferred = [*matching, role_row]
    others = sorted(rows, key=lambda row: (_of_signs(row), row.bold != role_row.bold))
    return tuple(dict.fromkeys(row.name for row in (*preferred, *others)))


def _of_signs(row: FaceRow) -> bool:
    return not _SIGNS.isdisjoint(row.scripts)


def _distance(row: FaceRow, role_row: FaceRow, variant: str) -> tuple[int, bool, int]:
    """How far a face is from a variant and from the role's face, as a sort key."""
    language_rank = 1 if not row.languages else 0 if variant in row.languages else 2
    return language_rank, row.sans != role_row.sans, abs(row.weight - role_row.weight)
