"""What somebody has set for a queue changes no letter."""

import subprocess
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from kiosk.model.job import Job, JobState
from kiosk.printing.cups import CupsPrinter

Make = Callable[..., CupsPrinter]
Admin = Callable[..., None]


@pytest.fixture(scope="module")
def set_of_three() -> bytes:
    """Letters to three people, a page each."""
    pages = BytesIO()
    canvas = Canvas(pages, pagesize=(612, 792), invariant=True)
    for number in range(3):
        canvas.drawString(72, 700, f"Dear Minister {number},")
        canvas.showPage()
    canvas.save()
    return pages.getvalue()


@pytest.fixture(
    params=[
        "number-up-default=2",
        "page-ranges-default=1",
        "page-set-default=odd",
        "job-sheets-default=standard",
        "job-hold-until-default=indefinite",
        "copies-default=2",
        "print-scaling-default=fit",
        "orientation-requested-default=4",
        "outputorder-default=reverse",
        "mirror-default=true",
    ]
)
def default(
    request: pytest.FixtureRequest, admin: Admin, everywhere: Path
) -> Iterator[Path]:
    """Sets a default of the queue "Everywhere"; what comes out of it."""
    option: str = request.param
    admin("lpadmin", "-p", "Everywhere", "-o", option)
    paper = everywhere / "paper.pdf"
    paper.unlink(missing_ok=True)
    yield paper
    admin("lpadmin", "-p", "Everywhere", "-R", option.partition("=")[0])


def test_a_default_of_the_queue_changes_no_letter(
    default: Path, queue: Make, set_of_three: bytes
) -> None:
    job = Job("8d3a", set_of_three, "na_letter_8.5x11in", pages=3)
    assert queue("Everywhere").print(job) is JobState.SENT
    told = subprocess.run(
        ("pdftotext", "-layout", str(default), "-"),
        capture_output=True,
        check=True,
        text=True,
    ).stdout.split("\f")
    assert [each.strip() for each in told] == [
        *(f"Dear Minister {number}," for number in range(3)),
        "",
    ]
