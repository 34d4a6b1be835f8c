"""`letter`: the arguments as a draft, and the same letter the window makes."""

import sys
from argparse import Namespace
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from kiosk.app import build_desk, open_service
from kiosk.errors import (
    CampaignClosed,
    FileUnreadable,
    UnknownLanguage,
    UnknownOfficial,
)
from kiosk.flow.desk import Desk
from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft, Start
from kiosk.model.page import Pages
from kiosk.model.writer import Writer
from kiosk.printing.folder import replace_pdf
from kiosk.settings import Options, read_settings
from kiosk.workflows.remarks import names_of, remarks
from kiosk.workflows.service import Service
from kiosk.workflows.write_set import pdf_of, write_set


def write_one(arguments: Namespace, options: Options) -> int:
    """Write the letter; raises what is wrong with the words given."""
    service, campaign, draft = start_draft(arguments, options, (arguments.official,))
    words = _with_words(draft, arguments.own_words, arguments.body)
    sheets = write_set(service.bench, campaign, words)
    warn(each.pages for each in sheets)
    replace_pdf(arguments.output, pdf_of(service.bench, sheets))
    return 0


def start_draft(
    arguments: Namespace, options: Options, officials: tuple[str, ...]
) -> tuple[Service, Campaign, Draft]:
    """What a letter, an envelope and a label start from; without officials all.

    Raises what is wrong with the words given.
    """
    settings = read_settings(options.data)
    if arguments.posted_in:
        settings = replace(settings, country=arguments.posted_in, stationery=None)
    service = open_service(options, settings)
    desk = build_desk(service, settings)
    campaign = service.catalogue.find(arguments.reference)
    if not desk.can_open(campaign):
        raise CampaignClosed(reference=campaign.reference, expired=campaign.expires)
    by_post = tuple(each.id for each in campaign.officials if each.address)
    return service, campaign, _draft(arguments, desk, campaign, officials or by_post)


def warn(documents: Iterable[Pages]) -> None:
    """Say what is wrong with the pages, which are written all the same."""
    documents = tuple(documents)
    for message in dict.fromkeys(
        each.message for pages in documents for each in remarks(pages)
    ):
        print(f"letter-kiosk: {message}", file=sys.stderr)
    missing = tuple(dict.fromkeys(c for each in documents for c in each.missing))
    if missing:
        print(f"letter-kiosk: no font has {names_of(missing)}", file=sys.stderr)


def _draft(
    arguments: Namespace, desk: Desk, campaign: Campaign, officials: tuple[str, ...]
) -> Draft:
    for each in officials:
        if campaign.official(each) is None:
            known = ", ".join(one.id for one in campaign.officials)
            raise UnknownOfficial(
                reference=campaign.reference, official=each, known=known
            )
    language = arguments.language or desk.letter_language(campaign, desk.language)
    if language not in campaign.letters:
        known = ", ".join(sorted(campaign.letters))
        raise UnknownLanguage(
            reference=campaign.reference, language=language, known=known
        )
    writer = Writer(name=arguments.name, address=tuple(arguments.address))
    return Draft(
        reference=campaign.reference,
        language=language,
        posted_in=desk.country,
        stationery=arguments.stationery or desk.stationery,
        officials=officials,
        shown=next(iter(officials), None),
        writer=writer,
        keep_copy=arguments.copies,
    )


def _with_words(draft: Draft, own_words: str, body: Path | None) -> Draft:
    if body is None:
        return draft.edited("own_words", own_words) if own_words else draft
    blank = replace(draft, start=Start.BLANK)
    return blank.edited("blank_opening", _paragraphs(body))


def _paragraphs(file: Path) -> str:
    """The file's paragraphs, one a line; a blank line parts two of them."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as cause:
        raise FileUnreadable(file=file) from cause
    blocks = "\n".join(line.strip() for line in text.splitlines()).split("\n\n")
    return "\n".join(" ".join(block.split()) for block in blocks if block.strip())
