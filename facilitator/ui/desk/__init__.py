"""A table at work: the head that is always in sight, and below it the view in front.

Decision: one desk, two views
    Context: the host and the note-taker may share one laptop, or one person is both. Decision:
    both views show the same desk and stay alive; switching is one key and loses nothing, not
    even half a sentence. Cost: both are built when a table opens. Alternatives: two programs
    (they would lock each other out of the store), one crowded view.
"""
