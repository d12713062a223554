"""The records of a dialogue table: what is kept of it, as frozen values."""
