"""Officials: who gets the letter; one, several, or those reached in other ways."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.flow.answers import Back, Continue, ToggleOfficial
from kiosk.flow.ways.answers import ShowWays
from kiosk.i18n import N_, Plural, counted
from kiosk.letters.amount import Amount
from kiosk.ui.access.announce import LiveRegion
from kiosk.ui.access.roles import Role, give_role
from kiosk.ui.art.rule import Rule
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.card import CheckCard, let_through
from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.frame.bottom_bar import BottomBar, back_button
from kiosk.ui.frame.growing_grid import GrowingGrid
from kiosk.ui.frame.screen import Screen
from kiosk.ui.frame.visit_bar import VisitBar
from kiosk.ui.screens.officials.value import OfficialItem, OfficialsValue
from kiosk.ui.text.amounts import amount_said
from kiosk.ui.text.facts import Fact
from kiosk.ui.text.heading import Heading
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

_OFFICIALS = Plural("{count} official", "{count} officials")
_NONE = N_("Choose at least one.")


class OfficialsScreen(Screen):
    """A card with a check box for each; Continue waits for the first choice."""

    def __init__(self, look: Look, value: OfficialsValue) -> None:
        super().__init__(look, look.words(N_("Officials")))
        self.value = value
        self._cards: dict[str, CheckCard] = {}
        self._heard = LiveRegion(self, _count_of(look, value))
        self._build()

    def show_value(self, value: OfficialsValue) -> None:
        """Show another choice; only other officials make other cards."""
        before, self.value = self.value, value
        if _unchosen(before) != _unchosen(value):
            self._build()
            return
        for official, card in self._cards.items():
            card.show_checked(on=official in value.chosen)
        self._show_count()

    def _build(self) -> None:
        look = self.look
        bar = VisitBar(look, self.value.bar)
        bar.answered.connect(self.answered)
        name = look.words(N_("Officials"))
        area = ScrollArea(look, self._content(), name)
        self._grid.follow(area)
        self.stack(bar, area, self._foot(), stretch=1)
        self._show_count()

    def _content(self) -> QWidget:
        look, words = self.look, self.look.words
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(look.margin, look.title_top, look.margin, look.px(12))
        column.setSpacing(look.px(12 if look.compact else 18))
        title = words(N_("Who should get your letter?"))
        hint = words(N_("Write once. Each person gets their own letter."))
        column.addWidget(Heading(look, title, hint))
        for note in self.value.notes:
            column.addWidget(Fact(look, "env", note))
        gap = look.px(16 if look.compact or look.portrait else 24)
        columns = 1 if look.portrait or look.text_scale > 1.2 else 2
        self._cards = {}
        for each in self._other_ways(Kind.SECONDARY) if self._cramped else ():
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignLeading)
        self._grid = GrowingGrid(columns, gap, self._next_card)
        self._grid.hold(len(self.value.items))
        give_role(self._grid, Role.List)
        self._grid.setAccessibleName(words(N_("Officials")))
        # Most cards are built when somebody comes near.
        count = counted(words, _OFFICIALS, len(self.value.items))
        self._grid.setAccessibleDescription(count)
        column.addWidget(self._grid, 0 if look.portrait else 1)
        if look.portrait:
            column.addStretch(1)
        return content

    def _next_card(self, index: int) -> CheckCard:
        item = self.value.items[index]
        self._cards[item.id] = self._card(item)
        return self._cards[item.id]

    def _card(self, item: OfficialItem) -> CheckCard:
        look = self.look
        card = CheckCard(look, ", ".join(filter(None, (item.name, item.title))))
        card.setAccessibleDescription(" ".join(filter(None, item.told)))
        card.setEnabled(item.writable)
        card.setChecked(item.id in self.value.chosen)
        card.toggled.connect(partial(self._toggle, item.id))
        pad = look.px(16 if look.compact else 28)
        top = look.px(12 if look.portrait else 16)
        card.body.setContentsMargins(pad, top, pad, look.px(8))
        ink2 = look.colours.ink2
        first = look.colours.ink if item.writable else ink2
        head = QVBoxLayout()
        head.setContentsMargins(look.margins(0, 0, card.side + look.px(12), 0))
        head.setSpacing(0)
        head.addWidget(Prose(look, item.name, TextRole.CARD_TITLE).in_colour(first))
        if item.title:
            head.addWidget(Prose(look, item.title, TextRole.LEAD).in_colour(first))
        card.body.addLayout(head)
        if item.why:
            card.body.addSpacing(look.px(8))
            card.body.addWidget(Prose(look, item.why, TextRole.WHY).in_colour(ink2))
        card.body.addSpacing(look.px(8 if look.compact else 14))
        air = look.px(4 if look.portrait or look.compact else 7)
        for row in self._rows(item):
            card.body.addWidget(Rule(look))
            card.body.addSpacing(air)
            card.body.addWidget(row)
            card.body.addSpacing(air)
        card.body.addStretch(1)
        let_through(card.body)
        return card

    def _rows(self, item: OfficialItem) -> list[QWidget]:
        """Where the letter goes, and the other ways; these first if none arrives."""
        look, words = self.look, self.look.words
        if not item.writable:
            closed = words(
                N_("No letter is possible: this case has no postal address.")
            )
            return [Fact(look, "lock", closed), *self._ways(item)]
        letter: list[QWidget] = [
            Fact(look, "env", item.place, item.address),
            Fact(look, "stamp", item.stamp, item.caution),
        ]
        if not item.not_carried:
            return [*letter, *self._ways(item)]
        can = words(N_("You can still print the letter."))
        note = Fact(look, "warn", item.not_carried, can, role=TextRole.BODY_BOLD)
        return [note, *self._ways(item), *letter]

    def _ways(self, item: OfficialItem) -> list[QWidget]:
        """The ways besides a letter, under what they are."""
        look, words = self.look, self.look.words
        if not item.channels:
            return []
        said = N_("Other ways to reach them")
        facts = [Fact(look, each.way.icon, each.line(words)) for each in item.channels]
        return [Prose(look, words(said), TextRole.BODY_BOLD), *facts]

    def _foot(self) -> BottomBar:
        look, words = self.look, self.look.words
        back = back_button(look)
        back.clicked.connect(lambda: self.answered.emit(Back()))
        self._count = Prose(look, "", TextRole.LEAD, lines=3)
        self._go = Button(look, words(N_("Continue")), Kind.PRIMARY, icon_after="right")
        self._go.clicked.connect(lambda: self.answered.emit(Continue()))
        ways = [] if self._cramped else self._other_ways(Kind.QUIET)
        return BottomBar(look, [back, *ways], [self._count], [self._go])

    @property
    def _cramped(self) -> bool:
        """Whether the foot has no room for one button more."""
        return self.look.portrait or self.look.text_scale > 1

    def _other_ways(self, kind: Kind) -> list[Button]:
        """What leads to the other ways, if there are any; in practice none is gone."""
        look = self.look
        known = any(each.channels for each in self.value.items)
        if not known or self.value.bar.practice:
            return []
        ways = Button(look, look.words(N_("Other ways")), kind, icon="phone")
        ways.clicked.connect(lambda: self.answered.emit(ShowWays()))
        return [ways]

    def _toggle(self, official: str, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        # What it comes to now is told with the next value.
        self.value = replace(self.value, chosen=self.value.chosen ^ {official})
        self.answered.emit(ToggleOfficial(official))

    def _show_count(self) -> None:
        chosen = bool(self.value.chosen)
        said = _count_of(self.look, self.value)
        self._count.say(said)
        self._heard.say(said)
        # Why it does not go on can be reached: Tab passes over the button.
        tab, none = Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.NoFocus
        self._count.setFocusPolicy(none if chosen else tab)
        self._go.setEnabled(chosen)
        self._go.setAccessibleDescription("" if chosen else said)


def _count_of(look: Look, value: OfficialsValue) -> str:
    """How many letters this will be, or that none is chosen."""
    said = amount_said(look.words, value.amount)
    return said if value.amount.letters else look.words(_NONE)


def _unchosen(value: OfficialsValue) -> OfficialsValue:
    """The value without the choice: what the cards are built from."""
    return replace(value, chosen=frozenset(), amount=Amount())
