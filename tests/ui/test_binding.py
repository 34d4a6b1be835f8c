"""What the binding to Qt compiles of its own is compiled once, and kept."""

from pathlib import Path
from types import CodeType
from typing import Any

import pytest

from kiosk.ui.binding import Compiler

SOURCE = b"said = 'once'\ndef of(it: Unknown) -> None: ...\n"


def made_by(compiler: Compiler, source: bytes, name: str = "module.py") -> CodeType:
    code = compiler.compile(source, name, "exec")
    assert isinstance(code, CodeType)
    return code


def run(code: CodeType) -> object:
    known: dict[str, Any] = {}
    exec(code, known)  # noqa: S102 - our own source
    return known["said"]


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The file of a start that has compiled one module."""
    file = tmp_path / "qt.pyc"
    first = Compiler(file)
    made_by(first, SOURCE)
    first.keep()
    return file


def test_a_module_is_compiled_at_the_first_start_only(kept: Path) -> None:
    before = kept.stat()
    second = Compiler(kept)
    assert run(made_by(second, SOURCE)) == "once"
    second.keep()
    assert kept.stat().st_mtime_ns == before.st_mtime_ns


def test_another_source_of_the_same_name_is_compiled_and_takes_its_place(
    kept: Path,
) -> None:
    second = Compiler(kept)
    assert run(made_by(second, b"said = 'twice'")) == "twice"
    second.keep()
    assert b"twice" in kept.read_bytes()
    assert b"once" not in kept.read_bytes()


def test_a_code_says_the_name_it_was_asked_for(kept: Path) -> None:
    assert made_by(Compiler(kept), SOURCE, "other.py").co_filename == "other.py"


@pytest.mark.parametrize("bytes_left", [0, 1, 40])
def test_a_file_that_was_cut_short_is_made_again(kept: Path, bytes_left: int) -> None:
    whole = kept.read_bytes()
    kept.write_bytes(whole[:bytes_left])
    second = Compiler(kept)
    assert run(made_by(second, SOURCE)) == "once"
    second.keep()
    assert len(kept.read_bytes()) == len(whole)


@pytest.mark.parametrize("found", [b"N", b"i\x01\x00\x00\x00", b"garbage", b"(\x00"])
def test_a_file_that_holds_something_else_is_made_again(
    kept: Path, found: bytes
) -> None:
    kept.write_bytes(found)
    assert run(made_by(Compiler(kept), SOURCE)) == "once"


def test_where_nothing_can_be_kept_each_start_compiles(tmp_path: Path) -> None:
    compiler = Compiler(tmp_path / "missing" / "qt.pyc")
    assert run(made_by(compiler, SOURCE)) == "once"
    compiler.keep()


def test_whatever_is_no_module_is_compiled_as_ever(kept: Path) -> None:
    compiler = Compiler(kept)
    assert eval(compiler.compile("6 * 7", "a sum", "eval")) == 42  # noqa: S307 - ours
    assert compiler.compile(b"6 * 7", "a sum", "eval", dont_inherit=True)
    compiler.keep()
    assert run(made_by(Compiler(kept), SOURCE)) == "once"
