"""A print service and two printers of our own, on this machine only."""

import socket
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from kiosk.printing.cups import CupsPrinter
from kiosk.printing.follow import Pace
from tests.system.printing.services import (
    FaultyPrinter,
    PrintService,
    bus_with_avahi,
    free_port,
    listens,
    soon,
)

Start = Callable[[tuple[str, ...], Mapping[str, str], Path], subprocess.Popen[bytes]]
Wait = Callable[[Callable[[], object], str], None]
Tool = Callable[[str], str]
Admin = Callable[..., None]

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
    service = PrintService(open_folder / "cups", start, wait, tool)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUPS_SERVER", service.address)
        patch.setenv("HOME", str(service.root))
        for name in ("LPDEST", "PRINTER"):
            patch.delenv(name, raising=False)
        yield service.root


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
def service(
    request: pytest.FixtureRequest,
    start: Start,
    wait: Wait,
    tool: Tool,
    *,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[PrintService]:
    """A print service of this test alone, which may be killed; its own setting."""
    more = f"{getattr(request, 'param', '')}\n"
    with tempfile.TemporaryDirectory(prefix="kiosk-service-") as name:
        Path(name).chmod(0o755)
        service = PrintService(Path(name) / "cups", start, wait, tool, more=more)
        monkeypatch.setenv("CUPS_SERVER", service.address)
        yield service
        service.program.kill()


@pytest.fixture
def faulty(
    service: PrintService, bus: Mapping[str, str], start: Start, tool: Tool
) -> Iterator[FaultyPrinter]:
    """The printer of the queue "Faulty"."""
    printer = FaultyPrinter(service.root.parent / "faulty", bus, start, tool)
    assert soon(lambda: listens(printer.port))
    driver = ("-m", "everywhere", "-v", printer.uri)
    service.admin("lpadmin", "-p", "Faulty", "-E", *driver)
    yield printer
    printer.program.kill()


@pytest.fixture
def stuck(service: PrintService) -> Iterator[socket.socket]:
    """The printer of the queue "Stuck": it takes what comes and never reads it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        uri = f"socket://127.0.0.1:{server.getsockname()[1]}"
        service.admin("lpadmin", "-p", "Stuck", "-E", "-m", "raw", "-v", uri)
        yield server


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
def bus(start: Start, wait: Wait, tool: Tool, open_folder: Path) -> Mapping[str, str]:
    """What leads printers in software to their message bus."""
    folder = open_folder / "bus"
    folder.mkdir()
    return bus_with_avahi(start, wait, tool, folder)


@pytest.fixture(scope="session")
def everywhere(
    start: Start, tool: Tool, admin: Admin, *, bus: Mapping[str, str], cups_folder: Path
) -> Iterator[Path]:
    """The tray of the queue "Everywhere": an IPP Everywhere printer in software."""
    root = cups_folder.parent / "everywhere"
    for name in ("tray", "spool"):
        (root / name).mkdir(parents=True)
    take = root / "take.sh"
    take.write_text(_TAKE.format(tray=root / "tray"))
    take.chmod(0o755)
    port = free_port()
    start(
        (
            tool("ippeveprinter"), "-r", "off", "-n", "localhost", "-p", str(port),
            "-f", "application/pdf", "-c", str(take), "-d", str(root / "spool"),
            "Everywhere",
        ),
        bus,
        root / "printer.log",
    )  # fmt: skip
    log = root / "printer.log"
    assert soon(lambda: listens(port)), f"ippeveprinter: {log.read_text()}"
    admin(
        "lpadmin", "-p", "Everywhere", "-E", "-m", "everywhere",
        "-v", f"ipp://localhost:{port}/ipp/print",
    )  # fmt: skip
    yield root / "tray"
    admin("lpadmin", "-x", "Everywhere")


def _take(server: socket.socket, taken: list[bytes]) -> None:
    """Take what comes, one connection after the other, until the socket closes."""
    while True:
        try:
            connection, _ = server.accept()
        except OSError:
            return
        with connection, connection.makefile("rb") as stream:
            taken.append(stream.read())
