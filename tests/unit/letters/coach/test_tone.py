"""An abusive letter gets no praise: the word is pointed at, and mended by a tap."""

import pytest

from tests.unit.letters.coach.conftest import Say, mended, pointed_at


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "You corrupt dog, I know what you did.", "corrupt dog"),
        ("en", "The minister is a LIAR, everyone knows.", "LIAR"),
        ("en", "You are such a murderer, all of us know.", "You are such a murderer"),
        ("en", "What the f**k is going on there?", "f**k"),
        ("en", "This is bullsh1t and you know it.", "bullsh1t"),
        ("en", "You\u2019re nothing but thugs to us.", "You\u2019re nothing but thugs"),
        ("de", "Sie sind ein Mörder und wissen es.", "Sie sind ein Mörder"),
        ("de", "Das ist eine verdammte SCHEISSE bei Ihnen.", "SCHEISSE"),
        ("de", "Ihr Lügner werdet schon sehen.", "Lügner"),
        ("es", "Usted es un asesino y lo sabe.", "Usted es un asesino"),
        ("es", "Son todos unos mentirosos en su oficina.", "mentirosos"),
        ("fr", "Vous êtes un menteur, tout le monde le sait.", "menteur"),
        ("fr", "C’est de la merde, votre justice.", "merde"),
        # In another language than the letter's.
        ("de", "You are a liar and a murderer, that is what I know.", "liar"),
    ],
)
def test_a_heated_word_is_pointed_at(
    say: Say, language: str, text: str, word: str
) -> None:
    found = say(text, language)["heated"]
    assert pointed_at(text, found) == word
    assert found.words == word
    assert not found.stops


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We know where you live."),
        ("en", "we  know, where you LIVE"),
        ("en", "You'll pay for this!"),
        ("en", "Your days are numbered, believe me."),
        ("de", "Wir wissen, wo Sie wohnen!"),
        ("de", "Das werden Sie bereuen, glauben Sie mir."),
        ("es", "Sabemos dónde vives, créame usted."),
        ("es", "Usted se arrepentirá de todo esto."),
        ("fr", "Nous savons où vous habitez."),
        ("fr", "Vous allez le regretter, croyez-moi."),
    ],
)
def test_a_threat_is_asked_about_again_before_print(
    say: Say, language: str, text: str
) -> None:
    assert say(text, language)["threat"].stops


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", 'He was told "we know where you live" on the phone.'),
        ("en", "He was told “you will pay for this” on the phone."),
        ("de", "Am Telefon hieß es: „Das werden Sie bereuen.“"),
        ("es", "Le dijeron: «Sabemos dónde vives»."),
        ("fr", "On lui a dit : « Vous allez le regretter. »"),
    ],
)
def test_a_threat_that_is_reported_is_none(say: Say, language: str, text: str) -> None:
    assert "threat" not in say(text, language)
    assert "threat" in say(f"{text} We know where you live.", "en")


def test_capitals_are_quiet_again_after_a_tap(say: Say) -> None:
    text = "I BEG YOU: LET ALES BIALIATSKI GO. HE IS NEEDED IN BELARUS."
    found = say(text)["capitals"]
    assert mended(text, found) == (
        "I beg you: Let Ales Bialiatski go. He is needed in Belarus."
    )


def test_german_nouns_keep_their_capitals_for_the_visitor_to_choose(say: Say) -> None:
    found = say("DAS IST EINE SCHANDE FÜR IHR LAND", "de")["capitals"]
    assert found.spot is not None
    assert found.spot.instead is None


@pytest.mark.parametrize(
    "text",
    [
        "I write for ALES BIALIATSKI and VALYANTSIN STEFANOVICH today.",
        "The UN, the OHCHR and the EU say so.",
        "Please, NOW is the time to act.",
    ],
)
def test_names_abbreviations_and_a_single_word_are_not_shouting(
    say: Say, text: str
) -> None:
    assert "capitals" not in say(text)


def test_marks_piled_up_are_one_again_after_a_tap(say: Say) -> None:
    text = "Please release them now!!! Will you?!"
    assert mended(text, say(text)["marks"]) == "Please release them now! Will you?!"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Hey, you corrupt pig,"),
        ("en", "Dear Murderer,"),
        ("de", "Sie Verbrecher!"),
        ("es", "Asesino:"),
        ("fr", "Espèce de menteur,"),
    ],
)
def test_a_rude_salutation_gives_way_to_the_usual_one(
    say: Say, language: str, text: str
) -> None:
    found = say(text, language, key="salutation")["rude"]
    assert mended(text, found) == found.words
    assert found.words


def test_a_salutation_of_ones_own_that_is_polite_stays(say: Say) -> None:
    assert "rude" not in say("Dear Mr. Shved,", key="salutation")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Down with the government of your country!"),
        ("en", "NATO must invade your country soon."),
        ("de", "Nieder mit dieser Regierung, sage ich."),
        ("es", "¡Abajo el gobierno de ustedes!"),
        ("fr", "À bas ce gouvernement, disons-nous."),
    ],
)
def test_politics_is_gently_advised_against(say: Say, language: str, text: str) -> None:
    found = say(text, language)["politics"]
    assert not found.stops
    assert found.message == "Letters work best without politics"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Urging the authorities to release them."),
        ("en", "They are innocent. The authorities must act."),
        ("de", "Die Behörden müssen Lena Voss freilassen."),
        ("es", "Instando a las autoridades a actuar."),
        ("fr", "Demandant aux autorités d’agir sans délai."),
    ],
)
def test_a_letter_is_written_by_somebody(say: Say, language: str, text: str) -> None:
    assert "impersonal" in say(text, language)


def test_who_speaks_of_themselves_is_somebody(say: Say) -> None:
    assert "impersonal" not in say("Calling on you is all I can do.")
    assert "impersonal" not in say("I am urging you to release them.")
