"""What a draft comes to on the ways besides a letter: an e-mail, a call, a fax."""

from dataclasses import dataclass, replace
from uuid import uuid4

from kiosk.campaigns.reference import slug
from kiosk.drives.protocol import Drive
from kiosk.drives.saving import NewFile
from kiosk.letters.compose import compose_unaddressed
from kiosk.letters.ways import sayings
from kiosk.letters.ways.eml import eml
from kiosk.letters.ways.mailto import Mail
from kiosk.model.campaign import Campaign, Official
from kiosk.model.draft import Draft, Start
from kiosk.model.job import Job, JobState
from kiosk.model.letter import Letter
from kiosk.model.page import Pages
from kiosk.typesetting.cover.fax import Fax, lay_out_fax_cover
from kiosk.typesetting.letter.layout import lay_out
from kiosk.workflows.service import Service, counted_printer, store_files
from kiosk.workflows.workbench import Workbench
from kiosk.workflows.write_set import pdf_of, words_of


@dataclass(frozen=True, slots=True)
class Approach:
    """An official of a case, the address or number that is used, and the words."""

    campaign: Campaign
    official: Official
    address: str
    draft: Draft


@dataclass(frozen=True, slots=True)
class FaxPart:
    """The cover page of a fax, or its letter."""

    pages: Pages


def approach(
    service: Service, draft: Draft, official_id: str, address: str
) -> Approach:
    """The approach to an official of the draft's case; raises LookupError."""
    campaign = service.campaign(draft)
    official = campaign.official(official_id)
    if official is None:
        raise LookupError(official_id)
    return Approach(campaign, official, address, draft)


def mail_to(bench: Workbench, approach: Approach) -> Mail:
    """The letter to an official as an e-mail."""
    letter = _words(bench, approach, _typed(approach.draft))
    return sayings.mail(approach.address, letter)


def script_for(bench: Workbench, approach: Approach) -> tuple[str, ...]:
    """What to say in a call, in the language that the visitor writes in."""
    own = replace(_typed(approach.draft), sent_in=())
    sample = replace(own, start=Start.SAMPLE, edits=())
    letter, other = (_words(bench, approach, each) for each in (own, sample))
    return sayings.script(approach.campaign, letter, other)


def fax_to(bench: Workbench, approach: Approach) -> tuple[FaxPart, FaxPart]:
    """A cover page and the letter to an official; raises NoPostalAddress."""
    draft = approach.draft
    letter = words_of(bench, approach.campaign, approach.official, draft)
    paper = bench.paper(draft.stationery)
    pages = lay_out(letter, paper, bench.typesetter)
    fax = Fax(approach.address, 1 + len(pages.pages))
    cover = lay_out_fax_cover(letter, fax, paper, bench.typesetter)
    return FaxPart(cover), FaxPart(pages)


def save_mail(service: Service, approach: Approach, drive: Drive | None) -> bool:
    """Save the e-mail as a file, whose name has no word of the visitor.

    Where, what it gives and what it raises: as `Service.save`.
    """
    name = f"{slug(approach.campaign.reference)}-{approach.official.id}"
    content = eml(mail_to(service.bench, approach))
    return store_files(service, (NewFile(name, content, ".eml"),), drive)


def print_fax(service: Service, approach: Approach) -> JobState:
    """Print the pages of a fax once; raises as `print_set`."""
    parts = fax_to(service.bench, approach)
    paper = service.bench.paper(approach.draft.stationery)
    job = Job(
        id=uuid4().hex,
        pdf=pdf_of(service.bench, parts),
        sheet=paper.media,
        size=paper.name.partition(",")[0],
        pages=sum(len(each.pages.pages) for each in parts),
    )
    return counted_printer(service).print(job)


def _typed(draft: Draft) -> Draft:
    """The draft with words to copy: of lines for a pen there are none."""
    return replace(draft, start=Start.SAMPLE) if draft.ruled else draft


def _words(bench: Workbench, approach: Approach, draft: Draft) -> Letter:
    campaign, official = approach.campaign, approach.official
    return compose_unaddressed(campaign, official, draft, bench.day)
