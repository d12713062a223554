"""The room's screen: the question for everybody at the table, and nothing of what is noted.

Decision: a window with a model of its own
    Context: whatever stands on a projector is seen by all; one note there breaks a promise.
    Decision: this package knows `RoomPicture` and nothing of tables, notes or their editor; a
    test sees to its imports, and another that no word of a note can come into a picture. Cost:
    what the room may see must be named twice. Alternatives: a view on the table that leaves
    notes out (one forgotten line, and they are in).

Decision: beside one display, a window that stays behind
    Context: with one display there is nothing to fill, but the table may be in a video call.
    Decision: then the room is a usual window, behind the host's own, to be shared there. Cost:
    one must find it. Alternatives: refusing (no video call), in front (covers the host's work).

Decision: a display that goes is waited for
    Context: somebody trips over the cable. Decision: the window goes out of sight, the host
    reads it in one line, and it comes back with the display. Alternatives: letting the system
    move it: onto the host's screen, over the notes.
"""
