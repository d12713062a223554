"""The afwegingskader of a programme: insights placed by hand, what is said of them, what lacks.

Decision: an insight is placed by hand, or left open, and nothing is computed of where it lies
    Context: the two axes (wanted or not, lasting or not) help people to order what they heard;
    a score would say what matters most, which nobody at a table said. Decision: each kern and
    each red thread that is told is an insight; kernen that were joined to one count as that
    one. A place is a record of its own, and so is each word that is said of it, so that what
    two coordinators say apart adds up. Order is that of the reports. Cost: a red thread starts
    open, also where its kernen were placed before. Alternatives: a score or a size by numbers
    of tables (reads as a rank), a place that follows from knel or kiem (a kiem can be not
    wanted).
"""
