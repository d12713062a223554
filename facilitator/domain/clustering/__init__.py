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

Decision: tags and red threads lie in a layer over the themes of a programme
    Context: a tag (trefwoord) is put on kernen and notes of any theme, and what recurs over
    themes is told once; a layer was of the tables of one theme. Decision: each programme has
    one layer more, whose board has no family and no theme (`board_over_themes`): the same
    records in versions, the same file, merged and wiped by the same rules; it goes with the
    last table of its programme, and what it says of a note or kern goes with that. A tag has an
    id that follows from its name, so that coordinators who make it apart have the same one.
    Words that tables gave their notes are tags of that name (`tags.py`). Cost: what is on a kern
    is not in the file of its theme. Alternatives: tags in the layer of each theme (one tag would
    be as many records as there are themes, each renamed apart).
"""
