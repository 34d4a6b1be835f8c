"""An album: every scene of a visit, in every language and in every look."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.flow import answers as a
from kiosk.flow.navigator import TEXT_SIZES
from kiosk.ui.demo.scenes import Scene, scenes
from kiosk.ui.demo.walk import opened, save, settle
from kiosk.ui.main import Kiosk, Opening


@dataclass(frozen=True, slots=True)
class Wear:
    """A look that a visitor can choose."""

    name: str
    text_size: int = 0
    high_contrast: bool = False


WEARS = (
    Wear("plain"),
    Wear("large", text_size=TEXT_SIZES - 1),
    Wear("contrast", high_contrast=True),
)


@dataclass(frozen=True, slots=True)
class Album:
    """Pictures `scene-language-look.png` in `folder`, of a window of `size`.

    All that there are, or `only` some of them.
    """

    folder: Path
    size: tuple[int, int]
    only: Collection[str] = ()

    def wants(self, name: str) -> bool:
        """Whether a picture of this name belongs in it."""
        return not self.only or name in self.only


def draw(opening: Opening, album: Album) -> tuple[Path, ...]:
    """Draw an album; raises FolderNotWritable, and whatever a visit can end in."""
    with opened(opening, album.size, album.folder) as kiosk:
        return tuple(_drawn(kiosk, album))


def _drawn(kiosk: Kiosk, album: Album) -> Iterator[Path]:
    for scene in scenes(kiosk, None):
        scene.come()
        settle(kiosk)
        for name, wear, language in _looks(kiosk, scene):
            if album.wants(name):
                _put_on(kiosk, wear, language)
                scene.again()
                settle(kiosk)
                yield save(kiosk, album.folder / f"{name}.png")
        scene.go()


def _looks(kiosk: Kiosk, scene: Scene) -> Iterator[tuple[str, Wear, str]]:
    """A name, a look and a language for each picture of a scene."""
    for wear in WEARS:
        for each in kiosk.stage.languages:
            yield f"{scene.name}-{each.code}-{wear.name}", wear, each.code


def _put_on(kiosk: Kiosk, wear: Wear, language: str) -> None:
    """The look and the language, as a visitor changes them."""
    director = kiosk.director
    if director.visit.language != language:
        director.answer(a.ChooseLanguage(language))
    while director.visit.text_size != wear.text_size:
        director.answer(a.ChangeTextSize())
    if director.visit.high_contrast != wear.high_contrast:
        director.answer(a.ChangeContrast())
