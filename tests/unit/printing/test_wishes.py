"""What a queue's defaults could change is asked for with each job."""

import pytest

from kiosk.model.job import Job
from kiosk.printing.ipp.message import Value
from kiosk.printing.wishes import stubborn, wishes

JOB = Job(
    id="8d3a",
    pdf=b"%PDF",
    sheet="iso_a4_210x297mm",
    pages=3,
    copies=2,
)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("copies", (2,)),
        ("media", ("iso_a4_210x297mm",)),
        ("sides", ("one-sided",)),
        ("number-up", (1,)),
        ("page-ranges", ((1, 3),)),
        ("page-set", ("all",)),
        ("job-sheets", ("none", "none")),
        ("print-scaling", ("none",)),
        ("job-hold-until", ("no-hold",)),
        ("multiple-document-handling", ("separate-documents-collated-copies",)),
    ],
)
def test_a_job_says_itself_how_it_is_printed(
    name: str, values: tuple[Value, ...]
) -> None:
    assert {each.name: each.values for each in wishes(JOB)}[name] == values


def test_nothing_of_the_document_is_in_what_is_asked_for() -> None:
    said = {value for each in wishes(JOB) for value in each.values}
    assert JOB.id not in said


def test_a_default_that_cannot_be_taken_back_is_named() -> None:
    queue: dict[str, tuple[Value, ...]] = {
        "watermark-default": ("DRAFT",),
        "position-default": ("center",),
    }
    assert stubborn(queue) == ("watermark",)
