"""How long tables may be here, what would go when they may not, and the receipts of that.

Decision: who empties a laptop heard by voice that his tables arrived
    Context: this laptop has no network, so it cannot know whether a file reached anybody.
    Decision: the page lists what was handed in, when and for whom, with the number of notes,
    and says that only who heard from the coordinator that the table is there goes on. What was
    not handed in, or changed since, cannot be ticked. Cost: it rests on a word. Alternatives:
    a code to be typed over (it proves that somebody talked, and not that the file opens), a
    file that comes back (nobody brings a stick twice).
"""
