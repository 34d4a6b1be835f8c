"""Prints and records visits, and has one system call of it fail after the other.

    sweep.py FOLDER FAULT STEP

Each run is a fork with its own folder, traced by strace, which lets the first, second,
third ... call of a kind fail, or only each of so many (STEP): FAULT is `signal=KILL`
(of every call that writes), or `error=ENOSPC` and `error=EIO` (of those on the ledger's
files). A line of JSON says what is left of it.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from itertools import count as count_from
from pathlib import Path

from kiosk import paths
from kiosk.errors import KioskError
from kiosk.ledger.entry import Channel
from kiosk.ledger.file import FILE_NAME
from kiosk.ledger.patient import PatientLedger
from kiosk.ledger.sqlite import SqliteLedger
from kiosk.ledger.totals import count, done
from kiosk.model.draft import Draft
from kiosk.model.job import Job
from kiosk.printing.folder import FolderPrinter
from kiosk.workflows.counting.count_set import Books, Counting
from kiosk.workflows.open_catalogue import open_catalogue
from kiosk.workflows.workbench import set_up_workbench

VISITS = 7
ON_FILE = ("write", "pwrite64", "fsync", "fdatasync", "ftruncate", "fallocate")
CALLS = (*ON_FILE, "openat", "link", "linkat", "rename", "unlink", "mkdir")
DRAFT = Draft(
    "UA 85/21",
    "en",
    "US",
    "us-letter-10",
    officials=("prosecutor-general", "ambassador"),
)

Visit = Callable[[int, Path, Books], None]


def visits() -> Visit:
    """What one visit does, with all that is slow to load loaded."""
    bench = set_up_workbench(paths.resources(), date(2021, 8, 10), practice=False)
    campaign = open_catalogue(paths.campaigns()).find(DRAFT.reference)

    def visit(number: int, folder: Path, books: Books) -> None:
        counting = Counting(books, bench, campaign, DRAFT, f"{number:032x}")
        printer = FolderPrinter(folder / "paper")
        job = Job(f"{number:04}", b"%PDF", "na_letter_8.5x11in", 2)
        counting.printed(lambda: printer.print(job))
        counting.in_hand()

    return visit


def work(folder: Path, visit: Visit) -> None:
    """Some visits one after the other; what waited is written down at the end."""
    told: list[KioskError] = []
    ledger = SqliteLedger(folder / FILE_NAME, tell=told.append)
    patient = PatientLedger(ledger, told.append)
    for number in range(VISITS):
        visit(number, folder, Books(patient))
    with suppress(KioskError):
        patient.totals()
        ledger.close()
    (folder / "told").write_text("\n".join(each.code for each in told))


def traced(folder: Path, fault: str, visit: Visit) -> int:
    """Do the work with a fault at the call it is named after; 0: it ended in order."""
    call, number = folder.name.split("-")
    (folder / "paper").mkdir(parents=True)
    ready, go = os.pipe()
    child = os.fork()
    if not child:
        os.close(go)
        os.read(ready, 1)
        work(folder, visit)
        os._exit(0)
    os.close(ready)
    files: list[str] = []
    if fault.startswith("error="):
        files = [f"-P{folder / FILE_NAME}{end}" for end in ("", "-wal", "-shm")]
    inject = [f"-etrace={call}", f"-einject={call}:{fault}:when={number}"]
    command = ["strace", "-f", "-qq", "-o/dev/null", *files, *inject, f"-p{child}"]
    tracer = subprocess.Popen(command)
    while "TracerPid:\t0\n" in Path(f"/proc/{child}/status").read_text():
        time.sleep(0.002)
    os.write(go, b"!")
    os.close(go)
    _, status = os.waitpid(child, 0)
    tracer.wait()
    return os.waitstatus_to_exitcode(status)


def left(folder: Path, visit: Visit) -> dict[str, object]:
    """What the next start finds, and what it counts after everybody has answered."""
    told: list[KioskError] = []
    ledger = SqliteLedger(folder / FILE_NAME, tell=told.append)
    papers = len(list((folder / "paper").glob("*.pdf")))
    sent = count(done(ledger.totals(), Channel.LETTER))
    unknown = len(ledger.unknown())
    for number in range(papers):
        visit(number, folder / "again", Books(ledger))
    after = count(done(ledger.totals(), Channel.LETTER))
    ledger.close()
    return {
        "papers": papers,
        "sent": sent,
        "unknown": unknown,
        "after": after,
        "broken": [each.code for each in told],
    }


def main(root: str, fault: str, step: str) -> None:
    """Sweep each kind of call, until a run has none of the number that fails."""
    visit = visits()
    for call in ON_FILE if fault.startswith("error=") else CALLS:
        for number in count_from(1, int(step)):
            folder = Path(root) / f"{call}-{number}"
            ended = traced(folder, fault, visit)
            (folder / "again" / "paper").mkdir(parents=True)
            found = left(folder, visit)
            told = folder / "told"
            found["told"] = told.read_text().split() if told.exists() else []
            if ended == 0 and not found["told"]:
                break
            line = {"at": folder.name, "ended": ended, **found}
            sys.stdout.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
