"""PDF/UA-1: the Matterhorn protocol's conditions that a machine can find.

Numbers are those of version 1.1; the sentences are ours.
"""

import re
from collections.abc import Iterator

from tests.unit.typesetting.pdf.facts import Facts, Object
from tests.unit.typesetting.pdf.rulebook import Rule

_WORDS = re.compile(r"\S+").findall
STANDARD = frozenset(
    _WORDS(
        "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct "
        "Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot "
        "Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT RP WT "
        "WP Figure Formula Form"
    )
)
PARENTS = {
    "LI": {"L"},
    "LBody": {"LI"},
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"},
    "TD": {"TR"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TFoot": {"Table"},
    "TOCI": {"TOC"},
    "RB": {"Ruby"},
    "RT": {"Ruby"},
    "RP": {"Ruby"},
    "WT": {"Warichu"},
    "WP": {"Warichu"},
}
CHILDREN = {
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "TOC": {"TOC", "TOCI", "Caption"},
}
DC = "{http://purl.org/dc/elements/1.1/}"
PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"


def _artifact_in_tagged(facts: Facts) -> Iterator[str]:
    for page, marks in facts.marks:
        if marks[-1].tag == "Artifact" and any(m.mcid is not None for m in marks[:-1]):
            yield f"page {page + 1}"


def _tagged_in_artifact(facts: Facts) -> Iterator[str]:
    for page, marks in facts.marks:
        outer = any(mark.tag == "Artifact" for mark in marks[:-1])
        if outer and marks[-1].mcid is not None:
            yield f"page {page + 1}"


def _neither(facts: Facts) -> Iterator[str]:
    known = {place for each in facts.elements for place in each.content}
    for each in facts.painted:
        page = facts.pages[each.page].objgen[0]
        placed = {(page, mark.mcid) for mark in each.marks if mark.mcid is not None}
        if not each.artifact and not placed & known:
            yield f"page {each.page + 1}: {each.operator}"


def _suspects(facts: Facts) -> Iterator[str]:
    if bool(facts.root.get("/MarkInfo", {}).get("/Suspects", False)):
        yield "MarkInfo"


def _not_marked(facts: Facts) -> Iterator[str]:
    if not bool(facts.root.get("/MarkInfo", {}).get("/Marked", False)):
        yield "MarkInfo"


def _no_tree(facts: Facts) -> Iterator[str]:
    if not facts.elements:
        yield "StructTreeRoot"


def _unmapped(facts: Facts) -> Iterator[str]:
    for each in facts.elements:
        if each.kind not in STANDARD and each.name not in _circles(facts):
            yield each.name


def _circles(facts: Facts) -> set[str]:
    found = set()
    for start in facts.roles:
        seen, name = {start}, facts.roles[start]
        while name in facts.roles and name not in seen:
            seen.add(name)
            name = facts.roles[name]
        if name in seen:
            found.add(start)
    return found


def _circular(facts: Facts) -> Iterator[str]:
    yield from sorted(_circles(facts))


def _remapped(facts: Facts) -> Iterator[str]:
    yield from sorted(STANDARD & set(facts.roles))


def _no_packet(facts: Facts) -> Iterator[str]:
    if "/Metadata" not in facts.root:
        yield "Catalog"


def _no_part(facts: Facts) -> Iterator[str]:
    if facts.packet is not None and facts.packet.findtext(f".//{PDFUA}part") != "1":
        yield "pdfuaid:part"


def _no_title(facts: Facts) -> Iterator[str]:
    if facts.packet is not None:
        title = facts.packet.find(f".//{DC}title")
        if title is None or not "".join(title.itertext()).strip():
            yield "dc:title"


def _preference(facts: Facts) -> Object:
    return facts.root.get("/ViewerPreferences", {}).get("/DisplayDocTitle")


def _no_preference(facts: Facts) -> Iterator[str]:
    if _preference(facts) is None:
        yield "ViewerPreferences"


def _title_hidden(facts: Facts) -> Iterator[str]:
    if _preference(facts) is not None and not bool(_preference(facts)):
        yield "ViewerPreferences"


def _hierarchy(facts: Facts, names: set[str]) -> Iterator[str]:
    for each in facts.elements:
        above = each.parent.kind if each.parent else ""
        if each.kind in names and above not in PARENTS.get(each.kind, {above}):
            yield f"{each.kind} in {above or 'the root'}"
        allowed = CHILDREN.get(each.kind)
        if each.kind in names and allowed:
            yield from (
                f"{kid.kind} in {each.kind}"
                for kid in each.kids
                if kid.kind not in allowed
            )


def _tables(facts: Facts) -> Iterator[str]:
    return _hierarchy(facts, {"Table", "TR", "TH", "TD", "THead", "TBody", "TFoot"})


def _lists(facts: Facts) -> Iterator[str]:
    return _hierarchy(facts, {"L", "LI", "LBody"})


def _contents(facts: Facts) -> Iterator[str]:
    return _hierarchy(facts, {"TOC", "TOCI"})


def _rubies(facts: Facts) -> Iterator[str]:
    return _hierarchy(facts, {"RB", "RT", "RP"})


def _warichus(facts: Facts) -> Iterator[str]:
    return _hierarchy(facts, {"WT", "WP"})


def _outline_language(facts: Facts) -> Iterator[str]:
    if "/First" in facts.root.get("/Outlines", {}) and not facts.language:
        yield "Outlines"


def _has_language(facts: Facts, item: Object) -> bool:
    while item is not None and item.get("/Type") != "/StructTreeRoot":
        if "/Lang" in item:
            return True
        item = item.get("/P")
    return bool(facts.language)


def _content_language(facts: Facts) -> Iterator[str]:
    for each in facts.elements:
        if each.content and not _has_language(facts, each.object):
            yield each.kind


def _alternate_language(facts: Facts) -> Iterator[str]:
    for each in facts.elements:
        described = {"/Alt", "/ActualText", "/E"} & set(each.object.keys())
        if described and not _has_language(facts, each.object):
            yield each.kind


def _metadata_language(facts: Facts) -> Iterator[str]:
    if facts.packet is None or facts.language:
        return
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    for each in facts.packet.findall(f".//{DC}title//*[@{lang}]"):
        if each.get(lang) == "x-default":
            yield "dc:title"


RULES = (
    Rule("01-003", "An artifact stands inside tagged content.", _artifact_in_tagged),
    Rule("01-004", "Tagged content stands inside an artifact.", _tagged_in_artifact),
    Rule("01-005", "Content is neither tagged nor an artifact.", _neither),
    Rule("01-007", "The tags are said to be suspect.", _suspects),
    Rule("UA 6.2-1", "The file does not say that it is tagged.", _not_marked),
    Rule("UA 7.1-11", "There is no structure tree.", _no_tree),
    Rule("02-001", "A type is not mapped to a standard one.", _unmapped),
    Rule("02-003", "Types are mapped in a circle.", _circular),
    Rule("02-004", "A standard type is mapped to another.", _remapped),
    Rule("06-001", "The catalog has no XMP metadata.", _no_packet),
    Rule("06-002", "The XMP metadata does not name PDF/UA-1.", _no_part),
    Rule("06-003", "The XMP metadata has no title.", _no_title),
    Rule("07-001", "No preference says to show the title.", _no_preference),
    Rule("07-002", "A preference says to hide the title.", _title_hidden),
    Rule("09-004", "A part of a table is in a wrong place.", _tables),
    Rule("09-005", "A part of a list is in a wrong place.", _lists),
    Rule("09-006", "A part of a table of contents is misplaced.", _contents),
    Rule("09-007", "A part of a ruby is misplaced.", _rubies),
    Rule("09-008", "A part of a warichu is misplaced.", _warichus),
    Rule("11-001", "Content has no natural language.", _content_language),
    Rule("11-002", "A replacement text has no language.", _alternate_language),
    Rule("11-003", "The outline has no natural language.", _outline_language),
    Rule("11-006", "The metadata has no natural language.", _metadata_language),
)
