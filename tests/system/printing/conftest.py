"""A print service and two printers of our own, on this machine only."""

import os
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from kiosk.printing.cups import CupsPrinter
from kiosk.printing.follow import Pace

Start = Callable[[tuple[str, ...], Mapping[str, str], Path], subprocess.Popen[bytes]]
Wait = Callable[[Callable[[], object], str], None]
Tool = Callable[[str], str]
Admin = Callable[..., None]

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

# ippeveprinter gives a job's title in the environment, its file as the argument.
_TAKE = """#!/bin/sh
echo "$IPP_JOB_NAME" > {tray}/title
cat "$1" > {tray}/part
mv {tray}/part {tray}/paper.pdf
"""


@pytest.fixture(scope="session")
def letter() -> bytes:
    """A real PDF of one page."""
    page = BytesIO()
    canvas = Canvas(page, pagesize=(612, 792), invariant=True)
    canvas.drawString(72, 700, "Dear Prosecutor General,")
    canvas.showPage()
    canvas.save()
    return page.getvalue()


@pytest.fixture(scope="session")
def cups_folder(
    start: Start, wait: Wait, tool: Tool, open_folder: Path
) -> Iterator[Path]:
    """The folder of a running private cupsd; CUPS_SERVER leads the tools to it."""
    root = open_folder / "cups"
    for name in ("etc", "spool/tmp", "log", "state", "cache"):
        (root / name).mkdir(parents=True)
    port = _free_port()
    daemon, files = root / "etc/cupsd.conf", root / "etc/cups-files.conf"
    daemon.write_text(_CUPSD.format(port=port))
    files.write_text(_FILES.format(root=root))
    start(
        (tool("cupsd"), "-f", "-c", str(daemon), "-s", str(files)),
        {},
        root / "log/cupsd",
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUPS_SERVER", f"127.0.0.1:{port}")
        patch.setenv("HOME", str(root))
        for name in ("LPDEST", "PRINTER"):
            patch.delenv(name, raising=False)
        wait(lambda: _listens(port), "cupsd to answer")
        yield root


@pytest.fixture(scope="session")
def admin(cups_folder: Path, tool: Tool) -> Admin:
    """Runs a tool of the person who looks after CUPS."""

    def run(name: str, *words: str) -> None:
        done = subprocess.run(
            (tool(name), *words), capture_output=True, check=False, text=True
        )
        log = (cups_folder / "log/error").read_text()
        assert done.returncode == 0, f"{name}: {done.stderr}\n{log}"

    return run


@pytest.fixture
def queue(tmp_path: Path) -> Iterator[Callable[..., CupsPrinter]]:
    """Makes a printer of a queue; what it left running ends with the test."""
    numbers = tmp_path / "print-jobs"
    made: list[CupsPrinter] = []

    def make(name: str | None = None, pace: Pace | None = None) -> CupsPrinter:
        made.append(CupsPrinter(name, numbers, pace))
        return made[-1]

    yield make
    numbers.unlink(missing_ok=True)
    for each in made:
        each.close()


@pytest.fixture
def tray(admin: Admin, wait: Wait, cups_folder: Path) -> Iterator[list[bytes]]:
    """What the queue "Tray" printed: a printer that takes bytes from a socket."""
    taken: list[bytes] = []
    server = socket.create_server(("127.0.0.1", 0))
    taking = threading.Thread(target=_take, args=(server, taken))
    taking.start()
    admin(
        "lpadmin", "-p", "Tray", "-E", "-m", "raw",
        "-v", f"socket://127.0.0.1:{server.getsockname()[1]}",
    )  # fmt: skip
    yield taken
    wait(lambda: not any((cups_folder / "spool").glob("d*")), "the last job to end")
    admin("lpadmin", "-x", "Tray")
    server.shutdown(socket.SHUT_RDWR)
    taking.join()
    server.close()


@pytest.fixture(scope="session")
def everywhere(
    start: Start, wait: Wait, tool: Tool, admin: Admin, *, open_folder: Path
) -> Iterator[Path]:
    """The tray of the queue "Everywhere": an IPP Everywhere printer in software."""
    root = open_folder / "everywhere"
    for name in ("tray", "spool"):
        (root / name).mkdir(parents=True)
    bus = _bus_with_avahi(start, wait, tool, root)
    take = root / "take.sh"
    take.write_text(_TAKE.format(tray=root / "tray"))
    take.chmod(0o755)
    port = _free_port()
    start(
        (
            tool("ippeveprinter"), "-r", "off", "-n", "localhost", "-p", str(port),
            "-f", "application/pdf", "-c", str(take), "-d", str(root / "spool"),
            "Everywhere",
        ),
        bus,
        root / "printer.log",
    )  # fmt: skip
    wait(lambda: _listens(port), f"ippeveprinter, see {root / 'printer.log'}")
    admin(
        "lpadmin", "-p", "Everywhere", "-E", "-m", "everywhere",
        "-v", f"ipp://localhost:{port}/ipp/print",
    )  # fmt: skip
    yield root / "tray"
    admin("lpadmin", "-x", "Everywhere")


def _bus_with_avahi(
    start: Start, wait: Wait, tool: Tool, root: Path
) -> Mapping[str, str]:
    """ippeveprinter does not start without Avahi: this machine's, else our own."""
    running = subprocess.run(
        (tool("avahi-daemon"), "--check"), capture_output=True, check=False
    )
    if running.returncode == 0:
        return {}
    if os.geteuid() != 0:
        pytest.fail("Avahi must be running here, or the tests run as root")
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


def _take(server: socket.socket, taken: list[bytes]) -> None:
    """Take what comes, one connection after the other, until the socket closes."""
    while True:
        try:
            connection, _ = server.accept()
        except OSError:
            return
        with connection, connection.makefile("rb") as stream:
            taken.append(stream.read())


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == os.EX_OK
