"""Data sets: tables, notes and kernen as rows, for who analyses them with other programs.

Decision: a public data set is cleared as a document of each theme
    Context: rows are published sooner than a report, and nobody looks at each of them.
    Decision: every text of the rows of a theme stands in an outline, which is asked what any
    public document is asked; the kind of document is only never printed. Cost: a data set of
    thousands of notes takes seconds to check. Alternatives: a check of its own (two answers to
    one question).

Decision: public rows have numbers for keys, and internal ones their ids
    Context: who analyses wants to know a note again after the next export; but an id tells
    when it was made, and one that came from a spreadsheet follows from municipality and number
    together. Decision: an internal row keeps its id; in public rows are counted, in an order
    that tells nothing more than they do. Cost: two public sets are not joined by key.
    Alternatives: a hash of the id (who guesses the place can test it).

Decision: no column names anybody
    Context: a table of names is a register of persons, wherever it lies. Decision: who spoke is
    the role that documents print, also where a document may print a name; who promised
    something, names and titles are in no edition. Cost: experts who want to be named are not
    credited here. Alternatives: names in the internal edition (it travels as easily).
"""
