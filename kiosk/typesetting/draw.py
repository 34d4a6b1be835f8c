"""Pages -> one PDF: draws what is placed and decides nothing."""

from collections.abc import Iterable, Sequence
from io import BytesIO

from kiosk.model.page import Pages
from kiosk.typesetting.fonts import Fonts
from kiosk.typesetting.pdf.document import write_document
from kiosk.typesetting.pdf.file import Sink


def draw(documents: Sequence[Pages], fonts: Fonts) -> bytes:
    """One PDF of one or several laid out letters, in their order.

    Equal documents give equal bytes. Language and title are the first one's;
    only subsets of the bundled fonts are embedded. The file is PDF/UA-1 (ISO
    14289-1) and PDF/A-2a (ISO 19005-2).
    """
    written = BytesIO()
    write_document(documents, written, fonts, fonts.drawn)
    return written.getvalue()


def write(documents: Iterable[Pages], stream: Sink, fonts: Fonts) -> None:
    """The same file on a binary stream, letter by letter.

    What is kept in memory hardly grows with the letters. The stream is neither
    flushed nor closed.

    Raises:
        ValueError: there is no letter.
        OSError: whatever the stream raises.
    """
    write_document(documents, stream, fonts)
