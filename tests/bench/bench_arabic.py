"""One Arabic letter, words to PDF, against bare ReportLab and our Latin letter.

The peer draws the same runs at the same places; it neither joins nor turns them, so
that what it draws is wrong. Own words are new in every letter; in the last row all
words are, since everything is forgotten before each.
"""

import time
from dataclasses import replace
from pathlib import Path
from statistics import median

from bench_desk import DRAFT, desk
from bench_figures import Figure
from bench_letter import bare_letter, register_fonts

from kiosk.model.letter import Letter, Paragraph, Role
from kiosk.typesetting.draw import draw
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter
from kiosk.workflows.write_set import words_of

_LETTERS, _WARM, _COLD = 300, 20, 60
_OWN = {
    "ar": "أنا أدرّس التاريخ، وأحدّث طلابي عنكم. هذه هي الرسالة رقم {}.",
    "en": "I teach history, and I tell my class about you. This is letter {}.",
}
# As long as the English letter of the case, a paragraph a line.
_BODY = Path(__file__).with_name("arabic.txt").read_text("utf-8").splitlines()


def arabic_letter() -> tuple[Figure, ...]:
    """Medians of many letters, ours and theirs in turn."""
    bench, campaign, official = desk()
    typesetter, paper = bench.typesetter, bench.paper(DRAFT.stationery)
    latin = words_of(bench, campaign, official, DRAFT)
    arabic = _in_arabic(latin)
    register_fonts()
    rows = [
        _one_each(
            _numbered(arabic, number), _numbered(latin, number), paper, typesetter
        )
        for number in range(_WARM + _LETTERS)
    ]
    ours, latins, bare = map(median, zip(*rows[_WARM:], strict=True))
    what = "one Arabic letter, words to PDF, warm fonts"
    return (
        Figure(what, ours, "bare ReportLab, the same runs unjoined", bare, "15 ms"),
        Figure(what, ours, "our Latin letter", latins, ""),
        _forgetting(arabic, latin, paper, typesetter),
    )


def _one_each(
    arabic: Letter, latin: Letter, paper: Stationery, typesetter: Typesetter
) -> tuple[float, float, float]:
    """Seconds for the Arabic letter, the Latin one, and the peer's Arabic one."""
    took = _timed(arabic, paper, typesetter), _timed(latin, paper, typesetter)
    pages = lay_out(arabic, paper, typesetter)
    start = time.perf_counter()
    bare_letter([pages])
    return (*took, time.perf_counter() - start)


def _forgetting(
    arabic: Letter, latin: Letter, paper: Stationery, typesetter: Typesetter
) -> Figure:
    """Letters of which no word was seen before."""
    found: list[tuple[float, float]] = []
    for _ in range(_COLD):
        both = [
            _timed(letter, paper, Typesetter(typesetter.fonts))
            for letter in (arabic, latin)
        ]
        found.append((both[0], both[1]))
    ours, theirs = (median(each) for each in zip(*found, strict=True))
    what = "one Arabic letter, every word new"
    return Figure(what, ours, "our Latin letter, every word new", theirs, "")


def _timed(letter: Letter, paper: Stationery, typesetter: Typesetter) -> float:
    start = time.perf_counter()
    draw([lay_out(letter, paper, typesetter)], typesetter)
    return time.perf_counter() - start


def _in_arabic(letter: Letter) -> Letter:
    return replace(
        letter,
        language="ar",
        recipient=("معالي النائب العام", "شارع الحرية 22", "مينسك 220030", "BELARUS"),
        subject="أليس بيالياتسكي وفاليانتسين ستيفانوفيتش (UA 85/21)",
        date="10 أغسطس 2021",
        salutation=_paragraph("salutation", Role.SALUTATION, "معالي النائب العام،"),
        body=tuple(
            _paragraph(f"p{at}", Role.BODY, text) for at, text in enumerate(_BODY)
        ),
        close=_paragraph("close", Role.CLOSE, "وتفضلوا بقبول فائق الاحترام،"),
    )


def _paragraph(key: str, role: Role, text: str) -> Paragraph:
    return Paragraph(key, role, text)


def _numbered(letter: Letter, number: int) -> Letter:
    """The letter with own words that were never seen."""
    first, second, own, *others = letter.body
    own = replace(own, text=_OWN[letter.language].format(number))
    return replace(letter, body=(first, second, own, *others))
