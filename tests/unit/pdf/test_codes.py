"""The codes of a font do not depend on who draws what first."""

from dataclasses import replace

from kiosk.model.page import Block, Glyphs, Page, Pages, Tag
from kiosk.pdf.batch import draw_batch
from kiosk.pdf.block_cache import new_block_cache
from kiosk.pdf.fonts.book import FileFont, FontBook
from kiosk.pdf.fonts.program import Program, Programs
from tests.unit.pdf.hand_set import Faces, HandFace, set_run
from tests.unit.pdf.test_fonts_within import TINY

WORDS = ("कर्म गर्म", "ग कीजिए", "प्रधानमंत्री मार्ग")


def letter(faces: Faces, words: str, role: str = "devanagari") -> Pages:
    return of_run(set_run(faces, role, words, (40, 100)))


def of_run(run: Glyphs) -> Pages:
    page = Page((Block(Tag.PARAGRAPH, "p", (run,)),))
    return Pages(595, 842, (page,), "A letter", "hi")


def test_batches_drawn_apart_agree(faces: Faces) -> None:
    programs = Programs(faces)
    whole = FontBook(programs)
    apart = [
        draw_batch([letter(faces, words)], FontBook(programs)).fonts for words in WORDS
    ]
    assert all(whole.merge(state) for state in apart)
    together = FontBook(programs)
    draw_batch([letter(faces, words) for words in reversed(WORDS)], together)
    assert whole.state == together.state


def test_a_code_of_two_pairs_is_drawn_again(faces: Faces) -> None:
    programs = Programs(faces)
    first = FontBook(programs)
    code = first["serif"].code_of((50, 0, 0), "one")
    assert code is not None
    other = FontBook(programs)
    other["serif"].update({code: "two"}, {code: (60, 0, 0)})
    assert not first.merge(other.state)
    assert other["serif"].code_of((50, 0, 0), "one") not in {code, None}


def test_a_drawn_block_is_used_again_only_where_it_would_be_drawn_alike(
    faces: Faces,
) -> None:
    programs, blocks = Programs(faces), new_block_cache()
    document = letter(faces, WORDS[0])
    fresh = draw_batch([document], FontBook(programs))
    assert draw_batch([document], FontBook(programs), blocks) == fresh
    assert draw_batch([document], FontBook(programs), blocks) == fresh
    ((role, _, glyphs),) = fresh.fonts
    taken = FontBook(programs)
    code = min(glyphs)
    taken[role].update({code: "?"}, {code: (1, 0, 0)})
    state = taken.state
    cached = draw_batch([document], taken, blocks)
    assert cached == draw_batch([document], FontBook(programs, state))
    assert cached.letters != fresh.letters


def test_letters_of_one_glyph_each_keep_glyph_numbers_for_codes(faces: Faces) -> None:
    book = FontBook(Programs(faces))
    draw_batch([letter(faces, "Łódź, office: “naïve”", "serif")], book)
    assert book["serif"].glyphs == {}


def test_a_glyph_of_a_cff_font_has_one_code() -> None:
    font = FileFont("F1", Program(HandFace(TINY)))
    assert font.code_of((2, 0, 0), "x") is None
    assert font.code_of((4, 0, 0), "y") == 4
    assert font.code_of((4, 0, 0), "z") is None


def test_a_cff_word_of_another_text_carries_it() -> None:
    faces = {"tiny": HandFace(TINY)}
    run = Glyphs(9, 99, "A", "tiny", 11, (2,), (500,), (), ("A",))
    other = replace(run, text="x", clusters=("x",))
    drawn = draw_batch((of_run(run), of_run(other)), FontBook(Programs(faces)))
    texts = [letter.pages[0].blocks[0].items for letter in drawn.letters]
    assert texts == [(), (other,)]
