"""One letter a writer, in volumes of a thousand, on as many cores as there are.

The letters are drawn in batches, the first one before all others: they start from
its fonts, so that the files are the same however many processes made them. A file
is held in memory until it is complete, hence the volumes.
"""

import gc
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice, repeat
from pathlib import Path
from typing import BinaryIO, NamedTuple

from kiosk.letters.compose import rewritten
from kiosk.model.campaign import Campaign, Official
from kiosk.model.draft import Draft
from kiosk.model.letter import Letter
from kiosk.model.page import Pages
from kiosk.model.writer import Writer
from kiosk.pdf.batch import Batch, draw_batch
from kiosk.pdf.document import BatchWriter, DocumentInfo
from kiosk.pdf.fonts.book import BookState, FontBook
from kiosk.typesetting.letter.layout import lay_out
from kiosk.workflows.findings.letter import Finding, findings, row_findings
from kiosk.workflows.merging.shares import in_shares
from kiosk.workflows.merging.writers import Row
from kiosk.workflows.workbench import Workbench
from kiosk.workflows.write_set import words_of

# Letters of one batch: enough that sending it costs little, few enough that the
# last ones keep all cores busy.
_BATCH = 20
# Letters of the first batch, which all others wait for.
_FIRST = 4
# Letters of one file, whole batches.
VOLUME = 50 * _BATCH


@dataclass(frozen=True, slots=True)
class Merge:
    """A letter to one official, and all who write it; `writers` is read twice."""

    bench: Workbench
    campaign: Campaign
    official: Official
    draft: Draft
    writers: Iterable[Row]


class Remarks(NamedTuple):
    """What is to be said of one letter, by the line of its writer in the table."""

    line: int
    findings: tuple[Finding, ...]


class _Made(NamedTuple):
    """A batch, and what is to be said of its letters."""

    batch: Batch
    remarks: tuple[Remarks, ...]


def _unheard(_remarks: Remarks) -> None:
    """Leave remarks on letters unsaid."""


def volume_files(output: Path, letters: int) -> tuple[Path, ...]:
    """The files for so many letters: the output itself, or out-1.pdf, out-2.pdf."""
    volumes = -(-letters // VOLUME)
    if volumes <= 1:
        return (output,)
    return tuple(_volume_file(output, number + 1) for number in range(volumes))


def stale_volumes(output: Path, written: Iterable[Path]) -> tuple[Path, ...]:
    """Files of an earlier run with the same output that lie beside those written."""
    kept = {each.name for each in written}
    ending = re.compile(
        rf"{re.escape(output.stem)}-([1-9]\d*){re.escape(output.suffix)}"
    )
    named = map(ending.fullmatch, (each.name for each in output.parent.iterdir()))
    numbers = sorted(int(each[1]) for each in named if each)
    known = (output, *(_volume_file(output, number) for number in numbers))
    return tuple(each for each in known if each.name not in kept and each.is_file())


def shared_findings(merge: Merge) -> tuple[Finding, ...]:
    """What is to be said of every letter, whoever writes it."""
    return _Maker(merge).shared


def merge_letters(
    merge: Merge,
    open_volume: Callable[[int], BinaryIO],
    *,
    processes: int = 1,
    hear: Callable[[Remarks], None] = _unheard,
) -> int:
    """Write a letter for each writer, in their order, and give how many.

    `open_volume(number)` is where a volume goes, counted from 0; `hear` is told of
    each letter that something is to be said of. The bytes do not
    depend on the number of processes. What is kept in memory is a volume.

    Raises:
        NoPostalAddress: the official cannot be written to by post.
        UnknownStationery: the draft names a stationery that is not there.
        OSError: whatever a volume raises.
    """
    # Nothing made here has cycles: to search a volume's objects for some would cost a
    # twentieth of the time.
    collects = gc.isenabled()
    gc.disable()
    try:
        return _merged(merge, open_volume, processes, hear)
    finally:
        merge.bench.forget()
        if collects:
            gc.enable()


def _volume_file(output: Path, number: int) -> Path:
    return output.with_name(f"{output.stem}-{number}{output.suffix}")


def _merged(
    merge: Merge,
    open_volume: Callable[[int], BinaryIO],
    processes: int,
    hear: Callable[[Remarks], None],
) -> int:
    maker = _Maker(merge)
    batches = _batches(merge.writers)
    first = next(batches, ())
    drawn, remarks = maker.batch(first, ())
    for each in remarks:
        hear(each)
    pdf = maker.begin_volume(open_volume(0), drawn.fonts)
    pdf.add(drawn)
    count = len(first)

    def share(start: int, step: int) -> Iterator[_Made]:
        others = islice(_batches(merge.writers), 1 + start, None, step)
        return (maker.batch(rows, drawn.fonts) for rows in others)

    # One batch needs no company.
    wanted = processes if count == _FIRST else 1
    for rows, (batch, remarks) in zip(batches, in_shares(share, wanted), strict=True):
        if count % VOLUME == 0:
            pdf.close()
            pdf = maker.begin_volume(open_volume(count // VOLUME), drawn.fonts)
        if not pdf.add(batch):
            pdf.add(maker.batch(rows, pdf.fonts).batch)
        for each in remarks:
            hear(each)
        count += len(rows)
    pdf.close()
    return count


class _Maker:
    """Makes letters that differ in their writers alone."""

    def __init__(self, merge: Merge) -> None:
        bench, draft = merge.bench, merge.draft
        self._letter = words_of(bench, merge.campaign, merge.official, draft)
        self._paper = bench.paper(draft.stationery)
        self._typesetter = bench.typesetter
        self._info = DocumentInfo(self._letter.title, draft.language)
        self._campaign = merge.campaign
        nobody = Writer()
        letter, pages = self._made(nobody, "")
        self.shared = findings(letter, nobody, pages, merge.campaign)
        self._boxes = {x for each in self.shared for x in each.characters}

    def begin_volume(self, volume: BinaryIO, fonts: BookState) -> BatchWriter:
        """A volume whose fonts go on from those of the first batch."""
        return BatchWriter(volume, self._book(fonts), self._info)

    def batch(self, rows: Iterable[Row], state: BookState) -> _Made:
        """The writers' letters, drawn with fonts that were left so."""
        remarks: list[Remarks] = []

        def pages(row: Row) -> Pages:
            made, found = self._found(row)
            if found:
                remarks.append(Remarks(row.line, found))
            return made

        letters = map(pages, rows)
        book, blocks = self._book(state), self._typesetter.blocks
        return _Made(draw_batch(letters, book, blocks), tuple(remarks))

    def _book(self, state: BookState) -> FontBook:
        return FontBook(self._typesetter.programs, state)

    def _found(self, row: Row) -> tuple[Pages, tuple[Finding, ...]]:
        """A writer's letter, and what is to be said of it and not of all others."""
        letter, pages = self._made(row.writer, row.own_words)
        found = row_findings(
            letter, row.writer, pages, self._campaign, hidden=row.hidden
        )
        return pages, tuple(each for each in found if not self._is_shared(each))

    def _is_shared(self, found: Finding) -> bool:
        """Whether it is said of all letters; characters by the place they are in."""
        elsewhere = found.characters and not found.place
        return found in self.shared or (
            bool(elsewhere) and self._boxes.issuperset(found.characters)
        )

    def _made(self, writer: Writer, own_words: str) -> tuple[Letter, Pages]:
        letter = rewritten(self._letter, writer, own_words)
        return letter, lay_out(letter, self._paper, self._typesetter)


def _batches(rows: Iterable[Row]) -> Iterator[tuple[Row, ...]]:
    remaining = iter(rows)
    for count in chain((_FIRST, _BATCH - _FIRST), repeat(_BATCH)):
        batch = tuple(islice(remaining, count))
        if not batch:
            return
        yield batch
