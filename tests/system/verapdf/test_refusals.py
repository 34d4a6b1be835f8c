"""veraPDF refuses a letter with one thing wrong, by the rule that says so."""

from collections.abc import Mapping

import pytest

from tests.system.verapdf.doctored import DOCTORED
from tests.system.verapdf.judge import ARCHIVE, UA, Verdict

Judged = Mapping[str, Mapping[str, Verdict]]


@pytest.mark.parametrize("name", DOCTORED)
def test_what_is_wrong_is_found_and_nothing_else(name: str, refused: Judged) -> None:
    found, expected = refused[name], DOCTORED[name]
    assert set(found[UA].broken) == expected.ua
    assert set(found[ARCHIVE].broken) == expected.archive
