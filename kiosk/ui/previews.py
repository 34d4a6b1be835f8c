"""The pages on screen: made in the background, from the draft alone."""

from dataclasses import field, replace
from typing import TYPE_CHECKING

from kiosk.flow.steps import STEPS, Step
from kiosk.flow.visit import Visit
from kiosk.frozen import dataclass
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.draft import Draft

if TYPE_CHECKING:  # the typesetter is loaded after the welcome is painted
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QImage

    from kiosk.model.page import Pages
    from kiosk.ui.preview.pdfium import Shot
    from kiosk.workflows.address_post import Cover
    from kiosk.workflows.findings.letter import Finding
    from kiosk.workflows.service import Service
    from kiosk.workflows.write_set import Sheet


@dataclass(frozen=True)
class Preview:
    """Letters of the set and the PDF of each: all of it on the check step.

    `covers` are what they are posted in, their PDFs behind those of the letters.
    `pictures` show what was on screen before, as it is now. `found` is what is to be
    said of the whole set, by the language of the screens.
    """

    sheets: "tuple[Sheet, ...]"
    pdfs: tuple[bytes, ...]
    covers: "tuple[Cover, ...]" = ()
    pictures: "Mapping[Shot, QImage]" = field(default_factory=dict)
    found: "Mapping[str, tuple[Finding, ...]]" = field(default_factory=dict)

    @property
    def pages(self) -> "tuple[Pages, ...]":
        """The pages of every document, in the order of the PDFs."""
        letters = (each.pages for each in self.sheets)
        return (*letters, *(each.pages for each in self.covers))

    @property
    def page_count(self) -> int:
        """Pages of the longest letter."""
        return max((len(each.pages.pages) for each in self.sheets), default=0)

    @property
    def said(self) -> tuple[object, ...]:
        """What is said about the pages: their number, and what is wrong with them."""
        found = ((each.missing, each.notes) for each in self.pages)
        return (self.page_count, *found)


def make_preview(
    service: "Service",
    draft: Draft,
    step: Step,
    on_screen: "Sequence[Sequence[Shot]]" = (),
    *,
    language: str = SOURCE_LANGUAGE,
) -> Preview:
    """The letter on screen, or the whole set; raises what composing can.

    The check step shows the very pages that are printed; while it is written, the
    letter leaves room for the own words. `on_screen` is what the screen shows of
    each document now: the same is drawn of the new ones. `language` is that of the
    screens: what is found in a set of hundreds is found here, beside the window.
    """
    made = _make_pages(service, draft, step)
    if STEPS[step].whole_set:
        from kiosk.workflows.findings.whole_set import findings_of_set

        found = findings_of_set(
            service, draft, made.sheets, made.covers, language=language
        )
        made = replace(made, found={language: found})
    shots = (
        replace(shot, pdf=pdf)
        for pdf, those in zip(made.pdfs, on_screen, strict=False)
        for shot in those
    )
    from kiosk.ui.preview.pdfium import draw

    return replace(made, pictures=draw(shots))


def _make_pages(service: "Service", draft: Draft, step: Step) -> Preview:
    if not STEPS[step].whole_set:
        shown = service.shown_sheet(draft)
        return Preview((shown,), (service.pdf(shown),))
    sheets, covers = service.sheets(draft), service.covers(draft)
    pdfs = [service.pdf(each) for each in sheets]
    pdfs += [service.pdf(each) for each in covers]
    return Preview(sheets, tuple(pdfs), covers)


def needs_preview(before: Visit, after: Visit) -> bool:
    """Whether the pages of the step may have changed."""
    if not STEPS[after.step].previewed or after.draft is None:
        return False
    redated = before.redated != after.redated
    return redated or before.step is not after.step or before.draft != after.draft
