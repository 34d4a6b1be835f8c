"""A table as the director knows it: what it can do, and the rules it goes by."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kiosk.campaigns.catalogue import Catalogue
from kiosk.flow.desk import Desk
from kiosk.frozen import dataclass

if TYPE_CHECKING:  # the typesetter is loaded after the welcome is painted
    from kiosk.workflows.service import Service


@dataclass(frozen=True)
class Table:
    """The desk, and the service once there is one."""

    service: "Service | None"
    desk: Desk

    def on(self, day: date) -> "Table":
        """The same table on a day; in practice every page says so."""
        if self.service is None:
            return Table(None, replace(self.desk, day=day))
        from kiosk.workflows.service import on_day  # noqa: PLC0415 - needed late

        desk = self.desk.on(day)
        return Table(on_day(self.service, day, practice=desk.practice), desk)

    def with_cases(self, catalogue: Catalogue) -> "Table":
        """The same table with other cases on it."""
        service = self.service and replace(self.service, catalogue=catalogue)
        desk = replace(self.desk, catalogue=catalogue)
        return Table(service, desk).on(desk.day)
