"""Layout lines of real letters as text, beside a hash of the PDF.

A difference shows which line moved; the hash alone shows that the drawing changed.
To take new ones on purpose: `LETTER_KIOSK_SNAPSHOTS=write make test`.
"""

import hashlib
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.campaigns.loader import read_campaign
from kiosk.letters.compose import compose
from kiosk.model.draft import Draft
from kiosk.model.letter import Letter, Mark
from kiosk.model.page import Box, Glyphs, Item, Line, Pages
from kiosk.model.writer import Writer
from kiosk.typesetting.draw import draw
from kiosk.typesetting.fonts.table import load_fonts
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.loading import load_stationery
from kiosk.typesetting.typesetter import Typesetter

KEPT = Path(__file__).with_name("letters")
OWN = "I am a librarian. My work has been to keep other people's words safe. "
DAY = date(2021, 8, 10)

# Official, stationery, country of posting, own words, marks.
LETTERS: dict[str, tuple[str, str, str, str, tuple[Mark, ...]]] = {
    "prosecutor-us": ("prosecutor-general", "us-letter-10", "US", OWN, ()),
    "ambassador-de": ("ambassador", "a4-din-b", "DE", "", (Mark.PRACTICE,)),
    "prosecutor-two-pages": (
        "prosecutor-general",
        "a4-din-b",
        "DE",
        OWN * 16,
        (Mark.PRACTICE, Mark.COPY),
    ),
}
# And one letter on each of these papers, posted where it is used; a new paper is
# held by rules, and has a letter here once somebody has looked at it.
POSTED_IN = {
    "a4-din-a": "DE",
    "a4-din-b": "DE",
    "a4-japan": "JP",
    "a4-nf": "FR",
    "a4-nl": "NL",
    "a4-sn-left": "CH",
    "a4-sn-right": "CH",
    "a4-uk": "GB",
    "us-letter-10": "US",
    "us-letter-9": "US",
    "us-letter-9-double": "US",
}
LETTERS |= {
    f"on-{paper}": ("ambassador", paper, country, OWN, ())
    for paper, country in POSTED_IN.items()
}


# And letters with who else gets them, in their order of reading: left, right.
COPIES = ("Embassy of the Republic of Belarus, Berlin", "Human Rights Centre Viasna")
LETTERS |= {
    "copies-de": ("ambassador", "a4-din-b", "DE", OWN, ()),
    "copies-ar": ("ambassador", "a4-din-b", "DE", OWN, (Mark.PRACTICE, Mark.COPY)),
}


def written(name: str) -> Letter:
    letter = composed(name)
    if not name.startswith("copies"):
        return letter
    language = name.partition("-")[2]
    (own,) = [each for each in letter.body if each.key == "own_words"]
    in_english = tuple(
        replace(each, language="" if each is own else "en") for each in letter.body
    )
    own_words = replace(own, text=TRANSLATED[language])
    body = tuple(own_words if each.key == own.key else each for each in in_english)
    return replace(letter, language=language, body=body, copies=COPIES)


TRANSLATED = {
    "de": "Ich bin Bibliothekarin und weiß, was Freiheitsberaubung bedeutet. " * 3,
    "ar": "أنا أمينة مكتبة، وكان عملي أن أحفظ كلمات الآخرين (UA 85/21). " * 3,
}


def composed(name: str) -> Letter:
    official, stationery, posted_in, own, marks = LETTERS[name]
    campaign, problems = read_campaign(paths.campaigns() / "ua-85-21")
    assert campaign is not None
    assert problems == ()
    draft = Draft(
        reference=campaign.reference,
        language="en",
        posted_in=posted_in,
        stationery=stationery,
        officials=(official,),
        writer=Writer(name="Your Name", town="Your town", country=posted_in),
    ).edited("own_words", own)
    (to,) = [each for each in campaign.officials if each.id == official]
    return compose(campaign, to, draft, DAY, marks)


def described(item: Item) -> str:
    if isinstance(item, Line):
        return f"{item.x0:7.2f} {item.y0:7.2f}  rule to {item.x1:.2f} {item.y1:.2f}"
    if isinstance(item, Box):
        return f"{item.x:7.2f} {item.y:7.2f}  box {item.width:.2f} x {item.height:.2f}"
    assert isinstance(item, Glyphs)
    face = f"{item.face} {item.size:g}"
    return f"{item.x:7.2f} {item.y:7.2f}  {face:<15}  {item.text}"


def snapshot(pages: Pages, pdf: bytes) -> str:
    lines = [f"pdf {hashlib.sha256(pdf).hexdigest()}"]
    lines += [f"missing {pages.missing}"] * bool(pages.missing)
    lines += [f"note {note}" for note in pages.notes]
    for number, page in enumerate(pages.pages, start=1):
        lines += ["", f"page {number}", *map(described, page.items)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_is_set_as_it_was(name: str) -> None:
    typesetter = Typesetter(load_fonts(paths.resources() / "fonts"))
    stationery = load_stationery(paths.resources() / "stationery")[LETTERS[name][1]]
    pages = lay_out(written(name), stationery, typesetter)
    now = snapshot(pages, draw([pages], typesetter))
    kept = KEPT / f"{name}.txt"
    if os.environ.get("LETTER_KIOSK_SNAPSHOTS") == "write":
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(now, encoding="utf-8")
    assert now.splitlines() == kept.read_text(encoding="utf-8").splitlines()
