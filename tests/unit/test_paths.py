"""Where files are, also for a user who has no folder."""

from pathlib import Path

import pytest

from kiosk import paths


def test_a_user_without_a_folder_has_the_settings_that_ship(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unknown() -> Path:
        raise RuntimeError

    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setattr(Path, "home", unknown)
    assert paths.data().is_absolute()
