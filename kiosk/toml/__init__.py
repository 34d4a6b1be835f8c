"""TOML read key by key: one reader for campaigns, settings and resources."""
