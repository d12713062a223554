"""Scripts, themes, programmes and word lists: TOML that people may change, read strictly."""
