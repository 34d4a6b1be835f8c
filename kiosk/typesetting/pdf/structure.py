"""The structure tree: what each block is to a reader (ISO 32000-1, 14.7 and 14.8)."""

from array import array
from collections.abc import Sequence

from kiosk.typesetting.pdf.elements import LetterElements
from kiosk.typesetting.pdf.file import PdfFile
from kiosk.typesetting.pdf.objects import Name, Ref, Value
from kiosk.typesetting.pdf.trees import NumberTree


class Structure:
    """The elements of a file, written letter by letter.

    One letter is the document; several are sections of it, each with its language.
    """

    def __init__(self, file: PdfFile, language: str, *, several: bool) -> None:
        self._file = file
        self._language = language
        self._several = several
        self._root = file.reserve()
        self._document = file.reserve()
        self._parents = NumberTree(file)
        # A number each, since there may be many thousands.
        self._kids = array("Q")

    def begin_letter(self) -> LetterElements:
        """The elements of the next letter."""
        top = self._file.reserve() if self._several else self._document
        return LetterElements(self._file, top, self._parents)

    def end_letter(self, letter: LetterElements, language: str) -> None:
        """Write what is left of a letter."""
        kids = letter.close()
        if self._several:
            section = _grouping("Sect", self._document, kids)
            if language != self._language:
                section["Lang"] = language
            self._file.put(letter.top, section)
            kids = [letter.top]
        self._kids.extend(kids)

    def close(self) -> Ref:
        """Write the document's element and the root, which is given."""
        self._file.put(
            self._document,
            _grouping("Document", self._root, tuple(map(Ref, self._kids))),
        )
        root: Value = {
            "Type": Name("StructTreeRoot"),
            "K": (self._document,),
            "ParentTree": self._parents.close(),
            "ParentTreeNextKey": self._parents.size,
        }
        self._file.put(self._root, root)
        return self._root


def _grouping(kind: str, parent: Ref, kids: Sequence[Ref]) -> dict[str, Value]:
    return {"Type": Name("StructElem"), "S": Name(kind), "P": parent, "K": kids}
