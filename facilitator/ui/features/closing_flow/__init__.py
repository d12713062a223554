"""Rounding off as one flow: from part to part over the pages that are there, and how far it is.

Decision: a strip above the pages, and no pages of its own
    Context: speakers, titles, reading, words, numbers and evaluation are each on a page where
    they are also done one by one; who does it twice a year does not know which come when.
    Decision: one key begins, goes on and skips; a strip says which part it is and how far; what
    is open follows from the table (`services/closing_flow.py`), so that nothing is ticked and
    a part that is done is passed over. Leaving a page by any key leaves the flow, and the part
    is remembered. Cost: a line less for the page below. Alternatives: a wizard (each page
    twice, and it has to be gone through in order), a list of ticks (says nothing of the work).
"""
