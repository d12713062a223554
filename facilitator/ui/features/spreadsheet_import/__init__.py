"""Taking in notes from a spreadsheet: choose, see what would happen, take in.

Decision: first show, then do
    Context: people fear that reading a file spoils what they have. Decision: as soon as both
    files are chosen the page says what will be added, what is there already and which rows
    cannot come along; nothing is written before the button is pressed. Cost: the files are
    read before anyone asked. Alternatives: take in at once and undo (harder to trust).

Decision: refused rows are a list, not a number
    Context: a coordinator repairs a spreadsheet row by row. Decision: every row with file, line
    and reason, in a list that arrow keys and screen readers walk through and that can be
    copied. Cost: long lists scroll within the page. Alternatives: a log file.
"""
