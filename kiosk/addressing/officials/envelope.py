"""The line of an envelope with the name: each honour once, and nothing torn."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.addressing.officials.honours import Honour, Kind, Phrase, parts_of, shipped
from kiosk.addressing.officials.name_parts import name_parts
from kiosk.addressing.officials.written import WrittenName
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.campaign import Gender

# Of these together one stands in a line: the name's own, else the template's.
_RANKS = {Kind.RANK, Kind.DEGREE}
_TITLES = {*_RANKS, Kind.DIGNITY, Kind.CLERGY}
# "M." is Monsieur where Monsieur stands already; elsewhere it may be an initial.
_MONSIEUR = re.compile(r"M\. (?=\S+ \S)")
_MR = ("Monsieur", "Madame")
_VOWELS = tuple("aeiouhàâéèêëîïôûAEIOUHÀÂÉÈÊËÎÏÔÛ")
_PARLIAMENT = "MP"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name is written: the language, and the gender of whoever bears it.

    `foreign` says that the language has another script than the name.
    """

    language: str
    gender: Gender | None = None
    foreign: bool = False


def named_line(template: str, name: WrittenName, place: Place) -> str:
    """A name in its template ("His Excellency {name}").

    Of a style, of Mr or Ms, and of rank or degree one stands in the line. The name's
    own style comes before the template's, but for a royal one; Mr or Ms goes beside
    what does its work. What is not known stays, in its order.
    """
    before, _, after = template.partition("{name}")
    head, tail = list(shipped().within(before)), list(shipped().within(after))
    core = name.core
    if head and place.language.partition("-")[0] == "fr":
        core = _MONSIEUR.sub("", core, count=1)
    own = once(name.honours)
    if f"{' '.join(each.full for each in own)} ".startswith(f"{before.strip()} "):
        head = []
    line, own = _settled([*head, *tail], own, place)
    stays = [each for each in line if any(each is x for x in tail)]
    core, keeps = _behind_in_chinese(core, stays)
    line = [each for each in line if not any(each is x for x in tail)]
    end = after if len(stays) == len(tail) and not keeps else ""
    return _joined(line, own, place) + core + _behind(name, end)


def _behind_in_chinese(core: str, stays: Phrase) -> tuple[str, bool]:
    """A name without the honour behind it, or with it where the template's gives way.

    A style of the name's own stays; a courtesy does where the template has no style.
    """
    own = shipped().behind(core)
    if own is None:
        return core, False
    told = [each for _, each in stays if each]
    if own.place not in {each.place for each in told}:
        if own.word.kind is Kind.STYLE:
            return core, True
        if _first(told, Kind.STYLE) is None:
            return core, False
    return core.removesuffix(own.written).rstrip(), False


def once(honours: Iterable[Honour]) -> list[Honour]:
    """Honours, each once, a royal style before another; two doctorates stay two."""
    kept: list[Honour] = []
    for each in honours:
        known = next((x for x in kept if _again(each, x)), None)
        if known is None:
            kept.append(each)
        elif each.word.royal and not known.word.royal:
            kept[kept.index(known)] = each
    return kept


def _again(honour: Honour, before: Honour) -> bool:
    """Whether an honour is one that stands already; "Chief Alhaji" are two."""
    kind = honour.word.kind
    if kind is Kind.DEGREE:
        return False
    written = honour.written.casefold() == before.written.casefold()
    return written or (kind is not Kind.DIGNITY and honour.place == before.place)


def _settled(
    line: Phrase, own: list[Honour], place: Place
) -> tuple[Phrase, list[Honour]]:
    """What is left of the template's words and of the name's own."""
    if place.foreign:
        own = _without(own, Kind.STYLE, Kind.COURTESY)
    style, theirs = _of(line, Kind.STYLE), _first(own, Kind.STYLE)
    if theirs and _gives_way(theirs, line, style, place.language):
        own = _without(own, Kind.STYLE)
    elif theirs:
        line = _less(line, Kind.STYLE, Kind.COURTESY)
    line, own = _one_rank(line, own)
    return _one_courtesy(line, own, place.language)


def _gives_way(own: Honour, line: Phrase, style: Honour | None, language: str) -> bool:
    """Whether the template's style, or Mr or Ms, stands for the name's own.

    It does where it is the same, or a royal one, or the name's own is of another
    language; a royal style of the name gives way to none but the same.
    """
    if style and style.word.same == own.word.same:
        return True
    if own.word.royal:
        return False
    abroad = language.partition("-")[0] not in own.languages
    return bool(style and style.word.royal) or (
        abroad and bool(style or _of(line, Kind.COURTESY))
    )


def _one_rank(line: Phrase, own: list[Honour]) -> tuple[Phrase, list[Honour]]:
    """One rank or degree, one clergyman, one king, and no office of the line again."""
    for kinds in (_RANKS, {Kind.CLERGY}, {Kind.DIGNITY}):
        said = {each.word.same for _, each in line if each and each.word.kind in kinds}
        theirs = [each for each in own if each.word.kind in kinds]
        ranks = {x.word.same for x in theirs if x.word.kind is not Kind.DEGREE}
        if ranks and ranks <= said:
            own = [each for each in own if each.word.same not in said]
        elif theirs:
            line = _less(line, *kinds)
    offices = {x.word.same for _, x in line if x and x.word.kind is Kind.OFFICE}
    kept = [x for x in own if x.doubtful or x.word.same not in offices]
    return line, kept


def _one_courtesy(
    line: Phrase, own: list[Honour], language: str
) -> tuple[Phrase, list[Honour]]:
    """Mr or Ms where nothing else does its work.

    A dignity does in every language, any title in English, a degree in French.
    """
    kinds, language = {each.word.kind for each in own}, language.partition("-")[0]
    english = language == SOURCE_LANGUAGE
    french_degree = language == "fr" and Kind.DEGREE in kinds
    if Kind.DIGNITY in kinds or french_degree or (english and kinds & _TITLES):
        line = _less(line, Kind.COURTESY)
        own = [
            each
            for each in own
            if each.word.kind is not Kind.COURTESY or language not in each.languages
        ]
    if any(each for _, each in line):
        own = _without(own, Kind.COURTESY)
    return line, own


def _joined(line: Phrase, own: list[Honour], place: Place) -> str:
    """The phrase before the name; its style leads, and titles take their article."""
    leads = own[:1] if line and _first(own[:1], Kind.STYLE) else []
    rest = own[len(leads) :]
    found: list[str] = []
    before = None
    for text, honour in [
        *((each.full, each) for each in leads),
        *line,
        *((each.full, each) for each in rest),
    ]:
        own_word = honour if honour in rest else None
        found.append(_article(before, own_word, place) + text)
        before = honour
    return "".join(f"{each} " for each in found)


def _article(before: Honour | None, title: Honour | None, place: Place) -> str:
    """The article of a title behind a royal style, in French behind Monsieur too."""
    plain = place.language.partition("-")[0]
    forms = name_parts().articles.get(plain, {})
    if not forms or not before or not title or title.article:
        return ""
    # "Son Excellence Monsieur" is one style.
    mr = before.word.kind is Kind.COURTESY or before.written.endswith(_MR)
    courtesy = mr and plain == "fr"
    if title.word.kind not in _TITLES - {Kind.DEGREE} or plain not in title.languages:
        return ""
    if not (courtesy or before.word.royal or before.word.same == "reverence"):
        return ""
    if "vowel" in forms and title.written.startswith(_VOWELS):
        return forms["vowel"]
    article = forms.get(title.word.gender or place.gender or "", "")
    return f"{article} " if article else ""


def _behind(name: WrittenName, after: str) -> str:
    """The letters behind a name; a peer is no MP, and nobody is one twice."""
    if after.strip() == _PARLIAMENT:
        peer = any(each.word.peer for each in name.honours)
        if peer or _PARLIAMENT in parts_of(name.letters.replace(",", " ")):
            return name.letters
    return name.letters + after


def _of(line: Phrase, kind: Kind) -> Honour | None:
    return _first([each for _, each in line if each], kind)


def _first(honours: list[Honour], kind: Kind) -> Honour | None:
    return next((each for each in honours if each.word.kind is kind), None)


def _less(line: Phrase, *kinds: Kind) -> Phrase:
    return [each for each in line if not each[1] or each[1].word.kind not in kinds]


def _without(own: list[Honour], *kinds: Kind) -> list[Honour]:
    return [each for each in own if each.word.kind not in kinds]
