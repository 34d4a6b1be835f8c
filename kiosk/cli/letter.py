"""`letter`: the arguments as a draft, and the same letter the window makes."""

from argparse import Namespace
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from kiosk.cli.case import open_case, whole_covers, writer_of
from kiosk.cli.output import check_output, say, write_pdf_to
from kiosk.cli.report import (
    check_report,
    entries_of,
    say_all,
    say_fonts,
    write_report,
)
from kiosk.errors import FileUnreadable, NotAsItIs, NoWords, StrictlyRefused, TooLong
from kiosk.letters.brought.whole_letter import parted
from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft, Start
from kiosk.model.limits import OWN_WORDS
from kiosk.model.piece import Piece
from kiosk.settings import Options
from kiosk.workflows.address_post import Cover, address_post, known_as
from kiosk.workflows.findings.letter import WHOLE_LETTER, Finding, findings, hidden_in
from kiosk.workflows.findings.remarks import remarks
from kiosk.workflows.merging.encoding import encoding_of
from kiosk.workflows.workbench import Workbench
from kiosk.workflows.write_set import Document, Sheet, pdf_of, write_set


def write_one(arguments: Namespace, options: Options) -> int:
    """Write the letter and its set; raises what is wrong with the words given."""
    inputs = [each for each in (arguments.body,) if each]
    check_output(arguments.output, inputs)
    check_report(arguments.report, arguments.output, inputs)
    writer = writer_of(arguments, arguments.own_words)
    service, campaign, draft = open_case(arguments, options, (arguments.official,))
    draft = replace(
        draft,
        writer=writer,
        keep_copy=arguments.copies,
        envelopes=_cover(service.bench, arguments.envelopes),
    )
    draft, notes = _with_words(draft, arguments)
    sheets = write_set(service.bench, campaign, draft)
    covers = whole_covers(address_post(service.bench, campaign, draft))
    found = (*notes, *_found(sheets, covers, campaign, draft))
    _say(found, arguments)
    documents: list[Document] = [*sheets, *covers]
    write_pdf_to(arguments.output, pdf_of(service.bench, documents))
    return 0


def _say(found: Sequence[Finding], arguments: Namespace) -> None:
    """Say what was found; raises where nothing is to be written for it."""
    entries = entries_of(found)
    say_all(entries)
    say_fonts(found, arguments.data)
    write_report(arguments.report, entries)
    if found and arguments.strict:
        raise StrictlyRefused
    if any(each.stops for each in found) and not arguments.as_it_is:
        raise NotAsItIs


def _found(
    sheets: Iterable[Sheet], covers: Iterable[Cover], campaign: Campaign, draft: Draft
) -> tuple[Finding, ...]:
    """What is to be said of the whole set, each thing once."""
    found: dict[Finding, None] = {}
    for sheet in sheets:
        said = findings(
            sheet.letter,
            draft.writer,
            sheet.pages,
            campaign,
            hidden=hidden_in(draft),
            windowed=not draft.envelopes and sheet.piece is Piece.LETTER,
        )
        found.update(dict.fromkeys(said))
    for cover in covers:
        for each in remarks(cover.pages):
            found[Finding(each.code, each.message)] = None
    # Words of one's own ask in their own way.
    own = draft.start is not Start.SAMPLE
    return tuple(each for each in found if not (own and each.code == "asks"))


def _cover(bench: Workbench, name: str) -> str:
    """The envelope or sheet of labels of this name, none for no name."""
    return known_as(name, (*bench.envelopes, *bench.labels)) if name else ""


def _with_words(
    draft: Draft, arguments: Namespace
) -> tuple[Draft, tuple[Finding, ...]]:
    """The draft with the writer's words, and what is to be said of a whole letter."""
    own_words, body = arguments.own_words, arguments.body
    if arguments.by_hand:
        return replace(draft, start=Start.BY_HAND), ()
    if body is None:
        return (draft.edited("own_words", own_words) if own_words else draft), ()
    whole = parted(_text(body), arguments.name)
    if not whole.body:
        raise NoWords(file=body)
    draft = replace(draft, start=Start.BLANK).edited("blank_opening", whole.body)
    if whole.salutation:
        draft = draft.edited("salutation", whole.salutation, arguments.official)
    if whole.close:
        draft = draft.edited("close", whole.close)
    return draft, tuple(Finding(WHOLE_LETTER, x, "body") for x in whole.notes)


def _text(file: Path) -> str:
    """The words of a file; raises FileUnreadable and TooLong."""
    try:
        data = file.read_bytes()
        encoding = encoding_of([data])
        text = data.decode(encoding.codec if encoding else "utf-8")
    except (OSError, UnicodeDecodeError) as cause:
        raise FileUnreadable(file=file) from cause
    if encoding and encoding.said:
        say(f"{file.name}: read as {encoding.said}; look at letters with accents")
    if len(text) > OWN_WORDS:
        what = f"found {len(text):,} characters, expected at most {OWN_WORDS:,}"
        raise TooLong(option="--body", what=what)
    return text
