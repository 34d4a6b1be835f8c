"""Letters that are not carried: the campaign's note, the table's, and neither."""

from dataclasses import replace

from kiosk.addressing.mail.suspended import UNSAID, suspension
from kiosk.model.address import Address
from kiosk.model.campaign import Official

MINSK = Address(("1 Main Street", "Minsk"), "BY")
OFFICIAL = Official("one", "Ann Other", "Minister", "minister", MINSK)
TABLE = {"BY": "Belarus takes no mail.", "SD": ""}


def test_what_the_table_says_of_a_country_holds_for_letters_from_abroad() -> None:
    assert suspension(OFFICIAL, "US", TABLE) == {"en": "Belarus takes no mail."}
    assert suspension(OFFICIAL, "BY", TABLE) is None
    assert suspension(OFFICIAL, "US", {}) is None


def test_a_country_without_words_gets_the_kiosks_own() -> None:
    sudan = replace(OFFICIAL, address=replace(MINSK, country="SD"))
    assert suspension(sudan, "US", TABLE) == {"en": UNSAID}


def test_the_campaigns_note_wins_wherever_one_is() -> None:
    noted = replace(OFFICIAL, suspended={"de": "Keine Post."})
    assert suspension(noted, "US", TABLE) == {"de": "Keine Post."}
    assert suspension(noted, "BY", {}) == {"de": "Keine Post."}


def test_without_an_address_there_is_nothing_to_suspend() -> None:
    nowhere = replace(OFFICIAL, address=None, suspended={"en": "No mail."})
    assert suspension(nowhere, "US", TABLE) is None
