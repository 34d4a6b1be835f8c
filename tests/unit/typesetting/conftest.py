"""A letter by hand, with the words of Urgent Action 85/21, and what sets it."""

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.model.letter import Letter, Paragraph, Role
from kiosk.model.page import Box, Glyphs, Item, Line
from kiosk.typesetting.fonts.table import Fonts, load_fonts
from kiosk.typesetting.paper.area import Area
from kiosk.typesetting.paper.envelope import Envelope, load_envelopes
from kiosk.typesetting.paper.label_sheet import LabelSheet, load_label_sheets
from kiosk.typesetting.paper.loading import load_stationery
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter
from kiosk.typesetting.units import MM

CONCERN = """I am writing to express my deep concern about the arrest on July 14, 2021 \
and subsequent transfer to pretrial detention on July 17, 2021 of the chair of the \
Human Rights Centre Viasna, Ales Bialiatski, the vice chair of Viasna, Valyantsin \
Stefanovich, and Viasna\u2019s lawyer Uladzimir Labkovich. They are human rights \
defenders who have committed no crime and are being targeted in retaliation for their \
human rights work."""

BACKGROUND = """Ales Bialiatski, Valyantsin Stefanovich and Uladzimir Labkovich were \
arrested on July 14, 2021 alongside others during the most recent instance of mass \
raids by law enforcement targeting civil society, opposition groups and human rights \
organizations. In March, the Belarusian Investigative Committee had opened a criminal \
case into the activities of Viasna under Article 342 of the Criminal Code \
(“organization and preparation of actions that grossly violate public order”), which \
is believed to be the reason for the pretrial detention of Valyantsin Stefanovich, \
Uladzimir Labkovich and Ales Bialiatski."""

ASK = """In the light of the above, I urge you to do everything in your power to \
ensure the immediate release of Valyantsin Stefanovich, Uladzimir Labkovich, and Ales \
Bialiatski as they have committed no recognizable criminal offence and are being \
prosecuted in retaliation for their human rights work."""

LETTER = Letter(
    reference="UA 85/21",
    official="prosecutor-general",
    language="en",
    title="Letter to the Prosecutor General, UA 85/21",
    sender=("Your Name", "Your town, USA"),
    date="August 10, 2021",
    recipient=(
        "Andrey Shved",
        "Prosecutor General of the Republic of Belarus",
        "Vul. Internatsianalnaya, 22",
        "220030 Minsk",
        "BELARUS",
    ),
    subject="Ales Bialiatski, Valyantsin Stefanovich and Uladzimir Labkovich"
    " (UA 85/21)",
    salutation=Paragraph("salutation", Role.SALUTATION, "Dear Prosecutor General,"),
    body=(
        Paragraph("concern", Role.BODY, CONCERN),
        Paragraph("background", Role.BODY, BACKGROUND),
        Paragraph("own_words", Role.OWN_WORDS, ""),
        Paragraph("ask", Role.ASK, ASK),
    ),
    close=Paragraph("close", Role.CLOSE, "Sincerely,"),
    name="Your Name",
)

# Where Debian's fonts-noto-cjk puts its fonts.
CJK = Path("/usr/share/fonts/opentype/noto")

Write = Callable[..., Letter]
Ink = Callable[[Item], Area]


@pytest.fixture(scope="session")
def fonts() -> Fonts:
    return load_fonts(paths.resources() / "fonts")


@pytest.fixture(scope="session")
def typesetter(fonts: Fonts) -> Typesetter:
    return Typesetter(fonts)


@pytest.fixture(scope="session")
def packed_typesetter(tmp_path_factory: pytest.TempPathFactory) -> Typesetter:
    """The bundled fonts and a pack for Chinese, Japanese and Korean."""
    files = sorted(CJK.glob("NotoSerifCJK-*.ttc"))
    if not files:
        # Set-up installs it; a check that counts must not leave these tests out.
        assert "CI" not in os.environ
        pytest.skip("Debian's fonts-noto-cjk is not installed")
    folder = tmp_path_factory.mktemp("packs")
    for file in files:
        (folder / file.name).symlink_to(file)
    return Typesetter(load_fonts(paths.resources() / "fonts", folder))


@pytest.fixture(scope="session")
def ink(typesetter: Typesetter) -> Ink:
    """The rectangle of an item's ink, mm, by the outlines of its glyphs."""

    def scaled(x: float, y: float, width: float, height: float) -> Area:
        return Area(x / MM, y / MM, width / MM, height / MM)

    def of(item: Item) -> Area:
        if isinstance(item, Line):
            return scaled(item.x0, item.y0, item.x1 - item.x0, item.y1 - item.y0)
        if isinstance(item, Box):
            return scaled(item.x, item.y, item.width, item.height)
        assert isinstance(item, Glyphs)
        face = typesetter.fonts[item.face]
        low, high = face.ink(item.text)
        width = sum(item.advances) / face.upem * item.size
        top = item.y - high * item.size
        return scaled(item.x, top, width, (high - low) * item.size)

    return of


@pytest.fixture(scope="session")
def papers() -> Mapping[str, Stationery]:
    return load_stationery(paths.resources() / "stationery")


@pytest.fixture(scope="session")
def desk(
    papers: Mapping[str, Stationery], typesetter: Typesetter
) -> tuple[Mapping[str, Stationery], Typesetter]:
    return papers, typesetter


@pytest.fixture(scope="session")
def write() -> Write:
    """The letter with some of its fields changed; `body` may be plain texts."""

    def written(**changes: object) -> Letter:
        body = changes.get("body")
        if isinstance(body, list):
            changes["body"] = tuple(
                Paragraph(f"p{at}", Role.BODY, text) for at, text in enumerate(body)
            )
        # replace() checks the names; the values are the test's own.
        return replace(LETTER, **changes)  # type: ignore[arg-type]

    return written


@pytest.fixture(params=["us-letter-10", "a4-din-b"])
def paper(
    request: pytest.FixtureRequest, papers: Mapping[str, Stationery]
) -> Stationery:
    return papers[request.param]


@pytest.fixture(scope="session")
def envelopes() -> Mapping[str, Envelope]:
    return load_envelopes(paths.resources() / "envelopes")


@pytest.fixture(scope="session")
def labels() -> Mapping[str, LabelSheet]:
    return load_label_sheets(paths.resources() / "labels")
