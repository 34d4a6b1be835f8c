"""A typeface as a row of a table, and its file as HarfBuzz reads it."""

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import uharfbuzz as hb

from kiosk.errors import ResourceDamaged

# The box for a character no font has, em, the size of a capital.
MISSING_WIDTH = 0.6
MISSING_HEIGHT = 0.714
# Categories of characters that are never drawn (Unicode, Default_Ignorable).
_INVISIBLE_CATEGORIES = frozenset({"Cc", "Cf"})
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)
# Signs around a number are of category Cf, but drawn (Unicode's PropList,
# Prepended_Concatenation_Mark).
_VISIBLE_FORMAT_SIGNS = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd"
)
# Tables that drawing needs (OpenType 1.9), and outlines that PDF can embed: CFF2 and
# bitmaps it cannot (ISO 32000-1, 9.9).
_REQUIRED_TABLES = ("head", "hhea", "hmtx", "maxp", "cmap")
_OUTLINE_TABLES = ("glyf", "CFF ")

# The faces that every table has, by their roles in a letter.
ROLES = ("serif", "serif-bold", "serif-italic", "sans", "sans-bold")
_REGULAR_WEIGHT, _BOLD_WEIGHT = 400, 700
_MIN_BOLD_WEIGHT = 600


class Face:
    """One typeface; lengths are em (the type size), `upem` is its units to the em.

    `name` is the name in `Glyphs.face`, `index` the face's index in a collection,
    `scale` its size beside Latin (`FaceRow`). Lines are placed by `ascent` and
    `descent`, the ink of Latin letters that have them.

    Raises:
        ResourceDamaged: the file cannot be read, or is no whole font.
    """

    def __init__(
        self, name: str, file: Path, index: int = 0, scale: float = 1.0
    ) -> None:
        self.name, self.file, self.index, self.scale = name, file, index, scale
        try:
            # Mapped into memory, since a font pack may have a hundred megabytes.
            blob = hb.Blob.from_file_path(str(file))
        except hb.HarfBuzzError as cause:
            raise ResourceDamaged(file=file, what="cannot be read") from cause
        self.hb_face = hb.Face(blob, index)
        try:
            complete = _is_complete(self.hb_face)
        except UnicodeDecodeError:
            # Names of tables that are no ASCII.
            complete = False
        if not complete:
            raise ResourceDamaged(file=file, what="not a font, or cut short")
        self.hb_font = hb.Font(self.hb_face)
        self.upem: int = self.hb_face.upem
        self._extents: dict[int, tuple[float, float]] = {}

    @cached_property
    def code_points(self) -> hb.Set:
        """The code points that have a glyph, as a set of HarfBuzz's.

        As a Python set they would take milliseconds and megabytes for a CJK face.
        """
        return self.hb_face.unicodes

    @cached_property
    def ascent(self) -> float:
        """The height of a d above the baseline, em."""
        return self.ink("d")[1]

    @cached_property
    def descent(self) -> float:
        """The depth of a p below the baseline, em."""
        return -self.ink("p")[0]

    def covers(self, text: str) -> bool:
        """Whether every character of a text has a glyph or needs none."""
        return all(
            ord(each) in self.code_points or each.isspace() or is_invisible(each)
            for each in text
        )

    def ink(self, text: str) -> tuple[float, float]:
        """The lowest and highest ink of the unshaped characters of a text, em."""
        code_points = (ord(each) for each in set(text) if not is_invisible(each))
        glyphs = (
            self.hb_font.get_nominal_glyph(code_point) for code_point in code_points
        )
        extents = [self.extent(glyph) for glyph in glyphs if glyph]
        extents = [each for each in extents if any(each)]
        if not extents:
            return 0.0, 0.0
        return min(lowest for lowest, _ in extents), max(
            highest for _, highest in extents
        )

    def extent(self, glyph: int) -> tuple[float, float]:
        """The lowest and highest ink of a glyph, em."""
        ink = self._extents.get(glyph)
        if ink is None:
            box = self.hb_font.get_glyph_extents(glyph)
            ink = (0.0, 0.0)
            if box:
                top = box.y_bearing
                ink = ((top + box.height) / self.upem, top / self.upem)
            self._extents[glyph] = ink
        return ink


def _is_complete(face: hb.Face) -> bool:
    """Whether HarfBuzz could read the tables that drawing needs."""
    tables = {tag for tag in face.table_tags if len(face.reference_table(tag))}
    return (
        face.glyph_count > 0
        and tables.issuperset(_REQUIRED_TABLES)
        and not tables.isdisjoint(_OUTLINE_TABLES)
        and tables.issuperset(set(face.table_tags) & {"GSUB", "GPOS", "loca"})
        and bool(len(face.unicodes))
    )


def is_invisible(character: str) -> bool:
    """Whether a character is a control or format character that is never drawn."""
    return (
        unicodedata.category(character) in _INVISIBLE_CATEGORIES
        or ord(character) in _VARIATION_SELECTORS
    ) and character not in _VISIBLE_FORMAT_SIGNS


@dataclass(frozen=True, slots=True)
class FaceRow:
    """A row of a table of faces: a name, a file and what the face is made for.

    `index` is the face's index in a collection, `scripts` are ISO 15924 codes,
    `languages` variants as of `east_asian.cjk_variant` (none: any), `weight` is
    OpenType's usWeightClass, `scale` its size in a text whose Latin letters are 1.
    """

    name: str
    file: Path
    scripts: tuple[str, ...] = ()
    index: int = 0
    languages: tuple[str, ...] = ()
    weight: int = _REGULAR_WEIGHT
    sans: bool = False
    scale: float = 1.0

    @property
    def bold(self) -> bool:
        """Whether its weight is semibold or more."""
        return self.weight >= _MIN_BOLD_WEIGHT


def row_named(name: str, file: Path, scripts: tuple[str, ...]) -> FaceRow:
    """A row whose weight and serifs follow from its name: "sans-bold"."""
    bold, sans = name.endswith("-bold"), name.startswith("sans")
    return FaceRow(
        name, file, scripts, weight=_BOLD_WEIGHT if bold else _REGULAR_WEIGHT, sans=sans
    )
