"""What is asked of a print service with each job, whatever the queue's defaults are.

Job attributes of RFC 8011, PWG 5100.13 and CUPS. A default that is not overridden
changes the letter: two pages on a side, a page range, a cover sheet.
"""

from collections.abc import Mapping

from kiosk.i18n import N_
from kiosk.model.job import Job
from kiosk.printing.ipp.message import Attribute, Attributes, Tag, attribute

# What the print service keeps and shows of a job, the same for every visitor.
JOB_TITLE = "Letter"
_UPRIGHT, _NO_FINISHING = 3, 3

# Defaults of a queue that a job cannot take back, as far as CUPS knows them, and
# what does not count as one.
_STUBBORN: Mapping[str, tuple[object, ...]] = {
    "page-label-default": ("",),
    "watermark-default": ("", "none", "None"),
    "scaling-default": (100,),
    "natural-scaling-default": (100,),
    "ppi-default": (),
    "position-default": ("center",),
    "page-top-default": (),
    "page-bottom-default": (),
    "page-left-default": (),
    "page-right-default": (),
}
STUBBORN = N_(
    "The print service changes the pages ({option}); remove this default of the"
    " printer, or choose another printer."
)


def wishes(job: Job) -> tuple[Attribute, ...]:
    """The attributes of a job: each side on a sheet of its own, whole and unscaled.

    A set holds letters to several people, and the address must meet the window of
    the envelope.
    """
    return (
        attribute("copies", Tag.INTEGER, job.copies),
        attribute(
            "multiple-document-handling",
            Tag.KEYWORD,
            "separate-documents-collated-copies",
        ),
        attribute("media", Tag.KEYWORD, job.sheet),
        attribute("sides", Tag.KEYWORD, "one-sided"),
        attribute("print-scaling", Tag.KEYWORD, "none"),
        attribute("fit-to-page", Tag.BOOLEAN, False),
        attribute("number-up", Tag.INTEGER, 1),
        attribute("mirror", Tag.BOOLEAN, False),
        attribute("page-border", Tag.KEYWORD, "none"),
        attribute("page-ranges", Tag.RANGE, (1, max(1, job.pages))),
        attribute("page-set", Tag.KEYWORD, "all"),
        attribute("outputorder", Tag.KEYWORD, "normal"),
        attribute("orientation-requested", Tag.ENUM, _UPRIGHT),
        attribute("finishings", Tag.ENUM, _NO_FINISHING),
        attribute("job-sheets", Tag.KEYWORD, "none", "none"),
        attribute("job-hold-until", Tag.KEYWORD, "no-hold"),
    )


def stubborn(queue: Attributes) -> tuple[str, ...]:
    """The defaults of a queue that change the pages whatever a job asks for."""
    return tuple(
        name.removesuffix("-default")
        for name, harmless in _STUBBORN.items()
        if any(each not in harmless for each in queue.get(name, ()))
    )
