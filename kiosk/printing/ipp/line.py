"""Ask a print service or a printer over HTTP: one question, one answer, in time."""

import getpass
import os
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kiosk.printing.ipp.message import (
    Attribute,
    Garbled,
    Group,
    Reply,
    Tag,
    attribute,
    decode,
    encode,
)

if TYPE_CHECKING:
    from http.client import HTTPConnection

# Seconds from a question to its answer, before nobody is taken to be there.
PATIENCE = 4.0
_PORT = 631
_SOCKETS = ("/run/cups/cups.sock", "/var/run/cups/cups.sock")
_CLIENT_FILES = ("~/.cups/client.conf", "/etc/cups/client.conf")
_LONGEST_ANSWER = 4_000_000
_LANGUAGE = attribute("attributes-natural-language", Tag.LANGUAGE, "en")
_CHARSET = attribute("attributes-charset", Tag.CHARSET, "utf-8")


class NoAnswer(Exception):
    """A question was not answered."""


class Unreachable(NoAnswer):
    """Nobody listens there, or hung up: not running, not plugged in."""


class Silent(NoAnswer):
    """It was reached and gave no answer in time."""


class Unreadable(NoAnswer):
    """What came was not an answer: no IPP, or not without a password."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody listens: a local socket, or a host and its port.

    `secret` is whether it speaks TLS. Its certificate is its own, as with printers;
    no word of a visitor goes there.
    """

    host: str
    port: int = _PORT
    socket: str = ""
    secret: bool = False


def print_service() -> Place:
    """Where CUPS listens: CUPS_SERVER, client.conf, its local socket, port 631.

    In the order of CUPS itself (client.conf(5)).
    """
    named = os.environ.get("CUPS_SERVER") or _named_in_files()
    if named:
        return _place(named)
    found = next((each for each in _SOCKETS if Path(each).exists()), "")
    return Place("localhost", socket=found)


def place_of(uri: str) -> Place | None:
    """Where the printer of an ipp: or ipps: address listens; None for any other."""
    parts = urlsplit(uri)
    if parts.scheme not in {"ipp", "ipps"} or not parts.hostname:
        return None
    return Place(parts.hostname, parts.port or _PORT, secret=parts.scheme == "ipps")


def user() -> str:
    """Whose jobs they are: the name this program runs under."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "kiosk"


@dataclass(frozen=True, slots=True)
class Question:
    """A request: what is asked of which printer, with what, and the document.

    `wishes` are a group of attributes of its own: those of a job, say.
    """

    operation: int
    target: Attribute
    more: tuple[Attribute, ...] = ()
    wishes: tuple[Group, Sequence[Attribute]] | None = None
    document: bytes = b""


def ask(place: Place, question: Question, patience: float = PATIENCE) -> Reply:
    """The answer to a request.

    Raises:
        Unreachable: nobody listens, or it hung up.
        Silent: no answer in `patience` seconds.
        Unreadable: no answer that can be read.
    """
    whose = attribute("requesting-user-name", Tag.NAME, user())
    about = (_CHARSET, _LANGUAGE, question.target, whose, *question.more)
    groups = [(Group.OPERATION, about), *filter(None, (question.wishes,))]
    body = encode(question.operation, groups) + question.document
    path = urlsplit(str(question.target.values[0])).path
    try:
        return decode(_post(place, path or "/", body, patience))
    except (TimeoutError, BlockingIOError) as cause:
        # A local socket whose queue of callers is full says so at once.
        raise Silent from cause
    except OSError as cause:
        raise Unreachable from cause
    except Garbled as cause:
        raise Unreadable from cause


def _post(place: Place, path: str, body: bytes, patience: float) -> bytes:
    """Post the body and give what is answered; raises OSError, Unreadable."""
    from http.client import HTTPException

    line = _line_to(place, patience)
    try:
        # On a local socket CUPS knows by itself who asks, where it wants to know.
        known = {"Authorization": f"PeerCred {user()}"} if place.socket else {}
        line.request("POST", path, body, {"Content-Type": "application/ipp", **known})
        return line.getresponse().read(_LONGEST_ANSWER)
    except HTTPException as cause:
        if isinstance(cause, OSError):
            raise
        raise Unreadable from cause
    finally:
        line.close()


def _line_to(place: Place, patience: float) -> "HTTPConnection":
    """A line that is not open yet, or one to a local socket; raises OSError."""
    from http.client import HTTPConnection, HTTPSConnection

    if place.secret:
        from ssl import CERT_NONE, create_default_context

        context = create_default_context()
        context.check_hostname, context.verify_mode = False, CERT_NONE
        return HTTPSConnection(
            place.host, place.port, timeout=patience, context=context
        )
    line = HTTPConnection(place.host, place.port, timeout=patience)
    if place.socket:
        line.sock = _local(place.socket, patience)
    return line


def _local(path: str, patience: float) -> socket.socket:
    """A connection to a local socket; raises OSError."""
    made = socket.socket(socket.AF_UNIX)
    made.settimeout(patience)
    try:
        made.connect(path)
    except OSError:
        made.close()
        raise
    return made


def _place(named: str) -> Place:
    """A socket's path, a host, or a host and its port ("/version=1.1" is dropped)."""
    if named.startswith("/"):
        return Place("localhost", socket=named)
    parts = urlsplit(f"//{named}")
    return Place(parts.hostname or "localhost", parts.port or _PORT)


def _named_in_files() -> str:
    for name in _CLIENT_FILES:
        try:
            lines = Path(name).expanduser().read_text("utf-8", "replace").splitlines()
        except (OSError, RuntimeError):
            continue
        words = (line.split() for line in lines)
        found = next((it[1] for it in words if it[:1] == ["ServerName"] and it[1:]), "")
        if found:
            return found
    return ""
