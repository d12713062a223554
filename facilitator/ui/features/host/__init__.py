"""The host's view: one question, the time, and a few cards; readable from two metres.

Decision: a card opens in the place of the question
    Context: the host reads a card out, standing, with eight people waiting. Decision: an opened
    card takes the big place, and its key or Esc brings the question back. Cost: the question is
    out of sight for a moment. Alternatives: a pop-up (covers the clock, asks to be closed), a
    wider card (too small to read from two metres).

Decision: the question fits its place
    Context: 50 px at 200 % text does not fit a small laptop for every question. Decision: the
    question is as large as its place allows, from the size chosen down to the size at 100 %;
    small words never below the size of other text. What does not fit then, as the text of a
    theme in large type, scrolls. Cost: it may stand a little smaller than the text size asks.
    Alternatives: always scrolling (the host would have to find the rest), eliding (words may
    not be lost).
"""
