"""The photo of a dream: chosen, pasted or dragged, described, allowed, removed.

Decision: what comes in is made anew in a thread, and kept at once
    Context: a phone's photo takes half a second to decode, and a laptop may die before a note
    is kept. Decision: the thread gives bytes without metadata; they go into the store when
    they are there, and the note that is being written names them in its draft. Cost: a photo
    for a note that is never kept stays in the store until something is erased. Alternatives:
    holding it until the note is kept (lost in a crash).

Decision: no permission unless somebody ticks it
    Context: a photo shows people and places. Decision: another photo needs a tick of its own.
"""
