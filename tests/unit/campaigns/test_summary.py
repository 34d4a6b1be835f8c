"""A summary is read line by line and never as markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.campaigns.summary import read_summary
from kiosk.model.campaign import Section, Summary

WHOLE = """
# The title

The one
line.

The gist,
on two lines.

## What happened

First.

Second.
## What we ask
This.
"""


def test_a_summary_has_a_title_a_line_a_gist_and_sections() -> None:
    summary, problems, notes = read_summary(WHOLE, "f")
    assert (problems, notes) == ((), ())
    assert summary == Summary(
        "The title",
        "The one line.",
        "The gist, on two lines.",
        (
            Section("What happened", ("First.", "Second.")),
            Section("What we ask", ("This.",)),
        ),
    )


def test_markup_stays_as_it_was_typed() -> None:
    summary, _, _ = read_summary("# A <b>\n\n**one** #1\n\n[two](x)\n", "f")
    assert summary == Summary("A <b>", "**one** #1", "[two](x)")


@pytest.mark.parametrize(
    ("text", "key", "what"),
    [
        ("", "title", "missing"),
        ("Text first.\n\n# Title\n\nOne.\n\nTwo.\n", "title", "missing"),
        ("## Not a title\n", "title", "missing"),
        ("# T\n\nOnly one.\n", "T", "found 1 paragraphs"),
        ("# T\n\nOne.\n\nTwo.\n\nThree.\n", "T", "found 3 paragraphs"),
        ("# T\n\nOne.\n\nTwo.\n\n## Empty\n", "Empty", "found no text"),
        ("# T\n\nOne.\n\nTwo.\n\n### Deep\n\nText.\n", "Deep", "expected ##"),
        ("# T\n\nOne.\n\nTwo.\n\n# Again\n\nText.\n", "Again", "expected ##"),
    ],
)
def test_a_missing_part_is_named(text: str, key: str, what: str) -> None:
    summary, problems, _ = read_summary(text, "f")
    assert summary is None
    assert [each.key for each in problems] == [key]
    assert what in problems[0].what


@given(st.text(alphabet=st.sampled_from("# ab\n\t\u202e")))
def test_any_text_gives_a_summary_or_a_problem(text: str) -> None:
    summary, problems, _ = read_summary(text, "f")
    assert (summary is None) == bool(problems)
