from kiosk.ui.screens.you.build import countries


def test_countries_stand_in_the_order_of_their_names_whatever_their_accents() -> None:
    names = [name for _, name in countries("de")]
    assert names.index("Oman") < names.index("Österreich") < names.index("Peru")
