"""A campaign's folder to a Campaign, with every problem at once."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from kiosk.addressing.country.line import user_assigned
from kiosk.campaigns.countries import read_country
from kiosk.campaigns.files import named, read_text
from kiosk.campaigns.people import read_avoid, read_official, read_person
from kiosk.campaigns.reference import slug
from kiosk.campaigns.summary import read_summary
from kiosk.campaigns.table import Findings, Table
from kiosk.campaigns.toml_text import read_toml
from kiosk.i18n import SOURCE_LANGUAGE
from kiosk.model.campaign import Campaign, Official, Summary
from kiosk.model.problem import Problem

_LANGUAGE_FILE = re.compile(r"(?:summary\.(?P<s>.+)\.md|letter\.(?P<l>.+)\.j2)")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][A-Za-z]+)?")
_NEVER = date.min
CAMPAIGN_FILE = "campaign.toml"


def read_campaign(folder: Path) -> tuple[Campaign | None, tuple[Problem, ...]]:
    """The campaign in a folder, and everything that is wrong with it.

    Any problem stops the campaign (None), except one: hidden characters, which
    are left out of the text and reported. Letter templates are kept as source.
    """
    unfit = _unfit(folder)
    if unfit:
        return None, (Problem(folder.name, "folder", unfit),)
    path = folder / CAMPAIGN_FILE
    findings = Findings(named(path))
    summaries = _summaries(folder, findings)
    letters = _letters(folder, findings)
    text, problems = read_text(path)
    values: Mapping[str, object] | None = None
    if text is not None:
        values, problems = read_toml(text, findings.file)
    findings.problems.extend(problems)
    campaign = None
    if values is not None:
        campaign = replace(
            _campaign(Table(values, findings), folder),
            summaries=summaries,
            letters=letters,
        )
    every = tuple(findings.problems + findings.notes)
    return (None if findings.problems else campaign), every


def _unfit(folder: Path) -> str:
    """Why nothing at all can be read from a folder; empty where something can."""
    try:
        names = {each.name for each in folder.iterdir()}
        (folder / CAMPAIGN_FILE).exists()
    except OSError as cause:
        return f"cannot be read ({cause.strerror}); expected a folder with a case"
    if CAMPAIGN_FILE in names or any(map(_LANGUAGE_FILE.fullmatch, names)):
        return ""
    return f"found no {CAMPAIGN_FILE}; expected one, or a name that begins with _"


def _campaign(table: Table, folder: Path) -> Campaign:
    officials = tuple(read_official(each) for each in table.tables("officials"))
    campaign = Campaign(
        reference=_reference(table),
        folder=folder.name,
        title=table.text("title"),
        country=read_country(table, "country"),
        published=table.day("published", required=True) or _NEVER,
        people=tuple(read_person(each, folder) for each in table.tables("people")),
        officials=officials,
        expires=table.day("expires"),
        country_name=table.text("country_name", required=False) or None,
        example=table.truth("example", default=False),
        wants_address=table.truth("wants_address", default=False),
    )
    campaign = replace(
        campaign,
        subject=table.localised("subject"),
        close=table.localised("close"),
        copies=table.texts("copies"),
        avoid=tuple(read_avoid(each) for each in table.mixed("avoid")),
        embassies=tuple(
            read_official(each) for each in table.tables("embassies", required=False)
        ),
        postal_notes=table.texts("postal_notes"),
    )
    _check_together(campaign, table)
    table.finish()
    return campaign


def _reference(table: Table) -> str:
    found = table.text("reference")
    if found and not slug(found):
        table.wrong("reference", f'found "{found}", expected one such as "UA 85/21"')
    return found


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


def _summaries(folder: Path, findings: Findings) -> Mapping[str, Summary]:
    found = {}
    for language, path in _files(folder, "s", "summary.{}.md", findings).items():
        text, problems = read_text(path)
        findings.problems.extend(problems)
        if text is None:
            continue
        summary, problems, notes = read_summary(text, named(path))
        findings.problems.extend(problems)
        findings.notes.extend(notes)
        if summary is not None:
            found[language] = summary
    return found


def _letters(folder: Path, findings: Findings) -> Mapping[str, str]:
    found = {}
    for language, path in _files(folder, "l", "letter.{}.j2", findings).items():
        text, problems = read_text(path)
        findings.problems.extend(problems)
        if text is not None:
            found[language] = text
    return found


def _files(
    folder: Path, kind: str, pattern: str, findings: Findings
) -> Mapping[str, Path]:
    """The files of one kind by language; English is expected in every campaign."""
    found = {SOURCE_LANGUAGE: folder / pattern.format(SOURCE_LANGUAGE)}
    for path in sorted(folder.iterdir()):
        match = _LANGUAGE_FILE.fullmatch(path.name)
        language = match[kind] if match else None
        if language is None:
            continue
        if _LANGUAGE.fullmatch(language):
            found[language] = path
        else:
            what = f'found the language "{language}", expected one such as en or pt-BR'
            findings.problems.append(Problem(named(path), "file", what))
    return found
