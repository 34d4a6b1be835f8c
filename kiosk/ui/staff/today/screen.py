"""Today: big numbers, questions that are open, hours and officials."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import N_
from kiosk.staff.answers import Answer, Settle
from kiosk.ui.access.announce import LiveRegion
from kiosk.ui.access.heading import as_heading
from kiosk.ui.art.rule import Rule
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.scroll import ScrollArea
from kiosk.ui.staff.notice import Notice
from kiosk.ui.staff.page import StaffPage, page_head
from kiosk.ui.staff.today.charts import BarRows, HourChart
from kiosk.ui.staff.today.value import Answered, Question, TodayValue
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole

TITLE = N_("Today")
_CAME, _YES, _NO = N_("Did it come out?"), N_("Yes"), N_("No")
_AFTER_ALL, _NOT_AFTER_ALL = N_("It did come out"), N_("It did not come out")
_HOURS, _CASES, _OFFICIALS = N_("Letters by hour"), N_("By case"), N_("By official")


class TodayPage(StaffPage):
    """Shows a TodayValue."""

    def __init__(self, look: Look, value: TodayValue) -> None:
        super().__init__(look, look.words(TITLE))
        self.value = value
        self._heard = LiveRegion(self, _aloud(value))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._build()

    def show_value(self, value: TodayValue) -> None:
        """Show what has changed; the time alone changes in place."""
        before, self.value = self.value, value
        if _lasting(before) != _lasting(value):
            self._build()
            self._heard.say(_aloud(value))
        self._time.say(value.time)

    def _build(self) -> None:
        focused, look = self.focused_name(), self.look
        area = self.findChild(ScrollArea)
        down = area.verticalScrollBar().value() if area else 0
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        content = QWidget()
        column = QVBoxLayout(content)
        side = look.px(24 if look.compact else 40)
        above = look.px(16 if look.compact else 32)
        column.setContentsMargins(side, above, look.px(32), look.px(24))
        column.setSpacing(look.px(12 if look.compact else 20))
        self._time = Prose(look, self.value.time, TextRole.LEAD)
        self._time.in_colour(look.colours.ink2)
        column.addLayout(page_head(look, self.name, self._time))
        self._fill(column)
        area = ScrollArea(look, content, self.name)
        self._column.addWidget(area)
        area.show()
        self.focus_again(focused)
        QTimer.singleShot(0, area, partial(area.verticalScrollBar().setValue, down))

    def _fill(self, column: QVBoxLayout) -> None:
        look, value = self.look, self.value
        if value.wrong is not None:
            column.addWidget(Notice(look, *value.wrong))
        for each in value.questions:
            column.addWidget(self._question(each))
        column.addLayout(self._numbers())
        for done in value.answered:
            column.addLayout(self._answered(done))
        column.addWidget(Rule(look))
        if value.none:
            column.addWidget(Prose(look, value.none, TextRole.GIST))
        if value.hours:
            column.addLayout(self._charts(), 1)
        else:
            column.addStretch(1)

    def _numbers(self) -> QBoxLayout:
        look, way = self.look, QBoxLayout.Direction
        wide = look.text_scale <= 1.25
        row = QBoxLayout(way.LeftToRight if wide else way.TopToBottom)
        row.setSpacing(look.px(24))
        for index, (number, words) in enumerate(self.value.numbers):
            if index and wide:
                row.addWidget(Rule(look, upright=True))
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(Prose(look, number, TextRole.NUMBER, wrap=False))
            cell.addWidget(Prose(look, words).in_colour(look.colours.ink2))
            row.addLayout(cell, 1)
        return row

    def _question(self, question: Question) -> Notice:
        look, words = self.look, self.look.words
        buttons = []
        for name, came in ((_YES, True), (_NO, False)):
            button = Button(look, words(name), Kind.SMALL)
            button.setAccessibleName(f"{question.said}: {words(name)}")
            buttons.append(self._does(button, Settle(question.uuids, came)))
        return Notice(look, question.said, words(_CAME), *buttons, wide=True)

    def _answered(self, answered: Answered) -> QBoxLayout:
        """What was said, and the way to say the other thing."""
        look, words, way = self.look, self.look.words, QBoxLayout.Direction
        wide = look.text_scale <= 1.25
        row = QBoxLayout(way.LeftToRight if wide else way.TopToBottom)
        row.setSpacing(look.px(16))
        row.addWidget(Prose(look, answered.said), 1)
        name = words(_NOT_AFTER_ALL if answered.came else _AFTER_ALL)
        button = Button(look, name, Kind.SMALL, icon="undo")
        button.setAccessibleName(f"{answered.said}: {name}")
        row.addWidget(self._does(button, Settle(answered.uuids, not answered.came)))
        return row

    def _charts(self) -> QBoxLayout:
        look, value, words = self.look, self.value, self.look.words
        way = QBoxLayout.Direction
        wide = not (look.portrait or look.compact or look.text_scale > 1.25)
        row = QBoxLayout(way.LeftToRight if wide else way.TopToBottom)
        row.setSpacing(look.px(40 if wide else 20))
        hours = QVBoxLayout()
        hours.setSpacing(look.px(12))
        hours.addWidget(_small_title(look, words(_HOURS)))
        hours.addWidget(HourChart(look, words(_HOURS), value.hours), 1)
        row.addLayout(hours, 524)
        lists = QVBoxLayout()
        lists.setSpacing(look.px(12))
        for name, rows in ((_CASES, value.cases), (_OFFICIALS, value.officials)):
            lists.addWidget(_small_title(look, words(name)))
            lists.addWidget(BarRows(look, rows))
        lists.addStretch(1)
        row.addLayout(lists, 428)
        return row

    def _does(self, button: Button, answer: Answer) -> Button:
        button.clicked.connect(partial(self._say, answer))
        return button

    def _say(self, answer: Answer, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a Qt slot
        self.answered.emit(answer)


def _small_title(look: Look, words: str) -> Prose:
    return as_heading(Prose(look, words, TextRole.LEAD_BOLD))


def _lasting(value: TodayValue) -> tuple[object, ...]:
    """What the page is built for: all but the time."""
    return (
        value.numbers,
        value.questions,
        value.answered,
        value.hours,
        value.cases,
        value.officials,
        value.none,
        value.wrong,
    )


def _aloud(value: TodayValue) -> str:
    """What a reader hears when it changes: the first number, and what is asked."""
    first = " ".join(value.numbers[0]) if value.numbers else ""
    said = (first, *(each.said for each in value.questions), *(value.wrong or ()))
    return ". ".join(each for each in said if each)
