"""The start screen: what a person can do, and the tables on this laptop.

Decision: the screen stands before the program is there
    Context: a first window has to be painted in about the time of an empty one (DECISIONS 21).
    Decision: the view imports Qt and small modules only; the list and its rows come later, and
    keys pressed before are kept and played when everything is ready. Not even `Qt`, the
    namespace, is loaded (`ui.platform.startup`), and small values are named tuples,
    made sooner than dataclasses. Cost: a view that knows whether it is ready, a few values of
    Qt by name, and dark or light told by the system's colours first. Alternatives: a
    splash screen (moves, and takes no keys).

Decision: one list, painted
    Context: a coordinator has hundreds of tables. Decision: a list view with a delegate; its
    rows have a text for screen readers, and the ring is painted around the row with the focus.
    Cost: painting by hand. Alternatives: a button per table (slow to build, hard to search).
"""
