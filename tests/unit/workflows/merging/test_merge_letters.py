"""Many letters in one file: each there, in order, and however it was made the same."""

import subprocess
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.campaigns.shelf import read_catalogue
from kiosk.letters.compose import rewritten
from kiosk.model.campaign import Campaign, Official
from kiosk.model.draft import Draft
from kiosk.model.writer import Writer
from kiosk.pdf.batch import draw_batch
from kiosk.pdf.fonts.book import BookState, FontBook
from kiosk.typesetting.draw import draw
from kiosk.typesetting.letter.layout import lay_out
from kiosk.workflows.merging.merge_letters import (
    VOLUME,
    Merge,
    merge_letters,
    stale_volumes,
    volume_files,
)
from kiosk.workflows.merging.shares import HelperLost, in_shares
from kiosk.workflows.merging.writers import Row
from kiosk.workflows.workbench import Workbench, set_up_workbench
from kiosk.workflows.write_set import words_of

DRAFT = Draft(
    reference="UA 85/21",
    language="en",
    posted_in="US",
    stationery="us-letter-10",
    officials=("prosecutor-general",),
    shown="prosecutor-general",
)


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return read_catalogue(paths.campaigns()).find("UA 85/21")


@pytest.fixture(scope="module")
def official(campaign: Campaign) -> Official:
    found = campaign.official("prosecutor-general")
    assert found
    return found


@pytest.fixture(scope="module")
def bench() -> Workbench:
    return set_up_workbench(paths.resources(), date(2021, 8, 10), practice=False)


def rows(count: int) -> list[Row]:
    return [
        Row(at, Writer(name=f"Writer {at}", town=f"Town {at % 7}"), f"Word {at}.")
        for at in range(count)
    ]


def volumes(
    merge: tuple[Workbench, Campaign, Official], rows: Sequence[Row], processes: int = 1
) -> list[bytes]:
    files: dict[int, BytesIO] = defaultdict(BytesIO)
    values = Merge(*merge, DRAFT, rows)
    count = merge_letters(values, files.__getitem__, processes=processes)
    assert count == len(rows)
    assert list(files) == list(range(len(files)))
    return [each.getvalue() for each in files.values()]


def merged(
    merge: tuple[Workbench, Campaign, Official], rows: Sequence[Row], processes: int = 1
) -> bytes:
    (volume,) = volumes(merge, rows, processes)
    return volume


@pytest.fixture(scope="module")
def merge(
    bench: Workbench, campaign: Campaign, official: Official
) -> tuple[Workbench, Campaign, Official]:
    return bench, campaign, official


@pytest.mark.parametrize("count", [1, 20, 21, 130])
def test_the_bytes_do_not_tell_how_many_processes_made_them(
    merge: tuple[Workbench, Campaign, Official], count: int
) -> None:
    alone = merged(merge, rows(count))
    assert merged(merge, rows(count), processes=2) == alone
    assert merged(merge, rows(count), processes=3) == alone


def test_glyphs_that_stand_for_two_things_in_two_batches_do_not_tell_either(
    merge: tuple[Workbench, Campaign, Official],
) -> None:
    # One glyph for the space and the no-break space, a ligature and its letters, and
    # faces that are first used in different batches.
    odd = ["a\u00a0b", "\ufb01 fi", "\u0645\u0631\u062d\u0628\u0627", "\u05e9\u05dc"]
    table = rows(200)
    for at, words in zip((45, 90, 130, 170), odd, strict=True):
        table[at] = Row(at, table[at].writer, words)
        table[at + 5] = Row(at + 5, table[at + 5].writer, odd[at % 4] + odd[at % 3])
    alone = merged(merge, table)
    assert merged(merge, table, processes=2) == alone
    with pikepdf.open(BytesIO(alone)) as pdf:
        assert not pdf.check_pdf_syntax()


def test_a_page_of_the_merged_file_shows_what_the_single_letter_shows(
    merge: tuple[Workbench, Campaign, Official],
) -> None:
    bench, campaign, official = merge
    table = rows(3)
    with pikepdf.open(BytesIO(merged(merge, table))) as pdf:
        together = [page.Contents.read_bytes() for page in pdf.pages]
    letter = words_of(bench, campaign, official, DRAFT)
    pages = [
        lay_out(
            rewritten(letter, row.writer, row.own_words),
            bench.paper(DRAFT.stationery),
            bench.typesetter,
        )
        for row in table
    ]
    with pikepdf.open(BytesIO(draw(pages, bench.typesetter))) as pdf:
        assert together == [page.Contents.read_bytes() for page in pdf.pages]


WRITERS = st.builds(
    Writer,
    name=st.text(max_size=20),
    town=st.text(max_size=20),
    country=st.text(max_size=20),
    address=st.lists(st.text(max_size=20), max_size=3).map(tuple),
    by_hand=st.booleans(),
)


@given(WRITERS, st.text(max_size=60))
def test_a_rewritten_letter_is_the_one_composed_for_that_writer(
    merge: tuple[Workbench, Campaign, Official], writer: Writer, own_words: str
) -> None:
    bench, campaign, official = merge
    draft = replace(DRAFT, writer=writer)
    if own_words:
        draft = draft.edited("own_words", own_words)
    sample = words_of(bench, campaign, official, DRAFT)
    composed = words_of(bench, campaign, official, draft)
    assert rewritten(sample, writer, own_words) == composed


def test_what_set_the_letters_is_dropped_with_all_that_it_remembers(
    merge: tuple[Workbench, Campaign, Official],
) -> None:
    typesetter = merge[0].typesetter
    merged(merge, rows(2))
    assert merge[0].typesetter is not typesetter


@pytest.mark.parametrize("processes", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 2, 7])
def test_shares_come_back_in_order(processes: int, count: int) -> None:
    def share(start: int, step: int) -> Iterator[int]:
        yield from range(start, count, step)

    assert list(in_shares(share, processes)) == list(range(count))


def test_a_helper_that_is_lost_is_said() -> None:
    def share(start: int, _step: int) -> Iterator[int]:
        yield start
        raise SystemExit(1)

    with pytest.raises(HelperLost):
        list(in_shares(share, 2))


def test_fonts_that_contradict_each_other_are_not_joined(
    merge: tuple[Workbench, Campaign, Official],
) -> None:
    def left(words: str, state: BookState = ()) -> BookState:
        bench, campaign, official = merge
        sample = words_of(bench, campaign, official, DRAFT)
        letter = rewritten(sample, Writer(name="Ada"), words)
        pages = lay_out(letter, bench.paper(DRAFT.stationery), bench.typesetter)
        return draw_batch([pages], FontBook(bench.typesetter.programs, state)).fonts

    programs = merge[0].typesetter.programs
    seed = left("")
    book = FontBook(programs, seed)
    assert book.merge(left("fine", seed))
    before = book.state
    arabic, hebrew = left("\u0645", seed), left("\u05e9", seed)
    assert book.merge(arabic)
    # The next number is taken, by another face.
    assert arabic[len(seed)][0] == hebrew[len(seed)][0] or not book.merge(hebrew)
    role, names, _ = before[0]
    glyph = next(iter(names))
    other = ((role, {glyph: "another text"}, {}), *before[1:])
    assert not book.merge(other)
    assert book[role].texts[glyph] == names[glyph]


def test_more_than_a_thousand_letters_are_volumes_of_a_thousand(
    merge: tuple[Workbench, Campaign, Official],
) -> None:
    table = rows(VOLUME + 30)
    first, second = volumes(merge, table)
    assert volumes(merge, table, processes=2) == [first, second]
    for volume, count in ((first, VOLUME), (second, 30)):
        with pikepdf.open(BytesIO(volume)) as pdf:
            assert not pdf.check_pdf_syntax()
            assert len(pdf.pages) == count
            assert str(pdf.pages[count - 1].label) == str(count)
    last = table[-1].writer.name
    said = subprocess.run(
        ["pdftotext", "-f", "30", "-", "-"],
        input=second,
        capture_output=True,
        check=True,
    )
    assert said.stdout.decode().count(last) == 2


def test_exactly_a_thousand_letters_are_one_file(
    merge: tuple[Workbench, Campaign, Official],
) -> None:
    assert len(volumes(merge, rows(VOLUME), processes=2)) == 1


def test_files_are_named_by_how_many_there_are(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    assert volume_files(out, 1) == volume_files(out, VOLUME) == (out,)
    assert [each.name for each in volume_files(out, 2 * VOLUME + 1)] == [
        "out-1.pdf",
        "out-2.pdf",
        "out-3.pdf",
    ]


def test_files_of_a_larger_run_are_found_and_no_others(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    others = ("out-0.pdf", "out-02.pdf", "out-2.txt", "out-x.pdf", "another-1.pdf")
    ours = ("out.pdf", *(f"out-{number}.pdf" for number in (1, 2, 3, 10)))
    for name in (*others, *ours):
        (tmp_path / name).touch()
    written = volume_files(out, 2 * VOLUME)
    assert [each.name for each in stale_volumes(out, written)] == [
        "out.pdf",
        "out-3.pdf",
        "out-10.pdf",
    ]
    assert [each.name for each in stale_volumes(out, [out])] == [
        "out-1.pdf",
        "out-2.pdf",
        "out-3.pdf",
        "out-10.pdf",
    ]
