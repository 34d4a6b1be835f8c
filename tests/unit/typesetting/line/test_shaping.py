import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.typesetting.line.run import Shaped
from kiosk.typesetting.text.style import Style
from kiosk.typesetting.typesetter import Typesetter

ENGLISH = Style("serif", "en")
ARABIC = Style("serif", "ar", rtl=True)


def one(
    typesetter: Typesetter, text: str, style: Style = ENGLISH, *, rtl: bool = False
) -> Shaped:
    (run,) = typesetter.shaper.shape_word(text, rtl, style)
    return run


def test_pairs_are_kerned_and_letters_joined(typesetter: Typesetter) -> None:
    assert (
        one(typesetter, "AV").width
        < one(typesetter, "A").width + one(typesetter, "V").width
    )
    run = one(typesetter, "office")
    assert len(run.glyphs) == 4
    assert run.clusters == ("o", "ffi", "c", "e")


def test_the_text_behind_glyphs_is_the_text(typesetter: Typesetter) -> None:
    for text in ("office", "क्षत्रिय", "e\u0301e\u0323\u0301", "น้ำ", "a\u200db"):
        assert "".join(one(typesetter, text).clusters) == text


def test_from_right_to_left_it_is_the_text_backwards(typesetter: Typesetter) -> None:
    run = one(typesetter, "سلام", ARABIC, rtl=True)
    assert "".join(reversed(run.clusters)) == "سلام"
    assert run.rtl


def test_arabic_letters_are_joined(typesetter: Typesetter) -> None:
    joined = one(typesetter, "بب", ARABIC, rtl=True)
    alone = one(typesetter, "ب", ARABIC, rtl=True)
    assert joined.glyphs != alone.glyphs * 2


def test_a_letter_and_its_mark_each_keep_their_own(typesetter: Typesetter) -> None:
    run = one(typesetter, "بِّ", ARABIC, rtl=True)
    assert sorted("".join(run.clusters)) == sorted("بِّ")
    assert sum(map(bool, run.advances)) == 1


def test_each_script_is_set_in_its_own_face(typesetter: Typesetter) -> None:
    runs = typesetter.shaper.shape_word("AабαहिไทยქაՀայሰላ", False, ENGLISH)
    faces = list(dict.fromkeys(run.face for run in runs))
    wanted = ["serif", "devanagari", "thai", "georgian", "armenian", "ethiopic"]
    assert faces == wanted
    assert "".join(run.text for run in runs) == "AабαहिไทยქაՀայሰላ"


def test_a_bold_word_falls_back_to_a_bold_face(typesetter: Typesetter) -> None:
    style = Style("serif-bold", "he", rtl=True)
    assert one(typesetter, "שלום", style, rtl=True).face == "hebrew-bold"


def test_figures_next_to_each_other_are_of_one_face(typesetter: Typesetter) -> None:
    assert one(typesetter, "85/21", ARABIC).face == "serif"
    assert one(typesetter, "2021", ARABIC).face == "arabic"


def test_brackets_are_mirrored_from_right_to_left(typesetter: Typesetter) -> None:
    left = one(typesetter, "(", ARABIC, rtl=True)
    assert left.glyphs == one(typesetter, ")").glyphs
    assert left.text == "("


def test_a_character_no_face_has_is_a_run_without_glyphs(
    typesetter: Typesetter,
) -> None:
    before, box, after = typesetter.shaper.shape_word("a王b", False, ENGLISH)
    assert (before.face, box.face, after.face) == ("serif", "", "serif")
    assert box.text == "王"
    assert box.width > 0
    assert typesetter.shaper.missing("a王b王", ENGLISH) == ("王",)


def test_a_mark_no_face_has_leaves_its_letter_alone(typesetter: Typesetter) -> None:
    letter, box = typesetter.shaper.shape_word("a\U00016af0", False, ENGLISH)
    assert (letter.text, letter.face) == ("a", "serif")
    assert (box.text, box.face) == ("\U00016af0", "")


def test_no_glyph_is_ever_the_box_of_the_font(typesetter: Typesetter) -> None:
    every = "".join(map(chr, [*range(0xA0, 0x3000, 7), *range(0xFB00, 0xFEFF, 5)]))
    for text in (*every.split(), "a\u00a0\u2007\u202fb", "ا\u00a0\u2007\u202fا"):
        for rtl in (False, True):
            runs = typesetter.shaper.shape_word(text[:400], rtl, ENGLISH)
            assert all(0 not in run.glyphs for run in runs)


@pytest.mark.parametrize("mark", ["\u0301", "\u0651", "\u0e48"])
def test_a_storm_of_marks_takes_no_room(typesetter: Typesetter, mark: str) -> None:
    runs = typesetter.shaper.shape_word("e" + mark * 500, False, ENGLISH)
    assert sum(run.width for run in runs if run.face) < 3


def test_signs_that_enclose_a_number_are_drawn(typesetter: Typesetter) -> None:
    assert typesetter.fonts["arabic"].covers("\u0600")
    assert one(typesetter, "\u060012", ARABIC).advances[0] > 0


SIGNS = "()[].,:;!?\"'«»“”‘’–—…%/0123456789،؛؟"


@settings(max_examples=300)
@given(
    st.text(SIGNS, min_size=1, max_size=5),
    st.sampled_from(["ar", "fa", "he", "hi", "th", "ru", "en"]),
    st.sampled_from(["serif", "serif-bold", "sans"]),
)
def test_signs_beside_each_other_take_no_face_that_none_of_them_has_alone(
    typesetter: Typesetter, signs: str, language: str, role: str
) -> None:
    """The signs ")،" are in a Thaana face too, which is none for Arabic."""
    style = Style(role, language)
    shaper = typesetter.shaper
    alone = {
        run.face for each in signs for run in shaper.shape_word(each, False, style)
    }
    together = {run.face for run in shaper.shape_word(signs, False, style)}
    assert together <= alone
