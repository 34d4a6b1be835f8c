"""What the choice of a case shows."""

from dataclasses import dataclass, field

from kiosk.flow.deadline import Access, Deadline
from kiosk.ui.frame.visit_bar import Bar


@dataclass(frozen=True, slots=True)
class CaseItem:
    """One card; `people` are the initials, in the order of the case."""

    reference: str
    country: str
    title: str
    line: str
    people: tuple[str, ...]
    deadline: Deadline = field(default_factory=Deadline)
    example: bool = False
    practice: bool = False

    @property
    def practised(self) -> bool:
        """Whether what is written for it is not counted."""
        access = self.deadline.access
        return access is Access.PRACTICE or (self.practice and access is Access.OPEN)


@dataclass(frozen=True, slots=True)
class CasesValue:
    """The cards in their order; none: no case is open today.

    `left_out` are sentences about cases that could not be read.
    """

    bar: Bar
    items: tuple[CaseItem, ...] = ()
    left_out: tuple[str, ...] = ()
