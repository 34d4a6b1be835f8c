"""What a rule of a standard is, and what breaks it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.unit.typesetting.pdf.facts import Facts

Check = Callable[[Facts], Iterator[str]]


@dataclass(frozen=True)
class Rule:
    """One failure condition: its number, a sentence, and what finds it."""

    number: str
    sentence: str
    check: Check


@dataclass(frozen=True)
class Failure:
    rule: Rule
    where: str

    def __str__(self) -> str:
        return f"{self.rule.number} {self.rule.sentence} ({self.where})"
