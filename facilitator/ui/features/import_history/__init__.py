"""The page that tells what was taken in before, what each time changed, and takes it back.

Decision: a time goes back with all that came after it, and is told first
    Context: a folder that should not have come in is often noticed days later, with other
    files on top of it. Decision: the page lists every time; the button names all times that
    would go and counts what becomes of the notes, before anything happens. Cost: what came
    later has to be taken in again. Alternatives: one time by itself (what came later may be
    about it), a copy of the store (all that was written since is lost).
"""
