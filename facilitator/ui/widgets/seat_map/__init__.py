"""The seats round the table as they sit: shown, chosen by key, click or touch, and moved.

Decision: every seat is a button
    Context: a screen reader has to find the seats, and one person's key is another's finger.
    Decision: each seat is a real button with a name that says number, role and key; the map
    gives each its place and paints the table between them. Tab stops once, arrows walk round.
    A click does not take the focus, so that who types goes on typing. Cost: thirteen small
    widgets. Alternatives: one painted widget (a screen reader sees one picture; accessible
    parts of our own are fragile from Python).

Decision: moving takes a place, the others close up
    Context: people sit down in another order than the list. Decision: a seat that is dragged
    takes the place where it is let go and the others move along; the host stays at the top.
    Cost: two people who change places are two moves. Alternatives: exchange the two (an order
    that is one off needs a move for every seat), free positions (nothing would line up).
"""
