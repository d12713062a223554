"""Typing in what was noted on paper: one row after another, by keys, each on disk at once.

Decision: three short fields and Enter
    Context: fifty lines of handwriting lie beside the laptop, and eyes stay on the paper.
    Decision: seat, kind and text as on the form, Enter goes on; the move is chosen once and
    the kind stays until it is typed anew. Cost: labels of a note come later, in the notes.
    Alternatives: the note-taker's field (asks for chords where a number is quicker).

Decision: such a note has no time
    Context: the time on the clock is that of typing, not of the talk. Decision: `at` is empty
    and the order is that of typing. Cost: these notes stand after the others.
    Alternatives: guessing times from the move (a report would tell what nobody knows).
"""
