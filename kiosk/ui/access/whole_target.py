"""Check boxes and radio buttons that are pressed, and found, on all of their row.

Qt takes the place of both from the style: it is what a finger has to hit and what a
screen reader, a magnifier or a switch scanner is told. One answer serves all of them.
"""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QProxyStyle,
    QRadioButton,
    QStyle,
    QStyleOption,
    QWidget,
)

_TARGETS = frozenset(
    {
        QStyle.SubElement.SE_CheckBoxClickRect,
        QStyle.SubElement.SE_RadioButtonClickRect,
    }
)


class _WholeTarget(QProxyStyle):
    """The program's style, but for the place that is pressed."""

    def subElementRect(  # noqa: N802 - Qt's name
        self,
        element: QStyle.SubElement,
        option: QStyleOption,
        widget: QWidget | None = None,
    ) -> QRect:
        """All of the widget is the target."""
        if element in _TARGETS:
            return QRect(option.rect)
        return super().subElementRect(element, option, widget)  # type: ignore[arg-type] # None too, as in QStyle


def press_anywhere(button: QCheckBox | QRadioButton) -> None:
    """Let all of a button be its target, however little of it Qt would paint.

    The style belongs to the program: a widget keeps none alive, and uses its own
    until it is gone.
    """
    program = QApplication.instance()
    if program is None:
        return
    style = program.findChild(_WholeTarget)
    if style is None:
        style = _WholeTarget()
        style.setParent(program)
    button.setStyle(style)
