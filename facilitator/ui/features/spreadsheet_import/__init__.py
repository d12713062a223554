"""Taking in notes from a spreadsheet: choose, see what would happen, take in.

Decision: first show, then do
    Context: people fear that reading a file spoils what they have. Decision: as soon as both
    files are chosen the page says what will be added, what is there already and which rows
    cannot come along; nothing is written before the button is pressed. Cost: the files are
    read before anyone asked. Alternatives: take in at once and undo (harder to trust).

Decision: what changed in a sheet is seen here and answered in the one list
    Context: a sheet that comes again has rows that are changed or gone, and each asks for a
    person. Decision: the page shows them before anything is taken in, what is here beside what
    the sheet has; taking in adds what is new and lets the others wait among all else that
    asks for a yes, and taking it back takes that along. Cost: an answer is given on another
    page. Alternatives: ticks on this page (a second way to answer, with an undo of its own).

Decision: refused rows are a list, not a number
    Context: a coordinator repairs a spreadsheet row by row. Decision: every row with file, line
    and reason, in a list that arrow keys and screen readers walk through and that can be
    copied. Cost: long lists scroll within the page. Alternatives: a log file.
"""
