"""Making a table ready: what it is about, when and where, and who sit at it.

Decision: one page, everything optional but type and theme
    Context: a host prepares in two minutes, or at the door. Decision: one page in the order in
    which people tell it; type and theme are enough; the moves and the text of the theme stand
    beside it without typing. Cost: a page that scrolls at large text. Alternatives: a wizard
    (hides how little is needed), a dialog (no room for the theme).

Decision: lines to type in, not pickers
    Context: dates, places and functions are quicker typed than picked, and screen readers read
    a line best. Decision: plain lines that read several ways of writing and say below what they
    understood; suggestions come while typing. Cost: reading dates ourselves. Alternatives: a
    calendar and boxes (slow by keyboard, and a box cannot hold what is not in it).
"""
