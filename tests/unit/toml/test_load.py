"""Every file of TOML is read alike, whoever reads it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.toml.load import load_resource
from kiosk.toml.table import Table


def read(path: Path) -> str:
    def text(table: Table) -> str:
        return table.text("name") + table.text("country", required=False)

    return load_resource(path, text)


Write = Callable[[bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(content: bytes) -> Path:
        path = tmp_path / "table.toml"
        path.write_bytes(content)
        return path

    return written


@pytest.mark.parametrize(
    "content",
    [
        b'name = "x"\ncountry = "DE"\n',
        b'\xef\xbb\xbfname = "x"\ncountry = "DE"\n',
        b'name = "x"\r\ncountry = "DE"\r\n',
    ],
)
def test_byte_order_marks_and_line_ends_do_no_harm(
    write: Write, content: bytes
) -> None:
    assert read(write(content)) == "xDE"


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"name = 'caf\xe9'", "line 1 is not UTF-8; save the file as UTF-8"),
        (b"name = ", "not TOML"),
        (b"", "name: missing, expected text"),
        (b"name = 3", "name: found a number, expected text"),
        (b'name = "x"\ncontry = "DE"', 'contry: unknown key, expected "country"'),
        (b'name = "x"\nname = "y"\n', "line 2: a key or table stands twice"),
        (b"a = " + b"[" * 5000, "nested too deep"),
        (b"#" * (1024 * 1024 + 1), "too large; expected at most 1024 kB"),
    ],
)
def test_what_is_wrong_is_one_sentence_with_the_file(
    write: Write, content: bytes, what: str
) -> None:
    with pytest.raises(KioskError) as caught:
        read(write(content))
    assert "table.toml" in str(caught.value)
    assert what in str(caught.value)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="missing; expected this file"):
        read(tmp_path / "table.toml")
