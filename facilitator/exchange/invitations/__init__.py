"""The invitation file, `.uitnodiging`."""
