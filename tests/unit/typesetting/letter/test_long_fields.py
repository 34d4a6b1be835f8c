"""Forty-five kilobytes in one field, in a process that can be ended."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import paths

ROOT = Path(paths.__file__).parents[1]
PATIENCE_S = 30
# Of the process itself, so that others on the machine do not count. A text takes less
# than a second; what grows with the square of its length takes ten and more.
MOST_CPU_S, MOST_MB = 6, 500
UNITS = ("word ", "漢", "a\u0301\u0323 ", "བོད་")
CODE = """
import sys
from dataclasses import replace
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

from kiosk import paths
from kiosk.model.letter import Paragraph, Role
from kiosk.typesetting.fonts.table import load_fonts
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.loading import load_stationery
from kiosk.typesetting.typesetter import Typesetter
from tests.unit.typesetting.conftest import LETTER

field = sys.argv[1]
paper = load_stationery(paths.resources() / "stationery")["us-letter-10"]
fonts = load_fonts(paths.resources() / "fonts")
for unit in sys.argv[2:]:
    text = (unit * 45_000).encode()[:45_000].decode(errors="ignore")
    paragraphs = (Paragraph("p", Role.BODY, text),)
    value = {"body": paragraphs, "sender": (text,)}.get(field, text)
    before = getrusage(RUSAGE_SELF).ru_utime
    pages = lay_out(replace(LETTER, **{field: value}), paper, Typesetter(fonts))
    assert pages.pages
    seconds = getrusage(RUSAGE_SELF).ru_utime - before
    # Not ru_maxrss, which a new process has from the one that started it.
    status = Path("/proc/self/status").read_text()
    peak = int(status.partition("VmHWM:")[2].split()[0])
    print(seconds, peak // 1024)
"""


@pytest.mark.parametrize("field", ["body", "subject", "name", "sender"])
def test_a_field_of_45_kilobytes_takes_bounded_time_and_memory(field: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE, field, *UNITS],
        check=True,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    figures = [tuple(map(float, line.split())) for line in done.stdout.splitlines()]
    assert len(figures) == len(UNITS)
    for seconds, megabytes in figures:
        assert seconds < MOST_CPU_S
        assert megabytes < MOST_MB
