"""Files that come from elsewhere: dialogue files, data files of scripts, and spreadsheets.

The dialogue file, `.dialoog`: a zip with `manifest.json` (what it is, and the hashes of the
rest), `records.json` (every maximal version of every record of one table, removed ones without
words, and the ids that were erased) and `media/<sha256>.jpg|png`. Sealed it lies in age.
`resources/formats` describes each field, and says how to read it in R or Python.

Decision: one way to write it, and no other is read
    Context: duplicate keys, NaN, huge numbers: two readers see two things.
    Decision: JSON is canonical (`canonical.py`); what was read is written again and compared,
    which msgspec does faster than Python's json reads. Cost: a file of a zealous hand is
    refused for a space. Alternatives: a list of all that can be odd in JSON.

Decision: nothing of a file is believed
    Context: a coordinator opens hundreds. Decision: an own reader of the plainest zips
    (`members.py`; no overlap, no extraction, sizes first), fixed member names, typed entries
    with limits, photos that are nothing but a picture. All that can be wrong is one
    RefusedInputError, so one file never stops the others. Cost: what other programs zip is
    mostly refused. Alternatives: zipfile, with a guard for each of its surprises.

Decision: hidden signs are taken out, the rest of a text is left alone
    Context: bidi controls make a line read otherwise than it is stored. Decision: `safe_text`
    on the way out and on the way in; no NFC and no trimming there, so that one version holds
    one text everywhere. Cost: a text that was stored unsafe differs from its own file.
    Alternatives: refusing such a file, which loses a whole table for one sign.

Decision: removed versions lie in a list of their own
    Context: people count rows. Decision: `records` holds notes and `removed` tombstones, so
    nobody counts what is gone. Cost: two lists. Alternatives: a flag in each row.

Decision: the format is the Structs and the schema, held together by a test
    Context: a field that changes by accident is a file nobody can read. Decision: unknown
    fields of an entry are kept and written again; whatever changes meaning gets a new
    `format_version` and a step in `upgrades.py`; the kept files in `tests/files` open for ever.
    Cost: a new word in a list of the domain is a new version. Alternatives: pickles of the day.

Decision: read strictly, name everything
    Context: people write these files by hand, in programs that quietly change them. Decision:
    what cannot be read is refused with file, line and reason, all of it at once, and the rest
    is read; nothing is guessed that would alter words or put them under another table. Cost:
    a quotation mark too many costs a row. Alternatives: reading what one can (Python's csv
    swallows every row after a quotation mark that is not closed).

Decision: one sheet, whatever file it came from
    Context: CSV on many code pages, and workbooks. Decision: `sheets.py` gives rows as
    columns and text with line numbers; `columns.py` knows what the columns mean. A cell of a
    workbook becomes the text that a Dutch spreadsheet saves as CSV, so that ids agree; what CSV
    would hide (a formula that fails, a cell merged with the one above) is refused by its row.
    A sheet is known again by its name too, and a workbook goes by the name its sheets get as
    CSV: `avond.xlsx` counts as `avond.csv`. Cost: dates and numbers pass as text. Alternatives:
    a reader per format and sheet; the name as it is (a workbook and its own CSV would be two).

Decision: a workbook is packed anew before it is read
    Context: calamine trusts what an archive says: two cells in far corners fill the memory.
    Decision: `workbook_parts.py` unpacks what is needed within limits, looks at it and hands on
    an archive of our own; so most of what is wrong has a sentence of its own, and only what
    nobody foresaw is left to the limits of the worker (`worker/`). Cost: a second for 50,000
    rows. Alternatives: the limits alone (every bomb would be "too heavy"), our own reader.

Decision: data files are TOML with Dutch keys
    Context: municipalities copy and change scripts (DECISIONS 19). Decision: TOML, read
    strictly, with a scan of our own for line numbers. Cost: that scan. Alternatives: YAML
    (guesses types), JSON (no comments), a form in the program (comes on top, not instead).
"""
