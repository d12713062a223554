"""The worker: a process of its own, with limits, in which native code parses foreign bytes.

Decision: workbooks and pictures are decoded in a worker process
    Context: calamine reserves what a workbook of 2 kB says that it needs, and ends the process
    when that cannot be; a decoder of pictures can do as much, and no thread holds it off.
    Decision: one process, started at the first file, gets bytes by a pipe and gives plain
    values back, one file after another (`protocol.py`); it first limits its own memory and the
    processor time of each file (`limits.py`), and who asks waits no longer than a deadline.
    When it ends or is ended, the file is refused in one sentence and the next one gets a new
    process. What it answers is checked again by type, code and length. Cost: 0.2 s for the
    first file, some 35 MB while it is there. Alternatives: our own counts before native code
    (each counter of a format that we forget is a crash; where they are simple they stand in
    front of it as well), readers in Python only (too slow for pictures), a process for each
    file (two minutes for 500 photos).
"""
