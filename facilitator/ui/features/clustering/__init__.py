"""Kernen: the notes of a theme on one side, the kernen they are placed in on the other.

Decision: a figure places the note in front, and the next one comes under the finger
    Context: a theme has hundreds of notes, and whoever sorts them reads each once; a mouse is
    never the only way. Decision: the note in front is placed by the figure of its kern, and
    the list closes up, so that the next note stands where it stood. From ten kernen on a
    figure waits for the second where there can be one. Letters and figures work only while a
    list has the focus. Cost: the figures move when kernen change places. Alternatives: letters
    as fixed names (twenty letters to learn), dragging alone (slow, and not for everyone).

Decision: rows of one height, and the note in front in full
    Context: thousands of notes lie on one board, and each key may take a blink. Decision: a
    row has two lines of its note; the one in front is shown whole, so that where rows stand is
    computed and never looked up. Cost: a long note is read whole only when it is in front.
    Alternatives: the height that each needs (all of them are broken into lines first).
"""
