"""The store: everything of every dialogue on this laptop, in one SQLite file.

Decision: one store per installation
    Context: a host's laptop holds a few tables, a coordinator's hundreds; nobody administers
    either. Decision: one SQLite file behind the class `Store`, one connection, on the main
    thread; domain values go in and come out, no row or session does. What people note and see
    is at the store itself; the rest is with what it is about: `store.file`, `store.identity`,
    `store.imports`, `store.versions` and `store.registry`, which share the transactions of the
    file and what is known of its records (`VersionCache`). Cost: a second program on the
    same store is refused. Alternatives: a file per table (no view over tables, and each file
    can be half moved away), a server (there is none at a table).

Decision: what is called kept is on disk
    Context: a laptop's battery runs out in the middle of a talk. Decision: WAL with
    `synchronous=FULL`: a commit returns after the disk has said yes. Of 908 simulated power
    cuts 0 lost anything; with NORMAL it was 656 of 836 (`tests/storage/test_power_cut.py`).
    `locking_mode=EXCLUSIVE` takes the file for this program and makes the WAL-reset bug of
    SQLite before 3.51.3 impossible; `secure_delete` overwrites what is removed;
    `trusted_schema=OFF`, `cell_size_check` and `mmap_size=0` are SQLite's own advice for files
    that may be damaged; `quick_check` runs before anything else is read. Cost: one fsync for
    each item. Alternatives: `NORMAL` and a save button.

Decision: migrations by hand
    Context: a new version of the program must upgrade the store by opening it, also in a frozen
    program, along one line. Decision: `application_id`, `user_version` and a list of steps in
    plain SQL, all in one transaction after a copy; `migrations.py` imports nothing of ours, so
    that a step does today what it did when it was written. A newer store is refused. Cost: the
    schema is written twice, and a test compares the two. Alternatives: Alembic (branches and
    downgrades we never want, a folder of scripts to find, and half a second at start).

Decision: typed tables whose rows are maximal versions
    Context: records merge between laptops (`domain.merge`) and are looked up by dialogue.
    Decision: one table per record type, a column per field, primary key id + vector; nearly
    always one row per record, two while people disagree. Keys are 16-byte blobs: 8,000 items
    take a seventh less room than with text keys, in the same time. A removed record keeps its
    row, so that it can be brought back, and `written_at` says when it went; an erased id is all
    that stays of an erased record. No foreign keys: a part may arrive before its whole, and
    `check` finds orphans. Cost: a field is a migration. Alternatives: JSON in one column
    (nothing to count with, nothing to check).

Decision: a word of a list without CHECK
    Context: a word this program does not know must not hide a whole table. Decision: enums are
    stored by their word; an unknown one is read as its mildest neighbour (an item of an unknown
    kind is parked), a moment of an unknown kind is left out and `check` names it. Cost: editing
    such a record loses the unknown word. Alternatives: CHECK (the program that learns a word
    must rebuild the table), refusing (words of people stay hidden for a label's sake).

Decision: everyday writes run on the driver
    Context: keeping an item must not be felt. Decision: inserts and deletes of records and
    drafts are SQLAlchemy Core, compiled once, and run on sqlite3 itself (`statements.py`); the
    store begins and commits. Reading and merging go through SQLAlchemy. Cost: one small class
    of our own. Alternatives: SQLAlchemy's execution (p99 seven times a bare insert; now two).

Decision: a copy is put back by making a store of it first
    Context: what takes the place of the store must be whole, of this version, without what was
    erased since, and under a new name (its counters go back). Decision: `restoring.py` makes
    all of that in a file of its own beside the store; one rename then puts it in its place,
    while the lock on the old file is held and no journal of it is left that SQLite would play
    into the new one. What was there is copied before. Cost: twice the room for a moment.
    Alternatives: copying page by page into the open store (half of each after a power cut).

Decision: copies are rewritten, not thrown away
    Context: what is erased must leave the copies too (STANDARDS 6.4). Decision: `purging.py`
    rewrites each copy that holds any of it with `VACUUM INTO` and a rename; what is gone is
    known in the store (`erased`, `tidied`), so it can be broken off and taken up at the next
    start. A copy keeps its version. What killed work left is removed; a damaged store that was
    put aside goes whole, since nothing can be taken out of it: `own_files.py` has all that
    lies there. Cost: seconds for many large copies, in a thread.
    Alternatives: deleting them (one wrong note would cost every way back).
"""
