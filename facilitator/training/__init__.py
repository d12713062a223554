"""Practising: the practice table, the table that plays, and the self-test."""
