"""What each block is to a reader who does not see it."""

from collections.abc import Iterable
from dataclasses import replace
from io import BytesIO

from kiosk.model.page import Page, Pages
from kiosk.pdf.document import write_document
from kiosk.pdf.fonts.program import Programs
from tests.unit.pdf.facts import Element, Facts
from tests.unit.pdf.hand_set import Faces


def facts_of(faces: Faces, *letters: Pages) -> Facts:
    written = BytesIO()
    write_document(letters, written, Programs(faces))
    return Facts(written.getvalue())


def kinds(elements: Iterable[Element]) -> list[str]:
    return [each.kind for each in elements]


def test_a_letter_is_one_document_in_reading_order(letter: Pages, faces: Faces) -> None:
    facts = facts_of(faces, letter)
    assert kinds(facts.elements[:1]) == ["Document"]
    assert kinds(facts.elements[0].kids) == ["P", "H1", "P", "Figure", "L"]


def test_a_paragraph_over_two_pages_is_one_element(letter: Pages, faces: Faces) -> None:
    facts = facts_of(faces, letter)
    body = facts.elements[0].kids[2]
    pages = [page.objgen[0] for page in facts.pages]
    assert body.content == [(pages[0], 2), (pages[1], 0)]


def test_each_copy_is_an_item_of_one_list(letter: Pages, faces: Faces) -> None:
    copies = facts_of(faces, letter).elements[0].kids[-1]
    assert kinds(copies.kids) == ["LI", "LI"]
    assert [kinds(item.kids) for item in copies.kids] == [["Lbl", "LBody"], ["LBody"]]


def test_a_signature_says_what_it_is_and_where(letter: Pages, faces: Faces) -> None:
    facts = facts_of(faces, letter)
    figure = facts.elements[0].kids[3].object
    assert str(figure.Alt) == "Signature of the writer"
    left, bottom, right, top = map(float, figure.A.BBox)
    assert (left, right) == (79.4, 130.6)
    # The curve and its control points, half a stroke around them.
    assert (round(841.89 - top, 2), round(841.89 - bottom, 2)) == (279.4, 330.6)


def test_fold_marks_and_running_heads_are_artifacts(
    letter: Pages, faces: Faces
) -> None:
    facts = facts_of(faces, letter)
    first, second = (page.Contents.read_bytes() for page in facts.pages)
    assert b"/Artifact<</Type/Page>>BDC\n.2 w" in first
    assert second.startswith(b"/Artifact<</Type/Pagination>>BDC\nBT")


def test_several_letters_are_sections_each_with_its_language(
    letter: Pages, faces: Faces
) -> None:
    french = replace(letter, language="fr")
    facts = facts_of(faces, letter, french)
    sections = facts.elements[0].kids
    assert kinds(sections) == ["Sect", "Sect"]
    assert "/Lang" not in sections[0].object
    assert str(sections[1].object.Lang) == "fr"
    assert kinds(sections[1].kids) == ["P", "H1", "P", "Figure", "L"]


def test_a_paragraph_in_another_language_says_so(letter: Pages, faces: Faces) -> None:
    date, *others = letter.pages[0].blocks
    page = Page((date._replace(language="fr"), *others))
    facts = facts_of(faces, replace(letter, pages=(page,)))
    kids = facts.elements[0].kids
    assert str(kids[0].object.Lang) == "fr"
    assert not any("/Lang" in each.object for each in kids[1:])


def test_letters_do_not_share_paragraphs(letter: Pages, faces: Faces) -> None:
    """The end of one letter and the start of the next may have the same key."""
    page = replace(letter.pages[0], blocks=letter.pages[0].blocks[:1])
    short = replace(letter, pages=(page,))
    facts = facts_of(faces, short, short)
    assert [kinds(each.kids) for each in facts.elements[0].kids] == [["P"], ["P"]]


def test_every_page_knows_its_elements(letter: Pages, faces: Faces) -> None:
    facts = facts_of(faces, *[letter] * 100)
    keys = [int(page.StructParents) for page in facts.pages]
    assert keys == list(range(200))
    assert {str(page.Tabs) for page in facts.pages} == {"/S"}


def test_letters_of_several_forms_keep_to_their_own_pages(
    letter: Pages, faces: Faces
) -> None:
    """Letters of one form share what is known of it; others stand between them."""
    page = replace(letter.pages[0], blocks=letter.pages[0].blocks[:2])
    short = replace(letter, pages=(page,))
    letters = [short, letter, short, short, letter]
    facts = facts_of(faces, *letters)
    numbers = iter([each.objgen[0] for each in facts.pages])
    for each, section in zip(letters, facts.elements[0].kids, strict=True):
        own = {next(numbers) for _ in each.pages}
        assert {at for kid in section.kids for at in pages_of(kid)} == own
        assert all(kid.object.P.objgen == section.object.objgen for kid in section.kids)


def pages_of(element: Element) -> list[int]:
    below = [at for kid in element.kids for at in pages_of(kid)]
    return [at for at, _ in element.content] + below


def test_words_with_signs_of_a_form_come_back(letter: Pages, faces: Faces) -> None:
    """A percent sign in words is nobody's place for a number."""
    said = "100 % of %d, %(name)s and %%"
    *before, figure = letter.pages[1].blocks[:3]
    page = Page((*before, figure._replace(alt=said)))
    facts = facts_of(faces, replace(letter, pages=(letter.pages[0], page)))
    (kid,) = [each for each in facts.elements if each.kind == "Figure"]
    assert str(kid.object.Alt) == said
