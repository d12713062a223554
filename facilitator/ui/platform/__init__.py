"""Between the program and the computer: start, language, background work, errors, spelling."""
