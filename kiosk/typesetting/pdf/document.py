"""Laid out letters -> one tagged PDF on a stream, letter by letter."""

from collections.abc import Iterable
from itertools import chain, islice

from kiosk.model.page import Page, Pages
from kiosk.typesetting.pdf.colour import write_intent
from kiosk.typesetting.pdf.elements import LetterElements
from kiosk.typesetting.pdf.file import PdfFile, Sink
from kiosk.typesetting.pdf.fontbook import Faces, FontBook
from kiosk.typesetting.pdf.metadata import write_info, write_packet
from kiosk.typesetting.pdf.objects import Name, Raw, Ref, Value, number
from kiosk.typesetting.pdf.painting import Painter
from kiosk.typesetting.pdf.structure import Structure
from kiosk.typesetting.pdf.trees import PageTree


def write_document(documents: Iterable[Pages], sink: Sink, faces: Faces) -> None:
    """Write one file of one or several letters.

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
    writer = _Writer(file, faces, structure)
    for document in chain(ahead, remaining):
        writer.add(document)
    root = writer.close(first.title, first.language)
    file.close(root, write_info(file, first.title))


class _Writer:
    """Pages as they come, and at the end what all of them share."""

    def __init__(self, file: PdfFile, faces: Faces, structure: Structure) -> None:
        self._file = file
        self._book = FontBook(faces)
        self._structure = structure
        self._tree = PageTree(file)
        self._resources = file.reserve()

    def add(self, document: Pages) -> None:
        """Write a letter's pages."""
        elements = self._structure.begin_letter()
        for page in document.pages:
            self._add_page(page, document, elements)
        self._structure.end_letter(elements, document.language)

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

    def _add_page(self, page: Page, document: Pages, elements: LetterElements) -> None:
        file = self._file
        ref = file.reserve()
        painter = Painter(document.height, self._book)
        elements.begin_page(ref, document.height)
        for block in page.blocks:
            if block.items:
                painter.paint(block, elements.opening(block))
        content = file.add_stream({}, painter.content())
        sides = f"[0 0 {number(document.width)} {number(document.height)}]"
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
