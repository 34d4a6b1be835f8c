"""Cases: a card for each, the open ones to be read."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.answers import Back, ChooseCase
from kiosk.flow.deadline import Access
from kiosk.i18n import N_, Plural, counted
from kiosk.ui.access.announce import LiveRegion
from kiosk.ui.access.roles import Role, give_role
from kiosk.ui.art.icon import Icon
from kiosk.ui.art.portrait import HATCHINGS, Portrait, first_hatching
from kiosk.ui.art.rule import Rule
from kiosk.ui.controls.card import Card, let_through
from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.frame.bottom_bar import BottomBar, back_button
from kiosk.ui.frame.flow_row import FlowRow
from kiosk.ui.frame.growing_grid import GrowingGrid
from kiosk.ui.frame.screen import Screen
from kiosk.ui.frame.visit_bar import VisitBar
from kiosk.ui.presses.filter import other_view
from kiosk.ui.screens.cases.value import CaseItem, CasesValue
from kiosk.ui.text.chip import Chip, Tone
from kiosk.ui.text.deadline import deadline_chip
from kiosk.ui.text.heading import Heading
from kiosk.ui.text.languages import languages_chip
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole
from kiosk.ui.views.made import Made

_READ = N_("Read this case")
_TOUCH = N_("Touch a case to read it. That takes one minute.")
_PRACTICE = N_("No case is open today. These are for practice; nothing is counted.")
_FOOT = {
    Access.OPEN: _READ,
    Access.PRACTICE: _READ,
    Access.CLOSED: N_("This case no longer needs letters."),
    Access.NOT_YET: N_("This case does not need letters yet."),
}
_CASES = Plural("{count} case", "{count} cases")
_PORTRAITS = 3


class CasesScreen(Screen):
    """One to three cards beside each other, more of them below."""

    def __init__(self, look: Look, value: CasesValue) -> None:
        super().__init__(look, look.words(N_("Cases")))
        self.value = value
        self._heard = LiveRegion(self, value.reading)
        self._build()

    def show_value(self, value: CasesValue) -> None:
        """Show more cases behind those that are there, or others in their place."""
        if value == self.value:
            return
        before, self.value = self.value, value
        if _grows(before, value):
            self._reading.say(value.reading)
            self._cards.hold(len(value.items))
            self._count_cards()
            return
        self._build()
        # Other cards lie under a finger now.
        other_view(self)
        if before.reading and not value.reading:
            self._heard.say(self._counted())

    def _build(self) -> None:
        self._hatching = -1
        look = self.look
        bar = VisitBar(look, self.value.bar)
        bar.answered.connect(self.answered)
        back = back_button(look)
        back.clicked.connect(lambda: self.answered.emit(Back()))
        some = self.value.items or self.value.reading
        body = self._grid() if some else self._empty()
        name = look.words(N_("Cases"))
        area = ScrollArea(look, body, name)
        if some:
            self._cards.follow(area)
        self.stack(bar, area, BottomBar(look, [back]), stretch=1)

    def _content(self) -> tuple[QWidget, QVBoxLayout]:
        look = self.look
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(look.margin, look.title_top, look.margin, look.px(24))
        column.setSpacing(look.px(12 if look.compact else 20))
        return content, column

    def _grid(self) -> QWidget:
        look, value = self.look, self.value
        content, column = self._content()
        title = look.words(N_("Who will you write for?"))
        hint = _PRACTICE if value.by_itself else _TOUCH
        column.addWidget(Heading(look, title, look.words(hint)))
        if value.reading:
            self._reading = Prose(look, value.reading, TextRole.LEAD_BOLD)
            column.addWidget(self._reading)
        columns = self._columns()
        self._cards = GrowingGrid(
            columns, look.px(16), lambda index: self._card(self.value.items[index])
        )
        self._cards.hold(len(value.items))
        give_role(self._cards, Role.List)
        self._cards.setAccessibleName(look.words(N_("Cases")))
        self._count_cards()
        few = len(value.items) <= columns and not value.reading
        one_row = few and not look.portrait
        column.addWidget(self._cards, 1 if one_row else 0)
        for each in value.left_out:
            column.addWidget(Prose(look, each).in_colour(look.colours.ink2))
        if not one_row:
            column.addStretch(1)
        return content

    def _count_cards(self) -> None:
        """Say how many cards there are, as most are built when somebody comes near."""
        self._cards.setAccessibleDescription(self._counted())

    def _counted(self) -> str:
        return counted(self.look.words, _CASES, len(self.value.items))

    def _columns(self) -> int:
        """As many as there is room for: three at 1280, two at 1024, one in portrait."""
        look = self.look
        if look.portrait:
            return 1
        if look.compact or look.text_scale > 1.2:
            return 2
        if self.value.reading:
            return 3
        return max(min(3, len(self.value.items)), 2)

    def _card(self, item: CaseItem) -> Card:
        look, closed = self.look, item.deadline.access.shut
        where = " · ".join(filter(None, (item.reference, item.country)))
        access = Access.PRACTICE if item.practised else item.deadline.access
        foot, chips = look.words(_FOOT[access]), self._chips(item)
        card = Card(look, _said(f"{where}. {item.title}. {item.line} {foot}", chips))
        card.setEnabled(not closed)
        card.clicked.connect(lambda: self.answered.emit(ChooseCase(item.reference)))
        # The line above the foot ends at the border, which goes round whole.
        card.body.setContentsMargins(look.rule, 0, look.rule, 0)
        inside = QVBoxLayout()
        pad = look.px(16 if look.compact else 24)
        inside.setContentsMargins(pad, pad, pad, pad)
        inside.setSpacing(look.px(4))
        inside.addLayout(self._people(item, pale=closed))
        inside.addSpacing(look.px(8 if look.compact else 16))
        second = look.colours.ink2
        first = second if closed else look.colours.ink
        inside.addWidget(Prose(look, where).in_colour(first))
        title = Prose(look, item.title, TextRole.CARD_TITLE, lines=4)
        inside.addWidget(title.in_colour(first))
        inside.addWidget(Prose(look, item.line, lines=4).in_colour(second))
        inside.addStretch(1)
        inside.addSpacing(look.gap)
        inside.addLayout(_flow(look, chips))
        card.body.addLayout(inside, 1)
        card.body.addWidget(Rule(look))
        card.body.addLayout(self._foot(foot, access))
        let_through(card.body)
        return card

    def _people(self, item: CaseItem, *, pale: bool) -> QHBoxLayout:
        look = self.look
        row = QHBoxLayout()
        row.setSpacing(look.gap)
        width = 64 if look.compact else 88
        shown = item.people[:_PORTRAITS]
        first = first_hatching(item.people)
        # Nobody looks like the neighbour on the card before.
        first += int(bool(shown) and first % HATCHINGS == self._hatching)
        for place, initials in enumerate(shown, first):
            row.addWidget(Portrait(look, initials, place, width, pale=pale))
            self._hatching = place % HATCHINGS
        more = len(item.people) - _PORTRAITS
        if more > 0:
            row.addWidget(Prose(look, f"+{more}", TextRole.LEAD, wrap=False))
        row.addStretch(1)
        return row

    def _chips(self, item: CaseItem) -> list[Chip]:
        look, words, chips = self.look, self.look.words, list[Chip]()
        if item.practised:
            chips.append(Chip(look, words(N_("Practice")), Tone.STRONG))
        chip = deadline_chip(look, item.deadline)
        if chip is not None:
            chips.append(chip)
        languages = languages_chip(look, item.only_in)
        if languages is not None:
            chips.append(languages)
        if item.example:
            chips.append(Chip(look, words(N_("Example"))))
        return chips

    def _foot(self, said: str, access: Access) -> QHBoxLayout:
        look = self.look
        row = QHBoxLayout()
        pad = look.px(16 if look.compact else 24)
        row.setContentsMargins(pad, look.px(16), pad, look.px(16))
        row.setSpacing(look.px(12))
        if access.shut:
            icon = "clock" if access is Access.NOT_YET else "check"
            row.addWidget(Icon(look, icon, 28, look.colours.ink2))
            row.addWidget(Prose(look, said).in_colour(look.colours.ink2), 1)
            return row
        accent = look.colours.accent
        row.addWidget(Prose(look, said, TextRole.LEAD_BOLD).in_colour(accent), 1)
        row.addWidget(Icon(look, "right", 28, accent))
        return row

    def _empty(self) -> QWidget:
        """No case is open: said large, with what can be done."""
        look, words = self.look, self.look.words
        content, column = self._content()
        column.addStretch(2)
        icon = Icon(look, "env", 64, look.colours.edge)
        column.addWidget(icon, 0, Qt.AlignmentFlag.AlignHCenter)
        title = Prose(look, words(N_("No case is open today.")), TextRole.TITLE)
        column.addWidget(title.centred())
        hint = words(N_("Ask the person at the table when the next case comes."))
        lead = Prose(look, hint, TextRole.LEAD).in_colour(look.colours.ink2)
        column.addWidget(lead.centred())
        for each in self.value.left_out:
            column.addWidget(Prose(look, each).in_colour(look.colours.ink2).centred())
        column.addStretch(3)
        return content


def _grows(before: CasesValue, value: CasesValue) -> bool:
    """Whether nothing comes but more cards, behind those that are there."""
    same = replace(before, items=value.items, reading=value.reading) == value
    both = bool(before.reading and value.reading)
    items = before.items
    return same and both and isinstance(items, Made) and items.begins(value.items)


def _flow(look: Look, chips: Sequence[Chip]) -> FlowRow:
    """Chips behind each other, in rows."""
    row = FlowRow(None, look.gap)
    for each in chips:
        row.addWidget(each)
    return row


def _said(words: str, chips: Sequence[Chip]) -> str:
    """What a reader says of a card; how long it is open comes last."""
    return ". ".join((words.rstrip("."), *(each.text() for each in chips)))
