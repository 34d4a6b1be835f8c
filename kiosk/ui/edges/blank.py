"""A screen of nothing, which can say one sentence: made without look and layout."""

from PySide6.QtWidgets import QPushButton

_SIZE = 24


class Blank(QPushButton):
    """Stands where every other screen may fail; a press on it is for going on."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlat(True)
        self.setEnabled(False)

    def say(self, sentence: str) -> None:
        """Say a cause, what to do on a line of its own, and take presses."""
        font = self.font()
        font.setPixelSize(_SIZE)
        self.setFont(font)
        self.setText(sentence.replace("; ", ";\n").replace("&", "&&"))
        self.setAccessibleName(sentence)
        self.setEnabled(True)
        self.setFocus()
