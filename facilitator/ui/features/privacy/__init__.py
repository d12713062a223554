"""Letting things go for good, and putting a copy back: asked twice, told in full.

Decision: what is gone is gone at once, the copies follow
    Context: erasing must reach every copy (STANDARDS 6.4), and a coordinator has many large
    ones. Decision: the store first, in one transaction; then the copies in a thread, one by
    one, each whole. What is broken off is done at the next start, since what is gone is known
    in the store. Cost: for some seconds a copy holds it still. Alternatives: waiting with a bar
    (people close the lid), deleting the copies (then nothing else can be put back either).

Decision: a copy is put back while the program goes on
    Context: nobody should have to find the file, close the program and start it again.
    Decision: the store changes places with what was made of the copy, and all screens are
    opened anew. What was there is a copy itself, and can be put back in the same way. Cost:
    the history of undo is lost. Alternatives: a restart (a window that goes is frightening).
"""
