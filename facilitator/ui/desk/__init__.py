"""A table at work: the head that is always in sight, and below it the view in front.

Decision: one desk, two views
    Context: the host and the note-taker may share one laptop, or one person is both. Decision:
    both views show the same desk and stay alive; switching is one key and loses nothing, not
    even half a sentence. Cost: both are built when a table opens. Alternatives: two programs
    (they would lock each other out of the store), one crowded view.

Decision: solo is the notes with a strip above them
    Context: who hosts alone also writes, and writing needs the whole keyboard. Decision: the
    note-taker's view as it is, and above it the question, the time and the host's four buttons;
    Page Up and Page Down stay with the notes. Cost: no cards there; the host's view is one key
    away. Alternatives: half a screen each (neither could be read).

Decision: a second window takes the notes, not the host's view
    Context: two displays on one laptop, or two people before it. Decision: the note-taker's
    view moves to a window of its own and back; desk, undo and keys are shared. Cost: two heads.
    Alternatives: a second set of views (two drafts of one note).

Decision: a table nobody began opens with the host
    Context: the layout used last comes back, but a table begins with the host's button.
    Decision: there the host's view comes first, unless it was solo, which has that button too.
"""
