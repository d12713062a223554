"""From dossiers to a document as plain data: choosing, wording and the outline.

Decision: a document is a kind, a source, an edition and a format
    Context: reports about many tables, editions for others and more formats follow, and each
    must be one module. Decision: a kind is a function from a `ReportSource` (one dossier or
    many) and an `Edition` to an `Outline`; the edition is a policy, which says what stays out
    (`reported_table.py` chooses by it), how speakers are called and what the document says of
    itself; `item_rendering.py` shows what was chosen; a writer, found by the ending of the
    file, turns the outline into bytes. `services.reporting.make` puts these together, for
    window and command line alike. Cost: four names for what was one function. Alternatives:
    switches for each report (they multiply, and one that is forgotten prints a name).
"""
