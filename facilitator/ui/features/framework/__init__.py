"""The afwegingskader: insights in four quadrants, placed by figures or dragged, or left open.

Decision: five lists, of which the one with the focus has the keys
    Context: a coordinator places some fifty kernen, most of them by keys, and reads where the
    others stand. Decision: what is open and each quadrant is a list; a figure places the card
    in front in any of them, and the next card comes under the finger. Quadrants carry their
    words, so that nobody depends on the axes. Cost: five stops for Tab. Alternatives: one plane
    with free places (a place would read as a score).
"""
