"""The overview of a programme: all tables per theme, their numbers, and a search through all.

Decision: one list, and one line to search in
    Context: a coordinator asks two things of hundreds of tables: what is still missing, and
    where was that said. Decision: one page; its list shows the tables, and as soon as words or
    filters ask for notes, the notes that have them. Enter opens a table, there or at the note.
    Cost: two lists in one place. Alternatives: a page for each (where one looks first for the
    other).

Decision: numbers are typed where they stand
    Context: numbers come from letters and lists that lie beside the laptop. Decision: a digit
    on a row begins a new number, Enter keeps it and goes on with the next row; the program
    proposes what is empty or used twice, and takes all proposals by one key. Rows stay where
    they are until the page is opened again. Cost: a list that may be out of order for a while.
    Alternatives: a dialog for each number, rows that jump away while one types.

Decision: slices of work between the events of the window
    Context: the store belongs to the main thread, and 200,000 notes take a while. Decision:
    services give their work in slices, and `in_slices` lets the window breathe after each.
    Cost: the page fills a moment after it opens. Alternatives: a second connection in a thread
    (the store is locked for one).
"""
