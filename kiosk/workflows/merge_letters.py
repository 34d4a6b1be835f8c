"""One letter a writer, all in one file, on as many processor cores as there are.

The letters are drawn in batches, the first one before all others: they start from
its fonts, so that the file is the same however many processes made it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from kiosk.letters.compose import rewritten
from kiosk.model.campaign import Campaign, Official
from kiosk.model.draft import Draft
from kiosk.model.page import Pages
from kiosk.pdf.batch import Batch, make_batch
from kiosk.pdf.document import Binder
from kiosk.pdf.file import Sink
from kiosk.pdf.fonts.book import BookState, FontBook
from kiosk.typesetting.letter.layout import lay_out
from kiosk.workflows.shares import in_shares
from kiosk.workflows.workbench import Workbench
from kiosk.workflows.write_set import words_of
from kiosk.workflows.writers import Row

# Letters of one batch: enough that sending it costs little, few enough that the
# last ones keep all cores busy.
_TOGETHER = 40


@dataclass(frozen=True, slots=True)
class Merge:
    """A letter to one official, and all who write it; `writers` is read twice."""

    bench: Workbench
    campaign: Campaign
    official: Official
    draft: Draft
    writers: Iterable[Row]


def merge_letters(merge: Merge, sink: Sink, *, processes: int = 1) -> int:
    """Write a letter for each writer, in their order, and give how many.

    The bytes do not depend on the number of processes. What is kept in memory hardly
    grows with the letters.

    Raises:
        NoPostalAddress: the official cannot be written to by post.
        UnknownStationery: the draft names a stationery that is not there.
        OSError: whatever the sink raises.
    """
    try:
        return _merged(merge, sink, processes)
    finally:
        merge.bench.forget()


def _merged(merge: Merge, sink: Sink, processes: int) -> int:
    maker = _Maker(merge)
    binder = Binder(
        sink, merge.bench.typesetter.fonts, maker.title, merge.draft.language
    )
    batches = _batches(merge.writers)
    first = next(batches, ())
    binder.add(maker.batch(first, binder.fonts))
    seed, count = binder.fonts, len(first)

    def share(start: int, step: int) -> Iterator[Batch]:
        others = islice(_batches(merge.writers), 1 + start, None, step)
        return (maker.batch(rows, seed) for rows in others)

    # One batch needs no company.
    wanted = processes if count == _TOGETHER else 1
    for rows, batch in zip(batches, in_shares(share, wanted), strict=True):
        if not binder.add(batch):
            binder.add(maker.batch(rows, binder.fonts))
        count += len(rows)
    binder.close()
    return count


class _Maker:
    """Makes letters that differ in their writers alone."""

    def __init__(self, merge: Merge) -> None:
        bench, draft = merge.bench, merge.draft
        self._letter = words_of(bench, merge.campaign, merge.official, draft)
        self._paper = bench.paper(draft.stationery)
        self._typesetter = bench.typesetter
        self.title = self._letter.title

    def batch(self, rows: Iterable[Row], state: BookState) -> Batch:
        """The writers' letters, drawn with fonts that were left so."""
        book = FontBook(self._typesetter.fonts, state)
        return make_batch(map(self._pages, rows), book, self._typesetter.drawn)

    def _pages(self, row: Row) -> Pages:
        letter = rewritten(self._letter, row.writer, row.own_words)
        return lay_out(letter, self._paper, self._typesetter)


def _batches(rows: Iterable[Row]) -> Iterator[tuple[Row, ...]]:
    remaining = iter(rows)
    while batch := tuple(islice(remaining, _TOGETHER)):
        yield batch
