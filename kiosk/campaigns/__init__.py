"""Campaigns: a folder on disk to a Campaign, and the catalogue of all of them."""
