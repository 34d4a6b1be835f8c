"""The memory of the process is for nobody, from when a window opens."""

import subprocess
import sys

_LIMIT = "import resource; print(resource.getrlimit(resource.RLIMIT_CORE)[0]);"
_DUMPABLE = "import ctypes; print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
_ALLOW = "import resource; resource.setrlimit(resource.RLIMIT_CORE, (99, 99));"


def answers(program: str) -> list[str]:
    command = [sys.executable, "-c", _ALLOW + program + _LIMIT + _DUMPABLE]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout.split()


def test_no_core_is_kept_and_no_other_process_may_look() -> None:
    keep = "from kiosk.faults import keep_no_core; keep_no_core();"
    assert answers(keep) == ["0", "0"]


def test_an_import_changes_nothing() -> None:
    assert answers("import kiosk.faults, kiosk.app.start, kiosk.cli;") == ["99", "1"]
