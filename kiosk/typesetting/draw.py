"""Pages -> one PDF: draws what is placed and decides nothing."""

from collections.abc import Iterator, Sequence
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from kiosk.model.page import Box, Glyphs, Item, Line, Page, Pages
from kiosk.typesetting.embedding import Untyped
from kiosk.typesetting.fonts import Fonts

# ReportLab's own switch for writing streams as they are: its ASCII 85, in Python,
# takes a third of the time of a letter.
rl_config.useA85 = 0

_MAKER = "Letter Kiosk"
# ISO 32000-1; Lang and DisplayDocTitle came with 1.4.
_PDF_VERSION = (1, 7)
# A face every letter has: ReportLab names one on each page, Helvetica by default.
_FIRST_FACE = "serif"


def draw(documents: Sequence[Pages], fonts: Fonts) -> bytes:
    """One PDF of one or several laid out letters, in their order.

    Equal documents give equal bytes. Language and title are the first one's;
    only subsets of the bundled fonts are embedded.
    """
    first = documents[0]
    initial = fonts[_FIRST_FACE].font
    pdfmetrics.registerFont(initial)
    made: Untyped = Canvas  # the stubs take initialFontName for a number
    canvas = made(
        BytesIO(),
        pagesize=(first.width, first.height),
        pageCompression=1,
        invariant=1,
        initialFontName=initial.fontName,
        lang=first.language,
        pdfVersion=_PDF_VERSION,
    )
    canvas.setTitle(first.title)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator(_MAKER)
    canvas.setProducer(_MAKER)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    for document in documents:
        canvas.setPageSize((document.width, document.height))
        for page in document.pages:
            canvas.addLiteral(
                "\n".join(_operators(page, document.height, canvas, fonts))
            )
            canvas.showPage()
    pdf: bytes = canvas.getpdfdata()
    return pdf


def _operators(
    page: Page, height: float, canvas: Untyped, fonts: Fonts
) -> Iterator[str]:
    """The page's content (ISO 32000-1, 8 and 9), y turned upwards."""
    texts = [item for item in page.items if isinstance(item, Glyphs)]
    yield from _graphics(page.items, height)
    yield "BT"
    state: tuple[object, ...] = ()
    for item in texts:
        grey, spacing = f"{_fixed(item.grey)} g", f"{_fixed(item.spacing)} Tc"
        if state != (grey, spacing):
            state = (grey, spacing)
            yield from state
        yield f"1 0 0 1 {_fixed(item.x)} {_fixed(height - item.y)} Tm"
        yield from _shown(item, canvas, fonts)
    yield "ET"


def _shown(item: Glyphs, canvas: Untyped, fonts: Fonts) -> Iterator[str]:
    font, document = fonts[item.face].font, canvas._doc  # noqa: SLF001 - no other way to the subsets
    for subset, codes in font.coded(item.text, document):
        name = font.getSubsetInternalName(subset, document)
        yield f"{name} {_fixed(item.size)} Tf <{codes.hex()}> Tj"


def _graphics(items: Sequence[Item], height: float) -> Iterator[str]:
    for item in items:
        if isinstance(item, Line):
            yield f"{_fixed(item.width)} w"
            yield f"{_fixed(item.x0)} {_fixed(height - item.y0)} m"
            yield f"{_fixed(item.x1)} {_fixed(height - item.y1)} l S"
        elif isinstance(item, Box):
            yield f"{_fixed(item.stroke)} w"
            corner = f"{_fixed(item.x)} {_fixed(height - item.y - item.height)}"
            yield f"{corner} {_fixed(item.width)} {_fixed(item.height)} re S"


def _fixed(number: float) -> str:
    """A number to a thousandth, the shortest way."""
    return f"{number:.3f}".rstrip("0").rstrip(".")
