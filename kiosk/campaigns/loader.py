"""A campaign's folder to a Campaign, with every problem at once."""

import os
import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from kiosk.addressing.country.line import user_assigned
from kiosk.campaigns.countries import read_country
from kiosk.campaigns.findings import Findings, cleaned
from kiosk.campaigns.people import read_avoid, read_official, read_person
from kiosk.campaigns.reference import slug
from kiosk.campaigns.summary import read_summary
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.campaign import Campaign, Localised, Official, Summary
from kiosk.model.limits import NAME, REMARK, TITLE
from kiosk.model.problem import Problem
from kiosk.toml.flaw import WHOLE_FILE, Flaw
from kiosk.toml.parse import parse
from kiosk.toml.table import PER_LANGUAGE, Table
from kiosk.toml.text_file import read_text

_LANGUAGE_FILE = re.compile(r"(?:summary\.(?P<s>.+)\.md|letter\.(?P<l>.+)\.j2)")
# By the groups of the pattern above: summaries and letters.
_PATTERNS = {"s": "summary.{}.md", "l": "letter.{}.j2"}
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][A-Za-z]+)?")
_NEVER = date.min
CAMPAIGN_FILE = "campaign.toml"


def read_campaign(folder: Path) -> tuple[Campaign | None, tuple[Problem, ...]]:
    """The campaign in a folder, and everything that is wrong with it.

    Any problem stops the campaign (None), except one: hidden characters, which
    are left out of the text and reported. Letter templates are kept as source.
    """
    try:
        names = sorted(each.name for each in os.scandir(folder))
        (folder / CAMPAIGN_FILE).exists()
    except OSError as cause:
        what = f"cannot be read ({cause.strerror}); expected a folder with a case"
        return None, (Problem(folder.name, "folder", what),)
    if CAMPAIGN_FILE not in names and not any(map(_LANGUAGE_FILE.fullmatch, names)):
        what = f"found no {CAMPAIGN_FILE}; expected one, or a name that begins with _"
        return None, (Problem(folder.name, "folder", what),)
    findings = Findings()
    summaries = _summaries(folder, names, findings)
    letters = _letters(folder, names, findings)
    campaign = None
    table = _table(folder / CAMPAIGN_FILE, findings)
    if table is not None:
        campaign = _campaign(table, folder, summaries, letters)
        table.finish()
    every = tuple(findings.problems + findings.notes)
    return (None if findings.problems else campaign), every


def _table(path: Path, findings: Findings) -> Table | None:
    problem = findings.problem_in(_named(path))
    note = findings.note_in(_named(path))
    try:
        return Table(cleaned(parse(read_text(path)), note), problem)
    except Flaw as flaw:
        problem(flaw.key, flaw.what)
        return None


def _text(path: Path, findings: Findings) -> str | None:
    try:
        return read_text(path)
    except Flaw as flaw:
        findings.problem_in(_named(path))(flaw.key, flaw.what)
        return None


def _named(path: Path) -> str:
    """The file as a problem names it: its folder and its own name."""
    return f"{path.parent.name}/{path.name}"


def _campaign(
    table: Table, folder: Path, summaries: Mapping[str, Summary], letters: Localised
) -> Campaign:
    # What is wrong is said in the order in which the keys are read.
    officials = tuple(read_official(each) for each in table.tables("officials"))
    campaign = Campaign(
        reference=_reference(table),
        folder=folder.name,
        title=table.text("title", most=TITLE),
        country=read_country(table, "country"),
        published=table.day("published", required=True) or _NEVER,
        people=tuple(read_person(each, folder) for each in table.tables("people")),
        officials=officials,
        expires=table.day("expires"),
        country_name=_country_name(table),
        example=table.truth("example", default=False),
        wants_address=table.truth("wants_address", default=False),
        subject=table.texts_by_key("subject", most=TITLE),
        close=table.texts_by_key("close", most=TITLE),
        copies=table.texts("copies", most=TITLE),
        avoid=tuple(
            read_avoid(each)
            for each in table.tables("avoid", required=False, text_as="words")
        ),
        embassies=tuple(
            read_official(each) for each in table.tables("embassies", required=False)
        ),
        postal_notes=_postal_notes(table),
        summaries=summaries,
        letters=letters,
    )
    _check_together(campaign, table)
    return campaign


def _postal_notes(table: Table) -> tuple[Localised, ...]:
    notes = table.tables("postal_notes", required=False, text_as=SOURCE_LANGUAGE)
    return tuple(
        {each: note.text(each, most=REMARK) for each in note} for note in notes
    )


def _reference(table: Table) -> str:
    found = table.text("reference")
    if found and not slug(found):
        table.wrong("reference", f'found "{found}", expected one such as "UA 85/21"')
    return found


def _country_name(table: Table) -> Localised:
    """The case's own name of its country: a text for all languages, or one for each."""
    kinds = f"text, or {PER_LANGUAGE}"
    found = table.get("country_name", (str, dict), kinds, required=False)
    if isinstance(found, dict):
        return table.texts_by_key("country_name", most=NAME)
    text = table.text("country_name", required=False, most=NAME)
    return {"": text} if text else {}


def _check_together(campaign: Campaign, table: Table) -> None:
    if campaign.expires is not None and campaign.expires < campaign.published:
        what = f"found {campaign.expires}, expected a day after {campaign.published}"
        table.wrong("expires", what)
    if user_assigned(campaign.country) and not campaign.country_name:
        what = f"missing, expected the country's name for {campaign.country}"
        table.wrong("country_name", what)
    if campaign.embassies and not campaign.copies:
        what = "missing, expected who should get a copy, for the embassies below"
        table.wrong("copies", what)
    for official_id in _twice((*campaign.officials, *campaign.embassies)):
        what = f'found "{official_id}" more than once, expected an id of its own'
        table.wrong("officials.id", what)


def _twice(officials: tuple[Official, ...]) -> list[str]:
    counts = Counter(each.id for each in officials if each.id)
    return [each for each, count in counts.items() if count > 1]


def _summaries(
    folder: Path, names: list[str], findings: Findings
) -> Mapping[str, Summary]:
    found = {}
    for language, path in _files(folder, names, "s", findings).items():
        text = _text(path, findings)
        if text is None:
            continue
        summary, problems, notes = read_summary(text, _named(path))
        findings.problems.extend(problems)
        findings.notes.extend(notes)
        if summary is not None:
            found[language] = summary
    return found


def _letters(folder: Path, names: list[str], findings: Findings) -> Localised:
    found = {}
    for language, path in _files(folder, names, "l", findings).items():
        text = _text(path, findings)
        if text is not None:
            found[language] = text
    return found


def _files(
    folder: Path, names: list[str], kind: str, findings: Findings
) -> Mapping[str, Path]:
    """The files of one kind by language; English is expected in every campaign."""
    found = {SOURCE_LANGUAGE: folder / _PATTERNS[kind].format(SOURCE_LANGUAGE)}
    for name in names:
        match = _LANGUAGE_FILE.fullmatch(name)
        language = match[kind] if match else None
        if language is None:
            continue
        path = folder / name
        if _LANGUAGE.fullmatch(language):
            found[language] = path
        else:
            what = f'found the language "{language}", expected one such as en or pt-BR'
            findings.problem_in(_named(path))(WHOLE_FILE, what)
    return found
