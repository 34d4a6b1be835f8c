"""All that one table can do with a draft, behind one value the screens share."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from kiosk.campaigns.catalogue import Catalogue
from kiosk.drives.protocol import Drive, Drives
from kiosk.drives.saving import NewFile
from kiosk.ledger.entry import Channel
from kiosk.model.campaign import Campaign, Official
from kiosk.model.draft import Draft
from kiosk.model.job import JobState
from kiosk.model.letter import Letter
from kiosk.model.piece import SetPage
from kiosk.printing.protocol import Printer
from kiosk.staff.stock import StockRoom
from kiosk.workflows.address_post import Cover, address_post
from kiosk.workflows.count_stock import CountedPrinter, use_envelopes
from kiosk.workflows.counting.count_set import Books, Counting, letters_of
from kiosk.workflows.print_set import print_post, print_set
from kiosk.workflows.save_set import files_of, save_on_computer, save_on_drive
from kiosk.workflows.workbench import Workbench
from kiosk.workflows.write_set import (
    Document,
    Sheet,
    pdf_of,
    words_of,
    write_letter,
    write_set,
)


@dataclass(frozen=True, slots=True)
class Service:
    """The campaigns, the workbench, the printer and the drives of one table.

    `folder` is where letters may be saved on this computer, if they may be, `stock`
    is what is left of paper and envelopes, `books` are where letters are counted.
    """

    catalogue: Catalogue
    bench: Workbench
    printer: Printer
    drives: Drives
    folder: Path | None = None
    stock: StockRoom = field(default_factory=StockRoom)
    books: Books = field(default_factory=Books)

    def campaign(self, draft: Draft) -> Campaign:
        """The case of a draft."""
        return self.catalogue.find(draft.reference)

    def shown_letter(self, draft: Draft) -> Letter:
        """The words of the letter on screen as the visitor reads and writes them."""
        return self.read_letter(draft, _shown(self.campaign(draft), draft))

    def read_letter(self, draft: Draft, official: Official) -> Letter:
        """The words of the letter to an official in the language it is written in."""
        draft = replace(draft, sent_in=())
        return words_of(self.bench, self.campaign(draft), official, draft)

    def sent_letter(self, draft: Draft) -> Letter:
        """The words of the letter on screen in the language it goes out in."""
        campaign = self.campaign(draft)
        return words_of(self.bench, campaign, _shown(campaign, draft), draft)

    def shown_sheet(self, draft: Draft) -> Sheet:
        """The letter that is on screen."""
        campaign = self.campaign(draft)
        return write_letter(self.bench, campaign, _shown(campaign, draft), draft)

    def sheets(self, draft: Draft) -> tuple[Sheet, ...]:
        """The letters and copies of the whole set."""
        return write_set(self.bench, self.campaign(draft), draft)

    def covers(self, draft: Draft) -> tuple[Cover, ...]:
        """The envelopes or labels of the whole set."""
        return address_post(self.bench, self.campaign(draft), draft)

    def pdf(self, document: Document) -> bytes:
        """One document of the set as a PDF."""
        return pdf_of(self.bench, [document])

    def forget(self) -> None:
        """Drop every word of the visit that typesetting kept for speed."""
        self.bench.forget()

    def print(
        self, draft: Draft, visit: str, again: Collection[SetPage] = ()
    ) -> JobState:
        """Print letters and copies once, or `again` these pages of them.

        Raises what a printer can do wrong.
        """
        campaign = self.campaign(draft)
        state = _counting(self, draft, visit).printed(
            lambda: print_set(
                self.bench, counted_printer(self), campaign, draft, again=again
            )
        )
        if not draft.envelopes and not again:
            # Those with a window lie on the table, one for each letter.
            use_envelopes(self.stock, len(draft.officials) * draft.sets)
        return state

    def print_post(self, draft: Draft, again: Collection[SetPage] = ()) -> JobState:
        """Print the envelopes or labels once, or some again; raises as `print`."""
        campaign = self.campaign(draft)
        return print_post(
            self.bench, counted_printer(self), campaign, draft, again=again
        )

    def save(self, draft: Draft, drive: Drive | None) -> bool:
        """Save all of the set on a stick, or (None) in the folder of this computer.

        Whether the stick can be taken out now; raises as `save_on_drive` and
        `save_on_computer`.
        """
        files = files_of(self.bench, self.campaign(draft), draft)
        return store_files(self, files, drive)


def store_files(
    service: Service, files: Sequence[NewFile], drive: Drive | None
) -> bool:
    """Save all of some files or none, where and as `Service.save` does."""
    if drive is not None:
        return save_on_drive(service.drives, drive, files)
    save_on_computer(service.folder, files)
    return True


def counted_printer(service: Service) -> Printer:
    """The table's printer, whose sheets are counted down."""
    sizes = {each.media for each in service.bench.envelopes.values()}
    return CountedPrinter(service.printer, service.stock, sizes)


def on_day(service: Service, day: date, *, practice: bool) -> Service:
    """The same table on a day; in practice every page says so."""
    bench = replace(service.bench, day=day, practice=practice)
    return replace(service, bench=bench)


def count_in_hand(service: Service, draft: Draft, visit: str) -> int:
    """Count the letters that somebody has now; how many the day has with them.

    Raises what a ledger can do wrong.
    """
    _counting(service, draft, visit).in_hand()
    return letters_today(service)


def count_acted(
    service: Service, draft: Draft, visit: str, *, official: str, channel: str
) -> int:
    """Count what somebody says they did in another way; the letters of the day.

    Raises what a ledger can do wrong.
    """
    _counting(service, draft, visit).acted(official, Channel(channel))
    return letters_today(service)


def letters_today(service: Service) -> int:
    """The letters of the day; raises what a ledger can do wrong."""
    return letters_of(service.books.ledger, service.bench.day)


def _counting(service: Service, draft: Draft, visit: str) -> Counting:
    campaign = service.campaign(draft)
    return Counting(service.books, service.bench, campaign, draft, visit)


def _shown(campaign: Campaign, draft: Draft) -> Official:
    """The official on screen, else the first one with an address."""
    found = campaign.official(draft.shown) if draft.shown else None
    return found or next(each for each in campaign.officials if each.address)
