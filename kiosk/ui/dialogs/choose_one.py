"""A question with a few answers, each with a line about it."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import N_
from kiosk.ui.access.heading import as_heading
from kiosk.ui.access.roles import Role, give_role, show_chosen
from kiosk.ui.art.icon import Icon
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.card import Card, let_through
from kiosk.ui.controls.dialog import Dialog
from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class ChooseOne(Dialog):
    """`chosen` gives the name of a choice; each is (name, words, more about it)."""

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        host: QWidget,
        title: str,
        choices: Sequence[tuple[str, str, str]],
    ) -> None:
        super().__init__(look, host, title, width=760)
        self.body.setSpacing(look.px(12))
        self.body.addWidget(as_heading(Prose(look, title, TextRole.CARD_TITLE)))
        self._choices = choices
        cancel = Button(look, look.words(N_("Cancel")), Kind.SECONDARY)
        cancel.clicked.connect(self.dismiss)
        row = QHBoxLayout()
        row.addWidget(cancel)
        row.addStretch(1)
        self.body.addLayout(row)
        self.escaped.connect(self.dismiss)

    def ask(self, now: str) -> None:
        """Show the choices, the present one marked."""
        cards = {each[0]: self._card(each, now) for each in self._choices}
        self.body.insertWidget(1, self._list(cards.values()), 1)
        self.open_over(cards[now])

    def _list(self, cards: Iterable[Card]) -> ScrollArea:
        look, rows = self.look, QWidget()
        column = QVBoxLayout(rows)
        # Room for the ring around a card, and for the bar beside it.
        ring = look.gap
        column.setContentsMargins(look.margins(ring, ring, look.px(24), ring))
        column.setSpacing(look.gap)
        for each in cards:
            column.addWidget(each)
        column.addStretch(1)
        area = ScrollArea(look, rows, self.accessibleName())
        rows.setAutoFillBackground(False)
        most = look.px(240 if look.compact else 400)
        area.setMinimumHeight(min(most, rows.sizeHint().height()))
        return area

    def _card(self, choice: tuple[str, str, str], now: str) -> Card:
        look, (key, words, more) = self.look, choice
        card = Card(look, f"{words}, {more}")
        give_role(card, Role.Button)
        show_chosen(card, chosen=key == now)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(Prose(look, words, TextRole.BODY_BOLD))
        lines.addWidget(Prose(look, more).in_colour(look.colours.ink2))
        inner = QHBoxLayout()
        inner.setSpacing(look.px(16))
        inner.addLayout(lines, 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        icon = "check" if key == now else "right"
        inner.addWidget(Icon(look, icon, 24), 0, middle)
        card.body.setContentsMargins(look.px(20), look.px(10), look.px(20), look.px(10))
        card.body.addLayout(inner)
        let_through(card.body)
        card.clicked.connect(partial(self._choose, key))
        return card

    def _choose(self, key: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a Qt slot
        self.dismiss()
        self.chosen.emit(key)
