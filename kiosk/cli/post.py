"""`envelope`, `labels` and `stationery`: what a letter is posted in."""

from argparse import Namespace
from dataclasses import replace

from kiosk import paths
from kiosk.cli.case import open_case, warn, whole_covers, writer_of
from kiosk.cli.output import check_output, write_pdf_to
from kiosk.settings import Options
from kiosk.workflows.address_post import address_post, known_as, labels_for
from kiosk.workflows.show_stationery import list_stationery, proof_stationery
from kiosk.workflows.write_set import pdf_of


def write_envelope(arguments: Namespace, options: Options) -> int:
    """An envelope for one official; raises what is wrong with the words given."""
    check_output(arguments.output)
    writer = writer_of(arguments)
    service, campaign, draft = open_case(arguments, options, (arguments.official,))
    bench = service.bench
    size = known_as(arguments.size, bench.envelopes)
    draft = replace(draft, writer=writer, envelopes=size)
    covers = whole_covers(address_post(bench, campaign, draft))
    write_pdf_to(arguments.output, pdf_of(bench, covers))
    warn((each.pages for each in covers), draft, options)
    return 0


def write_labels(arguments: Namespace, options: Options) -> int:
    """A sheet of labels; raises what is wrong with the words given."""
    officials = tuple(arguments.official)
    check_output(arguments.output)
    service, campaign, draft = open_case(arguments, options, officials)
    bench = service.bench
    first = next(iter(labels_for(bench, draft.stationery)), draft.stationery)
    sheet = known_as(arguments.sheet or first, bench.labels)
    draft = replace(draft, envelopes=sheet)
    covers = whole_covers(address_post(bench, campaign, draft))
    write_pdf_to(arguments.output, pdf_of(bench, covers))
    warn((each.pages for each in covers), draft, options)
    return 0


def show_stationery(arguments: Namespace) -> int:
    """The list of papers, envelopes and labels, or a proof sheet of one."""
    if arguments.stationery:
        check_output(arguments.output)
        pdf = proof_stationery(paths.resources(), arguments.stationery)
        write_pdf_to(arguments.output, pdf)
        return 0
    for row in list_stationery(paths.resources()):
        countries = " ".join(row.countries).replace("*", "everywhere else")
        words = f"{row.kind:<9} {row.key:<20} {row.name:<42} {countries}"
        print(words.rstrip())
    return 0
