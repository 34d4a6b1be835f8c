"""Laid out letters -> one tagged PDF, letter by letter."""

from collections.abc import Iterable
from functools import cache
from itertools import chain, islice
from typing import BinaryIO, NamedTuple

from kiosk import paths
from kiosk.model.page import Pages
from kiosk.pdf.batch import Batch, DrawnLetter, draw_letter
from kiosk.pdf.block_cache import BlockCache, new_block_cache
from kiosk.pdf.content import Painter
from kiosk.pdf.fonts.book import BookState, FontBook
from kiosk.pdf.fonts.program import Programs
from kiosk.pdf.library import Board, Entries, PDFName, PDFString, deflated, flate
from kiosk.pdf.metadata import info_of, packet_of
from kiosk.pdf.tags import Structure

# How a viewer is asked to show and print the file (ISO 32000-1, 12.2): its title in
# the window; true size, since an address that moves leaves the window; one side, since
# two letters are two people's; the tray that holds paper of this size.
_PREFERENCES = {
    "DisplayDocTitle": "true",
    "PrintScaling": PDFName("None"),
    "Duplex": PDFName("Simplex"),
    "PickTrayByPDFSize": "true",
}
_CONDITION = "sRGB IEC61966-2.1"


class Heading(NamedTuple):
    """What a file is called, and the language of the name and of the file."""

    title: str
    language: str


def write_document(
    documents: Iterable[Pages],
    sink: BinaryIO,
    programs: Programs,
    blocks: BlockCache | None = None,
) -> None:
    """Write one file of one or several letters; `blocks` are those drawn lately.

    Language and title are the first one's. The file is held in memory until it is
    complete.

    Raises:
        ValueError: there is no letter.
        OSError: whatever the sink raises.
    """
    remaining = iter(documents)
    ahead = list(islice(remaining, 2))
    if not ahead:
        message = "a file needs a letter"
        raise ValueError(message)
    first, board = ahead[0], Board(sink, ahead[0].language)
    book = FontBook(programs)
    heading = Heading(first.title, first.language)
    writer = _Writer(board, heading, several=len(ahead) > 1)
    painter = Painter(board, book, new_block_cache() if blocks is None else blocks)
    for document in chain(ahead, remaining):
        writer.add(draw_letter(document, painter))
    writer.close(book)


class Binder:
    """Many letters in one file, drawn in batches by whoever has time.

    The file is held in memory until it is closed.

    Raises:
        OSError: whatever the sink raises.
    """

    def __init__(self, sink: BinaryIO, book: FontBook, heading: Heading) -> None:
        self._book = book
        board = Board(sink, heading.language)
        self._writer = _Writer(board, heading, several=True)

    @property
    def fonts(self) -> BookState:
        """The fonts as they are by now: what the next batch may go on from."""
        return self._book.state

    def add(self, batch: Batch) -> bool:
        """Take letters that were drawn from an earlier state of the fonts.

        False, with nothing taken, where what came meanwhile contradicts them: they
        have to be drawn again from the fonts as they are now.
        """
        if not self._book.join(batch.fonts):
            return False
        for letter in batch.letters:
            self._writer.add(letter)
        return True

    def close(self) -> None:
        """Write the file."""
        self._writer.close(self._book)


class _Writer:
    """Pages as they come, and at the end what all of them share."""

    def __init__(self, board: Board, heading: Heading, *, several: bool) -> None:
        self._board = board
        self._heading = heading
        self._several = several
        self._structure = Structure(board, heading.language, several=several)
        self._letters = self._pages = 0

    def add(self, letter: DrawnLetter) -> None:
        """Take a letter's pages."""
        board, structure = self._board, self._structure
        self._letters += 1
        if self._several:
            self._name(letter)
        elements = structure.begin_letter(letter.title, letter.language)
        for drawn in letter.pages:
            page = board.add_page((letter.width, letter.height), drawn.content)
            board.distinguish(drawn.content)
            elements.begin_page(page, letter.height)
            for block in drawn.blocks:
                elements.add(block)
            board.tag_page(structure.end_page())
        elements.close()
        self._pages += len(letter.pages)

    def close(self, book: FontBook) -> None:
        """Write fonts, structure, metadata and the catalog (7.7.2)."""
        board = self._board
        book.add_to(board)
        board.set_info(info_of(self._heading.title))
        board.setCatalogEntry("StructTreeRoot", self._structure.close())
        board.setCatalogEntry("MarkInfo", {"Marked": "true"})
        board.setCatalogEntry("Metadata", packet_of(*self._heading))
        # As a whole: ReportLab's own setter does not know PickTrayByPDFSize.
        board.setCatalogEntry("ViewerPreferences", _PREFERENCES)
        board.set_output_intent(_output_intent())
        board.save()

    def _name(self, letter: DrawnLetter) -> None:
        """A bookmark for a letter, and labels for its pages: 12, or 12-1 and 12-2."""
        board, key = self._board, f"letter-{self._letters}"
        board.bookmarkPage(key)
        board.addOutlineEntry(f"{self._letters}. {letter.title}", key)
        if len(letter.pages) == 1:
            board.addPageLabel(self._pages, prefix=str(self._letters))
        else:
            prefix = f"{self._letters}-"
            board.addPageLabel(self._pages, "ARABIC", 1, prefix)


def _output_intent() -> Entries:
    """The output intent of PDF/A (ISO 19005-2, 6.2.3)."""
    return Entries(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString(_CONDITION),
            "Info": PDFString(_CONDITION),
            "DestOutputProfile": flate(_profile(), N=3),
        }
    )


@cache
def _profile() -> bytes:
    """The ICC's sRGB profile, compressed."""
    return deflated((paths.resources() / "colour" / "sRGB2014.icc").read_bytes())
