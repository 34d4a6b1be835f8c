"""`check`: what is wrong or doubtful in the campaigns, and a proof of their letters."""

import sys
from argparse import Namespace
from io import TextIOWrapper

from kiosk import paths
from kiosk.app.table import day_of, settings_of
from kiosk.campaigns.shelf import holds_cases
from kiosk.cli.case import country_of_posting
from kiosk.cli.proof import proof_lines
from kiosk.errors import NoCases
from kiosk.settings import Options
from kiosk.workflows.checking.notes import campaign_notes, in_order
from kiosk.workflows.open_catalogue import open_catalogue
from kiosk.workflows.workbench import set_up_workbench


def check_campaigns(arguments: Namespace, options: Options) -> int:
    """Print problems and notes; 1 where there is a problem, with --strict any note.

    Raises NoCases where there is nothing to check, and UnknownCountry.
    """
    posted_in = _posted_in(arguments, options)
    if not holds_cases(options.campaigns):
        raise NoCases(folder=options.campaigns)
    catalogue = open_catalogue(options.campaigns)
    _print_whatever_the_encoding()
    if arguments.proof:
        packs = options.data / "fonts"
        bench = set_up_workbench(
            paths.resources(), day_of(options), practice=False, packs=packs
        )
        for campaign in catalogue.campaigns:
            print(*proof_lines(bench, campaign, posted_in), sep="\n", end="\n\n\n")
    for problem in in_order(catalogue.problems):
        print(problem)
    found = [campaign_notes(each, posted_in) for each in catalogue.campaigns]
    notes = in_order((*catalogue.notes, *(note for each in found for note in each)))
    for note in notes:
        print(f"note: {note}")
    for campaign in catalogue.campaigns:
        letters = ", ".join(sorted(campaign.letters))
        print(f"{campaign.folder}: {campaign.reference}, letter in {letters}: ready")
    return 1 if catalogue.problems or (arguments.strict and notes) else 0


def _posted_in(arguments: Namespace, options: Options) -> str:
    """The country that the letters are posted in; raises UnknownCountry."""
    if arguments.posted_in:
        return country_of_posting(arguments.posted_in)
    return settings_of(options).country


def _print_whatever_the_encoding() -> None:
    """Let a name in a script that the terminal has not stand as its codes."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
