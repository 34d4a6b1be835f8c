"""Every file is made once and judged once, in two runs of veraPDF."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import pytest

from tests.system.verapdf.doctored import DOCTORED
from tests.system.verapdf.judge import ARCHIVE, UA, Verdict, judge
from tests.system.verapdf.letters import LETTERS, SIGNED, lay_table

# Verdicts by profile, for each file by what it is called in the tests.
Judged = Mapping[str, Mapping[str, Verdict]]


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """What the program writes."""
    root = tmp_path_factory.mktemp("written")
    table = lay_table(root)
    files = {name: root / f"{at}.pdf" for at, name in enumerate(LETTERS)}
    for name, make in LETTERS.items():
        make(table, files[name])
    return files


@pytest.fixture(scope="session")
def judged(
    written: Mapping[str, Path],
    tool: Callable[[str], str],
    show_at_end: Callable[[str, Iterable[str]], None],
) -> Judged:
    """What veraPDF says of what the program writes."""
    verdicts = judge(tool("java"), written.values())
    found = {name: verdicts[file] for name, file in written.items()}
    show_at_end("veraPDF", _table(found))
    return found


@pytest.fixture(scope="session")
def refused(
    written: Mapping[str, Path],
    tool: Callable[[str], str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Judged:
    """What veraPDF says of the signed letter with one thing wrong in each."""
    root = tmp_path_factory.mktemp("doctored")
    files = {name: root / f"{at}.pdf" for at, name in enumerate(DOCTORED)}
    good = written[SIGNED].read_bytes()
    for name, each in DOCTORED.items():
        files[name].write_bytes(each.made_from(good))
    verdicts = judge(tool("java"), files.values())
    return {name: verdicts[file] for name, file in files.items()}


def _table(judged: Judged) -> Iterator[str]:
    """Each file, what breaks or holds, and how much was checked."""
    head = ("file", "PDF/UA-1", "PDF/A-2a", "checks")
    rows = [head, *(_row(name, found) for name, found in judged.items())]
    wide = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, wide, strict=True))
        yield "  ".join(cells).rstrip()


def _row(name: str, found: Mapping[str, Verdict]) -> tuple[str, str, str, str]:
    ua, archive = found[UA], found[ARCHIVE]
    checks = f"{ua.checks + archive.checks:,}"
    return name, _word(ua), _word(archive), checks


def _word(verdict: Verdict) -> str:
    return ", ".join(verdict.broken) or "holds"
