"""Closing a table: what should still be said about it, and the report.

Decision: one closing flow
    Context: closing and reporting as two actions confuse people who do it twice a year.
    Decision: one screen asks who was missing and what the essence was, and its button closes
    the table and makes the report. Cost: a report without closing is a second, smaller button.
    Alternatives: a dialog after the last move (hides the notes that one wants to look at).
"""
