"""One kiosk over one data folder: the first keeps a lock and answers the next."""
