"""The page on which a coordinator takes in the files of many tables.

Decision: look first, then take in
    Context: a folder holds 80 to 500 files, some twice, some broken, some changed later, and
    the report must hold up in public. Decision: choosing files only looks; each gets a line
    that says what it is and would do, and nothing changes before a person presses *Inlezen*.
    What was not foretold does not happen. Cost: each file is read twice. Alternatives: taking
    in at once with undo (the surprise comes first).

Decision: stopping keeps whole files
    Context: taking in five hundred files may be stopped half-way. Decision: each file is one
    transaction; what is in is whole, what is not is absent, and one button takes all of it
    back. Cost: a person must choose. Alternatives: one transaction for all (the store is held
    for a minute, and notes of a running table would wait).
"""
