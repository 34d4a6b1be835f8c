"""Real programs for real tests: started when needed, ended by themselves.

A missing program fails the test with the name of what to install; nothing is
skipped.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest

# Start a program: its words, more environment, the file for what it says.
Start = Callable[[tuple[str, ...], Mapping[str, str], Path], subprocess.Popen[bytes]]
# Wait for something to come true; the words say what was hoped for.
Wait = Callable[[Callable[[], object], str], None]
# The path of a program that the operating system brings.
Tool = Callable[[str], str]

_PATIENCE_S = 15.0


@pytest.fixture(scope="session")
def tool() -> Tool:
    """Finds a program, those of the administrator too."""
    path = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/sbin"))

    def find(name: str) -> str:
        found = shutil.which(name, path=path)
        if found is None:
            pytest.fail(f"{name} is not installed; 'make test' installs it")
        return found

    return find


@pytest.fixture(scope="session")
def wait() -> Wait:
    """Looks twenty times a second, fails after 15 s."""

    def until(holds: Callable[[], object], hope: str) -> None:
        end = time.monotonic() + _PATIENCE_S
        while not holds():
            if time.monotonic() > end:
                pytest.fail(f"waited {_PATIENCE_S:.0f} s in vain for {hope}")
            time.sleep(0.05)

    return until


@pytest.fixture(scope="session")
def start(tool: Tool) -> Iterator[Start]:
    """Starts programs in the background and ends them in reverse order.

    They end too when the tests are killed or crash.
    """
    mortal = (tool("setpriv"), "--pdeathsig", "TERM")
    with ExitStack() as running:

        def run(
            command: tuple[str, ...], more: Mapping[str, str], log: Path
        ) -> subprocess.Popen[bytes]:
            with log.open("ab") as output:
                program = subprocess.Popen(
                    (*mortal, *command),
                    env=os.environ | more,
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=subprocess.STDOUT,
                )
            running.callback(_end, program)
            return program

        yield run


def _end(program: subprocess.Popen[bytes]) -> None:
    program.terminate()
    try:
        program.wait(timeout=5)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()


@pytest.fixture(scope="session")
def open_folder() -> Iterator[Path]:
    """A temporary folder that services running as other users can enter."""
    with tempfile.TemporaryDirectory(prefix="kiosk-system-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
