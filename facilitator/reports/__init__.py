"""Documents: one outline, several writers; the look is in templates that anyone can change.

Decision: our own template, made by a script
    Context: a document made from python-docx's default is American Letter in English, says
    who made it, and fails validation. Decision: `packaging/make_template.py` writes the
    template from nothing, with Word's own style names, so that a Dutch Word shows Kop 2 and
    Citaat. Cost: XML in a script. Alternatives: a template saved by Word (nobody can review
    it, and it holds the name of who saved it).

Decision: the title is the one heading of level 1
    Context: a document has one first heading and skips no level (STANDARDS 1.2). Decision:
    the title is Kop 1, an outline's heading of level n is Kop n+1. Cost: a table of contents
    begins with the title. Alternatives: the style Titel (readers that go by headings miss it).

Decision: paragraphs are placed by lxml
    Context: python-docx looks for the end of the document at every paragraph; 20,000 take a
    minute. Decision: python-docx opens the template and keeps styles and properties, lxml
    places the paragraphs. Cost: we write the elements ourselves. Alternatives: docxtpl (its
    text is a template language, and people's words would be read as such).

Decision: the same outline gives the same bytes
    Context: two people who make the report of one table must be able to compare them.
    Decision: no clock, no user, no ids by chance, fixed times in the zip.

Decision: lines of a point keep headings with what follows in LibreOffice
    Context: each heading is kept with its next, as Word reads it; LibreOffice first deals a
    long document over pages by the number of its paragraphs, and leaves a heading alone at the
    foot where such a page ends (15 of 120 reports). Decision: count as it does, and put empty
    lines of a point high above such a heading (`reports/docx/dealing.py`). Cost: some ten
    empty lines in a report; the counts are those of LibreOffice. Alternatives: page breaks
    (pages half empty); frames or tables round a heading (nobody finds it in the outline);
    keeping lines whole or widows off, sections round them (does not help, tried).
"""
