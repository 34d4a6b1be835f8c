"""Chinese, Japanese and Korean, with the fonts of Debian's typesetter-noto-cjk."""

import subprocess
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.model.letter import Letter
from kiosk.model.page import Glyphs
from kiosk.typesetting.draw import draw
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.text.breaks_allowed import BreakRules
from kiosk.typesetting.text.east_asian import cjk_variant
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import Typesetter
from tests.unit.pdf.facts import Facts
from tests.unit.pdf.fonts_read import program

Write = Callable[..., Letter]

RULES = BreakRules()
CHINESE = (
    "“人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相"
    "对待。”我写信是为了对 Ales Bialiatski、Valyantsin Stefanovich 和 Uladzimir"
    " Labkovich 于2021年7月14日被捕一事深表关切。人人有资格享受本宣言所载的一切权利和"
    "自由，不分种族、肤色、性别、语言、宗教、政治或其他见解、国籍或社会出身、财产、出生"
    "或其他身分等任何区别。（参见《刑法》第342条。）"
)
JAPANESE = (
    "「すべての人間は、生れながらにして自由であり、かつ、尊厳と権利とについて平等である。"
    "人間は、理性と良心とを授けられており、互いに同胞の精神をもって行動しなければならな"
    "い。」私は、人権センター「ヴャスナ」のアレシ・ビャリャツキ（Ales Bialiatski）氏が"
    "2021年7月14日に逮捕され、7月17日に勾留されたことを深く憂慮しています。"
)
KOREAN = (
    "“모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.”"
    " 저는 인권센터 ‘뱌스나’의 Ales Bialiatski(58) 씨가 2021년 7월 14일에 체포되어"
    " 7월 17일 구금된 것에 대해 깊은 우려를 표합니다. 모든 사람은 인종, 피부색,"
    " 성, 언어, 종교, 정치적 또는 기타의 견해와 같은 어떠한 종류의 차별이 없이,"
    " 모든 권리와 자유를 향유할 자격이 있다."
)
TEXTS: Mapping[str, str] = {"zh": CHINESE, "ja": JAPANESE, "ko": KOREAN}
FACES = {
    "ja": "pack-notoserifcjk-regular",
    "ko": "pack-notoserifcjk-regular-1",
    "zh": "pack-notoserifcjk-regular-2",
    "zh-TW": "pack-notoserifcjk-regular-3",
    "zh-HK": "pack-notoserifcjk-regular-4",
}
# What no line begins or ends with (JLReq, 3.1.7 and 3.1.8; from memory).
NOT_FIRST = "、。，．；：？！」』）》〉】”’・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
NOT_LAST = "「『（《〈【“‘"


@pytest.mark.parametrize(
    ("language", "script", "found"),
    [
        ("zh", "Hani", "zh-Hans"),
        ("zh-CN", "Hani", "zh-Hans"),
        ("zh_TW", "Hani", "zh-Hant"),
        ("zh-Hant-HK", "Hani", "zh-HK"),
        ("yue", "Hani", "zh-HK"),
        ("ja", "Hani", "ja"),
        ("ko", "Hani", "ko"),
        ("en", "Kana", "ja"),
        ("en", "Hang", "ko"),
        ("en", None, "zh-Hans"),
    ],
)
def test_characters_take_the_forms_of_the_language(
    language: str, script: str | None, found: str
) -> None:
    assert cjk_variant(language, script) == found


@pytest.mark.parametrize("language", FACES)
def test_a_letter_is_set_in_the_face_of_its_language(
    packed_typesetter: Typesetter, language: str
) -> None:
    (run,) = packed_typesetter.shaper.shape_word("返", False, Style("serif", language))
    assert run.face == FACES[language]
    bold = FACES[language].replace("regular", "bold")
    (run,) = packed_typesetter.shaper.shape_word(
        "返", False, Style("serif-bold", language)
    )
    assert run.face == bold


def test_a_japanese_name_in_an_english_letter_is_set_in_the_japanese_face(
    packed_typesetter: Typesetter,
) -> None:
    style = Style("serif", "en")
    (run,) = packed_typesetter.shaper.shape_word("ひろし", False, style)
    assert run.face == FACES["ja"]


def test_only_the_text_and_not_its_ascii_is_in_the_face_of_the_pack(
    packed_typesetter: Typesetter,
) -> None:
    runs = packed_typesetter.shaper.shape_word(
        "“在2021年Ales”，（85/21）", False, Style("serif", "zh")
    )
    parts = [(run.text, run.face == "serif") for run in runs]
    assert parts == [
        ("“在", False),
        ("2021", True),
        ("年", False),
        ("Ales", True),
        ("”，（", False),
        ("85/21", True),
        ("）", False),
    ]


def test_two_dashes_of_a_chinese_letter_are_one_long_one(
    packed_typesetter: Typesetter,
) -> None:
    (run,) = packed_typesetter.shaper.shape_word("人——他", False, Style("serif", "zh"))
    assert run.advances == (1000, 2000, 1000)


@pytest.mark.parametrize("language", ["zh", "ja"])
@pytest.mark.parametrize("measure", [9.0, 14.5, 23.0, 37.0])
def test_no_line_begins_or_ends_with_a_sign_that_must_not(
    packed_typesetter: Typesetter, language: str, measure: float
) -> None:
    style = Style("serif", language)
    lines = packed_typesetter.compositor.lines(TEXTS[language], style, measure)
    assert len(lines) > 2
    texts = [line.text.strip() for line in lines]
    assert [text for text in texts if text[0] in NOT_FIRST] == []
    assert [text for text in texts if text[-1] in NOT_LAST] == []
    assert all(line.width <= measure + 0.001 for line in lines)


def test_lines_of_ideographs_are_full(packed_typesetter: Typesetter) -> None:
    text = "人权，捍卫者没有犯任何罪行。" * 20
    lines = packed_typesetter.compositor.lines(text, Style("serif", "zh"), 23.5)
    assert min(line.width for line in lines[:-1]) >= 22


def test_a_korean_line_ends_at_a_space(packed_typesetter: Typesetter) -> None:
    lines = packed_typesetter.compositor.lines(KOREAN, Style("serif", "ko"), 24.0)
    words = [word for line in lines for word in line.text.split()]
    assert words == KOREAN.split()
    assert (
        RULES.breaks_inside("자유로우며")
        == RULES.breaks_inside("‘뱌스나’의")
        == RULES.breaks_inside("동등하다.”")
        == ()
    )
    assert RULES.breaks_inside("동등国하다") != ()


def test_a_korean_word_longer_than_the_line_is_cut(
    packed_typesetter: Typesetter,
) -> None:
    lines = packed_typesetter.compositor.lines("가" * 50, Style("serif", "ko"), 12.0)
    assert "".join(line.text for line in lines) == "가" * 50
    assert max(line.width for line in lines) <= 12.001


@pytest.mark.parametrize("language", TEXTS)
def test_the_text_of_a_letter_comes_back(
    paper: Stationery, packed_typesetter: Typesetter, write: Write, language: str
) -> None:
    text = TEXTS[language]
    letter = write(language=language, body=[text], subject=text[:12])
    pages = lay_out(letter, paper, packed_typesetter)
    assert pages.missing == pages.notes == ()
    pdf = draw([pages], packed_typesetter)
    found = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout.decode()
    assert "".join(text.split()) in "".join(found.split())


def test_only_the_characters_of_the_letter_are_embedded(
    paper: Stationery, packed_typesetter: Typesetter, write: Write
) -> None:
    letter = write(language="ja", body=[JAPANESE])
    pdf = draw([lay_out(letter, paper, packed_typesetter)], packed_typesetter)
    facts = Facts(pdf)
    (font,) = (each for each in facts.fonts if "CJKjp" in str(each.BaseFont))
    assert len(program(font) or b"") < 60_000
    assert len(pdf) < 100_000


@pytest.mark.parametrize("language", ["zh", "ja"])
def test_full_lines_of_ideographs_end_under_each_other(
    packed_typesetter: Typesetter, language: str
) -> None:
    text = "人权，捍卫者没有犯任何罪行。" * 12 + "「在」"
    lines = packed_typesetter.compositor.lines(text, Style("serif", language), 23.4)
    *full, last = lines
    assert [line.width for line in full] == pytest.approx([23.4] * len(full))
    assert last.width == round(last.width)
    for line in full:
        ends = [start + run.width for start, run in line.runs]
        assert ends[-1] == pytest.approx(23.4)
        advances = [each for _, run in line.runs for each in run.advances]
        assert max(advances[:-1]) - min(advances[:-1]) < 120
        assert advances[-1] == 1000


def test_a_latin_word_that_did_not_fit_drives_nothing_apart(
    packed_typesetter: Typesetter,
) -> None:
    text = "我写信是为了对 Uladzimirovich 于被捕一事深表关切。"
    lines = packed_typesetter.compositor.lines(text, Style("serif", "zh"), 9.6)
    advances = {each for _, run in lines[0].runs for each in run.advances}
    assert max(advances) == 1000


def test_korean_lines_stay_ragged(packed_typesetter: Typesetter) -> None:
    lines = packed_typesetter.compositor.lines(KOREAN, Style("serif", "ko"), 24.0)
    assert len({round(line.width, 2) for line in lines}) == len(lines)


def test_east_asian_lines_have_more_room_between_them_where_there_is_room(
    paper: Stationery, packed_typesetter: Typesetter, write: Write
) -> None:
    def leading(text: str, language: str = "ja") -> float:
        letter = write(language=language, body=[text])
        page = lay_out(letter, paper, packed_typesetter).pages[0]
        (body,) = (each for each in page.blocks if each.key == "p0")
        runs = [item for item in body.items if isinstance(item, Glyphs)]
        first, second, *_ = sorted({round(run.y, 3) for run in runs})
        return (second - first) / runs[0].size

    assert leading(JAPANESE) == pytest.approx(1.5, abs=0.01)
    assert leading(JAPANESE * 7) < 1.4
    assert leading("One two three. " * 30, "en") < 1.4


def test_ideographs_are_not_driven_apart_by_more_than_a_quarter(
    packed_typesetter: Typesetter,
) -> None:
    text = "我写信「在」" * 6
    for measure in (4.5, 5.5, 6.5):
        lines = packed_typesetter.compositor.lines(text, Style("serif", "zh"), measure)
        advances = {
            each for line in lines for _, run in line.runs for each in run.advances
        }
        assert max(advances) <= 1250


@pytest.mark.parametrize(
    ("text", "spaces"),
    [
        ("她于2021年", 2),
        ("在Viasna工作", 2),
        ("ここにAを", 2),
        ("她于 2021 年", 0),
        ("第（342）条", 0),
        ("她，2021、A。", 0),
        ("１２年ＡＢ", 0),
        ("中文ひらカナ", 0),
        ("2021", 0),
        ("アーA", 1),
    ],
)
def test_ideographs_stand_a_quarter_space_from_latin(
    packed_typesetter: Typesetter, text: str, spaces: int
) -> None:
    style = Style("serif", "zh")
    line = packed_typesetter.compositor.line(text, style)
    shape = packed_typesetter.shaper.shape_word
    alone = sum(run.width for each in text for run in shape(each, False, style))
    kerned = pytest.approx(alone + 0.25 * spaces, abs=0.03)
    assert line.width == kerned
    assert line.text == text


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_text_in_another_language_has_no_quarter_space(
    packed_typesetter: Typesetter, language: str
) -> None:
    style = Style("serif", language)

    def width(text: str) -> float:
        return packed_typesetter.compositor.line(text, style).width

    parts = sum(map(width, ("于", "Ales", "年")))
    assert width("于Ales年") == pytest.approx(parts, abs=0.01)


@settings(max_examples=60, deadline=None)
@given(
    text=st.lists(
        st.sampled_from(
            ["她", "于", "被捕", "2021", "Viasna", "，", "（", "）", " ", "の"]
        ),
        min_size=1,
        max_size=60,
    ).map("".join),
    measure=st.floats(6, 30),
)
def test_a_line_with_quarter_spaces_is_as_long_as_was_counted(
    packed_typesetter: Typesetter, text: str, measure: float
) -> None:
    """None stands at a line's end: the line alone is no longer than in its place."""
    compositor, style = packed_typesetter.compositor, Style("serif", "zh")
    lines = compositor.lines(text, style, measure)
    for line in lines:
        # Justified lines are rounded to units of the em.
        assert line.width <= measure + 0.001
    if lines:
        last = compositor.line(lines[-1].text, style)
        assert lines[-1].width == pytest.approx(last.width, abs=0.03)
    assert "".join(line.text for line in lines).split() == text.split()
