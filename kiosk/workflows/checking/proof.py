"""What will be posted to each official, put together as the letters are."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.addressing.block import address_block
from kiosk.addressing.officials.addressee import addressee_lines
from kiosk.letters.copies import copy_line
from kiosk.model.campaign import Campaign, Official
from kiosk.model.draft import Draft
from kiosk.model.letter import Letter
from kiosk.typesetting.letter.wording import page_words
from kiosk.workflows.workbench import Workbench
from kiosk.workflows.write_set import words_of


@dataclass(frozen=True, slots=True)
class Proof:
    """What one official gets: a letter, or a copy as an embassy, or nothing by post.

    `date` is the line of the date, `copied` how the letters name the embassy, whose
    block is as it is posted in the first country of `served`.
    """

    id: str
    block: tuple[str, ...]
    letter: Letter | None = None
    date: str = ""
    copied: str = ""
    served: tuple[str, ...] = ()


def proofs(
    bench: Workbench, campaign: Campaign, language: str, posted_in: str
) -> Iterator[Proof]:
    """One for each official, then one for each embassy, in the campaign's order.

    Raises UnknownCountry.
    """
    draft = Draft(campaign.reference, language, posted_in, stationery="")
    for each in campaign.officials:
        if each.address is None:
            yield Proof(each.id, addressee_lines(each, language))
            continue
        letter = words_of(bench, campaign, each, draft)
        words = page_words(language, bench.typesetter)
        dated = words.date.format(date=letter.date)
        yield Proof(each.id, letter.recipient, letter, dated)
    for each in campaign.embassies:
        yield _copy_for(each, bench, draft)


def _copy_for(embassy: Official, bench: Workbench, draft: Draft) -> Proof:
    if embassy.address is None:
        return Proof(embassy.id, addressee_lines(embassy, draft.language))
    served = embassy.accredited or (embassy.address.country,)
    if draft.posted_in in served:
        served = tuple(dict.fromkeys((draft.posted_in, *served)))
    block = address_block(embassy, served[0], draft.language)
    words = page_words(draft.language, bench.typesetter)
    copied = f"{words.copies} {copy_line(embassy, draft.language)}"
    return Proof(embassy.id, block, copied=copied, served=served)
