"""Cases that are open on the day of the tests."""

import re
import shutil
from pathlib import Path

from kiosk import paths


def two_cases(folder: Path) -> Path:
    """A folder with UA 85/21, and the same as UA 86/21, open the whole year."""
    for name in ("one", "two"):
        shutil.copytree(paths.campaigns() / "ua-85-21", folder / name)
    file = folder / "two" / "campaign.toml"
    words = file.read_text(encoding="utf-8").replace("UA 85/21", "UA 86/21")
    days = re.sub("(?m)^expires.*$", "", words)
    days = re.sub("(?m)^published.*$", "published = 2021-01-01", days)
    file.write_text(days, encoding="utf-8")
    return folder
