"""Fonts that somebody put into a folder, for what no bundled one has."""

import struct
from collections.abc import Iterator
from pathlib import Path

import uharfbuzz as hb

from kiosk.errors import ResourceDamaged
from kiosk.typesetting.fonts.face import Face, FaceRow
from kiosk.typesetting.text import east_asian

_FONT_SUFFIXES = frozenset({".ttf", ".otf", ".ttc", ".otc"})
# How Noto and Source Han call the language of a face, at the end of its family.
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
# The bits of ulCodePageRange1 for one language each (OpenType 1.9, OS/2).
_VARIANT_BY_CODE_PAGE = {17: "ja", 18: "zh-Hans", 19: "ko", 20: "zh-Hant"}
# The serif styles of PANOSE that have none (OpenType 1.9, OS/2, bSerifStyle).
_SANS_STYLES = range(11, 16)


def read_packs(folder: Path) -> Iterator[FaceRow]:
    """The faces of a folder's TTF, OTF and TTC files, in the order of their names.

    Of a file only its directory is read; a damaged one is left out.
    """
    files = sorted(folder.glob("*")) if folder.is_dir() else []
    for file in files:
        if file.suffix.lower() in _FONT_SUFFIXES:
            yield from _read_file(file)


def _read_file(file: Path) -> Iterator[FaceRow]:
    """All faces of a file, which is several in a collection."""
    count, index = 1, 0
    while index < count:
        name = f"pack-{file.stem.lower()}" + (f"-{index}" if index else "")
        try:
            face = Face(name, file, index)
        except ResourceDamaged:
            return
        yield _row(face)
        count, index = face.hb_face.count, index + 1


def _row(face: Face) -> FaceRow:
    # Version 1 of the table has 86 bytes; what a shorter one lacks is none.
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
    """The language a face is made for, as its name says, or else its code pages."""
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
