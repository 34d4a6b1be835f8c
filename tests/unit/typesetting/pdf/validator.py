"""A validator of PDF/UA-1 and PDF/A-2u, rule by rule.

`python -m tests.unit.typesetting.pdf.validator FILE...` prints a report for each.
From the published rules: the Matterhorn protocol 1.1 (PDF Association, 2021), and
ISO 19005-2 by way of veraPDF's profile PDF/A-2u, whose clauses and tests the numbers
are. It checks what can be in our files and what must not, and looks into no outlines
of the kind CFF; it is no proof, but each rule is shown to fail (test_validator).
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.unit.typesetting.pdf import (
    archive_document_rules,
    archive_rules,
    bytes_rules,
    cmap_rules,
    font_rules,
    state_rules,
    ua_annotation_rules,
    ua_element_rules,
    ua_rules,
)
from tests.unit.typesetting.pdf.facts import Facts
from tests.unit.typesetting.pdf.rulebook import Failure

RULES = (
    *ua_rules.RULES,
    *ua_element_rules.RULES,
    *ua_annotation_rules.RULES,
    *cmap_rules.RULES,
    *font_rules.RULES,
    *bytes_rules.RULES,
    *archive_rules.RULES,
    *state_rules.RULES,
    *archive_document_rules.RULES,
)


def failures(raw: bytes) -> Iterator[Failure]:
    """What breaks a rule, in the order of the rules."""
    facts = Facts(raw)
    for rule in RULES:
        for where in rule.check(facts):
            yield Failure(rule, where)


def broken(raw: bytes) -> set[str]:
    """The numbers of the rules that are broken."""
    return {failure.rule.number for failure in failures(raw)}


def report(raw: bytes) -> str:
    """A line for every rule: its number, and passed or what breaks it."""
    found = list(failures(raw))
    lines = []
    for rule in RULES:
        where = [each.where for each in found if each.rule is rule]
        found_at = ", ".join(where[:3])
        verdict = f"FAILED ({found_at}) {rule.sentence}" if where else "passed"
        lines.append(f"{rule.number:<16} {verdict}")
    return "\n".join(lines)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        sys.stdout.write(f"{name}\n{report(Path(name).read_bytes())}\n")
