"""Pages -> one PDF: draws what is placed and decides nothing."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import BinaryIO

from kiosk.model.page import Pages
from kiosk.pdf.document import write_document
from kiosk.typesetting.typesetter import Typesetter


def draw(documents: Sequence[Pages], typesetter: Typesetter) -> bytes:
    """One PDF of one or several laid out letters, in their order.

    Equal documents give equal bytes. Language and title are the first one's; a subset
    of each face is embedded. The file is PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO
    19005-2).

    Raises:
        ValueError: there is no letter.
    """
    written = BytesIO()
    write_document(documents, written, typesetter.programs, typesetter.blocks)
    return written.getvalue()


def write(documents: Iterable[Pages], stream: BinaryIO, typesetter: Typesetter) -> None:
    """Write the same file to a binary stream, which is neither flushed nor closed.

    Raises:
        ValueError: there is no letter.
        OSError: the stream cannot be written to.
    """
    write_document(documents, stream, typesetter.programs)
