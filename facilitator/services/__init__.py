"""What a host, a note-taker and a coordinator do; screens and commands call the same functions.

Decision: services are functions over a store
    Context: the window and the command line do the same work. Decision: plain functions that
    take what they need (store, library, clock and ids) and return values; `DialogueEditor` is
    the one object that remembers, because host and note-taker look at one table. Cost: a few
    arguments more. Alternatives: a container that builds services (hides who needs what),
    commands on a bus (nothing to undo or redo that a `Change` does not say).

Decision: a spreadsheet is written by nobody
    Context: two people import the same file and later merge. Decision: ids are derived from
    what a row says (UUIDv5), and the author in its version vector from its sheet and content:
    the same row is the same version everywhere, another content is a visible second version.
    What is in a store already is left alone; a row that was corrected is proposed. Cost: an
    equal note of a second sheet has an id of its own. Alternatives: fresh ids (every import
    doubles), this laptop as author (two laptops clash over equal rows).

Decision: sentences are data
    Context: the same problem is told by a window and by a command, in two languages. Decision:
    errors carry a code and facts; `messages.py` finds the sentence in `resources/messages`. A
    test reads the source and misses no code. Cost: a sentence is far from where it is raised.
    Alternatives: texts in exceptions (one language), Qt's translator (not on the command line).

Decision: the next table of a series gets an offer
    Context: organisations come back, others join, and the questions and ideas of one table are
    where the next begins. Decision: `series.carry_over` gives the organisations, the seats and
    the ideas; the screen offers the seats as rows to keep or delete, and the ideas are a list
    to print. Nothing of the first table is written into the next, and whether a name may be
    printed is asked again. Cost: who wants an idea at the next table writes it down there.
    Alternatives: copies of items (counted and merged as if they were said twice), links from
    table to table (a dossier would no longer stand on its own).
"""
