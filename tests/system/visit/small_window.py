"""A window with a button, a check box and room for words, to try the robot on."""

import sys

from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


def main() -> None:
    application = QApplication(sys.argv)
    window, layout = QWidget(), QVBoxLayout()
    words, said = QPlainTextEdit(), QLabel("nothing yet")
    words.setAccessibleName("Your own words")
    agree, start, hidden = QCheckBox("Agree"), QPushButton("Start"), QPushButton("Quit")
    start.setEnabled(False)
    agree.toggled.connect(start.setEnabled)
    start.clicked.connect(lambda: said.setText(f"heard: {words.toPlainText()}"))
    for each in (words, said, agree, start, hidden):
        layout.addWidget(each)
    hidden.hide()
    window.setLayout(layout)
    window.showMaximized()
    application.exec()


main()
