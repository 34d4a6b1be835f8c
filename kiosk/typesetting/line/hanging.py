"""Opening quotation marks and brackets that hang out at the edge of ragged lines."""

from collections.abc import Mapping

from kiosk.typesetting.line.assemble import SetLine

# How much of its width a mark hangs out: quotation marks have little ink, and most of
# it high or low, so that letters look level when the marks stand outside. Brackets
# are as dark as letters. The kinds are microtype's (R. Schlicht, its protrusion of
# \\textquotedblleft, \\guillemotleft and the parenthesis; from memory); the values
# are chosen by eye for Noto Serif, and larger, as in books with hung quotation marks.
_QUOTATION_MARK, _GUILLEMET, _BRACKET = 0.8, 0.6, 0.5
_PART_BY_MARK: Mapping[str, float] = {
    **dict.fromkeys("\u201c\u201d\u201e\u2018\u2019\u201a\"'", _QUOTATION_MARK),
    **dict.fromkeys("\u00ab\u00bb\u2039\u203a", _GUILLEMET),
    **dict.fromkeys("([{", _BRACKET),
}


def hanging_width(line: SetLine, *, rtl: bool) -> float:
    """By how much (em) a line hangs out where it starts: at the left, or the right.

    Not where its first character is set elsewhere, as some are that run against the
    line, or shares its glyph with another.
    """
    first = line.text[:1]
    part = _PART_BY_MARK.get(first)
    if part is None or not line.runs:
        return 0.0
    _, run = line.runs[-1 if rtl else 0]
    glyph = -1 if rtl else 0
    if run.rtl is not rtl or not run.face or run.clusters[glyph] != first:
        return 0.0
    return part * run.advances[glyph] / run.upem
