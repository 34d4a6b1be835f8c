"""The proof of a case as lines of text, for a terminal or a file."""

import textwrap
from collections.abc import Iterable, Iterator

from kiosk.addressing.country.line import country_name
from kiosk.addressing.languages.names import language_name
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.campaign import Campaign
from kiosk.workflows.checking.proof import Proof, proofs
from kiosk.workflows.workbench import Workbench

# A terminal's 80 columns, and room for what a mail puts before a line.
_WIDTH = 76
_INDENT = 2
# Stands for the paragraphs of the letter.
_LETTER = "[...]"


def proof_lines(bench: Workbench, campaign: Campaign, posted_in: str) -> Iterator[str]:
    """What is posted to everybody, in each language; a line too long goes on deeper."""
    country = f"{country_name(posted_in, SOURCE_LANGUAGE)} ({posted_in})"
    named = f"{campaign.reference}: {campaign.title}"
    yield from _wrapped(named, 0)
    yield "=" * min(len(named), _WIDTH)
    for language in sorted(campaign.letters):
        found = tuple(proofs(bench, campaign, language, posted_in))
        name = language_name(language, SOURCE_LANGUAGE)
        yield ""
        yield from _wrapped(f"Letter in {name} ({language}), posted in {country}", 0)
        for each in found:
            yield ""
            yield from _wrapped(_heading(each, posted_in), 1)
            for part in _parts(each):
                yield ""
                for line in part:
                    yield from _wrapped(line, 2)


def _heading(proof: Proof, posted_in: str) -> str:
    """Whom it is for, and what comes there."""
    if proof.served:
        letters = f"letters posted in {' or '.join(proof.served)}"
        here = "each letter" if posted_in in proof.served else letters
        return f"{proof.id}: gets a copy of {here}"
    return proof.id if proof.letter else f"{proof.id}: no address, nothing is posted"


def _parts(proof: Proof) -> Iterable[tuple[str, ...]]:
    """What stands on the page, a blank line between two of them."""
    letter = proof.letter
    if letter is None:
        return (proof.block, (proof.copied,)) if proof.copied else (proof.block,)
    return (
        (proof.date,),
        proof.block,
        (letter.subject,),
        (letter.salutation.text,),
        (_LETTER,),
        (letter.close.text,),
    )


def _wrapped(line: str, depth: int) -> list[str]:
    indent = " " * _INDENT * depth
    return textwrap.wrap(
        line,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + " " * 2 * _INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )
