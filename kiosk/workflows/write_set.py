"""From one draft the letters of the whole set, each once.

In their order: a letter to each chosen official, a copy for each embassy that the case
asks to inform, the writer's own copy.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from kiosk.addressing.block import address_block
from kiosk.campaigns.reference import slug
from kiosk.letters.compose import compose
from kiosk.letters.copies import copied_to, copy_line
from kiosk.model.campaign import Campaign, Official
from kiosk.model.draft import Draft
from kiosk.model.letter import Letter, Mark, Paragraph, Role
from kiosk.model.page import Pages
from kiosk.model.piece import Piece
from kiosk.typesetting.draw import draw
from kiosk.typesetting.letter.layout import lay_out
from kiosk.workflows.workbench import Workbench

_ENDINGS = {Piece.LETTER: "", Piece.CC: "-cc", Piece.COPY: "-copy"}
# Beside its name on the copy that somebody gets, as secretaries mark it.
_THIS_ONE = "» "


class Document(Protocol):
    """Anything that has been laid out."""

    @property
    def pages(self) -> Pages:
        """Its pages."""
        ...


@dataclass(frozen=True, slots=True)
class Sheet:
    """One letter of the set, composed and laid out.

    `official` is who is written to, `embassy` who gets a copy of it (CC).
    """

    official: Official
    letter: Letter
    pages: Pages
    piece: Piece = Piece.LETTER
    embassy: Official | None = None

    @property
    def name(self) -> str:
        """What its file is called; never a word of the visitor."""
        whose = self.embassy or self.official
        return f"{slug(self.letter.reference)}-{whose.id}{_ENDINGS[self.piece]}.pdf"


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
    """Letters and copies; raises NoPostalAddress and UnknownStationery."""
    return tuple(_sheets(bench, campaign, draft))


def chosen(campaign: Campaign, draft: Draft) -> tuple[Official, ...]:
    """The officials who get a letter, in the campaign's order."""
    return tuple(each for each in campaign.officials if each.id in draft.officials)


def pdf_of(bench: Workbench, documents: Iterable[Document]) -> bytes:
    """All of them as one PDF; equal pages give equal bytes."""
    return draw([each.pages for each in documents], bench.typesetter)


def _sheets(bench: Workbench, campaign: Campaign, draft: Draft) -> Iterator[Sheet]:
    officials = chosen(campaign, draft)
    for each in officials:
        letter = words_of(bench, campaign, each, draft)
        yield Sheet(each, letter, _pages(bench, draft, letter))
    if not officials:
        return
    first = officials[0]
    copy = words_of(bench, campaign, first, draft, copy=True)
    for embassy in copied_to(campaign, draft):
        letter = _copied_for(embassy, copy, draft.posted_in)
        pages = _pages(bench, draft, letter)
        yield Sheet(first, letter, pages, Piece.CC, embassy)
    if draft.keep_copy and not draft.ruled:
        yield Sheet(first, copy, _pages(bench, draft, copy), Piece.COPY)


def _copied_for(embassy: Official, letter: Letter, posted_in: str) -> Letter:
    """The copy that this embassy gets: its own line is marked, and is its address.

    Whoever addresses the envelope with a pen has it on no other paper.
    """
    own = copy_line(embassy, letter.language)
    block = address_block(embassy, posted_in, letter.language)
    marked = f"{_THIS_ONE}{', '.join(block)}"
    lines = (marked if each == own else each for each in letter.copies)
    return replace(letter, copies=tuple(lines))


def _pages(bench: Workbench, draft: Draft, letter: Letter) -> Pages:
    return lay_out(letter, bench.paper(draft.stationery), bench.typesetter)


def _marks(bench: Workbench, campaign: Campaign, *, copy: bool) -> Iterator[Mark]:
    if bench.practice:
        yield Mark.PRACTICE
    if campaign.example:
        yield Mark.EXAMPLE
    if copy:
        yield Mark.COPY
