"""Between the program and the computer: start, language, background work, screen readers."""
