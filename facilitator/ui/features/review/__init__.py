"""Going through a table together: what laptops say differently, doubles, the same table.

Decision: one question at a time, the sides beside each other
    Context: this is done after a long evening, or by a coordinator with many tables; a list of
    everything at once asks for an overview that nobody has. Decision: one question fills the
    page, each side is a card with the words whole; arrows choose, Enter keeps and brings the
    next. What can wait stays for later, and all can be undone. Cost: ten questions are ten
    times Enter. Alternatives: a table of all differences (too wide at large text).

Decision: the side chosen has a tick, a word and a thick edge
    Context: colour alone tells nothing to one in twelve men. Decision: “✓ chosen” stands on the
    chosen card, and its ground and edge are those of other chosen things. Cost: a line of
    words on each card. Alternatives: radio buttons (small, and far from long words).
"""
