from pathlib import Path

import pytest

from kiosk.errors import ResourceDamaged
from kiosk.ui.keyboard.keys.layout import LayerName
from kiosk.ui.keyboard.keys.reader import folder, read_layout, read_layouts

SHIPPED = sorted(file.stem for file in folder().glob("*.toml"))
ALPHABETS = {
    "en": "abcdefghijklmnopqrstuvwxyz",
    "es": "abcdefghijklmnñopqrstuvwxyzáéíóúü",
    "fr": "abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôœùûüÿ",
    "de": "abcdefghijklmnopqrstuvwxyzäöüß",
    "tr": "abcçdefgğhıijklmnoöprsştuüvyzâîû",  # noqa: RUF001 - Turkish has both
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
}


def changed(folder: Path, old: str, new: str) -> Path:
    source = read_source("en")
    assert old in source
    file = folder / "en.toml"
    file.write_text(source.replace(old, new, 1), encoding="utf-8")
    return file


def read_source(language: str) -> str:
    return (folder() / f"{language}.toml").read_text(encoding="utf-8")


def test_a_keyboard_ships_for_each_language_of_the_first_kiosks() -> None:
    assert set(ALPHABETS) <= set(SHIPPED)


@pytest.mark.parametrize("language", ALPHABETS)
def test_every_letter_of_the_language_can_be_written(language: str) -> None:
    layout = read_layout(folder() / f"{language}.toml")
    reach = "".join(
        "".join(row) for layer in layout.layers.values() for row in layer.rows
    )
    assert set(ALPHABETS[language]) <= set(reach)


@pytest.mark.parametrize("language", SHIPPED)
def test_shift_gives_the_capital_of_every_letter(language: str) -> None:
    layout = read_layout(folder() / f"{language}.toml")
    own = {"i": "İ" if language == "tr" else "I", "ß": "ẞ"}
    for name in (LayerName.LETTERS, LayerName.ACCENTS):
        layer = layout.layers[name]
        pairs = zip(sum(layer.rows, ()), sum(layer.shifted, ()), strict=True)
        for small, capital in pairs:
            if small.islower() and small not in "ªº":
                assert capital == own.get(small, small.upper())


@pytest.mark.parametrize("language", SHIPPED)
def test_every_key_with_alternatives_stands_on_the_keyboard(language: str) -> None:
    layout = read_layout(folder() / f"{language}.toml")
    letters = layout.layers[LayerName.LETTERS]
    keys = {*sum(letters.rows, ()), *sum(letters.shifted, ())}
    assert set(layout.alternatives) <= keys


@pytest.mark.parametrize("language", SHIPPED)
def test_a_layer_gives_no_character_twice(language: str) -> None:
    for layer in read_layout(folder() / f"{language}.toml").layers.values():
        characters = sum(layer.rows, ())
        assert len(characters) == len(set(characters))


def test_a_language_without_a_keyboard_is_left_out() -> None:
    layouts = read_layouts(["de", "ar", "en"], folder())
    assert [each.language for each in layouts] == ["de", "en"]


def test_english_serves_where_no_language_has_a_keyboard() -> None:
    assert [each.language for each in read_layouts(["ar"], folder())] == ["en"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('name = "English"', "", "name: missing, expected text"),
        ('name = "English"', "name = 7", "name: found a number, expected text"),
        ('name = "English"', 'name = "E"\nnaem = "E"', "naem: unknown key"),
        ('"q w e r t y u i o p",', "", "letters.rows: found 2 rows, expected 3"),
        ("q w e r t y u i o p", "q w e r t y u i o", "expected those of rows"),
        ("q w e", "q w e 1 2 3 4 5", "expected 1 to 12 keys"),
        ("[numbers]", "[numbers]\nwide = 1", "numbers.wide: unknown key"),
        ("[letters]\nsource =", "[letters]\n#", "letters.source: missing"),
        ("[accents]", "[akzents]", "accents: missing, expected a table"),
        ('g = "ğ"', 'g = "g ğ"', "alternatives.g: found 2 characters or itself"),
        ('g = "ğ"', 'g = ""', "alternatives.g: found no text"),
        ("[letters]", "[letters", "not TOML (Expected ']'"),
    ],
)
def test_a_damaged_keyboard_names_the_file_and_the_place(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    with pytest.raises(ResourceDamaged) as caught:
        read_layout(changed(tmp_path, old, new))
    assert "en.toml" in str(caught.value)
    assert said in str(caught.value)


def test_a_file_that_is_not_utf8_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "fr.toml").write_bytes("name = 'français'".encode("latin-1"))
    with pytest.raises(ResourceDamaged, match=r"fr\.toml"):
        read_layout(tmp_path / "fr.toml")
