"""What waits for a yes: what files of others would change, remove, hide or erase here.

Decision: one thing at a time, what is now beside what would be
    Context: somebody who is no writer of a table may have changed a hundred notes; who says yes
    must have seen what would happen. Decision: one question fills the page, as where two
    versions are compared; what is now is chosen until a person chooses otherwise, so Enter
    alone lets no stranger change anything. All of one writer is one key, and asks once more.
    Cost: a hundred things are a hundred times Enter, or one answer to all. Alternatives: a list
    with ticks (a yes without having read).
"""
