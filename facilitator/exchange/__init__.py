"""Files that come from elsewhere: data files of scripts and themes, and spreadsheets of notes.

Decision: read strictly, name everything
    Context: people write these files by hand, in programs that quietly change them. Decision:
    what cannot be read is refused with file, line and reason, all of it at once, and the rest
    is read; nothing is guessed that would alter words or put them under another table. Cost:
    a quotation mark too many costs a row. Alternatives: reading what one can (Python's csv
    swallows every row after a quotation mark that is not closed).

Decision: one sheet, whatever file it came from
    Context: CSV in three encodings now, workbooks later. Decision: `spreadsheets.py` gives
    rows as columns and text with line numbers; `note_rows.py` knows what the columns mean.
    Cost: dates and numbers pass as text. Alternatives: a reader per format and sheet.

Decision: data files are TOML with Dutch keys
    Context: municipalities copy and change scripts (DECISIONS 19). Decision: TOML, read
    strictly, with a scan of our own for line numbers. Cost: that scan. Alternatives: YAML
    (guesses types), JSON (no comments), a form in the program (comes on top, not instead).
"""
