"""One draft, everything it is posted with: what is saved, printed and counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.cli import main
from kiosk.flow import answers as a
from kiosk.flow.steps import Step
from kiosk.flow.visit import PrintStage
from kiosk.model.writer import Writer
from kiosk.workflows.write_set import pdf_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.workflows.address_post import Cover
    from kiosk.workflows.write_set import Sheet
    from tests.visits.conftest import Table

OWN, NAME = "I keep bees and books.", "Canary Quill"
CASE = (a.Begin(), a.ChooseCase("Example 1"), a.Continue())
REAL_CASE = (a.Begin(), a.ChooseCase("UA 85/21"), a.Continue())
WORDS = (
    a.Continue(),
    a.EditParagraph("own_words", OWN),
    a.Continue(),
    a.EditWriter(Writer(name=NAME)),
    a.Continue(),
)
WISHES = (a.KeepCopy(wanted=True), a.ChooseEnvelopes("10"))


@pytest.fixture
def table(open_kiosk: Callable[..., Table]) -> Table:
    """A kiosk for practice, in which invented cases are open."""
    return open_kiosk(practice=True)


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def stage(table: Table) -> PrintStage | None:
    return table.kiosk.director.visit.stage


def save(table: Table) -> Path:
    """What is on the stick afterwards."""
    drive, stick = table.stick()
    table.answer(a.Save(drive))
    table.wait(lambda: stage(table) is PrintStage.SAVED)
    return stick


def test_two_officials_a_copy_and_envelopes_save_exactly_these_files(
    table: Table,
) -> None:
    table.answer(*CASE, a.ToggleOfficial("ambassador"), *WORDS, *WISHES)
    stick = save(table)
    # The embassy that is written to gets no copy besides.
    assert names(stick) == [
        "example-1-ambassador-envelope.pdf",
        "example-1-ambassador.pdf",
        "example-1-minister-of-justice-copy.pdf",
        "example-1-minister-of-justice-envelope.pdf",
        "example-1-minister-of-justice.pdf",
    ]


def test_what_is_saved_is_what_the_command_writes(table: Table, tmp_path: Path) -> None:
    out = tmp_path / "command.pdf"
    table.answer(*CASE, *WORDS, *WISHES)
    service, draft = table.kiosk.director.service, table.kiosk.director.visit.draft
    assert service is not None
    assert draft is not None
    stick = save(table)
    assert names(stick) == [
        "example-1-embassy-us-cc.pdf",
        "example-1-embassy-us-envelope.pdf",
        "example-1-minister-of-justice-copy.pdf",
        "example-1-minister-of-justice-envelope.pdf",
        "example-1-minister-of-justice.pdf",
    ]
    words = ["--official", "minister-of-justice", "--name", NAME, "--own-words", OWN]
    words += ["--copies", "--envelopes", "#10", "--date", "2021-08-10", "--practice"]
    words += ["--data", str(tmp_path), "-o", str(out)]
    assert main(["letter", "Example 1", *words]) == 0
    documents: list[Sheet | Cover] = [*service.sheets(draft)]
    documents += service.covers(draft)
    assert out.read_bytes() == pdf_of(service.bench, documents)
    for each in documents:
        assert (stick / each.name).read_bytes() == service.pdf(each)


def test_the_letter_alone_by_the_command_is_the_windows_without_copies(
    table: Table, tmp_path: Path
) -> None:
    out = tmp_path / "command.pdf"
    table.answer(*CASE, *WORDS, a.SendCopies(wanted=False))
    stick = save(table)
    words = ["--official", "minister-of-justice", "--name", NAME, "--own-words", OWN]
    words += ["--date", "2021-08-10", "--data", str(tmp_path), "-o", str(out)]
    assert main(["letter", "Example 1", "--practice", *words]) == 0
    saved = stick / "example-1-minister-of-justice.pdf"
    assert saved.read_bytes() == out.read_bytes()


def test_envelopes_are_a_second_job_and_letters_are_counted_once(
    open_kiosk: Callable[..., Table],
) -> None:
    table = open_kiosk()
    table.answer(*REAL_CASE, *WORDS, *WISHES, a.Print())
    table.wait(lambda: stage(table) is PrintStage.SENT)
    table.answer(a.PaperInHand())
    assert stage(table) is PrintStage.POST
    table.wait(lambda: table.kiosk.director.count.letters == 1)
    assert len(names(table.paper)) == 1
    table.answer(a.PrintPost())
    table.wait(lambda: stage(table) is PrintStage.POST_SENT)
    table.answer(a.PaperInHand())
    assert table.kiosk.director.visit.step is Step.THANKS
    table.wait(lambda: table.kiosk.director.count.letters == 1)
    assert len(names(table.paper)) == 2


def test_a_printer_that_is_gone_for_the_envelopes_leaves_the_letters_counted(
    open_kiosk: Callable[..., Table],
) -> None:
    table = open_kiosk()
    table.answer(*REAL_CASE, *WORDS, *WISHES, a.Print())
    table.wait(lambda: stage(table) is PrintStage.SENT)
    table.answer(a.PaperInHand())
    gone = table.paper.rename(table.paper.with_name("unplugged"))
    table.answer(a.PrintPost())
    table.wait(lambda: stage(table) is PrintStage.POST_FAILED)
    table.wait(lambda: table.kiosk.director.count.letters == 1)
    gone.rename(table.paper)
    table.answer(a.PrintPost())
    table.wait(lambda: stage(table) is PrintStage.POST_SENT)
    assert len(names(table.paper)) == 2
    table.answer(a.PaperMissing(), a.SkipPost())
    assert table.kiosk.director.visit.step is Step.THANKS
    table.wait(lambda: table.kiosk.director.count.letters == 1)


def test_the_words_of_a_visitor_are_in_no_name_of_a_file(
    table: Table,
) -> None:
    table.answer(*CASE, *WORDS, *WISHES)
    written = " ".join(names(save(table))).lower()
    for each in ("Canary", "Quill", "bees"):
        assert each.lower() not in written
