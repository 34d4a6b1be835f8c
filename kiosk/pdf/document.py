"""Laid out letters -> one tagged PDF on a stream, letter by letter."""

from collections.abc import Iterable
from itertools import chain, islice

from kiosk.model.page import Pages
from kiosk.pdf.batch import Batch, ReadyLetter, ReadyPage, make_ready
from kiosk.pdf.colour import write_intent
from kiosk.pdf.drawn import DrawnBlocks, new_memory
from kiosk.pdf.file import PdfFile, Sink
from kiosk.pdf.fonts.book import BookState, Faces, FontBook
from kiosk.pdf.metadata import write_info, write_packet
from kiosk.pdf.syntax import Name, Raw, Ref, Value, number
from kiosk.pdf.tags import LetterElements, Structure
from kiosk.pdf.trees import PageTree


def write_document(
    documents: Iterable[Pages],
    sink: Sink,
    faces: Faces,
    drawn: DrawnBlocks | None = None,
) -> None:
    """Write one file of one or several letters; `drawn` is what was drawn lately.

    Language and title are the first one's. Nothing of a letter is kept but what
    the trees of pages and elements need: a few numbers.

    Raises:
        ValueError: there is no letter.
    """
    remaining = iter(documents)
    ahead = list(islice(remaining, 2))
    if not ahead:
        message = "a file needs a letter"
        raise ValueError(message)
    first, file = ahead[0], PdfFile(sink)
    structure = Structure(file, first.language, several=len(ahead) > 1)
    book = FontBook(faces)
    lately = new_memory() if drawn is None else drawn
    writer = _Writer(file, book, structure)
    for document in chain(ahead, remaining):
        writer.add(make_ready(document, book, lately))
    root = writer.close(first.title, first.language)
    file.close(root, write_info(file, first.title))


class Binder:
    """Many letters in one file, drawn in batches by whoever has time.

    Raises:
        OSError: whatever the sink raises.
    """

    def __init__(self, sink: Sink, faces: Faces, title: str, language: str) -> None:
        self._file = PdfFile(sink)
        self._book = FontBook(faces)
        self._title, self._language = title, language
        structure = Structure(self._file, language, several=True)
        self._writer = _Writer(self._file, self._book, structure)

    @property
    def fonts(self) -> BookState:
        """The fonts as they are by now: what the next batch may go on from."""
        return self._book.state

    def add(self, batch: Batch) -> bool:
        """Write letters that were drawn from an earlier state of the fonts.

        False, with nothing written, where what came meanwhile contradicts them: they
        have to be drawn again from the fonts as they are now.
        """
        if not self._book.join(batch.fonts):
            return False
        for letter in batch.letters:
            self._writer.add(letter)
        return True

    def close(self) -> None:
        """Write the rest of the file."""
        root = self._writer.close(self._title, self._language)
        self._file.close(root, write_info(self._file, self._title))


class _Writer:
    """Pages as they come, and at the end what all of them share."""

    def __init__(self, file: PdfFile, book: FontBook, structure: Structure) -> None:
        self._file = file
        self._book = book
        self._structure = structure
        self._tree = PageTree(file)
        self._resources = file.reserve()

    def add(self, letter: ReadyLetter) -> None:
        """Write a letter's pages."""
        elements = self._structure.begin_letter()
        for page in letter.pages:
            self._add_page(page, letter, elements)
        self._structure.end_letter(elements, letter.language)

    def close(self, title: str, language: str) -> Ref:
        """Write fonts, trees and the catalog, which is given (7.7.2)."""
        file = self._file
        fonts = self._book.write(file)
        file.put(self._resources, {"Font": dict(fonts)})
        catalog: dict[str, Value] = {
            "Type": Name("Catalog"),
            "Pages": self._tree.close(),
            "Metadata": write_packet(file, title, language),
            "StructTreeRoot": self._structure.close(),
            "MarkInfo": {"Marked": True},
            "Lang": language,
            "ViewerPreferences": {"DisplayDocTitle": True},
            "OutputIntents": (write_intent(file),),
        }
        return file.add(catalog)

    def _add_page(
        self, page: ReadyPage, letter: ReadyLetter, elements: LetterElements
    ) -> None:
        file = self._file
        ref = file.reserve()
        elements.begin_page(ref, letter.height)
        for block in page.blocks:
            elements.add(block)
        content = file.add_deflated({}, page.content)
        sides = f"[0 0 {number(letter.width)} {number(letter.height)}]"
        file.put(
            ref,
            Raw(
                f"<</Type/Page/Parent {int(self._tree.next_parent())} 0 R"
                f"/MediaBox{sides}/Resources {int(self._resources)} 0 R"
                f"/Contents {int(content)} 0 R"
                f"/StructParents {elements.end_page()}/Tabs/S>>"
            ),
        )
        self._tree.add(ref)
