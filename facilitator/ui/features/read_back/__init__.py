"""Reading back: one person at a time hears their own lines and says what may be done with them.

Decision: one person, one page, one key for a line
    Context: this comes in the last five minutes, read aloud or with the laptop turned round.
    Decision: large words, only this person's lines, and K, A, N or Z for the line in front;
    Enter says that all the rest is right. What is answered is on disk, so that one can stop
    and go on later. Cost: who wants to see the whole table goes back to the notes.
    Alternatives: a mark in the stream of notes (shows everyone the lines of others).
"""
