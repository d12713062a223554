"""The practice table that plays: a strip that speaks, and afterwards what was caught of it.

Decision: the talk is read, not heard
    Context: practice must work in an office without sound, and for who does not hear. Decision:
    words appear at the pace of speaking in a strip above the real screens, which are used as at
    a real table. Cost: the note-taker looks at the screen, not at faces. Alternatives: a
    synthetic voice (no Dutch one is on every laptop, and nobody believes it).

Decision: who hosts, leads; who takes notes, is led
    Context: both practise with the same talk. Decision: on the host's screen the talk waits at
    each move for the host; on the notes an invented host goes on by itself. Cost: the same
    button means a little more there. Alternatives: a question beforehand (one more to answer).
"""
