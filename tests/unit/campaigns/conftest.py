"""A campaign's folder that is right, to be made wrong in one place."""

from collections.abc import Callable
from pathlib import Path

import pytest

TOML = """\
reference = "UA 12/34"
title = "A case"
country = "HN"
published = 2026-01-02
expires = 2026-03-04

[[people]]
name = "Ada Example"
role.en = "writer"

[[officials]]
id = "minister"
name = "Bo Example"
title = "Minister of Security"
office = "minister"
address = ["1 Street", "Town"]
country = "HN"
email = ["one@example.org", "two@example.org"]
"""
SUMMARY = "# A case\n\nOne line.\n\nThe gist.\n\n## What happened\n\nThis.\n"
LETTER = "{% block own_words %}{% endblock %}{% block ask %}Please act.{% endblock %}\n"


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """The folder of campaigns."""
    return tmp_path / "campaigns"


@pytest.fixture
def write_case(shelf: Path) -> Callable[..., Path]:
    """Writes a campaign's folder with some of its words changed."""

    def write(name: str = "case", *changes: tuple[str, str]) -> Path:
        toml = TOML
        for old, new in changes:
            assert old in toml
            toml = toml.replace(old, new)
        folder = shelf / name
        folder.mkdir(parents=True)
        (folder / "campaign.toml").write_text(toml, encoding="utf-8")
        (folder / "summary.en.md").write_text(SUMMARY, encoding="utf-8")
        (folder / "letter.en.j2").write_text(LETTER, encoding="utf-8")
        return folder

    return write
