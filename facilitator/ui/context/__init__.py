"""What every feature is given: the store's services, undo, and what this computer remembers."""
