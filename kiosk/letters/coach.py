"""What makes the letter better, as far as a program can see it.

The rules are those of the letter-writing guides of Amnesty's sections. The coach
advises; the only thing that blocks printing is a place left over to be filled in.
"""

import re
import unicodedata
from dataclasses import dataclass
from itertools import filterfalse

from kiosk.addressing.languages.people import person_name
from kiosk.addressing.languages.scripts import written_in
from kiosk.i18n import N_, Words
from kiosk.letters.leftovers import left_open, perhaps_left_open
from kiosk.letters.prompts import BLANK_ASK, PROMPTS, typed
from kiosk.model.campaign import Avoid, Campaign, Person
from kiosk.model.letter import Letter, Paragraph, Role
from kiosk.model.plain_text import single_spaced

# A sample with fewer new words than this has been mended, not made one's own.
_ADDED_WORDS = 3
# The codes of places that are still to be filled in: surely, and perhaps.
LEFT_OVER, PERHAPS = "left-over", "left-over-perhaps"
# And that of the rule about the number of pages.
ONE_PAGE = "one-page"


@dataclass(frozen=True, slots=True)
class Advice:
    """One rule: whether the letter keeps it, and what to say on a chip.

    `message` is marked for translation and may hold `{words}`, which are the
    campaign's `words`; `blocks` is set where the letter must not be printed as it is.
    """

    code: str
    ok: bool
    message: str
    blocks: bool = False
    words: str = ""


def advise(  # noqa: PLR0917 - the letter twice, and what it is judged by
    letter: Letter,
    campaign: Campaign,
    page_count: int,
    letter_words: Words = str,
    read: Letter | None = None,
) -> tuple[Advice, ...]:
    """The four rules of every letter, then those that this one breaks.

    `read` is the letter in the language in which the visitor reads and writes it,
    where it goes out in another one; `letter_words` are of that language: an opener
    is not yet own.
    """
    read = read or letter
    always = (
        _one_page(page_count),
        _names(letter, read, campaign),
        _own_words(read, letter_words),
        _asks(read),
    )
    broken = (_avoid(letter, campaign), _left_over(letter), _perhaps(letter))
    return (*always, *(each for each in broken if not each.ok))


def _one_page(page_count: int) -> Advice:
    ok = page_count <= 1
    return Advice(ONE_PAGE, ok, N_("One page") if ok else N_("Longer than one page"))


def _names(letter: Letter, read: Letter, campaign: Campaign) -> Advice:
    named = (each for each in campaign.people if each.named)
    bodies = tuple(
        (_comparable(" ".join(part.text for part in each.body)), each.language)
        for each in ((letter,) if read is letter else (letter, read))
    )
    samples = any(each.sample for each in letter.body)
    ok = all(_is_named(each, bodies, samples=samples) for each in named)
    return Advice(
        "names", ok, N_("Everyone is named") if ok else N_("A name is missing")
    )


def _is_named(
    person: Person, bodies: tuple[tuple[str, str], ...], *, samples: bool
) -> bool:
    """Whether the letter names somebody, as far as it is in the script of the name.

    A sample in another script has the name as it is written there, and the campaign
    need not say how. The letter that the visitor reads is asked then.
    """
    for body, language in bodies:
        name = person_name(person, language)
        # Without word boundaries: some languages write a name and its ending as one.
        if any(_comparable(each) in body for each in (name, person.name)):
            return True
        if written_in(name, language):
            return False
    return samples


def _own_words(letter: Letter, words: Words) -> Advice:
    ok = any(_is_own(each, words) for each in letter.body)
    done, missing = N_("Has your own words"), N_("Add a sentence of your own")
    return Advice("own-words", ok, done if ok else missing)


def _is_own(paragraph: Paragraph, words: Words) -> bool:
    """Whether the visitor wrote it, and not only mended or began it."""
    if not paragraph.touched or paragraph.role is Role.ASK:
        return False
    text = single_spaced(paragraph.text).removesuffix("…").strip()
    if paragraph.sample:
        return len(set(text.split()) - set(paragraph.sample.split())) >= _ADDED_WORDS
    prompt = PROMPTS.get(paragraph.key)
    openers = prompt.openers if prompt else ()
    stubs = {typed(words(each)).strip() for each in openers}
    return text not in stubs and any(each.isalnum() for each in text)


def _asks(letter: Letter) -> Advice:
    asks = [each for each in letter.body if each.role is Role.ASK]
    if any(each.key == BLANK_ASK for each in asks):
        ok = all(each.text.strip() for each in asks)
        return Advice(
            "asks",
            ok,
            N_("Your request is there") if ok else N_("Your request is missing"),
        )
    ok = all(single_spaced(each.text) == each.sample for each in asks)
    return Advice(
        "asks",
        ok,
        N_("Asks for what the case asks")
        if ok
        else N_("You changed what the case asks for"),
    )


def avoided(letter: Letter, campaign: Campaign) -> tuple[Avoid, ...]:
    """Those words in the letter that the case asks not to mention."""
    text = _comparable(" ".join(each.text for each in letter.paragraphs))
    return tuple(
        each for each in campaign.avoid if _holds(text, _comparable(each.words))
    )


def _avoid(letter: Letter, campaign: Campaign) -> Advice:
    """The words as the campaign has them; the reason has room on another screen."""
    found = avoided(letter, campaign)
    words = ", ".join(each.words for each in found)
    message = N_("Best not to mention “{words}”")
    return Advice("avoid", not found, message, words=words)


def _left_over(letter: Letter) -> Advice:
    ok = not any(map(left_open, _texts(letter)))
    return Advice(LEFT_OVER, ok, N_("Fill in the blanks"), blocks=not ok)


def _perhaps(letter: Letter) -> Advice:
    """A word such as INSERT may also be meant; it only advises."""
    ok = not any(map(perhaps_left_open, _texts(letter)))
    return Advice(PERHAPS, ok, N_("Is there still a blank to fill in?"))


def _texts(letter: Letter) -> tuple[str, ...]:
    """All that somebody wrote, the sender's lines included."""
    return (*letter.sender, letter.name, *(each.text for each in letter.paragraphs))


def _comparable(text: str) -> str:
    """Without case, accents and runs of spaces, for finding a name in a text.

    An apostrophe is one however it was typed.
    """
    plain = unicodedata.normalize("NFKD", single_spaced(text).casefold())
    bare = "".join(filterfalse(unicodedata.combining, plain))
    return bare.replace("\u2019", "'")


def _holds(text: str, words: str) -> bool:
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text)
    return found is not None
