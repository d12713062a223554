"""Papers for at the table, as outlines: run sheet, name cards, forms, crib, read-back, list.

Decision: paper is made of the same outlines as a report
    Context: the laptop may die, and some people read from paper. Decision: each paper is a
    function from a dossier to an `Outline`; two general blocks (`Form`, `Cards`) were added for
    what is written on or folded. Cost: blocks with empty cells, which a report never has.
    Alternatives: ready-made files to print (they would not know the moves and the seats).

Decision: a first name is on a card and nowhere else
    Context: people at the table want to call each other by name, and papers stay behind.
    Decision: the card of a seat has the first name when it was given; all other papers know
    seats by number and role. Cost: who reads back must look at the card. Alternatives: names on
    all papers (a read-back sheet with names is a list of who said what).
"""
