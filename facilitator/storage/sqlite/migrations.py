"""From each version of the store to the next, in plain SQL that never changes once released.

This module imports nothing of the program: a step must do tomorrow what it did when it was
written, whatever the program has become. Step 1 makes a new store.
"""

import sqlite3
from collections.abc import Sequence

APPLICATION_ID = 0x4469_6154
"""`DiaT`: how a store is known from any other SQLite file."""

Step = Sequence[str]

_FIRST: Step = (
    """
    CREATE TABLE installation (
        one INTEGER NOT NULL,
        device TEXT NOT NULL,
        made_at TEXT NOT NULL,
        CONSTRAINT pk_installation PRIMARY KEY (one)
    ) STRICT
    """,
    """
    CREATE TABLE erased (
        id BLOB NOT NULL,
        erased_on TEXT NOT NULL,
        CONSTRAINT pk_erased PRIMARY KEY (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE draft (
        dialogue_id BLOB NOT NULL,
        place TEXT NOT NULL,
        text TEXT NOT NULL,
        choices TEXT NOT NULL,
        written_at TEXT NOT NULL,
        CONSTRAINT pk_draft PRIMARY KEY (dialogue_id, place)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE dialogue (
        id BLOB NOT NULL,
        vector TEXT NOT NULL,
        removed INTEGER NOT NULL,
        written_at TEXT NOT NULL,
        kind TEXT NOT NULL,
        theme TEXT NOT NULL,
        number INTEGER,
        held_on TEXT,
        municipality TEXT NOT NULL,
        municipality_code TEXT NOT NULL,
        host_function TEXT NOT NULL,
        participants INTEGER,
        form TEXT NOT NULL,
        level TEXT NOT NULL,
        series TEXT NOT NULL,
        programme TEXT NOT NULL,
        script TEXT NOT NULL,
        script_version INTEGER NOT NULL,
        practice INTEGER NOT NULL,
        status TEXT NOT NULL,
        representation TEXT NOT NULL,
        CONSTRAINT pk_dialogue PRIMARY KEY (id, vector)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE step (
        id BLOB NOT NULL,
        vector TEXT NOT NULL,
        removed INTEGER NOT NULL,
        written_at TEXT NOT NULL,
        dialogue_id BLOB NOT NULL,
        "key" TEXT NOT NULL,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        question TEXT NOT NULL,
        minutes INTEGER NOT NULL,
        status TEXT NOT NULL,
        CONSTRAINT pk_step PRIMARY KEY (id, vector)
    ) WITHOUT ROWID, STRICT
    """,
    "CREATE INDEX ix_step_dialogue_id ON step (dialogue_id)",
    """
    CREATE TABLE seat (
        id BLOB NOT NULL,
        vector TEXT NOT NULL,
        removed INTEGER NOT NULL,
        written_at TEXT NOT NULL,
        dialogue_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        role_label TEXT NOT NULL,
        public_role_label TEXT NOT NULL,
        sort TEXT NOT NULL,
        organisation TEXT NOT NULL,
        expertise TEXT NOT NULL,
        first_name TEXT NOT NULL,
        full_name TEXT NOT NULL,
        CONSTRAINT pk_seat PRIMARY KEY (id, vector)
    ) WITHOUT ROWID, STRICT
    """,
    "CREATE INDEX ix_seat_dialogue_id ON seat (dialogue_id)",
    """
    CREATE TABLE item (
        id BLOB NOT NULL,
        vector TEXT NOT NULL,
        removed INTEGER NOT NULL,
        written_at TEXT NOT NULL,
        dialogue_id BLOB NOT NULL,
        kind TEXT NOT NULL,
        verbatim TEXT NOT NULL,
        position INTEGER NOT NULL,
        edited TEXT NOT NULL,
        wording TEXT NOT NULL,
        speaker_kind TEXT NOT NULL,
        speaker_seat_id BLOB,
        speaker_label TEXT NOT NULL,
        step TEXT NOT NULL,
        at TEXT,
        starred INTEGER NOT NULL,
        sensitive INTEGER NOT NULL,
        energy INTEGER NOT NULL,
        withheld INTEGER NOT NULL,
        title TEXT NOT NULL,
        tags TEXT NOT NULL,
        groups TEXT NOT NULL,
        wish_behind TEXT NOT NULL,
        level TEXT,
        aim TEXT,
        actors TEXT NOT NULL,
        existing INTEGER NOT NULL,
        existing_where TEXT NOT NULL,
        nature TEXT,
        scale TEXT,
        feature TEXT,
        heading TEXT NOT NULL,
        tension TEXT,
        way_out TEXT NOT NULL,
        pledged_by TEXT NOT NULL,
        pledged_when TEXT NOT NULL,
        CONSTRAINT pk_item PRIMARY KEY (id, vector)
    ) STRICT
    """,
    "CREATE INDEX ix_item_dialogue_id ON item (dialogue_id, removed, kind, written_at)",
    """
    CREATE TABLE link (
        id BLOB NOT NULL,
        vector TEXT NOT NULL,
        removed INTEGER NOT NULL,
        written_at TEXT NOT NULL,
        dialogue_id BLOB NOT NULL,
        kind TEXT NOT NULL,
        source BLOB NOT NULL,
        target BLOB NOT NULL,
        CONSTRAINT pk_link PRIMARY KEY (id, vector)
    ) WITHOUT ROWID, STRICT
    """,
    "CREATE INDEX ix_link_dialogue_id ON link (dialogue_id)",
    """
    CREATE TABLE moment (
        id BLOB NOT NULL,
        vector TEXT NOT NULL,
        removed INTEGER NOT NULL,
        written_at TEXT NOT NULL,
        dialogue_id BLOB NOT NULL,
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        step TEXT NOT NULL,
        minutes INTEGER NOT NULL,
        CONSTRAINT pk_moment PRIMARY KEY (id, vector)
    ) WITHOUT ROWID, STRICT
    """,
    "CREATE INDEX ix_moment_dialogue_id ON moment (dialogue_id)",
    """
    CREATE TABLE closing (
        id BLOB NOT NULL,
        vector TEXT NOT NULL,
        removed INTEGER NOT NULL,
        written_at TEXT NOT NULL,
        dialogue_id BLOB NOT NULL,
        missing_voices TEXT NOT NULL,
        composition TEXT NOT NULL,
        essence TEXT NOT NULL,
        host_evaluation TEXT NOT NULL,
        note_taker_evaluation TEXT NOT NULL,
        purpose_told INTEGER NOT NULL,
        follow_up_told INTEGER NOT NULL,
        CONSTRAINT pk_closing PRIMARY KEY (id, vector)
    ) WITHOUT ROWID, STRICT
    """,
    "CREATE INDEX ix_closing_dialogue_id ON closing (dialogue_id)",
)

_LIVE_TABLE: Step = (
    "ALTER TABLE seat ADD COLUMN title TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE seat ADD COLUMN name_agreed INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE seat ADD COLUMN place INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE item ADD COLUMN assents INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE item ADD COLUMN read_back TEXT",
    "ALTER TABLE item ADD COLUMN votes INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE item ADD COLUMN photo TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE item ADD COLUMN photo_description TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE item ADD COLUMN photo_allowed INTEGER NOT NULL DEFAULT 0",
    "UPDATE item SET read_back = 'niet gebruiken' WHERE withheld = 1",
    "ALTER TABLE item DROP COLUMN withheld",
    """
    CREATE TABLE media (
        sha256 TEXT NOT NULL,
        media_type TEXT NOT NULL,
        content BLOB NOT NULL,
        CONSTRAINT pk_media PRIMARY KEY (sha256)
    ) STRICT
    """,
)
"""Answers of the read-back round, photos, and what tables of experts need."""

_SESSION_FILES: Step = (
    *(
        f"ALTER TABLE {table} ADD COLUMN further TEXT NOT NULL DEFAULT ''"
        for table in ("dialogue", "step", "seat", "item", "link", "moment", "closing")
    ),
    "ALTER TABLE installation ADD COLUMN signing_seed BLOB",
    """
    CREATE TABLE alias (
        id BLOB NOT NULL,
        vector TEXT NOT NULL,
        removed INTEGER NOT NULL,
        written_at TEXT NOT NULL,
        dialogue_id BLOB NOT NULL,
        same_as BLOB NOT NULL,
        further TEXT NOT NULL,
        CONSTRAINT pk_alias PRIMARY KEY (id, vector)
    ) WITHOUT ROWID, STRICT
    """,
    "CREATE INDEX ix_alias_dialogue_id ON alias (dialogue_id)",
    """
    CREATE TABLE invitation (
        dialogue_id BLOB NOT NULL,
        content TEXT NOT NULL,
        CONSTRAINT pk_invitation PRIMARY KEY (dialogue_id)
    ) STRICT
    """,
    """
    CREATE TABLE sender (
        device TEXT NOT NULL,
        signing_key TEXT NOT NULL,
        name TEXT NOT NULL,
        first_seen TEXT NOT NULL,
        CONSTRAINT pk_sender PRIMARY KEY (device)
    ) STRICT
    """,
    """
    CREATE TABLE numbering (
        dialogue_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        CONSTRAINT pk_numbering PRIMARY KEY (dialogue_id)
    ) STRICT
    """,
    """
    CREATE TABLE intake (
        taken_at TEXT NOT NULL,
        undone INTEGER NOT NULL,
        CONSTRAINT pk_intake PRIMARY KEY (taken_at)
    ) STRICT
    """,
    """
    CREATE TABLE intake_file (
        taken_at TEXT NOT NULL,
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        dialogue_id BLOB NOT NULL,
        device TEXT NOT NULL,
        CONSTRAINT pk_intake_file PRIMARY KEY (taken_at, name)
    ) WITHOUT ROWID, STRICT
    """,
    "CREATE INDEX ix_intake_file_sha256 ON intake_file (sha256)",
    """
    CREATE TABLE superseded (
        taken_at TEXT NOT NULL,
        id BLOB NOT NULL,
        place INTEGER NOT NULL,
        record TEXT NOT NULL,
        columns TEXT NOT NULL,
        CONSTRAINT pk_superseded PRIMARY KEY (taken_at, id, place)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE handed_over (
        dialogue_id BLOB NOT NULL,
        at TEXT NOT NULL,
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        sealed INTEGER NOT NULL,
        CONSTRAINT pk_handed_over PRIMARY KEY (dialogue_id, at)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE tidied (
        dialogue_id BLOB NOT NULL,
        tidied_on TEXT NOT NULL,
        CONSTRAINT pk_tidied PRIMARY KEY (dialogue_id)
    ) WITHOUT ROWID, STRICT
    """,
)
"""Files that are handed over and taken in, and the coordinator's own numbers."""

_ERASED_ELSEWHERE: Step = (
    """
    CREATE TABLE erased_elsewhere (
        dialogue_id BLOB NOT NULL,
        id BLOB NOT NULL,
        erased_on TEXT NOT NULL,
        CONSTRAINT pk_erased_elsewhere PRIMARY KEY (dialogue_id, id)
    ) WITHOUT ROWID, STRICT
    """,
)
"""What files of a table say was erased of it, and was never here."""

_AUTHORITY: Step = (
    "ALTER TABLE installation ADD COLUMN signing_key TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE erased ADD COLUMN dialogue_id BLOB",
    "ALTER TABLE erased ADD COLUMN taken_at TEXT",
    "ALTER TABLE erased_elsewhere ADD COLUMN signing_key TEXT NOT NULL DEFAULT ''",
    """
    CREATE TABLE table_key (
        dialogue_id BLOB NOT NULL,
        seed BLOB NOT NULL,
        CONSTRAINT pk_table_key PRIMARY KEY (dialogue_id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE table_writer (
        dialogue_id BLOB NOT NULL,
        signing_key TEXT NOT NULL,
        standing TEXT NOT NULL,
        since TEXT NOT NULL,
        CONSTRAINT pk_table_writer PRIMARY KEY (dialogue_id, signing_key)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE guest_record (
        id BLOB NOT NULL,
        dialogue_id BLOB NOT NULL,
        signing_key TEXT NOT NULL,
        letters INTEGER NOT NULL,
        since TEXT NOT NULL,
        CONSTRAINT pk_guest_record PRIMARY KEY (id)
    ) WITHOUT ROWID, STRICT
    """,
    "CREATE INDEX ix_guest_record_dialogue_id ON guest_record (dialogue_id)",
    """
    CREATE TABLE proposal (
        digest TEXT NOT NULL,
        dialogue_id BLOB NOT NULL,
        id BLOB NOT NULL,
        signing_key TEXT NOT NULL,
        kind TEXT NOT NULL,
        record TEXT NOT NULL,
        columns TEXT NOT NULL,
        erased_on TEXT,
        file TEXT NOT NULL,
        refused INTEGER NOT NULL,
        since TEXT NOT NULL,
        CONSTRAINT pk_proposal PRIMARY KEY (digest)
    ) STRICT
    """,
    "CREATE INDEX ix_proposal_dialogue_id ON proposal (dialogue_id)",
    """
    INSERT OR IGNORE INTO table_writer
    SELECT intake_file.dialogue_id, sender.signing_key, 'accepted', min(intake.taken_at)
    FROM intake_file
    JOIN intake ON intake.taken_at = intake_file.taken_at AND intake.undone = 0
    JOIN sender ON sender.device = intake_file.device
    GROUP BY intake_file.dialogue_id, sender.signing_key
    """,
)
"""Who may write at which table, what others added, and what of them waits for a yes.

Whose files were taken in before, and were believed then, is a writer of those tables."""

_REVIEW: Step = (
    """
    CREATE TABLE review_answer (
        dialogue_id BLOB NOT NULL,
        question TEXT NOT NULL,
        answered_at TEXT NOT NULL,
        CONSTRAINT pk_review_answer PRIMARY KEY (dialogue_id, question)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE doubles_found (
        dialogue_id BLOB NOT NULL,
        state TEXT NOT NULL,
        pairs TEXT NOT NULL,
        CONSTRAINT pk_doubles_found PRIMARY KEY (dialogue_id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE refused_file (
        path TEXT NOT NULL,
        code TEXT NOT NULL,
        details TEXT NOT NULL,
        since TEXT NOT NULL,
        CONSTRAINT pk_refused_file PRIMARY KEY (path)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE invitation_made (
        dialogue_id BLOB NOT NULL,
        kind TEXT NOT NULL,
        theme TEXT NOT NULL,
        number INTEGER,
        held_on TEXT,
        municipality TEXT NOT NULL,
        file_name TEXT NOT NULL,
        made_at TEXT NOT NULL,
        given_up INTEGER NOT NULL,
        content TEXT NOT NULL,
        CONSTRAINT pk_invitation_made PRIMARY KEY (dialogue_id)
    ) STRICT
    """,
    "ALTER TABLE intake_file ADD COLUMN number INTEGER",
    """
    INSERT INTO review_answer
    SELECT draft.dialogue_id, answer.key, draft.written_at
    FROM draft, json_each(draft.choices) AS answer
    WHERE draft.place = 'settling'
    """,
    "DELETE FROM draft WHERE place = 'settling'",
    "ALTER TABLE intake ADD COLUMN kept INTEGER NOT NULL DEFAULT 1",
    "UPDATE intake SET kept = 0 WHERE taken_at < (SELECT max(taken_at) FROM intake)",
    "ALTER TABLE intake_file ADD COLUMN signing_key TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE intake_file ADD COLUMN effects TEXT NOT NULL DEFAULT ''",
    """
    CREATE TABLE intake_record (
        taken_at TEXT NOT NULL,
        id BLOB NOT NULL,
        settled INTEGER NOT NULL,
        CONSTRAINT pk_intake_record PRIMARY KEY (taken_at, id)
    ) WITHOUT ROWID, STRICT
    """,
)
"""What a coordinator went through: what was answered, what may be double, what was refused.

And the invitations that were made, the numbers that came with files, and what came in when,
with the way back."""

_GUESTS_ERASED: Step = ("ALTER TABLE erased ADD COLUMN signing_key TEXT NOT NULL DEFAULT ''",)
"""Whose files may not bring back what was erased: everybody's, or those of guests alone."""

_RETENTION: Step = (
    """
    CREATE TABLE retention (
        programme TEXT NOT NULL,
        keep_until TEXT NOT NULL,
        CONSTRAINT pk_retention PRIMARY KEY (programme)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE wiping_receipt (
        made_at TEXT NOT NULL,
        content TEXT NOT NULL,
        copies_emptied_at TEXT,
        CONSTRAINT pk_wiping_receipt PRIMARY KEY (made_at)
    ) WITHOUT ROWID, STRICT
    """,
    "ALTER TABLE handed_over ADD COLUMN recipients TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE handed_over ADD COLUMN content_digest TEXT NOT NULL DEFAULT ''",
)
"""Until when programmes are kept, the receipts of what was wiped, and for whom files are."""

_CLEARING: Step = (
    "ALTER TABLE item ADD COLUMN prints_verbatim INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE closing ADD COLUMN host_improvements TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE closing ADD COLUMN note_taker_improvements TEXT NOT NULL DEFAULT ''",
    """
    CREATE TABLE clearance (
        id BLOB NOT NULL,
        vector TEXT NOT NULL,
        removed INTEGER NOT NULL,
        written_at TEXT NOT NULL,
        dialogue_id BLOB NOT NULL,
        about BLOB NOT NULL,
        field TEXT NOT NULL,
        finding TEXT NOT NULL,
        decision TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        reason TEXT NOT NULL,
        further TEXT NOT NULL,
        CONSTRAINT pk_clearance PRIMARY KEY (id, vector)
    ) WITHOUT ROWID, STRICT
    """,
    "CREATE INDEX ix_clearance_dialogue_id ON clearance (dialogue_id)",
)
"""What may be printed: which wording, and what people decided about a text."""

_SAME_IDS: Step = (
    """
    CREATE TABLE local_id (
        dialogue_id BLOB NOT NULL,
        record TEXT NOT NULL,
        told BLOB NOT NULL,
        id BLOB NOT NULL,
        CONSTRAINT pk_local_id PRIMARY KEY (dialogue_id, record, told)
    ) WITHOUT ROWID, STRICT
    """,
    "ALTER TABLE doubles_found ADD COLUMN left_out INTEGER NOT NULL DEFAULT 0",
)
"""Under which id a record is here when another had the one that its table's files tell.

And how many notes of a table were left out when they were compared."""

_PUBLICATION: Step = (
    """
    CREATE TABLE publication (
        programme TEXT NOT NULL,
        reference TEXT NOT NULL,
        first_published TEXT,
        CONSTRAINT pk_publication PRIMARY KEY (programme)
    ) WITHOUT ROWID, STRICT
    """,
)
"""How the public files of a programme refer to its tables."""

_MANY_IN_A_ROW: Step = ("ALTER TABLE intake_record RENAME COLUMN id TO ids",)
"""What is known of an intake holds the ids of many records in a row, 16 bytes each."""

_PUBLISHED: Step = (
    """
    CREATE TABLE published (
        dialogue_id BLOB NOT NULL,
        reference TEXT NOT NULL,
        CONSTRAINT pk_published PRIMARY KEY (dialogue_id)
    ) WITHOUT ROWID, STRICT
    """,
)
"""How public files refer to each table: one that moves to another programme stays so."""

_LAYERS: Step = (
    """
    CREATE TABLE board (
        id BLOB NOT NULL,
        programme TEXT NOT NULL,
        family TEXT NOT NULL,
        theme TEXT NOT NULL,
        CONSTRAINT pk_board PRIMARY KEY (id)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE layer_record (
        id BLOB NOT NULL,
        vector TEXT NOT NULL,
        board_id BLOB NOT NULL,
        kind TEXT NOT NULL,
        about BLOB,
        removed INTEGER NOT NULL,
        written_at TEXT NOT NULL,
        content TEXT NOT NULL,
        CONSTRAINT pk_layer_record PRIMARY KEY (id, vector)
    ) WITHOUT ROWID, STRICT
    """,
    "CREATE INDEX ix_layer_record_board_id ON layer_record (board_id)",
)
"""What coordinators make of the notes of a theme, beside its tables."""

_COORDINATORS: Step = (
    """
    CREATE TABLE coordinator (
        signing_key TEXT NOT NULL,
        since TEXT NOT NULL,
        CONSTRAINT pk_coordinator PRIMARY KEY (signing_key)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE note_number (
        id BLOB NOT NULL,
        dialogue_id BLOB NOT NULL,
        number INTEGER NOT NULL,
        CONSTRAINT pk_note_number PRIMARY KEY (id)
    ) WITHOUT ROWID, STRICT
    """,
    "CREATE INDEX ix_note_number_dialogue_id ON note_number (dialogue_id)",
)
"""Whose layers are taken in, and the numbers of notes, which stay."""

_OVER_THEMES: Step = ("CREATE INDEX ix_layer_record_about ON layer_record (about)",)
"""Layers over all themes, of which records go with kernen of others.

A program of before would wipe them with the first table of their programme.
"""
_OF_A_PROGRAMME: Step = (
    "ALTER TABLE coordinator RENAME TO coordinator_before",
    """
    CREATE TABLE coordinator (
        signing_key TEXT NOT NULL,
        programme TEXT NOT NULL,
        since TEXT NOT NULL,
        CONSTRAINT pk_coordinator PRIMARY KEY (signing_key, programme)
    ) WITHOUT ROWID, STRICT
    """,
    """
    INSERT INTO coordinator
    SELECT DISTINCT before.signing_key, board.programme, before.since
    FROM coordinator_before AS before
    JOIN intake_file ON intake_file.signing_key = before.signing_key
    JOIN board ON board.id = intake_file.dialogue_id
    """,
    "DROP TABLE coordinator_before",
)
"""A yes to a coordinator is for the programmes of which a layer of that key came in."""

_POSITION_PAPERS: Step = (
    "ALTER TABLE seat ADD COLUMN position_paper TEXT NOT NULL DEFAULT ''",
)
"""The titles of what people wrote before they came to a table."""

STEPS: tuple[Step, ...] = (
    _FIRST,
    _LIVE_TABLE,
    _SESSION_FILES,
    _ERASED_ELSEWHERE,
    _AUTHORITY,
    _REVIEW,
    _GUESTS_ERASED,
    _RETENTION,
    _CLEARING,
    _SAME_IDS,
    _PUBLICATION,
    _MANY_IN_A_ROW,
    _PUBLISHED,
    _LAYERS,
    _COORDINATORS,
    _OVER_THEMES,
    _OF_A_PROGRAMME,
    _POSITION_PAPERS,
)
"""`STEPS[n]` brings a store from version n to n + 1."""


def version_of(connection: sqlite3.Connection) -> int:
    """Read the version of a store; 0 is an empty file."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def migrate(connection: sqlite3.Connection, steps: Sequence[Step] = STEPS) -> None:
    """Bring a store to the last version, in one transaction that leaves it whole or untouched.

    The connection must be in autocommit mode. Raises sqlite3.Error when a step fails.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        _take(connection, steps)
        connection.commit()
    except BaseException:
        connection.rollback()
        raise


def _take(connection: sqlite3.Connection, steps: Sequence[Step]) -> None:
    for step in steps[version_of(connection) :]:
        for statement in step:
            connection.execute(statement)
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise sqlite3.IntegrityError("a migration broke a foreign key")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {len(steps)}")
