"""An e-mail as a file that mail programs open, ready to be sent."""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8

from kiosk.letters.ways.mailto import Mail
from kiosk.model.plain_text import clean_line


def eml(mail: Mail) -> bytes:
    """The message (RFC 5322 and MIME) without From and Date, which sending adds.

    `X-Unsent` has Outlook open it to be sent, not as one that came in. It holds
    nothing about the writer but the text.
    """
    local, _, domain = clean_line(mail.to).rpartition("@")
    # RFC 2047, 5: no encoded word in an address; a name in another script: RFC 6532.
    message = EmailMessage(policy=SMTP if local.isascii() else SMTPUTF8)
    message["X-Unsent"] = "1"
    message["To"] = Address(username=local, domain=_in_ascii(domain))
    message["Subject"] = clean_line(mail.subject)
    message.set_content(mail.text, charset="utf-8", cte="quoted-printable")
    return message.as_bytes()


def _in_ascii(domain: str) -> str:
    """A domain as mail servers know it (IDNA), or as it is if it has no such form."""
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return domain
