"""What was found wrong with a campaign: problems, and notes that do not stop it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from kiosk.model.plain_text import clean_line, hidden_characters
from kiosk.model.problem import Problem


@dataclass(slots=True)
class Findings:
    """What was found in the files of a campaign.

    `problems` stop the campaign, `notes` do not.
    """

    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)

    def problem_in(self, file: str) -> Callable[[str, str], None]:
        """Takes a key of a file and what is wrong with it."""
        return lambda key, what: self.problems.append(Problem(file, key, what))

    def note_in(self, file: str) -> Callable[[str, str], None]:
        """The same for what does not stop the campaign."""
        return lambda key, what: self.notes.append(Problem(file, key, what))


def cleaned(
    values: Mapping[str, object], note: Callable[[str, str], None], at: str = ""
) -> Mapping[str, object]:
    """The values with each text on one line; hidden characters in it are noted."""
    return {key: _cleaned(each, note, f"{at}{key}") for key, each in values.items()}


def _cleaned(found: object, note: Callable[[str, str], None], at: str) -> object:
    if isinstance(found, str):
        hidden = ", ".join(hidden_characters(found))
        if hidden:
            note(at, f"found hidden characters ({hidden}), left them out")
        return clean_line(found)
    if isinstance(found, dict):
        return cleaned(found, note, f"{at}.")
    if isinstance(found, list):
        return [
            _cleaned(each, note, f"{at}[{number}]" if isinstance(each, dict) else at)
            for number, each in enumerate(found, start=1)
        ]
    return found
