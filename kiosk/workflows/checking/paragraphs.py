"""Paragraphs that the letter of one language has and that of another lacks.

What a visitor changes in one language finds its place in another by the paragraph's
name; English, which every case has, is what the others are compared with.
"""

from collections.abc import Iterator, Mapping, Sequence

from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.letters.template import compile_template
from kiosk.model.campaign import Campaign
from kiosk.model.problem import Problem

# The names of the paragraphs by language, in their order.
Names = Mapping[str, tuple[str, ...]]


def paragraph_notes(campaign: Campaign) -> tuple[Problem, ...]:
    """A note for each paragraph that a language lacks or calls by another name."""
    names = {
        language: tuple(compile_template(source).roles)
        for language, source in sorted(campaign.letters.items())
    }
    return tuple(
        Problem(f"{campaign.folder}/{_file(language)}", key, what)
        for language, key, what in _notes(names)
    )


def _notes(names: Names) -> Iterator[tuple[str, str, str]]:
    ours = names[SOURCE_LANGUAGE]
    besides: dict[str, list[str]] = {}
    for language, theirs in names.items():
        renamed = _renamed(ours, theirs)
        for name, wanted in renamed.items():
            what = f'found where {_file(SOURCE_LANGUAGE)} has "{wanted}"'
            yield language, name, f"{what}; expected the same name in every language"
        for name in ours:
            if name not in theirs and name not in renamed.values():
                what = f"missing; expected it as in {_file(SOURCE_LANGUAGE)}"
                yield language, name, what
        for name in theirs:
            if name not in ours and name not in renamed:
                besides.setdefault(name, []).append(language)
    for name, languages in besides.items():
        yield SOURCE_LANGUAGE, name, _besides(name, languages, names)


def _renamed(ours: Sequence[str], theirs: Sequence[str]) -> Mapping[str, str]:
    """The names in one language that stand in the place of an English one."""
    if len(ours) != len(theirs):
        return {}
    pairs = zip(theirs, ours, strict=True)
    return {
        here: there
        for here, there in pairs
        if here != there and here not in ours and there not in theirs
    }


def _besides(name: str, having: Sequence[str], names: Names) -> str:
    """What is said of a paragraph that English lacks, and others with it."""
    lacking = [
        language
        for language, theirs in names.items()
        if language != SOURCE_LANGUAGE and name not in theirs
    ]
    also = f", as in {_files(lacking)}" if lacking else ""
    return f"missing{also}; expected it as in {_files(having)}"


def _files(languages: Sequence[str]) -> str:
    return " and ".join(map(_file, languages))


def _file(language: str) -> str:
    return f"letter.{language}.j2"
