"""One class per cause: what happened and what to do, in one plain sentence.

A message is a template marked for translation; its values are names of files,
campaigns and devices, never a word that a visitor typed.
"""

from typing import ClassVar

from kiosk.i18n import N_


class KioskError(Exception):
    """A cause that a person can do something about.

    `code` names the cause for tests, `message` is the sentence for a
    person, `exit_code` is what the command line ends with: 1 the input has
    problems, 2 wrong usage, 3 a device or a disk failed.
    """

    code: ClassVar[str] = "kiosk"
    exit_code: ClassVar[int] = 1
    message: ClassVar[str] = N_("Something went wrong; ask the person at the table.")

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(self.message.format(**values))


class Unforeseen(KioskError):
    """A fault that nobody expected, known by its code."""

    code = "unforeseen"
    message = N_(
        "Something went wrong in the kiosk; show the person at the table the code"
        " {fault}."
    )


class NoCampaigns(KioskError):
    """The campaigns folder is not there."""

    code = "no-campaigns"
    message = N_("There is no campaigns folder at {folder}; name one with --campaigns.")


class NoCases(KioskError):
    """A folder that is to be checked holds no case."""

    code = "no-cases"
    message = N_(
        "There is no case in {folder}; name a folder with a campaign.toml, or one"
        " with such folders in it."
    )


class FolderUnreadable(KioskError):
    """The folder of the campaigns is there and cannot be read."""

    code = "folder-unreadable"
    message = N_(
        "The folder {folder} cannot be read; change its permissions, or name another."
    )


class NoCaseUsable(KioskError):
    """There are cases, and something is wrong with each of them."""

    code = "no-case-usable"
    message = N_("No case can be opened; fix this: {problem}.")


class CampaignsInvalid(KioskError):
    """Problems were found while reading campaigns."""

    code = "campaigns-invalid"
    message = N_("Problems found: {count}; fix the files named above.")


class UnknownCampaign(KioskError):
    """No campaign has this reference."""

    code = "unknown-campaign"
    message = N_("There is no case {reference} here; the cases here are {known}.")


class CampaignClosed(KioskError):
    """The campaign has ended."""

    code = "campaign-closed"
    message = N_(
        "{reference} ended on {expired}; use --practice, or --date with an earlier day."
    )


class CampaignNotOpen(KioskError):
    """The campaign has not begun."""

    code = "campaign-not-open"
    message = N_(
        "{reference} opens on {published}; use --practice, or --date with a later day."
    )


class ClockBehind(KioskError):
    """The computer's clock stands at a day that is past."""

    code = "clock-behind"
    exit_code = 3
    message = N_(
        "This computer shows the wrong date; set its clock, or name the day "
        "with --date."
    )


class UnknownOfficial(KioskError):
    """The campaign has no official with this id."""

    code = "unknown-official"
    message = N_("{reference} has no official {official}; choose from {known}.")


class NoPostalAddress(KioskError):
    """The official cannot be written to by post."""

    code = "no-postal-address"
    message = N_("{official} has no postal address in this case; choose another way.")


class UnknownCountry(KioskError):
    """Not an ISO 3166 code of two letters."""

    code = "unknown-country"
    message = N_("{country} is not a country code; use two letters, such as US or DE.")


class UnknownStationery(KioskError):
    """No stationery has this name."""

    code = "unknown-stationery"
    message = N_("There is no stationery {stationery}; choose from {known}.")


class AddressTooLong(KioskError):
    """An address fits neither a label of this sheet nor this envelope."""

    code = "address-too-long"
    message = N_(
        "The address of {officials} does not fit {size}; name larger labels or a"
        " larger envelope."
    )


class UnknownLanguage(KioskError):
    """The campaign has no letter in this language."""

    code = "unknown-language"
    message = N_("{reference} has no letter in {language}; choose from {known}.")


class ResourceDamaged(KioskError):
    """A file that ships with the program cannot be used."""

    code = "resource-damaged"
    exit_code = 3
    message = N_("The file {file} is damaged ({what}); install the program again.")


class FontRefused(KioskError):
    """A font that the table added cannot be used."""

    code = "font-refused"
    message = N_(
        "The font {file} is not used ({what}); replace it with a whole font file."
    )


class SettingsInvalid(KioskError):
    """The settings file cannot be used."""

    code = "settings-invalid"
    message = N_("{file}: {key}: {what}")


class FileUnreadable(KioskError):
    """A file named by the user cannot be read."""

    code = "file-unreadable"
    message = N_("The file {file} cannot be read; check its name and that it is UTF-8.")


class TooLong(KioskError):
    """What a writer gave is longer than a letter takes."""

    code = "too-long"
    message = N_("{option}: {what}; shorten it.")


class NoWords(KioskError):
    """A file that should hold a letter is empty."""

    code = "no-words"
    message = N_("The file {file} is empty; write the letter in it.")


class NotAsItIs(KioskError):
    """Something stands against a letter that nobody has decided about."""

    code = "not-as-it-is"
    message = N_(
        "No PDF was made, for what is said above; change the letter, or add --as-it-is."
    )


class StrictlyRefused(KioskError):
    """Something is to be said of a letter, and nothing must be."""

    code = "strictly-refused"
    message = N_("No PDF was made, because of --strict; fix what is named above.")


class WouldOverwrite(KioskError):
    """What was read or something else than our own kind of file would be lost."""

    code = "would-overwrite"
    exit_code = 2
    message = N_(
        "{file} is {what} and is not replaced; name another file with {option}."
    )


class OneFileOnly(KioskError):
    """More letters than one file takes go to something that is no file."""

    code = "one-file-only"
    exit_code = 2
    message = N_(
        "More than {most} letters need several files, and {file} is not a "
        "file; name one with -o."
    )


class FolderNotWritable(KioskError):
    """Nothing can be written into the folder."""

    code = "folder-not-writable"
    exit_code = 3
    message = N_("Nothing can be saved in {folder}; choose another folder.")


class DiskFull(KioskError):
    """There is no room left."""

    code = "disk-full"
    exit_code = 3
    message = N_("{folder} is full; delete something there, or choose another folder.")


class UnknownPrinter(KioskError):
    """A word that names no kind of printer."""

    code = "unknown-printer"
    kinds = "folder:/path, cups:NAME, cups, system:NAME or system"
    message = N_(
        "{printer} names no printer; use folder:/path, cups:NAME, cups, system:NAME"
        " or system with --printer."
    )


class PrinterAbsent(KioskError):
    """There is no such printer, or none at all."""

    code = "printer-absent"
    exit_code = 3
    message = N_(
        "The printer cannot be found; check that it is on and its cable is plugged in."
    )


class PrinterRefused(KioskError):
    """The printer or the print service did not take the job."""

    code = "printer-refused"
    exit_code = 3
    message = N_("The printer did not accept the letter; ask the person at the table.")


class KioskSilent(KioskError):
    """Another kiosk over the same data is open and does not answer."""

    code = "kiosk-silent"
    exit_code = 3
    message = N_("Another kiosk is open already and does not answer; close it first.")


class NoDisplay(KioskError):
    """A window was asked for where there is no display."""

    code = "no-display"
    exit_code = 3
    message = N_("There is no display here; use 'letter-kiosk demo -o out/' instead.")
