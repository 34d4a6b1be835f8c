"""PDF/UA-1: the Matterhorn protocol's checkpoints from 13 on.

Numbers are those of version 1.1; the sentences are ours.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

import pikepdf

from tests.unit.typesetting.pdf.facts import Facts, Object, as_list, is_stream
from tests.unit.typesetting.pdf.rulebook import Rule

_REQUIRED = re.compile(rb"<dynamicRender>\s*required\s*</dynamicRender>")


def _figures(facts: Facts) -> Iterator[str]:
    for each in facts.elements:
        texts = (each.object.get("/Alt"), each.object.get("/ActualText"))
        if each.kind == "Figure" and not any(map(str, filter(None, texts))):
            yield "Figure"


def _formulas(facts: Facts) -> Iterator[str]:
    for each in facts.elements:
        if each.kind == "Formula" and not {"/Alt", "/ActualText"} & set(
            each.object.keys()
        ):
            yield "Formula"


def _levels(facts: Facts) -> list[int]:
    names = {f"H{level}": level for level in range(1, 7)}
    return [names[each.kind] for each in facts.elements if each.kind in names]


def _first_heading(facts: Facts) -> Iterator[str]:
    levels = _levels(facts)
    if levels and levels[0] != 1:
        yield f"H{levels[0]}"


def _skipped(facts: Facts) -> Iterator[str]:
    levels = _levels(facts)
    for above, below in pairwise(levels):
        if below > above + 1:
            yield f"H{below} after H{above}"


def _several_h(facts: Facts) -> Iterator[str]:
    for each in facts.elements:
        if sum(kid.kind == "H" for kid in each.kids) > 1:
            yield each.kind


def _mixed_headings(facts: Facts) -> Iterator[str]:
    if _levels(facts) and any(each.kind == "H" for each in facts.elements):
        yield "H"


def _notes(facts: Facts) -> Iterator[str]:
    for each in facts.elements:
        if each.kind == "Note" and "/ID" not in each.object:
            yield "Note"


def _note_ids(facts: Facts) -> Iterator[str]:
    notes = [each.object for each in facts.elements if each.kind == "Note"]
    ids = [bytes(each.ID) for each in notes if "/ID" in each]
    if len(ids) != len(set(ids)):
        yield "Note"


def _configs(facts: Facts) -> list[Object]:
    options = facts.root.get("/OCProperties", {})
    return [*options.get("/Configs", []), *([options.D] if "/D" in options else [])]


def _set_names(facts: Facts) -> Iterator[str]:
    for each in facts.root.get("/OCProperties", {}).get("/Configs", []):
        if not str(each.get("/Name", "")):
            yield "OCProperties"


def _default_name(facts: Facts) -> Iterator[str]:
    options = facts.root.get("/OCProperties", {})
    if "/D" in options and not str(options.D.get("/Name", "")):
        yield "OCProperties"


def _config_as(facts: Facts) -> Iterator[str]:
    for each in _configs(facts):
        if "/AS" in each:
            yield "OCProperties"


def _files(facts: Facts) -> Iterator[str]:
    for each in facts.dictionaries:
        if "/EF" in each and not {"/F", "/UF"} <= set(each.keys()):
            yield "file specification"


def _dynamic(facts: Facts) -> Iterator[str]:
    form = facts.root.get("/AcroForm", {}).get("/XFA", [])
    parts = [each for each in as_list(form) if is_stream(each)]
    if any(_REQUIRED.search(each.read_bytes()) for each in parts):
        yield "AcroForm"


def _scopes(facts: Facts) -> Iterator[str]:
    for each in facts.elements:
        attributes = as_list(each.object.get("/A", []))
        scoped = any("/Scope" in entry for entry in attributes)
        if each.kind == "TH" and not scoped and "/ID" not in each.object:
            yield "TH"


def _used_twice(facts: Facts) -> Iterator[str]:
    for each in facts.objects:
        if each.get("/Subtype") == "/Form" and b"/MCID" in each.read_bytes():
            used = sum(
                str(call.operands[0]) == name
                for page in facts.pages
                for name, form in page.Resources.get("/XObject", {}).items()
                if form.objgen == each.objgen
                for call in pikepdf.parse_content_stream(page, "Do")
            )
            if used > 1:
                yield "form XObject"


def _references(facts: Facts) -> Iterator[str]:
    for each in facts.objects:
        if each.get("/Subtype") == "/Form" and "/Ref" in each:
            yield "form XObject"


def _parent_tree(facts: Facts) -> Iterator[str]:
    """Each content's element, as the tree of parents has it."""
    tree = facts.root.get("/StructTreeRoot")
    if tree is None or "/ParentTree" not in tree:
        yield "StructTreeRoot"
        return
    found = dict(_numbers(tree.ParentTree))
    keys = {page.objgen[0]: page.get("/StructParents", -1) for page in facts.pages}
    for each in facts.elements:
        for page, mcid in each.content:
            row = found.get(int(keys.get(page, -1)))
            own = each.object.objgen
            if row is None or mcid >= len(row) or row[mcid].objgen != own:
                yield f"{each.kind}: {mcid}"


def _numbers(node: Object) -> Iterator[tuple[int, Object]]:
    entries = as_list(node.get("/Nums", []))
    yield from ((int(key), row) for key, row in zip(*[iter(entries)] * 2, strict=True))
    for kid in node.get("/Kids", []):
        yield from _numbers(kid)


RULES = (
    Rule("13-004", "A figure has no alternate text.", _figures),
    Rule("14-002", "The first heading is not of level 1.", _first_heading),
    Rule("14-003", "A level of headings is skipped.", _skipped),
    Rule("14-006", "An element has several headings H.", _several_h),
    Rule("14-007", "Headings H stand beside numbered ones.", _mixed_headings),
    Rule("15-003", "A header cell does not say what it heads.", _scopes),
    Rule("17-002", "A formula has no alternate text.", _formulas),
    Rule("19-003", "A note has no identifier.", _notes),
    Rule("19-004", "Two notes share one identifier.", _note_ids),
    Rule("20-001", "One of the sets of layers has no name.", _set_names),
    Rule("20-002", "The default set of layers has no name.", _default_name),
    Rule("20-003", "Optional content has an AS entry.", _config_as),
    Rule("21-001", "An embedded file has no names.", _files),
    Rule("25-001", "An XFA form has to be rendered.", _dynamic),
    Rule("30-001", "There is a reference XObject.", _references),
    Rule("30-002", "A form with marked content is used twice.", _used_twice),
    Rule("32000 14.7.4.4", "The parent tree names other elements.", _parent_tree),
)
