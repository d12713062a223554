"""The key of this laptop while the program runs: locked at first, open once it is unlocked."""

from facilitator.services.keys import KeyChest, KeyRing, key_chest


class HeldKey:
    """Where the key lies, and what it opens for as long as it is unlocked."""

    def __init__(self, chest: KeyChest | None = None) -> None:
        self.chest = chest or key_chest()
        self.ring = KeyRing()
        self.unlocked = False

    def hold(self, ring: KeyRing) -> None:
        """Keep what was unlocked until the program ends, or until `lock`."""
        self.ring = ring
        self.unlocked = True

    def lock(self) -> None:
        """Forget what was unlocked."""
        self.ring = KeyRing()
        self.unlocked = False
