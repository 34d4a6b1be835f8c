"""`letter`: the arguments as a draft, and the same letter the window makes."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from kiosk.cli.case import open_case, warn, whole_covers
from kiosk.errors import FileUnreadable
from kiosk.model.draft import Draft, Start
from kiosk.model.writer import Writer
from kiosk.printing.folder import replace_pdf
from kiosk.settings import Options
from kiosk.workflows.address_post import address_post, known_as
from kiosk.workflows.workbench import Workbench
from kiosk.workflows.write_set import Document, pdf_of, write_set


def write_one(arguments: Namespace, options: Options) -> int:
    """Write the letter and its set; raises what is wrong with the words given."""
    service, campaign, draft = open_case(arguments, options, (arguments.official,))
    writer = Writer(name=arguments.name, address=tuple(arguments.address))
    draft = replace(
        draft,
        writer=writer,
        keep_copy=arguments.copies,
        envelopes=_cover(service.bench, arguments.envelopes),
    )
    draft = _with_words(draft, arguments.own_words, arguments.body)
    documents: list[Document] = [*write_set(service.bench, campaign, draft)]
    documents += whole_covers(address_post(service.bench, campaign, draft))
    warn((each.pages for each in documents), draft, options)
    replace_pdf(arguments.output, pdf_of(service.bench, documents))
    return 0


def _cover(bench: Workbench, name: str) -> str:
    """The envelope or sheet of labels of this name, none for no name."""
    return known_as(name, (*bench.envelopes, *bench.labels)) if name else ""


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
