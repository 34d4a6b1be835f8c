"""PDF/A-2u: graphics states, intents, blending (ISO 19005-2, 6.2.5 to 6.2.10).

The numbers are clauses and veraPDF's tests.
"""

import re
from collections.abc import Iterator

import pikepdf

from tests.unit.typesetting.pdf.facts import Facts, Object, as_list
from tests.unit.typesetting.pdf.rulebook import Rule

_WORDS = re.compile(r"\S+").findall
_INTENTS = frozenset(
    _WORDS("/RelativeColorimetric /AbsoluteColorimetric /Perceptual /Saturation")
)
_BLEND_MODES = frozenset(
    _WORDS(
        "/Normal /Compatible /Multiply /Screen /Overlay /Darken /Lighten /ColorDodge "
        "/ColorBurn /HardLight /SoftLight /Difference /Exclusion /Hue /Saturation "
        "/Color /Luminosity"
    )
)


def _states(facts: Facts) -> Iterator[Object]:
    return (each for each in facts.dictionaries if each.get("/Type") == "/ExtGState")


def _transfer(facts: Facts) -> Iterator[str]:
    for each in _states(facts):
        if "/TR" in each:
            yield "ExtGState"


def _other_transfer(facts: Facts) -> Iterator[str]:
    for each in _states(facts):
        if each.get("/TR2", "/Default") != "/Default":
            yield "ExtGState"


def _origin(facts: Facts) -> Iterator[str]:
    for each in _states(facts):
        if "/HTP" in each:
            yield "ExtGState"


def _blends(facts: Facts) -> Iterator[str]:
    for each in _states(facts):
        wanted = {str(mode) for mode in as_list(each.get("/BM", "/Normal"))}
        if not wanted <= _BLEND_MODES:
            yield "ExtGState"


def _rendering(facts: Facts) -> Iterator[str]:
    for each in facts.dictionaries:
        named = {str(each[key]) for key in ("/RI", "/Intent") if key in each}
        if not named <= _INTENTS:
            yield ", ".join(sorted(named))
    for page in facts.pages:
        for each in pikepdf.parse_content_stream(page):
            if str(each.operator) == "ri" and str(each.operands[0]) not in _INTENTS:
                yield str(each.operands[0])


RULES = (
    Rule("6.2.5-1", "A graphics state has a transfer function.", _transfer),
    Rule("6.2.5-2", "A transfer function is not the default.", _other_transfer),
    Rule("6.2.5-3", "A graphics state has a halftone's origin.", _origin),
    Rule("6.2.6-1", "A rendering intent is none of the four.", _rendering),
    Rule("6.2.10-1", "A blend mode is not defined.", _blends),
)
