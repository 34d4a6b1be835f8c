"""What a kiosk asks of a print service, each as a function (RFC 8011, CUPS)."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from kiosk.printing.ipp.line import Place, Question, ask
from kiosk.printing.ipp.message import (
    Attribute,
    Attributes,
    Group,
    Reply,
    Tag,
    attribute,
)

_CREATE_JOB, _SEND_DOCUMENT, _CANCEL_JOB = 0x0005, 0x0006, 0x0008
_GET_JOB_ATTRIBUTES, _GET_PRINTER_ATTRIBUTES = 0x0009, 0x000B
_SUBSCRIBE, _UNSUBSCRIBE, _GET_EVENTS = 0x0016, 0x001B, 0x001C
_CUPS_GET_DEFAULT, _CUPS_GET_PRINTERS = 0x4001, 0x4002

_OF_JOB = (
    "job-state",
    "job-state-reasons",
    "job-impressions-completed",
    "time-at-creation",
    "time-at-processing",
)
_PDF = attribute("document-format", Tag.MIME, "application/pdf")
_LAST = attribute("last-document", Tag.BOOLEAN, True)
_ANY_PRINTER = attribute("printer-uri", Tag.URI, "ipp://localhost/")


@dataclass(frozen=True, slots=True)
class Queue:
    """A queue of a print service, by name."""

    place: Place
    name: str

    @property
    def target(self) -> Attribute:
        """What a request about it names."""
        uri = f"ipp://localhost/printers/{quote(self.name, safe='')}"
        return attribute("printer-uri", Tag.URI, uri)


def create_job(queue: Queue, title: str, wishes: Sequence[Attribute]) -> Reply:
    """A job without a document yet: its number is known before anything is sent."""
    more = (attribute("job-name", Tag.NAME, title),)
    question = Question(_CREATE_JOB, queue.target, more, (Group.JOB, wishes))
    return ask(queue.place, question)


def send_document(queue: Queue, number: int, pdf: bytes, patience: float) -> Reply:
    """The one document of a job, which is printed then."""
    more = (attribute("job-id", Tag.INTEGER, number), _PDF, _LAST)
    question = Question(_SEND_DOCUMENT, queue.target, more, document=pdf)
    return ask(queue.place, question, patience)


def cancel_job(queue: Queue, number: int) -> Reply:
    """End a job: the service has time to tell the printer."""
    more = (attribute("job-id", Tag.INTEGER, number),)
    return ask(queue.place, Question(_CANCEL_JOB, queue.target, more))


def purge_job(queue: Queue, number: int) -> Reply:
    """End a job at once, and drop it and its document (an extension of CUPS)."""
    purge = attribute("purge-job", Tag.BOOLEAN, True)
    more = (attribute("job-id", Tag.INTEGER, number), purge)
    return ask(queue.place, Question(_CANCEL_JOB, queue.target, more))


def job_attributes(queue: Queue, number: int) -> Reply:
    """How a job stands."""
    wanted = attribute("requested-attributes", Tag.KEYWORD, *_OF_JOB)
    more = (attribute("job-id", Tag.INTEGER, number), wanted)
    return ask(queue.place, Question(_GET_JOB_ATTRIBUTES, queue.target, more))


def subscribe(queue: Queue, lease_s: int) -> Reply:
    """Have the ends of jobs written down for `lease_s` seconds (RFC 3995, RFC 3996).

    A service that keeps no history knows nothing of a job once it has ended.
    """
    wishes = (
        attribute("notify-pull-method", Tag.KEYWORD, "ippget"),
        attribute("notify-events", Tag.KEYWORD, "job-completed"),
        attribute("notify-lease-duration", Tag.INTEGER, lease_s),
    )
    group = (Group.SUBSCRIPTION, wishes)
    return ask(queue.place, Question(_SUBSCRIBE, queue.target, wishes=group))


def events(queue: Queue, subscription: int) -> Reply:
    """What has been written down."""
    which = attribute("notify-subscription-ids", Tag.INTEGER, subscription)
    return ask(queue.place, Question(_GET_EVENTS, queue.target, (which,)))


def unsubscribe(queue: Queue, subscription: int) -> Reply:
    """Have nothing more written down."""
    which = attribute("notify-subscription-id", Tag.INTEGER, subscription)
    return ask(queue.place, Question(_UNSUBSCRIBE, queue.target, (which,)))


def printer_attributes(queue: Queue) -> Reply:
    """How a queue stands and what it offers."""
    return ask(queue.place, Question(_GET_PRINTER_ATTRIBUTES, queue.target))


def device_attributes(place: Place, uri: str) -> Reply:
    """How the printer itself stands, asked without the print service between."""
    target = attribute("printer-uri", Tag.URI, uri)
    return ask(place, Question(_GET_PRINTER_ATTRIBUTES, target))


def default_queue(place: Place) -> str | None:
    """The service's default queue, None where it has none."""
    found = ask(place, Question(_CUPS_GET_DEFAULT, _ANY_PRINTER))
    return _name(found.first(Group.PRINTER))


def queues(place: Place) -> tuple[str, ...]:
    """The queues that the service knows."""
    found = ask(place, Question(_CUPS_GET_PRINTERS, _ANY_PRINTER)).of(Group.PRINTER)
    return tuple(name for name in map(_name, found) if name)


def _name(attributes: Attributes) -> str | None:
    found = attributes.get("printer-name", ())
    return str(found[0]) if found else None
