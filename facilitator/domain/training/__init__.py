"""Tables to practise on: an invented talk, and what was noted of it."""
