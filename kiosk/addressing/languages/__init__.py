"""Languages: their names, scripts, locales, dates and calendars."""
