"""One edit, the whole set: letters, copies, envelopes, labels, and their names."""

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.drives.errors import ComputerRefuses
from kiosk.drives.saving import NewFile
from kiosk.errors import UnknownStationery
from kiosk.model.campaign import Campaign
from kiosk.model.draft import Draft, Start
from kiosk.model.letter import Mark
from kiosk.model.page import Glyphs
from kiosk.model.piece import Piece, SetPage
from kiosk.model.writer import Writer
from kiosk.printing.folder import FolderPrinter
from kiosk.typesetting.draw import draw
from kiosk.workflows.address_post import address_post, envelopes_for, labels_for
from kiosk.workflows.open_catalogue import open_catalogue
from kiosk.workflows.print_set import print_post, print_set
from kiosk.workflows.save_set import files_of, save_on_computer
from kiosk.workflows.workbench import Workbench, set_up_workbench
from kiosk.workflows.write_set import Document, pdf_of, write_set

OWN = "I keep bees and books."
DRAFT = Draft(
    "Example 1",
    "en",
    "US",
    "us-letter-10",
    officials=("minister-of-justice",),
    writer=Writer("Canary Quill", "Springfield"),
    keep_copy=True,
).edited("own_words", OWN)
LINE = "Embassy of Verland, Washington, DC"
ADDRESS = (
    "Ambassador Maren Oskeld, Embassy of Verland, "
    "1 Invented Avenue NW, Washington, DC 00000"
)


@pytest.fixture(scope="module")
def bench() -> Workbench:
    return set_up_workbench(paths.resources(), date(2026, 11, 22), practice=False)


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return open_catalogue(paths.campaigns()).find("Example 1")


def names(bench: Workbench, campaign: Campaign, draft: Draft) -> list[str]:
    sheets = [each.name for each in write_set(bench, campaign, draft)]
    return sheets + [each.name for each in address_post(bench, campaign, draft)]


def test_letters_then_copies_then_what_they_are_posted_in(
    bench: Workbench, campaign: Campaign
) -> None:
    assert names(bench, campaign, replace(DRAFT, envelopes="10")) == [
        "example-1-minister-of-justice.pdf",
        "example-1-embassy-us-cc.pdf",
        "example-1-minister-of-justice-copy.pdf",
        "example-1-minister-of-justice-envelope.pdf",
        "example-1-embassy-us-envelope.pdf",
    ]


def test_an_embassy_that_gets_a_letter_gets_no_copy(
    bench: Workbench, campaign: Campaign
) -> None:
    both = replace(DRAFT, officials=("minister-of-justice", "ambassador"))
    assert names(bench, campaign, replace(both, envelopes="letter-3x10")) == [
        "example-1-minister-of-justice.pdf",
        "example-1-ambassador.pdf",
        "example-1-minister-of-justice-copy.pdf",
        "example-1-labels.pdf",
    ]


def test_the_copy_is_the_same_letter_with_the_embassys_own_line_marked(
    bench: Workbench, campaign: Campaign
) -> None:
    letter, copy, kept = write_set(bench, campaign, DRAFT)
    assert [each.piece for each in (letter, copy, kept)] == [
        Piece.LETTER,
        Piece.CC,
        Piece.COPY,
    ]
    assert letter.letter.copies == kept.letter.copies == (LINE,)
    assert copy.letter.copies == (f"» {ADDRESS}",)
    assert copy.letter.marks == (Mark.EXAMPLE, Mark.COPY)
    same = replace(copy.letter, copies=letter.letter.copies, marks=letter.letter.marks)
    assert same == letter.letter
    assert not copy.pages.missing


def test_the_envelope_of_a_copy_goes_to_the_embassy(
    bench: Workbench, campaign: Campaign
) -> None:
    _, envelope = address_post(bench, campaign, replace(DRAFT, envelopes="#10"))
    items = envelope.pages.pages[0].items
    words = {each.text for each in items if isinstance(each, Glyphs)}
    assert {"Ambassador Maren Oskeld", "Embassy of Verland"} <= words
    assert "Canary Quill" in words


def test_labels_hold_every_recipient_and_are_printed_as_often_as_needed(
    bench: Workbench, campaign: Campaign
) -> None:
    (few,) = address_post(bench, campaign, replace(DRAFT, envelopes="letter-3x10"))
    assert (few.recipients, few.times) == (("minister-of-justice", "embassy-us"), 1)
    nine = replace(DRAFT, envelopes="a4-2x7", sets=9)
    (many,) = address_post(bench, campaign, nine)
    assert many.times == 2  # seven labels each on a sheet of fourteen


def test_nothing_is_posted_where_nobody_is_chosen(
    bench: Workbench, campaign: Campaign
) -> None:
    nobody = replace(DRAFT, officials=(), cc=False)
    for envelopes in ("10", "letter-3x10"):
        draft = replace(nobody, envelopes=envelopes)
        assert address_post(bench, campaign, draft) == ()
    assert write_set(bench, campaign, nobody) == ()


def test_an_unknown_envelope_is_named(bench: Workbench, campaign: Campaign) -> None:
    with pytest.raises(UnknownStationery):
        address_post(bench, campaign, replace(DRAFT, envelopes="Imperial"))


@pytest.mark.parametrize(
    ("paper", "best", "labels"),
    [
        ("us-letter-10", "10", ("letter-3x10",)),
        ("us-letter-9", "9", ("letter-3x10",)),
        ("a4-din-b", "dl", ("a4-2x7", "a4-3x8")),
        ("a4-japan", "c4", ("a4-2x7", "a4-3x8")),
        ("a4-sn-right", "c6-5", ("a4-2x7", "a4-3x8")),
    ],
)
def test_the_best_envelope_is_as_large_as_the_window_envelope(
    bench: Workbench, paper: str, best: str, labels: tuple[str, ...]
) -> None:
    assert envelopes_for(bench, paper)[0] == best
    offered = labels_for(bench, paper)
    assert set(labels) <= set(offered)
    size = bench.papers[paper].media
    assert {bench.labels[each].media for each in offered} == {size}


def test_every_paper_goes_into_a_plain_envelope(bench: Workbench) -> None:
    assert [each for each in bench.papers if not envelopes_for(bench, each)] == []


def test_letters_and_envelopes_are_two_jobs_of_the_folder_printer(
    bench: Workbench, campaign: Campaign, tmp_path: Path
) -> None:
    printer, draft = FolderPrinter(tmp_path), replace(DRAFT, envelopes="10")
    print_set(bench, printer, campaign, draft)
    print_post(bench, printer, campaign, draft)
    letters, envelopes = (each.read_bytes() for each in sorted(tmp_path.iterdir()))
    assert letters == pdf_of(bench, write_set(bench, campaign, draft))
    assert envelopes == pdf_of(bench, address_post(bench, campaign, draft))


def test_single_pages_of_a_set_are_printed_again_and_nothing_else(
    bench: Workbench, campaign: Campaign, tmp_path: Path
) -> None:
    long = "\n".join(["I keep bees and books, and I write."] * 60)
    draft = DRAFT.edited("own_words", long)
    letter, *_, copy = write_set(bench, campaign, draft)
    wanted = {SetPage(0, 0, 1), SetPage(1, 0, 0), SetPage(0, 2, 0)}
    print_set(bench, FolderPrinter(tmp_path), campaign, draft, again=wanted)
    (printed,) = (each.read_bytes() for each in tmp_path.iterdir())
    pages = [letter.pages.only({1}), copy.pages.only({0}), letter.pages.only({0})]
    assert printed == draw(pages, bench.typesetter)


@pytest.mark.parametrize("post", [False, True])
def test_all_pages_again_are_the_set_again(
    bench: Workbench, campaign: Campaign, tmp_path: Path, *, post: bool
) -> None:
    draft = replace(DRAFT, envelopes="10")
    make = address_post if post else write_set
    documents: list[Document] = [*make(bench, campaign, draft)]
    every = {
        SetPage(0, index, page)
        for index, each in enumerate(documents)
        for page in range(len(each.pages.pages))
    }
    again = print_post if post else print_set
    again(bench, FolderPrinter(tmp_path), campaign, draft, again=every)
    (printed,) = (each.read_bytes() for each in tmp_path.iterdir())
    assert printed == pdf_of(bench, documents)


def test_printing_envelopes_that_nobody_chose_is_refused(
    bench: Workbench, campaign: Campaign, tmp_path: Path
) -> None:
    with pytest.raises(UnknownStationery):
        print_post(bench, FolderPrinter(tmp_path), campaign, DRAFT)
    assert list(tmp_path.iterdir()) == []


def test_a_set_is_saved_with_its_envelopes(
    bench: Workbench, campaign: Campaign, tmp_path: Path
) -> None:
    draft = replace(DRAFT, envelopes="10")
    files = files_of(bench, campaign, draft)
    assert [each.name for each in files] == names(bench, campaign, draft)
    documents: list[Document] = [*write_set(bench, campaign, draft)]
    documents += address_post(bench, campaign, draft)
    assert [each.content for each in files] == [pdf_of(bench, [it]) for it in documents]
    save_on_computer(tmp_path, files)
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted(
        each.name for each in files
    )


@pytest.mark.parametrize("folder", [None, Path("/nonexistent"), Path("/proc")])
def test_this_computer_keeps_letters_only_where_the_table_allows_it(
    folder: Path | None,
) -> None:
    with pytest.raises(ComputerRefuses):
        save_on_computer(folder, [NewFile("a", b"%PDF")])


DRAFTS = st.builds(
    partial(replace, DRAFT),
    officials=st.sampled_from(
        [(), ("minister-of-justice",), ("minister-of-justice", "ambassador")]
    ),
    posted_in=st.sampled_from(["US", "DE", "GB", "IE", "FR"]),
    envelopes=st.sampled_from(["", "10", "dl", "c5", "letter-3x10", "a4-2x7"]),
    cc=st.booleans(),
    keep_copy=st.booleans(),
)


@given(DRAFTS)
def test_the_names_of_a_set_are_all_different_and_hold_no_word_of_the_writer(
    bench: Workbench, campaign: Campaign, draft: Draft
) -> None:
    found = names(bench, campaign, draft)
    assert len(found) == len(set(found))
    assert not any(word in "".join(found).lower() for word in ("canary", "bees"))


def test_of_a_letter_that_is_written_with_a_pen_no_copies_are_printed(
    bench: Workbench, campaign: Campaign
) -> None:
    by_hand = replace(DRAFT, start=Start.BY_HAND, envelopes="c5")
    sample = replace(by_hand, start=Start.SAMPLE)
    pieces = {each.piece for each in write_set(bench, campaign, sample)}
    assert pieces == {Piece.LETTER, Piece.CC, Piece.COPY}
    sheets = write_set(bench, campaign, by_hand)
    assert [each.piece for each in sheets] == [Piece.LETTER]
    assert sheets[0].letter.copies == ()
    assert OWN not in " ".join(each.text for each in sheets[0].letter.paragraphs)
    (envelope,) = address_post(bench, campaign, by_hand)
    assert envelope.pages.pages
