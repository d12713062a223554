"""Printing: which papers, when the talk begins, and then the folder with what was made.

Decision: Word documents in a folder, not a printer
    Context: municipal laptops print by roads of their own, and people like to change a run
    sheet. Decision: the papers are written as documents in one folder, which opens. Cost: one
    step more to paper. Alternatives: Qt's print dialog (untagged, and the look of a screen).
"""
