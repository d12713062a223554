"""The note-taker's screen: she types for two hours and never needs the mouse.

Decision: one field, also for changing a kept note
    Context: a note is typed, and a minute later reworded. Decision: Enter on a kept note brings
    it into the same field, with its kind, speaker and marks; a line above says so and shows the
    first wording; Ctrl+Enter keeps, Esc puts back and then leaves. A new note that was half
    typed waits meanwhile. Cost: the note is not changed where it stands. Alternatives: editing
    in the list (other keys, another place to look), a dialog (covers what is being said).

Decision: the speaker is chosen for each note
    Context: people speak in turn, and a note-taker under pressure forgets to choose. Decision:
    after keeping, the speaker is unknown again. Cost: one more key when somebody goes on.
    Alternatives: let the speaker stay: then a forgotten key puts words in somebody's mouth,
    and nobody sees it; a note without a speaker is seen, and F9 finds it.

Decision: kind and step
    Decision: a new note takes the kind of the move; another kind is one key away in any move.
    A change of move changes the kind only while nothing is typed.

Decision: a list of painted cards
    Context: after two hours there are hundreds of notes, and a key must show at once. Decision:
    a list view with one delegate that breaks each note into lines once; one note more is one
    row more. Cost: text on a card cannot be selected; Enter brings it into the field.
    Alternatives: a widget for each note (slow from a hundred on), a rich text pane (a screen
    reader reads it as one piece, and text from people could become markup).

Decision: a photo that comes in is made anew in a thread, and kept at once
    Context: a phone's photo takes half a second to decode, and a laptop may die before a note
    is kept. Decision: the thread gives bytes without metadata; they go into the store when
    they are there, and the note that is being written names them in its draft. Cost: a photo
    for a note that is never kept stays in the store until something is erased. Alternatives:
    holding it until the note is kept (lost in a crash).

Decision: no permission unless somebody ticks it
    Context: a photo shows people and places. Decision: another photo needs a tick of its own.
"""
