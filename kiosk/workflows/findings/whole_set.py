"""What is to be said of a whole set before it is printed, each thing once."""

from collections.abc import Iterator, Sequence

from kiosk.model.draft import Draft
from kiosk.model.piece import Piece
from kiosk.workflows.address_post import Cover
from kiosk.workflows.findings.letter import Finding, findings, hidden_in
from kiosk.workflows.findings.remarks import remarks
from kiosk.workflows.service import Service
from kiosk.workflows.write_set import Sheet


def findings_of_set(
    service: Service,
    draft: Draft,
    sheets: Sequence[Sheet],
    covers: Sequence[Cover],
    *,
    language: str,
) -> tuple[Finding, ...]:
    """What the sheets and covers of a draft give rise to, on screens in a language."""
    found = (*_of_letters(service, draft, sheets, language), *_of_covers(covers))
    return tuple(dict.fromkeys(found))


def _of_letters(
    service: Service, draft: Draft, sheets: Sequence[Sheet], language: str
) -> Iterator[Finding]:
    hidden, campaign = hidden_in(draft), service.campaign(draft)
    for sheet in sheets:
        yield from findings(
            sheet.letter,
            draft.writer,
            sheet.pages,
            campaign,
            hidden=hidden,
            windowed=not draft.envelopes and sheet.piece is Piece.LETTER,
            language=language,
            read=service.read_letter(draft, sheet.official),
        )


def _of_covers(covers: Sequence[Cover]) -> Iterator[Finding]:
    for cover in covers:
        for each in remarks(cover.pages):
            yield Finding(each.code, each.message)
