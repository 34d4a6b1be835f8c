"""Font packs: fonts added to a folder for characters that no bundled face has."""

import stat
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import uharfbuzz as hb

from kiosk.errors import FontRefused, ResourceDamaged
from kiosk.typesetting.fonts.face import Face, FaceRow
from kiosk.typesetting.text import east_asian

_FONT_SUFFIXES = frozenset({".ttf", ".otf", ".ttc", ".otc"})
# The largest file that is opened: twice Source Han Sans in all weights and languages.
_MAX_MEGABYTES = 512
# The last letters of a family's name in Noto and Source Han.
_VARIANT_BY_FAMILY_SUFFIX = {
    "jp": "ja",
    "kr": "ko",
    "sc": "zh-Hans",
    "cn": "zh-Hans",
    "tc": "zh-Hant",
    "tw": "zh-Hant",
    "hk": "zh-HK",
    "hc": "zh-HK",
}
# The bits of ulCodePageRange1 for one variant each (OpenType 1.9, OS/2).
_VARIANT_BY_CODE_PAGE = {17: "ja", 18: "zh-Hans", 19: "ko", 20: "zh-Hant"}
# PANOSE's serif styles without serifs (OpenType 1.9, OS/2, bSerifStyle).
_SANS_STYLES = range(11, 16)


def _unheard(_refused: FontRefused) -> None:
    """Nobody asked what is left out."""


def read_packs(
    folder: Path, tell: Callable[[FontRefused], None] = _unheard
) -> Iterator[FaceRow]:
    """The faces of a folder's font files (TTF, OTF, TTC, OTC), in the files' order.

    Only the tables that describe a font are read. A damaged file, and what is no file
    (a pipe, a device), is left out, and `tell` is told.
    """
    files = sorted(folder.glob("*")) if folder.is_dir() else []
    for file in files:
        if file.suffix.lower() not in _FONT_SUFFIXES:
            continue
        what = _why_not(file)
        if what:
            tell(FontRefused(file=file, what=what))
        else:
            yield from _read_file(file, tell)


def _why_not(file: Path) -> str:
    """Why a file is not opened, "" if it can be: to open a pipe may take forever."""
    try:
        state = file.stat()
    except OSError:
        return "cannot be read"
    if not stat.S_ISREG(state.st_mode):
        return "not a file"
    if not state.st_size:
        return "empty"
    if state.st_size > _MAX_MEGABYTES * 1_000_000:
        return f"more than {_MAX_MEGABYTES} MB"
    return ""


def _read_file(file: Path, tell: Callable[[FontRefused], None]) -> Iterator[FaceRow]:
    """All faces of a file; a collection has several."""
    count, index = 1, 0
    while index < count:
        name = f"pack-{file.stem.lower()}" + (f"-{index}" if index else "")
        try:
            face = Face(name, file, index)
        except ResourceDamaged as damage:
            tell(FontRefused(file=file, what=damage.values["what"]))
            return
        yield _row(face)
        count, index = face.hb_face.count, index + 1


def _row(face: Face) -> FaceRow:
    # Version 1 of the table has 86 bytes; values that a shorter one lacks are 0.
    os2 = bytes(face.hb_face.reference_table("OS/2").data).ljust(86, b"\0")
    (weight,) = struct.unpack_from(">H", os2, 4)
    (code_pages,) = struct.unpack_from(">I", os2, 78)
    scripts = tuple(
        script
        for script, character in east_asian.SAMPLE_CHARACTERS.items()
        if face.covers(character)
    )
    return FaceRow(
        face.name,
        face.file,
        scripts,
        face.index,
        languages=_variants(face.hb_face, code_pages) if scripts else (),
        weight=weight,
        sans=os2[33] in _SANS_STYLES,
    )


def _variants(face: hb.Face, code_pages: int) -> tuple[str, ...]:
    """The variant in a face's name, or else in its code pages if they have just one."""
    name = face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or ""
    family = name.partition("-")[0].lower()
    if family[-2:] in _VARIANT_BY_FAMILY_SUFFIX:
        return (_VARIANT_BY_FAMILY_SUFFIX[family[-2:]],)
    variants = tuple(
        variant
        for bit, variant in _VARIANT_BY_CODE_PAGE.items()
        if code_pages >> bit & 1
    )
    return variants if len(variants) == 1 else ()
