"""`merge`: a table of writers, one letter each, all in one PDF."""

import signal
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

from kiosk.cli.case import open_case
from kiosk.printing.folder import replaced
from kiosk.settings import Options
from kiosk.workflows.merge_letters import Merge, merge_letters
from kiosk.workflows.shares import cores
from kiosk.workflows.writers import MOST_PROBLEMS, WriterTable


def write_many(arguments: Namespace, options: Options) -> int:
    """Write the letters, or say what is wrong with the table and write nothing."""
    service, campaign, draft = open_case(arguments, options, (arguments.official,))
    writers = WriterTable(arguments.writers)
    problems = writers.problems()
    for problem in problems:
        print(problem)
    if problems:
        if len(problems) == MOST_PROBLEMS:
            print(f"{arguments.writers.name}: more may be wrong below")
        return 1
    official = campaign.official(arguments.official)
    if official is None:
        raise LookupError
    merge = Merge(service.bench, campaign, official, draft, writers)
    with _ended_in_order(), replaced(arguments.output) as file:
        merge_letters(merge, file, processes=arguments.jobs or cores())
    return 0


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Let what is unfinished be taken away when the process is told to end."""

    def end(number: int, _frame: FrameType | None) -> NoReturn:
        sys.exit(128 + number)

    kinds = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
    before = {kind: signal.signal(kind, end) for kind in kinds}
    try:
        yield
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler)
