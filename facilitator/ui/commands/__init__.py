"""Every command of the program and its keys."""
