"""Something is missing: every page of the set, or every envelope, to be ticked."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.i18n import N_, Plural, counted
from kiosk.model.piece import SetPage
from kiosk.ui.access.roles import Role, give_role
from kiosk.ui.art.rule import Rule
from kiosk.ui.controls.check import Check
from kiosk.ui.screens.print_.saying import trouble
from kiosk.ui.screens.print_.value import PrintValue
from kiosk.ui.text.facts import Fact
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

TICK = N_("Tick what is missing.")
_SEVERAL = N_("What is missing?")
_ONE = N_("Is it really missing?")
_ALL = Plural("All of them: {count} page", "All of them: {count} pages")
_ALL_POST = N_("All of them")
_LOOK = N_("Look in the printer and next to it")
_SENT_AT = N_("It was sent to the printer at {time}.")
_SMUDGED = N_("Tick a page that is smudged or empty, too.")
_COMING = {
    False: N_("A page may still be coming, or it fell behind the printer."),
    True: N_("One may still be coming, or it fell behind the printer."),
}


class MissingList(QWidget):
    """A row for each page that was printed, and one for all; tells what is ticked."""

    marked = Signal(object)

    def __init__(self, look: Look, value: PrintValue) -> None:
        super().__init__()
        self._pages = value.pages
        give_role(self, Role.List)
        self.setAccessibleName(look.words(TICK))
        self._all = Check(look, _all_of(look, value), TextRole.BODY_BOLD)
        self._rows = {
            each: Check(look, value.documents[each.document].page_sentence(look, each))
            for each in self._pages
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self.rows():
            column.addWidget(row)
            column.addWidget(Rule(look))
        self.show_marked(value.missing)
        self._all.toggled.connect(self._mark_all)
        for page, row in self._rows.items():
            row.toggled.connect(partial(self._mark, page))

    def rows(self) -> tuple[Check, ...]:
        """What is ticked, in its order."""
        return (self._all, *self._rows.values())

    def show_marked(self, pages: Iterable[SetPage]) -> None:
        """Show these ticked, without telling of it."""
        self._marked = frozenset(pages)
        for page, row in self._rows.items():
            row.show_checked(on=page in self._marked)
        self._all.show_checked(on=self._marked >= set(self._pages))

    def _mark(self, page: SetPage, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._tell(self._marked | {page} if on else self._marked - {page})

    def _mark_all(self, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._tell(self._pages if on else ())

    def _tell(self, pages: Iterable[SetPage]) -> None:
        self.show_marked(pages)
        self.marked.emit(self._marked)


def missing(look: Look, value: PrintValue, safe: str, column: QVBoxLayout) -> None:
    """What is asked, where to look first, and the list; one page needs none."""
    words, several = look.words, len(value.pages) > 1
    title = words(_SEVERAL if several else _ONE)
    trouble(look, words(N_("Something is missing")), title, column)
    where = words(_SENT_AT if value.sent_at else _LOOK).format(time=value.sent_at)
    coming = words(_COMING[value.stage.of_post])
    column.addWidget(Fact(look, "printer", where, coming))
    if several:
        column.addWidget(MissingList(look, value))
    smudged = words(_SMUDGED) if several else ""
    column.addWidget(Fact(look, "shield", words(safe), smudged))
    column.addStretch(1)


def _all_of(look: Look, value: PrintValue) -> str:
    if value.stage.of_post:
        return look.words(_ALL_POST)
    return counted(look.words, _ALL, len(value.pages))
