"""A table at work: the head that is always in sight, and below it the view in front.

Decision: one dialogue editor, two views
    Context: the host and the note-taker may share one laptop, or one person is both. Decision:
    both views show the same editor and stay alive; switching is one key and loses nothing, not
    even half a sentence. Cost: both are built when a table opens. Alternatives: two programs
    (they would lock each other out of the store), one crowded view.

Decision: solo is the notes with a strip above them
    Context: who hosts alone also writes, and writing needs the whole keyboard. Decision: the
    note-taker's view as it is, and above it what the host is shown: question, time, buttons,
    cards by name, new times or a hint. A card opens below the question while the field keeps
    the focus; Page Up and Page Down stay with the notes. Only dividing the minutes goes to the
    host's screen, and comes back by itself. In large type cards open by their keys alone. Cost:
    fewer notes in sight. Alternatives: half a screen each (neither could be read), cards on the
    host's screen alone (their keys did nothing here).

Decision: the host's keys work at the table, not on one screen
    Context: one key means one thing, also in the second window. Decision: they are bound to the
    table; cards and new times wait for a screen that shows them, so that Ctrl+1 typed for Alt+1
    does nothing to who only takes notes. Alternatives: bring the host's screen (what is typed
    next would press its buttons).

Decision: a second window takes the notes, not the host's view
    Context: two displays on one laptop, or two people before it. Decision: the note-taker's
    view moves to a window of its own and back; editor, undo and keys are shared. Cost: two
    heads. Alternatives: a second set of views (two drafts of one note).

Decision: a table nobody began opens with the host
    Context: the layout used last comes back, but a table begins with the host's button.
    Decision: there the host's view comes first, unless it was solo, which has that button too.
"""
