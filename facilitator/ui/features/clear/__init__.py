"""Reading each note once more before a report is published: one at a time, one key a note.

Decision: the original and the edited wording stand below each other, and one is chosen
    Context: an edited wording always went into the report, unseen beside what was said.
    Decision: both are shown, a tick says which one documents take, one key turns that. Who
    types other words has read them. Nothing need be read now: what is left is there the next
    time, and a note whose words change comes back. Cost: sixty key presses for sixty notes.
    Alternatives: a list with ticks (ticked without reading); all of it after the report.
"""
