"""What the menus ask: one module for each subject."""
