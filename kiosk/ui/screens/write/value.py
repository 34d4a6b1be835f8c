"""What the write step shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.letters.coach import Advice
from kiosk.letters.prompts import Prompt
from kiosk.model.draft import Start
from kiosk.model.letter import Letter
from kiosk.ui.widgets.visit_bar import Bar


@dataclass(frozen=True, slots=True)
class WriteValue:
    """A letter as the visitor may change it.

    `officials` are the chosen ones as (id, short name in the screen's language),
    `shown` the id of the one whose letter it is; `prompts` belong to keys of
    paragraphs.
    """

    bar: Bar
    officials: tuple[tuple[str, str], ...]
    shown: str
    letter: Letter
    start: Start = Start.SAMPLE
    prompts: Mapping[str, Prompt] = field(default_factory=dict)
    advice: tuple[Advice, ...] = ()
