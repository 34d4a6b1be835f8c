"""What the step in which a case is read shows."""

from dataclasses import dataclass, field

from kiosk.flow.deadline import Deadline
from kiosk.model.campaign import Section
from kiosk.ui.frame.visit_bar import Bar


@dataclass(frozen=True, slots=True)
class PersonItem:
    """Somebody in the case: name, what they do, and their initials."""

    name: str
    role: str
    initials: str


@dataclass(frozen=True, slots=True)
class CaseValue:
    """The summary, the language it is in, the people and the deadline.

    `several` says that letters can go to more than one official, `only_in` names the
    languages of the letters where the visitor's is not among them.
    """

    bar: Bar
    title: str
    gist: str
    people: tuple[PersonItem, ...] = ()
    sections: tuple[Section, ...] = ()
    deadline: Deadline = field(default_factory=Deadline)
    language: str = ""
    several: bool = False
    only_in: tuple[str, ...] = ()
