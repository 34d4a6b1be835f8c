"""A summary: `# Title`, one line, the gist, then `## Heading` sections."""

from kiosk.model.campaign import Section, Summary
from kiosk.model.limits import SUMMARY, TITLE
from kiosk.model.plain_text import clean, clean_line, hidden_characters
from kiosk.model.problem import Problem

_SHAPE = "a title (#), one line, the gist, then sections (##)"


def read_summary(
    text: str, file: str
) -> tuple[Summary | None, tuple[Problem, ...], tuple[Problem, ...]]:
    """The summary (None where a part is missing), its problems, and its notes.

    It is plain text read line by line; nothing in it is taken as markup.
    """
    if len(text) > SUMMARY:
        what = f"found {len(text):,} characters, expected at most {SUMMARY:,}"
        return None, (Problem(file, "file", what),), ()
    parts = _parts(clean(text))
    problems = tuple(Problem(file, key, what) for key, what in _flaws(parts))
    hidden = hidden_characters(text)
    notes = tuple(
        Problem(file, "text", f"found a hidden character ({each}), left it out")
        for each in hidden
    )
    if problems:
        return None, problems, notes
    (_, title, (line, gist)), *rest = parts
    sections = tuple(
        Section(heading, tuple(paragraphs)) for _, heading, paragraphs in rest
    )
    return Summary(title, line, gist, sections), (), notes


_Part = tuple[int, str, list[str]]


def _parts(text: str) -> list[_Part]:
    """Each heading with its level and paragraphs; level 0 before any heading."""
    parts: list[_Part] = [(0, "", [])]
    lines: list[str] = []
    for line in [*text.split("\n"), ""]:
        level = _level(line)
        if lines and (level or not line.strip()):
            parts[-1][2].append(clean_line(" ".join(lines)))
            lines = []
        if level:
            parts.append((level, clean_line(line.lstrip("#")), []))
        elif line.strip():
            lines.append(line)
    return parts if parts[0][2] else parts[1:]


def _level(line: str) -> int:
    marks = len(line) - len(line.lstrip("#"))
    return marks if marks and line[marks:].startswith(" ") else 0


def _flaws(parts: list[_Part]) -> list[tuple[str, str]]:
    if not parts or parts[0][0] != 1:
        return [("title", f"missing, expected {_SHAPE}")]
    found = []
    count = len(parts[0][2])
    if count != 2:
        what = (
            f"found {count} paragraphs under the title, expected the line and the gist"
        )
        found.append((parts[0][1], what))
    for _, heading, _ in parts:
        if len(heading) > TITLE:
            what = f"found {len(heading):,} characters, expected at most {TITLE:,}"
            found.append((f"{heading[:40]}…", what))
    for level, heading, paragraphs in parts[1:]:
        if level != 2:
            found.append((heading, f"found {'#' * level}, expected ## for a section"))
        if not paragraphs:
            found.append((heading, "found no text under this heading, expected some"))
    return found
