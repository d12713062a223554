"""Rode draden: what comes back in several themes, at how many tables, and what is told of it.

Decision: the table is the picture
    Context: a cabinet asks what comes back, and a drawing of threads tells no number. Decision:
    a table of rode draden by themes, each cell the tables that had it, knel to the left and
    kiem to the right of one axis; it is walked through cell by cell, and a cell opens its
    notes. The count is no rank, and the page says so. Cost: with many themes the table scrolls.
    Alternatives: a word cloud (sizes that nobody can read aloud).
"""
