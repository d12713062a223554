"""Kernen: what a coordinator makes of the notes of a theme, in a layer of its own.

Decision: the coordinator's work lies beside the tables, never in them
    Context: notes belong to who said and wrote them; what a coordinator groups, orders and
    writes may change no note, and no file of a table may change that work. Decision: clusters
    (kernen), places, texts and choices are small records of a layer (`records.py`), one layer
    for the tables of one kind, programme and theme; a board (`board.py`) is computed from the
    tables and the layer, and everything counted on it is counted then. Records have version
    vectors as those of tables have, and merge by the same rules. Cost: one more kind of
    record to keep, send and wipe. Alternatives: kernen as records of a table (a cluster is of
    many tables, and would travel with the files of one).

Decision: headings become kernen until a coordinator begins
    Context: sheets bring the kern under which somebody placed a note, and note-takers type
    headings; taking files in must write nothing in the layer. Decision: a chapter that nobody
    began has the kernen that its headings give, in the order in which they occur, made anew
    each time; the first thing a coordinator does in it writes them all down, with ids that
    follow from the words, so that two who begin apart have the same kernen, and
    one version of them that is nobody's (`HEADINGS`). Cost: later
    headings of a chapter that was begun are a hint at the note and no more. Alternatives:
    writing them at the intake (a table would change the coordinator's layer).
"""
