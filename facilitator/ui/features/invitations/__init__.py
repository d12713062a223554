"""Invitations: opened on a laptop to make its table ready, and made by a coordinator.

Decision: nothing of an invitation counts before a person has seen who made it
    Context: the file comes by mail, brings texts that are read out, and says for whom the notes
    are sealed. Decision: it is shown first, with what is known of its signature and the four
    words to compare by telephone; only then the table is made. Cost: one question for each
    table. Alternatives: making the table at once (a forged one would seal the notes for
    somebody else), a list of trusted makers to manage (nobody keeps one).
"""
