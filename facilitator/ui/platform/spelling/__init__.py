"""Dutch spelling in the note field: underlined when one pauses, never in the way of a key.

Decision: words are looked at in a pause, and names are left alone
    Context: a note-taker types what people say, fast, with names in it. Decision: words are
    looked at a moment after the last key, not the one that is being typed, and no word that
    begins with a capital inside a sentence. The menu key (or Shift+F10) at an underlined word
    shows what may be meant. Cost: a name that is misspelt is not seen. Alternatives: at each
    key (work while somebody types), all words (half of them names, and red everywhere).
"""
