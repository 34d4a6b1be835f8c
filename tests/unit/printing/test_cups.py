"""What real tools of CUPS cannot be made to do at will; see tests/system."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.errors import PrinterAbsent, PrinterRefused
from kiosk.model.job import Job, JobState
from kiosk.printing.cups import CupsPrinter, default_queue, queues
from kiosk.printing.protocol import PrinterState

# More than a pipe or a buffer of stdio holds.
JOB = Job(id="8d3a", pdf=b"%PDF" + bytes(300_000), sheet="na_letter_8.5x11in", pages=1)

IDLE = "echo 'printer K is idle.  enabled since today'"

TAKEN = "echo 'request id is K-7 (0 file(s))'"

Install = Callable[[str, str], None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Puts a script under a name on PATH, where nothing else is."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def put(tool: str, script: str) -> None:
        path = folder / tool
        path.write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n")
        path.chmod(0o755)

    put("lpstat", IDLE)
    return put


def printer(timeout_s: float = 10.0) -> CupsPrinter:
    return CupsPrinter("K", timeout_s=timeout_s)


def test_the_whole_document_goes_in_by_standard_input(
    install: Install, tmp_path: Path
) -> None:
    install("lp", f"cat > {tmp_path}/document; {TAKEN}")
    assert printer().print(JOB) is JobState.SENT
    assert (tmp_path / "document").read_bytes() == JOB.pdf


def test_the_command_line_tells_nothing_of_the_visitor(
    install: Install, tmp_path: Path
) -> None:
    install("lp", f'echo "$@" > {tmp_path}/words; cat > /dev/null')
    printer().print(JOB)
    assert (tmp_path / "words").read_text().strip() == (
        "-d K -t Letter -n 1 -o document-format=application/pdf"
        " -o media=na_letter_8.5x11in -o sides=one-sided -o print-scaling=none"
        " -o collate=true -"
    )


def test_a_stopped_queue_gets_nothing(install: Install, tmp_path: Path) -> None:
    install("lpstat", "echo 'printer K disabled since today - paused'")
    install("lp", f"cat > {tmp_path}/document; {TAKEN}")
    with pytest.raises(PrinterRefused):
        printer().print(JOB)
    assert not (tmp_path / "document").exists()


def test_the_tools_answer_in_english_at_a_german_table(
    install: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    install("lp", f"echo $LC_ALL > {tmp_path}/locale; cat > /dev/null")
    printer().print(JOB)
    assert (tmp_path / "locale").read_text().strip() == "C"


def test_too_slow_before_the_document_was_touched_is_not_sent(
    install: Install,
) -> None:
    install("lp", "exec sleep 60")
    with pytest.raises(PrinterRefused):
        printer(timeout_s=0.2).print(JOB)


@pytest.mark.parametrize("read", ["head -c 5", "cat"])
def test_too_slow_after_the_document_was_begun_is_unknown(
    install: Install, read: str
) -> None:
    install("lp", f"{read} > /dev/null; exec sleep 60")
    assert printer(timeout_s=1.5).print(JOB) is JobState.UNKNOWN


@pytest.mark.parametrize("end", ["exit 1", "kill -9 $$"])
def test_a_failure_after_the_document_was_begun_is_unknown(
    install: Install, end: str
) -> None:
    install("lp", f"head -c 5 > /dev/null; {end}")
    assert printer().print(JOB) is JobState.UNKNOWN


def test_a_failure_before_the_document_was_touched_is_not_sent(
    install: Install,
) -> None:
    install("lp", "exit 1")
    with pytest.raises(PrinterRefused):
        printer().print(JOB)


@pytest.mark.parametrize("read", ["", "head -c 5 > /dev/null"])
def test_a_success_that_left_part_of_the_document_is_unknown(
    install: Install, read: str
) -> None:
    install("lp", f"{read}\nexit 0")
    assert printer().print(JOB) is JobState.UNKNOWN


@pytest.mark.parametrize(
    "answer",
    ["echo 'K-7 root 0 today'", "exit 1"],
    ids=["a job without a document", "no print service"],
)
def test_a_success_that_the_print_service_does_not_confirm_is_unknown(
    install: Install, answer: str
) -> None:
    install("lp", f"cat > /dev/null; {TAKEN}")
    install("lpstat", f'case "$1" in -o) {answer};; *) {IDLE};; esac')
    assert printer().print(JOB) is JobState.UNKNOWN


def test_a_job_that_waits_with_its_document_is_sent(install: Install) -> None:
    install("lp", f"cat > /dev/null; {TAKEN}")
    install("lpstat", f"{IDLE}; echo 'K-7 root 301056 today'")
    assert printer().print(JOB) is JobState.SENT


def test_a_queue_that_is_gone_when_the_document_comes_is_absent(
    install: Install,
) -> None:
    install("lp", "echo 'lp: Error - The printer or class does not exist.' >&2; exit 1")
    with pytest.raises(PrinterAbsent):
        printer().print(JOB)


@pytest.mark.parametrize(
    "script", ["exit 1", "echo 'printer K does something new'", "exit 0"]
)
def test_an_answer_nobody_understands_is_an_unknown_state(
    install: Install, script: str
) -> None:
    install("lpstat", script)
    assert printer().status().state is PrinterState.UNKNOWN


def test_a_machine_without_cups_has_no_queue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert queues() == ()
    assert default_queue() is None
    assert printer().status().state is PrinterState.ABSENT
    with pytest.raises(PrinterAbsent):
        printer().print(JOB)
