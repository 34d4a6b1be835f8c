"""Our files break no rule, and every rule can be broken."""

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from kiosk.model.page import Pages
from kiosk.pdf.document import write_document
from tests.unit.typesetting.pdf.cases import CASES
from tests.unit.typesetting.pdf.doctored import Doctored, saved
from tests.unit.typesetting.pdf.hand_set import Faces
from tests.unit.typesetting.pdf.more_cases import MORE
from tests.unit.typesetting.pdf.validator import RULES, broken, failures, report


@pytest.fixture
def good(letter: Pages, faces: Faces) -> bytes:
    written = BytesIO()
    write_document([letter], written, faces)
    return written.getvalue()


def test_a_letter_breaks_no_rule(good: bytes) -> None:
    assert [str(each) for each in failures(good)] == []


def test_a_letter_without_a_title_breaks_no_rule(letter: Pages, faces: Faces) -> None:
    written = BytesIO()
    write_document([replace(letter, title="\x07")], written, faces)
    assert broken(written.getvalue()) == set()


def test_several_letters_break_no_rule(letter: Pages, faces: Faces) -> None:
    written = BytesIO()
    write_document([letter] * 70, written, faces)
    assert [str(each) for each in failures(written.getvalue())] == []


def test_a_copy_made_by_another_program_breaks_no_rule(good: bytes) -> None:
    assert broken(saved(good, lambda _: None)) == set()


@pytest.mark.parametrize("doctored", [*CASES, *MORE], ids=lambda each: each.name)
def test_what_is_wrong_is_found_and_nothing_else(
    good: bytes, doctored: Doctored
) -> None:
    assert broken(saved(good, doctored.change)) == doctored.breaks


def _shorter(raw: bytes) -> bytes:
    """The first stream's data one byte longer than it is said to be."""
    found = re.search(rb"/Length (\d+)>>", raw)
    assert found
    said = b"/Length %d>>" % (int(found[1]) - 1)
    assert len(said) == len(found[0])
    return raw[: found.start()] + said + raw[found.end() :]


# What is done to a file's bytes, and the rules it breaks.
BYTES: tuple[tuple[Callable[[bytes], bytes], frozenset[str]], ...] = (
    (lambda raw: raw.replace(b"%\xe2\xe3\xcf\xd3", b"%text"), frozenset({"6.1.2"})),
    (lambda raw: raw + b"more", frozenset({"6.1.3-3"})),
    (
        lambda raw: re.sub(rb"/ID \[[^]]*\]", lambda m: b" " * len(m[0]), raw),
        frozenset({"6.1.3-1"}),
    ),
    (lambda raw: raw.replace(b" 0 obj\n", b" 0 obj ", 1), frozenset({"6.1.9-1"})),
    (
        lambda raw: raw.replace(b"\nstream\n", b"\nstream\r", 1),
        frozenset({"6.1.7.1-2"}),
    ),
    (_shorter, frozenset({"6.1.7.1-1", "6.1.7.1-2"})),
)


@pytest.mark.parametrize(("change", "rules"), BYTES)
def test_wrong_bytes_are_found(
    good: bytes, change: Callable[[bytes], bytes], rules: frozenset[str]
) -> None:
    assert broken(change(good)) == rules


def test_encryption_is_found(good: bytes) -> None:
    written = BytesIO()
    with pikepdf.open(BytesIO(good)) as pdf:
        pdf.save(written, encryption=pikepdf.Encryption(owner="x", user=""))
    assert "6.1.3-2" in broken(written.getvalue())


def test_every_rule_can_be_broken() -> None:
    known = {number for each in (*CASES, *MORE) for number in each.breaks}
    known |= {number for _, rules in BYTES for number in rules} | {"6.1.3-2"}
    assert {rule.number for rule in RULES} == known


def test_the_report_has_a_line_for_every_rule(good: bytes) -> None:
    lines = report(good).splitlines()
    assert len(lines) == len(RULES)
    assert all(line.endswith("passed") for line in lines)


def test_every_rule_has_its_own_number() -> None:
    assert len({rule.number for rule in RULES}) == len(RULES)
