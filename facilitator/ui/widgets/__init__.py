"""Widgets that several features use; they know nothing of a table."""
