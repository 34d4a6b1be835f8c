"""Fonts that somebody put into a folder, for what no bundled one has."""

import struct
from collections.abc import Iterator
from pathlib import Path

import uharfbuzz as hb

from kiosk.errors import ResourceDamaged
from kiosk.typesetting.fonts.face import Face, FaceRow
from kiosk.typesetting.text import east_asian

_KINDS = frozenset({".ttf", ".otf", ".ttc", ".otc"})
# How Noto and Source Han call the language of a face, at the end of its family.
_ENDINGS = {
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
_CODE_PAGES = {17: "ja", 18: "zh-Hans", 19: "ko", 20: "zh-Hant"}
# The serif styles of PANOSE that have none (OpenType 1.9, OS/2, bSerifStyle).
_SANS = range(11, 16)


def packed(folder: Path) -> Iterator[FaceRow]:
    """The faces of a folder's TTF, OTF and TTC files, in the order of their names.

    Of a file only its directory is read; a damaged one is left out.
    """
    files = sorted(folder.glob("*")) if folder.is_dir() else []
    for file in files:
        if file.suffix.lower() in _KINDS:
            yield from _faces(file)


def _faces(file: Path) -> Iterator[FaceRow]:
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
    table = bytes(face.hb_face.reference_table("OS/2").data).ljust(86, b"\0")
    (weight,) = struct.unpack_from(">H", table, 4)
    (pages,) = struct.unpack_from(">I", table, 78)
    scripts = tuple(
        script for script, sign in east_asian.SIGNS.items() if face.covers(sign)
    )
    return FaceRow(
        face.name,
        face.file,
        scripts,
        face.index,
        languages=_languages(face.hb_face, pages) if scripts else (),
        weight=weight,
        sans=table[33] in _SANS,
    )


def _languages(face: hb.Face, pages: int) -> tuple[str, ...]:
    """The language a face is made for, as its name says, or else its code pages."""
    name = face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or ""
    family = name.partition("-")[0].lower()
    if family[-2:] in _ENDINGS:
        return (_ENDINGS[family[-2:]],)
    found = tuple(each for bit, each in _CODE_PAGES.items() if pages >> bit & 1)
    return found if len(found) == 1 else ()
