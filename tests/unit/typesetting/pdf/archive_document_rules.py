"""PDF/A-2u: ISO 19005-2 from 6.3 on: annotations, actions, metadata."""

import re
from collections.abc import Iterator

from tests.unit.typesetting.pdf.facts import (
    Facts,
    Object,
    is_dictionary,
)
from tests.unit.typesetting.pdf.rulebook import Rule

PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
PDF = "{http://ns.adobe.com/pdf/1.3/}"
DC = "{http://purl.org/dc/elements/1.1/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
SCHEMA = "{http://www.aiim.org/pdfa/ns/schema#}"
# Properties whose schema PDF/A knows by itself (6.6.2.3.1, as far as we write any).
KNOWN = frozenset(
    each.strip("{}")
    for each in (
        *(PDFA, XMP, PDF, DC, RDF, SCHEMA),
        "{http://www.aiim.org/pdfa/ns/extension/}",
        "{http://www.aiim.org/pdfa/ns/property#}",
        "{adobe:ns:meta/}",
    )
)
_WORDS = re.compile(r"\S+").findall
_FORBIDDEN_ACTIONS = frozenset(
    _WORDS(
        "/Launch /Sound /Movie /ResetForm /ImportData /Hide /SetOCGState /Rendition "
        "/Trans /GoTo3DView /JavaScript"
    )
)
_FORBIDDEN_ANNOTATIONS = frozenset(["/3D", "/Sound", "/Screen", "/Movie"])


def _annotations(facts: Facts) -> Iterator[tuple[int, Object]]:
    for number, page in enumerate(facts.pages):
        for each in page.get("/Annots", []):
            yield number, each


def _annotation_kinds(facts: Facts) -> Iterator[str]:
    for page, each in _annotations(facts):
        if each.get("/Subtype") in _FORBIDDEN_ANNOTATIONS:
            yield f"page {page + 1}"


def _annotation_flags(facts: Facts) -> Iterator[str]:
    """Print set; Hidden, Invisible, NoView and ToggleNoView clear."""
    for page, each in _annotations(facts):
        flags = int(each.get("/F", 0))
        if each.get("/Subtype") != "/Popup" and (not flags & 4 or flags & 0x123):
            yield f"page {page + 1}"


def _appearances(facts: Facts) -> Iterator[str]:
    for page, each in _annotations(facts):
        if each.get("/Subtype") not in {"/Popup", "/Link"} and "/AP" not in each:
            yield f"page {page + 1}"


def _needs_appearances(facts: Facts) -> Iterator[str]:
    if bool(facts.root.get("/AcroForm", {}).get("/NeedAppearances", False)):
        yield "AcroForm"


def _actions(facts: Facts) -> Iterator[str]:
    for each in facts.dictionaries:
        if is_dictionary(each) and str(each.get("/S", "")) in _FORBIDDEN_ACTIONS:
            yield str(each.S)


def _additional(facts: Facts) -> Iterator[str]:
    for each in (facts.root, *facts.pages):
        if "/AA" in each:
            yield "AA"


def _packet(facts: Facts) -> Iterator[str]:
    if "/Metadata" in facts.root and facts.packet is None:
        yield "XMP"


def _schemas(facts: Facts) -> Iterator[str]:
    if facts.packet is None:
        return
    described = {
        each.text for each in facts.packet.iter(f"{SCHEMA}namespaceURI")
    } | KNOWN
    for each in facts.packet.iter():
        space = str(each.tag)[1:].partition("}")[0]
        if space not in described:
            yield space


def _part(facts: Facts) -> Iterator[str]:
    if facts.packet is not None and facts.packet.findtext(f".//{PDFA}part") != "2":
        yield "pdfaid:part"


def _conformance(facts: Facts) -> Iterator[str]:
    if facts.packet is not None:
        level = facts.packet.findtext(f".//{PDFA}conformance")
        if level not in {"B", "U", "A"}:
            yield "pdfaid:conformance"


def _agrees(facts: Facts) -> Iterator[str]:
    """What both say is the same (6.6.1; ISO 19005-1, 6.7.3)."""
    if facts.packet is None:
        return
    info = facts.pdf.docinfo
    pairs = {
        "/Title": f".//{DC}title//{RDF}li",
        "/Author": f".//{DC}creator//{RDF}li",
        "/Subject": f".//{DC}description//{RDF}li",
        "/Keywords": f".//{PDF}Keywords",
        "/Creator": f".//{XMP}CreatorTool",
        "/Producer": f".//{PDF}Producer",
        "/CreationDate": f".//{XMP}CreateDate",
        "/ModDate": f".//{XMP}ModifyDate",
    }
    for key, path in pairs.items():
        if key in info:
            inside, outside = str(info[key]), facts.packet.findtext(path) or ""
            if key.endswith("Date"):
                inside, outside = _digits(inside), _digits(outside)
            if inside != outside:
                yield key


def _digits(moment: str) -> str:
    return "".join(each for each in moment if each.isdigit())


def _embedded(facts: Facts) -> Iterator[str]:
    if "/EmbeddedFiles" in facts.root.get("/Names", {}):
        yield "EmbeddedFiles"


def _alternates(facts: Facts) -> Iterator[str]:
    if "/AlternatePresentations" in facts.root.get("/Names", {}):
        yield "AlternatePresentations"
    for number, page in enumerate(facts.pages):
        if "/PresSteps" in page:
            yield f"page {number + 1}"


def _requirements(facts: Facts) -> Iterator[str]:
    if "/Requirements" in facts.root:
        yield "Requirements"


RULES = (
    Rule("6.3.1", "A kind of annotation is not allowed.", _annotation_kinds),
    Rule("6.3.2", "An annotation does not print.", _annotation_flags),
    Rule("6.3.3", "An annotation has no appearance.", _appearances),
    Rule("6.4.1", "Forms need appearances made.", _needs_appearances),
    Rule("6.5.1", "An action is not allowed.", _actions),
    Rule("6.5.2", "Additional actions are not allowed.", _additional),
    Rule("6.6.1", "Info and XMP disagree.", _agrees),
    Rule("6.6.2.1", "The XMP packet cannot be read.", _packet),
    Rule("6.6.2.3", "A property's schema is not described.", _schemas),
    Rule("6.6.4 part", "The XMP metadata does not name PDF/A-2.", _part),
    Rule("6.6.4 level", "The XMP metadata names no level.", _conformance),
    Rule("6.8", "Files are embedded.", _embedded),
    Rule("6.10", "There are alternate presentations.", _alternates),
    Rule("6.11", "The document has requirements.", _requirements),
)
