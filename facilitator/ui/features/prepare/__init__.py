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

Decision: what is filled in and not kept stays
    Context: people are called away from a half-filled page, and press Back without thinking.
    Decision: the page is a draft in the store, of the new table as of changes to a known one;
    it is offered again with a button to begin afresh, and an old draft of a table that changed
    since is left. Cost: one may find last week's half table. Alternatives: a question at
    leaving (one more thing to answer, and a crash asks nothing), dropping it (typing lost).
"""
