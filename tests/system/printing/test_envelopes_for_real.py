"""Envelopes through CUPS: the printer gets them upright on their own media."""

import re
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.drives.udisks import UdisksDrives
from kiosk.model.draft import Draft
from kiosk.model.job import JobState
from kiosk.model.writer import Writer
from kiosk.printing.cups import CupsPrinter
from kiosk.workflows.open_catalogue import open_catalogue
from kiosk.workflows.service import Service
from kiosk.workflows.workbench import set_up_workbench
from kiosk.workflows.write_set import pdf_of

Wait = Callable[[Callable[[], object], str], None]
Make = Callable[..., CupsPrinter]
DRAFT = Draft(
    "UA 85/21",
    "en",
    "US",
    "us-letter-10",
    officials=("prosecutor-general", "ambassador"),
    writer=Writer("Your Name"),
)


@pytest.fixture
def service(queue: Make) -> Service:
    bench = set_up_workbench(paths.resources(), date(2021, 8, 10), practice=False)
    catalogue = open_catalogue(paths.campaigns())
    return Service(catalogue, bench, queue("Everywhere"), UdisksDrives())


MM = 72 / 25.4


def facts(pdf: Path) -> Mapping[str, str]:
    done = subprocess.run(
        ("pdfinfo", str(pdf)), capture_output=True, check=True, text=True
    )
    rows = (line.partition(":") for line in done.stdout.splitlines())
    return {name: value.strip() for name, _, value in rows}


def place_of(pdf: Path, word: str) -> tuple[float, float]:
    """Where a word begins on the first page that has it, mm from the upper left."""
    done = subprocess.run(
        ("pdftotext", "-bbox", str(pdf), "-"),
        capture_output=True,
        check=True,
        text=True,
    )
    found = re.search(rf'xMin="(.+?)" yMin="(.+?)".+>{word}<', done.stdout)
    assert found is not None
    return float(found[1]) / MM, float(found[2]) / MM


@pytest.mark.parametrize(
    ("envelopes", "size"), [("10", (104.8, 241.3)), ("dl", (110, 220))]
)
def test_envelopes_go_in_with_the_short_edge_first_and_at_their_size(
    everywhere: Path,
    wait: Wait,
    service: Service,
    *,
    envelopes: str,
    size: tuple[float, float],
) -> None:
    paper = everywhere / "paper.pdf"
    paper.unlink(missing_ok=True)
    draft = replace(DRAFT, envelopes=envelopes)
    assert service.print_post(draft) is JobState.SENT
    wait(paper.exists, "the envelopes in the tray")
    told = facts(paper)
    width, height = map(float, re.findall(r"[\d.]+", told["Page size"])[:2])
    assert (width / MM, height / MM) == pytest.approx(size, abs=0.5)
    assert told["Pages"] == "2"
    # Turned by a quarter and not scaled: what was from the left is from the top.
    zone = service.bench.envelopes[envelopes].recipient.area
    right, down = place_of(paper, "Andrey")
    assert down == pytest.approx(zone.x, abs=0.5)
    assert right < size[0] - zone.y


def test_letters_and_envelopes_are_jobs_of_their_own(
    tray: list[bytes], wait: Wait, service: Service, queue: Make
) -> None:
    raw = replace(service, printer=queue("Tray"))
    draft = replace(DRAFT, envelopes="10", sets=2)
    letters = pdf_of(raw.bench, raw.sheets(draft)) * 2
    envelopes = pdf_of(raw.bench, raw.covers(draft)) * 2
    assert raw.print(draft, "0" * 32) is JobState.SENT
    wait(lambda: b"".join(tray) == letters, "the letters in the tray")
    assert raw.print_post(draft) is JobState.SENT
    wait(lambda: b"".join(tray) == letters + envelopes, "the envelopes in the tray")
