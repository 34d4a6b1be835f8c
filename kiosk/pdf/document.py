"""Laid out letters -> one tagged PDF, written letter by letter."""

from collections.abc import Iterable
from functools import cache
from itertools import chain, islice
from typing import BinaryIO, NamedTuple

from kiosk import paths
from kiosk.model.page import Pages
from kiosk.pdf.batch import Batch, DrawnLetter, draw_letter
from kiosk.pdf.block_cache import BlockCache, new_block_cache
from kiosk.pdf.canvas import (
    Entries,
    PDFCanvas,
    PDFName,
    PDFString,
    compress,
    flate_stream,
)
from kiosk.pdf.content import PageDrawer
from kiosk.pdf.fonts.book import BookState, FontBook
from kiosk.pdf.fonts.program import Programs
from kiosk.pdf.metadata import info_of, packet_of, printable_title
from kiosk.pdf.tags import Structure, TaggedLetter

# Viewer preferences (ISO 32000-1, 12.2): the title in the title bar; no scaling, since
# the address has to stay in the window; one side, since two letters are two people's;
# the tray with paper of this size.
_PREFERENCES = {
    "DisplayDocTitle": "true",
    "PrintScaling": PDFName("None"),
    "Duplex": PDFName("Simplex"),
    "PickTrayByPDFSize": "true",
}
_OUTPUT_CONDITION = "sRGB IEC61966-2.1"


class DocumentInfo(NamedTuple):
    """The title of a file, and the language of the file and its title."""

    title: str
    language: str


def write_document(
    documents: Iterable[Pages],
    sink: BinaryIO,
    programs: Programs,
    blocks: BlockCache | None = None,
) -> None:
    """Write one or several letters as one file.

    Language and title are the first letter's. `blocks` is a cache of drawn blocks. The
    file is held in memory until it is complete.

    Raises:
        ValueError: there is no letter.
        OSError: the sink cannot be written to.
    """
    remaining = iter(documents)
    first_letters = list(islice(remaining, 2))
    if not first_letters:
        message = "a file needs a letter"
        raise ValueError(message)
    first, canvas = first_letters[0], PDFCanvas(sink, first_letters[0].language)
    book = FontBook(programs)
    info = DocumentInfo(first.title, first.language)
    writer = _DocumentWriter(canvas, info, several=len(first_letters) > 1)
    drawer = PageDrawer(canvas, book, new_block_cache() if blocks is None else blocks)
    for document in chain(first_letters, remaining):
        writer.add(draw_letter(document, drawer))
    writer.close(book)


class BatchWriter:
    """Writes letters that were drawn in batches, maybe by other processes, as one file.

    The file is held in memory until it is closed.
    """

    def __init__(self, sink: BinaryIO, book: FontBook, info: DocumentInfo) -> None:
        self._book = book
        canvas = PDFCanvas(sink, info.language)
        self._writer = _DocumentWriter(canvas, info, several=True)

    @property
    def fonts(self) -> BookState:
        """The state of the fonts, from which the next batch can be drawn."""
        return self._book.state

    def add(self, batch: Batch) -> bool:
        """Add letters that were drawn from an earlier state of the fonts.

        False, with nothing added, where letters added since then contradict them: these
        have to be drawn again from the present state of the fonts.
        """
        if not self._book.merge(batch.fonts):
            return False
        for letter in batch.letters:
            self._writer.add(letter)
        return True

    def close(self) -> None:
        """Write the file.

        Raises:
            OSError: the sink cannot be written to.
        """
        self._writer.close(self._book)


class _DocumentWriter:
    """Writes pages as they come, and at the end what all of them share."""

    def __init__(self, canvas: PDFCanvas, info: DocumentInfo, *, several: bool) -> None:
        self._canvas = canvas
        self._info = info
        self._several = several
        self._structure = Structure(canvas, info.language, several=several)
        self._letters = self._pages = 0
        # Whether the labels go on by themselves: 12, 13, 14 ...
        self._counting = False

    def add(self, letter: DrawnLetter) -> None:
        """Write a letter's pages."""
        canvas, structure = self._canvas, self._structure
        self._letters += 1
        if self._several:
            self._bookmark(letter)
        top, pages = structure.begin_letter(), list[int]()
        size, first = (letter.width, letter.height), self._pages
        for key, drawn in enumerate(letter.pages, start=first):
            pages.append(canvas.add_page(size, drawn.content, key))
            canvas.add_to_identifier(drawn.content)
        blocks = tuple([drawn.blocks for drawn in letter.pages])
        tagged = TaggedLetter(letter.title, letter.language, letter.height, blocks)
        structure.end_letter(top, tagged, pages)
        self._pages += len(letter.pages)

    def close(self, book: FontBook) -> None:
        """Write fonts, structure, metadata and the catalog (7.7.2)."""
        canvas = self._canvas
        book.add_to(canvas)
        canvas.set_info(info_of(self._info.title))
        canvas.setCatalogEntry("StructTreeRoot", self._structure.close())
        canvas.setCatalogEntry("MarkInfo", {"Marked": "true"})
        canvas.setCatalogEntry("Metadata", packet_of(*self._info))
        # Set as a whole, since ReportLab's own setter refuses PickTrayByPDFSize.
        canvas.setCatalogEntry("ViewerPreferences", _PREFERENCES)
        canvas.set_output_intent(_output_intent())
        canvas.save()

    def _bookmark(self, letter: DrawnLetter) -> None:
        """A bookmark for a letter, and labels for its pages: 12, or 12-1 and 12-2."""
        canvas, key = self._canvas, f"letter-{self._letters}"
        canvas.bookmarkPage(key)
        title = printable_title(letter.title)
        canvas.addOutlineEntry(f"{self._letters}. {title}", key)
        single = len(letter.pages) == 1
        if not single:
            canvas.addPageLabel(self._pages, "ARABIC", 1, f"{self._letters}-")
        elif not self._counting:
            canvas.addPageLabel(self._pages, "ARABIC", self._letters)
        self._counting = single


def _output_intent() -> Entries:
    """The output intent of PDF/A (ISO 19005-2, 6.2.3)."""
    return Entries(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString(_OUTPUT_CONDITION),
            "Info": PDFString(_OUTPUT_CONDITION),
            "DestOutputProfile": flate_stream(_srgb_profile(), N=3),
        }
    )


@cache
def _srgb_profile() -> bytes:
    """The ICC's sRGB profile, compressed by zlib."""
    return compress((paths.resources() / "colour" / "sRGB2014.icc").read_bytes())
