"""A ledger of a million rows: its totals against adding them up, its export, a print.

The export is measured in a process of its own (`python bench_ledger.py FILE`), which
says its peak in MB.
"""

import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median

from bench_figures import Figure, Measure

from kiosk.cli import main
from kiosk.ledger.entry import Action, Channel, Entry, State
from kiosk.ledger.file import FILE_NAME
from kiosk.ledger.sqlite import SqliteLedger

_ROWS = 1_000_000
_BEGIN = datetime.fromisoformat("2020-01-01T09:00")
_ADDED_UP = """
    SELECT substr(minute, 1, 10), event, campaign, official, channel, state, count(*)
    FROM entry GROUP BY 1, 2, 3, 4, 5, 6
"""
_ROUNDS = 9


def million_rows() -> tuple[Figure | Measure, ...]:
    """Totals, an entry, the start and the export."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / FILE_NAME
        ledger = SqliteLedger(file)
        few = _peak(file, ledger)
        ledger.merge(_rows())
        many = _peak(file, ledger)
        totals = _seconds(ledger.totals)
        plain = sqlite3.connect(file)
        summed = _seconds(lambda: plain.execute(_ADDED_UP).fetchall(), rounds=1)
        plain.close()
        recorded = _seconds(
            lambda: ledger.record([_action(time.time_ns())], State.SENT)
        )
        ledger.close()
        opened = _seconds(lambda: SqliteLedger(file).totals(), rounds=1)
        size = file.stat().st_size / 1e6
    return (
        Figure("totals of 1,000,000 rows", totals, "added up anew", summed, "100 ms"),
        Measure("one entry among them", _ms(recorded), "", "", ""),
        Measure("opened and looked through", _ms(opened), "", "", ""),
        Measure("their file", f"{size:.0f} MB", "", "", ""),
        Measure(
            "memory of their export (`tally --csv`)",
            f"{many:.0f} MB",
            f"of none: {few:.0f} MB",
            f"+{many - few:.0f} MB",
            "+50 MB",
        ),
    )


def _rows() -> Iterator[Entry]:
    for number in range(_ROWS):
        yield Entry(_action(number), State.SENT)


def _action(number: int) -> Action:
    """A thousand a day, of twenty cases with four officials each."""
    return Action(
        uuid=f"{number:032x}",
        campaign=f"UA {number % 20}/21",
        official=f"official-{number // 20 % 4}",
        channel=Channel.LETTER if number // 80 % 5 else Channel.COPY,
        minute=_BEGIN + timedelta(days=number // 1_000 % 1_000, minutes=number % 480),
        stationery="us-letter-10",
        event="Autumn fair",
    )


def _seconds(work: Callable[[], object], rounds: int = _ROUNDS) -> float:
    took: list[float] = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        took.append(time.perf_counter() - begun)
    return median(took)


def _peak(file: Path, ledger: SqliteLedger) -> float:
    """MB that the command needs at most."""
    ledger.totals()
    command = [sys.executable, __file__, str(file.parent)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stderr.split()[-1])


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"


if __name__ == "__main__":
    main(["tally", "--csv", "--data", sys.argv[1]])
    # Not getrusage: its peak begins with that of the process that started this one.
    (peak,) = re.findall(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    print(int(peak) / 1024, file=sys.stderr)
