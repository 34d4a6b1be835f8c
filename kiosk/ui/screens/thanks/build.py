"""From a view to what was written, and what more can be done."""

from dataclasses import replace

from kiosk.letters.amount import amount_of
from kiosk.letters.copies import copied_to
from kiosk.letters.ways.channels import Channel, Way, ways_to
from kiosk.ui.screens.thanks.value import Post, ThanksValue
from kiosk.ui.views import pieces
from kiosk.ui.views.case import bar_of
from kiosk.ui.views.officials import chosen, with_names
from kiosk.ui.views.stamps import notes_on_post, postal_notes, stamp_lines
from kiosk.ui.views.view import View


def thanks_value(view: View) -> ThanksValue:
    """What was written, and what more can be done."""
    visit, draft = view.visit, view.draft
    officials, called = chosen(view), with_names(view)
    copied = copied_to(view.campaign, draft)
    paper = view.table.bench.paper(draft.stationery)
    written = {official for ref, official in visit.counted if ref == draft.reference}
    written |= {each.id for each in officials}
    others = view.campaign.officials
    return ThanksValue(
        bar=bar_of(view),
        letters=amount_of(view.campaign, view.draft).letters,
        folds=len(paper.folds),
        fold_where=" ".join(pieces.fold_words(view)),
        stamps=stamp_lines(view, (*officials, *copied)),
        notes=postal_notes(view),
        not_carried=tuple(notes_on_post(view, called)),
        channels=_channels(view),
        practice=view.desk.practice,
        another=any(each.address and each.id not in written for each in others),
        another_case=view.desk.only_case is None,
        saved=None if visit.printed else visit.saved,
        signed=bool(draft.signature) and not draft.leave_room,
        named=bool(draft.writer.name.strip()) and not draft.writer.by_hand,
        ruled=draft.ruled,
        post=_post(view),
    )


def _post(view: View) -> Post:
    """What the letters go in: envelopes that were not printed are left to a pen."""
    envelopes = view.draft.envelopes
    if not envelopes:
        copies = copied_to(view.campaign, view.draft)
        return Post.WINDOW_AND_COPIES if copies else Post.WINDOW
    if not view.visit.addressed:
        return Post.BY_PEN
    labels = envelopes in view.table.bench.labels
    return Post.LABELLED if labels else Post.ADDRESSED


def _channels(view: View) -> tuple[Channel, ...]:
    """The other ways; first the e-mail of those whom no letter reaches."""
    called = with_names(view)
    found = [
        (
            each.way is not Way.EMAIL or view.desk.no_mail(official) is None,
            replace(each, whom=name if len(called) > 1 else ""),
        )
        for name, official in called
        for each in ways_to(official)
    ]
    return tuple(each for _, each in sorted(found, key=lambda one: one[0]))
