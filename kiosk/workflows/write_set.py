"""From one draft the whole set: a letter to each official, the writer's copy."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kiosk.campaigns.reference import slug
from kiosk.letters.compose import compose
from kiosk.model.campaign import Campaign, Official
from kiosk.model.draft import Draft
from kiosk.model.letter import Letter, Mark, Paragraph, Role
from kiosk.model.page import Pages
from kiosk.typesetting.draw import draw
from kiosk.typesetting.layout import lay_out
from kiosk.workflows.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Sheet:
    """One letter of the set, composed and laid out."""

    official: Official
    letter: Letter
    pages: Pages
    copy: bool = False

    @property
    def name(self) -> str:
        """What its file is called; never a word of the visitor."""
        ending = "-copy" if self.copy else ""
        return f"{slug(self.letter.reference)}-{self.official.id}{ending}.pdf"


def words_of(
    bench: Workbench,
    campaign: Campaign,
    official: Official,
    draft: Draft,
    *,
    copy: bool = False,
) -> Letter:
    """One official's letter as words, before any layout; raises NoPostalAddress."""
    marks = tuple(_marks(bench, campaign, copy=copy))
    return compose(campaign, official, draft, bench.day, marks)


def write_letter(
    bench: Workbench, campaign: Campaign, official: Official, draft: Draft
) -> Sheet:
    """One official's letter with room for the own words that are to come.

    Raises NoPostalAddress and UnknownStationery.
    """
    letter = words_of(bench, campaign, official, draft)
    roomy = replace(letter, body=tuple(_with_room(each) for each in letter.body))
    return Sheet(official, letter, _pages(bench, draft, roomy))


def _with_room(paragraph: Paragraph) -> Paragraph:
    """Own words that are still empty take a line, so that the eye finds them."""
    if paragraph.role is not Role.OWN_WORDS or paragraph.text:
        return paragraph
    return replace(paragraph, text="\N{NO-BREAK SPACE}")


def write_set(bench: Workbench, campaign: Campaign, draft: Draft) -> tuple[Sheet, ...]:
    """A letter to each chosen official, then the writer's copy if wanted."""
    chosen = tuple(each for each in campaign.officials if each.id in draft.officials)
    letters = tuple(_sheet(bench, campaign, each, draft) for each in chosen)
    if not draft.keep_copy or not chosen:
        return letters
    return (*letters, _sheet(bench, campaign, chosen[0], draft, copy=True))


def pdf_of(bench: Workbench, sheets: Sequence[Sheet]) -> bytes:
    """The sheets as one PDF; equal sheets give equal bytes."""
    return draw([each.pages for each in sheets], bench.fonts)


def _sheet(
    bench: Workbench,
    campaign: Campaign,
    official: Official,
    draft: Draft,
    *,
    copy: bool = False,
) -> Sheet:
    letter = words_of(bench, campaign, official, draft, copy=copy)
    return Sheet(official, letter, _pages(bench, draft, letter), copy)


def _pages(bench: Workbench, draft: Draft, letter: Letter) -> Pages:
    return lay_out(letter, bench.paper(draft.stationery), bench.fonts)


def _marks(bench: Workbench, campaign: Campaign, *, copy: bool) -> Iterator[Mark]:
    if bench.practice:
        yield Mark.PRACTICE
    if campaign.example:
        yield Mark.EXAMPLE
    if copy:
        yield Mark.COPY
