"""A long list to choose one country from, with a field to find it."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QSortFilterProxyModel,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kiosk.i18n import N_
from kiosk.ui.access.heading import as_heading
from kiosk.ui.controls.button import Button, Kind
from kiosk.ui.controls.dialog import Dialog
from kiosk.ui.controls.field import Field
from kiosk.ui.text.prose import Prose
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.type import TextRole


class _Rows(QStyledItemDelegate):
    """Rows as high as a finger needs."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def initStyleOption(  # noqa: N802 - Qt's name
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Leave some air before the words."""
        super().initStyleOption(option, index)
        option.text = f"\u2002{option.text}"

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """48 high, or what larger text needs."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(self._look.px(48), size.height()))


class ChooseCountry(Dialog):
    """`chosen` gives the name; the list narrows as the visitor types."""

    chosen = Signal(str)

    def __init__(self, look: Look, host: QWidget, names: Sequence[str]) -> None:
        title = look.words(N_("Which country do you live in?"))
        super().__init__(look, host, title, width=720)
        self.body.setSpacing(look.px(16))
        self.body.addWidget(as_heading(Prose(look, title, TextRole.CARD_TITLE)))
        find = look.words(N_("Type the name of the country"))
        self._field = Field(look, look.words(N_("Country")), hint=find)
        self.body.addWidget(self._field)
        self._model = QSortFilterProxyModel(self)
        self._model.setSourceModel(QStringListModel(list(names), self))
        self._model.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._list = self._make_list()
        self.body.addWidget(self._list, 1)
        close = Button(look, look.words(N_("Close")), Kind.SECONDARY)
        close.clicked.connect(self.dismiss)
        row = QHBoxLayout()
        row.addWidget(close)
        row.addStretch(1)
        self.body.addLayout(row)
        self._field.textChanged.connect(self._narrow)
        self._field.returnPressed.connect(self._choose_first)
        self.escaped.connect(self.dismiss)

    def ask(self, now: str) -> None:
        """Show the list with the present choice in sight."""
        self.open_over(self._field)
        self._narrow("", now)

    def _make_list(self) -> QListView:
        rows = QListView()
        rows.setModel(self._model)
        rows.setItemDelegate(_Rows(self.look))
        rows.setAccessibleName(self.look.words(N_("Countries")))
        rows.setFont(self.look.font(TextRole.PROSE))
        rows.setPalette(self.look.palette())
        rows.setFrameShape(QFrame.Shape.Box)
        rows.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        rows.setMinimumHeight(self.look.px(160 if self.look.compact else 320))
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.clicked.connect(self._choose)
        rows.activated.connect(self._choose)
        return rows

    def _narrow(self, text: str, now: str = "") -> None:
        self._model.setFilterFixedString(text.strip())
        for row in range(self._model.rowCount()):
            index = self._model.index(row, 0)
            if not now or index.data() == now:
                self._list.setCurrentIndex(index)
                middle = QListView.ScrollHint.PositionAtCenter
                self._list.scrollTo(index, middle)
                return

    def _choose_first(self) -> None:
        self._choose(self._list.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        name = index.data()
        if isinstance(name, str):
            self.dismiss()
            self.chosen.emit(name)
