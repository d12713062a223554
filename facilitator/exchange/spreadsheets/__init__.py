"""Sheets of notes, from `.csv` and `.xlsx`."""
