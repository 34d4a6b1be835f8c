"""Every picture of a visit, window by window side by side."""

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from kiosk.app.start import draw_album
from kiosk.app.table import day_of, settings_of
from kiosk.settings import Options

# The screens for which the kiosk is made: a laptop, a small one, one on its end.
SIZES = {
    "1280x800": (1280, 800),
    "1024x600": (1024, 600),
    "1080x1920": (1080, 1920),
}


def draw_albums(options: Options, folder: Path) -> tuple[Path, ...]:
    """A folder of pictures for each size, such as `1280x800`.

    Raises FolderNotWritable, and whatever a visit can end in.
    """
    from kiosk.ui.demo.album import Album

    # What is wrong with them is said once, before three processes meet it.
    settings_of(options)
    day_of(options)
    workers = min(len(SIZES), os.cpu_count() or 1)
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        drawn = [
            pool.submit(draw_album, options, Album(folder / name, size))
            for name, size in SIZES.items()
        ]
        return tuple(path for each in drawn for path in each.result())
