"""ReportLab as this program uses it: isolated, and its private names in one place.

Importing ReportLab runs `~/.reportlab_mods` and `~/.reportlab_settings` as Python,
any module `reportlab_mods` or `reportlab_settings` on the import path, and takes 66
settings from variables `RL_*`. None of that may decide what a letter is, so it is
shut out while ReportLab is imported, and what matters is passed by argument as well.

The names below are not documented by ReportLab 5.1. Nothing else in the program
touches them, and `tests/unit/pdf/test_canvas.py` names them all, so that another
version fails there and not on a letter:

- `Canvas._doc`: the document of a canvas, which takes objects of `pdfdoc`.
- `Canvas._code`: the operators of the current page. Blocks are cached as text, and
  pages may be drawn by another process than the one that writes the file.
- `Canvas._pagesize`: the size is set only where it changes.
- `PDFDocument.Reference`: takes an object of `pdfdoc` into the file.
- `PDFDocument.updateSignature`: the contents count in the file's identifier.
- `PDFDocument.objectcounter`: the number that an object was just given; structure
  elements refer to pages and to each other by number.
- `PDFDocument.delayedFonts`: fonts that are made when the file is saved.
- `PDFDocument.idToObject["BasicFonts"]`: the font resources that all pages share.
- `PDFDocument.Catalog`, `.Pages`, `.info`: the dictionaries of the same names.
- `PDFCatalog.__NoDefault__`: the keys that are written; the list lacks OutputIntents.
- `PDFPage.format`: the entries of a page are written here, since ReportLab's lack
  StructParents and Tabs, its own streams break ISO 19005-2, 6.1.7.1, and its own
  resources name what no page uses.
- `pdfdoc.format`, and what `pdfmetrics` asks of a font (`_NoFont`).
"""

import os
import sys
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from types import ModuleType
from typing import Any, BinaryIO, cast

from kiosk.pdf.syntax import number

_EMPTY_MODULES = ("reportlab_mods", "reportlab_settings")
_MISSING_MODULES = ("reportlab.local_rl_mods", "reportlab.local_rl_settings")


@contextmanager
def _isolated() -> Iterator[None]:
    """Import without the settings files and variables of the computer's user.

    The first modules are found, and are empty: an ImportError would send ReportLab to
    the home folder. The others are not found.
    """
    for name in _EMPTY_MODULES:
        sys.modules[name] = ModuleType(name)
    modules: dict[str, ModuleType | None] = sys.modules  # type: ignore[assignment]  # None refuses a module
    for name in _MISSING_MODULES:
        modules[name] = None
    saved = {name: os.environ.pop(name) for name in [*os.environ] if name[:3] == "RL_"}
    try:
        yield
    finally:
        os.environ.update(saved)


with _isolated():
    from reportlab.pdfbase import pdfdoc, pdfmetrics
    from reportlab.pdfbase.pdfdoc import (
        PDFArray,
        PDFCatalog,
        PDFDictionary,
        PDFDocument,
        PDFInfo,
        PDFName,
        PDFObject,
        PDFStream,
        PDFString,
    )
    from reportlab.pdfgen.canvas import Canvas

__all__ = [
    "Entries",
    "Info",
    "PDFArray",
    "PDFCanvas",
    "PDFDictionary",
    "PDFDocument",
    "PDFName",
    "PDFObject",
    "PDFString",
    "Stream",
    "compress",
    "flate_stream",
    "name_font",
]

_PAGE, _STRUCTURE_ORDER = PDFName("Page"), PDFName("S")
# ReportLab's keys of the catalog, and one that it lacks.
_CATALOG_KEYS = [*PDFCatalog.__NoDefault__, "OutputIntents"]
_FLATE = PDFName("FlateDecode")
# zlib's compression level. At level 4 the content of a letter takes a third more time,
# and is smaller by 2 %.
_COMPRESSION_LEVEL = 3
# The files are PDF 1.7 (ISO 32000-1), on which PDF/UA-1 and PDF/A-2 are built.
_VERSION = (1, 7)


def name_font(document: PDFDocument, resource: str, font: PDFObject) -> None:
    """Add a font to the resources that all pages of a document share."""
    fonts: Any = document.idToObject["BasicFonts"]
    fonts[resource] = document.Reference(font)


class _NoFont:
    """The font of a new canvas instead of Helvetica, which would not be embedded."""

    # ReportLab's names; a dynamic font is not written until something is drawn in it.
    fontName = name = "kiosk-no-font"  # noqa: N815 - ReportLab asks for it
    _dynamicFont, _multiByte, shapable = True, False, False  # noqa: N815 - as above

    @property
    def face(self) -> "_NoFont":
        """The typeface, which is only asked for its name."""
        return self


pdfmetrics.registerFont(_NoFont())


class Entries(PDFDictionary):
    """A dictionary that keeps the order of its entries; keys need no escapes.

    PDFDictionary sorts its entries and looks at every character of every key, which
    costs as much as all the rest of a letter's file.
    """

    def format(self, document: PDFDocument, _separator: bytes = b"") -> bytes:
        """The dictionary's bytes."""
        rows = [
            f"/{key} {_formatted(value, document)}" for key, value in self.dict.items()
        ]
        return f"<<{''.join(rows)}>>".encode("latin-1")


def _formatted(value: object, document: PDFDocument) -> str:
    """A value as syntax: a text that is syntax already, a number or a PDF object."""
    if isinstance(value, str):
        return value
    if isinstance(value, (int, float)):
        return number(value)
    formatted: bytes = pdfdoc.format(value, document)
    return formatted.decode("latin-1")


class Stream(PDFStream):
    """A stream with a line end after its data (ISO 19005-2, 6.1.7.1).

    PDFStream writes none: every compressed stream of ReportLab breaks that rule.
    """

    def __init__(self, data: bytes, **entries: object) -> None:
        super().__init__(Entries({**entries, "Length": len(data)}), data)

    def format(self, document: PDFDocument) -> bytes:
        """The object's bytes."""
        head = self.dictionary.format(document)
        return b"%s\nstream\n%s\nendstream\n" % (head, self.content)


def flate_stream(compressed: bytes, **entries: object) -> Stream:
    """A stream of data that `compress` has compressed."""
    return Stream(compressed, Filter=_FLATE, **entries)


def compress(data: bytes) -> bytes:
    """The data compressed by zlib, for `flate_stream`."""
    return zlib.compress(data, _COMPRESSION_LEVEL)


class Info(PDFInfo):
    """A document information dictionary with the given entries only (14.3.3).

    PDFInfo always writes an author, a subject and keywords.
    """

    def __init__(self, entries: Mapping[str, str]) -> None:
        super().__init__()
        self._entries = entries

    def format(self, document: PDFDocument) -> bytes:
        """The object's bytes."""
        texts = {key: PDFString(text) for key, text in self._entries.items()}
        return Entries(texts).format(document)


class PDFCanvas(Canvas):
    """A canvas that starts without a font and gives access to its document.

    Raises:
        OSError: in `save`, the sink cannot be written to.
    """

    _doc: Any
    _code: list[str]
    _pagesize: tuple[float, float]

    def __init__(self, sink: BinaryIO | None = None, language: str = "") -> None:
        super().__init__(
            BytesIO() if sink is None else sink,
            pagesize=(1.0, 1.0),
            pageCompression=1,
            invariant=1,
            pdfVersion=_VERSION,
            initialFontName=cast("Any", _NoFont.fontName),  # the stubs want a number
            lang=language or None,
        )
        self._shared: dict[str, str] = {}

    @property
    def operator_count(self) -> int:
        """The number of operators on the page, for `take_since`."""
        return len(self._code)

    def take_since(self, start: int) -> str:
        """Remove and return the operators drawn since the page had `start` of them."""
        operators = "\n".join(self._code[start:])
        del self._code[start:]
        return operators

    def take_content(self) -> bytes:
        """Remove and return all operators of the page."""
        return self.take_since(0).encode("ascii")

    @property
    def object_count(self) -> int:
        """How many objects the file has: the number of the last one."""
        count: int = self._doc.objectcounter
        return count

    def add_object(self, entry: PDFObject) -> int:
        """Add an object to the file and return its number."""
        self._doc.Reference(entry)
        return self.object_count

    def add_page(self, size: tuple[float, float], content: bytes, key: int) -> int:
        """Add a page of a size (pt) with compressed content; its object number.

        `key` is its key in the parent tree (ISO 32000-1, 14.7.4.4).
        """
        if size != self._pagesize:
            self.setPageSize(size)
            self._shared.clear()
        self.showPage()
        object_number = self.object_count
        shared = self._shared or self._share(size)
        contents = self.add_object(flate_stream(content))
        own = {"Contents": f"{contents} 0 R", "StructParents": str(key)}
        page = Entries({**shared, **own, "Tabs": _STRUCTURE_ORDER})
        self._doc.Pages.pages[-1].format = page.format
        return object_number

    def set_output_intent(self, intent: PDFDictionary) -> None:
        """Set the output intent of PDF/A (ISO 19005-2, 6.2.3)."""
        catalog = self._doc.Catalog
        catalog.__NoDefault__ = _CATALOG_KEYS
        catalog.OutputIntents = PDFArray([intent])

    def set_info(self, info: Info) -> None:
        """Set the document information dictionary."""
        self._doc.info = info

    def add_to_identifier(self, data: bytes) -> None:
        """Add data to the digest that identifies the file, equal for equal files."""
        self._doc.updateSignature(data)

    def add_font(self, font: object) -> None:
        """Add a font whose `addObjects` is called when the file is saved."""
        self._doc.delayedFonts.append(font)

    def _share(self, size: tuple[float, float]) -> Mapping[str, str]:
        """Set the entries that pages of a size share, as syntax."""
        pages = self._doc.Reference(self._doc.Pages)
        fonts = self._doc.Reference(self._doc.idToObject["BasicFonts"])
        self._shared = {
            "Type": _PAGE,
            "Parent": _formatted(pages, self._doc),
            "MediaBox": f"[0 0 {' '.join(map(number, size))}]",
            "Resources": f"<</Font {_formatted(fonts, self._doc)}>>",
        }
        return self._shared
