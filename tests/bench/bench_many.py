"""Thousands of cases and hundreds of officials, against ten cases and two.

Each kiosk is a process of its own. What reading is measured against is the least that
could be done: all bytes of the same files, and the TOML in them parsed.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import tomli
from bench_figures import Figure, Measure

_ROOT = Path(__file__).parents[2]
_CHILD = Path(__file__).with_name("many_child.py")
_MANY, _FEW, _OFFICIALS = 5_000, 10, 700
_FIRST, _SECOND = "UA 1/21", "UA 2/21"
_WRITE = """
import sys
from pathlib import Path
from tests.many_cases import many_cases
many_cases(Path(sys.argv[1]), int(sys.argv[2]), officials=int(sys.argv[3]))
"""


def many() -> tuple[Figure | Measure, ...]:
    """Seconds until all is read, memory, cases after a tap, and the officials."""
    with tempfile.TemporaryDirectory() as folder:
        large, small = Path(folder) / "many", Path(folder) / "few"
        _python("-c", _WRITE, str(large), str(_MANY), str(_OFFICIALS))
        _python("-c", _WRITE, str(small), str(_FEW), "0")
        _read_alone(large)  # the disk's cache is warm for both
        alone = _read_alone(large)
        ours = _kiosk(large, _FIRST)
        few = _kiosk(small, _SECOND)
    return (
        Figure(
            f"{_MANY:,} cases read behind the welcome, processor time",
            ours["read"],
            "their bytes read, their TOML parsed",
            alone,
            "10 s",
        ),
        Measure(
            f"memory grown with {_MANY:,} cases",
            _mb(ours["grown"]),
            f"with {_FEW}: {_mb(few['grown'])}",
            f"+{_mb(ours['grown'] - few['grown'])}",
            "200 MB",
        ),
        Figure(
            f"the choice of {_MANY:,} cases after a tap",
            ours["tap"],
            f"of {_FEW}",
            few["tap"],
            "1 s",
        ),
        Figure(
            f"the choice of {_OFFICIALS} officials",
            ours["officials"],
            "of two",
            few["officials"],
            "2 s",
        ),
    )


def _read_alone(root: Path) -> float:
    """Processor seconds to read all bytes below a folder and to parse its TOML."""
    begun = time.process_time()
    for folder in sorted(os.scandir(root), key=lambda each: each.name):
        for file in os.scandir(folder):
            content = Path(file).read_bytes()
            if file.name.endswith(".toml"):
                tomli.loads(content.decode())
    return time.process_time() - begun


def _kiosk(root: Path, reference: str) -> dict[str, float]:
    found: dict[str, float] = json.loads(_python(str(_CHILD), str(root), reference))
    return found


def _python(*words: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    command = (sys.executable, *words)
    done = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, text=True, env=environment
    )
    return done.stdout


def _mb(size: float) -> str:
    return f"{size / 1e6:.0f} MB"
