"""PDF/UA-1: the Matterhorn protocol's checkpoint 28, annotations.

Numbers are those of version 1.1; the sentences are ours.
"""

from collections.abc import Iterator

from tests.unit.typesetting.pdf.facts import Facts, Object
from tests.unit.typesetting.pdf.rulebook import Rule

# ISO 32000-1, 12.5.6.1, table 169.
_KNOWN = frozenset(
    {
        *("/Text", "/Link", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon"),
        *("/PolyLine", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut"),
        *("/Stamp", "/Caret", "/Ink", "/Popup", "/FileAttachment", "/Sound"),
        *("/Movie", "/Widget", "/Screen", "/PrinterMark", "/TrapNet", "/Watermark"),
        *("/3D", "/Redact"),
    }
)


def _annotations(facts: Facts) -> Iterator[tuple[int, Object]]:
    for number, page in enumerate(facts.pages):
        for each in page.get("/Annots", []):
            yield number, each


def _bare_annotations(facts: Facts) -> Iterator[str]:
    for page, each in _annotations(facts):
        hidden = int(each.get("/F", 0)) & 2
        needed = each.get("/Subtype") not in {"/Widget", "/PrinterMark", "/Link"}
        if needed and not hidden and "/StructParent" not in each:
            yield f"page {page + 1}"


def _undescribed(facts: Facts) -> Iterator[str]:
    for page, each in _annotations(facts):
        if each.get("/Subtype") not in {"/Widget", "/Link"} and "/Contents" not in each:
            yield f"page {page + 1}"


def _links(facts: Facts) -> Iterator[str]:
    for page, each in _annotations(facts):
        if each.get("/Subtype") == "/Link" and "/StructParent" not in each:
            yield f"page {page + 1}"


def _link_words(facts: Facts) -> Iterator[str]:
    for page, each in _annotations(facts):
        if each.get("/Subtype") == "/Link" and "/Contents" not in each:
            yield f"page {page + 1}"


def _no_tabs(facts: Facts) -> Iterator[str]:
    for page in {number for number, _ in _annotations(facts)}:
        if "/Tabs" not in facts.pages[page]:
            yield f"page {page + 1}"


def _other_tabs(facts: Facts) -> Iterator[str]:
    for page in {number for number, _ in _annotations(facts)}:
        if facts.pages[page].get("/Tabs", "/S") != "/S":
            yield f"page {page + 1}"


def _spoken_fields(facts: Facts) -> Iterator[str]:
    for page, each in _annotations(facts):
        if each.get("/Subtype") == "/Widget" and "/TU" not in each:
            yield f"page {page + 1}"


def _unknown(facts: Facts) -> Iterator[str]:
    for page, each in _annotations(facts):
        if str(each.get("/Subtype")) not in _KNOWN:
            yield f"page {page + 1}"


def _traps(facts: Facts) -> Iterator[str]:
    for page, each in _annotations(facts):
        if each.get("/Subtype") == "/TrapNet":
            yield f"page {page + 1}"


def _fields(facts: Facts) -> Iterator[str]:
    for page, each in _annotations(facts):
        if each.get("/Subtype") == "/Widget" and "/StructParent" not in each:
            yield f"page {page + 1}"


def _marks_of_printers(facts: Facts) -> Iterator[str]:
    for page, each in _annotations(facts):
        if each.get("/Subtype") == "/PrinterMark" and "/StructParent" in each:
            yield f"page {page + 1}"


def _their_language(facts: Facts) -> Iterator[str]:
    """Of what annotations say (11-004)."""
    for page, each in _annotations(facts):
        if "/Contents" in each and not facts.language and "/Lang" not in each:
            yield f"page {page + 1}"


RULES = (
    Rule("11-004", "What an annotation says has no language.", _their_language),
    Rule("28-002", "An annotation is not in the structure.", _bare_annotations),
    Rule("28-004", "An annotation is not described.", _undescribed),
    Rule("28-008", "A page with annotations has no tab order.", _no_tabs),
    Rule("28-009", "Tabs do not follow the structure.", _other_tabs),
    Rule("28-011", "A link is not in the structure.", _links),
    Rule("28-012", "A link is not described.", _link_words),
    Rule("28-005", "A field is not described.", _spoken_fields),
    Rule("28-006", "An annotation is of no known kind.", _unknown),
    Rule("28-007", "There is an annotation for traps.", _traps),
    Rule("28-010", "A field is not in the structure.", _fields),
    Rule("28-017", "A printer's mark is in the structure.", _marks_of_printers),
)
