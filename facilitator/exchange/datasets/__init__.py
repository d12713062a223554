"""Data sets as files for other programs: data packages, workbooks, REFI-QDA and Markdown."""
