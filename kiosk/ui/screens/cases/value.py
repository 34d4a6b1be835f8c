"""What the choice of a case shows."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.flow.deadline import Access, Deadline
from kiosk.ui.frame.visit_bar import Bar


@dataclass(frozen=True, slots=True)
class CaseItem:
    """One card; `people` are the initials, in the order of the case.

    `only_in` names the languages of its letters where the visitor's is not among them.
    """

    reference: str
    country: str
    title: str
    line: str
    people: tuple[str, ...]
    deadline: Deadline = field(default_factory=Deadline)
    example: bool = False
    practice: bool = False
    only_in: tuple[str, ...] = ()

    @property
    def practised(self) -> bool:
        """Whether what is written for it is not counted."""
        access = self.deadline.access
        return access is Access.PRACTICE or (self.practice and access is Access.OPEN)


@dataclass(frozen=True, slots=True)
class CasesValue:
    """The cards in their order; none: there is no case at this table.

    `left_out` are sentences about cases that could not be read. `by_itself`: they are
    for practice, since no real case is open today. `reading` says that others are still
    being read, "" once all have been: more cards come behind those that are there.
    """

    bar: Bar
    items: Sequence[CaseItem] = ()
    left_out: tuple[str, ...] = ()
    by_itself: bool = False
    reading: str = ""
