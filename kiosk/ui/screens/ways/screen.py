"""Other ways to act: a card for each, then one at a time with all that it needs."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kiosk.flow.answers import Back
from kiosk.flow.ways.answers import HaveDone, ShowWay
from kiosk.i18n import N_
from kiosk.letters.ways.channels import counted
from kiosk.ui.access.announce import LiveRegion
from kiosk.ui.access.heading import words_in
from kiosk.ui.access.roles import Role, give_role
from kiosk.ui.access.spoken_text import SpokenText
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.card import Card, let_through
from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.dialogs.saver import Saver
from kiosk.ui.frame.bottom_bar import BottomBar, back_button
from kiosk.ui.frame.screen import Screen
from kiosk.ui.frame.visit_bar import VisitBar
from kiosk.ui.presses.filter import other_view
from kiosk.ui.screens.ways.open_way import OpenWay, title_of
from kiosk.ui.screens.ways.value import Panel, WayItem, WaysValue
from kiosk.ui.text.chip import Chip, Tone
from kiosk.ui.text.facts import Fact
from kiosk.ui.text.heading import Heading
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

_TITLE = N_("Other ways to act")
_UNSEEN = N_("Nothing is sent from here. We cannot see what you do on your phone.")
_COUNTED = N_("Counted. Thank you.")


class WaysScreen(Screen):
    """Cards, or the way that is open; what was done is counted once."""

    def __init__(self, look: Look, value: WaysValue) -> None:
        super().__init__(look, look.words(_TITLE))
        self.value = value
        self.saver = Saver(self, value.saving)
        self._heard = LiveRegion(self, _told(look, value.panel))
        self._build()

    def show_value(self, value: WaysValue) -> None:
        """Show another way, or how it goes on with this one."""
        before, self.value = self.value, value
        self.saver.follow(value.saving)
        if replace(before, saving=value.saving) == value:
            # A question over the screen stays over it.
            return
        self._build()
        self._heard.say(_told(self.look, value.panel))
        if _item(before.panel) != _item(value.panel):
            other_view(self)

    def _build(self) -> None:
        look, panel = self.look, self.value.panel
        name = title_of(look, panel.item) if panel else look.words(_TITLE)
        self.setAccessibleName(name)
        bar = VisitBar(look, self.value.bar)
        bar.answered.connect(self.answered)
        content = self._all() if panel is None else self._one(panel)
        area = ScrollArea(look, content, name)
        if panel is not None:
            text = SpokenText(None, name, look.language).wrapped()
            text.show_lines(words_in(content))
            area.read_by(text)
        self.stack(bar, area, self._foot(), stretch=1)

    def _all(self) -> QWidget:
        look, words = self.look, self.look.words
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(look.margin, look.title_top, look.margin, look.px(12))
        column.setSpacing(look.px(12 if look.compact else 18))
        hint = words(_UNSEEN)
        column.addWidget(Heading(look, words(_TITLE), hint))
        cards = QWidget()
        give_role(cards, Role.List)
        cards.setAccessibleName(words(_TITLE))
        grid = QGridLayout(cards)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.px(16))
        columns = 1 if look.portrait or look.text_scale > 1.2 else 2
        for place, each in enumerate(self.value.items):
            grid.addWidget(self._card(each), place // columns, place % columns)
        for place in range(columns):
            grid.setColumnStretch(place, 1)
        column.addWidget(cards)
        column.addStretch(1)
        return content

    def _card(self, item: WayItem) -> Card:
        look, title = self.look, title_of(self.look, item)
        done = look.words(_COUNTED) if item.done else ""
        card = Card(look, ", ".join(filter(None, (title, item.words, done))))
        pad = look.px(20)
        card.body.setContentsMargins(pad, look.px(14), pad, look.px(14))
        icon = "check" if item.done else item.way.icon
        more = ". ".join(filter(None, (item.words, done)))
        card.body.addWidget(Fact(look, icon, title, more, role=TextRole.LEAD_BOLD))
        let_through(card.body)
        answer = ShowWay(item.official, item.way.key, item.given)
        card.clicked.connect(partial(self.answered.emit, answer))
        return card

    def _one(self, panel: Panel) -> QWidget:
        saves = self.saver.button(Kind.SECONDARY) if panel.saves else None
        way = OpenWay(self.look, panel, saves)
        way.answered.connect(self.answered)
        return way

    def _foot(self) -> BottomBar:
        look, panel = self.look, self.value.panel
        back = back_button(look)
        back.clicked.connect(lambda: self.answered.emit(Back()))
        trailing: list[QWidget] = []
        if panel is not None and panel.item.done:
            trailing = [Chip(look, look.words(_COUNTED), Tone.STRONG, "check")]
        elif panel is not None and counted(panel.item.way):
            words = look.words(N_("I have done it"))
            done = Button(look, words, Kind.PRIMARY, icon_after="check")
            item = panel.item
            answer = HaveDone(item.official, item.way.key)
            done.clicked.connect(lambda: self.answered.emit(answer))
            trailing = [done]
        return BottomBar(look, [back], (), trailing)


def _item(panel: Panel | None) -> tuple[str, ...]:
    """Which way a panel is about."""
    if panel is None:
        return ()
    return panel.item.official, panel.item.way.key, panel.item.given


def _told(look: Look, panel: Panel | None) -> str:
    """What is said aloud when it comes true."""
    if panel is None:
        return ""
    done = look.words(_COUNTED) if panel.item.done else ""
    fax = panel.fax.told if panel.fax else ""
    return " ".join(filter(None, (panel.saved, fax, done)))
