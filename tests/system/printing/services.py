"""A print service and a printer of our own that can be frozen, killed and refilled."""

import os
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.model.job import Job, JobState
from kiosk.printing.cups import CupsPrinter
from kiosk.printing.ipp.line import Place, Question, ask
from kiosk.printing.ipp.message import Group, Tag, attribute
from kiosk.printing.look import first
from kiosk.printing.protocol import Attention, PrinterState, PrinterStatus

Start = Callable[[tuple[str, ...], Mapping[str, str], Path], subprocess.Popen[bytes]]
Wait = Callable[[Callable[[], object], str], None]
Tool = Callable[[str], str]

_CUPSD = """
Listen 127.0.0.1:{port}
LogLevel warn
PageLogFormat
PreserveJobFiles No
PreserveJobHistory No
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""

# cupsd refuses a SystemGroup that is its own Group.
_FILES = """
ServerRoot {root}/etc
RequestRoot {root}/spool
TempDir {root}/spool/tmp
StateDir {root}/state
CacheDir {root}/cache
ErrorLog {root}/log/error
AccessLog {root}/log/access
PageLog {root}/log/page
User lp
Group lp
SystemGroup root
"""

_BUS = """
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
<type>system</type>
<listen>unix:path={socket}</listen>
<auth>EXTERNAL</auth>
<policy context="default">
<allow user="*"/><allow own="*"/>
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
</policy>
</busconfig>
"""

_AVAHI = """
[server]
use-ipv6=no
allow-interfaces=lo
[wide-area]
enable-wide-area=no
"""

# A printer whose next job meets the reason in a file, until the file is empty. It
# prints nothing of a job that the print service has cancelled at the printer.
_MEETS = """#!/bin/sh
reason=$(cat {root}/reason)
if [ -n "$reason" ]; then
    echo "STATE: +$reason" >&2
    while [ -s {root}/reason ]; do sleep 0.05; done
    echo "STATE: -$reason" >&2
fi
cat "$1" > {root}/paper/$$.pdf
"""


@dataclass(frozen=True, slots=True)
class Program:
    """A program that can be frozen, woken and killed."""

    process: subprocess.Popen[bytes]

    def freeze(self) -> None:
        self.process.send_signal(signal.SIGSTOP)

    def wake(self) -> None:
        self.process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """At once, and all that it had started."""
        subprocess.run(("pkill", "-KILL", "-P", str(self.process.pid)), check=False)
        self.process.kill()
        self.process.wait()


class PrintService:
    """A cupsd on this machine only, in a folder of its own."""

    def __init__(
        self, root: Path, start: Start, wait: Wait, tool: Tool, *, more: str = ""
    ) -> None:
        for name in ("etc", "spool/tmp", "log", "state", "cache"):
            (root / name).mkdir(parents=True)
        self.root, self.port = root, free_port()
        self._start, self._wait, self._tool = start, wait, tool
        self._daemon = root / "etc/cupsd.conf"
        self._files = root / "etc/cups-files.conf"
        self._daemon.write_text(_CUPSD.format(port=self.port) + more)
        self._files.write_text(_FILES.format(root=root))
        self.program = self.begin()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    def begin(self) -> Program:
        """Start it, or start it again after it was killed."""
        words = ("-f", "-c", str(self._daemon), "-s", str(self._files))
        command = (self._tool("cupsd"), *words)
        self.program = Program(self._start(command, {}, self.root / "log/cupsd"))
        self._wait(lambda: listens(self.port), "cupsd to answer")
        return self.program

    def admin(self, name: str, *words: str) -> None:
        """Run a tool of the person who looks after CUPS."""
        done = subprocess.run(
            (self._tool(name), *words),
            capture_output=True,
            check=False,
            text=True,
            env=os.environ | {"CUPS_SERVER": self.address},
        )
        log = (self.root / "log/error").read_text()
        assert done.returncode == 0, f"{name}: {done.stderr}\n{log}"

    def spooled(self) -> list[str]:
        """The documents in the spool."""
        return [each.name for each in (self.root / "spool").glob("d*")]


class FaultyPrinter:
    """An ippeveprinter that meets what a test wants it to."""

    def __init__(
        self,
        root: Path,
        bus: Mapping[str, str],
        start: Start,
        tool: Tool,
        *,
        announced: bool = False,
    ) -> None:
        for name in ("paper", "spool"):
            (root / name).mkdir(parents=True)
        self.root, self.port = root, free_port()
        script = root / "meets.sh"
        script.write_text(_MEETS.format(root=root))
        script.chmod(0o755)
        self.meet("")
        words = (
            tool("ippeveprinter"), "-n", "localhost",
            "-r", "_print" if announced else "off",
            "-p", str(self.port), "-f", "application/pdf",
            "-c", str(script), "-d", str(root / "spool"), "Faulty",
        )  # fmt: skip
        self.program = Program(start(words, bus, root / "log"))

    @property
    def uri(self) -> str:
        return f"ipp://localhost:{self.port}/ipp/print"

    def meet(self, reason: str) -> None:
        """Meet it with the next job, or go on printing ("")."""
        (self.root / "reason").write_text(reason)

    def ends(self) -> list[object]:
        """The states of the jobs that it knows (job-state, RFC 8011, 5.3.7)."""
        wanted = (
            attribute("which-jobs", Tag.KEYWORD, "all"),
            attribute("requested-attributes", Tag.KEYWORD, "job-state"),
        )
        target = attribute("printer-uri", Tag.URI, self.uri)
        reply = ask(Place("localhost", self.port), Question(0x000A, target, wanted))
        return [first(each, "job-state") for each in reply.of(Group.JOB)]


class Waiting:
    """Somebody who waits for a job, and what they are told, with the seconds."""

    def __init__(self, printer: CupsPrinter, job: Job) -> None:
        self.told: list[tuple[float, PrinterState]] = []
        self.outcome: JobState | KioskError | None = None
        self.attention = Attention(self._hear)
        self._printer, self._job, self._begun = printer, job, time.monotonic()
        self._thread = threading.Thread(target=self._wait)
        self._thread.start()

    def is_told(self, state: PrinterState) -> float:
        """The seconds after which that was told, for the first time."""
        assert soon(lambda: state in self._states()), f"told {self.told}"
        return next(at for at, told in self.told if told is state)

    def is_told_last(self, state: PrinterState) -> bool:
        return soon(lambda: self._states()[-1:] == [state])

    def leave(self) -> JobState | KioskError | None:
        """Give the job up, and say what became of it."""
        self.attention.given_up.set()
        return self.end()

    def end(self) -> JobState | KioskError | None:
        """What became of the job."""
        self._thread.join(20)
        assert not self._thread.is_alive(), f"told {self.told}"
        return self.outcome

    def _states(self) -> list[PrinterState]:
        return [state for _, state in self.told]

    def _hear(self, status: PrinterStatus) -> None:
        self.told.append((time.monotonic() - self._begun, status.state))

    def _wait(self) -> None:
        try:
            self.outcome = self._printer.print(self._job, self.attention)
        except KioskError as cause:
            self.outcome = cause


def soon(holds: Callable[[], object], patience: float = 15.0) -> bool:
    """Whether it comes true in so many seconds."""
    until = time.monotonic() + patience
    while not holds():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


class Answering(ThreadingHTTPServer):
    """A printer that gives one answer to every question."""

    answer: bytes


class _Answer(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        assert isinstance(self.server, Answering)
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(200)
        self.send_header("Content-Type", "application/ipp")
        self.send_header("Content-Length", str(len(self.server.answer)))
        self.end_headers()
        self.wfile.write(self.server.answer)

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


@contextmanager
def answering(answer: bytes) -> Iterator[Answering]:
    """A printer that is there for this block."""
    with Answering(("127.0.0.1", 0), _Answer) as server:
        server.answer = answer
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == os.EX_OK


def bus_with_avahi(
    start: Start, wait: Wait, tool: Tool, root: Path
) -> Mapping[str, str]:
    """ippeveprinter does not start without Avahi: this machine's, else our own."""
    running = subprocess.run(
        (tool("avahi-daemon"), "--check"), capture_output=True, check=False
    )
    if running.returncode == 0:
        return {}
    assert os.geteuid() == 0, "Avahi must be running here, or the tests run as root"
    address = root / "bus"
    (root / "bus.conf").write_text(_BUS.format(socket=address))
    (root / "avahi.conf").write_text(_AVAHI)
    bus = {"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={address}"}
    log = root / "avahi.log"
    start(
        (
            tool("dbus-daemon"), f"--config-file={root / 'bus.conf'}",
            "--nofork", "--nopidfile",
        ),
        {},
        log,
    )  # fmt: skip
    wait(address.exists, "a message bus")
    start(
        (
            tool("avahi-daemon"), "-f", str(root / "avahi.conf"),
            "--no-drop-root", "--no-chroot", "--no-rlimits",
        ),
        bus,
        log,
    )  # fmt: skip
    wait(lambda: b"startup complete" in log.read_bytes(), f"Avahi, see {log}")
    return bus
