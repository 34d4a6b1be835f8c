"""Letters, copies, envelopes and pages in words: on every step the same."""

from kiosk.i18n import N_, Plural, Words, counted
from kiosk.letters.amount import Amount

_LETTERS = Plural("{count} letter", "{count} letters")
_COPIES = Plural("{count} copy for an embassy", "{count} copies for embassies")
_KEPT = N_("one copy for you")
_ENVELOPES = Plural("{count} envelope", "{count} envelopes")
_PAGES = Plural("{count} page", "{count} pages")


def amount_said(words: Words, amount: Amount) -> str:
    """What it comes to: "1 letter, 1 copy for an embassy, 2 envelopes"."""
    parts = [counted(words, _LETTERS, amount.letters)]
    if amount.copies:
        parts.append(counted(words, _COPIES, amount.copies))
    if amount.kept:
        parts.append(words(_KEPT))
    parts.append(counted(words, _ENVELOPES, amount.envelopes))
    return ", ".join(parts)


def pages_said(words: Words, count: int) -> str:
    """A number of pages."""
    return counted(words, _PAGES, count)
