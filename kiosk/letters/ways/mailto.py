"""An e-mail as the link that opens it, and as much of its text as a code holds."""

import re
from dataclasses import dataclass
from enum import Enum
from urllib.parse import quote

# RFC 6068, 2: what a subject and a body may hold as it is, without "+", which some
# programs read as a space.
_AS_IT_IS = "!$'()*,;:@"
_BREAK = re.compile("\r\n|\r|\n")
# A phone reads modules of four px of a screen at arm's length (DENSO WAVE, "Point for
# setting the module size": four dots or more; 0.7 to 1 mm was the least for the worst
# of three phones before a screen, scruss.com, 2013, "Too many QR codes"). Version 20
# with its quiet zone is 105 modules, 420 px: the height that 1024x600 has to spare.
# ISO/IEC 18004, table 7: 858 bytes at level L.
CODE_VERSION, CODE_BYTES = 20, 858


@dataclass(frozen=True, slots=True)
class Mail:
    """An e-mail to an official: all of its text, and `short` what matters most of it.

    The kiosk never sends it.
    """

    to: str
    subject: str
    text: str
    short: str


class Holds(Enum):
    """How much of an e-mail a link holds."""

    ALL = "all"
    SHORT = "short"
    SUBJECT = "subject"
    ADDRESS = "address"
    NOTHING = "nothing"


def mailto(to: str, subject: str = "", text: str = "") -> str:
    """The link (RFC 6068) that opens an e-mail with this subject and text."""
    local, at, domain = to.strip().rpartition("@")
    link = f"mailto:{quote(local, safe='')}{at}{quote(domain, safe='')}"
    fields = (("subject", _BREAK.sub(" ", subject)), ("body", text))
    said = (f"{name}={_escaped(words)}" for name, words in fields if words)
    return "?".join(filter(None, (link, "&".join(said))))


def link_for_code(mail: Mail) -> tuple[str, Holds]:
    """The link with as much of an e-mail as a code holds, and how much that is."""
    candidates = (
        (Holds.ALL, mailto(mail.to, mail.subject, mail.text)),
        (Holds.SHORT, mailto(mail.to, mail.subject, mail.short)),
        (Holds.SUBJECT, mailto(mail.to, mail.subject)),
        (Holds.ADDRESS, mailto(mail.to)),
    )
    fitting = ((link, holds) for holds, link in candidates if fits_code(link))
    return next(fitting, ("", Holds.NOTHING))


def fits_code(link: str) -> bool:
    """Whether a phone reads a code of this link from a screen."""
    return len(link.encode()) <= CODE_BYTES


def _escaped(words: str) -> str:
    """Words in a field; a line ends with %0D%0A (RFC 6068, 5)."""
    return quote(_BREAK.sub("\r\n", words), safe=_AS_IT_IS)
