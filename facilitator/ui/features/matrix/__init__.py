"""The matrix: how many notes there are, at how many tables, by two of their properties."""
