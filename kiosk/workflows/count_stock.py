"""Count down what is printed on: sheets, and the envelopes that letters go in."""

from collections.abc import Collection
from dataclasses import replace

from kiosk.model.job import Job, JobState
from kiosk.printing.protocol import Attention, Printer, PrinterStatus
from kiosk.staff.stock import Stock, StockRoom


class CountedPrinter:
    """A printer whose sheets are counted; `envelopes` are the sizes that are no paper.

    Of a job that nobody knows the end of all sheets count: a pile that is said to be
    lower than it is does no harm.
    """

    def __init__(
        self, printer: Printer, stock: StockRoom, envelopes: Collection[str]
    ) -> None:
        self._printer, self._stock = printer, stock
        self._envelopes = envelopes

    @property
    def name(self) -> str:
        """The printer's own name."""
        return self._printer.name

    def status(self) -> PrinterStatus:
        """As the printer says."""
        return self._printer.status()

    def print(self, job: Job, attention: Attention | None = None) -> JobState:
        """Print, then count; what raises has used nothing."""
        state = self._printer.print(job, attention)
        used = job.pages * job.copies
        if job.sheet in self._envelopes:
            use_envelopes(self._stock, used)
        else:
            self._stock.change(lambda now: _less_paper(now, used))
        return state

    def withdraw(self) -> bool:
        """As the printer does."""
        return self._printer.withdraw()


def use_envelopes(stock: StockRoom, used: int) -> None:
    """So many are gone from the table."""
    stock.change(lambda now: replace(now, envelopes=now.envelopes.less(used)))


def _less_paper(stock: Stock, used: int) -> Stock:
    return replace(stock, paper=stock.paper.less(used))
