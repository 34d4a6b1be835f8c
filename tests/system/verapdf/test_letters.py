"""What the program writes is PDF/UA-1 and PDF/A-2a; veraPDF says so."""

from collections.abc import Mapping

import pytest

from tests.system.verapdf.judge import ARCHIVE, PROFILES, UA, Verdict
from tests.system.verapdf.letters import LETTERS

Judged = Mapping[str, Mapping[str, Verdict]]


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("name", LETTERS)
def test_a_file_breaks_no_rule(name: str, profile: str, judged: Judged) -> None:
    assert judged[name][profile].broken == {}


def test_every_file_is_looked_at_whole(judged: Judged) -> None:
    """Every glyph is checked, so that even a label has some hundred checks."""
    for name in LETTERS:
        assert judged[name][UA].checks > 100, name
        assert judged[name][ARCHIVE].checks > 100, name
