"""What each way says when it is open: the code, the words to use, who sees what."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.errors import KioskError
from kiosk.flow.events import Saved
from kiosk.flow.steps import Step
from kiosk.flow.ways.value import Acting, FaxStage
from kiosk.i18n import N_
from kiosk.letters.ways import sayings
from kiosk.letters.ways.channels import Way, post_link, ways_to
from kiosk.letters.ways.mailto import Holds, link_for_code
from kiosk.ui.screens.ways.value import FaxPrint, Panel, WayItem
from kiosk.ui.views.view import View
from kiosk.workflows.other_ways import Approach, approach, mail_to, script_for

_SCAN_MAIL = N_("Scan the code with your phone. An e-mail opens, ready to send.")
_HOLDS = {
    Holds.ALL: N_("It holds your whole letter."),
    Holds.SHORT: N_(
        "It holds your own words and what you ask for: the whole letter is too long."
    ),
    Holds.SUBJECT: N_(
        "It holds the address and the subject: your letter is too long for a code."
    ),
    Holds.ADDRESS: N_("It holds the address only: the rest is too long for a code."),
}
_FILE = N_("Or save the whole letter as an e-mail on your USB stick.")
_ADDRESS_SEEN = N_("They will see your e-mail address.")
_DIAL = N_("Scan the code with your phone, or type the number.")
_SAY = N_("You could say:")
_NUMBER_SEEN = N_("They may see your number. Say your name only if you want to.")
_SCAN_POST = N_("Scan the code. The post opens on your phone: change it, then send it.")
_POST_SAYS = N_("The post says:")
_ALL_SEE = N_("Everybody can read it and see your name there.")
_PAGE = N_("Scan the code. The page opens on your phone.")
_WRITE = N_("You could write:")
_FAX = N_("Print a cover page and your letter, and take them to a fax machine.")
_FAX_LATER = N_("Write your letter first. At the end you can print it for the fax.")
_TOLD = {
    FaxStage.PRINTING: N_("Printing."),
    FaxStage.SENT: N_("The pages are on the way. Take all of them with you."),
    FaxStage.UNKNOWN: N_("It may have printed. Look at the printer."),
}
_NOT_SURE = {FaxStage.FAILED, FaxStage.UNKNOWN}
_ON_STICK = N_("The e-mail is on your stick. You can take it out.")
_STUCK = N_("It is still in use. The person at the table can take it out safely.")
_ON_COMPUTER = N_("The e-mail is on this computer.")


def panel_of(view: View, item: WayItem) -> Panel:
    """The way that is open."""
    found = approach(view.table, view.draft, item.official, item.given)
    return _PANELS[item.way](view, Panel(item), found)


def _mail(view: View, panel: Panel, to: Approach) -> Panel:
    words, acting = view.words, _acting(view)
    link, holds = link_for_code(mail_to(view.table.bench, to))
    how = (_SCAN_MAIL, _HOLDS[holds], _FILE) if link else (_FILE,)
    return replace(
        panel,
        link=link,
        how=tuple(map(words, how)),
        seen=words(_ADDRESS_SEEN),
        saves=True,
        saved=words(_where(acting.saved)) if acting.saved else "",
    )


def _where(saved: Saved) -> str:
    if saved.computer:
        return _ON_COMPUTER
    return _ON_STICK if saved.to_take else _STUCK


def _call(view: View, panel: Panel, to: Approach) -> Panel:
    return replace(
        panel,
        link=_link(panel, to),
        how=(view.words(_DIAL),),
        heading=view.words(_SAY),
        lines=script_for(view.table.bench, to),
        language=view.draft.language,
        seen=view.words(_NUMBER_SEEN),
    )


def _post(view: View, panel: Panel, to: Approach) -> Panel:
    language = view.draft.language_for(to.official.id)
    said = sayings.post(to.campaign, panel.item.words, language)
    return replace(
        panel,
        link=post_link(said),
        how=(view.words(_SCAN_POST),),
        heading=view.words(_POST_SAYS),
        lines=(said,),
        language=language,
        seen=view.words(_ALL_SEE),
    )


def _page(view: View, panel: Panel, to: Approach) -> Panel:
    language = view.draft.language_for(to.official.id)
    return replace(
        panel,
        link=_link(panel, to),
        how=(view.words(_PAGE),),
        heading=view.words(_WRITE),
        lines=(sayings.page_text(to.campaign, language),),
        language=language,
        seen=view.words(_ALL_SEE),
    )


def _website(view: View, panel: Panel, to: Approach) -> Panel:
    return replace(panel, link=_link(panel, to), how=(view.words(_PAGE),))


def _fax(view: View, panel: Panel, _to: Approach) -> Panel:
    acting, words = _acting(view), view.words
    possible = acting.back is Step.THANKS
    told = words(_TOLD[acting.fax]) if acting.fax in _TOLD else ""
    if acting.says:
        told = words(acting.says)
    if acting.fault is not None:
        told = _sentence(view, acting.fault)
    fax = FaxPrint(
        possible=possible,
        under_way=acting.fax is FaxStage.PRINTING,
        told=told,
        failed=bool(acting.says) or acting.fax in _NOT_SURE,
    )
    return replace(panel, how=(words(_FAX if possible else _FAX_LATER),), fax=fax)


def _sentence(view: View, fault: KioskError) -> str:
    return view.words(fault.message).format(**fault.values)


def _acting(view: View) -> Acting:
    return view.visit.acting or Acting(view.visit.step)


def _link(panel: Panel, to: Approach) -> str:
    """The link of the channel as the case gives it."""
    item = panel.item
    ways = ((each.way, each.given, each.link) for each in ways_to(to.official))
    return next(
        link for way, given, link in ways if (way, given) == (item.way, item.given)
    )


_PANELS: dict[Way, Callable[[View, Panel, Approach], Panel]] = {
    Way.EMAIL: _mail,
    Way.PHONE: _call,
    Way.POST: _post,
    Way.FACEBOOK: _page,
    Way.INSTAGRAM: _page,
    Way.WEBSITE: _website,
    Way.FAX: _fax,
}
