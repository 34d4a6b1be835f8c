"""Where the print service is looked for, and what silence is taken for."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.printing.ipp.line import (
    Place,
    Question,
    Silent,
    Unreachable,
    Unreadable,
    ask,
    place_of,
    print_service,
)
from kiosk.printing.ipp.message import Tag, attribute

QUESTION = Question(0x000B, attribute("printer-uri", Tag.URI, "ipp://localhost/"))


@pytest.mark.parametrize(
    ("named", "place"),
    [
        ("stall.example", Place("stall.example", 631)),
        ("stall.example:8631", Place("stall.example", 8631)),
        ("stall.example:8631/version=1.1", Place("stall.example", 8631)),
        ("[::1]:8631", Place("::1", 8631)),
        ("/run/other.sock", Place("localhost", socket="/run/other.sock")),
    ],
)
def test_the_environment_says_where_cups_is(
    named: str, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", named)
    assert print_service() == place


def test_a_file_of_the_user_says_where_cups_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CUPS_SERVER", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".cups").mkdir()
    (tmp_path / ".cups/client.conf").write_text("# ours\nServerName stall.example\n")
    assert print_service() == Place("stall.example")


@pytest.mark.parametrize(
    ("uri", "place"),
    [
        ("ipp://printer.local:8631/ipp/print", Place("printer.local", 8631)),
        ("ipp://printer.local/ipp/print", Place("printer.local")),
        ("ipps://printer.local/ipp/print", Place("printer.local", secret=True)),
        ("socket://printer.local:9100", None),
        ("", None),
    ],
)
def test_only_a_printer_with_an_ipp_address_is_asked_itself(
    uri: str, place: Place | None
) -> None:
    assert place_of(uri) == place


@pytest.fixture
def server() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening


def test_nobody_listening_is_told_from_nobody_answering(server: socket.socket) -> None:
    place = Place("127.0.0.1", server.getsockname()[1])
    with pytest.raises(Silent):
        ask(place, QUESTION, patience=0.1)
    server.close()
    with pytest.raises(Unreachable):
        ask(place, QUESTION, patience=0.1)


def test_an_answer_that_is_no_ipp_is_told_too(server: socket.socket) -> None:
    import threading  # noqa: PLC0415 - for this one test

    def answer() -> None:
        caller, _ = server.accept()
        with caller:
            caller.recv(65536)
            caller.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nPage")

    answering = threading.Thread(target=answer)
    answering.start()
    with pytest.raises(Unreadable):
        ask(Place("127.0.0.1", server.getsockname()[1]), QUESTION, patience=2.0)
    answering.join()
