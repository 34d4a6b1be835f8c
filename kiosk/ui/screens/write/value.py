"""What the write step shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kiosk.letters.coach import Advice
from kiosk.letters.prompts import Prompt
from kiosk.model.draft import Start
from kiosk.model.letter import Letter
from kiosk.ui.frame.visit_bar import Bar


@dataclass(frozen=True, slots=True)
class Sending:
    """The languages in which the letter to an official may go out.

    `languages` are the visitor's own and the official's, each as (code, its own
    name), `now` the one chosen, `preferred` the official's.
    """

    official: str
    languages: tuple[tuple[str, str], ...]
    now: str
    preferred: str


@dataclass(frozen=True, slots=True)
class ToCopy:
    """What a letter that is written with a pen should say: its people, and its asks."""

    people: str
    asks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WriteValue:
    """A letter as the visitor may change it.

    `officials` are the chosen ones as (id, short name in the screen's language),
    `shown` the id of the one whose letter it is; `prompts` belong to keys of
    paragraphs. `sending` is there where the letter may go out in another language;
    `sent` is the letter as it goes out, None where it is the very one that is read;
    `aside` are the keys of paragraphs whose words wait to be put back, `kept_marks`
    how many straight marks the visitor wants to keep. `sent_in` is the letter's
    language where the case has none in the visitor's, else "". `to_copy` is there where
    they will write with a pen.
    """

    bar: Bar
    officials: tuple[tuple[str, str], ...]
    shown: str
    letter: Letter
    start: Start = Start.SAMPLE
    prompts: Mapping[str, Prompt] = field(default_factory=dict)
    advice: tuple[Advice, ...] = ()
    sending: Sending | None = None
    sent: Letter | None = None
    aside: frozenset[str] = frozenset()
    kept_marks: int = 0
    sent_in: str = ""
    to_copy: ToCopy | None = None

    @property
    def with_reasons(self) -> tuple[Advice, ...]:
        """What the case asks not to mention and says why."""
        return tuple(each for each in self.advice if each.reason and not each.ok)

    @property
    def page(self) -> Letter:
        """The letter that is on the page."""
        return self.sent or self.letter


def shape_of(value: WriteValue) -> object:
    """What decides which blocks there are, and which way their words run."""
    every = value.letter.paragraphs
    keys = tuple((each.key, each.role, each.language) for each in every)
    return value.start, value.letter.language, keys, tuple(value.prompts)


def holding(before: WriteValue, value: WriteValue, key: str) -> WriteValue:
    """The value with the paragraph that is being written, even if it is empty now."""
    body = value.letter.body
    keys = [each.key for each in before.letter.body]
    if key not in keys or key in {each.key for each in body}:
        return value
    at = keys.index(key)
    gone = replace(before.letter.body[at], text="")
    letter = replace(value.letter, body=(*body[:at], gone, *body[at:]))
    return replace(value, letter=letter)
