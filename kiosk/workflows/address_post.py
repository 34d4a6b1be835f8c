"""From one draft the envelopes or labels that its letters and copies are posted with.

The writer's own copy needs none.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kiosk.campaigns.reference import slug
from kiosk.errors import UnknownStationery
from kiosk.letters.copies import copied_to
from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft
from kiosk.model.letter import Letter
from kiosk.model.page import Pages
from kiosk.model.piece import Piece
from kiosk.typesetting.cover.envelope import lay_out_envelope
from kiosk.typesetting.cover.labels import lay_out_labels, too_large_for
from kiosk.typesetting.notes import ADDRESS_TOO_LONG
from kiosk.typesetting.paper.envelope import Envelope
from kiosk.typesetting.paper.label_sheet import LabelSheet
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.paper.window import folded_height
from kiosk.workflows.workbench import Workbench
from kiosk.workflows.write_set import chosen, words_of


@dataclass(frozen=True, slots=True)
class Cover:
    """An envelope for one recipient, or sheets of labels for all of them.

    `recipients` are ids of officials and embassies, `size` is what people call it,
    `media` what the print service does (PWG 5101.1), `times` how often it has to be
    printed for all the sets that are wanted. `left_out` are those of the recipients
    whose address does not fit.
    """

    reference: str
    recipients: tuple[str, ...]
    pages: Pages
    piece: Piece
    size: str
    media: str
    times: int = 1
    left_out: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What its file is called; never a word of the visitor."""
        whose = self.recipients if self.piece is Piece.ENVELOPE else ()
        return f"{'-'.join((slug(self.reference), *whose, self.piece))}.pdf"


def address_post(
    bench: Workbench, campaign: Campaign, draft: Draft
) -> tuple[Cover, ...]:
    """An envelope for each letter and each embassy's copy, or labels for all.

    Nothing where the draft wants none.

    Raises:
        UnknownStationery: there is no envelope and no sheet of labels of this name.
        NoPostalAddress: an official cannot be written to by post.
    """
    if not draft.envelopes:
        return ()
    key = known_as(draft.envelopes, (*bench.envelopes, *bench.labels))
    recipients = (*chosen(campaign, draft), *copied_to(campaign, draft))
    letters = [words_of(bench, campaign, each, draft) for each in recipients]
    if key in bench.envelopes:
        envelope = bench.envelopes[key]
        return tuple(_envelope(each, envelope, bench, draft) for each in letters)
    return (_labels(letters, bench.labels[key], bench, draft),) if letters else ()


def envelopes_for(bench: Workbench, paper: str) -> tuple[str, ...]:
    """The plain envelopes that the folded paper goes into, the best one first.

    That is the one as large as the paper's window envelope, then those of the same
    family of sizes (na, iso) from small to large.
    """
    sheet = bench.paper(paper)
    family = sheet.media.partition("_")[0]
    fitting = [
        each
        for each in bench.envelopes.values()
        if each.media.startswith(f"{family}_") and _holds(each, sheet)
    ]
    fitting.sort(key=lambda it: (not _as_large(it, sheet), it.width * it.height))
    return tuple(each.key for each in fitting)


def labels_for(bench: Workbench, paper: str) -> tuple[str, ...]:
    """The sheets of labels that are as large as the paper, in their order."""
    media = bench.paper(paper).media
    return tuple(key for key, each in bench.labels.items() if each.media == media)


def covers_for(bench: Workbench, paper: str) -> tuple[str, ...]:
    """All that letters on this paper can be posted in, as `Draft.envelopes`."""
    return (*envelopes_for(bench, paper), *labels_for(bench, paper))


def known_as(name: str, known: Collection[str]) -> str:
    """The one of the known names that is meant by "#10"; raises UnknownStationery."""
    found = habitual(name)
    if found not in known:
        raise UnknownStationery(stationery=name, known=", ".join(known))
    return found


def habitual(name: str) -> str:
    """The name of an envelope's file from how people write it: "#10", "C6/5"."""
    return name.strip().removeprefix("#").replace("/", "-").casefold()


def _envelope(
    letter: Letter, envelope: Envelope, bench: Workbench, draft: Draft
) -> Cover:
    pages = lay_out_envelope(letter, envelope, bench.typesetter, draft.posted_in)
    return Cover(
        reference=letter.reference,
        recipients=(letter.official,),
        pages=pages,
        piece=Piece.ENVELOPE,
        size=envelope.name,
        media=envelope.media,
        times=draft.sets,
        left_out=(letter.official,) * (ADDRESS_TOO_LONG in pages.notes),
    )


def _labels(
    letters: Sequence[Letter], sheet: LabelSheet, bench: Workbench, draft: Draft
) -> Cover:
    of_each = max(1, len(sheet.labels) // len(letters))
    left_out = too_large_for(sheet, letters, bench.typesetter)
    return Cover(
        reference=letters[0].reference,
        recipients=tuple(each.official for each in letters),
        pages=lay_out_labels(letters, sheet, bench.typesetter),
        piece=Piece.LABELS,
        size=sheet.name,
        media=sheet.media,
        times=-(-draft.sets // of_each),
        left_out=tuple(each.official for each in left_out),
    )


def _holds(envelope: Envelope, sheet: Stationery) -> bool:
    """Lying or upright: a sheet that is not folded goes in by its short side."""
    high = folded_height(sheet.height, sheet.folds)
    sizes = ((sheet.width, high), (high, sheet.width))
    return any(envelope.width >= w and envelope.height >= h for w, h in sizes)


def _as_large(envelope: Envelope, sheet: Stationery) -> bool:
    pocket = sheet.pocket
    return (envelope.width, envelope.height) == (pocket.width, pocket.height)
