"""Kill it, fill its disk, break its disk: no letter is lost, doubled or reprinted."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest
from hypothesis import settings

from tests.system.ledger.sweep import VISITS

# To each of the two officials of the case.
LETTERS = 2
# `make soak` lets each single call of the disk fail, `make test` one in so many.
STEP = 1 if settings.default and settings.default.max_examples > 100 else 8

Left = Mapping[str, object]
Sweep = Callable[[str, int], list[Left]]


@pytest.fixture
def sweep(
    tmp_path: Path,
    tool: Callable[[str], str],
    show_at_end: Callable[[str, Iterable[str]], None],
) -> Sweep:
    """Sweep in a process of its own, which has no threads and may fork."""
    tool("strace")
    program = str(Path(__file__).with_name("sweep.py"))

    def run(fault: str, step: int) -> list[Left]:
        command = [sys.executable, program, str(tmp_path), fault, str(step)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        found = [json.loads(line) for line in done.stdout.splitlines()]
        show_at_end(f"Ledger, {fault}", [f"{len(found)} calls failed, one in each run"])
        return found

    return run


def number(left: Left, key: str) -> int:
    found = left[key]
    assert isinstance(found, int)
    return found


def test_a_kill_at_any_call_loses_and_doubles_no_letter(sweep: Sweep) -> None:
    swept = sweep("signal=KILL", 1)
    assert len(swept) >= 200
    for each in swept:
        assert each["ended"] == -9, each
        assert each["broken"] == [], each
        printed = number(each, "papers") * LETTERS
        counted, unknown = number(each, "sent"), number(each, "unknown")
        # What is on paper is counted, or somebody is asked; at most the letters that
        # were under way are asked about too.
        assert printed <= counted + unknown <= printed + LETTERS, each
        assert counted <= printed, each
        # And once everybody has answered, each is counted once.
        assert number(each, "after") == printed, each


@pytest.mark.parametrize("fault", ["error=ENOSPC", "error=EIO"])
def test_a_disk_that_fails_at_any_call_loses_and_doubles_no_letter(
    sweep: Sweep, fault: str
) -> None:
    swept = sweep(fault, STEP)
    assert swept
    for each in swept:
        assert each["ended"] == 0, each
        assert each["told"], each
        assert each["broken"] == [], each
        assert each["papers"] == VISITS, each
        assert each["sent"] == each["after"] == VISITS * LETTERS, each
        assert each["unknown"] == 0, each
