"""The writer of PDF documents.

Decision: one Typst template of ours, and what people said as JSON
    Context: a PDF that is published must be PDF/UA-1 and PDF/A-2a. Decision: Typst, which
    refuses what is not; the template is ours, the outline goes in as JSON and is shown as text,
    never as markup, and no font, package or file from elsewhere is read. Cost: 30 MB in the
    packages. Alternatives: LibreOffice (400 MB, not on each laptop), WeasyPrint (not both
    standards in one file), printing by Qt (no tags).

Decision: what Typst cannot say yet is written into its file
    Context: the rows of a table have a header cell too, and a table has a summary for who
    cannot see it; the wheel of Typst has no way to ask for either. A table about which no day
    is known has no date, and Typst wants one for PDF/A. Decision: `tags.py` adds the first two
    to the objects that Typst wrote, and blanks out a date that is nobody's. Cost: it knows how
    Typst writes objects, so a new version is tried by the validators in the tests.
"""
