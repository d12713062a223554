"""A table while it is held: its script, its time, its seats, and who was heard."""
