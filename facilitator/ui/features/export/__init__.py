"""Handing tables over: one step for a table that was invited, two for a file anyone can read.

Decision: who may open the file is known before the table begins
    Context: at the end of an evening nobody has time for keys. Decision: the invitation names
    for whom files are sealed, so that handing over is choosing a folder. Without invitation a
    person is asked, and an unsealed file needs a second yes. Cost: one question more at tables
    that were made on the laptop itself. Alternatives: unsealed unless asked (the file that
    leaks is always that one).
"""
