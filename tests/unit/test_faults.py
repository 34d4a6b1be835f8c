"""A fault is known by its class, its place and a code, and never by its words."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.faults import MOST_KEPT, Fault, Faults, fault_of


def raised(words: str) -> Exception:
    def fail() -> None:
        raise LookupError(words)

    with pytest.raises(LookupError) as caught:
        fail()
    return caught.value


def fail(kind: type[BaseException]) -> None:
    raise kind


@contextmanager
def hooks_as_they_were() -> Iterator[None]:
    """Let no hook of a test runner stand in the way."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    sys.excepthook = sys.__excepthook__
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = before


@given(st.text(min_size=4))
def test_no_word_of_an_exception_is_written(words: str) -> None:
    written: list[str] = []
    fault = Faults(written.append).catch(raised(f"<{words}>"))
    assert f"<{words}>" not in written[0] + repr(fault)
    assert written == [f"letter-kiosk: {fault}"]


def test_a_fault_names_class_file_and_line() -> None:
    fault = fault_of(raised("words"))
    assert (fault.kind, fault.file) == ("LookupError", "test_faults.py")
    assert fault.line > 0
    assert str(fault) == f"{fault.code}: LookupError at test_faults.py:{fault.line}"


def test_a_file_of_the_program_is_named_by_its_place_in_it() -> None:
    with pytest.raises(AttributeError) as caught:
        Faults().catch(None)  # type: ignore[arg-type] # what raises inside
    assert fault_of(caught.value).file == "kiosk/faults.py"


def test_the_same_place_has_the_same_code_and_another_another() -> None:
    assert Fault("A", "b.py", 1).code == Fault("A", "b.py", 1).code
    assert Fault("A", "b.py", 1).code != Fault("A", "b.py", 2).code


@given(st.builds(Fault, st.text(), st.text(), st.integers()))
def test_every_code_can_be_read_out(fault: Fault) -> None:
    assert len(fault.code) == 6
    assert fault.code.startswith("K-")
    assert set(fault.code[2:]) <= set("0123456789ABCDEF")


def test_the_last_fifty_are_kept() -> None:
    faults = Faults(lambda _: None)
    for line in range(MOST_KEPT + 3):
        faults.note(Fault("A", "b.py", line))
    assert [each.fault.line for each in faults.kept] == list(range(3, MOST_KEPT + 3))


def test_a_fault_that_cannot_be_written_is_kept_all_the_same() -> None:
    def closed(_: str) -> None:
        raise BrokenPipeError

    faults = Faults(closed)
    faults.note(Fault("A", "b.py", 1))
    assert len(faults.kept) == 1


@pytest.mark.parametrize("kind", [ValueError, MemoryError, SystemExit])
def test_what_must_not_fail_goes_on(kind: type[BaseException]) -> None:
    faults = Faults(lambda _: None)
    with faults.noted():
        fail(kind)
    assert [each.fault.kind for each in faults.kept] == [kind.__name__]


def test_what_a_thread_ends_with_is_told() -> None:
    def work() -> None:
        raise LookupError

    faults, told = Faults(lambda _: None), list[Fault]()
    with hooks_as_they_were(), faults.watching(told.append):
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    assert [each.kind for each in told] == ["LookupError"]
    assert [each.fault for each in faults.kept] == told


def test_what_an_object_raises_as_it_is_dropped_is_only_noted() -> None:
    class Bad:
        def __del__(self) -> None:
            raise LookupError

    faults, told = Faults(lambda _: None), list[Fault]()
    with hooks_as_they_were(), faults.watching(told.append):
        Bad()
    assert not told
    assert [each.fault.kind for each in faults.kept] == ["LookupError"]


def test_the_interpreter_keeps_no_exception_for_a_debugger() -> None:
    error = raised("words of the visitor")
    with hooks_as_they_were(), Faults(lambda _: None).watching(lambda _: None):
        sys.last_value = error  # as it does before it calls the hook
        sys.excepthook(type(error), error, error.__traceback__)
        assert not hasattr(sys, "last_value")
