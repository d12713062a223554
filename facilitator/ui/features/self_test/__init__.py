"""The self-test in the Help menu: the plug is pulled from a practice table, for all to see.

Decision: a real process is really killed
    Context: "your notes are safe" is easily said. Decision: the program starts itself once
    more, lets that process keep notes in a temporary folder, kills it in the middle of one,
    opens what it left and counts. Cost: a few seconds, and a second process for a moment.
    Alternatives: check the store in use (says nothing about a crash), play it in this process
    (a kill would take the window with it).
"""
