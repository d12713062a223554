"""Closing a table: what should still be said about it, and the report.

Decision: one closing flow
    Context: closing and reporting as two actions confuse people who do it twice a year.
    Decision: one screen asks who was missing and what the essence was, and its button closes
    the table and leads to the report; a flow shows it part by part (`closing_flow`). Cost: a
    report without closing is a second button.
    Alternatives: a dialog after the last move (hides the notes that one wants to look at).

Decision: ticks write at once, words wait
    Context: beside the words stand ticks: moves that were not reached, what was told. Decision:
    a tick is a change of its own, which undo takes back; words and numbers are a draft until
    one goes on to the report or the flow leaves their part. Moves that never began are ticked
    beforehand, as closing leaves them. Cost: two ways on one screen. Alternatives: all at the
    end (a host who ticks a card during the talk would not see it here), all at once (undo would
    take back letters).
"""
