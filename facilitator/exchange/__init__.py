"""Files that come from elsewhere: data files of scripts and themes, and spreadsheets of notes.

Decision: read strictly, name everything
    Context: people write these files by hand, in programs that quietly change them. Decision:
    what cannot be read is refused with file, line and reason, all of it at once, and the rest
    is read; nothing is guessed that would alter words or put them under another table. Cost:
    a quotation mark too many costs a row. Alternatives: reading what one can (Python's csv
    swallows every row after a quotation mark that is not closed).

Decision: one sheet, whatever file it came from
    Context: CSV in three encodings, and workbooks. Decision: `spreadsheets.py` gives rows as
    columns and text with line numbers; `note_rows.py` knows what the columns mean. A cell of a
    workbook becomes the text that a Dutch spreadsheet saves as CSV, so that ids agree; what CSV
    would hide (a formula that fails, a cell merged with the one above) is refused by its row.
    A table without a number is known by its key and its file, and a workbook is that file under
    the name its sheets get as CSV: `avond.xlsx` counts as `avond.csv`. Cost: dates and numbers
    pass as text. Alternatives: a reader per format and sheet; the name as it is (a workbook and
    its own CSV would double every table without a number).

Decision: a workbook is packed anew before it is read
    Context: calamine trusts what an archive says: two cells in far corners end the program.
    Decision: `workbook_parts.py` unpacks what is needed within limits, looks at it and hands on
    an archive of our own. Cost: five seconds for 200,000 rows. Alternatives: a process of its
    own with a limit on memory (other on each system), a reader of our own.

Decision: data files are TOML with Dutch keys
    Context: municipalities copy and change scripts (DECISIONS 19). Decision: TOML, read
    strictly, with a scan of our own for line numbers. Cost: that scan. Alternatives: YAML
    (guesses types), JSON (no comments), a form in the program (comes on top, not instead).
"""
