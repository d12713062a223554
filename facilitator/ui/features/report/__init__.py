"""Making the documents of a table: which, for whom, in which files, and whether it is ready.

Decision: a page with the document on it, not a question and a file dialog
    Context: which report, which format and where were three questions before anybody had seen
    a page, and anew for each format. Decision: all choices stand beside the pages as they will
    be; one press makes all files that are ticked, in a folder that is shown before.
    What is made is named by the program, so that the edition is in the name of each file. Cost:
    who wants another name gives it afterwards. Alternatives: a wizard (hides what was chosen).

Decision: the pages are drawn from the document itself, in a thread
    Context: what is shown must be what is made. Decision: the writer of PDF draws the same
    outline as pictures; the old page stays until the new one is there, and a drawing that
    fails says so and stops nothing. Cost: Typst is loaded when the page opens. Alternatives: a
    drawing of our own (would differ), the PDF module of Qt (40 MB, and nothing to read aloud).
"""
