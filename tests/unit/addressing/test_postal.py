"""One-line addresses as postal lines, country by country."""

import cProfile
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.addressing.block import address_block
from kiosk.addressing.country.line import named_codes
from kiosk.addressing.lines.split import MOST_LINES, ending_of, postal_lines, split
from kiosk.model.address import Address
from kiosk.model.campaign import Official

TABLE = Path(__file__).with_name("flat_addresses.txt")
# Each of them several times in the table.
ASKED_FOR = (
    "BY RU US GB FR DE CH CN JP KR SA AE TR IR EG MX BR HN CO VU VN IN PK NG ET UA KZ"
)
NINE = tuple(f"Line {number}, of nine" for number in range(1, 10))


def flat(text: str, country: str, own_line: str | None = None) -> Address:
    return Address((text,), country, own_line, flat=True)


def table() -> list[tuple[str, bool, str, tuple[str, ...]]]:
    found = []
    for record in TABLE.read_text(encoding="utf-8").split("\n\n")[1:]:
        head, *lines = record.strip("\n").splitlines()
        country, text = head.split(" ", 1)
        stripped = tuple(line.strip() for line in lines)
        given = text.replace("⏎", "\n")
        found.append((country[:2], country[2:] != "?", given, stripped))
    return found


@pytest.mark.parametrize(("country", "sure", "text", "lines"), table())
def test_a_flat_address_has_the_lines_of_its_destination(
    country: str, sure: bool, text: str, lines: tuple[str, ...]
) -> None:
    found = split(flat(text, country))
    assert found.lines == lines
    assert found.sure == sure


@pytest.mark.parametrize("country", ASKED_FOR.split())
def test_the_table_has_several_of_each(country: str) -> None:
    assert sum(each == country for each, *_ in table()) >= 2


def test_the_campaigns_own_lines_keep_all_but_the_commas_at_their_ends() -> None:
    assert postal_lines(Address(NINE, "BY")) == NINE
    odd = ("  220030   Minsk,", "a, b, c, d, e", "Presidencia، ")
    kept = ("  220030   Minsk", "a, b, c, d, e", "Presidencia")
    assert postal_lines(Address(odd, "BY")) == kept


def test_the_block_prints_the_split_lines() -> None:
    address = flat("Vul. Internatsianalnaya, 22 220030 Minsk, Belarus", "BY")
    official = Official("p", "Andrey Shved", "Prosecutor General", "other", address)
    assert address_block(official, "US", "en")[-3:] == (
        "Vul. Internatsianalnaya, 22",
        "220030 Minsk",
        "BELARUS",
    )
    assert address_block(official, "BY", "en")[-1] == "220030 Minsk"


@pytest.mark.parametrize(
    ("text", "country", "last"),
    [
        ("1 Square, 00000 Verstad, Verland", "XV", "00000 Verstad"),
        (
            "Rue de la Loi 16, 1000 Bruxelles, Royaume de Belgique",
            "BE",
            "1000 Bruxelles",
        ),
        ("Casa de Gobierno, Guatemala", "GT", "Guatemala"),
        ("Zona 1, Quetzaltenango, Guatemala", "GT", "Quetzaltenango"),
        (
            "6a avenida, Zona 1, Ciudad de Guatemala, Guatemala",
            "GT",
            "Ciudad de Guatemala",
        ),
        (
            "Office of the Government of Belarus",
            "BY",
            "Office of the Government of Belarus",
        ),
        ("Belarus", "BY", "Belarus"),
        ("Hauptstr. 1, 1010 Wien - Österreich", "AT", "1010 Wien"),
        ("P.O. Box 1, Pristina, Kosovo", "XK", "Pristina"),
        ("Avenida 1, Kinshasa, DR Congo", "CD", "Kinshasa"),
    ],
)
def test_the_countrys_name_is_left_to_the_country_line(
    text: str, country: str, last: str
) -> None:
    own_line = "VERLAND" if country == "XV" else None
    assert split(flat(text, country, own_line)).lines[-1] == last


@pytest.mark.parametrize("text", ["", "  ", ",", ", ,", "-"])
def test_next_to_nothing_is_no_address_and_no_crash(text: str) -> None:
    found = split(flat(text, "US"))
    assert not found.sure
    assert "".join(found.lines).strip(" ,") in {"", "-"}


WORDS = st.sampled_from(
    [
        *(
            "Embassy",
            "of",
            "the",
            "Ministry",
            "Street",
            "ul.",
            "rue",
            "St",
            "No.",
            "DC",
        ),
        *("P.O.", "Box", "PMB", "22", "15a", "20009", "220030", "SW1A", "2AA", "Minsk"),
        *("Washington", "CEP", "70150-900", "Tokyo", "100-8914", "\u3012", "東京都"),
        *("القاهرة", "١١٥١١", "Київ", "Cedex", "floor", "NW", "-", "/", "(a,", "b)"),
        *("Belarus", "Republic", "USA", "France", "中国", "مصر", "Mexico", "México"),
    ]
)
PARTING = st.sampled_from([" ", ", ", ",", "; ", "، ", " - ", "  ", " | "])
ADDRESSES = st.lists(st.tuples(WORDS | st.text(max_size=8), PARTING), max_size=18).map(
    lambda pairs: "".join(word + parting for word, parting in pairs)
)


def signs(text: str) -> str:
    """Everything but what may part two lines."""
    return re.sub(r"[\s,;|•·،、，/–—-]", "", text)


@given(text=ADDRESSES | st.text(), country=st.sampled_from(sorted(named_codes())))
def test_no_word_but_the_countrys_name_is_lost_and_none_is_moved(
    text: str, country: str
) -> None:
    address = flat(text, country)
    left = signs(text)
    for sign in signs("".join(split(address).lines)):
        assert sign in left
        left = left[left.index(sign) + 1 :]
    if not ending_of(address).names:
        assert signs("".join(split(address).lines)) == signs(text)


@given(text=ADDRESSES | st.text(), country=st.sampled_from(sorted(named_codes())))
def test_there_are_never_too_many_lines_nor_empty_ones(text: str, country: str) -> None:
    lines = split(flat(text, country)).lines
    assert len(lines) <= max(MOST_LINES, len(text.splitlines()) * 2)
    assert all(line.strip() == line != "" for line in lines)


@pytest.mark.parametrize(
    "piece",
    [
        "Ministry ",
        "1000 ",
        "PO Box 1000 ",
        "a, ",
        ", ",
        "- ",
        "(",
        "Rue X 5, ",
        "Belarus ",
        "Belarus, ",
        "Suite 3 ",
        "A\n",
    ],
)
def test_the_work_grows_with_the_length_and_no_faster(piece: str) -> None:
    calls = [calls_to_split(piece * count) for count in (100, 400)]
    assert calls[1] < 6 * calls[0]


def calls_to_split(text: str) -> int:
    """How many functions are called to split a text: a measure without a clock."""
    profile = cProfile.Profile()
    profile.runcall(split, flat(text, "BY"))
    return sum(each.callcount for each in profile.getstats())
