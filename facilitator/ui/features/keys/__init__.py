"""The key for handing in: made, shown, printed and unlocked by a coordinator.

Decision: unlocked until the program ends
    Context: reading five hundred sealed files asks for the key five hundred times. Decision:
    the passphrase is asked once; the opened key is in memory only, and gone with the program.
    Cost: who walks away from an unlocked laptop leaves the key behind. Alternatives: asking for
    each import (people would write the words on a note), a time limit (it ends mid-import).
"""
