"""The map of the house: who may import whom, and how long a file may be."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

import kiosk
from kiosk.flow.steps import Step
from kiosk.ui.cast import folder_of

PACKAGE = Path(kiosk.__file__).parent
LONGEST_FILE = 300
MOST_MODULES = 12


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    """Every file of the package with its source."""
    return {
        path.relative_to(PACKAGE).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def test_every_import_keeps_the_contracts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(PACKAGE.parent)
    broken = lint_imports(no_cache=True, no_logo=True)
    assert not broken, capsys.readouterr().out


@pytest.mark.parametrize(
    ("library", "homes"),
    [
        ("PySide6", ("ui/",)),
        ("pypdfium2", ("ui/preview/",)),
        ("reportlab", ("pdf/",)),
        ("uharfbuzz", ("pdf/fonts/", "typesetting/fonts/", "typesetting/line/")),
        ("bidi", ("typesetting/text/",)),
        ("uniseg", ("typesetting/text/",)),
        ("pyphen", ("typesetting/text/",)),
        ("sqlite3", ("ledger/",)),
        ("tomli", ("toml/",)),
    ],
)
def test_a_library_is_imported_in_its_home_only(
    files: dict[str, str], library: str, homes: tuple[str, ...]
) -> None:
    users = {name for name, source in files.items() if library in imported(source)}
    assert users, f"nothing imports {library}: has this test lost the package?"
    assert {name for name in users if not name.startswith(homes)} == set()


def test_no_file_is_too_long_to_read(files: dict[str, str]) -> None:
    lengths = {name: len(source.splitlines()) for name, source in files.items()}
    assert {name: n for name, n in lengths.items() if n > LONGEST_FILE} == {}


def test_no_folder_has_more_modules_than_a_table_of_contents(
    files: dict[str, str],
) -> None:
    modules = Counter(
        folder
        for folder, _, name in (each.rpartition("/") for each in files)
        if name != "__init__.py"
    )
    assert {each: n for each, n in modules.items() if n > MOST_MODULES} == {}


def test_every_step_has_a_folder_with_the_same_files(files: dict[str, str]) -> None:
    same = ("screen", "value", "build")
    wanted = {
        f"ui/screens/{folder_of(step)}/{each}.py" for step in Step for each in same
    }
    assert wanted <= set(files)
    folders = {name.split("/")[2] for name in files if name.startswith("ui/screens/")}
    # The calm page may stand in place of every step.
    assert folders - {"__init__.py", "calm"} == {folder_of(step) for step in Step}


def test_every_folder_is_a_package(files: dict[str, str]) -> None:
    folders = {name.rpartition("/")[0] for name in files} - {""}
    assert {each for each in folders if f"{each}/__init__.py" not in files} == set()


def imported(source: str) -> set[str]:
    """The top-level names that a source imports, late imports included."""
    return {name.partition(".")[0] for name in _imports(ast.parse(source))}


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
