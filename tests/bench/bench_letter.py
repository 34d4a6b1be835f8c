"""One letter, Draft to PDF with warm fonts, against bare ReportLab.

The peer draws the same runs of text at the same places in the same faces and
decides nothing: no words chosen, no lines broken, no page filled. The writer's own
words are new each time; what stays is what a kiosk remembers from letter to letter.
"""

import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from io import BytesIO
from statistics import median

from bench_figures import Figure
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kiosk import paths
from kiosk.campaigns.shelf import read_catalogue
from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft
from kiosk.model.page import Glyphs, Pages
from kiosk.model.writer import Writer
from kiosk.typesetting.fonts.face import ROLES
from kiosk.typesetting.fonts.table import load_fonts
from kiosk.workflows.workbench import Workbench, set_up_workbench
from kiosk.workflows.write_set import pdf_of, write_set

_LETTERS = 300
_WARM = 20
_DAY = date(2021, 8, 10)
_OWN_WORDS = "I teach history, and I tell my class about you. This is letter {}."


def one_letter() -> tuple[Figure, ...]:
    """Medians of many letters, ours and theirs in turn."""
    campaign = read_catalogue(paths.campaigns()).find("UA 85/21")
    bench = set_up_workbench(paths.resources(), _DAY, practice=False)
    register_fonts()
    ours: list[float] = []
    theirs: list[float] = []
    for number in range(_WARM + _LETTERS):
        draft = draft_of(number)
        ours.append(_timed(partial(_our_letter, bench, campaign, draft)))
        pages = [each.pages for each in write_set(bench, campaign, draft)]
        theirs.append(_timed(partial(bare_letter, pages)))
    figure = Figure(
        "one letter, Draft to PDF, warm fonts",
        median(ours[_WARM:]),
        "bare ReportLab, the same lines",
        median(theirs[_WARM:]),
        "8 ms",
    )
    return (figure,)


def draft_of(number: int) -> Draft:
    """The letter of a writer whose own words are never the same."""
    draft = Draft(
        reference="UA 85/21",
        language="en",
        posted_in="US",
        stationery="us-letter-10",
        officials=("prosecutor-general",),
        shown="prosecutor-general",
        writer=Writer(name="Your Name", town="Springfield"),
    )
    return draft.edited("own_words", _OWN_WORDS.format(number))


def _timed(work: Callable[[], bytes]) -> float:
    start = time.perf_counter()
    pdf = work()
    took = time.perf_counter() - start
    if not pdf.startswith(b"%PDF"):
        message = "that was no PDF"
        raise RuntimeError(message)
    return took


def _our_letter(bench: Workbench, campaign: Campaign, draft: Draft) -> bytes:
    return pdf_of(bench, write_set(bench, campaign, draft))


def register_fonts() -> None:
    """Tell ReportLab of our faces."""
    rows = load_fonts(paths.resources() / "fonts").rows
    for face in (*ROLES, "arabic", "arabic-bold"):
        pdfmetrics.registerFont(TTFont(f"bare-{face}", str(rows[face].file)))


def bare_letter(documents: Sequence[Pages]) -> bytes:
    """What is placed, drawn by ReportLab."""
    written = BytesIO()
    size = (documents[0].width, documents[0].height)
    canvas = Canvas(written, pagesize=size, invariant=1, pageCompression=1)
    for document in documents:
        for page in document.pages:
            for item in page.items:
                if isinstance(item, Glyphs):
                    canvas.setFont(f"bare-{item.face}", item.size)
                    canvas.drawString(item.x, document.height - item.y, item.text)
            canvas.showPage()
    canvas.save()
    return written.getvalue()
